"""Starting the program: look, last study, and what to do when something goes wrong."""

from __future__ import annotations

import contextlib
import ctypes
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from sireader import __version__
from sireader.domain.errors import SireaderError
from sireader.resources import resource
from sireader.ui.appearance import kept_look
from sireader.ui.dialogs import show_bug
from sireader.ui.garbage import collected_here
from sireader.ui.main_window import MainWindow
from sireader.ui.screens import display_available
from sireader.ui.settings import LANGUAGE, LAST_READER, LAST_STUDY, Settings
from sireader.ui.theme import apply_theme
from sireader.ui.words import speak, tr

HEAD = "SI Reader {}, Python {}, {}"
ICON = "icons/sireader.svg"
_M_ARENA_MAX = -8


def application() -> QApplication:
    """The one application object, with the program's look."""
    _share_one_heap()
    running = QApplication.instance()
    made = running if isinstance(running, QApplication) else QApplication(["SI Reader"])
    made.setApplicationName("SI Reader")
    made.setApplicationVersion(__version__)
    made.setDesktopFileName("sireader")
    made.setWindowIcon(QIcon(str(resource(ICON))))
    apply_theme(made)
    collected_here()
    return made


def put_away(window: QWidget) -> None:
    """Close a window and let go of all that is in it at once, rather than when an event loop comes to it."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _share_one_heap() -> None:
    """Let all threads use one heap, where the system's C library (glibc) would give each its own.

    A radiograph that one thread lets go of then makes room for the next one, whichever thread decodes it: a hundred
    megabytes less, and pages that need not be cleared anew.
    """
    if sys.platform == "linux":
        with contextlib.suppress(AttributeError, OSError):
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def run(path: Path | None, reader: str | None, *, coordinator: bool = False) -> int:
    """Open the window and stay until it is closed; returns the exit status.

    Args:
        path: a study; without one the last study, or the start page.
        reader: who signs in; without a name the window asks.
        coordinator: open the coordinator's page instead.

    Raises:
        SireaderError: the study that was named cannot be opened, or there is no display.
    """
    if not display_available():
        raise SireaderError("There is no display to open a window on", "`sireader demo --no-window` works without one")
    running, settings = application(), Settings()
    speak(settings.get(LANGUAGE))
    apply_theme(running, kept_look(settings))
    window = MainWindow(settings)
    sys.excepthook = _shown_as_bug(window)
    if path is not None:
        if coordinator:
            window.open_coordinator(path)
        else:
            window.open_study(path, reader)
    window.show()
    if path is None and settings.get(LAST_STUDY):
        QTimer.singleShot(0, lambda: _open_last(window, settings))
    return running.exec()


def _open_last(window: MainWindow, settings: Settings) -> None:
    try:
        window.open_study(Path(settings.get(LAST_STUDY)))
    except SireaderError as error:
        settings.set(LAST_STUDY, "")
        settings.set(LAST_READER, "")
        window.show_start_page(tr(f"The last study could not be opened. {error}"))


def _shown_as_bug(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        report = "".join(traceback.format_exception(kind, error, trace))
        head = HEAD.format(__version__, sys.version.split()[0], sys.platform)
        show_bug(window, f"{head}\n\n{report}")

    return show
