"""Radiographs into the study from the coordinator's page, and what became of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFileDialog, QLabel, QLayout, QVBoxLayout, QWidget

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.keyed_map import KeyedMapFields
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.pixel_text import PER_PAGE, PixelTextDialog
from sireader.ui.coordinator.style import SHEET
from sireader.ui.coordinator.tables import Row, Table
from sireader.ui.theme import dressed, scaled
from sireader.ui.words import tr
from sireader.workflow.choices import Choices
from sireader.workflow.coordinating import refusals
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.pixel_text import Look

CHECKED = "I &looked already: no radiograph shows identifying text in its pixels"
DEVICE = "Keep which &machine it was: serial number and station"
DROP = "&Drop all dates instead of moving them"
Result = TypeVar("Result")
BUSY = SireaderError("Another long work is under way", "wait until it is done")


class ImportDialog(QDialog):
    """Which folder, what is kept, and whether somebody looked for burned-in text."""

    def __init__(self, given: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import radiographs"))
        self.setStyleSheet(dressed(SHEET))
        self.map = KeyedMapFields()
        self.checked, self.device, self.drop = (QCheckBox(tr(text)) for text in (CHECKED, DEVICE, DROP))
        about = QLabel(about_text(given))
        about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("Import"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.map.changed.connect(lambda: self.ok.setEnabled(self.map.complete))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        for widget in (about, self.checked, self.device, self.drop, self.map, buttons):
            layout.addWidget(widget)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # it grows with the fields of the map
        about.setFixedWidth(scaled(520))

    @property
    def choices(self) -> Choices:
        """What was chosen, but for the keyed map, which takes a while to open."""
        return Choices(
            all_looked=self.checked.isChecked(),
            drop_dates=self.drop.isChecked(),
            keep_device=self.device.isChecked(),
        )


def about_text(given: Sequence[Path]) -> str:
    """What will come in, and what is shown first."""
    looked = tr(
        "Those whose header does not say that no text is burned into their pixels are shown first, to be looked at."
    )
    if len(given) == 1:
        return tr(f"All radiographs below {given[0]} come into the study, de-identified. {looked}")
    return tr(f"All radiographs in {len(given):,} files and folders come into the study, de-identified. {looked}")


class ReportDialog(QDialog):
    """How many files were taken, and why the others were not, by reason."""

    def __init__(self, report: IntakeReport, parent: QWidget | None = None, held: int = 0) -> None:
        """Args: `held` radiographs were in the study, and nobody asked for them again."""
        super().__init__(parent)
        self.setWindowTitle(tr("Import"))
        self.counts = QLabel(counts_text(report, held))
        self.counts.setWordWrap(True)
        self.table = Table(("Reason", "Files", "For example"), "Refused files by reason")
        self.table.show_rows([Row(reason, (reason, count, tr(why))) for reason, count, why in refusals(report)])
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


def counts_text(report: IntakeReport, held: int = 0) -> str:
    """The counts in a sentence."""
    counts = (len(report.accepted), len(report.duplicates) + held, len(report.refused))
    sentence = tr("{:,} accepted, {:,} already in the study, {:,} refused.".format(*counts))
    return f"{sentence}  {tr(str(report.stopped))}" if report.stopped else sentence


@dataclass(frozen=True, slots=True)
class Looking:
    """An import that waits until somebody has looked: at the first page, and what comes after it."""

    choices: Choices
    first: list[Look]
    more: Iterator[Look]


def _looking(choices: Choices, looks: Iterator[Look]) -> Looking:
    return Looking(choices, list(islice(looks, PER_PAGE)), looks)


class Intake:
    """The way from a folder to the report."""

    def __init__(self, live: Live, page: QWidget, problem: Callable[[SireaderError], None]) -> None:
        self._live, self._page, self._problem = live, page, problem

    def ask_for_folder(self) -> None:
        """Ask for a folder, then whether somebody looked."""
        folder = QFileDialog.getExistingDirectory(self._page, tr("Import radiographs from"))
        if folder:
            self.ask_whether_checked(Path(folder))

    def ask_whether_checked(self, given: Path | Sequence[Path]) -> ImportDialog:
        """Ask, and begin: with the pixels that somebody has to look at, where there are any."""
        paths = [given] if isinstance(given, Path) else list(given)
        dialog = ImportDialog(paths, self._page)
        dialog.accepted.connect(lambda: self._prepare(paths, dialog.choices, dialog.map.chosen))
        dialog.open()
        return dialog

    def begin(self, given: Path | Sequence[Path], choices: Choices | None = None) -> None:
        """Import in the background."""
        desk, paths = self._live.desk, [given] if isinstance(given, Path) else list(given)
        self._act(lambda say: desk.import_radiographs(paths, choices or Choices(), say), self._report)

    def _prepare(self, given: Sequence[Path], chosen: Choices, kept: tuple[Path, str] | None) -> None:
        """Import; where there are radiographs to be looked at, first show these."""
        desk = self._live.desk

        def work(say: Callable[[str], None]) -> IntakeReport | Looking:
            choices = replace(chosen, keyed_map=desk.keyed_map(*kept)) if kept else chosen
            looks: Iterator[Look] = iter(()) if choices.all_looked else desk.to_look_at(given, say)
            looking = _looking(choices, looks)
            return looking if looking.first else desk.import_radiographs(given, choices, say)

        self._act(work, lambda done: self._look(given, done) if isinstance(done, Looking) else self._report(done))

    def look_at_waiting(self, chosen: Choices) -> None:
        """Show what came from archives and waits for it; then import it."""
        desk = self._live.desk
        shown = desk.waiting()  # more may come meanwhile, which nobody has seen

        def take(looked: dict[str, tuple[Crop, ...]]) -> None:
            self._act(lambda say: desk.take_waiting(shown, replace(chosen, looked=looked), say), self._report)

        def show(looking: Looking) -> None:
            if looking.first:
                self._show(looking, take)
            else:  # the study has them by now
                take({})

        self._act(lambda say: _looking(chosen, desk.to_look_at(shown, say)), show)

    def _look(self, given: Sequence[Path], looking: Looking) -> None:
        self._show(looking, lambda looked: self.begin(given, replace(looking.choices, looked=looked)))

    def _show(self, looking: Looking, go_on: Callable[[dict[str, tuple[Crop, ...]]], None]) -> None:
        dialog = PixelTextDialog(self._live, looking.more, looking.first, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(go_on)
        dialog.open()

    def _act(self, work: Callable[[Callable[[str], None]], Result], done: Callable[[Result], None]) -> None:
        if not self._live.act_long(work, done):
            self._problem(BUSY)

    def _report(self, report: IntakeReport) -> None:
        ReportDialog(report, self._page).open()
