"""How a reader had a radiograph before them: a Grayscale Softcopy Presentation State (PS3.3 A.33.1).

A read keeps its crop. Which window and turn its reader used is not part of a read, so the radiograph's own first window
is written, and the turn that brings the patient's right to the left of the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

import highdicom as hd
import numpy as np
import numpy.typing as npt
from pydicom import Dataset
from pydicom.valuerep import DS

from sireader.domain.crops import Crop
from sireader.results.lie import Lie
from sireader.results.objects import header_of, named, one_word, series, title_of

_SERIES_NUMBER = 9106
_SHUTTER = (
    *("ShutterShape", "ShutterLeftVerticalEdge", "ShutterRightVerticalEdge", "ShutterUpperHorizontalEdge"),
    *("ShutterLowerHorizontalEdge", "CenterOfCircularShutter", "RadiusOfCircularShutter"),
    *("VerticesOfThePolygonalShutter", "ShutterPresentationValue"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A window (PS3.3 C.11.2.1.2) in modality values, and its function's name."""

    center: float
    width: float
    function: str


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A VOI table (PS3.3 C.11.2.1.1) of `bits` bits, from `first_value` on."""

    first_value: int
    bits: int
    entries: npt.NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Look:
    """How a radiograph is to be shown.

    Attributes:
        voi: window or table.
        inverted: higher values are darker (MONOCHROME1, or Presentation LUT Shape INVERSE).
        crop: the part to show, in px of the radiograph as shown; None for all of it.
        aspect: height of a pixel by its width.
        title: for the archive's list of series, at most 64 characters.
        reader: who had it so; empty where it is nobody's.
        key: what tells this look from the radiograph's others.
        at: when it was kept, time zone aware.
    """

    voi: Line | Table
    inverted: bool
    crop: Crop | None
    aspect: float
    title: str
    reader: str
    key: str
    at: datetime


def presentation(radiograph: Dataset, lie: Lie, look: Look) -> Dataset:
    """A look as a presentation state that refers to the radiograph.

    Args:
        radiograph: its data set as the study holds it; pixels are not needed.
        lie: how it lies.
        look: what to show and how.
    """
    header, own = header_of(radiograph), header_of(radiograph)
    for keyword in {"WindowCenter", "WindowWidth", "VOILUTSequence"} & set(header.dir()):
        delattr(header, keyword)  # or highdicom would take them
    made = hd.pr.GrayscaleSoftcopyPresentationState(
        referenced_images=[header],
        instance_number=1,
        content_label="AS_READ",
        content_description=title_of(look.title),
        content_creator_name=one_word(look.reader) if look.reader else None,
        presentation_lut_transformation=hd.PresentationLUTTransformation("INVERSE" if look.inverted else "IDENTITY"),
        **series(header, f"look {look.key}", _SERIES_NUMBER, look.title),
    )
    made.BodyPartExamined = own.get("BodyPartExamined") or "PELVIS"
    _state_values(own, made)
    made.SoftcopyVOILUTSequence = [_voi(look.voi)]
    made.DisplayedAreaSelectionSequence = [_area(lie, look)]
    made.ImageHorizontalFlip, made.ImageRotation = ("Y" if lie.mirrored else "N"), 0
    _keep_shutter(own, made)
    return named(made, radiograph, look.at)


def _state_values(own: Dataset, made: Dataset) -> None:
    """The radiograph's Modality LUT; the identity where it has none, so that nothing is left to the viewer (C.11.1)."""
    if "ModalityLUTSequence" in own:
        made.ModalityLUTSequence = own.ModalityLUTSequence
    elif "RescaleSlope" not in made:
        made.RescaleIntercept, made.RescaleSlope, made.RescaleType = 0, 1, "US"


def _voi(voi: Line | Table) -> Dataset:
    """Item of the Softcopy VOI LUT Sequence (C.11.8) for the one radiograph that is referred to."""
    item = Dataset()
    if isinstance(voi, Line):
        item.WindowCenter, item.WindowWidth = DS(voi.center, auto_format=True), DS(voi.width, auto_format=True)
        item.VOILUTFunction = voi.function
        return item
    table, length = Dataset(), len(voi.entries) % 65536
    signs = "SS" if voi.first_value < 0 else "US"
    entries = np.rint(voi.entries * (65535 / ((1 << voi.bits) - 1)))  # presentation states take 8 and 16 bits alone
    table.add_new("LUTDescriptor", signs, [length, voi.first_value, 16])
    table.add_new("LUTData", "OW", entries.astype("<u2").tobytes())
    item.VOILUTSequence = [table]
    return item


def _area(lie: Lie, look: Look) -> Dataset:
    """Displayed Area Selection (C.10.4).

    Corners are those that are top left and bottom right once the picture is turned, named by their place in the stored
    pixels, counted from 1: in a mirrored file the first corner has the greater column.
    """
    box, area = lie.stored_box(look.crop), Dataset()
    first, last = (box.right, box.left + 1) if lie.mirrored else (box.left + 1, box.right)
    area.DisplayedAreaTopLeftHandCorner = [first, box.top + 1]
    area.DisplayedAreaBottomRightHandCorner = [last, box.bottom]
    area.PresentationSizeMode = "SCALE TO FIT"
    ratio = Fraction(look.aspect).limit_denominator(1000)
    area.PresentationPixelAspectRatio = [ratio.numerator, ratio.denominator]
    return area


def _keep_shutter(header: Dataset, made: Dataset) -> None:
    """A presentation state without a shutter would uncover what the radiograph's own covers."""
    if "ShutterShape" not in header:
        return
    for keyword in _SHUTTER:
        if keyword in header:
            made.add(header[keyword])
    made.ShutterPresentationValue = header.get("ShutterPresentationValue", 0)
