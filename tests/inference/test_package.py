"""A package is data: verified when it is loaded, refused in one sentence, and nothing in it is ever executed."""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from sireader.domain.errors import SireaderError
from sireader.inference.card import PHANTOM_NOTE, parse_card
from sireader.inference.contents import CARD, GATE, HASHES, WEIGHTS
from sireader.inference.network import built
from sireader.inference.package import load_package
from tests.inference.models import a_card, a_package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return a_package(tmp_path / "model", threshold=1.0)


def rehashed(folder: Path) -> None:
    """As a forger would, who knows where the hashes stand."""
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (WEIGHTS, CARD, GATE)}
    (folder / HASHES).write_text(json.dumps(hashes), encoding="utf-8")


def test_what_was_written_is_loaded_with_its_card_and_weights(package: Path) -> None:
    loaded = load_package(package)
    assert loaded.card == a_card()
    assert loaded.card.notice == PHANTOM_NOTE
    torch.manual_seed(1)
    assert torch.equal(loaded.network.definite.weight, built("joints", "resnet18").definite.weight)
    assert not loaded.network.training
    assert len(loaded.digest) == 64


class Bomb:
    """Would leave a file behind if it were ever unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return Path.touch, (self.mark,)


def _pickle(folder: Path) -> None:
    (folder / WEIGHTS).write_bytes(pickle.dumps(Bomb(folder.parent / "executed")))
    rehashed(folder)


def _other_network(folder: Path) -> None:
    save_file(built("joints", "efficientnet-lite0").state_dict(), folder / WEIGHTS)
    rehashed(folder)


def _not_numbers(folder: Path) -> None:
    weights = load_file(folder / WEIGHTS)
    weights["definite.bias"] = torch.full((1,), float("nan"))
    save_file(weights, folder / WEIGHTS)
    rehashed(folder)


def _foreign_gate(folder: Path) -> None:
    save_file({"mean": torch.zeros(3)}, folder / GATE)
    rehashed(folder)


def _card_with(**changes: Any) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        told = json.loads((folder / CARD).read_text(encoding="utf-8")) | changes
        (folder / CARD).write_text(json.dumps(told), encoding="utf-8")
        rehashed(folder)

    return change


def _flip(name: str) -> Callable[[Path], None]:
    def flip(folder: Path) -> None:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2] ^= 1
        (folder / name).write_bytes(content)

    return flip


def _link(folder: Path) -> None:
    (folder / WEIGHTS).rename(folder.parent / "elsewhere")
    (folder / WEIGHTS).symlink_to(folder.parent / "elsewhere")


def _cut(folder: Path) -> None:
    content = (folder / WEIGHTS).read_bytes()
    (folder / WEIGHTS).write_bytes(content[: len(content) // 2])
    rehashed(folder)


HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "a flipped bit in the weights": (_flip(WEIGHTS), "is not the one that was packed"),
    "a flipped bit in the card": (_flip(CARD), "is not the one that was packed"),
    "a pickle": (_pickle, "does not hold weights in the safetensors form"),
    "half the weights": (_cut, "does not hold weights in the safetensors form"),
    "another network's weights": (_other_network, "belongs to another network"),
    "weights that are no numbers": (_not_numbers, "holds numbers that are none"),
    "another network's gate": (_foreign_gate, "gate.safetensors does not fit the network"),
    "a link": (_link, "is a link, or larger than any model"),
    "no hashes": (lambda folder: (folder / HASHES).unlink(), "hashes.json is missing"),
    "hashes of other files": (
        lambda folder: _write(folder / HASHES, '{"../../secret": "00"}'),
        "does not name the package's three parts",
    ),
    "hashes that are no JSON": (lambda folder: _write(folder / HASHES, "[" * 5000), "is not to be understood"),
    "no weights": (lambda folder: (folder / WEIGHTS).unlink(), "weights.safetensors does not exist"),
    "a newer card": (_card_with(version=99), "was made by a newer SI Reader; update the program"),
    "an unknown network": (_card_with(backbone="vgg"), "no network 'joints' on 'vgg'"),
    "an absurd size": (_card_with(input={"rows": 10**9, "columns": 2}), "an input of 1000000000 × 2 px"),
    "an odd width": (_card_with(input={"rows": 64, "columns": 129}), "an odd number of columns cannot be halved"),
    "a cut-off beyond 1": (
        _card_with(cut_offs={"sensitivity": 3, "specificity": 0.5, "balanced": 0.5}),
        "a cut-off or grade set outside 0 to 1",
    ),
    "a missing field": (_card_with(more=1), "unknown field 'more'"),
}


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_package_is_refused_in_one_sentence_and_nothing_is_executed(package: Path, case: str) -> None:
    spoil, sentence = HOSTILE[case]
    spoil(package)
    with pytest.raises(SireaderError) as refusal:
        load_package(package)
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert not (package.parent / "executed").exists()


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SireaderError, match="There is no model at"):
        load_package(tmp_path / "nowhere")


def test_a_card_says_all_that_it_was_told() -> None:
    assert parse_card(a_card().text(), "card.json") == a_card()
