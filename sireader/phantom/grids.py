"""Regular grids in film millimetres, and moving values from one grid to another."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.floating]
Points = NDArray[np.float64]
Slices = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Grid:
    """Sample points `rows` × `columns`, `step_mm` apart; the first lies at (`left_mm`, `top_mm`) of the film.

    Film coordinates: x to the image's right, y downwards, in mm at the detector.
    """

    rows: int
    columns: int
    step_mm: float
    left_mm: float
    top_mm: float

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns, as numpy wants them."""
        return self.rows, self.columns

    @property
    def x_mm(self) -> Floats:
        """Film x of each column, shape (columns,)."""
        return (self.left_mm + self.step_mm * np.arange(self.columns)).astype(np.float32)

    @property
    def y_mm(self) -> Floats:
        """Film y of each row, shape (rows,)."""
        return (self.top_mm + self.step_mm * np.arange(self.rows)).astype(np.float32)

    def mesh(self) -> Points:
        """All sample points as (rows × columns, 2) of x, y."""
        x, y = np.meshgrid(self.x_mm, self.y_mm)
        return np.stack([x.ravel(), y.ravel()], axis=1).astype(np.float64)

    def box_around(self, points: Points, margin_mm: float) -> Slices | None:
        """The slices that hold the film points (n, 2) with a margin; None when they lie outside the grid."""
        low = (points.min(axis=0) - margin_mm - (self.left_mm, self.top_mm)) / self.step_mm
        high = (points.max(axis=0) + margin_mm - (self.left_mm, self.top_mm)) / self.step_mm
        left, top = max(math.floor(low[0]), 0), max(math.floor(low[1]), 0)
        right, bottom = min(math.ceil(high[0]) + 1, self.columns), min(math.ceil(high[1]) + 1, self.rows)
        if right - left < 2 or bottom - top < 2:
            return None
        return slice(top, bottom), slice(left, right)

    def part(self, box: Slices) -> Grid:
        """The grid of a box inside this one."""
        rows, columns = box
        left = self.left_mm + self.step_mm * columns.start
        top = self.top_mm + self.step_mm * rows.start
        return Grid(rows.stop - rows.start, columns.stop - columns.start, self.step_mm, left, top)

    def with_step(self, step_mm: float) -> Grid:
        """A grid of another step that covers at least the same area."""
        rows = math.ceil((self.rows - 1) * self.step_mm / step_mm) + 2
        columns = math.ceil((self.columns - 1) * self.step_mm / step_mm) + 2
        return Grid(rows, columns, step_mm, self.left_mm, self.top_mm)


def resample(values: Floats, source: Grid, target: Grid) -> Floats:
    """The values at the points of another grid: linear up, triangle-averaged down; the border value goes on outside."""
    ratio = target.step_mm / source.step_mm
    vertical = _weights(source.rows, target.rows, (target.top_mm - source.top_mm) / source.step_mm, ratio)
    horizontal = _weights(source.columns, target.columns, (target.left_mm - source.left_mm) / source.step_mm, ratio)
    along_rows = vertical @ values
    return np.ascontiguousarray((horizontal @ np.ascontiguousarray(along_rows.T)).T, dtype=np.float32)


def _weights(many: int, wanted: int, offset: float, ratio: float) -> sparse.csr_matrix:
    """Rows of interpolation weights, (wanted, many)."""
    reach = max(1.0, ratio)
    centre = offset + ratio * np.arange(wanted)
    taps = np.arange(-math.ceil(reach), math.ceil(reach) + 1)
    index = np.floor(centre).astype(np.int64)[:, None] + taps[None, :]
    weight = np.clip(1 - np.abs(index - centre[:, None]) / reach, 0, None)
    weight /= weight.sum(axis=1, keepdims=True)
    column = np.clip(index, 0, many - 1)
    ends = np.arange(wanted + 1) * len(taps)
    return sparse.csr_matrix((weight.ravel().astype(np.float32), column.ravel(), ends), shape=(wanted, many))
