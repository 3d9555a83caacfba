"""From an archive into the study: the dialogs, and what goes on behind them, off the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from sireader.domain.archives import Archive
from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.archive_query import QueryDialog
from sireader.ui.coordinator.archive_settings import ArchivesDialog
from sireader.ui.coordinator.intake import BUSY, Intake, ReportDialog
from sireader.ui.coordinator.live import Live
from sireader.ui.operations import Operations
from sireader.ui.words import tr
from sireader.workflow.archive_settings import archive, archives
from sireader.workflow.choices import Choices

if TYPE_CHECKING:
    from sireader.workflow.archives import Fetched


class Archives(QObject):
    """The way from a query to the report."""

    _said = Signal(str)

    def __init__(self, live: Live, page: QWidget, problem: Callable[[SireaderError], None], intake: Intake) -> None:
        super().__init__(page)
        self._live, self._page, self._problem, self._intake = live, page, problem, intake
        self._operations = Operations(self, at_once=2)
        self._stop = threading.Event()
        self.dialog: QueryDialog | None = None

    def ask(self) -> QueryDialog:
        """Show the dialog in which studies are looked for."""
        dialog = QueryDialog(self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(self._find)
        dialog.fetching.connect(self._get)
        dialog.stopped.connect(self.break_off)
        dialog.archives_asked.connect(self.ask_for_archives)
        dialog.look_asked.connect(self._look)
        dialog.finished.connect(self._forget)
        self._said.connect(dialog.progress)
        self.dialog = dialog
        self._list()
        dialog.open()
        return dialog

    def ask_for_archives(self) -> ArchivesDialog:
        """Show the archives by name."""
        from sireader.workflow.archives import echo

        settings = ArchivesDialog(self._operations, echo, self.dialog or self._page)
        settings.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # a password may have been typed there
        settings.kept.connect(self._list)
        settings.open()
        return settings

    def break_off(self) -> None:
        """Break off what is under way."""
        self._stop.set()

    def close(self) -> None:
        """Break off what is under way, without waiting for an archive that may not even be there: the page goes."""
        self.break_off()
        for settings in self._page.findChildren(ArchivesDialog):
            settings.reject()
        self._operations.leave()

    def _list(self) -> None:
        try:
            names = sorted(archives())
        except SireaderError as error:
            self._problem(error)
            names = []
        if self.dialog is not None:
            self.dialog.show_archives(names)
            self.dialog.show_waiting(len(self._live.desk.waiting()))

    def _forget(self) -> None:
        self.dialog = None

    def _find(self) -> None:
        """Search in the background; without trying again, for somebody waits."""
        from sireader.workflow.archives import Patience, search

        asked = self._asked()
        if asked is None:
            return
        dialog, one = asked
        self._stop = stop = threading.Event()
        dialog.busy(True)
        dialog.tell(tr(f"Asking {one.name} …"))
        query, patience = dialog.query, Patience(stop, lambda _: None, ())
        self._operations.start(
            lambda: search(one, query, patience),
            lambda found: dialog.show_found(found) if self.dialog is dialog else None,
            lambda error: self._fail(error, dialog, stop),
        )

    def _asked(self) -> tuple[QueryDialog, Archive] | None:
        """The dialog and the archive in it, once what is asked can be asked."""
        if self.dialog is None:
            return None
        try:
            self.dialog.query  # noqa: B018 – raises what is wrong with it
            return self.dialog, archive(self.dialog.archive.currentText())
        except SireaderError as error:
            self._problem(error)
            return None

    def _fail(self, error: SireaderError, dialog: QueryDialog, stop: threading.Event) -> None:
        """Another dialog may be open by now, and this one gone."""
        if self.dialog is dialog:
            dialog.busy(False)
            dialog.tell("")
            if not stop.is_set():
                self._problem(error)

    def _get(self) -> None:
        """Fetch in the background; what was imported stays, however it ends."""
        from sireader.workflow.archives import Fetched, Patience

        asked = self._asked()
        if asked is None:
            return None
        dialog, one = asked
        found, choices, fetched, desk = dialog.chosen, dialog.choices, Fetched(), self._live.desk
        self._stop = stop = threading.Event()

        def work(_: Callable[[str], None]) -> Fetched:
            try:
                desk.fetch(one, found, choices, Patience(stop, self._said.emit), fetched)
            except SireaderError as error:
                fetched.report.stopped = error  # what came before is told as well
            return fetched

        if not self._live.act_long(work, self._report):
            return self._problem(BUSY)
        dialog.busy(True)
        return None

    def _report(self, fetched: Fetched) -> None:
        """What came; then what of it has to be looked at first."""
        came_to_wait = bool(self._live.desk.waiting())
        if self.dialog is not None:
            self.dialog.busy(False)
            self.dialog.tell("")
            self.dialog.show_waiting(len(self._live.desk.waiting()))
        report = ReportDialog(fetched.report, self.dialog or self._page, fetched.held)
        if came_to_wait:
            report.finished.connect(lambda _: self._look())
        report.open()

    def _look(self) -> None:
        """Look at what waits, with the choices of the dialog."""
        choices = self.dialog.choices if self.dialog is not None else Choices()
        if self.dialog is not None:
            self.dialog.close()
        self._intake.look_at_waiting(choices)
