"""Work off the GUI thread: results are delivered back on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from sireader.domain.errors import SireaderError

Result = TypeVar("Result")


class Operations(QObject):
    """A queue of operations, begun in the order of their start, `at_once` of them at a time.

    Results come over in a queue of Python's; the signal carries nothing: no Python object crosses threads in Qt.
    """

    _finished = Signal()

    def __init__(self, parent: QObject | None = None, at_once: int = 1) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=at_once)
        self._deliveries: SimpleQueue[Callable[[], None]] = SimpleQueue()
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
                self._deliveries.put(lambda: failed(problem))
            except Exception as error:  # a bug is carried over and raised where it is shown
                bug = error
                self._deliveries.put(lambda: _raise(bug))
            else:
                self._deliveries.put(lambda: done(result))
            self._finished.emit()

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

    def _deliver(self) -> None:
        delivery = self._deliveries.get()
        self._under_way -= 1
        if not self._closed:
            delivery()


def _raise(error: Exception) -> None:
    raise error
