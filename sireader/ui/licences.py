"""Whose work the program is made of: every package that comes with it, with its licence."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from sireader.ui.theme import scaled
from sireader.ui.words import tr
from sireader.workflow.notices import Notice, notices

SIZE_PX = (980, 640)
LIST_WIDTH_PX = 230
NO_TEXT = "The package brings no text of its licence."


class LicencesDialog(QDialog):
    """A list of packages, and the notices of the one chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licences"))
        self.notices: list[Notice] = notices()
        self.names, self.text, self.licence = QListWidget(), QPlainTextEdit(), QLabel()
        self.names.addItems([f"{one.name} {one.version}" for one in self.notices])
        self.names.setAccessibleName(tr("Packages"))
        self.names.setFixedWidth(scaled(LIST_WIDTH_PX))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Licence"))
        self.names.currentRowChanged.connect(self._show)
        self._lay_out()
        self.names.setCurrentRow(0)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.licence)
        right.addWidget(self.text, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addWidget(self.names)
        layout.addLayout(right, 1)
        self.resize(*map(scaled, SIZE_PX))

    def _show(self, row: int) -> None:
        one = self.notices[row] if 0 <= row < len(self.notices) else Notice("", "", "", "")
        self.licence.setText(one.licence)
        self.text.setPlainText(one.text or tr(NO_TEXT))
