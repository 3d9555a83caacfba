"""Greyscale PNG files, 8 and 16 bit."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from sireader.files import whole_file

COMPRESSION = 2
"""Of zlib, 0 to 9: noise does not shrink further, however long one tries."""


def write_png(path: Path, pixels: npt.NDArray[np.uint8] | npt.NDArray[np.uint16]) -> None:
    """Write (rows, columns) of uint8 or uint16 as a greyscale PNG of that depth, the whole file or none.

    Raises:
        SireaderError: the disk or the permissions refuse.
        ValueError: another dtype or shape.
    """
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim != 2:
        raise ValueError("a greyscale PNG takes uint8 or uint16 in rows and columns")
    with whole_file(path) as temporary:
        Image.fromarray(np.ascontiguousarray(pixels)).save(temporary, format="PNG", compress_level=COMPRESSION)
