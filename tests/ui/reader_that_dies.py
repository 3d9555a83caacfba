"""A reader in a process of its own: reads ten cases by key presses, begins an eleventh, and waits to be killed.

Prints `committed CASE R/L` for each read once it is on the disk, and `drafted CASE -` at the end.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from sireader.domain.reads import Read
from sireader.ui.application import application
from sireader.ui.main_window import MainWindow
from sireader.ui.session import ReadingSession, State
from sireader.ui.settings import Settings

GRADES = ["00", "12", "22", "31", "44", "03", "20", "13", "33", "01"]


def read_and_wait(study: Path, reader: str) -> None:
    """Three keys a case, ten times; then one key."""
    running = application()
    window = MainWindow(Settings(temporary=True))
    window.show()
    window.open_study(study, reader)
    assert window.page is not None
    session = window.page.session
    session.committed.connect(tell)
    for grades in GRADES:
        wait_until_viewing(session)
        QTest.keyClicks(window, grades)
        QTest.keyClick(window, Qt.Key.Key_Return)
    wait_until_viewing(session)
    assert session.entry is not None
    case = session.entry.case
    session.draft_kept.connect(lambda: print("drafted", case, "-", flush=True))
    QTest.keyClicks(window, "3")
    running.exec()


def wait_until_viewing(session: ReadingSession) -> None:
    """Wait for a radiograph to be shown, a minute at the most."""
    deadline = time.monotonic() + 60
    while session.state is not State.VIEWING:
        QCoreApplication.processEvents()
        if time.monotonic() > deadline:
            sys.exit("no radiograph was shown within a minute")


def tell(read: Read) -> None:
    """Acknowledge a read as the window does: after it is on the disk."""
    print("committed", read.case, read.grades, flush=True)


if __name__ == "__main__":
    read_and_wait(Path(sys.argv[1]), sys.argv[2])
