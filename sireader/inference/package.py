"""A model package as a network: loading it verifies it, and executes nothing that is in it. With it comes torch."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor

from sireader.domain.errors import SireaderError
from sireader.files import whole_folder, write_whole
from sireader.inference.card import Card, check_one_kind, parse_card
from sireader.inference.contents import CARD, GATE, HASHES, WEIGHTS, digest_of, verified
from sireader.inference.network import DefiniteNet, JointsNet, built

_AGAIN = "get the model from its maker again"


@dataclass(frozen=True, slots=True)
class Package:
    """A verified model.

    Attributes:
        card: what it says of itself.
        network: with its weights, in evaluation mode, on the CPU.
        gate: statistics of the training set's features, see `gate.distance`, and `threshold` (1) on the distance.
        digest: SHA-256 over the hashes of its files: the model's identity.
    """

    card: Card
    network: JointsNet | DefiniteNet
    gate: Mapping[str, Tensor]
    digest: str


def write_package(folder: Path, card: Card, weights: Mapping[str, Tensor], gate: Mapping[str, Tensor]) -> None:
    """Write a package, whole or not at all.

    Args:
        folder: must not be there, or be empty.
        card: of the model.
        weights: the network's state by name, float32 or float16.
        gate: see `Package.gate`.
    """
    parts = {WEIGHTS: _bytes(weights), GATE: _bytes(gate), CARD: card.text().encode()}
    with whole_folder(folder, "model") as beside:
        for name, content in parts.items():
            write_whole(beside / name, content)
        hashes = {name: hashlib.sha256(content).hexdigest() for name, content in parts.items()}
        write_whole(beside / HASHES, json.dumps(hashes, indent=2, sort_keys=True) + "\n")


def load_package(folder: Path) -> Package:
    """Verify a package and build its network.

    Raises:
        SireaderError: a part is missing, larger than sensible, altered, of a newer program, or does not fit the rest.
    """
    contents = verified(folder)
    card = parse_card(contents[CARD].decode("utf-8", errors="replace"), CARD)
    with torch.device("meta"):  # no numbers are drawn that the weights would replace
        network = built(card.kind, card.backbone)
    _fill(network, _tensors(contents[WEIGHTS], WEIGHTS))
    gate = _tensors(contents[GATE], GATE)
    _check_gate(gate, network.definite.in_features)
    return Package(card, network.eval(), gate, digest_of(contents))


def check_together(packages: Sequence[Package]) -> None:
    """Refuse models whose answers have no mean.

    Raises:
        SireaderError: two are the same, or of different kinds.
    """
    if len({package.digest for package in packages}) < len(packages):
        raise SireaderError("The same model is named twice", "name it once")
    check_one_kind(package.card for package in packages)


def _check_gate(gate: Mapping[str, Tensor], channels: int) -> None:
    """Refuse statistics that are not of this network's features."""
    shapes = {name: tuple(value.shape) for name, value in gate.items()}
    kept = shapes.get("variances", (0,))[:1]
    wanted = {"mean": (channels,), "directions": (*kept, channels), "variances": kept, "rest": (1,), "threshold": (1,)}
    if shapes != wanted or not all(bool(value.isfinite().all()) for value in gate.values()):
        raise SireaderError(f"{GATE} does not fit the network", _AGAIN)


def _tensors(content: bytes, name: str) -> dict[str, Tensor]:
    try:
        return load(content)
    except (SafetensorError, ValueError, TypeError, KeyError, RuntimeError, OverflowError) as error:
        raise SireaderError(f"{name} does not hold weights in the safetensors form", _AGAIN) from error


def _fill(network: JointsNet | DefiniteNet, weights: Mapping[str, Tensor]) -> None:
    """Give a network its weights; a SireaderError where they are another network's."""
    empty = network.state_dict()
    expected = {name: tuple(value.shape) for name, value in empty.items()}
    found = {name: tuple(value.shape) for name, value in weights.items()}
    wrong = sorted(name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name))
    if wrong:
        what = (
            f"{WEIGHTS} belongs to another network: {wrong[0]} is {found.get(wrong[0])}, not {expected.get(wrong[0])}"
        )
        raise SireaderError(what, _AGAIN)
    if not all(bool(value.isfinite().all()) for value in weights.values() if value.is_floating_point()):
        raise SireaderError(f"{WEIGHTS} holds numbers that are none", _AGAIN)
    network.load_state_dict({name: value.to(empty[name].dtype) for name, value in weights.items()}, assign=True)


def _bytes(tensors: Mapping[str, Tensor]) -> bytes:
    return save({name: value.detach().cpu().contiguous() for name, value in tensors.items()})
