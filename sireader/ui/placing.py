"""Placing by keys what the mouse places by dragging: the ends of the ruler, the corners of the crop box, the loupe.

What is being placed is in hand until Enter keeps it or Escape puts it away. Meanwhile the arrow keys move its point
that is ringed, the key of the next view takes the next point, and every other key does what it always does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QPointF, QRectF, Signal

from sireader.ui.image_view import ImageView
from sireader.ui.mouse import Tool
from sireader.ui.words import tr

COARSE_PX, FINE_PX = 12, 1
"""How far one key press moves a point, in pixels of the screen."""
FIRST_SHARE = 0.15
"""How far a first point lies from the middle of the view, as a share of it."""
PLACE_BOXES = "place-joint-boxes"
_BOXES = (
    *("right joint, first corner", "right joint, opposite corner", "right joint, the whole box"),
    *("left joint, first corner", "left joint, opposite corner", "left joint, the whole box"),
)
_BOXES_MOVE = ((0,), (1,), (0, 1), (2,), (3,), (2, 3))
_ENDS = ("first end", "second end", "both ends")
_CORNERS = ("first corner", "opposite corner", "the whole box")
SUGGESTED_CROP, CROP_BOX, LOUPE, AREA = "SUGGESTED CROP", "CROP BOX", "LOUPE", "AREA"
JOINT_BOXES = "JOINT BOXES"
PROPOSE = "propose-crop"
_CROPS = {"place-crop", PROPOSE}
_TOOL_NAMES = {Tool.RULER: "RULER", Tool.CALIPER: "CALIPER"}


def _nothing() -> None:
    """What is kept as it is needs nothing more."""


@dataclass(slots=True)
class _InHand:
    """What is being placed: its points in pixels of the radiograph, and what to do with them."""

    action: str
    name: str
    points: list[QPointF]
    parts: tuple[str, ...]
    show: Callable[[list[QPointF]], None]
    put_away: Callable[[], None]
    keep: Callable[[], None] = field(default=_nothing)
    moves: tuple[tuple[int, ...], ...] = ()
    part: int = 0

    @property
    def moving(self) -> list[int]:
        """The points that the next key press moves: those that the part names, else one, or all."""
        if self.moves:
            return list(self.moves[self.part])
        return [self.part] if self.part < len(self.points) else list(range(len(self.points)))


class Placer(QObject):
    """The keys' hand on the radiograph."""

    changed = Signal()

    def __init__(self, image: ImageView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._hand: _InHand | None = None

    # -- taking up -------------------------------------------------------------------------------------------------

    def place_ruler(self, tool: Tool) -> None:
        """Take up the ruler or the caliper by its ends."""
        image = self._image

        def show(points: list[QPointF]) -> None:
            image.lay_ruler(points[0], points[1], jaws=tool is Tool.CALIPER)

        name = _TOOL_NAMES[tool]
        self._take(_InHand(f"place-{name.lower()}", name, self._beside_middle(0), _ENDS, show, image.clear_ruler))

    def place_area(self) -> None:
        """Take up an area by its corners; its greys fill the window once it is kept."""
        image, points = self._image, self._beside_middle(FIRST_SHARE)
        self._take(
            _InHand(
                "place-area",
                AREA,
                points,
                _CORNERS,
                lambda points: image.area.draw(points[0], points[1], over=False),
                image.area.clear,
                lambda: image.area.draw(points[0], points[1], over=True),
            )
        )

    def place_crop(self, restore: Callable[[], None], keep: Callable[[], None], *, suggested: bool = False) -> None:
        """Take up the crop box by its corners.

        Args:
            restore: brings back the crop that was there before.
            keep: what is to be done once it is kept.
            suggested: it is a suggestion so far; moving it chooses a crop.
        """
        image, (action, name) = self._image, (PROPOSE, SUGGESTED_CROP) if suggested else ("place-crop", CROP_BOX)

        def show(points: list[QPointF]) -> None:
            box = QRectF(points[0], points[1]).normalized()
            if box != image.crop_box:
                image.choose_crop(box)

        self._take(_InHand(action, name, _corners(image.crop_box), _CORNERS, show, restore, keep))

    def place_boxes(
        self,
        boxes: Sequence[QRectF],
        show: Callable[[Sequence[QRectF]], None],
        restore: Callable[[], None],
        keep: Callable[[], None],
    ) -> None:
        """Take up the boxes of both joints by their corners.

        Args:
            boxes: the patient's right joint's, then the left one's.
            show: draws them where they were moved to.
            restore: brings back those of before.
            keep: what is to be done once they are kept.
        """

        def show_points(points: list[QPointF]) -> None:
            show([QRectF(points[at], points[at + 1]).normalized() for at in (0, 2)])

        points = [point for box in boxes for point in _corners(box)]
        self._take(
            _InHand(PLACE_BOXES, JOINT_BOXES, points, _BOXES, show_points, restore, keep, moves=_BOXES_MOVE, part=2)
        )

    def follow_box(self) -> None:
        """The mouse moved the crop box: where it is in hand, go on from there."""
        if self._hand is not None and self._hand.action in _CROPS:
            self._hand.points = _corners(self._image.crop_box)
            self._show()

    def place_loupe(self) -> None:
        """Take up the loupe."""
        image = self._image
        middle = [image.film_point(image.box.viewRect().center())]
        self._take(
            _InHand(
                "place-loupe",
                LOUPE,
                middle,
                ("spot",),
                lambda points: image.look_closer(points[0]),
                image.close_loupe,
            )
        )

    # -- in hand ---------------------------------------------------------------------------------------------------

    def places(self, action: str) -> bool:
        """Whether what this action takes up is in hand."""
        return self._hand is not None and self._hand.action == action

    @property
    def words(self) -> str:
        """What is in hand and which part of it the arrows move; empty when nothing is."""
        hand = self._hand
        return f"{tr(hand.name)}, {tr(hand.parts[hand.part])}" if hand else ""

    @property
    def has_parts(self) -> bool:
        """Whether there is another part to take."""
        return self._hand is not None and len(self._hand.parts) > 1

    def move(self, right: int, down: int, *, fine: bool = False) -> bool:
        """Move the ringed point as seen on the screen; False when nothing is in hand."""
        hand, image = self._hand, self._image
        if hand is None:
            return False
        across, high = image.box.viewPixelSize()
        step = FINE_PX if fine else COARSE_PX
        by = QPointF(right * step * across, down * step * high)
        moved = {place: image.film_point(image.view_point(hand.points[place]) + by) for place in hand.moving}
        if all(image.whole.contains(point) for point in moved.values()) or len(moved) == 1:
            for place, point in moved.items():
                hand.points[place] = _inside(point, image.whole)
            self._show()
        return True

    def turn(self, way: int = 1) -> bool:
        """Take the next part in hand; False when nothing is."""
        if self._hand is None:
            return False
        self._hand.part = (self._hand.part + way) % len(self._hand.parts)
        self._show()
        return True

    def keep(self) -> bool:
        """Let go and keep what was placed; False when nothing was in hand."""
        return self._let_go(lambda hand: hand.keep())

    def drop(self) -> bool:
        """Let go and put away what was placed; False when nothing was in hand."""
        return self._let_go(lambda hand: hand.put_away())

    def forget(self) -> None:
        """Let go without a word: another radiograph shows."""
        self._let_go(lambda _: None)

    def _take(self, hand: _InHand) -> None:
        """Take something up; the same action again puts it away, and what else was in hand is kept."""
        again = self.places(hand.action)
        if again:
            self.drop()
            return
        self.drop() if self.places(PROPOSE) else self.keep()  # a suggestion is taken by its own keys alone
        if self._image.whole.isEmpty():
            return
        self._hand = hand
        self._show()

    def _let_go(self, end: Callable[[_InHand], None]) -> bool:
        hand, self._hand = self._hand, None
        if hand is None:
            return False
        self._image.ring([])
        end(hand)
        self.changed.emit()
        return True

    def _show(self) -> None:
        if self._hand is not None:
            self._hand.show(self._hand.points)
            self._image.ring([self._hand.points[place] for place in self._hand.moving])
            self.changed.emit()

    def _beside_middle(self, high: float) -> list[QPointF]:
        """Two points left and right of the middle of the view, the second lower by twice a share of it."""
        seen = self._image.box.viewRect().intersected(self._image.held)
        by = QPointF(FIRST_SHARE * seen.width(), high * seen.height())
        points = (self._image.film_point(seen.center() + by * way) for way in (-1, 1))
        return [_inside(point, self._image.whole) for point in points]


def _inside(point: QPointF, whole: QRectF) -> QPointF:
    """The point of the radiograph nearest to a point."""
    x = min(max(point.x(), whole.left()), whole.right())
    return QPointF(x, min(max(point.y(), whole.top()), whole.bottom()))


def _corners(box: QRectF) -> list[QPointF]:
    return [QPointF(box.topLeft()), QPointF(box.bottomRight())]
