"""One decoded radiograph: pixels of one polarity, what they stand for, and what the file said about itself.

Nothing here names a person, and nothing here needs pydicom.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import overload

import numpy as np
import numpy.typing as npt

from sireader.imaging.planes import Overlay, Shutter

Pixels = npt.NDArray[np.uint16]
Values = npt.NDArray[np.float64]
TOP_PIXEL = 65535


class SpacingBasis(StrEnum):
    """What the millimetres of a radiograph rest on (PS3.3 10.7.1, C.8.4.9, C.8.1.3, C.8.6.1)."""

    GEOMETRY = "calibrated-geometry"
    FIDUCIAL = "calibrated-fiducial"
    CORRECTED = "corrected"
    MAGNIFICATION = "magnification-applied"
    DETECTOR = "detector"
    SCANNED = "scanned-film"
    UNSTATED = "unstated"

    @property
    def sentence(self) -> str:
        """What a reader should know before trusting a length."""
        return _BASIS_SENTENCES[self]


_BASIS_SENTENCES = {
    SpacingBasis.GEOMETRY: "Calibrated from the known geometry of the exposure.",
    SpacingBasis.FIDUCIAL: "Calibrated with an object of known size in the radiograph.",
    SpacingBasis.CORRECTED: "Corrected for magnification; the file does not say how.",
    SpacingBasis.MAGNIFICATION: "Detector spacing divided by the estimated magnification that the file states.",
    SpacingBasis.DETECTOR: "Measured at the detector: magnification is not corrected, true lengths are shorter.",
    SpacingBasis.SCANNED: "Measured on the scanned film: magnification is not corrected.",
    SpacingBasis.UNSTATED: "The file gives millimetres but not what they rest on: take lengths as approximate.",
}


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distance between the centres of neighbouring rows and columns (PS3.3 10.7.1.3: row spacing comes first).

    Attributes:
        row_mm: between neighbouring rows, that is downwards.
        column_mm: between neighbouring columns, that is across.
        basis: what the two rest on.
        magnification_told: what the file's distances make of the magnification where it is not corrected; told
            beside a length and never applied, because they reach to the table and not to the joint (C.8.11.5).
    """

    row_mm: float
    column_mm: float
    basis: SpacingBasis
    magnification_told: float | None = None

    def __post_init__(self) -> None:
        """Refuse what is no distance."""
        if not (0 < self.row_mm < math.inf and 0 < self.column_mm < math.inf):
            raise ValueError(f"no such spacing: {self.row_mm} × {self.column_mm} mm")


@dataclass(frozen=True, slots=True)
class GreyScale:
    """The affine relation `value = offset + gain · pixel` between our pixels and DICOM modality values.

    Modality values are what the Modality LUT gives (PS3.3 C.11.1); windows speak of them. The gain is negative when the
    file was to be shown inverted (MONOCHROME1 or Presentation LUT Shape INVERSE): there a higher pixel, which is always
    brighter here, has a lower value.
    """

    offset: float = 0.0
    gain: float = 1.0

    def __post_init__(self) -> None:
        """Refuse a relation that cannot be taken back."""
        if not (math.isfinite(self.offset) and math.isfinite(self.gain)) or self.gain == 0:
            raise ValueError(f"no such grey scale: {self.offset} + {self.gain} · pixel")
        if any(self.pixel_of(self.value_of(pixel)) != pixel for pixel in (1, TOP_PIXEL // 2, TOP_PIXEL - 1)):
            raise ValueError(f"grey scale too fine for its offset: {self.offset} + {self.gain} · pixel")

    @property
    def inverted(self) -> bool:
        """Whether the file shows higher values darker."""
        return self.gain < 0

    @overload
    def value_of(self, pixel: int) -> float: ...
    @overload
    def value_of(self, pixel: npt.NDArray[np.generic]) -> Values: ...
    def value_of(self, pixel: int | npt.NDArray[np.generic]) -> float | Values:
        """The DICOM modality value of a pixel, or of an array of pixels (float64)."""
        if isinstance(pixel, np.ndarray):
            return pixel.astype(np.float64) * self.gain + self.offset
        return float(pixel) * self.gain + self.offset

    @overload
    def pixel_of(self, value: float) -> int: ...
    @overload
    def pixel_of(self, value: Values) -> Pixels: ...
    def pixel_of(self, value: float | Values) -> int | Pixels:
        """The pixel nearest to a modality value, held to 0…65535."""
        if isinstance(value, np.ndarray):
            return np.clip(np.rint((value - self.offset) / self.gain), 0, TOP_PIXEL).astype(np.uint16)
        return round(min(max((value - self.offset) / self.gain, 0), TOP_PIXEL))


class VoiFunction(StrEnum):
    """How a window maps values to grey (0028,1056), PS3.3 C.11.2.1.2 and C.11.2.1.3."""

    LINEAR = "LINEAR"
    LINEAR_EXACT = "LINEAR_EXACT"
    SIGMOID = "SIGMOID"


SMALLEST_WIDTH = 1e-6


@dataclass(frozen=True, slots=True)
class Window:
    """Window Center (0028,1050) and Window Width (0028,1051), in modality values exactly as the standard means them.

    LINEAR needs a width of at least 1, the other two a width above 0 (PS3.3 C.11.2.1.2).
    """

    center: float
    width: float
    explanation: str = ""
    function: VoiFunction = VoiFunction.LINEAR

    def __post_init__(self) -> None:
        """Refuse widths that the standard does not define."""
        if not (math.isfinite(self.center) and self.smallest_width <= self.width < math.inf):
            raise ValueError(f"no such window: center {self.center}, width {self.width}, {self.function}")

    @property
    def smallest_width(self) -> float:
        """The narrowest width that this function allows."""
        return 1.0 if self.function is VoiFunction.LINEAR else SMALLEST_WIDTH

    def moved(self, center_by: float, width_by: float) -> Window:
        """The window after a drag, never narrower than allowed; it loses its explanation."""
        width = max(self.width + width_by, self.smallest_width)
        return Window(self.center + center_by, width, function=self.function)


@dataclass(frozen=True, slots=True, eq=False)
class VoiTable:
    """One item of the VOI LUT Sequence (0028,3010): grey by table for values from `first_value` (C.11.2.1.1)."""

    first_value: int
    bits: int
    table: Pixels
    explanation: str = ""

    def __post_init__(self) -> None:
        """Refuse tables without entries or with entries above their depth."""
        if self.table.ndim != 1 or not self.table.size or not 1 <= self.bits <= 16:
            raise ValueError("a VOI table is one row of entries of 1 to 16 bits")
        if int(self.table.max()) >= 1 << self.bits:
            raise ValueError(f"a VOI table of {self.bits} bits holds greater entries")


Voi = Window | VoiTable


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What the file says about the image, nothing that says whose it is.

    Attributes:
        burned_in: Burned In Annotation (0028,0301): YES, NO, or None where the file does not say.
        mirrored: the file has the patient's left on its left; the decoder put its columns in opposite order.
        phantom: Quality Control Image (0028,0300) or Subject (0010,0200) is YES: no patient was radiographed.
        notes: sentences on what the file holds and the decoder did not believe or did not use.
    """

    modality: str = ""
    photometric_interpretation: str = "MONOCHROME2"
    presentation_lut_shape: str = ""
    rows: int = 0
    columns: int = 0
    bits_allocated: int = 16
    bits_stored: int = 16
    signed: bool = False
    transfer_syntax: str = ""
    body_part: str = ""
    view: str = ""
    laterality: str = ""
    manufacturer: str = ""
    lossy: bool | None = None
    burned_in: bool | None = None
    mirrored: bool = False
    phantom: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Radiograph:
    """A decoded radiograph.

    Attributes:
        pixels: uint16 (rows, columns), read-only; brighter is always the higher pixel, so dense bone is high.
        scale: what pixels mean as DICOM modality values.
        vois: the file's windows, then its VOI tables, each in the file's order.
        spacing: millimetres and what they rest on; None where the file has none to be believed.
        padding: first and last pixel that stand for no image at all (0028,0120 and 0028,0121), or None.
        overlays: planes to lay over the pixels when the reader wants them, in the order of their groups (60xx).
        shutter: what the file wants covered; None where it has no display shutter. The pixels below it are whole.
        aspect: height of a pixel by its width: draw rows that much further apart than columns.
    """

    pixels: Pixels
    scale: GreyScale = field(default_factory=GreyScale)
    vois: tuple[Voi, ...] = ()
    spacing: Spacing | None = None
    facts: ImageFacts = field(default_factory=ImageFacts)
    padding: tuple[int, int] | None = None
    overlays: tuple[Overlay, ...] = ()
    shutter: Shutter | None = None
    aspect: float = 1.0

    def __post_init__(self) -> None:
        """Hold the pixels to their promise; a view is kept, never a copy."""
        if self.pixels.dtype != np.uint16 or self.pixels.ndim != 2 or not self.pixels.size:
            raise ValueError("a radiograph has uint16 pixels in rows and columns")
        if any(overlay.mask.shape != self.pixels.shape for overlay in self.overlays):
            raise ValueError("an overlay has as many rows and columns as its radiograph")
        if not 0 < self.aspect < math.inf:
            raise ValueError(f"no pixel is {self.aspect} times as high as wide")
        view = self.pixels.view()
        view.flags.writeable = False
        object.__setattr__(self, "pixels", view)

    @property
    def rows(self) -> int:
        """Height in px."""
        return int(self.pixels.shape[0])

    @property
    def columns(self) -> int:
        """Width in px."""
        return int(self.pixels.shape[1])
