"""The sheet of all keys, and the dialog that assigns them anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.errors import SireaderError
from sireader.ui.actions import ACTIONS, Section
from sireader.ui.keymap import Keymap

MOUSE = (
    ("Drag", "window; Shift: finely"),
    ("Ctrl + drag", "window on an area"),
    ("Wheel", "zoom at the pointer"),
    ("Right drag", "pan"),
)


class KeysSheet(QDialog):
    """Every action with its keys, made from the table of actions, and what the mouse does."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setObjectName("keys")
        self.setModal(True)  # no key acts behind it
        self._keymap = keymap
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(40)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        for sections in ((Section.GRADE, Section.CASE), (Section.VIEW,), (Section.STUDY, Section.HELP)):
            column = QVBoxLayout()
            column.setSpacing(8)
            for section in sections:
                column.addWidget(_label(section.value, "joint"))
                column.addLayout(self._table(section))
                column.addSpacing(12)
            if Section.HELP in sections:
                column.addWidget(_label("Mouse", "joint"))
                column.addLayout(_rows(MOUSE))
            column.addStretch(1)
            layout.addLayout(column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the keys that opened it, and on Escape; no other key does anything."""
        opening = next(self._keymap.keys(action) for action in ACTIONS if action.id == "keys")
        if {event.text(), QKeySequence(event.key()).toString()} & {*opening, "Esc"}:
            self.reject()

    def _table(self, section: Section) -> QGridLayout:
        return _rows(
            [
                (self._keymap.names(action), action.title.rstrip("…"))
                for action in ACTIONS
                if action.section is section and self._keymap.keys(action)
            ]
        )


class AssignDialog(QDialog):
    """Choose an action, press its new key."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Change keys")
        self._keymap = keymap
        self.action, self.key, self._told = QComboBox(), QKeySequenceEdit(), QLabel()
        self.action.addItems([action.title.rstrip("…") for action in ACTIONS])
        self.action.currentIndexChanged.connect(self._show_key)
        self.key.setMaximumSequenceLength(1)
        self.key.editingFinished.connect(self._assign)
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        buttons.rejected.connect(self.accept)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._restore)
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setVerticalSpacing(12)
        for label, field in (("Action", self.action), ("Key", self.key)):
            form.addRow(label, field)
        form.addRow(self._told)
        form.addRow(buttons)
        self.setMinimumWidth(420)
        self._show_key()

    @property
    def told(self) -> str:
        """What the dialog says of the last assignment."""
        return self._told.text()

    def _show_key(self) -> None:
        keys = self._keymap.keys(ACTIONS[self.action.currentIndex()])
        self.key.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        self._told.setText("Click into the field and press the new key.")

    def _assign(self) -> None:
        action = ACTIONS[self.action.currentIndex()]
        key = self.key.keySequence().toString()
        if QKeySequence(key).toString() in {QKeySequence(own).toString() for own in self._keymap.keys(action)}:
            return
        try:
            self._keymap.assign(action, key)
            self._told.setText(f"{action.title.rstrip('…')} is now {self._keymap.names(action)}.")
        except SireaderError as error:
            self._show_key()
            self._told.setText(str(error))

    def _restore(self) -> None:
        self._keymap.restore()
        self._show_key()
        self._told.setText("Every action has its own keys back.")


def _rows(pairs: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(6)
    for row, (key, title) in enumerate(pairs):
        grid.addWidget(_label(key, "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(_label(title, ""), row, 1)
    grid.setColumnMinimumWidth(0, 92)
    grid.setColumnStretch(1, 1)
    return grid


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label
