"""The main job: three keys a case, and nothing is lost when the program dies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sireader.domain.grading import Grade, Joint
from sireader.domain.reference import Status
from sireader.ui.session import State
from sireader.workflow.entries import EntryState
from sireader.workflow.references import references
from sireader.workflow.study import Study
from tests.ui.conftest import LOCAL, OpenWindow, current_case, page_of

CHILD = Path(__file__).with_name("reader_that_dies.py")
KEYS = {grade: getattr(Qt.Key, f"Key_{grade}") for grade in range(5)}


def test_ten_phantoms_are_read_with_three_keys_each_and_survive_a_killed_program(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    said = killed_while_reading(study_folder)
    committed = {case: grades for word, case, grades in said if word == "committed"}
    window = open_window(study_folder)
    page = page_of(window)
    assert len(committed) == 10
    with Study.open(study_folder) as study:
        assert {read.case: str(read.grades) for read in study.reads.all()} == committed
        assert all(reference.status is Status.OPEN for _, reference in references(study))
    assert current_case(window) == said[-1][1], "the drafted case opens first"
    assert page.session.state is State.DRAFTED
    assert page.session.draft.right is Grade.UNEQUIVOCAL
    assert page.session.draft.left is None
    assert (page.grades.shown_grade(Joint.RIGHT), page.grades.shown_grade(Joint.LEFT)) == (3, None)


def test_enter_after_two_digits_commits_and_opens_the_next_case(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(study_folder)
    page, first = page_of(window), current_case(window)
    qtbot.keyClick(window, KEYS[2])
    qtbot.keyClick(window, KEYS[4])
    with qtbot.waitSignal(page.session.radiograph_ready, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_Return)
    assert current_case(window) != first
    assert page.session.state is State.VIEWING
    entry = next(entry for entry in page.session.entries if entry.case == first)
    assert (entry.state, str(entry.grades)) == (EntryState.READ, "2/4")


def test_a_commit_is_on_the_disk_before_the_next_case_shows(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(study_folder)
    page, first = page_of(window), current_case(window)
    seen: list[int] = []

    def count_reads(_: object) -> None:
        with Study.open(study_folder) as study:
            seen.append(len(study.reads.of_case(first)))

    page.session.case_changed.connect(count_reads)
    qtbot.keyClicks(window, "13")
    with qtbot.waitSignal(page.session.radiograph_ready, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_Enter)
    assert seen == [1]


def test_keys_typed_before_the_next_radiograph_is_seen_grade_nothing(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(study_folder)
    page = page_of(window)
    qtbot.keyClicks(window, "22")
    with qtbot.waitSignal(page.session.radiograph_ready, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_Return)
        qtbot.keyClicks(window, "44")
    assert page.session.draft.empty
    assert page.session.state is State.VIEWING


def killed_while_reading(study: Path) -> list[list[str]]:
    """What a reader in another process said until it was killed with a draft on the screen."""
    command = [sys.executable, str(CHILD), str(study), LOCAL]
    said: list[list[str]] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            for line in child.stdout:
                said.append(line.split())
                if said[-1][0] == "drafted":
                    break
        finally:
            child.kill()
    assert said, "the program said nothing"
    assert said[-1][0] == "drafted", f"the program ended by itself after {said[-1]}"
    return said
