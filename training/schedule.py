"""What is learned when, and how fast: stages, phases, and one cycle of the learning rate a phase."""

from __future__ import annotations

import math
from dataclasses import dataclass

from torch import nn

from sireader.inference.network import DefiniteNet, JointsNet
from training.recipe import Recipe

GROUPS = 3


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of epochs of one size in which the same layers learn.

    Attributes:
        rows: of the pictures.
        columns: of the pictures.
        batch: pictures to an update.
        frozen: whether only the heads learn.
        epochs: how many.
        pace: share of the recipe's learning rates that is left at this size.
    """

    rows: int
    columns: int
    batch: int
    frozen: bool
    epochs: int
    pace: float

    @property
    def words(self) -> str:
        """For the progress line."""
        return f"{self.rows} px, {'heads alone' if self.frozen else 'everything'}"


def phases(recipe: Recipe) -> tuple[Phase, ...]:
    """A frozen and an unfrozen phase at each size; those without an epoch are left out."""
    planned = []
    stages = zip(recipe.sizes, recipe.batches, recipe.frozen_epochs, recipe.epochs, strict=True)
    for stage, (size, batch, frozen, epochs) in enumerate(stages):
        columns, pace = 2 * round(size * recipe.wide / 2), recipe.size_fall**stage
        planned += [Phase(size, columns, batch, True, frozen, pace), Phase(size, columns, batch, False, epochs, pace)]
    return tuple(phase for phase in planned if phase.epochs)


def one_cycle(progress: float, warm_up: float) -> float:
    """The share of the highest learning rate at a point of a phase (Smith 2018): a cosine up from 1/25, one down to 0.

    Args:
        progress: 0 at the phase's beginning, 1 at its end.
        warm_up: share of the phase in which it rises.
    """
    if progress < warm_up:
        return 0.04 + 0.96 * (1 - math.cos(math.pi * progress / warm_up)) / 2
    return (1 + math.cos(math.pi * (progress - warm_up) / (1 - warm_up))) / 2


def groups(
    network: JointsNet | DefiniteNet, recipe: Recipe, *, frozen: bool, pace: float = 1.0
) -> list[dict[str, object]]:
    """Parameter groups with their highest learning rates: deep layers first, the heads last.

    Matrices have weight decay, vectors (biases and norms) have none; `pace` is the phase's.
    """
    heads = [value for name, value in network.named_parameters() if not name.startswith("features.")]
    if frozen:
        return _decayed(heads, pace * recipe.frozen_rate, recipe.weight_decay)
    features = list(network.features.parameters())
    middle = _half(features)
    rates = [pace * recipe.rate * recipe.rate_fall ** (1 - place / (GROUPS - 1)) for place in range(GROUPS)]
    parts = [features[:middle], features[middle:], heads]
    return [
        group for part, rate in zip(parts, rates, strict=True) for group in _decayed(part, rate, recipe.weight_decay)
    ]


def _half(parameters: list[nn.Parameter]) -> int:
    """Where the second half of a backbone begins, by number of parameters tensors."""
    return len(parameters) // 2


def _decayed(parameters: list[nn.Parameter], rate: float, decay: float) -> list[dict[str, object]]:
    matrices = [value for value in parameters if value.dim() > 1]
    vectors = [value for value in parameters if value.dim() <= 1]
    return [
        {"params": matrices, "lr": rate, "highest": rate, "weight_decay": decay},
        {"params": vectors, "lr": rate, "highest": rate, "weight_decay": 0.0},
    ]
