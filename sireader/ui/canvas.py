"""A surface that paints a radiograph, smooth at every zoom, and colours no more of it than is to be seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from sireader.domain.crops import Crop
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.windowing import Greys
from sireader.ui.crop_box import area_of
from sireader.ui.mouse import ReadingBox
from sireader.ui.orientation import Orientation
from sireader.ui.progress_mark import ProgressMark

MARGIN_SHARE = 0.1
"""How much more than the view is taken on each side, so that a small pan costs nothing."""


@dataclass(frozen=True, slots=True)
class View:
    """Where a reader looks: how the radiograph is turned, and which part of the view is seen; None where fitted."""

    orientation: Orientation
    seen: QRectF | None


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
        self._image = pg.ImageItem()
        self._image.setParentItem(self.film)
        self._pyramid: Pyramid | None = None
        self._table: Greys | None = None
        self._pixels = np.zeros((0, 0), np.uint16)  # at the screen's resolution
        self._step, self._place, self._painted = 0.0, QRect(), False
        self._seen = QRectF()
        self._fitted = True
        self.orientation = Orientation()
        self.progress = ProgressMark(self)
        self._soon = QTimer(self, singleShot=True, interval=0)  # changes of one moment are painted once
        self._soon.timeout.connect(self._paint)
        self.box.windowed.connect(self._tell_drag)
        self.box.moved.connect(self._leave_fit)
        self.box.sigTransformChanged.connect(self._paint_soon)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)  # what is dropped is the window's

    def show_pyramid(self, pyramid: Pyramid | None, seen: Crop | None = None) -> None:
        """Show a radiograph, fitted to all of it or to the region to be seen; None shows black."""
        self._pyramid, self._step = pyramid, 0.0
        self.orientation = Orientation()
        if pyramid is None:
            self._image.clear()
            return
        self._seen = area_of(seen) if seen else self.whole
        self._orient()

    def set_table(self, table: Greys | None) -> None:
        """Colour pixels by this table from now on."""
        self._table, self._painted = table, False
        self._paint_soon()

    def swap_pixels(self, pyramid: Pyramid) -> None:
        """Show other pixels of the same radiograph in the same place."""
        self._pyramid, self._step = pyramid, 0.0
        self._paint_soon()

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

    @property
    def _aspect(self) -> float:
        return self._pyramid.radiograph.aspect if self._pyramid else 1.0

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
        return self._on_film(self.box.mapSceneToView(self.mapToScene(at.toPoint())))

    def _on_film(self, in_view: QPointF) -> QPointF:
        """The radiograph's column and row at a point of the view."""
        inverse, _ = self.film.transform().inverted()
        return QPointF(inverse.map(in_view))

    @property
    def up_to_date(self) -> bool:
        """Whether what is to be shown is."""
        return not self._soon.isActive()

    @property
    def size_px(self) -> tuple[float, float]:
        """Width and height in pixels of the screen."""
        ratio = self.devicePixelRatioF()
        return self.viewport().width() * ratio, self.viewport().height() * ratio

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is painted is up to date, whoever asks for it."""
        if self._soon.isActive():
            self._paint()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted radiograph fitted."""
        super().resizeEvent(event)
        if getattr(self, "_fitted", False):
            self.fit()

    def _orient(self) -> None:
        true_shape = QTransform.fromScale(1, self._aspect)  # pixels need not be square
        middle = true_shape.map(self.whole.center())
        self.film.setTransform(true_shape * self.orientation.transform(middle))
        self.box.hold(self.held)
        self._step = 0.0
        self.fit()
        self._paint_soon()

    def looked_at(self) -> View:
        """Where the reader is looking, to come back to."""
        return View(self.orientation, None if self._fitted else QRectF(self.box.viewRect()))

    def look_at(self, view: View) -> None:
        """Come back to where the reader was looking."""
        self.set_orientation(view.orientation)
        if view.seen is not None:
            self.see(view.seen)

    def see(self, part: QRectF) -> None:
        """Show this part of the view."""
        self._leave_fit()
        self.box.setRange(rect=part, padding=0)

    @property
    def held(self) -> QRectF:
        """All of the radiograph as it lies in the view, turned and flipped."""
        return QRectF(self.film.transform().mapRect(self.whole))

    def _leave_fit(self) -> None:
        self._fitted = False

    def _tell_drag(self, right_px: float, up_px: float) -> None:
        self.dragged.emit(right_px / max(self.width(), 1), up_px / max(self.height(), 1))

    def _pixels_per_screen_pixel(self) -> float:
        width, _ = self.box.viewPixelSize()
        return float(width) / float(self.devicePixelRatioF())

    def _paint_soon(self, *_: object) -> None:
        if self._pyramid is not None and self._table is not None:
            self._soon.start()

    def _paint(self) -> None:
        """Show the part that is to be seen; take it from the radiograph anew only where zoom or place ask for it."""
        self._soon.stop()
        if self._pyramid is None or self._table is None:
            return
        step, seen = self._pixels_per_screen_pixel(), self._part(0)
        if seen.isEmpty():
            return
        if self._step != step or not self._place.contains(seen):
            self._step, self._place = step, self._part(MARGIN_SHARE)
            place = self._place
            part = (place.top(), place.left(), place.height(), place.width())
            self._pixels = self._pyramid.resampled(part, step, step / self._aspect)
            self._painted = False
        if not self._painted:
            self._painted = True
            rows, columns = self._pixels.shape
            greys = np.take(self._table, self._pixels, mode="clip")  # uint16 never leaves the table
            self._image.setImage(greys, autoLevels=False, levels=(0, 255))
            size = (columns * step, rows * step / self._aspect)
            self._image.setRect(QRectF(self._place.left(), self._place.top(), *size))

    def _part(self, margin: float) -> QRect:
        """The pixels of the radiograph that the view shows, and a margin around them."""
        inverse, _ = self.film.transform().inverted()
        view = inverse.mapRect(self.box.viewRect())
        wide, high = margin * view.width(), margin * view.height()
        part: QRect = view.adjusted(-wide, -high, wide, high).toAlignedRect()
        return part.intersected(self.whole.toRect())
