"""The window shows where a case and a study stand, whatever was given up, refused or closed meanwhile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sireader.domain.errors import RuleBroken
from sireader.ui.dialogs import NEW_READER, ProblemDialog, SignInDialog
from sireader.ui.main_window import SMALLEST_SIZE_PX, MainWindow
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import State
from sireader.workflow.coordination import close_reading
from sireader.workflow.entries import EntryState
from sireader.workflow.passwords import set_password
from sireader.workflow.study import Study
from tests.ui.conftest import OpenWindow, current_case, page_of
from tests.ui.test_prior import a_study_of_one_subject


def state_of(page: ReadingPage, case: str) -> EntryState:
    """Where the worklist says that a case stands."""
    return next(entry.state for entry in page.session.entries if entry.case == case)


def commit(window: MainWindow, qtbot: QtBot, grades: str = "12") -> str:
    """Commit the case on the screen by its keys; the next one shows."""
    case = current_case(window)
    qtbot.keyClicks(window, grades)
    with qtbot.waitSignal(page_of(window).session.radiograph_ready, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_Return)
    return case


def words(page: ReadingPage) -> str:
    """All that is to be read on the page."""
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


class Painted(QObject):
    """Whether a radiograph was there when the main view was painted last."""

    def __init__(self, page: ReadingPage) -> None:
        super().__init__(page)
        self._image, self.radiograph = page.image, False
        page.image.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        """Look on."""
        if event.type() is QEvent.Type.Paint:
            self.radiograph = not self._image.whole.isEmpty()
        return False


def take_up(window: MainWindow, qtbot: QtBot) -> None:
    """Let the keys go to this window."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_an_amendment_given_up_leaves_the_row_read(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    case = commit(window, qtbot)
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageUp)
    qtbot.keyClicks(window, "A1")
    assert state_of(page, case) is EntryState.AMENDING
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.session.state is State.COMMITTED)
    assert state_of(page, case) is EntryState.READ


def test_a_case_that_another_window_committed_shows_that_read_once_the_second_is_refused(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    first = open_window(study_folder)
    qtbot.keyClicks(first, "12")
    second = open_window(study_folder)
    second.findChildren(ProblemDialog)[0].reject()  # it says that the first one is open
    page, case = page_of(second), current_case(second)
    take_up(first, qtbot)
    with qtbot.waitSignal(page_of(first).session.committed):
        qtbot.keyClick(first, Qt.Key.Key_Return)
    take_up(second, qtbot)
    qtbot.keyClicks(second, "33")
    with qtbot.waitSignal(page.session.problem) as refused:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert isinstance(refused.args[0], RuleBroken)
    qtbot.waitUntil(lambda: page.session.state is State.COMMITTED)
    assert current_case(second) == case
    assert str(page.session.draft.judgement().grades) == "1/2"
    assert state_of(page, case) is EntryState.READ


def test_a_closed_study_says_so_and_refuses_the_first_digit(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    before = open_window(study_folder)
    commit(before, qtbot)
    before.close()
    with Study.open(study_folder) as study:
        close_reading(study, "all is read")
    window = open_window(study_folder, wait=False)
    page = page_of(window)
    take_up(window, qtbot)
    assert "reading closed" in window.windowTitle()
    qtbot.waitUntil(lambda: "The reading is closed" in words(page))
    assert "You have read everything" not in words(page)
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
    for typed in ("1", "A"):
        window.statusBar().clearMessage()
        qtbot.keyClicks(window, typed)
        assert window.statusBar().currentMessage().startswith("The reading is closed; nothing can be graded")
        assert page.session.state is State.COMMITTED


def test_nobody_joins_by_the_sign_in_list_where_the_coordinator_has_a_password(
    study_folder: Path, open_window: OpenWindow
) -> None:
    offered: list[list[str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, SignInDialog):
            offered.append([dialog.who.itemText(row) for row in range(dialog.who.count())])
            dialog.reject()
        else:
            QTimer.singleShot(20, look)

    window = open_window(study_folder)
    for guarded in (False, True):
        if guarded:
            with Study.open(study_folder) as study:
                set_password(study, "coordinator", "a long sentence")
        QTimer.singleShot(0, look)
        window.change_reader()
    assert NEW_READER in offered[0]
    assert NEW_READER not in offered[1]
    assert offered[1] == [one for one in offered[0] if one != NEW_READER]


def test_what_was_said_of_a_case_goes_with_it(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(window, "1")
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert window.statusBar().currentMessage() == "Grade the left joint first."
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert window.statusBar().currentMessage() == ""
    commit(window, qtbot)
    assert "committed: 1/2" in window.statusBar().currentMessage()


def test_the_first_enter_says_that_a_not_evaluable_read_needs_a_comment(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.keyClick(page.grades.comment, Qt.Key.Key_Return)
    assert "needs a comment" in window.statusBar().currentMessage()


def test_no_radiograph_stays_behind_the_end_of_the_worklist(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(a_study_of_one_subject(tmp_path, "proof"), "Ada")
    page = page_of(window)
    commit(window, qtbot)
    painted, then = Painted(page), []
    page.session.case_changed.connect(lambda _: then.append(painted.radiograph))
    qtbot.keyClicks(window, "11")
    page.image.viewport().repaint()
    assert painted.radiograph
    qtbot.keyClick(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(then))
    assert "You have read everything" in words(page)
    assert then == [False], "black as soon as it is said, not a moment later"


def test_the_rulers_words_stay_whole_inside_a_narrow_view(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    page.image.setFixedWidth(180)
    qtbot.waitUntil(lambda: page.image.width() == 180)
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    (label,) = page.image.findChildren(QLabel, "length")
    assert label.isVisible()
    assert page.image.rect().contains(label.geometry())
    assert label.height() >= label.heightForWidth(label.width())
    assert label.heightForWidth(label.width()) > 2 * label.fontMetrics().height(), "it wraps"


def test_half_of_the_smallest_window_is_the_radiographs_however_large_the_text(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    for _ in range(12):
        window.actions_by_id["larger-text"].trigger()
    window.resize(*SMALLEST_SIZE_PX)
    qtbot.waitUntil(lambda: not page.worklist.isVisible())
    assert 2 * page.image.width() >= page.width() - 1
    for _ in range(12):
        window.actions_by_id["smaller-text"].trigger()
    qtbot.waitUntil(lambda: page.worklist.isVisible() and 2 * page.image.width() >= page.width() - 1)
