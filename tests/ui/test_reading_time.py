"""The time at work on a case is recorded with its read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sireader.ui import session
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import State
from sireader.workflow.study import Study
from tests.ui.conftest import LOCAL, OpenWindow, page_of

Pass = Callable[[float], None]


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Pass:
    """A clock that the test moves on."""
    now = [1000.0]
    monkeypatch.setattr(session, "monotonic", lambda: now[0])

    def move_on(by: float) -> None:
        now[0] += by

    return move_on


def press(qtbot: QtBot, page: ReadingPage, key: Qt.Key) -> None:
    qtbot.keyClick(page.window(), key)


def test_time_away_from_the_desk_is_taken_out(
    qtbot: QtBot, seconds: Pass, study_folder: Path, open_window: OpenWindow
) -> None:
    page = page_of(open_window(study_folder))
    seconds(20)
    press(qtbot, page, Qt.Key.Key_2)
    seconds(3600)  # an hour at lunch counts for a minute
    press(qtbot, page, Qt.Key.Key_3)
    seconds(5)
    with qtbot.waitSignal(page.session.committed):
        press(qtbot, page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.session.state is State.VIEWING)
    seconds(7)
    press(qtbot, page, Qt.Key.Key_1)
    press(qtbot, page, Qt.Key.Key_1)
    with qtbot.waitSignal(page.session.committed):
        press(qtbot, page, Qt.Key.Key_Return)
    with Study.open(study_folder) as study:
        assert [read.reading_s for read in study.reads.all() if read.reader == LOCAL] == [85.0, 7.0]


def test_moving_the_mouse_over_the_radiograph_is_being_there(
    qtbot: QtBot, seconds: Pass, study_folder: Path, open_window: OpenWindow
) -> None:
    page = page_of(open_window(study_folder))
    for place in range(4):
        seconds(50)
        qtbot.mouseMove(page.image.viewport(), page.image.viewport().rect().center() / (place + 1))
    press(qtbot, page, Qt.Key.Key_0)
    press(qtbot, page, Qt.Key.Key_0)
    with qtbot.waitSignal(page.session.committed):
        press(qtbot, page, Qt.Key.Key_Return)
    with Study.open(study_folder) as study:
        assert [read.reading_s for read in study.reads.all()] == [200.0]
