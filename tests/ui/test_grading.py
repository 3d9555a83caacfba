"""Typing grades, comments and amendments, with real keys and clicks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grade, Joint
from sireader.ui.dialogs import ReasonDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import State
from sireader.workflow.study import Study
from tests.ui.conftest import LOCAL, current_case


def labels(page: ReadingPage) -> str:
    """All text of the grade panel."""
    return " | ".join(label.text() for label in page.grades.findChildren(QLabel))


def test_the_first_digit_grades_the_right_joint_and_the_second_the_left(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(window, "1")
    assert (page.grades.shown_grade(Joint.RIGHT), page.grades.shown_grade(Joint.LEFT)) == (1, None)
    qtbot.keyClicks(window, "3")
    assert (page.grades.shown_grade(Joint.RIGHT), page.grades.shown_grade(Joint.LEFT)) == (1, 3)


def test_the_grades_definition_shows_as_one_grades(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(window, "2")
    assert f"Right 2: {Grade.MINIMAL.definition}." in labels(page)
    qtbot.keyClicks(window, "4")
    assert f"Left 4: {Grade.SEVERE.definition}." in labels(page)
    assert "Definite sacroiliitis by these grades" in labels(page)


def test_backspace_takes_back_the_last_grade(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(window, "13")
    qtbot.keyClick(window, Qt.Key.Key_Backspace)
    assert (page.session.draft.right, page.session.draft.left) == (Grade.SUSPICIOUS, None)


def test_a_click_grades_the_joint_of_its_column(page: ReadingPage, qtbot: QtBot) -> None:
    button = next(
        button
        for button in page.grades.findChildren(QPushButton)
        if button.accessibleName().startswith("left joint grade 3")
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (page.session.draft.right, page.session.draft.left) == (None, Grade.UNEQUIVOCAL)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked(), "a second click leaves the grade as it is"


def test_enter_with_one_grade_commits_nothing_and_says_what_is_missing(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(window, "1")
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert "left joint" in window.statusBar().currentMessage()
    assert page.session.state is State.DRAFTED


def test_digits_typed_into_the_comment_do_not_grade(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_C)
    assert page.grades.comment.hasFocus()
    qtbot.keyClicks(page.grades.comment, "pin at S1, 2019")
    assert page.session.draft.comment == "pin at S1, 2019"
    assert page.session.draft.right is None


def test_enter_in_the_comment_returns_to_the_grades_and_commits_nothing(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(window, "12")
    first = current_case(window)
    qtbot.keyClick(window, Qt.Key.Key_C)
    qtbot.keyClicks(page.grades.comment, "ok")
    qtbot.keyClick(page.grades.comment, Qt.Key.Key_Return)
    assert not page.grades.comment.hasFocus()
    assert current_case(window) == first
    assert page.session.state is State.DRAFTED
    with qtbot.waitSignal(page.session.committed):
        qtbot.keyClick(window, Qt.Key.Key_Return)


def test_not_evaluable_asks_for_a_comment_before_it_can_be_committed(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N)
    assert page.grades.comment.hasFocus()
    qtbot.keyClick(page.grades.comment, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert "needs a comment" in window.statusBar().currentMessage()
    qtbot.keyClick(window, Qt.Key.Key_C)
    qtbot.keyClicks(page.grades.comment, "rotated")
    qtbot.keyClick(page.grades.comment, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.session.committed) as committed:
        qtbot.keyClick(window, Qt.Key.Key_Return)
    read = committed.args[0]
    assert (read.grades, read.judgement.comment) == (None, "rotated")


def test_a_committed_read_changes_only_by_an_amendment_with_a_reason(
    window: MainWindow, page: ReadingPage, study_folder: Path, qtbot: QtBot
) -> None:
    case = current_case(window)
    qtbot.keyClicks(window, "11")
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_Return)
    page.session.open(case)
    qtbot.waitUntil(lambda: page.session.state is State.COMMITTED)
    qtbot.keyClicks(window, "4")
    assert "press a to amend" in window.statusBar().currentMessage().lower()
    qtbot.keyClick(window, Qt.Key.Key_A)
    qtbot.keyClicks(window, "34")
    qtbot.keyClick(window, Qt.Key.Key_Return)
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.reason, "sides were exchanged")
    with qtbot.waitSignal(page.session.committed):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    with Study.open(study_folder) as study:
        first, second = study.reads.of_case(case)
    assert (str(first.grades), str(second.grades)) == ("1/1", "3/4")
    assert (second.amends, second.reason) == (first.id, "sides were exchanged")


def test_an_amendment_without_a_reason_cannot_be_committed(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    dialog = ReasonDialog("Supersede", page)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.reason, "   ")
    accepting = [button for button in dialog.findChildren(QPushButton) if button.text() == "Commit amendment"]
    assert not accepting[0].isEnabled()


def test_a_disk_that_is_full_refuses_the_commit_and_keeps_the_draft(
    window: MainWindow, page: ReadingPage, qtbot: QtBot, study_folder: Path
) -> None:
    case = current_case(window)
    qtbot.keyClicks(window, "23")
    page.session.set_comment("more than what is free in the file's pages " * 300)
    qtbot.waitUntil(lambda: page.session.desk.draft(case) == page.session.draft)
    fill_up(window)
    with qtbot.waitSignal(page.session.problem) as problem:
        qtbot.keyClick(window, Qt.Key.Key_Return)
    assert isinstance(problem.args[0], SireaderError)
    assert "disk is full" in str(problem.args[0])
    assert (page.session.state, str(page.session.draft.judgement().grades)) == (State.DRAFTED, "2/3")
    assert current_case(window) == case
    window.close()
    with Study.open(study_folder) as study:
        assert study.reads.all() == []
        assert study.drafts.get(LOCAL, case) == page.session.draft


def fill_up(window: MainWindow) -> None:
    """Allow the study file no further page, as a full disk does."""
    study = window._study  # the only way to the real file that the window has open
    assert study is not None
    pages = study._database.value("PRAGMA page_count")
    study._database.tables.execute(f"PRAGMA max_page_count = {pages}")
