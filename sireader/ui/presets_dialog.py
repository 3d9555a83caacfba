"""The reader's own window presets: rename, order, remove."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.errors import SireaderError
from sireader.ui.own_presets import OwnPresets
from sireader.ui.theme import scaled
from sireader.ui.words import tr

ACTS = ("Re&name", "Move &up", "Move &down", "&Remove")
HOW = "Double-click or press F2 to rename. Own presets follow the radiograph's presets when you step through them."
NONE = "You have kept no preset of your own yet: “Keep window as preset” adds the window on the screen."


class PresetsDialog(QDialog):
    """A list of names, and what can be done with the chosen one."""

    def __init__(self, own: OwnPresets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Own presets"))
        self._own = own
        self.names = QListWidget()
        self.names.setAccessibleName(tr("Own presets"))
        self._told = QLabel()
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        self.rename, self.up, self.down, self.remove = (QPushButton(tr(words)) for words in ACTS)
        self.rename.clicked.connect(lambda: self.names.editItem(self.names.currentItem()))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.names.itemChanged.connect(self._take_name)
        self.names.currentRowChanged.connect(lambda _: self._settle())
        self._lay_out()
        self._list(0)

    @property
    def told(self) -> str:
        """What the dialog says."""
        return self._told.text()

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        for button in (self.rename, self.up, self.down, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.names, 1)
        middle.addLayout(buttons)
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.rejected.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(middle)
        layout.addWidget(self._told)
        layout.addWidget(closing)
        self.resize(scaled(420), scaled(340))

    def _list(self, row: int, told: str = "") -> None:
        """Show the presets as they are kept."""
        self.names.blockSignals(True)
        self.names.clear()
        for name in self._own.names:
            item = QListWidgetItem(name, self.names)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.names.setCurrentRow(min(row, self.names.count() - 1))
        self.names.blockSignals(False)
        self._told.setText(tr(told or (HOW if self._own.names else NONE)))
        self._settle()

    def _settle(self) -> None:
        row, count = self.names.currentRow(), self.names.count()
        for button in (self.rename, self.remove):
            button.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)

    def _move(self, by: int) -> None:
        self._list(self._own.move(self.names.currentRow(), by))

    def _remove(self) -> None:
        row = self.names.currentRow()
        self._own.remove(row)
        self._list(row)

    def _take_name(self, item: QListWidgetItem) -> None:
        row, told = self.names.row(item), ""
        try:
            self._own.rename(row, item.text())
        except SireaderError as error:
            told = str(error)
        self._list(row, told)
