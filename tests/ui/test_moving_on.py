"""What belongs to one case never reaches another, however the reader and the disk race."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sireader.domain.grading import Joint
from sireader.ui.actions import ACTIONS, Section
from sireader.ui.main_window import MainWindow
from sireader.ui.session import State
from sireader.ui.settings import Settings
from sireader.workflow.entries import EntryState
from sireader.workflow.study import Study
from sireader.workflow.worklist import worklist
from tests.builders import commit
from tests.ui.conftest import ADJUDICATOR, CENTRAL, LOCAL, OpenWindow, current_case, page_of
from tests.ui.test_window import dismiss, everything_told


@contextmanager
def writing_elsewhere(study: Path) -> Iterator[None]:
    """Another program holds the study's write lock."""
    other = sqlite3.connect(study / "study.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


def order_of(study_folder: Path, reader: str = LOCAL) -> list[str]:
    """A reader's cases in the reader's order."""
    with Study.open(study_folder) as study:
        return [entry.case for entry in worklist(study, study.reader(reader))]


def test_a_failed_commit_never_puts_its_grades_on_the_case_opened_meanwhile(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    first, second = order_of(study_folder)[:2]
    window = open_window(study_folder)
    session = page_of(window).session
    qtbot.keyClicks(window, "43")
    qtbot.waitUntil(lambda: session.idle)
    with writing_elsewhere(study_folder), qtbot.waitSignal(session.problem, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_Return)
        session.open(second)
    dismiss(window, qtbot)
    qtbot.waitUntil(lambda: session.state is State.VIEWING)
    assert current_case(window) == second
    assert session.draft.empty
    qtbot.keyClick(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.idle)
    with Study.open(study_folder) as study:
        assert study.reads.all() == []
        assert str(study.drafts.get(LOCAL, first).judgement().grades) == "4/3"


def test_a_case_that_cannot_be_shown_shows_no_grades_of_the_one_before(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    second = order_of(study_folder)[1]
    (study_folder / "radiographs" / f"{second}.dcm").unlink()
    window = open_window(study_folder)
    page = page_of(window)
    qtbot.keyClicks(window, "43")
    with qtbot.waitSignal(page.session.problem):
        page.session.open(second)
    assert [page.grades.shown_grade(joint) for joint in Joint] == [None, None]
    assert "Definite" not in everything_told(page.grades)
    dismiss(window, qtbot)
    qtbot.keyClicks(window, "22")
    qtbot.keyClick(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.session.idle)
    with Study.open(study_folder) as study:
        assert study.reads.all() == []


def test_a_click_right_after_a_commit_wins_over_the_next_case(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    order = order_of(study_folder)
    window = open_window(study_folder)
    session = page_of(window).session
    qtbot.keyClicks(window, "11")
    with qtbot.waitSignal(session.committed):
        qtbot.keyClick(window, Qt.Key.Key_Return)
        session.open(order[5])
    qtbot.waitUntil(lambda: session.state is State.VIEWING)
    assert current_case(window) == order[5]
    with Study.open(study_folder) as study:
        assert [read.case for read in study.reads.all()] == [order[0]]


def test_going_away_and_back_keeps_what_is_typed_on_return(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    first, second = order_of(study_folder)[:2]
    window = open_window(study_folder)
    session = page_of(window).session
    shown: list[State] = []
    for case in (second, first, second, first):
        session.open(case)
    session.radiograph_ready.connect(lambda _: shown.append(session.state))
    qtbot.waitUntil(lambda: session.state is State.VIEWING)
    qtbot.keyClicks(window, "3")
    qtbot.waitUntil(lambda: session.idle)
    assert len(shown) == 1, "only the last opening shows"
    assert session.draft.right == 3


def test_the_window_stays_open_when_the_last_write_failed(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(study_folder)
    session = page_of(window).session
    qtbot.keyClicks(window, "22")
    qtbot.waitUntil(lambda: session.idle)
    with writing_elsewhere(study_folder):
        qtbot.keyClick(window, Qt.Key.Key_Return)
        assert not window.close()
    assert "Another program keeps" in everything_told(window)
    dismiss(window, qtbot)
    assert session.state is State.DRAFTED
    assert window.close()


def test_a_study_that_was_moved_away_takes_no_read(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(study_folder)
    session = page_of(window).session
    qtbot.keyClicks(window, "22")
    qtbot.waitUntil(lambda: session.idle)
    shutil.move(study_folder, tmp_path / "elsewhere")
    with qtbot.waitSignal(session.problem) as problem:
        qtbot.keyClick(window, Qt.Key.Key_Return)
    assert "was moved or deleted while it was open" in str(problem.args[0])
    assert session.state is State.DRAFTED
    with Study.open(tmp_path / "elsewhere") as study:
        assert study.reads.all() == []
    shutil.move(tmp_path / "elsewhere", study_folder)
    dismiss(window, qtbot)


def test_a_case_that_becomes_due_while_reading_is_offered_at_the_end(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    with Study.open(study_folder) as study:
        cases = [case.id for case in study.cases.all()]
        commit(study, LOCAL, cases[0], "0/0")
        commit(study, CENTRAL, cases[0], "4/4")
        window = open_window(study_folder, ADJUDICATOR)
        commit(study, LOCAL, cases[1], "0/0")
        commit(study, CENTRAL, cases[1], "3/3")
    session = page_of(window).session
    qtbot.keyClicks(window, "22")
    with qtbot.waitSignal(session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_Return)
    assert current_case(window) == cases[1]


def test_a_pending_amendment_is_marked_and_survives(study_folder: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    case = order_of(study_folder)[0]
    with Study.open(study_folder) as study:
        commit(study, LOCAL, case, "1/2")
    window = open_window(study_folder)
    session = page_of(window).session
    session.open(case)
    qtbot.waitUntil(lambda: session.state is State.COMMITTED)
    qtbot.keyClicks(window, "a3")
    qtbot.waitUntil(lambda: session.idle)
    window.close()
    again = open_window(study_folder)
    session = page_of(again).session
    assert next(entry.state for entry in session.entries if entry.case == case) is EntryState.AMENDING
    session.open(case)
    qtbot.waitUntil(lambda: session.state is State.AMENDING)
    assert (session.draft.right, session.draft.left) == (3, None)


def test_a_held_key_grades_once() -> None:
    window = MainWindow(Settings(temporary=True))
    for action in ACTIONS:
        if action.section is Section.GRADE:
            assert not window.actions_by_id[action.id].autoRepeat()
    window.deleteLater()


def test_the_sample_study_is_made_while_the_window_lives(tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(Settings(temporary=True))
    qtbot.addWidget(window)
    window.show()
    window._openings.make_sample(tmp_path / "sample")
    assert "Making a sample study" in everything_told(window)
    qtbot.waitUntil(lambda: window.page is not None, timeout=100_000)
    qtbot.waitUntil(lambda: page_of(window).session.state is State.VIEWING, timeout=20_000)
    window.close()
