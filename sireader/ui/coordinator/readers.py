"""The readers' figures, and one reader along the batch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sireader.domain.acts import COORDINATOR
from sireader.domain.assignments import Takes
from sireader.ui.coordinator.drift_plot import DriftPlot
from sireader.ui.coordinator.forms import Form
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.parcels import Parcels
from sireader.ui.coordinator.style import section, words
from sireader.ui.coordinator.tables import Row, Table
from sireader.ui.words import number, tr
from sireader.workflow.coordinating import Tables
from sireader.workflow.drift import HOW
from sireader.workflow.progress import ReaderProgress

HEADER = (
    *("Reader", "Role", "Password", "Along the batch", "Waiting", "Read", "Amended", "Not eval."),
    *("Definite % (95 %)", "Median s (quartiles)", "A day", "Last read (UTC)", "Repeats agree", "Calibration agrees"),
)
TAKES = {"every case as it comes": Takes.EVERYTHING, "what is assigned": Takes.ASSIGNED}


class Readers(QWidget):
    """A table; below it the chosen reader's plots and what stands out, in words."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._told: dict[str, ReaderProgress] = {}
        self.table = Table(HEADER, "Readers")
        self.table.chosen.connect(self._show_reader)
        self.plot, self.remarks, self._name = DriftPlot(), words(name="quiet"), section("")
        self.add = _button(tr("&Add reader…"), self.ask_for_reader)
        self._parcels = Parcels(live, self)
        self.pack = _button(tr("&Pack parcel…"), lambda: self._parcels.ask_where(self.table.key))
        self.merge = _button(tr("&Merge parcels…"), self._parcels.ask_for_files)
        self._coordinator = words()
        self._busy = False
        live.busy_changed.connect(self._show_busy)
        self.export = _button(tr("E&xport figures…"), self.ask_where)
        top = QHBoxLayout()
        top.addWidget(section("Readers"))
        top.addStretch(1)
        for button in (self.add, self.pack, self.merge, self.export):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._coordinator)
        layout.addWidget(self.table)
        layout.addWidget(self._name)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.remarks)
        layout.addWidget(words(HOW))

    def show_tables(self, tables: Tables) -> None:
        """Show the study as it is now."""
        self._told = {one.reader: one for one in tables.progress.readers}
        chosen = self.table.key
        bare = tables.without_password
        self._coordinator.setText(tr("The coordinator has no password."))
        self._coordinator.setVisible(COORDINATOR in bare)
        self.table.show_rows([_row(one, password=one.reader not in bare) for one in self._told.values()])
        self.table.shrink(8)
        if not chosen and self._told:
            self.table.choose(_worth_a_look(self._told))

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.merge.setEnabled(not busy)
        self.pack.setEnabled(not busy and bool(self.table.key))

    def _show_reader(self, name: str) -> None:
        self._show_busy(self._busy)
        one = self._told.get(name)
        self.plot.show_drift(one.drift if one else None)
        self._name.setText(tr(f"{one.reader} along the batch: {one.drift.verdict}") if one else "")
        lines = (one.drift.remarks or (one.drift.why_not,)) if one else ()
        self.remarks.setText("\n".join(tr(line) for line in lines if line))
        self.remarks.setVisible(bool(self.remarks.text()))

    def ask_for_reader(self) -> Form:
        """Ask who is to read."""
        form = Form("Add reader", "Add", self).line("Name", "A–Z, digits, hyphens, no spaces")
        form.choice("Role", self._live.tables.roles if self._live.tables else ()).choice("Takes", tuple(TAKES))
        return form.ask(self._add)

    def _add(self, form: Form) -> None:
        desk, name, role, takes = self._live.desk, form.value("Name"), form.value("Role"), TAKES[form.value("Takes")]
        self._live.act(lambda: desk.add_reader(name, role, takes))

    def ask_where(self) -> None:
        """Ask for a file, and write the figures there."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Export figures"), "readers.csv", tr("Tables (*.csv *.json)"))
        desk, tables = self._live.desk, self._live.tables
        if path and tables is not None:
            self._live.act(lambda: desk.write_figures(tables, Path(path)))


def _worth_a_look(told: dict[str, ReaderProgress]) -> str:
    """The first reader with something that stands out; else the one who has read most."""
    odd = [name for name, one in told.items() if one.drift.remarks]
    return odd[0] if odd else max(told, key=lambda name: told[name].done)


def _row(one: ReaderProgress, *, password: bool) -> Row:
    share, times = one.definite, one.times
    rate = "" if share.value is None else f"{_percent(share.value)} ({_percent(share.low)}–{_percent(share.high)})"
    pace = (
        ""
        if times.median_s is None
        else f"{_seconds(times.median_s)} ({_seconds(times.first_quartile_s)}–{_seconds(times.third_quartile_s)})"
    )
    counts = (one.waiting, one.done, one.amended, one.not_evaluable)
    agreeing = (_agree(one.repeats.count, one.repeats.of), _agree(one.calibration.count, one.calibration.of))
    who = (one.reader, one.role, tr("set") if password else tr("none"))
    cells = (*who, tr(one.drift.verdict), *counts, (rate, share.value), (pace, times.median_s))
    return Row(one.reader, (*cells, one.per_day, one.last_at, *agreeing), caution=bool(one.drift.remarks))


def _percent(share: float | None) -> str:
    return "" if share is None else number(100 * share, 1)


def _seconds(time_s: float | None) -> str:
    return "" if time_s is None else number(time_s)


def _agree(count: int, of: int) -> str:
    return tr(f"{count} of {of}") if of else ""


def _button(text: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _=False: act())
    return button
