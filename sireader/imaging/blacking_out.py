"""Areas of a radiograph made black before it enters a study: what is filled there is gone for good.

The areas are in rows and columns of the radiograph as it is shown, so of the mirrored picture where the file shows the
patient's left on the left. The picture is written without compression: compressing it again with loss would change
pixels outside the areas.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pydicom import Dataset
from pydicom.uid import UID

from sireader.domain.crops import Crop
from sireader.imaging.checks import syntax_of
from sireader.imaging.codecs import WHOLE_CELLS, Cells, pixel_cells
from sireader.imaging.greyscale import CellLayout, grey_of
from sireader.imaging.orientation import directions
from sireader.imaging.passed_pixels import put_samples
from sireader.imaging.refusals import refused

_OUTDATED = ("SmallestImagePixelValue", "LargestImagePixelValue")


def put_blacked_out(dataset: Dataset, told: Dataset, areas: Sequence[Crop]) -> UID:
    """Give `told` the pixel data with black areas; returns the transfer syntax, which is a native one.

    Args:
        dataset: the original, which `dicom.decode` accepts; it is not changed.
        told: has the elements that describe the pixels already.
        areas: in rows and columns of the standard view; what lies beyond the picture is left out.

    Raises:
        RadiographRefused: an area has no pixel in common with the picture.
    """
    syntax, layout = syntax_of(dataset), CellLayout.of(dataset)
    codes = layout.codes(pixel_cells(dataset, syntax), shifted=syntax in WHOLE_CELLS).copy()
    shown = codes[:, ::-1] if directions(dataset)[0].startswith("R") else codes
    black = int(grey_of(dataset, layout).table.argmin())
    for area in areas:
        _fill(shown, area, black)
    for keyword in _OUTDATED:
        if keyword in told:
            del told[keyword]
    return put_samples(codes, told, layout, syntax)


def _fill(shown: Cells, area: Crop, black: int) -> None:
    if area.top >= shown.shape[0] or area.left >= shown.shape[1]:
        what = f"the area {area} to black out lies outside the picture, which has {shown.shape[0]} rows "
        raise refused("black-out-outside", f"{what}and {shown.shape[1]} columns", "give r0,c0,r1,c1 in its pixels")
    shown[area.top : area.bottom, area.left : area.right] = np.array(black, dtype=shown.dtype)
