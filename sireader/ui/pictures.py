"""Pictures of the window at work, made without a display: for `sireader demo --no-window` and for the docs."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QWidget

from sireader.domain.errors import SireaderError
from sireader.files import make_folder, whole_file
from sireader.ui.session import State
from sireader.workflow.keys import DATA_FOLDER_VARIABLE
from sireader.workflow.models import check_installed
from sireader.workflow.study import RADIOGRAPHS

if TYPE_CHECKING:
    from sireader.ui.coordinator.page import CoordinatorPage
    from sireader.ui.main_window import MainWindow

FOLDER = "pictures"
LONGEST_WAIT_S = 60.0
SIZE_PX = (1440, 900)


def picture_study(study: Path, reader: str, folder: Path | None = None) -> list[Path]:
    """Read one case in a copy of the study, look at it as its coordinator, then at one radiograph; picture each step.

    Args:
        study: stays as it is.
        reader: must have a case to read for the steps after the first.
        folder: where the pictures go; the study's own folder `pictures` by default.

    Returns:
        The PNG files, in the order of the steps.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from sireader.ui.application import application, put_away
    from sireader.ui.main_window import MainWindow
    from sireader.ui.settings import Settings

    qInstallMessageHandler(_only_real_messages)
    application()
    pictures = folder or study / FOLDER
    make_folder(pictures)
    with _copy(study) as copied:
        window = MainWindow(Settings(temporary=True))
        window.resize(*SIZE_PX)
        window.show()
        window.open_study(copied, reader)
        steps = _Steps(window.actions_by_id, pictures)
        steps.walk(window, lambda: window.page is not None and window.page.session.state is State.VIEWING)
        window.open_coordinator(copied)
        if window.coordinator is not None:
            steps.walk_coordinator(window, window.coordinator)
        window.open_study(max((copied / RADIOGRAPHS).glob("*.dcm"), key=lambda file: file.stat().st_size))
        steps.walk_alone(window)
        _walk_opinions(window, copied, steps)
        put_away(window)
    return steps.taken


def _walk_opinions(window: MainWindow, study: Path, steps: _Steps) -> None:
    """Picture opinions, where models can be asked and the study's protocol allows it."""
    from sireader.ui.opinion_pictures import walk_opinions, whoever_reads

    reader = whoever_reads(study)
    if reader is None:
        return
    with suppress(SireaderError):
        check_installed()
        window.open_study(study, reader)
        walk_opinions(window, study.parent, steps.do, steps.picture, _wait_until)


class _Steps:
    """The walk and the pictures taken on it."""

    def __init__(self, actions: dict[str, QAction], folder: Path) -> None:
        self.taken: list[Path] = []
        self._actions, self._folder = actions, folder

    def walk(self, window: MainWindow, viewing: Callable[[], bool]) -> None:
        """Open, grade the right joint, the left one, set a crop, commit, and look at the keys."""
        _wait_until(viewing)
        self.picture(window, "opened")
        self.do("grade-2")
        self.picture(window, "right-graded")
        self.do("grade-3")
        self.do("crop")
        self.picture(window, "both-graded-with-crop-box")
        self.do("commit")
        self._go_on(window, viewing)
        self.do("zoom-in", "zoom-in", "narrower")
        self.picture(window, "next-case-enlarged")
        self.do("keys")
        sheet = next(child for child in window.findChildren(QWidget, "keys") if child.isVisible())
        self.picture(sheet, "keys")
        sheet.close()

    def _go_on(self, window: MainWindow, viewing: Callable[[], bool]) -> None:
        """To the next case; where an opinion may be seen, a commit alone stays on the one that it is about."""
        page = window.page
        if page is not None and page.session.stays:
            _wait_until(lambda: page.session.state is State.COMMITTED)
            self.do("next-waiting")
        _wait_until(viewing)

    def walk_coordinator(self, window: QWidget, page: CoordinatorPage) -> None:
        """Look at the overview, at the flow chart, and at how the readers agree."""
        _wait_until(lambda: page.tables is not None)
        self.picture(window, "coordinator-overview")
        page.go_to("Flow")
        self.picture(window, "coordinator-flow")
        page.go_to("Agreement")
        _wait_until(lambda: page.agreement.answered)  # a smaller package works out none
        self.picture(window, "coordinator-agreement")

    def walk_alone(self, window: MainWindow) -> None:
        """One radiograph by itself: take the suggested crop, grade, reveal what the model sees, make the page."""
        from sireader.ui.page_pdf import Page, page_image
        from sireader.ui.page_writing import gathering

        _wait_until(lambda: window.alone and window.page is not None and window.page.crops.suggests)
        self.picture(window, "one-radiograph")
        page, study = window.page, window.study
        if page is None or study is None:
            return
        self.do("commit", "grade-2", "grade-3", "commit")
        _wait_until(lambda: page.session.state is State.COMMITTED and page.opinion.idle)
        with suppress(SireaderError):
            check_installed()
            self.do("opinion")
            _wait_until(lambda: page.opinion.shown)
            self.picture(window, "second-opinion")
        gather = gathering(study, page)
        if gather is not None:
            texts, pictures = gather()
            made = page_image(Page(pictures, *texts, "", "", date.today()))
            self._keep(QPixmap.fromImage(made), "page")

    def do(self, *actions: str) -> None:
        """Take actions by their names in the table."""
        for action in actions:
            self._actions[action].trigger()

    def picture(self, widget: QWidget, name: str) -> None:
        """Keep how a widget looks."""
        _settle()
        self._keep(widget.grab(), name)

    def _keep(self, picture: QPixmap, name: str) -> None:
        path = self._folder / f"{len(self.taken) + 1}-{name}.png"
        with whole_file(path) as temporary:
            picture.save(str(temporary), "PNG")
        self.taken.append(path)


def _only_real_messages(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:  # noqa: ARG001 – Qt's
    """Leave out what the display-less platform says about every window."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


@contextmanager
def _copy(study: Path) -> Iterator[Path]:
    """The study in a temporary folder, and what the window keeps beside it.

    A walk through it commits a read and leaves views behind; the original and the user's own data stay as they are.
    """
    with tempfile.TemporaryDirectory(prefix="sireader-") as folder, _data_in(Path(folder) / "data"):
        copied = Path(folder) / "study"
        shutil.copytree(study, copied, ignore=shutil.ignore_patterns(FOLDER))
        yield copied


@contextmanager
def _data_in(folder: Path) -> Iterator[None]:
    """Another data folder for a while."""
    before = os.environ.get(DATA_FOLDER_VARIABLE)
    os.environ[DATA_FOLDER_VARIABLE] = str(folder)
    try:
        yield
    finally:
        os.environ.pop(DATA_FOLDER_VARIABLE)
        if before is not None:
            os.environ[DATA_FOLDER_VARIABLE] = before


def _wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONGEST_WAIT_S
    while not condition():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if time.monotonic() > deadline:
            raise SireaderError("The window did not get ready within a minute", "try again on a less busy machine")
    _settle()


def _settle() -> None:
    """Let everything that is due be painted."""
    for _ in range(5):
        QCoreApplication.processEvents()
