"""A surface that paints one region of a radiograph, smooth at every zoom.

Zoomed out, a pixel of the screen covers many of the radiograph; sampling one of them would flicker and lose thin
lines. So halved copies are kept (means of 2 × 2), the one just finer than the screen is coloured and painted, and the
painter's own smoothing does the rest, which is less than a factor of two.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from sireader.domain.crops import Crop
from sireader.imaging.radiograph import Pixels, Radiograph
from sireader.imaging.windowing import Greys
from sireader.ui.mouse import ReadingBox

SMALLEST_LEVEL_PX = 128


class Canvas(pg.GraphicsView):  # type: ignore[misc]
    """One region of a radiograph in the colours that the display hands out."""

    dragged = Signal(float, float)  # shares of the view, to the right and upwards

    def __init__(self, parent: QWidget | None = None) -> None:
        pg.setConfigOptions(imageAxisOrder="row-major")
        super().__init__(parent, background="#000000")
        self.box = ReadingBox()
        self.box.invertY(True)
        self.box.setAspectLocked(True)
        self.box.setDefaultPadding(0)
        self.setCentralItem(self.box)
        self._image = _SmoothImage()
        self.box.addItem(self._image)
        self._levels: list[Pixels] = []
        self._table: Greys | None = None
        self._painted: tuple[int, int] | None = None
        self._region, self._seen = QRectF(), QRectF()
        self._fitted = True
        self.box.windowed.connect(self._tell_drag)
        self.box.moved.connect(self._leave_fit)
        self.box.sigTransformChanged.connect(self._paint_level)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_radiograph(self, radiograph: Radiograph | None, seen: Crop | None = None) -> None:
        """Show a radiograph, fitted to all of it or to the region to be seen; None shows black.

        Around a region, as much again on every side can be reached by panning.
        """
        if radiograph is None:
            self._levels, self._painted = [], None
            self._image.clear()
            return
        whole = Crop.whole(radiograph.rows, radiograph.columns)
        region = _with_surroundings(seen, radiograph) if seen else whole
        self._levels = _levels(radiograph.pixels[region.top : region.bottom, region.left : region.right])
        self._region, self._seen = _rect(region), _rect(seen or whole)
        self._painted = None
        self.box.limit_to(radiograph)
        self.fit()
        self._paint_level()

    def set_table(self, table: Greys | None) -> None:
        """Colour pixels by this table from now on."""
        self._table = table
        self._painted = None
        self._paint_level()

    def fit(self) -> None:
        """Show all that is to be seen."""
        self._fitted = True
        if not self._seen.isEmpty():
            self.box.setRange(rect=self._seen, padding=0)

    def zoom_percent(self) -> float:
        """Screen pixels per radiograph pixel, in percent."""
        return 100.0 / self._pixels_per_screen_pixel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted radiograph fitted."""
        super().resizeEvent(event)
        if getattr(self, "_fitted", False):
            self.fit()

    def _leave_fit(self) -> None:
        self._fitted = False

    def _tell_drag(self, right_px: float, up_px: float) -> None:
        self.dragged.emit(right_px / max(self.width(), 1), up_px / max(self.height(), 1))

    def _pixels_per_screen_pixel(self) -> float:
        width, _ = self.box.viewPixelSize()
        return float(width) / float(self.devicePixelRatioF())

    def _paint_level(self, *_: object) -> None:
        if not self._levels or self._table is None:
            return
        wanted = math.floor(math.log2(max(self._pixels_per_screen_pixel(), 1.0)))
        level = min(wanted, len(self._levels) - 1)
        if self._painted != (level, id(self._table)):
            self._painted = (level, id(self._table))
            self._image.setImage(self._table[self._levels[level]], autoLevels=False, levels=(0, 255))
            self._image.setRect(self._region)


class _SmoothImage(pg.ImageItem):  # type: ignore[misc]
    """An image item whose painter interpolates."""

    def paint(self, painter: QPainter, *arguments: Any) -> None:
        """Paint smoothly."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *arguments)


def _rect(crop: Crop) -> QRectF:
    return QRectF(crop.left, crop.top, crop.width, crop.height)


def _with_surroundings(seen: Crop, radiograph: Radiograph) -> Crop:
    """The region with its own height and width on every side, as far as the radiograph goes."""
    top, left = max(seen.top - seen.height, 0), max(seen.left - seen.width, 0)
    bottom, right = seen.bottom + seen.height, seen.right + seen.width
    return Crop(top, left, min(bottom, radiograph.rows), min(right, radiograph.columns))


def _levels(pixels: Pixels) -> list[Pixels]:
    """The pixels and their successive halvings: uint16 (rows, columns), (rows / 2, columns / 2) and so on."""
    levels = [pixels]
    while min(levels[-1].shape) >= 2 * SMALLEST_LEVEL_PX:
        levels.append(_halved(levels[-1]))
    return levels


def _halved(pixels: Pixels) -> Pixels:
    """Means of 2 × 2; an odd last row or column is paired with itself."""
    even = np.pad(pixels, [(0, side % 2) for side in pixels.shape], mode="edge").astype(np.uint32)
    total = even[0::2, 0::2] + even[1::2, 0::2] + even[0::2, 1::2] + even[1::2, 1::2]
    return np.asarray((total + 2) // 4, dtype=np.uint16)
