"""The sheet on which tissue is laid down: thickness maps of what the beam crosses, in mm of material."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from sireader.phantom import curves
from sireader.phantom.grids import Floats, Grid, Points, resample

Knots = tuple[tuple[float, float, float], ...]


@dataclass(slots=True, eq=False)
class Film:
    """Thickness maps on one grid, float32 mm: soft tissue, cortical and spongy bone, lead; negative soft is gas."""

    grid: Grid
    soft: Floats = field(init=False)
    cortex: Floats = field(init=False)
    spongy: Floats = field(init=False)
    lead: Floats = field(init=False)

    def __post_init__(self) -> None:
        """Start with air."""
        self.soft, self.cortex, self.spongy, self.lead = (np.zeros(self.grid.shape, np.float32) for _ in range(4))


def rounded(depth: Floats, half: Floats, shell: Floats) -> tuple[Floats, Floats]:
    """Cortical and spongy path in mm at a depth inside an outline: a body with a rim of radius `half` mm.

    The beam crosses twice the shell in the middle and runs along it at the rim, which makes the bright cortical edge.
    """
    inwards = half - np.clip(depth, 0, half)
    outer = 2 * np.sqrt(np.clip(half**2 - inwards**2, 0, None))
    inner = 2 * np.sqrt(np.clip((half - shell) ** 2 - inwards**2, 0, None))
    return outer - inner, inner


def spread(knots: Points, values: Points, grid: Grid, reach_mm: float) -> list[Floats]:
    """Smooth maps that take the values (k, n) at the knots (k, 2): n Gaussian-weighted means on a grid."""
    coarse = grid.with_step(max(4.0, grid.step_mm))
    square = ((coarse.mesh()[:, None, :] - knots[None]) ** 2).sum(axis=2)
    nearest = square.min(axis=1, keepdims=True)
    weight = np.exp((nearest - square) / (2 * reach_mm**2))
    weight /= weight.sum(axis=1, keepdims=True)
    means = [(weight * column).sum(axis=1).reshape(coarse.shape).astype(np.float32) for column in values.T]
    return [resample(mean, coarse, grid) for mean in means]


def stroke(film: Film, path: Points, width_mm: float, amount_mm: float, *, fade: float = 0.15) -> None:
    """Adds a line of cortical bone along film points (k, 2): Gaussian across, fading towards both ends."""
    box = film.grid.box_around(path, 2.5 * width_mm + 2)
    if box is None:
        return
    along, across = curves.along_and_across(curves.through(path, closed=False), film.grid.part(box))
    ends = np.clip(np.minimum(along, 1 - along) / max(fade, 0.02), 0, 1)
    film.cortex[box] += amount_mm * ends * np.exp(-0.5 * (across / (width_mm / 2)) ** 2)
