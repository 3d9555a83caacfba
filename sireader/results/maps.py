"""Activation maps: Parametric Maps (PS3.3 A.75) coded as class activation, in units of a logit.

The map covers exactly what the model looked at. Its frame of reference is the plane of the radiograph: the origin is
the centre of the radiograph's first stored pixel, +x points to the patient's left and -z to the feet, in mm by the
radiograph's own spacing. Where the radiograph has none, a unit is one of its pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import highdicom as hd
from pydicom import Dataset
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code

from sireader.domain.crops import Crop
from sireader.results.lie import Lie, Values
from sireader.results.objects import header_of, named, series, title_of, uid

LOGIT = Code("{logit}", "UCUM", "logit")
LARGEST_SIDE_CELLS = 512
_SERIES_NUMBER = 9105
_RANGE = 3.0e38  # all that a float32 holds


@dataclass(frozen=True, slots=True, eq=False)
class ActivationMap:
    """A map over what a model looked at.

    Attributes:
        values: float32 (rows, columns) over the crop as it is shown, see `grid_of`; positive speaks for *definite*.
        crop: in px of the radiograph as shown.
        title: for the archive's list of series, with the model's notice; at most 64 characters.
        at: when the answer was recorded, time zone aware.
        key: what tells this map from the radiograph's others.
        scale: value that is shown white; its negative is shown black.
    """

    values: Values
    crop: Crop
    title: str
    at: datetime
    key: str
    scale: float


def grid_of(crop: Crop) -> tuple[int, int]:
    """Rows and columns of a map over a crop: its pixels, or cells of the same proportions, at most 512 a side."""
    px = max(1.0, max(crop.height, crop.width) / LARGEST_SIDE_CELLS)
    return max(round(crop.height / px), 1), max(round(crop.width / px), 1)


def activation_map(radiograph: Dataset, lie: Lie, shown: ActivationMap) -> Dataset:
    """The map as a Parametric Map of one frame that lies in the radiograph's plane.

    Args:
        radiograph: its data set as the study holds it; pixels are not needed.
        lie: how it lies.
        shown: the map.
    """
    header = _in_a_plane(header_of(radiograph), lie)
    made = hd.pm.ParametricMap(
        source_images=[header],
        pixel_array=lie.stored(shown.values),
        instance_number=1,
        contains_recognizable_visual_features=False,
        real_world_value_mappings=[_in_logits()],
        voi_lut_transformations=[hd.VOILUTTransformation(window_center=0.0, window_width=2 * shown.scale)],
        content_label="CLASS_ACTIVATION",
        content_description=title_of(shown.title),
        **_placed(lie, shown),
        **series(header, f"map {shown.key}", _SERIES_NUMBER, shown.title),
    )
    made.BodyPartExamined = header.get("BodyPartExamined") or "PELVIS"
    _organised(made, uid(header.SOPInstanceUID, "dimensions"))
    return named(made, radiograph, shown.at)


def _in_a_plane(header: Dataset, lie: Lie) -> Dataset:
    """A projection has no frame of reference; its map needs one, and says by it where it lies on the radiograph."""
    header.FrameOfReferenceUID = uid(header.SOPInstanceUID, "plane of the radiograph")
    header.PositionReferenceIndicator = ""
    header.ImagePositionPatient = list(lie.position(0, 0))
    header.ImageOrientationPatient = [*lie.across, *lie.down]
    header.PixelSpacing = [lie.row_mm, lie.column_mm]
    header.SliceThickness = 1
    return header


def _placed(lie: Lie, shown: ActivationMap) -> dict[str, Any]:
    """Where the centre of the first cell lies, and how large cells are."""
    box = lie.stored_box(shown.crop)
    rows, columns = shown.values.shape
    high, wide = box.height / rows, box.width / columns
    first = lie.position(box.top + high / 2 - 0.5, box.left + wide / 2 - 0.5)
    patient = hd.CoordinateSystemNames.PATIENT
    return {
        "plane_positions": [hd.PlanePositionSequence(patient, first)],
        "plane_orientation": hd.PlaneOrientationSequence(patient, (*lie.across, *lie.down)),
        "pixel_measures": hd.PixelMeasuresSequence((high * lie.row_mm, wide * lie.column_mm), slice_thickness=None),
    }


def _in_logits() -> hd.pm.RealWorldValueMapping:
    return hd.pm.RealWorldValueMapping(
        lut_label="LOGIT",
        lut_explanation="Class activation of definite sacroiliitis in logits",
        unit=LOGIT,
        value_range=(-_RANGE, _RANGE),
        slope=1.0,
        intercept=0.0,
        quantity_definition=codes.DCM.ClassActivation,
    )


def _organised(made: Dataset, name: str) -> None:
    """In place of a UID drawn at random, one that follows from the radiograph."""
    for item in (*made.DimensionOrganizationSequence, *made.DimensionIndexSequence):
        item.DimensionOrganizationUID = name
