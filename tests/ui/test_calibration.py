"""A calibration case teaches after the read is committed, and not a moment before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sireader.domain.grading import Grades
from sireader.ui.session import State
from sireader.workflow.coordination import add_calibration
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.study import Study
from tests.ui.conftest import LOCAL, OpenWindow, current_case, page_of

LESSON = "sclerosis on both sides of the right joint"


def test_experts_grades_show_after_the_commit_and_enter_goes_on(
    qtbot: QtBot, study_folder: Path, open_window: OpenWindow
) -> None:
    with Study.open(study_folder) as study:
        case = study.cases.all()[5].id
        add_calibration(study, case, Grades.of(3, 1), LESSON)
    window = open_window(study_folder)
    page = page_of(window)

    def shown() -> str:
        return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())

    assert page.session.entry is not None
    assert page.session.entry.case == case
    assert LESSON not in shown()
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return):
        qtbot.keyClick(window, key)
    qtbot.waitUntil(lambda: page.session.state is State.COMMITTED)
    assert f"Calibration case. Experts read 3/1. {LESSON}" in shown()
    assert "compare, then Enter opens the next case" in shown()
    qtbot.keyClick(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.session.state is State.VIEWING)
    assert page.session.entry.case != case
    assert LESSON not in shown()


def test_a_calibration_case_without_feedback_goes_on_to_the_next_case(
    qtbot: QtBot, study_folder: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    with Study.open(study_folder) as study:
        add_calibration(study, study.cases.all()[5].id, Grades.of(3, 1), LESSON)
        pack(study, LOCAL, tmp_path / "parcel.sirp")
    opened = open_parcel(tmp_path / "parcel.sirp")
    window = open_window(opened.folder)
    page = page_of(window)
    first = current_case(window)
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return):
        qtbot.keyClick(window, key)
    qtbot.waitUntil(lambda: page.session.state is State.VIEWING)
    assert current_case(window) != first
