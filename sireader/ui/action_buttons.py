"""Buttons for actions of the table, each with its title and the key in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget


class ActionButtons(QWidget):
    """One below the other; each does what its action does, and is grey when that is."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for action in actions:
            layout.addWidget(_ActionButton(action))


class _ActionButton(QPushButton):
    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda _: action.trigger())
        action.changed.connect(self._settle)
        self._settle()

    def _settle(self) -> None:
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(f"{self._action.text()}  {key}".replace("&", "&&"))
        self.setToolTip(self._action.statusTip())
        self.setEnabled(self._action.isEnabled())
