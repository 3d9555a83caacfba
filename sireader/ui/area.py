"""Choosing an area of a radiograph whose greys shall fill the window: by dragging with Ctrl, or by its corners."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Signal

from sireader.ui.canvas import Canvas
from sireader.ui.marks import Area


class AreaPicker(QObject):
    """Outlines an area on a canvas while it is drawn, and tells it once it is over."""

    chosen = Signal(int, int, int, int)  # top, left, bottom, right in px of the radiograph

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._outline = Area(canvas.film)
        canvas.box.area_drawn.connect(self._drag)

    def draw(self, start: QPointF, end: QPointF, *, over: bool) -> None:
        """Outline the area between two corners in pixels of the radiograph; once it is over, choose it."""
        area = QRectF(start, end).normalized().intersected(self._canvas.whole)
        self._outline.outline(None if over else area)
        if over and not area.isEmpty():
            pixels = area.toAlignedRect()
            self.chosen.emit(pixels.top(), pixels.left(), pixels.bottom() + 1, pixels.right() + 1)

    def clear(self) -> None:
        """Take the outline away."""
        self._outline.outline(None)

    def _drag(self, start: QPointF, end: QPointF, over: bool) -> None:
        inverse, _ = self._canvas.film.transform().inverted()
        self.draw(QPointF(inverse.map(start)), QPointF(inverse.map(end)), over=over)
