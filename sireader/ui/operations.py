"""Work off the GUI thread: results are delivered back on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from sireader.domain.errors import SireaderError

Result = TypeVar("Result")


@dataclass(slots=True, eq=False)
class _Job:
    """One operation, and what came of it. What it holds may hold widgets, and is let go of on the GUI thread alone."""

    work: Callable[[], Any] | None
    done: Callable[[Any], None] | None
    failed: Callable[[SireaderError], None] | None
    result: Any = None
    error: Exception | None = None

    def let_go(self) -> None:
        """What a thread still holds of it is a shell."""
        self.work = self.done = self.failed = self.result = self.error = None

    def deliver(self) -> None:
        """Tell who asked; a bug is raised here, where the program's hook shows it."""
        if self.error is None and self.done is not None:
            self.done(self.result)
        elif isinstance(self.error, SireaderError) and self.failed is not None:
            self.failed(self.error)
        elif self.error is not None:
            raise self.error


class Operations(QObject):
    """A queue of operations, begun in the order of their start, `at_once` of them at a time.

    Results come over in a queue of Python's; the signal carries nothing: no Python object crosses threads in Qt.
    """

    _finished = Signal()

    def __init__(self, parent: QObject, at_once: int = 1) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=at_once)
        self._deliveries: SimpleQueue[_Job] = SimpleQueue()
        self._jobs: set[_Job] = set()
        self._closed = self._left = False
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
        job = _Job(work, done, failed)
        self._jobs.add(job)
        self._threads.submit(self._run, job)

    @property
    def idle(self) -> bool:
        """Whether every result has been delivered."""
        return not self._jobs

    def close(self) -> None:
        """Finish what was started; what it brings is not delivered any more.

        This, or `leave`, is to be called before the parent goes: a thread may not tell an object that is gone.
        """
        self._closed = True
        self._threads.shutdown(wait=True)

    def leave(self) -> None:
        """Likewise, without waiting; it outlives its parent, and the process its windows, while something goes on."""
        self._closed = self._left = True
        self._threads.shutdown(wait=False)
        if self._jobs:
            self.setParent(QCoreApplication.instance())

    def _run(self, job: _Job) -> None:
        """Called on a working thread."""
        try:
            job.result = job.work() if job.work else None
        except Exception as error:  # a bug is carried over and raised where it is shown
            job.error = error
        self._deliveries.put(job)
        self._finished.emit()

    def _deliver(self) -> None:
        job = self._deliveries.get()
        self._jobs.discard(job)
        try:
            if not self._closed:
                job.deliver()
        finally:
            job.let_go()
        if self._left and not self._jobs:
            self._threads.shutdown(wait=True)  # the last one may still be telling of it
            self.deleteLater()
