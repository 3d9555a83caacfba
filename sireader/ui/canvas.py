"""A surface that paints a radiograph, smooth at every zoom, and colours no more of it than is to be seen."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from sireader.domain.crops import Crop
from sireader.imaging.radiograph import Pixels
from sireader.imaging.windowing import Greys
from sireader.ui.mouse import ReadingBox
from sireader.ui.orientation import Orientation
from sireader.ui.pyramid import Pyramid

MARGIN_SHARE = 0.25
"""How much more than the view is coloured on each side, so that a small pan costs nothing."""


class Canvas(pg.GraphicsView):  # type: ignore[misc]
    """A radiograph, or one region of it, in the greys that the display hands out."""

    dragged = Signal(float, float)  # shares of the view, to the right and upwards

    def __init__(self, parent: QWidget | None = None) -> None:
        pg.setConfigOptions(imageAxisOrder="row-major")
        super().__init__(parent, background="#000000")
        self.box = ReadingBox()
        self.box.invertY(True)
        self.box.setAspectLocked(True)
        self.box.setDefaultPadding(0)
        self.setCentralItem(self.box)
        self.film = pg.ItemGroup()  # what turns and flips with the radiograph
        self.box.addItem(self.film, ignoreBounds=True)
        self._image = _SmoothImage()
        self._image.setParentItem(self.film)
        self._pyramid: Pyramid | None = None
        self._table: Greys | None = None
        self._painted: tuple[int, QRect] | None = None
        self._seen = QRectF()
        self._fitted = True
        self.orientation = Orientation()
        self.box.windowed.connect(self._tell_drag)
        self.box.moved.connect(self._leave_fit)
        self.box.sigTransformChanged.connect(self._paint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_pyramid(self, pyramid: Pyramid | None, seen: Crop | None = None) -> None:
        """Show a radiograph, fitted to all of it or to the region to be seen; None shows black."""
        self._pyramid, self._painted = pyramid, None
        self.orientation = Orientation()
        if pyramid is None:
            self._image.clear()
            return
        self._seen = _rect(seen) if seen else self.whole
        self._orient()

    def set_table(self, table: Greys | None) -> None:
        """Colour pixels by this table from now on."""
        self._table, self._painted = table, None
        self._paint()

    def set_orientation(self, orientation: Orientation) -> None:
        """Turn and flip the radiograph, and fit it anew."""
        self.orientation = orientation
        if self._pyramid is not None:
            self._orient()

    @property
    def whole(self) -> QRectF:
        """All of the radiograph, in its own pixels; empty without one."""
        if self._pyramid is None:
            return QRectF()
        return QRectF(0, 0, self._pyramid.radiograph.columns, self._pyramid.radiograph.rows)

    def fit(self) -> None:
        """Show all that is to be seen."""
        self._fitted = True
        if not self._seen.isEmpty():
            self.box.setRange(rect=self.film.transform().mapRect(self._seen), padding=0)

    def zoom_percent(self) -> float:
        """Screen pixels per radiograph pixel, in percent."""
        return 100.0 / self._pixels_per_screen_pixel()

    def pixel_under(self, at: QPointF) -> QPointF:
        """The radiograph's column and row, with fractions, under a point of this widget."""
        in_view = self.box.mapSceneToView(self.mapToScene(at.toPoint()))
        inverse, _ = self.film.transform().inverted()
        return QPointF(inverse.map(in_view))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted radiograph fitted."""
        super().resizeEvent(event)
        if getattr(self, "_fitted", False):
            self.fit()

    def _orient(self) -> None:
        self.film.setTransform(self.orientation.transform(self.whole.center()))
        self.box.hold(self.film.transform().mapRect(self.whole))
        self._painted = None
        self.fit()
        self._paint()

    def _leave_fit(self) -> None:
        self._fitted = False

    def _tell_drag(self, right_px: float, up_px: float) -> None:
        self.dragged.emit(right_px / max(self.width(), 1), up_px / max(self.height(), 1))

    def _pixels_per_screen_pixel(self) -> float:
        width, _ = self.box.viewPixelSize()
        return float(width) / float(self.devicePixelRatioF())

    def _paint(self, *_: object) -> None:
        """Colour the part that is to be seen, on the level that suits the zoom, unless that has been done."""
        if self._pyramid is None or self._table is None:
            return
        levels = self._pyramid.levels
        level = min(math.floor(math.log2(max(self._pixels_per_screen_pixel(), 1.0))), len(levels) - 1)
        if self._painted and self._painted[0] == level and self._painted[1].contains(self._part(levels, level, 0)):
            return
        part = self._part(levels, level, MARGIN_SHARE)
        if part.isEmpty():
            return
        self._painted = (level, part)
        pixels = levels[level][part.top() : part.bottom() + 1, part.left() : part.right() + 1]
        self._image.setImage(self._table[pixels], autoLevels=False, levels=(0, 255))
        scale = 1 << level
        self._image.setRect(
            QRectF(part.left() * scale, part.top() * scale, part.width() * scale, part.height() * scale)
        )

    def _part(self, levels: tuple[Pixels, ...], level: int, margin: float) -> QRect:
        """The pixels of a level that the view shows, and a margin around them."""
        inverse, _ = self.film.transform().inverted()
        view = inverse.mapRect(self.box.viewRect())
        wide, high = margin * view.width(), margin * view.height()
        view.adjust(-wide, -high, wide, high)
        scale = 1 << level
        rows, columns = levels[level].shape
        left, top = math.floor(view.left() / scale), math.floor(view.top() / scale)
        right, bottom = math.ceil(view.right() / scale), math.ceil(view.bottom() / scale)
        return QRect(left, top, right - left, bottom - top).intersected(QRect(0, 0, columns, rows))


class _SmoothImage(pg.ImageItem):  # type: ignore[misc]
    """An image item whose painter interpolates."""

    def paint(self, painter: QPainter, *arguments: Any) -> None:
        """Paint smoothly."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *arguments)


def _rect(crop: Crop) -> QRectF:
    return QRectF(crop.left, crop.top, crop.width, crop.height)
