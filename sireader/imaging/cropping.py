"""Cutting crops out, and where the joints usually lie."""

from __future__ import annotations

from sireader.domain.crops import SMALLEST_SIDE_PX, Crop
from sireader.domain.grading import Joint
from sireader.imaging.radiograph import Pixels, Radiograph

# Parts of the height and width of an AP pelvis; the right joint is the mirror image of the left one.
_TOP, _BOTTOM = 0.14, 0.56
_OUTER, _INNER = 0.24, 0.52


def cut(image: Radiograph | Pixels, crop: Crop | None) -> Pixels:
    """The pixels inside a crop as a view, all where there is none; ValueError when the crop leaves the image."""
    pixels = image.pixels if isinstance(image, Radiograph) else image
    if crop is None:
        return pixels
    rows, columns = pixels.shape
    if crop.bottom > rows or crop.right > columns:
        raise ValueError(f"crop {crop} leaves a radiograph of {rows} × {columns}")
    return pixels[crop.top : crop.bottom, crop.left : crop.right]


def joint_regions(rows: int, columns: int, within: Crop | None = None) -> dict[Joint, Crop]:
    """A box around each sacroiliac joint of an AP pelvis of that size, or of the pelvis inside a crop.

    The patient's right joint is on the image's left. The boxes are a start for the eye, not a finding: they overlap a
    little at the midline, and a reader can move them. Of a crop that is already around the joints, each is a half.
    """
    pelvis = within or Crop.whole(rows, columns)
    halved = within is not None and within.around_joints
    outer, down = (0.0, (0.0, 1.0)) if halved else (_OUTER, (_TOP, _BOTTOM))
    return {
        Joint.RIGHT: _part(pelvis, down, (outer, _INNER), rows, columns),
        Joint.LEFT: _part(pelvis, down, (1 - _INNER, 1 - outer), rows, columns),
    }


def _part(pelvis: Crop, down: tuple[float, float], across: tuple[float, float], rows: int, columns: int) -> Crop:
    """That part of the pelvis, at least 16 px a side where the radiograph has as many."""
    top, bottom = _span(pelvis.top, pelvis.height, *down, rows)
    start, end = _span(pelvis.left, pelvis.width, *across, columns)
    return Crop(top, start, bottom, end)


def _span(origin: int, length: int, start: float, end: float, limit: int) -> tuple[int, int]:
    first, last = origin + round(start * length), origin + round(end * length)
    missing = max(SMALLEST_SIDE_PX - (last - first), 0)
    first = max(min(first - missing // 2, limit - SMALLEST_SIDE_PX), 0)
    return first, min(max(last, first + SMALLEST_SIDE_PX), limit)
