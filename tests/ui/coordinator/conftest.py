"""A study with some reads, and the window on it for its coordinator."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sireader.ui.application import application, put_away
from sireader.ui.coordinator.forms import Form
from sireader.ui.coordinator.page import CoordinatorPage
from sireader.ui.main_window import MainWindow
from sireader.ui.settings import Settings
from sireader.workflow.coordinating import Tables
from sireader.workflow.study import Study
from tests.builders import commit
from tests.ui.conftest import ADJUDICATOR, CENTRAL, LOCAL

CONTROL = Qt.KeyboardModifier.ControlModifier
PLACES = ["Overview", "Readers", "Cases", "Flow", "Consensus", "Protocol", "Record", "Agreement"]
OpenCoordinator = Callable[[Path], CoordinatorPage]


def some_reads(folder: Path) -> list[str]:
    """Of twelve cases two are discordant, and one of these unresolved; returns the cases by name."""
    with Study.open(folder) as study:
        cases = [case.id for case in study.cases.all()]
        for place, case in enumerate(cases[:8]):
            commit(study, LOCAL, case, "2/2")
            commit(study, CENTRAL, case, "0/0" if place < 2 else "3/1")
        commit(study, ADJUDICATOR, cases[0], "-", "too dark")
    return cases


@pytest.fixture
def open_coordinator(qtbot: QtBot) -> Iterator[OpenCoordinator]:
    """Opens the window for the coordinator and waits until the study is shown."""
    application()
    windows: list[MainWindow] = []

    def opened(folder: Path) -> CoordinatorPage:
        window = MainWindow(Settings(temporary=True))
        windows.append(window)
        window.show()
        window.open_coordinator(folder)
        page = page_of_coordinator(window)
        qtbot.waitUntil(lambda: page.tables is not None, timeout=20_000)
        return page

    yield opened
    for window in windows:
        put_away(window)  # or they pile up from test to test


def tables_of(page: CoordinatorPage) -> Tables:
    assert page.tables is not None
    return page.tables


def page_of_coordinator(window: MainWindow) -> CoordinatorPage:
    assert window.coordinator is not None
    return window.coordinator


@pytest.fixture
def cases(study_folder: Path) -> list[str]:
    return some_reads(study_folder)


@pytest.fixture
def page(cases: list[str], study_folder: Path, open_coordinator: OpenCoordinator) -> CoordinatorPage:
    return open_coordinator(study_folder)


def go_to(page: CoordinatorPage, qtbot: QtBot, place: str) -> None:
    page.window().activateWindow()  # without a display nobody gives the focus back when a dialog closes
    qtbot.waitUntil(page.window().isActiveWindow, timeout=5_000)
    qtbot.keyClick(page, getattr(Qt.Key, f"Key_{PLACES.index(place) + 1}"), CONTROL)
    assert page.tabs[place].isVisible()


def fill(qtbot: QtBot, form: Form, **values: str) -> None:
    """Type into the fields of a form and press Enter."""
    for name, value in values.items():
        field = form.field(name)
        if isinstance(field, QLineEdit):
            qtbot.keyClicks(field, value)
        else:
            field.setCurrentText(value)
    assert form.ok.isEnabled()
    qtbot.keyClick(form, Qt.Key.Key_Return)


def after(page: CoordinatorPage, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Do something, and wait until the tables show the study after it."""
    with qtbot.waitSignal(page.live.tables_changed, timeout=10_000):
        act()
