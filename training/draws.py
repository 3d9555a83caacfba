"""The randomness of an epoch, drawn before it begins, from seed and epoch alone.

So it is the same however often a training is resumed, and however many processes share it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor

from training.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Draws:
    """What happens to each picture of an epoch, in the epoch's order; every tensor's first axis is the picture.

    Attributes:
        order: (n) the pictures' numbers.
        flip: (n) bool, whether it is flipped.
        angle: (n) turn in radians, anticlockwise on the screen.
        zoom: (n) magnification.
        shift: (n, 2) as shares of columns and rows.
        corners: (n, 4, 2) shift of each corner as shares of columns and rows.
        brightness: (n) added to the picture, in its own deviations.
        contrast: (n) the picture is multiplied by it.
        share: (n) how much of the picture itself stays in mix-up.
    """

    order: Tensor
    flip: Tensor
    angle: Tensor
    zoom: Tensor
    shift: Tensor
    corners: Tensor
    brightness: Tensor
    contrast: Tensor
    share: Tensor

    def __getitem__(self, which: slice) -> Draws:
        return Draws(*(getattr(self, each.name)[which] for each in fields(self)))

    def to(self, device: torch.device) -> Draws:
        """The same on another device, moved once."""
        return Draws(*(getattr(self, each.name).to(device, non_blocking=True) for each in fields(self)))


def drawn(recipe: Recipe, pictures: int, epoch: int) -> Draws:
    """The draws of one epoch.

    Args:
        recipe: within which bounds, and from which seed.
        pictures: in the training split.
        epoch: counted over all stages and phases.
    """
    random = np.random.default_rng([recipe.seed, epoch])

    def even(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        return random.uniform(-1.0, 1.0, (pictures, *shape))

    order = random.permutation(pictures)
    zoom = np.exp(random.uniform(np.log(recipe.shrink), np.log(recipe.zoom), pictures))
    share = random.beta(recipe.mix_up, recipe.mix_up, pictures) if recipe.mix_up else np.ones(pictures)
    floats = {
        "angle": np.radians(recipe.rotation_deg) * even(),
        "zoom": zoom,
        "shift": recipe.shift * even(2),
        "corners": recipe.warp * even(4, 2) / 2,
        "brightness": recipe.lighting * even(),
        "contrast": np.exp(recipe.lighting * even()),
        "share": np.maximum(share, 1 - share),
    }
    flip = torch.from_numpy(random.random(pictures) < recipe.flip)
    return Draws(
        torch.from_numpy(order), flip, **{name: torch.from_numpy(value).float() for name, value in floats.items()}
    )
