"""Radiographs for the screen: the one that is wanted now, and the next ones ahead while the reader looks at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from sireader.domain.errors import SireaderError
from sireader.imaging.pyramid import Pyramid
from sireader.ui.operations import Operations
from sireader.ui.recent import RecentRadiographs, ViewSize
from sireader.workflow.reading import ReadingDesk

AHEAD = 3
"""So many of the following cases are read ahead, as far as they fit into the budget."""
AHEAD_AFTER_MS = 100
"""Reading ahead waits so long: painting goes first."""


class Radiographs(QObject):
    """Fetches radiographs in the background; what is asked for goes before what is read ahead, the latest matters."""

    def __init__(self, desk: ReadingDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view_size: Callable[[], ViewSize] = lambda: (0.0, 0.0)  # of the view that they are shown in at first
        self._desk = desk
        self._recent = RecentRadiographs(desk)
        self._wanted: str | None = None
        self._following: list[str] = []
        self._needed: set[str] = set()  # the one on the screen, and those read ahead of it
        self._asked, self._ahead = Operations(self, at_once=2), Operations(self)
        self._rest = QTimer(self, singleShot=True, interval=AHEAD_AFTER_MS)
        self._rest.timeout.connect(self._read_next)

    def fetch(self, case: str, done: Callable[[Pyramid], None], failed: Callable[[SireaderError], None]) -> None:
        """Get a case's radiograph; reading ahead begins no further one until `read_ahead`.

        It may not be filtered yet; `filter` does that. Neither is called when another case was asked for before this
        one's turn came.
        """
        self._wanted, self._following, view = case, [], self.view_size()
        self._needed = {case}
        self._rest.stop()
        self._asked.start(
            lambda: self._recent.pyramid(case, view) if case == self._wanted else None,
            lambda pyramid: done(pyramid) if pyramid else None,
            failed,
        )

    def filter(
        self, pyramid: Pyramid, done: Callable[[Pyramid], None], failed: Callable[[SireaderError], None]
    ) -> None:
        """Have a radiograph filtered that is shown as a sketch; `done` is not called once another case is asked for."""
        case, view = self._wanted, self.view_size()

        def work() -> bool:
            if case == self._wanted:
                pyramid.prepare(*view)
            return case == self._wanted

        self._asked.start(work, lambda wanted: done(pyramid) if wanted else None, failed)

    def read_ahead(self, cases: Sequence[str]) -> None:
        """Get these, in their order, in a moment, for when they are asked for."""
        self._following = list(cases[:AHEAD])
        self._rest.start()

    @property
    def busy(self) -> bool:
        """Whether a radiograph is being decoded, to be shown or ahead, or is about to be."""
        return self._rest.isActive() or not (self._asked.idle and self._ahead.idle)

    def close(self) -> None:
        """Let go of threads and processes; what is being decoded is given up."""
        self._wanted, self._following = None, []
        self._rest.stop()
        self._desk.close()
        self._asked.close()
        self._ahead.close()
        self._recent.forget()

    def _read_next(self) -> None:
        """Read one ahead, then the next; a radiograph that cannot be decoded is told when it is opened."""
        if self._following and self._ahead.idle and self._recent.has_room_beside(self._needed):
            case, view = self._following.pop(0), self.view_size()
            self._needed.add(case)
            self._ahead.start(
                lambda: self._recent.pyramid(case, view, ahead=True),
                lambda _: self._read_next(),
                lambda _: self._read_next(),
            )
