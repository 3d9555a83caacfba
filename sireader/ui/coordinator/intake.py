"""Radiographs into the study from the coordinator's page, and what became of the files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.tables import Row, Table
from sireader.workflow.coordinating import refusals
from sireader.workflow.intake_report import IntakeReport

CHECKED = "I &looked: no radiograph shows identifying text in its pixels"


class ImportDialog(QDialog):
    """Which folder, and whether somebody looked for burned-in text."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import radiographs")
        self.folder, self.checked = folder, QCheckBox(CHECKED)
        about = QLabel(
            f"All radiographs below {folder} come into the study, de-identified. A file whose header does not say that "
            "no text is burned into its pixels is refused until somebody has looked."
        )
        about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Import")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        for widget in (about, self.checked, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(520)


class ReportDialog(QDialog):
    """How many files were taken, and why the others were not, by reason."""

    def __init__(self, report: IntakeReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import")
        self.counts = QLabel(counts_text(report))
        self.table = Table(("Reason", "Files", "For example"), "Refused files by reason")
        self.table.show_rows([Row(reason, (reason, count, why)) for reason, count, why in refusals(report)])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        layout.addWidget(self.counts)
        if report.refused:
            layout.addWidget(self.table, 1)
            self.resize(900, 340)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)


def counts_text(report: IntakeReport) -> str:
    """The counts in a sentence."""
    counts = (len(report.accepted), len(report.duplicates), len(report.refused))
    sentence = "{:,} accepted, {:,} already in the study, {:,} refused.".format(*counts)
    return f"{sentence}  {report.stopped}" if report.stopped else sentence


class Intake:
    """The way from a folder to the report."""

    def __init__(self, live: Live, page: QWidget, problem: Callable[[SireaderError], None]) -> None:
        self._live, self._page, self._problem = live, page, problem

    def ask_for_folder(self) -> None:
        """Ask for a folder, then whether somebody looked."""
        folder = QFileDialog.getExistingDirectory(self._page, "Import radiographs from")
        if folder:
            self.ask_whether_checked(Path(folder))

    def ask_whether_checked(self, folder: Path) -> ImportDialog:
        """Ask, and begin."""
        dialog = ImportDialog(folder, self._page)
        dialog.accepted.connect(lambda: self.begin(folder, checked=dialog.checked.isChecked()))
        dialog.open()
        return dialog

    def begin(self, folder: Path, *, checked: bool) -> None:
        """Import in the background."""
        desk = self._live.desk
        begun = self._live.act_long(
            lambda say: desk.import_radiographs([folder], burned_in_checked=checked, say=say), self._report
        )
        if not begun:
            self._problem(SireaderError("Another long work is under way", "wait until it is done"))

    def _report(self, report: IntakeReport) -> None:
        ReportDialog(report, self._page).open()
