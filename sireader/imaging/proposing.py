"""A crop for a pelvis and boxes for its joints, proposed by classical means: a start that the reader accepts or moves.

The field between the collimated borders is the crop. Inside it, the axis is where the radiograph is most like its own
mirror image. Beside the axis, from the iliac crest downwards, the bone over a sacroiliac joint is bright, the pelvic
inlet below it dark, and the hip bone bright again: where this course of brightness fits best is the joints' height.
Their distance and size are parts of the field's, as means over phantoms.

Measured on 60 phantoms of two seeds (81 and 82, 384 px) on which nothing was chosen: the boxes and the true ones have
an intersection over union of 0.68 on average (worst 0.33); the wide frames of `cropping.joint_regions`, taken of the
whole radiograph, 0.19 and inside the proposed crop 0.22. So these boxes are the default wherever a number depends on a
box. The frames stay the default for looking: an eye wants what lies around a joint. Phantoms are not patients: the
levels and sizes below are means over phantoms, and nobody has measured them on radiographs of people.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sireader.domain.crops import SMALLEST_SIDE_PX, Crop
from sireader.imaging.cropping import cut
from sireader.imaging.exposure import busy_part
from sireader.imaging.radiograph import Pixels, Radiograph

Grey = npt.NDArray[np.float64]
_FIELD_PX, _THIN_PX = 400, 128
_AXIS = (0.38, 0.62)  # where it is looked for, in parts of the width
_HALF = 0.38  # as far from the axis as both sides are compared, in parts of the width
# The joints: parts of the height from the top (usual, and between which it is looked for) and of the width.
_LEVEL, _LEVELS, _SPREAD = 0.348, (0.26, 0.44), 0.023
_APART, _HEIGHT, _WIDTH = 0.292, 0.222, 0.117
_STRIP = (0.10, 0.19)  # beside the axis, over the joints
_MARGIN = 0.2  # around both joints, in parts of their common box
_UNUSUAL = 0.01  # of a correlation, for one deviation from the usual level squared
_COURSE_AT = np.arange(-0.30, 0.51, 0.05)  # from the joints' middle downwards, in parts of the height
_COURSE = np.array([56, 55, 58, 65, 71, 84, 84, 80, 61, 54, 57, 66, 68, 65, 70, 67, 55]) / 100  # brightness there


def propose_crop(radiograph: Radiograph) -> Crop:
    """The field between the collimated borders, in px; all of a radiograph that is too small or has no field."""
    step = max(1, max(radiograph.rows, radiograph.columns) // _FIELD_PX)
    rows, columns = busy_part(radiograph.pixels[::step, ::step])
    found = Crop(rows.start * step, columns.start * step, rows.stop * step, columns.stop * step)
    return found.within(radiograph.rows, radiograph.columns) or Crop.whole(radiograph.rows, radiograph.columns)


def propose_joints(radiograph: Radiograph, crop: Crop | None = None) -> tuple[Crop, Crop]:
    """Boxes around the patient's right and left sacroiliac joint, in px of the full radiograph.

    Args:
        radiograph: an AP pelvis, at least 16 px a side; of anything else, the boxes lie where joints would.
        crop: the pelvis in it; by default as `propose_crop` has it.

    Returns:
        The patient's right joint, which lies on the image's left, and the left one; each at least 16 px a side.

    Raises:
        ValueError: the crop leaves the radiograph.
    """
    pelvis = crop or propose_crop(radiograph)
    picture, step = _thinned(cut(radiograph, pelvis))
    axis = _axis(picture)
    level = _level(picture, axis)
    middle_y, middle_x = pelvis.top + level * pelvis.height, pelvis.left + (axis + 0.5) * step
    half = _APART * pelvis.width / 2
    size = (_HEIGHT * pelvis.height, _WIDTH * pelvis.width)
    limits = (radiograph.rows, radiograph.columns)
    right, left = (_box(middle_y, middle_x + side * half, size, limits) for side in (-1, 1))
    return right, left


def around_joints(boxes: Sequence[Crop], radiograph: Radiograph) -> Crop:
    """A crop around both joints with a fifth of their common box on each side, as models of joints are trained on.

    Args:
        boxes: around the joints, in px; see `propose_joints`.
        radiograph: which the crop does not leave.
    """
    top, left = min(box.top for box in boxes), min(box.left for box in boxes)
    bottom, right = max(box.bottom for box in boxes), max(box.right for box in boxes)
    down, aside = round(_MARGIN * (bottom - top)), round(_MARGIN * (right - left))
    wide = Crop(max(top - down, 0), max(left - aside, 0), bottom + down, right + aside)
    return wide.within(radiograph.rows, radiograph.columns) or Crop.whole(radiograph.rows, radiograph.columns)


def _thinned(pixels: Pixels) -> tuple[Grey, int]:
    """Means over squares, 128 to 255 along the longer side, 0 (dark) to 1 (bright); and a square's side in px."""
    step = max(1, max(pixels.shape) // _THIN_PX)
    step = min(step, *pixels.shape)
    rows, columns = (length // step for length in pixels.shape)
    squares = pixels[: rows * step, : columns * step].reshape(rows, step, columns, step)
    means = squares.mean((1, 3), dtype=np.float64)
    low, high = np.percentile(means, (2, 98))
    return np.clip((means - low) / max(high - low, 1e-9), 0, 1), step


def _axis(picture: Grey) -> float:
    """The column about which the picture and its edges are most like their mirror image; halves are between columns."""
    down, across = np.gradient(picture) if min(picture.shape) > 1 else (picture, picture)
    edges = np.hypot(down, across)
    width = picture.shape[1]
    twice = range(round(2 * width * _AXIS[0]), max(round(2 * width * _AXIS[1]), round(2 * width * _AXIS[0]) + 1))
    return max(twice, key=lambda each: _likeness(picture, each) + _likeness(edges, each)) / 2


def _likeness(picture: Grey, twice: int) -> float:
    """The correlation of both sides of the column `twice / 2`."""
    width = picture.shape[1]
    right = np.arange(twice // 2 + 1, width)
    left = twice - right
    kept = (left >= 0) & (right - twice / 2 < _HALF * width)
    return _correlation(picture[:, left[kept]], picture[:, right[kept]])


def _level(picture: Grey, axis: float) -> float:
    """How far down the joints' middle lies, as a part of the height."""
    rows, columns = picture.shape
    away = np.abs(np.arange(columns) - axis) / columns
    strip = picture[:, (away >= _STRIP[0]) & (away < _STRIP[1])]
    if strip.size == 0:
        return _LEVEL
    course = strip.mean(1)

    def fit(level: float) -> float:
        found = np.interp((level + _COURSE_AT) * rows, np.arange(rows), course)
        return _correlation(found, _COURSE) - _UNUSUAL * ((level - _LEVEL) / _SPREAD) ** 2

    return float(max(np.arange(*_LEVELS, 0.004), key=fit))


def _correlation(one: Grey, other: Grey) -> float:
    """Of two arrays of one shape; 0 where one of them is flat or empty."""
    if one.size == 0:
        return 0.0
    a, b = one - one.mean(), other - other.mean()
    power = float((a * a).sum() * (b * b).sum())
    return float((a * b).sum()) / power**0.5 if power > 1e-12 else 0.0


def _box(middle_y: float, middle_x: float, size: tuple[float, float], limits: tuple[int, int]) -> Crop:
    top, bottom = _span(middle_y, size[0], limits[0])
    left, right = _span(middle_x, size[1], limits[1])
    return Crop(top, left, bottom, right)


def _span(middle: float, length: float, limit: int) -> tuple[int, int]:
    """That many px about a middle, at least 16, moved inside the radiograph."""
    whole = min(max(round(length), SMALLEST_SIDE_PX), limit)
    start = min(max(round(middle - whole / 2), 0), limit - whole)
    return start, start + whole
