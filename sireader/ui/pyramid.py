"""A radiograph at its own size and at every halving of it, for smooth painting at any zoom.

Zoomed out, a pixel of the screen covers many of the radiograph; sampling one of them would flicker and lose thin
lines. So halved copies are kept (means of 2 × 2); the one just finer than the screen is coloured and painted, and the
painter's own smoothing does the rest, which is less than a factor of two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sireader.imaging.radiograph import Pixels, Radiograph

SMALLEST_LEVEL_PX = 128


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """A decoded radiograph with its halvings: uint16 (rows, columns), (rows / 2, columns / 2) and so on."""

    radiograph: Radiograph
    levels: tuple[Pixels, ...]

    @classmethod
    def of(cls, radiograph: Radiograph) -> Pyramid:
        """Halve until a side would be shorter than 128 px."""
        levels = [radiograph.pixels]
        while min(levels[-1].shape) >= 2 * SMALLEST_LEVEL_PX:
            levels.append(_halved(levels[-1]))
        return cls(radiograph, tuple(levels))

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return sum(level.nbytes for level in self.levels)


def _halved(pixels: Pixels) -> Pixels:
    """Means of 2 × 2; an odd last row or column is paired with itself."""
    if pixels.shape[0] % 2 or pixels.shape[1] % 2:
        pixels = np.pad(pixels, [(0, side % 2) for side in pixels.shape], mode="edge")
    total = pixels[0::2].astype(np.uint32)
    total += pixels[1::2]
    sums = total[:, 0::2] + total[:, 1::2]
    sums += 2
    sums >>= 2
    return sums.astype(np.uint16)
