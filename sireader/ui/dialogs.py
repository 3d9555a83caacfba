"""Thin dialogs: they ask one thing and hand back the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIntValidator
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sireader import __version__
from sireader.domain.cases import Reader
from sireader.domain.errors import SireaderError
from sireader.ui.theme import scaled
from sireader.ui.words import tr

WHAT_FOR = (
    "For reading plain radiographs of the sacroiliac joints by the modified New York criteria, "
    "in studies and for training."
)
WHAT_NOT = "It is not a medical device and gives no diagnosis."
ABOUT = (WHAT_FOR, WHAT_NOT, f"Version {__version__}  ·  Apache License 2.0")
FAULT = "This is a fault of the program, not yours. Committed reads are safe. Please send this report to its makers."
PROBLEM_WIDTH_PX, ABOUT_WIDTH_PX, ICON_PX = 420, 384, 56
NEW_READER = "I am new here"
COORDINATOR = "Coordinator"


class SignInDialog(QDialog):
    """Who reads? One of the study's readers, somebody new in a role of the protocol, or nobody: the coordinator."""

    def __init__(
        self, study: str, readers: list[Reader], roles: list[str], proposed: str = "", parent: QWidget | None = None
    ) -> None:
        """Args: `roles` are those that somebody new may take; none where only the coordinator adds readers."""
        super().__init__(parent)
        self.setWindowTitle(tr("Sign in"))
        self._readers = readers
        self.who, self.name, self.role = QComboBox(), QLineEdit(), QComboBox()
        self.who.addItems([f"{reader.name}  ({reader.role})" for reader in readers])
        for choice in (*([NEW_READER] if roles else []), COORDINATOR):
            self.who.addItem(tr(choice), choice)
        self.name.setPlaceholderText(tr("A–Z, digits, hyphens, no spaces"))
        self.role.addItems(roles)
        names = [reader.name for reader in readers]
        self.who.setCurrentIndex(names.index(proposed) if proposed in names else 0)
        self.who.currentIndexChanged.connect(self._settle)
        self.name.textChanged.connect(self._settle)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(24, 20, 24, 16)
        self._form.setVerticalSpacing(12)
        self._form.addRow(_named(tr(f"Who reads in {study}?"), "joint"))
        for label, field in ((tr("Reader"), self.who), (tr("Name"), self.name), (tr("Role"), self.role)):
            self._form.addRow(label, field)
            field.setAccessibleName(label)
        self._buttons = _buttons(self, tr("Start reading"))
        self._form.addRow(self._buttons)
        self.setMinimumWidth(scaled(400))
        self._settle()

    def answer(self) -> Reader:
        """The chosen reader, known to the study or not yet."""
        row = self.who.currentIndex()
        return self._readers[row] if row < len(self._readers) else Reader(self.name.text(), self.role.currentText())

    @property
    def coordinator(self) -> bool:
        """Whether the coordinator signs in."""
        return bool(self.who.currentData() == COORDINATOR)

    def _settle(self) -> None:
        new = self.who.currentData() == NEW_READER
        for field in (self.name, self.role):
            self._form.setRowVisible(field, new)
        ready = not new or bool(self.name.text().strip())
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(tr("Open") if self.coordinator else tr("Start reading"))
        ok.setEnabled(ready)


class ReasonDialog(QDialog):
    """Why is the committed read superseded?"""

    def __init__(self, change: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Amend"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setPlaceholderText(tr("Reason, for example: right and left were exchanged"))
        self._buttons = _buttons(self, tr("Commit amendment"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        told = QLabel(change)
        told.setWordWrap(True)
        layout.addWidget(told)
        layout.addWidget(self.reason)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(scaled(460))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(False)
        self.reason.textChanged.connect(lambda text: ok.setEnabled(bool(text.strip())))


class GoToCaseDialog(QDialog):
    """Which case of the worklist? Its number, typed."""

    def __init__(self, here: int, most: int, parent: QWidget | None = None) -> None:
        """Args: `here` is the number proposed, of 1 to `most`."""
        super().__init__(parent)
        self.setWindowTitle(tr("Go to case"))
        self._number = QLineEdit(str(here))
        self._number.setValidator(QIntValidator(1, most, self))
        self._number.setAccessibleName(tr("Number of the case"))
        self._number.selectAll()
        self._buttons = _buttons(self, tr("Open"))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._number.textChanged.connect(lambda _: ok.setEnabled(self._number.hasAcceptableInput()))
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setVerticalSpacing(12)
        form.addRow(tr(f"Case, 1 to {most}"), self._number)
        form.addRow(self._buttons)
        self.setMinimumWidth(scaled(300))

    @property
    def number(self) -> int:
        """The number typed."""
        return int(self._number.text())


class AboutDialog(QDialog):
    """What the program is, and what it is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About SI Reader"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(14)
        picture = QLabel()
        picture.setPixmap(self.windowIcon().pixmap(scaled(ICON_PX), scaled(ICON_PX)))
        head.addWidget(picture)
        head.addWidget(_named(tr("SI Reader"), "title"), 1)
        layout.addLayout(head)
        words = QLabel(tr("\n\n".join(ABOUT)))
        words.setWordWrap(True)
        words.setFixedWidth(scaled(ABOUT_WIDTH_PX))
        layout.addWidget(words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.licences = buttons.addButton(tr("Licences…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.licences.clicked.connect(self.show_licences)
        buttons.rejected.connect(self.reject)
        layout.addSpacing(6)
        layout.addWidget(buttons)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def show_licences(self) -> None:
        """Show the notices of every package."""
        from sireader.ui.licences import LicencesDialog

        dialog = LicencesDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class ProblemDialog(QDialog):
    """One sentence on what the world did."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("SI Reader"))
        self._sentence = QLabel(tr(sentence))
        self._sentence.setWordWrap(True)
        self._sentence.setFixedWidth(scaled(PROBLEM_WIDTH_PX))
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.addWidget(self._sentence)
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setFocus()

    def text(self) -> str:
        """The sentence."""
        return self._sentence.text()


def show_problem(parent: QWidget, error: SireaderError) -> ProblemDialog:
    """Say in one sentence what the world did; the dialog stays open after this returns."""
    dialog = ProblemDialog(str(error), parent)
    dialog.open()
    return dialog


def show_bug(parent: QWidget | None, report: str) -> None:
    """Say that the program is at fault, with a report that can be copied."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("SI Reader has a fault"))
    text = tr(FAULT)
    shown = QPlainTextEdit(report)
    shown.setReadOnly(True)
    shown.setAccessibleName(tr("Report"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = buttons.addButton(tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    for widget in (QLabel(text), shown, buttons):
        layout.addWidget(widget)
    dialog.resize(scaled(720), scaled(360))
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
