"""The pictures on the page about one radiograph: all of it with its marks, and both joints enlarged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.imaging.cropping import joint_regions
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph, Voi
from sireader.imaging.windowing import lookup
from sireader.ui.joints_view import TITLES
from sireader.ui.words import printed

DOTS_PER_PX = 3.0
"""Pixels of a picture for one of the page, of which there are 96 to the inch."""
FRAME, LOOKED_AT = "#2f7f8c", "#a06a00"
GAP_PX, TITLE_PX = 10.0, 20.0
JOINTS_SHARE = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """What is painted, ready for it.

    Attributes:
        whole: of the radiograph, in the window in force; never inverted, turned or flipped.
        joints: both enlarged, the patient's right one first.
        size: columns and rows of the radiograph, as long as they are in truth to each other.
        crop: of the read, in the same measure; None where there was none.
        looked_at: by the model, where that is another part.
    """

    whole: QImage
    joints: dict[Joint, QImage]
    size: QSizeF
    crop: QRectF | None
    looked_at: QRectF | None


def pictures_of(pyramid: Pyramid, voi: Voi, crop: Crop | None, looked_at: Crop | None, room: QSizeF) -> Pictures:
    """The pictures of a radiograph, for any thread.

    Args:
        pyramid: of the radiograph, without raised contrast.
        voi: window in which it was read.
        crop: of the read.
        looked_at: by the model; None where no opinion was revealed.
        room: of the page, in its px.
    """
    radiograph = pyramid.radiograph
    regions = joint_regions(radiograph.rows, radiograph.columns, crop)
    table = lookup(radiograph, voi)
    everything = Crop.whole(radiograph.rows, radiograph.columns)
    size = QSizeF(radiograph.columns, radiograph.rows * radiograph.aspect)
    other = looked_at if looked_at not in {crop, everything, None} else None
    return Pictures(
        _picture(pyramid, table, everything, room),
        {joint: _picture(pyramid, table, regions[joint], room / 2) for joint in (Joint.RIGHT, Joint.LEFT)},
        size,
        _place(crop, radiograph) if crop else None,
        _place(other, radiograph) if other else None,
    )


def paint_pictures(painter: QPainter, room: QRectF, pictures: Pictures) -> tuple[float, QRectF]:
    """Paint them side by side at the top of a room on the page.

    Returns:
        How high they are, and the room that is left below the joints, in px of the page.
    """
    joints = room.width() * JOINTS_SHARE
    left = QRectF(room.left(), room.top(), room.width() - joints - GAP_PX, room.height())
    whole = _fitted(pictures.size, left)
    painter.drawImage(whole, pictures.whole)
    scale = whole.width() / pictures.size.width()
    for box, color, style in (
        (pictures.crop, FRAME, Qt.PenStyle.SolidLine),
        (pictures.looked_at, LOOKED_AT, Qt.PenStyle.DashLine),
    ):
        if box is not None:
            painter.setPen(QPen(QColor(color), 1.2, style))
            lies = QRectF(whole.topLeft() + box.topLeft() * scale, box.size() * scale)
            painter.drawRect(lies)
    _mark_sides(painter, whole)
    beside = QRectF(left.right() + GAP_PX, room.top(), joints, room.height())
    high = _paint_joints(painter, beside, pictures)
    return max(whole.height(), high), beside.adjusted(0, high, 0, 0)


def _paint_joints(painter: QPainter, room: QRectF, pictures: Pictures) -> float:
    """The patient's right one on the left, each below its title; how high they are."""
    wide = (room.width() - GAP_PX) / 2
    highest = 0.0
    for place, (joint, picture) in enumerate(pictures.joints.items()):
        left = room.left() + place * (wide + GAP_PX)
        _write(painter, QRectF(left, room.top(), wide, TITLE_PX), printed(TITLES[joint]), Qt.AlignmentFlag.AlignLeft)
        below = QRectF(left, room.top() + TITLE_PX, wide, room.height() - TITLE_PX)
        lies = _fitted(QSizeF(picture.size()), below)
        painter.drawImage(lies, picture)
        highest = max(highest, TITLE_PX + lies.height())
    return highest


def _mark_sides(painter: QPainter, whole: QRectF) -> None:
    """R on the patient's right, which is on the left of a standard view, and L on the other side."""
    for letter, x in (("R", whole.left() + 4), ("L", whole.right() - 20)):
        box = QRectF(x, whole.center().y() - 10, 16, 20)
        painter.fillRect(box, QColor(255, 255, 255, 225))
        _write(painter, box, letter, Qt.AlignmentFlag.AlignCenter)


def _write(painter: QPainter, box: QRectF, text: str, where: Qt.AlignmentFlag) -> None:
    font = QFont(painter.font())
    font.setPixelSize(13)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#000000"))
    painter.drawText(box, int(where), text)


def _fitted(size: QSizeF, room: QRectF) -> QRectF:
    """As large as the room allows, at its upper left corner."""
    return QRectF(room.topLeft(), size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))


def _picture(pyramid: Pyramid, table: np.ndarray, part: Crop, room: QSizeF) -> QImage:
    """A part in greys, with as many pixels as paper shows, and no more than there are."""
    aspect = pyramid.radiograph.aspect
    dots = room * DOTS_PER_PX
    step = max(part.width / dots.width(), part.height * aspect / dots.height(), 1.0)
    pixels = pyramid.resampled((part.top, part.left, part.height, part.width), step, step / aspect)
    greys = np.ascontiguousarray(np.take(table, pixels, mode="clip"))
    rows, columns = greys.shape
    return QImage(greys.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()


def _place(crop: Crop, radiograph: Radiograph) -> QRectF:
    """Where a crop lies, in columns of the radiograph both ways."""
    aspect = radiograph.aspect
    return QRectF(QPointF(crop.left, crop.top * aspect), QSizeF(crop.width, crop.height * aspect))
