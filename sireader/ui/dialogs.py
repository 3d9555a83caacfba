"""Thin dialogs: they ask one thing and hand back the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sireader import __version__
from sireader.domain.cases import Reader
from sireader.domain.errors import SireaderError

ABOUT = f"""SI Reader {__version__}

For reading plain radiographs of the sacroiliac joints by the modified New York criteria, in studies and for training.
It is not a medical device and gives no diagnosis. Apache License 2.0."""
NEW_READER = "I am new here"


class SignInDialog(QDialog):
    """Who reads? One of the study's readers, or somebody new in a role of the protocol."""

    def __init__(
        self, study: str, readers: list[Reader], roles: list[str], proposed: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Sign in")
        self._readers = readers
        self.who, self.name, self.role = QComboBox(), QLineEdit(), QComboBox()
        self.who.addItems([f"{reader.name}  ({reader.role})" for reader in readers] + [NEW_READER])
        self.name.setPlaceholderText("A–Z, digits, hyphens, no spaces")
        self.role.addItems(roles)
        names = [reader.name for reader in readers]
        self.who.setCurrentIndex(names.index(proposed) if proposed in names else 0)
        self.who.currentIndexChanged.connect(self._settle)
        self.name.textChanged.connect(self._settle)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(24, 20, 24, 16)
        self._form.setVerticalSpacing(12)
        self._form.addRow(_named(f"Who reads in {study}?", "joint"))
        for label, field in (("Reader", self.who), ("Name", self.name), ("Role", self.role)):
            self._form.addRow(label, field)
        self._buttons = _buttons(self, "Start reading")
        self._form.addRow(self._buttons)
        self.setMinimumWidth(400)
        self._settle()

    def answer(self) -> Reader:
        """The chosen reader, known to the study or not yet."""
        row = self.who.currentIndex()
        return self._readers[row] if row < len(self._readers) else Reader(self.name.text(), self.role.currentText())

    def _settle(self) -> None:
        new = self.who.currentIndex() >= len(self._readers)
        for field in (self.name, self.role):
            self._form.setRowVisible(field, new)
        ready = not new or bool(self.name.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)


class ReasonDialog(QDialog):
    """Why is the committed read superseded?"""

    def __init__(self, change: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Amend")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Reason, for example: right and left were exchanged")
        self._buttons = _buttons(self, "Commit amendment")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(QLabel(change))
        layout.addWidget(self.reason)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(460)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(False)
        self.reason.textChanged.connect(lambda text: ok.setEnabled(bool(text.strip())))


def show_problem(parent: QWidget, error: SireaderError) -> QMessageBox:
    """Say in one sentence what the world did; the dialog stays open after this returns."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "SI Reader", str(error), QMessageBox.StandardButton.Ok, parent)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.open()
    return box


def show_bug(parent: QWidget | None, report: str) -> None:
    """Say that the program is at fault, with a report that can be copied."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("SI Reader has a fault")
    text = "This is a fault of the program, not yours. Committed reads are safe. Please send this report to its makers."
    shown = QPlainTextEdit(report)
    shown.setReadOnly(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = buttons.addButton("Copy report", QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    for widget in (QLabel(text), shown, buttons):
        layout.addWidget(widget)
    dialog.resize(720, 360)
    dialog.open()


def _named(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def _buttons(dialog: QDialog, ok: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.button(QDialogButtonBox.StandardButton.Ok).setText(ok)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
