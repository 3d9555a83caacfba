"""The boxes of the joints are moved by mouse and keys; the share of the map in them follows, and is on record."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sireader.domain.acts import Act, ActKind
from sireader.domain.crops import Crop
from sireader.domain.joint_boxes import JointBoxes
from sireader.domain.opinions import Opinion
from sireader.domain.reveals import Reveal
from sireader.inference.answer import Answer
from sireader.inference.maps import share_inside
from sireader.ui.joint_boxes import CHANGED_SIDES, BoxesOfJoints
from sireader.ui.main_window import MainWindow
from sireader.ui.opinion_words import BOXES_MOVED, inside_words
from sireader.workflow.audit import audit
from sireader.workflow.findings import findings
from sireader.workflow.revealing import Shown
from sireader.workflow.second_opinion import Revealed
from sireader.workflow.study import Study
from tests.builders import a_read
from tests.ui.conftest import OpenWindow
from tests.ui.hand import Hand
from tests.ui.opinion_models import READER, a_cohort, an_answer, installed
from tests.ui.test_opinion import graded, revealed, settled, told
from tests.ui.test_viewing import drag

LEFT_BUTTON = Qt.MouseButton.LeftButton
PROPOSED = JointBoxes(Crop(60, 40, 130, 90), Crop(60, 160, 130, 210))
MOVE = QPoint(23, 17)


@pytest.fixture
def hand(window: MainWindow, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> Hand:
    """On a case of phantoms, whose map is known: no model is asked."""
    return Hand(window, qtbot, open_window, tmp_path)


@pytest.fixture
def boxes(hand: Hand) -> BoxesOfJoints:
    """Boxes on the radiograph, belonging to an opinion that is known."""
    radiograph = hand.display.radiograph
    assert radiograph is not None
    whole = Crop.whole(radiograph.rows, radiograph.columns)
    answer = an_answer(whole, joint_boxes=(PROPOSED.right, PROPOSED.left))
    shown = Shown(Opinion("C-1", "m", 0.7), Reveal("id", "C-1", "C-1", READER, "m", datetime.now(UTC)))
    own = BoxesOfJoints(hand.session, hand.image, hand.page)
    own.take(Revealed(shown, answer, a_read()))
    own.toggle()
    assert own.shown
    return own


def on_screen(hand: Hand, crop: Crop) -> QPoint:
    """The middle of a box in the view's pixels."""
    return point(hand, crop.left + crop.width / 2, crop.top + crop.height / 2)


def point(hand: Hand, x: float, y: float) -> QPoint:
    return QPoint(hand.image.mapFromScene(hand.image.box.mapViewToScene(hand.image.view_point(QPointF(x, y)))))


def on_film(hand: Hand, start: QPoint, by: QPoint) -> QPointF:
    """How far a way on the screen is on the radiograph, in its pixels."""
    return hand.image.pixel_under(QPointF(start + by)) - hand.image.pixel_under(QPointF(start))


@pytest.mark.parametrize(
    "keys", [(), ("flip",), ("turn-right",), ("turn-left", "flip"), ("zoom-in", "pan-left", "pan-up")], ids="-".join
)
def test_a_dragged_box_follows_the_mouse_however_the_radiograph_is_seen(
    hand: Hand, boxes: BoxesOfJoints, keys: tuple[str, ...]
) -> None:
    hand.press(*keys)
    moves: list[Revealed] = []
    kept: list[Revealed] = []
    boxes.measured.connect(moves.append)
    boxes.let_go.connect(kept.append)
    start = on_screen(hand, PROPOSED.right)
    drag(hand.image, start, MOVE, LEFT_BUTTON, hand.qtbot)
    by = on_film(hand, start, MOVE)
    found = kept[-1].boxes
    assert found is not None
    assert len(moves) > 3, "it is measured while the box moves"
    assert found.left == PROPOSED.left
    assert (found.right.height, found.right.width) == (PROPOSED.right.height, PROPOSED.right.width)
    assert found.right.left - PROPOSED.right.left == pytest.approx(by.x(), abs=2)
    assert found.right.top - PROPOSED.right.top == pytest.approx(by.y(), abs=2)
    answer = kept[-1].answer
    assert answer.maps is not None
    expected = share_inside(answer.maps.definite, answer.crop, (found.right, found.left))
    assert (answer.inside_joints, answer.evenly) == expected


def test_a_box_never_changes_sides(hand: Hand, boxes: BoxesOfJoints) -> None:
    kept: list[Revealed] = []
    boxes.let_go.connect(kept.append)
    start = on_screen(hand, PROPOSED.left)
    there = on_screen(hand, PROPOSED.right) - QPoint(30, 0)
    drag(hand.image, start, there - start, LEFT_BUTTON, hand.qtbot)
    assert hand.told == CHANGED_SIDES
    found = kept[-1].boxes
    assert found is not None
    assert found.right == PROPOSED.right
    assert found.left.left + found.left.right > found.right.left + found.right.right


def test_keys_move_a_box_and_escape_brings_back_the_place_of_before(hand: Hand, boxes: BoxesOfJoints) -> None:
    moves: list[Revealed] = []
    boxes.measured.connect(moves.append)
    boxes.place(hand.page.placer)
    assert hand.page.placer.words == "JOINT BOXES, right joint, the whole box"
    hand.press("pan-right", "next-part", "next-part", "next-part", "pan-down")
    found = moves[-1].boxes
    assert found is not None
    assert (found.right.left > PROPOSED.right.left, found.right.width) == (True, PROPOSED.right.width)
    assert (found.left.top > PROPOSED.left.top, found.left.left) == (True, PROPOSED.left.left)
    hand.press("give-up")
    assert moves[-1].boxes is None


@pytest.fixture
def reading(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> Iterator[Hand]:
    """A reader who has revealed the opinion of an installed model."""
    with installed():
        study = a_cohort(tmp_path / "made", "second-opinion", 1)
        copied = Path(shutil.copytree(study, tmp_path / "study"))
        hand = Hand(open_window(copied, READER), qtbot, open_window, tmp_path)
        graded(hand)
        revealed(hand)
        yield hand


def test_moved_boxes_are_on_record_come_back_with_the_opinion_and_can_be_as_proposed_again(reading: Hand) -> None:
    hand = reading
    boxes = hand.page.opinion.boxes
    answer = shown_answer(hand)
    assert inside_words(answer) in told(hand)
    right, left = answer.joint_boxes
    hand.press("joint-boxes")
    hand.image.viewport().repaint()
    drag(hand.image, point(hand, right.left, right.top), QPoint(-25, -20), LEFT_BUTTON, hand.qtbot)  # a corner
    settled(hand)
    moved = shown_answer(hand)
    assert moved.evenly is not None
    assert answer.evenly is not None
    assert moved.evenly > answer.evenly
    assert f"{inside_words(moved)} {BOXES_MOVED}" in told(hand)
    by_reader, evenly = on_the_page(hand)
    assert by_reader
    assert evenly == pytest.approx(moved.evenly, abs=1e-4)
    (act,) = acts(hand)
    assert (act.who, f"left {left}" in act.why, f"right {right}" in act.why) == (READER, True, False)
    hand.press("opinion")
    settled(hand)
    assert not boxes.shown
    revealed(hand)
    assert shown_answer(hand).evenly == pytest.approx(moved.evenly)
    hand.press("joint-boxes")
    hand.qtbot.mouseClick(button(hand, "As proposed"), LEFT_BUTTON)
    settled(hand)
    assert shown_answer(hand).evenly == pytest.approx(answer.evenly)
    assert BOXES_MOVED not in told(hand)
    by_reader, evenly = on_the_page(hand)
    assert not by_reader
    assert evenly == pytest.approx(answer.evenly, abs=1e-4)
    assert [one.why.startswith("as proposed") for one in acts(hand)] == [False, True]


def shown_answer(hand: Hand) -> Answer:
    found = hand.page.opinion._revealed
    assert found is not None
    return found.answer


def on_the_page(hand: Hand) -> tuple[bool, float | None]:
    """What the page about the radiograph tells: whether the boxes were moved, and the share of an even map in them."""
    radiograph, entry = hand.display.radiograph, hand.session.entry
    assert radiograph is not None
    assert entry is not None
    with Study.open(hand.folder / "study") as study:
        found = findings(study, hand.session.desk, entry.case, radiograph)
    assert found.answer is not None
    return found.boxes_moved, found.answer.evenly


def button(hand: Hand, text: str) -> QPushButton:
    return next(one for one in hand.page.opinion.panel.findChildren(QPushButton) if one.text() == text)


def acts(hand: Hand) -> list[Act]:
    with Study.open(hand.folder / "study") as study:
        return [act for act in audit(study) if act.kind is ActKind.BOXES_MOVED]
