"""Parcels on the coordinator's page: one reader's cases out, and the reads of several files back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.style import section, words
from sireader.ui.dialogs import ProblemDialog
from sireader.ui.parcels import FILES, PassphraseDialog, SealDialog
from sireader.ui.theme import scaled
from sireader.ui.words import tr
from sireader.workflow.parcels_many import Gathered

NO_PASSPHRASE = SireaderError("Its passphrase was not given, so it was left out", "merge it again when you have it")
MERGE, GO_ON = "Merge parcels", "Go on"
BUSY = SireaderError("Another long work is under way", "wait until it is done")
REPORT_PX = (620, 380)


class Parcels:
    """The way out, and the way back."""

    def __init__(self, live: Live, page: QWidget) -> None:
        self._live, self._page = live, page

    def ask_where(self, reader: str) -> None:
        """Ask for the file of a reader's parcel, then for its passphrase."""
        title, options = tr(f"Pack a parcel for {reader}"), QFileDialog.Option.DontConfirmOverwrite  # never overwritten
        name, _ = QFileDialog.getSaveFileName(self._page, title, f"{reader}.sirp", tr(FILES), options=options)
        if name:
            self.ask_for_seal(reader, Path(name) if Path(name).suffix else Path(f"{name}.sirp"))

    def ask_for_seal(self, reader: str, out: Path) -> SealDialog:
        """Ask for a passphrase, or none; then pack."""
        dialog = SealDialog(out.name, self._page, tr(f"Pack a parcel for {reader}"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._pack(reader, out, dialog.passphrase.text() or None))
        dialog.open()
        return dialog

    def _pack(self, reader: str, out: Path, passphrase: str | None) -> None:
        desk = self._live.desk
        if not self._live.act_long(lambda say: desk.pack(reader, out, passphrase, say), self._tell_packed):
            self._live.problem.emit(BUSY)

    def _tell_packed(self, sentence: str) -> None:
        told = ProblemDialog(tr(sentence), self._page)
        told.setWindowTitle(tr("Pack parcel"))
        told.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        told.open()

    def ask_for_files(self) -> None:
        """Ask for parcels, and merge them."""
        names, _ = QFileDialog.getOpenFileNames(self._page, tr("Merge parcels"), "", tr(FILES))
        if names:
            self.merge([Path(name) for name in names])

    def merge(self, files: Iterable[Path]) -> None:
        """Merge these: asks for the passphrase of each that is sealed."""
        Merging(self._live, self._page, files).go_on()


class Merging:
    """Several parcels on their way in: one passphrase after the other, again where it was wrong, and a report."""

    def __init__(self, live: Live, page: QWidget, files: Iterable[Path]) -> None:
        self._live, self._page = live, page
        self._ready: list[Path] = []
        self._sealed: list[tuple[Path, str]] = []  # and why the passphrase is asked for again
        self._passphrases: dict[Path, str] = {}
        self._told = Gathered((), ())
        for file in files:
            if _sealed(file):
                self._sealed.append((file, ""))
            else:
                self._ready.append(file)

    def go_on(self) -> None:
        """Ask for the next passphrase; once none is missing, merge; once nothing is left, report."""
        if self._sealed:
            self._ask(*self._sealed.pop(0))
        elif self._ready:
            self._merge()
        else:
            MergeReport(self._told, self._page).open()

    def _ask(self, file: Path, note: str) -> None:
        dialog = PassphraseDialog(file.name, note, self._page, MERGE, GO_ON)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(file, dialog.passphrase.text()))
        dialog.rejected.connect(lambda: self._leave_out(file))
        for buttons in dialog.findChildren(QDialogButtonBox):
            buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Leave it out"))
        dialog.open()

    def _take(self, file: Path, passphrase: str) -> None:
        self._passphrases[file] = passphrase
        self._ready.append(file)
        self.go_on()

    def _leave_out(self, file: Path) -> None:
        self._told = self._told.and_also(Gathered((), ((file, NO_PASSPHRASE),)))
        self.go_on()

    def _merge(self) -> None:
        desk, files, passphrases = self._live.desk, tuple(self._ready), dict(self._passphrases)
        self._ready.clear()
        if not self._live.act_long(lambda say: desk.merge(files, passphrases, say), self._done):
            self._live.problem.emit(BUSY)

    def _done(self, gathered: Gathered) -> None:
        self._sealed = [(file, str(error)) for file, error in gathered.sealed]
        self._told = self._told.and_also(gathered.without_sealed())
        self.go_on()


class MergeReport(QDialog):
    """What each parcel brought, and why others were refused."""

    def __init__(self, told: Gathered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge parcels"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.counts = words(counts_text(told), "definition")
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        for name, lines, name_of_style in _parts(told):
            column.addWidget(section(name))
            column.addWidget(words("\n".join(lines), name_of_style))
            column.addSpacing(8)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(listed)
        area.setAccessibleName(tr("What became of each parcel"))
        area.viewport().setAutoFillBackground(False)
        listed.setAutoFillBackground(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        self.counts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout.addWidget(self.counts)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        self.resize(*map(scaled, REPORT_PX))
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def text(self) -> str:
        """All that it says."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))


def _sentence(new: int, known: int) -> str:
    return tr(f"{new:,} reads new, {known:,} already there.")


def counts_text(told: Gathered) -> str:
    """How many reads came, and how many parcels did not."""
    known = told.known
    sentence = tr(f"1 read new, {known:,} already there.") if told.new == 1 else _sentence(told.new, known)
    refused, every = len(told.refused), len(told.refused) + len(told.merged)
    if not refused:
        return sentence
    one = refused == 1
    left_out = (
        tr(f"1 of {every} parcels was not merged.") if one else tr(f"{refused} of {every} parcels were not merged.")
    )
    others = [tr("The others were taken all the same.")] if told.merged else []
    return " ".join([sentence, left_out, *others])


def _parts(told: Gathered) -> list[tuple[str, list[str], str]]:
    """A name, lines and the look of the lines for each parcel; the refused ones first."""
    refused = [(file.name, [tr(f"Not merged: {tr(str(error))}")], "caution") for file, error in told.refused]
    return refused + [(one.source, [one.words, *one.remarks], "quiet") for one in told.merged]


def _sealed(file: Path) -> bool:
    """Whether a passphrase is needed; a file that cannot be looked at is refused when it is merged."""
    from sireader.workflow.parcels_open import needs_passphrase

    try:
        return needs_passphrase(file)
    except SireaderError:
        return False
