"""The boxes of the joints on the radiograph, in which a revealed map is measured: moved by mouse and keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from sireader.domain.grading import Joint
from sireader.domain.joint_boxes import JointBoxes
from sireader.ui.crop_box import area_of, give_handles, lies_at, nearest_crop
from sireader.ui.image_view import ImageView
from sireader.ui.placing import PLACE_BOXES, Placer
from sireader.ui.session import ReadingSession
from sireader.ui.theme import ACCENT, BRIGHT, ink
from sireader.ui.words import tr
from sireader.workflow.second_opinion import Revealed

MARKS = {Joint.RIGHT: "R", Joint.LEFT: "L"}
NO_BOXES = "There are no joint boxes: reveal the second opinion first."
CHANGED_SIDES = "The box R belongs to the patient's right joint: it stays left of the box L."
_ABOVE_MAPS = 2.0
_MARK_INSET_PX, _MARK_PX, _PLATE = QPointF(6, 6), QSizeF(16, 18), QColor(10, 12, 14, 215)


class _Box(pg.ROI):  # type: ignore[misc]
    """One joint's box with its mark; dragged inside it moves, by a handle it changes its size."""

    def __init__(self, mark: str) -> None:
        pen, near = _pen(1.5), _pen(2.5)
        super().__init__((0, 0), (1, 1), rotatable=False, pen=pen, hoverPen=near, handlePen=pen, handleHoverPen=near)
        give_handles(self)
        self._mark = mark
        self.setZValue(_ABOVE_MAPS)
        self.hide()

    def lie_at(self, box: QRectF, whole: QRectF) -> None:
        """Lie there in a radiograph, of which this is all."""
        self.maxBounds = whole
        self.setPos((box.left(), box.top()), update=False, finish=False)
        self.setSize((box.width(), box.height()), finish=False)

    def paint(self, painter: QPainter, *arguments: Any) -> None:
        """The box, and its mark in the upper left of the screen, upright however the radiograph is turned."""
        on_screen = painter.worldTransform().mapRect(QRectF(0, 0, self.size().x(), self.size().y()))
        painter.save()
        super().paint(painter, *arguments)
        painter.resetTransform()
        plate = QRectF(on_screen.topLeft() + _MARK_INSET_PX, _MARK_PX)
        painter.fillRect(plate, _PLATE)
        painter.setPen(ink(BRIGHT))
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), self._mark)
        painter.restore()


def _pen(width: float) -> QPen:
    pen = QPen(ink(ACCENT), width)
    pen.setCosmetic(True)
    return pen


class BoxesOfJoints(QObject):
    """Both boxes of a revealed opinion; hidden until they are asked for, and with the opinion."""

    measured = Signal(object)  # Revealed, whenever a box moves
    let_go = Signal(object)  # Revealed, to be kept
    changed = Signal()

    def __init__(self, session: ReadingSession, image: ImageView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._image = session, image
        self._revealed: Revealed | None = None
        self._placer: Placer | None = None
        self._own_hand = False
        self._boxes = {joint: _Box(mark) for joint, mark in MARKS.items()}
        for box in self._boxes.values():
            box.setParentItem(image.film)
            box.sigRegionChanged.connect(self._follow_mouse)
            box.sigRegionChangeFinished.connect(self._end_drag)

    @property
    def shown(self) -> bool:
        """Whether the boxes are on the radiograph."""
        return any(box.isVisible() for box in self._boxes.values())

    @property
    def moved(self) -> bool:
        """Whether they lie elsewhere than proposed."""
        return self._revealed is not None and self._revealed.boxes is not None

    def take(self, revealed: Revealed | None) -> None:
        """Belong to this opinion; None for none: nothing is left of the one before."""
        if self._placer is not None and self._placer.places(PLACE_BOXES):
            self._placer.forget()
        self._revealed = revealed
        self._show(False)

    def toggle(self) -> None:
        """Show them, or hide them."""
        if self._there is None:
            self._session.hint.emit(tr(NO_BOXES))
        else:
            self._show(not self.shown)

    def place(self, placer: Placer) -> None:
        """Move them by keys."""
        boxes, self._placer = self._there, placer
        if boxes is None:
            self._session.hint.emit(tr(NO_BOXES))
            return
        self._show(True)
        before = self._revealed.boxes if self._revealed else None
        rects = [lies_at(box) for box in self._boxes.values()]
        placer.place_boxes(rects, self._move_to, lambda: self._put(before), self._keep)

    def reset(self) -> None:
        """Measure in the boxes that were proposed."""
        if self._there is None:
            self._session.hint.emit(tr(NO_BOXES))
        elif self.moved:
            self._put(None)
            self._keep()

    @property
    def _there(self) -> JointBoxes | None:
        return (self._revealed.boxes or self._revealed.proposed) if self._revealed is not None else None

    def _show(self, on: bool) -> None:
        self._lay()
        for box in self._boxes.values():
            box.setVisible(on and self._there is not None)
        self.changed.emit()

    def _lay(self) -> None:
        """Draw the boxes where they are measured in, without telling anyone."""
        there = self._there
        if there is None:
            return
        self._own_hand = True
        for joint, crop in ((Joint.RIGHT, there.right), (Joint.LEFT, there.left)):
            self._boxes[joint].lie_at(area_of(crop), self._image.whole)
        self._own_hand = False

    def _follow_mouse(self) -> None:
        if not self._own_hand:
            self._move([lies_at(box) for box in self._boxes.values()])

    def _end_drag(self) -> None:
        """Lie at whole pixels where it was let go, or where it was last on its own side; that is kept."""
        if not self._own_hand:
            if not self._move([lies_at(box) for box in self._boxes.values()]):
                self._session.hint.emit(tr(CHANGED_SIDES))
            self._lay()
            self._keep()

    def _move_to(self, places: Sequence[QRectF]) -> None:
        """What keys moved is drawn at once."""
        if not self._move(places):
            self._session.hint.emit(tr(CHANGED_SIDES))
        self._lay()

    def _move(self, places: Sequence[QRectF]) -> bool:
        """Measure in the boxes nearest to these, the right joint's first; False where they have changed sides."""
        right, left = (nearest_crop(place, self._image.whole) for place in places)
        try:
            boxes = JointBoxes(right, left) if right and left else None
        except ValueError:
            boxes = None
        if boxes is not None and boxes != self._there:
            self._measure(boxes)
        return boxes is not None

    def _put(self, boxes: JointBoxes | None) -> None:
        self._measure(boxes)
        self._lay()
        self.changed.emit()

    def _measure(self, boxes: JointBoxes | None) -> None:
        if self._revealed is not None:
            self._revealed = self._revealed.measured(boxes)
            self.measured.emit(self._revealed)

    def _keep(self) -> None:
        if self._revealed is not None:
            self.let_go.emit(self._revealed)
            self.changed.emit()
