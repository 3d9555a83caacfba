"""Lengths in a radiograph, each with what its millimetres rest on; pixels where nothing is known.

PS3.3 10.7.1.3: the first value of a spacing is the distance between rows, the second between columns.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from sireader.imaging.planes import Point
from sireader.imaging.radiograph import Radiograph, SpacingBasis

_BESIDE = {
    SpacingBasis.GEOMETRY: "calibrated from the geometry of the exposure",
    SpacingBasis.FIDUCIAL: "calibrated with an object of known size",
    SpacingBasis.CORRECTED: "corrected for magnification, the file does not say how",
    SpacingBasis.MAGNIFICATION: "at the detector, divided by the magnification that the file estimates",
    SpacingBasis.DETECTOR: "at the detector, magnification not corrected",
    SpacingBasis.SCANNED: "on the scanned film, magnification not corrected",
    SpacingBasis.UNSTATED: "as the file says, what its millimetres rest on is not stated",
}
_NOTHING = "the file gives no millimetres to be believed"


@dataclass(frozen=True, slots=True)
class Length:
    """A distance between two points.

    Attributes:
        value: in `unit`.
        unit: `mm`, or `px` where the file has no spacing to be believed.
        basis: what the millimetres rest on; None for pixels.
        magnification_told: see `Spacing`; None where it is unknown or already accounted for.
    """

    value: float
    unit: Literal["mm", "px"]
    basis: SpacingBasis | None = None
    magnification_told: float | None = None

    @property
    def number(self) -> str:
        """The number and its unit alone: tenths of a millimetre, whole pixels."""
        return f"{self.value:.1f} mm" if self.unit == "mm" else f"{self.value:.0f} px"

    @property
    def sentence(self) -> str:
        """The number with its basis beside it, as the screen has to show it."""
        beside = _NOTHING if self.basis is None else _BESIDE[self.basis]
        if self.magnification_told is not None:
            beside += f" (about × {self.magnification_told:.2f} by the distances in the file)"
        return f"{self.number} {beside}" if self.basis is SpacingBasis.DETECTOR else f"{self.number}, {beside}"


def length(radiograph: Radiograph, start: Point, end: Point) -> Length:
    """The distance between two points, rows and columns from 0 and in parts of pixels where the pointer has them.

    Pixels without millimetres are counted in widths of a pixel: one that is 1.25 times as high as wide counts as 1.25.
    """
    down, across = end[0] - start[0], end[1] - start[1]
    spacing = radiograph.spacing
    if spacing is None:
        return Length(math.hypot(down * radiograph.aspect, across), "px")
    value = math.hypot(down * spacing.row_mm, across * spacing.column_mm)
    return Length(value, "mm", spacing.basis, spacing.magnification_told)
