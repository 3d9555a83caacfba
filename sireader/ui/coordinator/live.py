"""The study as it is now: looked at every few seconds off the GUI thread, and everything that changes it done there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from sireader.domain.errors import SireaderError
from sireader.ui.operations import Operations
from sireader.workflow.coordinating import CoordinatorsDesk, Picture, Tables
from sireader.workflow.report.cells import Table as ReportTable

LOOK_EVERY_MS = 2000
Result = TypeVar("Result")
Agreement = tuple[ReportTable, ReportTable, ReportTable]
"""Readers against the reference, between each other, within themselves."""


class Live(QObject):
    """Keeps the tables fresh; one quick act at a time, and one long one beside it."""

    counted = Signal(object)
    tables_changed = Signal(object)
    told = Signal(str)
    problem = Signal(object)
    busy_changed = Signal(bool)
    _said = Signal(str)

    def __init__(self, desk: CoordinatorsDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.tables: Tables | None = None
        self._quick, self._long, self._pictures = Operations(self), Operations(self), Operations(self)
        self._figures = Operations(self)
        self._looking = self._stopping = False
        self.failed_acts = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._said.connect(self.told)

    def start(self) -> None:
        """Show the study, its first numbers at once, and look every few seconds whether it changed."""
        self._quick.start(self.desk.counts, self.counted.emit, self._lose)
        self.refresh()

    def refresh(self) -> None:
        """Look again now."""
        self._looking = True
        self._quick.start(self.desk.tables, self._take, self._lose)

    def act(self, work: Callable[[], str]) -> None:
        """Do something that changes the study, say what was done, and look again."""
        self._quick.start(work, self._done, self._fail)

    def act_long(self, work: Callable[[Callable[[str], None]], Result], done: Callable[[Result], None]) -> bool:
        """Do something that takes a while, which says how far it is; False where one is under way already."""
        if not self._long.idle:
            return False

        def finished(result: Result) -> None:
            self.busy_changed.emit(False)
            done(result)
            self.refresh()

        def failed(error: SireaderError) -> None:
            self.busy_changed.emit(False)
            self._fail(error)

        self.busy_changed.emit(True)
        self._long.start(lambda: work(self._say), finished, failed)
        return True

    def agreement(self, done: Callable[[Agreement], None], failed: Callable[[SireaderError], None]) -> bool:
        """Work out how the readers agree, beside everything else; False where that is under way already."""
        if not self._figures.idle:
            return False
        self._figures.start(self.desk.agreement, done, failed)
        return True

    def picture(self, case: str, done: Callable[[Picture], None], failed: Callable[[SireaderError], None]) -> None:
        """Decode a case's radiograph."""
        self._pictures.start(lambda: self.desk.picture(case), done, failed)

    @property
    def idle(self) -> bool:
        """Whether nothing quick is under way."""
        return self._quick.idle

    @property
    def working(self) -> bool:
        """Whether something long is under way."""
        return not self._long.idle

    def stop(self) -> None:
        """Finish what is quick, break off what takes long; files that were imported stay imported."""
        self._timer.stop()
        self._stopping = True
        self._quick.close()
        self._long.close()
        self._pictures.close()
        self._figures.close()

    def _say(self, text: str) -> None:
        """Called on the working thread."""
        if self._stopping:
            raise SireaderError("The work was broken off, because the coordinator's page was closed")
        self._said.emit(text)

    def _look(self) -> None:
        if not self._looking:
            self._looking = True
            self._quick.start(self.desk.mark, self._compare, self._lose)

    def _compare(self, mark: str) -> None:
        self._looking = False
        if self.tables is None or self.tables.mark != mark:
            self.refresh()

    def _take(self, tables: Tables) -> None:
        self._looking = False
        self.tables = tables
        if not self._timer.isActive():
            self._timer.start()
        self.tables_changed.emit(tables)

    def _done(self, words: str) -> None:
        self.told.emit(words)
        self.refresh()

    def _lose(self, error: SireaderError) -> None:
        """The study cannot be looked at: that is said once, and not tried again before somebody asks."""
        self._looking = False
        self._timer.stop()
        self.problem.emit(error)

    def _fail(self, error: SireaderError) -> None:
        self.failed_acts += 1
        self.problem.emit(error)
