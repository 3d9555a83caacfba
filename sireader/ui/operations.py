"""Work off the GUI thread: results are delivered back on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from sireader.domain.errors import SireaderError

Result = TypeVar("Result")


class Operations(QObject):
    """A queue of operations, begun in the order of their start, `at_once` of them at a time."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, at_once: int = 1) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=at_once)
        self._closed = False
        self._under_way = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[SireaderError], None],
    ) -> None:
        """Run `work` in the background, then `done` with its result or `failed` with its SireaderError, on this thread.

        Any other error is a bug and is raised on this thread, where the program's hook shows it.
        """

        def run() -> None:
            try:
                result = work()
            except SireaderError as error:
                problem = error
                self._finished.emit(lambda: failed(problem))
            except Exception as error:  # a bug is carried over and raised where it is shown
                bug = error
                self._finished.emit(lambda: _raise(bug))
            else:
                self._finished.emit(lambda: done(result))

        self._under_way += 1
        self._threads.submit(run)

    @property
    def idle(self) -> bool:
        """Whether every result has been delivered."""
        return self._under_way == 0

    def close(self) -> None:
        """Finish what was started; what it brings is not delivered any more."""
        self._closed = True
        self._threads.shutdown(wait=True)

    def _deliver(self, delivery: Callable[[], None]) -> None:
        self._under_way -= 1
        if not self._closed:
            delivery()


def _raise(error: Exception) -> None:
    raise error
