"""A study of small phantoms, and the window on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from sireader.phantom.cohort import write_cohort
from sireader.ui.application import application, put_away
from sireader.ui.main_window import MainWindow
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import State
from sireader.ui.settings import Settings
from sireader.ui.theme import Look, apply_theme
from sireader.workflow.intake import import_radiographs
from sireader.workflow.keys import data_folder
from sireader.workflow.study import Study
from tests.builders import READERS

PHANTOMS = 12
LOCAL, CENTRAL, ADJUDICATOR = READERS.values()
OpenWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def phantom_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve phantoms under `proof` with its three readers and no reads; copy it, do not change it."""
    folder = tmp_path_factory.mktemp("phantoms")
    write_cohort(folder / "cohort", PHANTOMS, 7, 256)
    with Study.create(folder / "study", "proof") as study:
        report = import_radiographs(study, sorted((folder / "cohort").glob("*.dcm")))
        assert len(report.accepted) == PHANTOMS
        for role, name in READERS.items():
            study.add_reader(name, role)
    return folder / "study"


@pytest.fixture(autouse=True)
def _no_kept_views() -> None:
    """Every test begins as on a computer on which nothing was looked at yet: the copies of the study share its id."""
    shutil.rmtree(data_folder() / "views", ignore_errors=True)


@pytest.fixture
def study_folder(phantom_study: Path, tmp_path: Path) -> Path:
    """A copy that a test may read in."""
    return Path(shutil.copytree(phantom_study, tmp_path / "study"))


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens the window on a study as a reader, and waits until the first radiograph and its joints are shown."""
    application()
    pg.setConfigOptions(mouseRateLimit=-1)  # by default moves within 10 ms are dropped, and a test's hand is that quick
    windows: list[MainWindow] = []

    def opened(folder: Path, reader: str = LOCAL, *, wait: bool = True) -> MainWindow:
        window = MainWindow(Settings(temporary=True))
        windows.append(window)
        window.show()
        window.open_study(folder, reader)
        if wait:
            qtbot.waitUntil(lambda: stands(window), timeout=20_000)
        return window

    yield opened
    for window in windows:
        put_away(window)  # or they pile up from test to test
    apply_theme(application(), Look())  # whatever a test chose; last, for it dresses every window that is there


@pytest.fixture
def window(study_folder: Path, open_window: OpenWindow) -> MainWindow:
    """The window with the first case on the screen."""
    return open_window(study_folder)


@pytest.fixture
def page(window: MainWindow) -> ReadingPage:
    """Its reading page."""
    return page_of(window)


def stands(window: MainWindow) -> bool:
    """Whether the case is on the screen, its joints too: they stay black until the radiograph is filtered."""
    page = page_of(window)
    joints = page.joints.canvases.values()
    return page.session.state is not State.WAITING and not any(canvas.whole.isEmpty() for canvas in joints)


def page_of(window: MainWindow) -> ReadingPage:
    """The reading page, which is there once a study is open."""
    assert window.page is not None
    return window.page


def current_case(window: MainWindow) -> str:
    """The pseudonym of the case on the screen."""
    entry = page_of(window).session.entry
    assert entry is not None
    return entry.case
