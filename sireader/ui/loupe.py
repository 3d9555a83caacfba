"""A round magnifier that follows the pointer."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.windowing import Greys
from sireader.ui.theme import LINE, ink

SIZE_PX = 260
FACTOR = 3.0


class Loupe(QWidget):
    """Shows three times enlarged what lies under the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE_PX, SIZE_PX)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._image = QImage()
        self.hide()

    def look(
        self, at: QPoint, pyramid: Pyramid, table: Greys, pixel: tuple[int, int], step: float, turn: QTransform
    ) -> None:
        """Look at one pixel of the radiograph.

        Args:
            at: where the pointer is, in the parent.
            pyramid: the radiograph.
            table: its greys.
            pixel: row and column under the pointer.
            step: radiograph pixels per pixel of the screen in the loupe, however dense the screen is.
            turn: how the radiograph is turned and flipped.
        """
        ratio = self.devicePixelRatioF()
        greys = _cut_out(pyramid, table, pixel, step, round(SIZE_PX * ratio))
        side = greys.shape[0]
        self._image = QImage(greys.tobytes(), side, side, side, QImage.Format.Format_Grayscale8).transformed(turn)
        self._image.setDevicePixelRatio(ratio)
        self.move(at - QPoint(SIZE_PX // 2, SIZE_PX // 2))
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in a circle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QPainterPath()
        circle.addEllipse(self.rect().adjusted(1, 1, -1, -1))
        painter.setClipPath(circle)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(ink(LINE))
        painter.drawPath(circle)
        painter.end()


def _cut_out(pyramid: Pyramid, table: Greys, middle: tuple[int, int], step: float, side: int) -> Greys:
    """A square of uint8 greys around a pixel, `side` screen pixels wide; black outside the radiograph."""
    rows, columns = pyramid.levels[0].shape
    aspect = pyramid.radiograph.aspect
    down_step = step / aspect
    high, wide = (max(round(side * one), 4) for one in (down_step, step))
    top, left = middle[0] - high // 2, middle[1] - wide // 2
    inside = QRect(left, top, wide, high).intersected(QRect(0, 0, columns, rows))
    greys = np.zeros((side, side), np.uint8)
    if not inside.isEmpty():
        part = pyramid.resampled((inside.top(), inside.left(), inside.height(), inside.width()), step, down_step)
        down, right = int((inside.top() - top) / down_step), int((inside.left() - left) / step)
        part = part[: side - down, : side - right]
        greys[down : down + part.shape[0], right : right + part.shape[1]] = np.take(table, part, mode="clip")
    return greys
