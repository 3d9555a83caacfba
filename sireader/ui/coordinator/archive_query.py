"""Studies in an archive: looked for, chosen, and fetched into the study. Who the patients are is shown here alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.archives import RADIOGRAPHS, Found, Query
from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.intake import CHECKED, DEVICE, DROP
from sireader.ui.coordinator.style import SHEET
from sireader.ui.coordinator.tables import Row, Table
from sireader.ui.theme import dressed, scaled
from sireader.ui.words import tr
from sireader.workflow.choices import Choices

HEADER = ("Date", "Patient", "Patient ID", "Born", "Description", "Modality", "Images")
SIZE_PX, DAY_PX = (1040, 640), 120
DAY = "YYYY-MM-DD"


class QueryDialog(QDialog):
    """What to look for, what was found, and how far fetching is. It asks by its signals, and is told by its methods."""

    asked = Signal()
    fetching = Signal()
    stopped = Signal()
    archives_asked = Signal()
    look_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Radiographs from an archive"))
        self.setStyleSheet(dressed(SHEET))
        self.archive, self.more = QComboBox(), QPushButton(tr("&Archives…"))
        self.since, self.until, self.description = QLineEdit(), QLineEdit(), QLineEdit()
        self.modality, self.patient = QComboBox(), QLineEdit()
        self.search, self.fetch, self.cancel = QPushButton(tr("&Find")), QPushButton(tr("&Get")), QPushButton()
        self.look = QPushButton()
        self.look.hide()
        self.checked, self.device, self.drop = QCheckBox(tr(CHECKED)), QCheckBox(tr(DEVICE)), QCheckBox(tr(DROP))
        self.table = Table(HEADER, "Studies found", many=True)
        self.told, self.bar = QLabel(), QProgressBar()
        self._found: dict[str, Found] = {}
        self._busy = False
        self._name_fields()
        self._lay_out()
        self.resize(*map(scaled, SIZE_PX))
        for button, signal in (
            (self.search, self.asked),
            (self.fetch, self.fetching),
            (self.cancel, self.stopped),
            (self.more, self.archives_asked),
            (self.look, self.look_asked),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
        self.table.chosen.connect(lambda _: self._settle())
        self._settle()

    def _name_fields(self) -> None:
        self.modality.addItems([tr("any"), *RADIOGRAPHS])
        for field in (self.since, self.until):
            field.setPlaceholderText(DAY)
            field.setMaximumWidth(scaled(DAY_PX))
        self.description.setPlaceholderText(tr("a part of it"))
        self.patient.setPlaceholderText(tr("one, or several with commas"))
        self.cancel.setText(tr("&Cancel"))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How far it is"))
        for field in (self.since, self.until, self.description, self.patient):
            field.returnPressed.connect(lambda: None if self._busy else self.asked.emit())

    def _lay_out(self) -> None:
        head, query = QHBoxLayout(), QGridLayout()
        head.setSpacing(10)
        head.addWidget(self.archive, 1)
        head.addWidget(self.more)
        query.setHorizontalSpacing(22)
        for place, rows in enumerate(
            (
                ((tr("Archive"), head), (tr("&Since"), self.since), (tr("&Until"), self.until)),
                (
                    (tr("Descri&ption"), self.description),
                    (tr("&Modality"), self.modality),
                    (tr("Pat&ient ID"), self.patient),
                ),
            )
        ):
            form = QFormLayout()
            form.setVerticalSpacing(9)
            form.setHorizontalSpacing(12)
            for words, field in rows:
                form.addRow(words, field)  # type: ignore[call-overload]
            query.addLayout(form, 0, place)
            query.setColumnStretch(place, 1)
        for field, words in ((self.archive, tr("Archive")), (self.since, tr("Since")), (self.until, tr("Until"))):
            field.setAccessibleName(words)
        for field, words in ((self.description, tr("Description")), (self.patient, tr("Patient ID"))):
            field.setAccessibleName(words)
        self.modality.setAccessibleName(tr("Modality"))
        looking = QHBoxLayout()
        looking.addWidget(self.told, 1)
        looking.addWidget(self.look)
        looking.addWidget(self.search)
        foot = QHBoxLayout()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot.addWidget(self.bar, 1)
        for widget in (self.fetch, self.cancel, close):
            foot.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(12)
        whole.addLayout(query)
        whole.addLayout(looking)
        whole.addWidget(self.table, 1)
        for box in (self.checked, self.device, self.drop):
            whole.addWidget(box)
        whole.addLayout(foot)

    @property
    def query(self) -> Query:
        """What is looked for; a SireaderError where it cannot be."""
        patients = tuple(part.strip() for part in self.patient.text().split(",") if part.strip())
        modality = self.modality.currentText() if self.modality.currentIndex() else ""
        days = [_day(field.text()) for field in (self.since, self.until)]
        return Query(days[0], days[1], self.description.text().strip(), modality, patients)

    @property
    def chosen(self) -> list[Found]:
        """The studies to fetch: those that are chosen, or all where none is."""
        keys = self.table.keys or list(self._found)
        return [self._found[key] for key in keys]

    @property
    def choices(self) -> Choices:
        """How they are taken in."""
        return Choices(
            all_looked=self.checked.isChecked(),
            drop_dates=self.drop.isChecked(),
            keep_device=self.device.isChecked(),
        )

    def show_archives(self, names: Sequence[str]) -> None:
        """Let one of these be chosen."""
        current = self.archive.currentText()
        self.archive.clear()
        self.archive.addItems(list(names))
        self.archive.setCurrentText(current)
        self._settle()
        if not names:
            self.tell(tr("No archive has a name yet: enter one by the button Archives."))

    def show_waiting(self, count: int) -> None:
        """How many radiographs wait until somebody looks at their pixels."""
        self.look.setVisible(bool(count))
        self.look.setText(tr(f"Loo&k at {count:,} that wait"))

    def show_found(self, found: Sequence[Found]) -> None:
        """Show what the archive has."""
        self._found = {str(number): one for number, one in enumerate(found)}
        self.table.show_rows([_row(key, one) for key, one in self._found.items()])
        self.busy(False)
        self.tell(tr(f"{len(found):,} studies match.") if found else tr("Nothing matches."))

    def busy(self, busy: bool, most: int = 0) -> None:
        """Something is under way, of so many steps; 0 for nobody knows."""
        self._busy = busy
        self.bar.setRange(0, most if busy else 1)
        self.bar.setValue(0)
        self._settle()

    def progress(self, sentence: str) -> None:
        """How far it is: `3 of 40: …`, or anything else."""
        parts = sentence.split(" of ", 1)
        done, most = (part.split(":")[0].replace(",", "") for part in (parts[0], parts[-1]))
        if done.isdigit() and most.isdigit():
            self.bar.setRange(0, int(most))
            self.bar.setValue(int(done))
        self.tell(sentence)

    def tell(self, sentence: str) -> None:
        """Say something about the search or the fetching."""
        self.told.setText(tr(sentence))

    def _settle(self) -> None:
        some = bool(self.archive.count())
        self.search.setEnabled(some and not self._busy)
        self.fetch.setEnabled(bool(self._found) and not self._busy)
        self.cancel.setEnabled(self._busy)
        count = len(self.table.keys) or len(self._found)
        self.fetch.setText(tr(f"&Get {count:,}") if self._found else tr("&Get"))

    def reject(self) -> None:
        """Closing breaks off what is under way, and forgets who was found."""
        self.stopped.emit()
        self._found = {}
        self.table.show_rows([])
        super().reject()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise SireaderError(f"{text} is no day", f"write it as {DAY}") from None


def _row(key: str, one: Found) -> Row:
    day, born = (partial(_dashed)(value) for value in (one.day, one.birth_date))
    patient = one.patient_name.replace("^", " ").strip()
    return Row(key, (day, patient, one.patient_id, born, one.description, "/".join(one.modalities), one.images))


def _dashed(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if len(day) == 8 and day.isdigit() else day
