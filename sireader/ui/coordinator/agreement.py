"""How the readers agree, live, with the numbers that a report would print; and writing that report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.drawing import draw_png
from sireader.ui.coordinator.live import Agreement, Live
from sireader.ui.coordinator.style import section, words
from sireader.ui.coordinator.tables import Cell, Row, Table
from sireader.ui.words import number, tr
from sireader.workflow.coordinating import Tables
from sireader.workflow.report.cells import Figure
from sireader.workflow.report.cells import Table as ReportTable

AGAINST = {
    "reader": "Role",
    "n": "Cases",
    "sensitivity": "Sensitivity (95 %)",
    "specificity": "Specificity (95 %)",
    "kappa": "κ (95 %)",
    "agreement": "Agreement (95 %)",
    "overturned": "Overturned (95 %)",
}
BETWEEN = {
    "first": "First",
    "second": "Second",
    "scale": "What",
    "n": "Counted",
    "agreement": "Agreement (95 %)",
    "kappa": "κ (95 %)",
    "kappa_quadratic": "Quadratic κ (95 %)",
    "pabak": "PABAK (95 %)",
    "bias": "Bias",
}
WITHIN = {"reader": "Reader"} | {name: title for name, title in BETWEEN.items() if name not in {"first", "second"}}
"""Columns of a report's tables, and their titles here."""
HOW = (
    "The same numbers as in a report of this moment: intervals by 1000 resamples of the subjects. Unaided reads alone; "
    "calibration and excluded cases are not counted. κ is low where one answer is rare though readers agree: read it "
    "beside agreement, PABAK and bias."
)
NOT_YET = "There is nothing to compare yet."
NO_REPEATS = "No case has been read a second time."


class AgreementTab(QWidget):
    """Three tables, worked out while this tab is on the screen, and the button that writes a report."""

    told = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._stale = True
        self.answered = False
        """Whether the figures are there, or a sentence in their place."""
        self.against = Table(tuple(AGAINST.values()), "Readers against the reference")
        self.between = Table(tuple(BETWEEN.values()), "Between readers")
        self.within = Table(tuple(WITHIN.values()), "Within readers")
        self.write = QPushButton(tr("Write rep&ort…"))
        self.write.clicked.connect(lambda _=False: self._ask_for_folder())
        self._state, self._no_repeats = words("Working out …"), words(NO_REPEATS)
        top = QHBoxLayout()
        top.addWidget(section("Readers against the reference"))
        top.addStretch(1)
        top.addWidget(self.write)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.against)
        layout.addWidget(section("Between readers"))
        layout.addWidget(self.between, 1)
        layout.addWidget(section("Within readers"))
        layout.addWidget(self.within)
        layout.addWidget(self._no_repeats)
        layout.addWidget(self._state)
        layout.addWidget(words(HOW))
        self.within.hide()
        self._no_repeats.hide()
        live.busy_changed.connect(lambda busy: self.write.setEnabled(not busy))

    def show_tables(self, _: Tables) -> None:
        """The study has changed: work it out again, now or when this comes to the screen."""
        self._stale = True
        self._work_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._work_out()

    def _work_out(self) -> None:
        if (
            self._stale
            and self.isVisible()
            and self._live.tables is not None
            and self._live.agreement(self._show, self._fail)
        ):
            self._stale = False

    def _show(self, found: Agreement) -> None:
        self.answered = True
        for table, columns, told in zip(
            (self.against, self.between, self.within), (AGAINST, BETWEEN, WITHIN), found, strict=True
        ):
            table.show_rows(_rows(told, tuple(columns)))
        self.against.shrink(5)
        self.within.shrink(5)
        repeated = bool(found[-1].rows)
        self.within.setVisible(repeated)
        self._no_repeats.setVisible(not repeated)
        self._state.setText("" if any(told.rows for told in found) else tr(NOT_YET))
        self._state.setVisible(bool(self._state.text()))
        self._work_out()

    def _fail(self, error: SireaderError) -> None:
        """Said here, in place of the figures; what else the page shows goes on."""
        self.answered = True
        self._state.setText(tr(str(error)))
        self._state.show()

    def _ask_for_folder(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("New folder for the report"), "report")
        if path:
            self.write_report(Path(path))

    def write_report(self, folder: Path) -> None:
        """Write a report in the background, and open its page."""
        desk = self._live.desk
        self._live.act_long(lambda say: desk.write_report(folder, draw_png, say), self._open)

    def _open(self, page: Path) -> None:
        self.told.emit(tr(f"Wrote {page}."))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page.resolve())))


def _rows(told: ReportTable, names: tuple[str, ...]) -> list[Row]:
    places = {column.name: place for place, column in enumerate(told.columns)}
    return [
        Row(str(line), tuple(_cell(name, row[places[name]]) for name in names)) for line, row in enumerate(told.rows)
    ]


def _cell(name: str, cell: object) -> Cell:
    if isinstance(cell, Figure):
        return _figure(cell if name != "bias" else Figure(cell.value)), cell.value
    if cell is None or isinstance(cell, int | float):
        return cell
    return tr(str(cell)) if name == "scale" else str(cell)


def _figure(one: Figure) -> str:
    """A number with its interval, as the reader's country writes it."""
    if one.value is None:
        return tr("not estimable")
    value = number(one.value, 3)
    if one.low is None or one.high is None:
        return value
    dash = " – " if min(one.low, one.high) < 0 else "–"
    return f"{value} ({number(one.low, 3)}{dash}{number(one.high, 3)})"
