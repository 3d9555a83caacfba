"""From the radiograph as it is shown to its pixels as they are stored, and into millimetres.

The program shows the patient's right on the left. A file that was stored the other way round is mirrored when it is
read; what is said of it outside goes by the stored pixels, so boxes and maps have to be mirrored back.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sireader.domain.crops import Crop

Values = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lie:
    """How a radiograph's file lies.

    Attributes:
        rows: of the radiograph.
        columns: of the radiograph.
        mirrored: whether the file holds the columns in opposite order to what is shown.
        row_mm: between neighbouring rows; 1 where the file has no millimetres, so that a unit is a pixel.
        column_mm: between neighbouring columns, likewise.
    """

    rows: int
    columns: int
    mirrored: bool = False
    row_mm: float = 1.0
    column_mm: float = 1.0

    def stored_box(self, shown: Crop | None) -> Crop:
        """The box in stored pixels; all of the radiograph for None."""
        whole = Crop.whole(self.rows, self.columns)
        box = (shown.within(self.rows, self.columns) if shown else None) or whole
        if not self.mirrored:
            return box
        return Crop(box.top, self.columns - box.right, box.bottom, self.columns - box.left)

    def stored(self, shown: Values) -> Values:
        """Values (rows, columns) of a shown box in the order of stored pixels."""
        return np.ascontiguousarray(shown[:, ::-1]) if self.mirrored else shown

    @property
    def across(self) -> tuple[float, float, float]:
        """Where stored rows run: to the patient's left (+x), or to the right in a mirrored file (PS3.3 C.7.6.2.1.1)."""
        return (-1.0, 0.0, 0.0) if self.mirrored else (1.0, 0.0, 0.0)

    @property
    def down(self) -> tuple[float, float, float]:
        """Where stored columns run: to the patient's feet."""
        return (0.0, 0.0, -1.0)

    def position(self, row: float, column: float) -> tuple[float, float, float]:
        """A place in mm from the centre of the first stored pixel, by row and column counted from that centre."""
        down, across = row * self.row_mm, column * self.column_mm
        x, y, z = (down * one + across * other for one, other in zip(self.down, self.across, strict=True))
        return x, y, z
