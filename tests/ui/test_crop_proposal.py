"""A crop that the program suggests: none until the reader takes or moves it, and never unasked in a blinded reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sireader.domain.crops import Crop
from sireader.ui.crops import suggestions
from sireader.ui.session import State
from sireader.workflow.study import Study
from tests.ui.conftest import LOCAL, OpenWindow
from tests.ui.hand import Hand
from tests.ui.test_viewing import drag
from tests.ui.test_window import everything_told


@pytest.fixture
def hand(study_folder: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> Hand:
    return Hand(open_window(study_folder, LOCAL), qtbot, open_window, tmp_path)


def suggested(hand: Hand) -> Crop:
    """What the program suggests first for the radiograph on the screen."""
    assert hand.display.radiograph is not None
    return suggestions(hand.display.radiograph)[0][1]


def propose(hand: Hand) -> None:
    """Press the key, and wait for what comes."""
    hand.press("propose-crop")
    hand.qtbot.waitUntil(lambda: hand.image.suggests_crop)


def bar(hand: Hand) -> QFrame:
    found = hand.image.findChild(QFrame, "suggestion")
    assert isinstance(found, QFrame)
    return found


def test_in_a_blinded_reading_nothing_is_suggested_unasked(hand: Hand) -> None:
    hand.press("grade-1", "grade-2")
    assert (hand.placing(), hand.image.suggests_crop, bar(hand).isVisible()) == ("", False, False)
    hand.turn_page("commit")
    assert (hand.placing(), hand.image.suggests_crop) == ("", False)


def test_a_suggestion_looks_like_one_and_changes_nothing(hand: Hand) -> None:
    propose(hand)
    assert bar(hand).isVisible()
    assert hand.image.suggests_crop
    box, crop = hand.image.crop_box, suggested(hand)
    assert (box.left(), box.top(), box.right(), box.bottom()) == (crop.left, crop.top, crop.right, crop.bottom)
    hand.press("grade-2", "grade-3")
    assert hand.image.suggests_crop, "grades are typed meanwhile"
    assert hand.session.draft.crop is None


def test_enter_takes_the_suggestion_and_commits_nothing(hand: Hand) -> None:
    crop = suggested(hand)
    propose(hand)
    hand.press("grade-2", "grade-3", "commit")
    assert (hand.session.draft.crop, hand.session.state) == (crop, State.DRAFTED)
    assert not bar(hand).isVisible()
    hand.turn_page("commit")
    with Study.open(hand.folder / "study") as study:
        assert [read.judgement.crop for read in study.reads.all()] == [crop]


def test_escape_puts_the_suggestion_away(hand: Hand) -> None:
    propose(hand)
    hand.press("give-up")
    assert (hand.session.draft.crop, hand.image.suggests_crop, bar(hand).isVisible()) == (None, False, False)
    hand.press("crop")
    own = hand.session.draft.crop
    propose(hand)
    hand.press("pan-right")
    assert hand.session.draft.crop != own
    hand.press("give-up")
    assert hand.session.draft.crop == own, "the reader's own crop is back"


def test_the_same_key_suggests_the_pelvis_next_and_nothing_after_it(hand: Hand) -> None:
    assert hand.display.radiograph is not None
    joints, pelvis = (crop for _, crop in suggestions(hand.display.radiograph))
    assert (joints.around_joints, pelvis.around_joints) == (True, False)
    propose(hand)
    hand.press("propose-crop")
    assert "around the pelvis" in everything_told(bar(hand))
    assert hand.image.crop_box.width() == pelvis.width
    assert hand.session.draft.crop is None
    hand.press("propose-crop")
    assert (hand.session.draft.crop, hand.image.suggests_crop) == (None, False)


def test_another_tool_taken_up_does_not_take_the_suggestion(hand: Hand) -> None:
    propose(hand)
    hand.press("place-ruler")
    assert (hand.session.draft.crop, hand.image.suggests_crop) == (None, False)


def test_the_joints_are_enlarged_from_the_halves_of_a_crop_around_them(hand: Hand) -> None:
    propose(hand)
    hand.press("commit")
    crop = hand.session.draft.crop
    assert crop is not None
    top, left, bottom, right = hand.page.joints.area
    assert (top, left, bottom, right) == (crop.top, crop.left, crop.bottom, crop.right)


def test_moved_by_keys_it_is_the_readers_crop(hand: Hand) -> None:
    crop = suggested(hand)
    propose(hand)
    hand.press("pan-right")
    moved = hand.session.draft.crop
    assert moved is not None
    assert moved.left > crop.left
    assert (moved.top, moved.right, moved.bottom) == (crop.top, crop.right, crop.bottom)
    assert not hand.image.suggests_crop


def test_dragged_by_the_mouse_it_is_the_readers_crop_and_keys_go_on_from_there(hand: Hand, qtbot: QtBot) -> None:
    crop = suggested(hand)
    propose(hand)
    start = on_screen(hand, QPointF(crop.left, crop.top))
    drag(hand.image, start, QPoint(40, 30), Qt.MouseButton.LeftButton, qtbot)
    dragged = hand.session.draft.crop
    assert dragged is not None
    assert (dragged.left > crop.left, dragged.top > crop.top) == (True, True)
    hand.press("pan-down")
    further = hand.session.draft.crop
    assert further is not None
    assert (further.left, further.top > dragged.top) == (dragged.left, True)


def test_its_buttons_do_what_the_keys_do(hand: Hand, qtbot: QtBot) -> None:
    crop = suggested(hand)
    take, put_away = bar(hand).findChildren(QPushButton)
    propose(hand)
    qtbot.mouseClick(put_away, Qt.MouseButton.LeftButton)
    assert (hand.session.draft.crop, hand.image.suggests_crop) == (None, False)
    propose(hand)
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert hand.session.draft.crop == crop


def test_its_words_and_buttons_fit_however_narrow_the_radiograph_is(hand: Hand, qtbot: QtBot) -> None:
    propose(hand)
    for width in (1200, 300):
        hand.image.setFixedWidth(width)
        qtbot.waitUntil(lambda width=width: hand.image.width() == width)  # type: ignore[misc]
        box = bar(hand)
        assert hand.image.rect().contains(box.geometry())
        for child in (*box.findChildren(QPushButton), *box.findChildren(QLabel)):
            assert box.rect().contains(child.geometry())
            assert child.height() >= child.heightForWidth(child.width())


def test_a_read_committed_by_the_mouse_has_no_crop_that_was_not_taken(hand: Hand, qtbot: QtBot) -> None:
    propose(hand)
    hand.press("grade-0", "grade-0")
    with qtbot.waitSignal(hand.session.committed, timeout=10_000) as committed:
        hand.page.commit()
    assert committed.args[0].judgement.crop is None
    qtbot.waitUntil(lambda: hand.session.state is not State.WAITING)
    assert (hand.image.suggests_crop, bar(hand).isVisible()) == (False, False)


def test_a_committed_read_takes_no_suggestion(hand: Hand) -> None:
    hand.press("grade-0", "grade-0")
    hand.turn_page("commit", "previous-case")
    hand.press("propose-crop")
    hand.qtbot.waitUntil(lambda: hand.page._background.idle)
    assert not hand.image.suggests_crop


def test_where_offered_it_comes_once_for_each_radiograph(hand: Hand) -> None:
    hand.page.crops.offers = True
    hand.turn_page("next-case")
    hand.qtbot.waitUntil(lambda: hand.image.suggests_crop)
    hand.press("give-up", "grade-2", "take-back", "grade-1")
    assert not hand.image.suggests_crop, "put away is put away"


def on_screen(hand: Hand, at: QPointF) -> QPoint:
    return QPoint(hand.image.mapFromScene(hand.image.box.mapViewToScene(hand.image.view_point(at))))
