"""The crop box on the radiograph: what lies outside is shaded; handles show only while it is being changed."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath

from sireader.domain.crops import SMALLEST_SIDE_PX, Crop
from sireader.ui.theme import ACCENT

SHADE = QColor(0, 0, 0, 150)
FIRST_INSET_SHARE = 0.08
HANDLE_PX = 9


class CropBox(pg.ROI):  # type: ignore[misc]
    """A box with handles on its corners and sides; dragging inside it still windows the radiograph."""

    chosen = Signal(object)  # Crop

    def __init__(self) -> None:
        super().__init__((0, 0), (1, 1), movable=False, rotatable=False, pen=pg.mkPen(ACCENT, width=1.5))
        self.handlePen.setColor(QColor(ACCENT))
        self.handleSize = HANDLE_PX
        for x in (0.0, 0.5, 1.0):
            for y in (0.0, 0.5, 1.0):
                if (x, y) != (0.5, 0.5):
                    self.addScaleHandle((x, y), (1 - x, 1 - y))
        self.editing = False
        self._crop: Crop | None = None
        self._whole = QRectF()
        self._settle()
        self.sigRegionChangeFinished.connect(self._tell)

    def put_on(self, whole: QRectF) -> None:
        """Belong to another radiograph, of which this is all: no crop yet, not editing."""
        self._whole = whole
        self.maxBounds = self._whole
        self.editing, self._crop = False, None
        self._settle()

    def set_crop(self, crop: Crop | None) -> None:
        """Draw this crop."""
        self._crop = crop
        self._settle()

    def edit(self, on: bool) -> None:
        """Show the handles, and choose a first crop when there is none yet; or hide them."""
        self.editing = on and not self._whole.isEmpty()
        self._settle()
        if self.editing and self._crop is None:
            self._tell()

    @property
    def box(self) -> QRectF:
        """Where the box lies, or would lie at first, in pixels of the radiograph."""
        if self._crop is not None:
            return QRectF(self._crop.left, self._crop.top, self._crop.width, self._crop.height)
        inset_x, inset_y = FIRST_INSET_SHARE * self._whole.width(), FIRST_INSET_SHARE * self._whole.height()
        return self._whole.adjusted(inset_x, inset_y, -inset_x, -inset_y)

    def choose(self, box: QRectF) -> None:
        """Choose the crop nearest to this box, as letting go of a handle does."""
        top, left = max(round(box.top()), 0), max(round(box.left()), 0)
        bottom = max(round(box.bottom()), top + SMALLEST_SIDE_PX)
        right = max(round(box.right()), left + SMALLEST_SIDE_PX)
        crop = Crop(top, left, bottom, right).within(int(self._whole.height()), int(self._whole.width()))
        if crop is not None:
            self.chosen.emit(crop)

    def boundingRect(self) -> QRectF:
        """All of the radiograph, since the shade covers it."""
        return QRectF(self.mapRectFromParent(self._whole).united(super().boundingRect()))

    def paint(self, painter: QPainter, *arguments: Any) -> None:
        """The shade outside, then the box."""
        outside = QPainterPath()
        outside.addRect(self.mapRectFromParent(self._whole))
        inside = QPainterPath()
        inside.addRect(QRectF(0, 0, self.size().x(), self.size().y()))
        painter.fillPath(outside.subtracted(inside), SHADE)
        super().paint(painter, *arguments)

    def _settle(self) -> None:
        """Take the place and look that crop and mode ask for, without telling anyone."""
        self.setVisible(self._crop is not None or self.editing)
        for handle in self.getHandles():
            handle.setVisible(self.editing)
        box = self.box
        self.setPos((box.left(), box.top()), update=False, finish=False)
        self.setSize((max(box.width(), 1), max(box.height(), 1)), finish=False)

    def _tell(self) -> None:
        if self.editing:
            position, size = self.pos(), self.size()
            self.choose(QRectF(position.x(), position.y(), size.x(), size.y()))
