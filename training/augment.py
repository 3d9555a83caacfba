"""Augmentation of a whole batch on its device, each picture by its own draw."""

from __future__ import annotations

import torch
from kornia.geometry.transform import get_perspective_transform, warp_perspective
from torch import Tensor

from training.draws import Draws
from training.mixing import Targets


def augmented(pictures: Tensor, targets: Targets, draws: Draws) -> tuple[Tensor, Targets]:
    """Flipped, turned, enlarged, shifted, warped and lit pictures with the targets that belong to them.

    Args:
        pictures: (n, 1, rows, columns), mean 0 and deviation 1.
        targets: of these pictures; where one is flipped, its joints change places.
        draws: of these pictures, on the same device.
    """
    rows, columns = pictures.shape[-2:]
    flipped = torch.where(draws.flip[:, None, None, None], pictures.flip(-1), pictures)
    warped = warp_perspective(flipped, _homographies(draws, rows, columns), (rows, columns), padding_mode="zeros")
    lit = warped * draws.contrast[:, None, None, None] + draws.brightness[:, None, None, None]
    return lit, targets.flipped(draws.flip)


def _homographies(draws: Draws, rows: int, columns: int) -> Tensor:
    """(n, 3, 3): where each pixel goes, from where the four corners go."""
    size = torch.tensor([columns - 1.0, rows - 1.0], device=draws.angle.device)
    shares = torch.tensor([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]], device=size.device)
    corners = (shares * size).expand(len(draws.angle), 4, 2)
    cosine, sine = draws.angle.cos(), draws.angle.sin()
    turn = torch.stack([torch.stack([cosine, sine], -1), torch.stack([-sine, cosine], -1)], -2)
    moved = corners @ turn.transpose(1, 2) * draws.zoom[:, None, None]
    moved = moved + draws.shift[:, None] * size + draws.corners * size
    return get_perspective_transform(corners + size / 2, moved + size / 2)
