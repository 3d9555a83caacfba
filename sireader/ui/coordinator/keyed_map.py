"""Whether an import keeps a keyed map: in which file, under which passphrase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from sireader.ui.sentences import unlike
from sireader.ui.words import tr
from sireader.workflow.parcels_seal import SHORTEST_PASSPHRASE

KEEP = "&Keep a map from pseudonym to original, sealed, outside the study"

FILES = "Keyed maps (*.map);;All files (*)"


class KeyedMapFields(QWidget):
    """Off, until it is ticked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep, self._fields = QCheckBox(tr(KEEP)), QWidget()
        self.file, self.choose = QLineEdit(), QPushButton(tr("Choose…"))
        self.file.setAccessibleName(tr("File of the keyed map"))
        self.passphrase, self.again = _secret(tr("Passphrase")), _secret(tr("The same again"))
        self.lacks = QLabel(" ")
        self.lacks.setObjectName("problem")
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.keep.toggled.connect(self._fields.setVisible)
        for signal in (self.keep.toggled, *(one.textChanged for one in (self.file, self.passphrase, self.again))):
            signal.connect(self._settle)
        self._settle()

    @property
    def chosen(self) -> tuple[Path, str] | None:
        """File and passphrase; None where no map is kept."""
        return (Path(self.file.text()), self.passphrase.text()) if self.keep.isChecked() else None

    @property
    def complete(self) -> bool:
        """Whether nothing that a map needs is missing."""
        return not self.keep.isChecked() or not self._lacking()

    def _lacking(self) -> str:
        if not self.file.text().strip():
            return tr("Choose a file.")
        if Path(self.file.text()).exists():
            return "" if self.passphrase.text() else tr("Give the passphrase of this map.")
        return unlike(self.passphrase.text(), self.again.text(), SHORTEST_PASSPHRASE)

    def _settle(self) -> None:
        known = Path(self.file.text()).is_file()
        self.again.setEnabled(not known)
        self.lacks.setText(self._lacking() or " ")
        self.changed.emit()

    def _choose(self) -> None:
        options = QFileDialog.Option.DontConfirmOverwrite  # a map that is there is added to
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Keyed map"), "", tr("Keyed maps (*.map);;All files (*)"), options=options
        )
        if name:
            self.file.setText(name if Path(name).suffix else f"{name}.map")

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.file, 1)
        place.addWidget(self.choose)
        form = QFormLayout(self._fields)
        form.setContentsMargins(24, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.addRow(tr("File"), place)
        form.addRow(tr("Passphrase"), self.passphrase)
        form.addRow(tr("The same again"), self.again)
        form.addRow(self.lacks)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addRow(self.keep)
        layout.addRow(self._fields)
        self._fields.hide()


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
