"""A round magnifier that follows the pointer."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.windowing import Greys
from sireader.ui.theme import LINE

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
            step: radiograph pixels per pixel of the screen in the loupe.
            turn: how the radiograph is turned and flipped.
        """
        side = max(round(SIZE_PX * step), 4)
        rows, columns = pyramid.levels[0].shape
        top, left = pixel[0] - side // 2, pixel[1] - side // 2
        inside = QRect(left, top, side, side).intersected(QRect(0, 0, columns, rows))
        greys = np.zeros((SIZE_PX, SIZE_PX), np.uint8)
        if not inside.isEmpty():
            part = pyramid.resampled((inside.top(), inside.left(), inside.height(), inside.width()), step)
            down, right = int((inside.top() - top) / step), int((inside.left() - left) / step)
            part = part[: SIZE_PX - down, : SIZE_PX - right]
            greys[down : down + part.shape[0], right : right + part.shape[1]] = np.take(table, part, mode="clip")
        image = QImage(greys.tobytes(), SIZE_PX, SIZE_PX, SIZE_PX, QImage.Format.Format_Grayscale8)
        self._image = image.transformed(turn)
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
        painter.setPen(QColor(LINE))
        painter.drawPath(circle)
        painter.end()
