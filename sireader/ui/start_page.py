"""What shows when no study is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class StartPage(QWidget):
    """Open a study, or make the sample study."""

    open_wished = Signal()
    sample_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel("SI Reader")
        title.setObjectName("title")
        self.note = QLabel("Read plain radiographs of the sacroiliac joints.")
        self.note.setObjectName("quiet")
        self.note.setWordWrap(True)
        self.note.setFixedWidth(460)
        opening, sample = QPushButton("Open study…"), QPushButton("Make a sample study…")
        opening.clicked.connect(self.open_wished)
        sample.clicked.connect(self.sample_wished)
        buttons = QHBoxLayout()
        buttons.addWidget(opening)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(self.note)
        column.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(block, 0, Qt.AlignmentFlag.AlignCenter)
