"""From pixels to the network's picture: the one function that training and the program share. numpy and Pillow."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image

Picture = npt.NDArray[np.float32]
_LOWEST_DEVIATION = 0.02


def picture_of(pixels: npt.NDArray[np.integer], black: int, white: int, rows: int, columns: int) -> Picture:
    """A radiograph, or the crop that was graded, as the network takes it.

    The radiograph's first window becomes 0 to 1 and is clipped; then the picture is brought to size by area (a
    triangle filter, as wide as the reduction) and kept in its proportions: what is missing at two sides is filled with
    the mean. At last its own mean and deviation are taken out, so that exposure and maker matter less.

    Args:
        pixels: (height, width) uint8 or uint16; bright is dense bone.
        black: pixel value shown black.
        white: pixel value shown white; greater than `black`.
        rows: of the picture.
        columns: of the picture.

    Returns:
        float32 (rows, columns), mean 0 and deviation 1 over what is not filled.
    """
    if black >= white:
        raise ValueError(f"no grey between {black} and {white}")
    grey = np.clip((pixels.astype(np.float32) - black) / np.float32(white - black), 0, 1)
    height, width = fitted(grey.shape[0], grey.shape[1], rows, columns)
    sized = np.asarray(Image.fromarray(grey).resize((width, height), Image.Resampling.BILINEAR), dtype=np.float32)
    mean, deviation = float(sized.mean()), max(float(sized.std()), _LOWEST_DEVIATION)
    picture = np.zeros((rows, columns), dtype=np.float32)
    top, left = (rows - height) // 2, (columns - width) // 2
    picture[top : top + height, left : left + width] = (sized - mean) / deviation
    return picture


def fitted(height: int, width: int, rows: int, columns: int) -> tuple[int, int]:
    """Rows and columns that a picture of `height` × `width` takes inside `rows` × `columns`, proportions kept."""
    scale = min(rows / height, columns / width)
    return max(min(round(height * scale), rows), 1), max(min(round(width * scale), columns), 1)
