"""Where a training stands, on the disk after every epoch: tensors and plain values in one safetensors file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save as to_bytes
from torch import Tensor

from sireader.domain.errors import SireaderError
from sireader.files import write_whole

FILE = "checkpoint.safetensors"


@dataclass(slots=True)
class Standing:
    """All that an uninterrupted training would have in memory between two epochs.

    Attributes:
        recipe: every field, as `recipe.as_data` tells it.
        training_set: SHA-256 of the manifest.
        phase: number of the phase that goes on, or is to begin.
        epoch: epochs of that phase that are done.
        network: its state.
        average: the running average of its weights; empty without.
        best: the weights of the best epoch so far, of this phase or the last.
        best_merit: of that epoch on the validation split: AUROC, and κ of the grades where there are any added to it.
        optimiser: state tensors by `parameter.name`.
        history: figures of every epoch so far.
    """

    recipe: dict[str, Any]
    training_set: str
    phase: int = 0
    epoch: int = 0
    network: dict[str, Tensor] = field(default_factory=dict)
    average: dict[str, Tensor] = field(default_factory=dict)
    best: dict[str, Tensor] = field(default_factory=dict)
    best_merit: float = -1.0
    optimiser: dict[str, Tensor] = field(default_factory=dict)
    history: list[dict[str, Any]] = field(default_factory=list)


_TENSORS = ("network", "average", "best", "optimiser")
_VALUES = ("recipe", "training_set", "phase", "epoch", "best_merit", "history")


def save(standing: Standing, folder: Path) -> None:
    """Keep where a training stands, in place of the last; on the disk when this returns."""
    tensors = {
        f"{part}/{name}": value.detach().cpu().contiguous().clone()
        for part in _TENSORS
        for name, value in getattr(standing, part).items()
    }
    values = json.dumps({name: getattr(standing, name) for name in _VALUES})
    write_whole(folder / FILE, to_bytes(tensors, metadata={"standing": values}))


def load(folder: Path) -> Standing | None:
    """Where a training stands; None when nothing was kept.

    Raises:
        SireaderError: the file is damaged.
    """
    path = folder / FILE
    if not path.exists():
        return None
    try:
        with safe_open(path, framework="pt", device="cpu") as kept:
            standing = Standing(**json.loads(kept.metadata()["standing"]))
            for name in kept.keys():  # noqa: SIM118 – it is no mapping
                part, rest = name.split("/", 1)
                getattr(standing, part)[rest] = kept.get_tensor(name)
    except (SafetensorError, OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SireaderError(f"{path} is damaged", "remove it to begin anew, or restore it from a copy") from error
    return standing


def optimiser_tensors(optimiser: torch.optim.Optimizer) -> dict[str, Tensor]:
    """The optimiser's state as named tensors."""
    states = optimiser.state_dict()["state"]
    return {
        f"{number}.{name}": torch.as_tensor(value) for number, state in states.items() for name, value in state.items()
    }


def restore_optimiser(optimiser: torch.optim.Optimizer, tensors: dict[str, Tensor]) -> None:
    """Give an optimiser its state back."""
    if not tensors:
        return
    told = optimiser.state_dict()
    told["state"] = {}
    for key, value in tensors.items():
        number, name = key.split(".", 1)
        told["state"].setdefault(int(number), {})[name] = value
    optimiser.load_state_dict(told)
