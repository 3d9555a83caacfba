"""Buttons for actions of the table, each with its title and the key in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget


class ActionButtons(QWidget):
    """Two in a row, the last one of an odd number alone; each does what its action does, and is grey when that is."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for place, action in enumerate(actions):
            alone = place == len(actions) - 1 and place % 2 == 0
            layout.addWidget(_ActionButton(action), place // 2, place % 2, 1, 2 if alone else 1)


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
