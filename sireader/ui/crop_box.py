"""The crop box on the radiograph: what lies outside is shaded; handles show only while it is being changed."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from sireader.domain.crops import SMALLEST_SIDE_PX, Crop
from sireader.ui.theme import ACCENT, CAUTION, ink

SHADE, FAINT_SHADE = QColor(0, 0, 0, 150), QColor(0, 0, 0, 70)
FIRST_INSET_SHARE = 0.08
HANDLE_PX = 9


class CropBox(pg.ROI):  # type: ignore[misc]
    """A box with handles on its corners and sides; dragging inside it still windows the radiograph."""

    chosen = Signal(object)  # Crop
    dragged = Signal()  # by the mouse; what it chose is told before

    def __init__(self) -> None:
        super().__init__((0, 0), (1, 1), movable=False, rotatable=False, pen=_pen())
        self.handlePen.setColor(ink(ACCENT))
        give_handles(self)
        self.editing = False
        self._crop: Crop | None = None
        self.suggested: Crop | None = None
        self._whole = QRectF()
        self._settle()
        self.sigRegionChangeFinished.connect(self._tell)

    def put_on(self, whole: QRectF) -> None:
        """Belong to another radiograph, of which this is all: no crop yet, not editing."""
        self._whole = whole
        self.maxBounds = self._whole
        self.editing, self._crop, self.suggested = False, None, None
        self._settle()

    def set_crop(self, crop: Crop | None) -> None:
        """Draw this crop; another one than before takes the place of a suggestion."""
        if crop != self._crop:
            self.suggested = None
        self._crop = crop
        self._settle()

    def suggest(self, crop: Crop | None) -> None:
        """Draw this crop as a suggestion, dashed, which changes nothing until it is moved; None for no more."""
        self.suggested = None if self._whole.isEmpty() else crop
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
        crop = self.suggested or self._crop
        if crop is not None:
            return area_of(crop)
        inset_x, inset_y = FIRST_INSET_SHARE * self._whole.width(), FIRST_INSET_SHARE * self._whole.height()
        return self._whole.adjusted(inset_x, inset_y, -inset_x, -inset_y)

    def choose(self, box: QRectF) -> None:
        """Choose the crop nearest to this box, as letting go of a handle does."""
        crop = nearest_crop(box, self._whole)
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
        painter.fillPath(outside.subtracted(inside), FAINT_SHADE if self.suggested else SHADE)
        super().paint(painter, *arguments)

    def _settle(self) -> None:
        """Take the place and look that crop and mode ask for, without telling anyone."""
        moves = self.editing or self.suggested is not None
        self.setVisible(self._crop is not None or moves)
        self.setPen(_pen(suggesting=self.suggested is not None))
        for handle in self.getHandles():
            handle.setVisible(moves)
        box = self.box
        self.setPos((box.left(), box.top()), update=False, finish=False)
        self.setSize((max(box.width(), 1), max(box.height(), 1)), finish=False)

    def _tell(self) -> None:
        if self.editing or self.suggested is not None:
            self.choose(lies_at(self))
            self.dragged.emit()


def give_handles(box: pg.ROI) -> None:
    """Let the mouse take a box by its corners and by the middles of its sides."""
    box.handleSize = HANDLE_PX
    for x in (0.0, 0.5, 1.0):
        for y in (0.0, 0.5, 1.0):
            if (x, y) != (0.5, 0.5):
                box.addScaleHandle((x, y), (1 - x, 1 - y))


def lies_at(box: pg.ROI) -> QRectF:
    """Where a box lies, in pixels of the radiograph."""
    at, size = box.pos(), box.size()
    return QRectF(at.x(), at.y(), size.x(), size.y())


def area_of(crop: Crop) -> QRectF:
    """A crop as an area of the radiograph."""
    return QRectF(crop.left, crop.top, crop.width, crop.height)


def nearest_crop(box: QRectF, whole: QRectF) -> Crop | None:
    """The crop of a radiograph nearest to a box, both in its pixels; None where too little of it lies inside."""
    top, left = max(round(box.top()), 0), max(round(box.left()), 0)
    bottom = max(round(box.bottom()), top + SMALLEST_SIDE_PX)
    right = max(round(box.right()), left + SMALLEST_SIDE_PX)
    return Crop(top, left, bottom, right).within(int(whole.height()), int(whole.width()))


def _pen(*, suggesting: bool = False) -> QPen:
    """Whole, or dashed while it is a suggestion: never the colour alone."""
    line = Qt.PenStyle.DashLine if suggesting else Qt.PenStyle.SolidLine
    pen = QPen(ink(CAUTION if suggesting else ACCENT), 1.5, line)
    pen.setCosmetic(True)
    return pen
