"""The mouse of a radiology workstation.

Left drags the window, finely with Shift; with Ctrl it draws an area whose greys fill the window; with the ruler or
the caliper it measures. Right or middle pans, the wheel zooms at the pointer.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal

WHEEL_STEP = 1.15
DEEPEST_ZOOM_PX = 24
"""Radiograph pixels that a view shows at least, along its shorter side."""
FINE = 0.2
"""What Shift makes of a window drag."""


class Tool(StrEnum):
    """What dragging with the left button does."""

    WINDOW = "window"
    RULER = "ruler"
    CALIPER = "caliper"


class ReadingBox(pg.ViewBox):  # type: ignore[misc]
    """A view box that pans and zooms by itself and tells of every other drag."""

    windowed = Signal(float, float)  # px to the right, px upwards
    area_drawn = Signal(object, object, bool)  # from, to in the view's coordinates; whether it is over
    measured = Signal(object, object, bool)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.tool = Tool.WINDOW
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

    def enlarge(self, factor: float) -> None:
        """Enlarge by a factor about the middle of the view."""
        self.moved.emit()
        self.zoom(factor, self.viewRect().center())

    def pan(self, right: float, down: float) -> None:
        """Move the view by shares of its width and height."""
        self.moved.emit()
        seen = self.viewRect()
        self.move_by(right * seen.width(), down * seen.height())

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:  # noqa: ARG002 – pyqtgraph's signature
        """Zoom at the pointer."""
        notches = event.delta() / 120
        self.moved.emit()
        self.zoom(WHEEL_STEP**notches, self.mapSceneToView(event.scenePos()))
        event.accept()

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:  # noqa: ARG002 – pyqtgraph's signature
        """Do what the button, the modifiers and the tool ask for."""
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton:
            self.moved.emit()
            there, here = self.mapToView(event.lastPos()), self.mapToView(event.pos())
            self.move_by(there.x() - here.x(), there.y() - here.y())
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.area_drawn.emit(*self._ends(event), event.isFinish())
        elif self.tool is not Tool.WINDOW:
            self.measured.emit(*self._ends(event), event.isFinish())
        else:
            step = event.pos() - event.lastPos()
            share = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            self.windowed.emit(share * step.x(), -share * step.y())

    def _ends(self, event: Any) -> tuple[QPointF, QPointF]:
        return self.mapToView(event.buttonDownPos()), self.mapToView(event.pos())
