"""What shows when no study is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sireader.ui.theme import scaled
from sireader.ui.words import tr

NOTE_WIDTH_PX = 560
WELCOME = "Read plain radiographs of the sacroiliac joints. A radiograph or a study can also be dropped on this window."


class StartPage(QWidget):
    """Open a radiograph, a study or a parcel, or make the sample study."""

    radiograph_wished = Signal()
    open_wished = Signal()
    parcel_wished = Signal()
    sample_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel("SI Reader")
        title.setObjectName("title")
        self.note = QLabel(tr(WELCOME))
        self.note.setObjectName("quiet")
        self.note.setWordWrap(True)
        self.note.setFixedWidth(scaled(NOTE_WIDTH_PX))
        wishes = {
            tr("Open radiograph…"): self.radiograph_wished,
            tr("Open study…"): self.open_wished,
            tr("Open parcel…"): self.parcel_wished,
            tr("Make a sample study…"): self.sample_wished,
        }
        self._buttons = tuple(map(QPushButton, wishes))
        for button, wish in zip(self._buttons, wishes.values(), strict=True):
            button.clicked.connect(wish)
        buttons = QHBoxLayout()
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.setFocusProxy(self._buttons[0])
        block = QWidget()
        column = QVBoxLayout(block)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(self.note)
        column.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(block, 0, Qt.AlignmentFlag.AlignCenter)

    def work(self, note: str) -> None:
        """Say what is being done; nothing else can be started meanwhile."""
        self.note.setText(tr(note))
        for button in self._buttons:
            button.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)
