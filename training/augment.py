"""Augmentation of a whole batch on its device, each picture by its own draw."""

from __future__ import annotations

import torch
from kornia.geometry.transform import get_perspective_transform
from torch import Tensor
from torch.nn import functional

from training.draws import Draws
from training.mixing import Targets


def augmented(pictures: Tensor, targets: Targets, draws: Draws, warps: Tensor) -> tuple[Tensor, Targets]:
    """Flipped, turned, enlarged, shifted, warped and lit pictures with the targets that belong to them.

    Args:
        pictures: (n, 1, rows, columns), mean 0 and deviation 1.
        targets: of these pictures; where one is flipped, its joints change places.
        draws: of these pictures, on the same device.
        warps: (n, 3, 3) of these draws, see `warps_of`, on the same device.
    """
    flipped = torch.where(draws.flip[:, None, None, None], pictures.flip(-1), pictures)
    warped = functional.grid_sample(flipped, _places(warps, *pictures.shape[-2:]), align_corners=True)
    lit = warped * draws.contrast[:, None, None, None] + draws.brightness[:, None, None, None]
    return lit, targets.flipped(draws.flip)


def warps_of(draws: Draws, rows: int, columns: int) -> Tensor:
    """(n, 3, 3): from where each place of a picture is taken, both counted from -1 to 1 along columns and rows.

    Worked out for a whole epoch at once, on the processor: on a GPU each batch would wait for numbers from here.
    """
    size = torch.tensor([columns - 1.0, rows - 1.0])
    shares = torch.tensor([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]])
    corners = (shares * size).expand(len(draws.angle), 4, 2)
    cosine, sine = draws.angle.cos(), draws.angle.sin()
    turn = torch.stack([torch.stack([cosine, sine], -1), torch.stack([-sine, cosine], -1)], -2)
    moved = corners @ turn.transpose(1, 2) * draws.zoom[:, None, None]
    moved = moved + draws.shift[:, None] * size + draws.corners * size
    return get_perspective_transform(2 * moved / size, 2 * corners / size)


def _places(warps: Tensor, rows: int, columns: int) -> Tensor:
    """(n, rows, columns, 2): from where each pixel is taken; to the last bit the same, however many come together."""
    across = torch.linspace(-1, 1, columns, device=warps.device)
    down = torch.linspace(-1, 1, rows, device=warps.device)[:, None]
    x, y, scale = (row[:, 0] * across + row[:, 1] * down + row[:, 2] for row in warps[..., None, None].unbind(1))
    return torch.stack([x / scale, y / scale], -1)
