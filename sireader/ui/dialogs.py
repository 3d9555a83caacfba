"""Thin dialogs: they ask one thing and hand back the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
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
from sireader.ui.actions import ACTIONS, ActionSpec, Section

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


class KeysSheet(QDialog):
    """Every action with its keys, made from the table of actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setObjectName("keys")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(40)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.setModal(True)  # no key acts behind it
        for sections in ((Section.GRADE, Section.CASE), (Section.VIEW,), (Section.STUDY, Section.HELP)):
            column = QVBoxLayout()
            column.setSpacing(8)
            for section in sections:
                column.addWidget(_named(section.value, "joint"))
                column.addLayout(_key_table(section))
                column.addSpacing(12)
            column.addStretch(1)
            layout.addLayout(column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the keys that opened it, and on Escape; no other key does anything."""
        opening = next(action.keys for action in ACTIONS if action.id == "keys")
        if (
            event.text() in opening
            or QKeySequence(event.key()).toString() in opening
            or event.key() == Qt.Key.Key_Escape
        ):
            self.reject()


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


def key_names(action: ActionSpec) -> str:
    """The action's keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    names = [QKeySequence(key).toString(native) for key in action.keys]
    return " or ".join(dict.fromkeys(name.replace("Return", "Enter") for name in names))


def _key_table(section: Section) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(6)
    for row, action in enumerate(action for action in ACTIONS if action.section is section and action.keys):
        title = _named(action.title.rstrip("…"), "")
        title.setToolTip(action.sentence)
        grid.addWidget(_named(key_names(action), "heading"), row, 0)
        grid.addWidget(title, row, 1)
    grid.setColumnMinimumWidth(0, 92)
    grid.setColumnStretch(1, 1)
    return grid


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
