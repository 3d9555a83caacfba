"""A radiograph at its own size and at every halving of it, for smooth painting at any zoom.

Zoomed out, a pixel of the screen covers many of the radiograph; sampling one of them would flicker and lose thin
lines. So halved copies are kept (means of 2 × 2), and what the screen shows is filtered down from the one just finer
than it. That happens once per zoom, before any grey is assigned: dragging the window then colours as many pixels as the
screen has, whatever the radiograph's size.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image

from sireader.imaging.radiograph import Pixels, Radiograph, Voi
from sireader.imaging.windowing import default_voi

SMALLEST_LEVEL_PX = 128
ROWS_AT_ONCE = 16


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """A decoded radiograph, and all that takes a while to find out before it can be shown.

    Attributes:
        levels: its pixels and their halvings: uint16 (rows, columns), (rows / 2, columns / 2) and so on.
        first_voi: `default_voi` of the radiograph, in which it is first shown.
        contrast: the greatest difference of its pixels; at least 1.
    """

    radiograph: Radiograph
    levels: tuple[Pixels, ...]
    first_voi: Voi
    contrast: int

    @classmethod
    def of(cls, radiograph: Radiograph) -> Pyramid:
        """Halve until a side would be shorter than 128 px."""
        levels = [radiograph.pixels]
        while min(levels[-1].shape) >= 2 * SMALLEST_LEVEL_PX:
            levels.append(_halved(levels[-1]))
        contrast = max(int(radiograph.pixels.max()) - int(radiograph.pixels.min()), 1)
        return cls(radiograph, tuple(levels), default_voi(radiograph), contrast)

    def resampled(self, part: tuple[int, int, int, int], step: float, row_step: float | None = None) -> Pixels:
        """Part of the radiograph at the screen's own resolution.

        Args:
            part: top, left, height and width in px of the radiograph; the part lies inside it.
            step: radiograph pixels per pixel of the screen, along a row; 1 gives the pixels as they are.
            row_step: the same from row to row, where pixels are not square.

        Returns:
            uint16 (height // row_step, width // step): a triangle filter as wide as two pixels of the screen, so
            that nothing finer than the screen turns into a pattern; linear interpolation where it enlarges.
        """
        top, left, height, width = part
        row_step = row_step or step
        level = min(math.floor(math.log2(max(min(step, row_step), 1.0))), len(self.levels) - 1)
        pixels, scale = self.levels[level], 1 << level
        rows, columns = _screen_pixels(height, row_step), _screen_pixels(width, step)
        if step == row_step == 1:
            return pixels[top : top + rows, left : left + columns]
        first_row, first_column = top / scale, left / scale
        last_row = min(first_row + rows * row_step / scale, pixels.shape[0])
        last_column = min(first_column + columns * step / scale, pixels.shape[1])
        box = (first_column, first_row, last_column, last_row)
        return np.asarray(Image.fromarray(pixels).resize((columns, rows), Image.Resampling.BILINEAR, box=box))

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return sum(level.nbytes for level in self.levels)


def _screen_pixels(length: int, step: float) -> int:
    """Whole pixels of the screen in a length, rounding errors aside; the rest of one at the far end is left out."""
    return max(math.floor(length / step + 1e-6), 1)


def _halved(pixels: Pixels) -> Pixels:
    """Means of 2 × 2; an odd last row or column is paired with itself. A few rows at a time stay in the cache."""
    if pixels.shape[0] % 2 or pixels.shape[1] % 2:
        pixels = np.pad(pixels, [(0, side % 2) for side in pixels.shape], mode="edge")
    means = np.empty((pixels.shape[0] // 2, pixels.shape[1] // 2), dtype=np.uint16)
    for row in range(0, means.shape[0], ROWS_AT_ONCE):
        part = pixels[2 * row : 2 * (row + ROWS_AT_ONCE)]
        total = part[0::2].astype(np.uint32)
        total += part[1::2]
        sums = total[:, 0::2] + total[:, 1::2]
        sums += 2
        sums >>= 2
        means[row : row + ROWS_AT_ONCE] = sums
    return means
