"""A radiograph at its own size and at every halving of it, for smooth painting at any zoom.

Zoomed out, a pixel of the screen covers many of the radiograph; sampling one of them would flicker and lose thin
lines. So halved copies are made (means of 2 × 2), and what the screen shows is filtered down from the one just finer
than it. That happens once per zoom, before any grey is assigned: dragging the window then colours as many pixels as the
screen has, whatever the radiograph's size.
"""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PIL import Image

from sireader.imaging.radiograph import Pixels, Radiograph, Voi
from sireader.imaging.stripes import in_stripes
from sireader.imaging.windowing import default_voi

SMALLEST_LEVEL_PX = 128
ROWS_AT_ONCE = 32
SKETCHED_ROWS_AT_ONCE = 128
SKETCH_FROM_STEP = 2.0
Pairs = npt.NDArray[np.uint32]


class Pyramid:
    """A decoded radiograph, and all that takes a while to find out before it can be shown.

    A halving is made when it is first asked for, in any thread; two that ask at once both make it, and it is the same.

    Attributes:
        first_voi: `default_voi` of the radiograph, in which it is first shown.
    """

    def __init__(self, radiograph: Radiograph, halvings: tuple[Pixels, ...], first_voi: Voi) -> None:
        self.radiograph = radiograph
        self.first_voi = first_voi
        self._levels = (radiograph.pixels, *halvings)
        self._fitted: tuple[float, Pixels] | None = None
        self._sketched = False

    @classmethod
    def of(cls, radiograph: Radiograph) -> Pyramid:
        """With the halvings still to be made, and the first window found."""
        return cls(radiograph, (), default_voi(radiograph))

    def __reduce__(self) -> tuple[type[Pyramid], tuple[Radiograph, tuple[Pixels, ...], Voi]]:
        """What goes from one process to another: the radiograph and the halvings made so far."""
        return Pyramid, (self.radiograph, self._levels[1:], self.first_voi)

    def complete(self) -> Pyramid:
        """The same, with every halving made."""
        self._level(self._depth - 1)
        return self

    @property
    def levels(self) -> tuple[Pixels, ...]:
        """The pixels and their halvings, until a side would be shorter than 128 px: uint16 (rows, columns) / 2ⁿ."""
        return tuple(self._level(level) for level in range(self._depth))

    @cached_property
    def contrast(self) -> int:
        """The greatest difference of the radiograph's pixels; at least 1."""
        return max(int(self.radiograph.pixels.max()) - int(self.radiograph.pixels.min()), 1)

    def prepare(self, width_px: float, height_px: float) -> None:
        """Make what painting all of it fitted into a view of so many pixels of the screen needs."""
        rows, columns, aspect = self.radiograph.rows, self.radiograph.columns, self.radiograph.aspect
        if width_px >= 1 and height_px >= 1:
            step = max(columns / width_px, rows * aspect / height_px)
            self._fitted = (step, self._resampled((0, 0, rows, columns), step, step / aspect))
        self._sketched = False

    def sketch(self, width_px: float, height_px: float) -> None:
        """Make something for that view to paint until `prepare` is done, in a small part of the time.

        A few pixels at each place: it lies where the filtered picture will lie, to half a pixel of the screen, and
        shows a little more grain. What is hardly larger than the view is filtered at once.
        """
        rows, columns, aspect = self.radiograph.rows, self.radiograph.columns, self.radiograph.aspect
        step = max(columns / max(width_px, 1), rows * aspect / max(height_px, 1))
        if width_px < 1 or height_px < 1 or min(step, step / aspect) < SKETCH_FROM_STEP:
            self.prepare(width_px, height_px)
        else:
            shape = _screen_pixels(rows, step / aspect), _screen_pixels(columns, step)
            self._sketched, self._fitted = True, (step, _sketched(self.radiograph.pixels, step / aspect, step, shape))

    @property
    def filtered(self) -> bool:
        """Whether what is painted at first is the radiograph properly filtered, and no sketch."""
        return not self._sketched

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
        row_step = row_step or step
        fitted, whole = self._fitted, (0, 0, self.radiograph.rows, self.radiograph.columns)
        if fitted and part == whole and math.isclose(step, fitted[0]) and row_step == step / self.radiograph.aspect:
            return fitted[1]
        return self._resampled(part, step, row_step)

    def _resampled(self, part: tuple[int, int, int, int], step: float, row_step: float) -> Pixels:
        top, left, height, width = part
        level = min(math.floor(math.log2(max(min(step, row_step), 1.0))), self._depth - 1)
        pixels, scale = self._level(level), 1 << level
        rows, columns = _screen_pixels(height, row_step), _screen_pixels(width, step)
        if step == row_step == 1:
            return pixels[top : top + rows, left : left + columns]
        first_row, first_column = top / scale, left / scale
        last_row = min(first_row + rows * row_step / scale, pixels.shape[0])
        last_column = min(first_column + columns * step / scale, pixels.shape[1])
        return _filtered(pixels, (first_column, first_row, last_column, last_row), (rows, columns))

    @property
    def bytes(self) -> int:
        """What it takes in memory once every halving is made."""
        planes = sum(overlay.mask.nbytes for overlay in self.radiograph.overlays)
        fitted = self._fitted[1].nbytes if self._fitted else 0
        return self.radiograph.pixels.nbytes * 4 // 3 + planes + fitted

    @property
    def _depth(self) -> int:
        shortest = min(self.radiograph.pixels.shape)
        depth = 1
        while shortest >= 2 * SMALLEST_LEVEL_PX:
            shortest, depth = (shortest + 1) // 2, depth + 1
        return depth

    def _level(self, level: int) -> Pixels:
        while len(levels := self._levels) <= level:
            self._levels = (*levels, _halved(levels[-1]))
        return levels[level]


def _screen_pixels(length: int, step: float) -> int:
    """Whole pixels of the screen in a length, rounding errors aside; the rest of one at the far end is left out."""
    return max(math.floor(length / step + 1e-6), 1)


def _filtered(pixels: Pixels, box: tuple[float, float, float, float], shape: tuple[int, int]) -> Pixels:
    """The box (left, top, right, bottom) of the pixels as an array of that shape, a stripe of rows for each thread."""
    left, top, right, bottom = box
    image, made = Image.fromarray(pixels), np.empty(shape, dtype=np.uint16)
    row_height = (bottom - top) / shape[0]

    def fill(start: int, end: int) -> None:
        stripe = (left, top + start * row_height, right, min(top + end * row_height, bottom))
        made[start:end] = np.asarray(image.resize((shape[1], end - start), Image.Resampling.BILINEAR, box=stripe))

    in_stripes(fill, shape[0])
    return made


def _sketched(pixels: Pixels, row_step: float, step: float, shape: tuple[int, int]) -> Pixels:
    """Means of 2 × 4 pixels about the middle of each pixel of the screen; two neighbours of a row are one number."""
    pairs = np.ascontiguousarray(pixels[:, : pixels.shape[1] // 2 * 2]).view(np.uint32)
    rows = ((np.arange(shape[0]) + 0.5) * row_step - 0.5).astype(np.intp)
    columns = ((np.arange(shape[1]) + 0.5) * step / 2 - 0.5).astype(np.intp)
    made = np.empty(shape, dtype=np.uint16)

    def fill(start: int, end: int) -> None:
        for row in range(start, end, SKETCHED_ROWS_AT_ONCE):
            part = made[row : min(row + SKETCHED_ROWS_AT_ONCE, end)]
            above = rows[row : row + len(part)]
            both = _mean(*(pairs.take(places, axis=0, mode="clip") for places in (above, above + 1)))
            four = _mean(*(both.take(places, axis=1, mode="clip") for places in (columns, columns + 1)))
            right = four >> 16
            four &= 0xFFFF
            four += right
            four >>= 1
            part[:] = four

    in_stripes(fill, shape[0])
    return made


def _mean(ones: Pairs, others: Pairs) -> Pairs:
    """Means of the pixels of two arrays, in the place of the first.

    What both have and half of what only one has, so that no sum leaves 16 bits.
    """
    one, other = ones.view(np.uint16), others.view(np.uint16)
    common = one & other
    one ^= other
    one >>= 1
    one += common
    return ones


def _halved(pixels: Pixels) -> Pixels:
    """Means of 2 × 2; an odd last row or column is paired with itself. A few rows at a time stay in the cache."""
    if pixels.shape[0] % 2 or pixels.shape[1] % 2:
        pixels = np.pad(pixels, [(0, side % 2) for side in pixels.shape], mode="edge")
    pairs = np.ascontiguousarray(pixels).view(np.uint32)  # two neighbours of a row in one number
    means = np.empty((pixels.shape[0] // 2, pixels.shape[1] // 2), dtype=np.uint16)

    def fill(start: int, end: int) -> None:
        for row in range(start, end, ROWS_AT_ONCE):
            last = min(row + ROWS_AT_ONCE, end)
            part = pairs[2 * row : 2 * last]
            sums = part & 0xFFFF
            sums += part >> 16
            total = sums[0::2]
            total += sums[1::2]
            total += 2
            total >>= 2
            means[row:last] = total

    in_stripes(fill, means.shape[0])
    return means
