"""The mouse of a radiology workstation: left drags the window, right or middle pans, the wheel zooms at the pointer."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal

WHEEL_STEP = 1.15
DEEPEST_ZOOM_PX = 24
"""Radiograph pixels that a view shows at least, along its shorter side."""


class ReadingBox(pg.ViewBox):  # type: ignore[misc]
    """A view box that tells of window drags and pans and zooms by itself."""

    windowed = Signal(float, float)  # px to the right, px upwards
    moved = Signal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self._held = QRectF()

    def hold(self, held: QRectF) -> None:
        """Stop zooming in where nothing more is to be seen, and panning where this part of the view would be lost."""
        self._held = held
        self.setLimits(minXRange=DEEPEST_ZOOM_PX, minYRange=DEEPEST_ZOOM_PX)

    def move_by(self, right: float, down: float) -> None:
        """Move the view by radiograph pixels; its middle stays on what is held."""
        middle = self.viewRect().center()
        x = min(max(middle.x() + right, self._held.left()), self._held.right()) - middle.x()
        y = min(max(middle.y() + down, self._held.top()), self._held.bottom()) - middle.y()
        self.translateBy(x=x, y=y)

    def zoom(self, factor: float, center: QPointF) -> None:
        """Enlarge by a factor; what lies at `center` stays where it is."""
        self.scaleBy((1 / factor, 1 / factor), center=center)

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:  # noqa: ARG002 – pyqtgraph's signature
        """Zoom at the pointer."""
        notches = event.delta() / 120
        self.moved.emit()
        self.zoom(WHEEL_STEP**notches, self.mapSceneToView(event.scenePos()))
        event.accept()

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:  # noqa: ARG002 – pyqtgraph's signature
        """Left: window. Right or middle: pan."""
        step = event.pos() - event.lastPos()
        if event.button() == Qt.MouseButton.LeftButton:
            self.windowed.emit(step.x(), -step.y())
        else:
            self.moved.emit()
            there, here = self.mapToView(event.lastPos()), self.mapToView(event.pos())
            self.move_by(there.x() - here.x(), there.y() - here.y())
        event.accept()
