"""Waiting for the window as a reader does: until what was asked for is on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from sireader.domain.errors import SireaderError

LONGEST_WAIT_S = 60.0


class Paints(QObject):
    """Counts how often a widget is painted, while there is anything on it that counts."""

    def __init__(self, widget: QWidget, counts: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self.count, self._counts = 0, counts
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count, and let it be painted."""
        self.count += event.type() == QEvent.Type.Paint and self._counts()
        return False


def wait_until(condition: Callable[[], bool]) -> None:
    """Let the window work until the condition holds; what is painted in the same breath is then painted.

    Raises:
        SireaderError: it does not hold within a minute.
    """
    wake = QTimer()
    wake.start(200)  # an event to look at the time
    deadline = time.monotonic() + LONGEST_WAIT_S
    while not condition():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > deadline:
            raise SireaderError("The window did not get ready within a minute", "try again on a less busy machine")
