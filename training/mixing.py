"""What the network is to answer: targets, smoothed in this one place, and mix-up of neighbours in a batch."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from sireader.inference.grades import GRADES


@dataclass(frozen=True, slots=True)
class Targets:
    """What a batch's pictures should give.

    Attributes:
        grades: (n, 2, 5), how the readers' grades of each joint are distributed; right joint first.
        definite: (n), 0 to 1.
    """

    grades: Tensor
    definite: Tensor

    def __getitem__(self, which: Tensor | slice) -> Targets:
        return Targets(self.grades[which], self.definite[which])

    def to(self, device: torch.device) -> Targets:
        """The same on another device."""
        return Targets(self.grades.to(device), self.definite.to(device))

    def flipped(self, which: Tensor) -> Targets:
        """With the joints of the pictures that are flipped (n, bool) in each other's place."""
        return Targets(torch.where(which[:, None, None], self.grades.flip(1), self.grades), self.definite)

    def smoothed(self, share: float) -> Targets:
        """With that share spread evenly over all answers: the only place where labels are smoothed."""
        return Targets(self.grades * (1 - share) + share / GRADES, self.definite * (1 - share) + share / 2)


def mixed(pictures: Tensor, targets: Targets, shares: Tensor) -> tuple[Tensor, Targets]:
    """Mix-up (Zhang et al. 2018) of each picture with its neighbour: 0 with 1, 2 with 3 and so on.

    Batches are shuffled, so neighbours are random; pairs stay together however a batch is divided among processes.

    Args:
        pictures: (n, 1, rows, columns), n even.
        targets: of these pictures.
        shares: (n), 0 to 1: how much of the picture itself stays. The joints keep their order.
    """
    return _blend(pictures, shares), Targets(_blend(targets.grades, shares), _blend(targets.definite, shares))


def _blend(values: Tensor, shares: Tensor) -> Tensor:
    own = shares.view(-1, *[1] * (values.dim() - 1)).to(values.dtype)
    neighbours = values.unflatten(0, (-1, 2)).flip(1).flatten(0, 1)
    return own * values + (1 - own) * neighbours
