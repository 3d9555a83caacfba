"""Model cards as a table of titles and texts; two of them side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from sireader.ui.words import recorded, tr
from sireader.workflow.model_cards import card_lines
from sireader.workflow.models import Installed

TITLE_PX = 150
NONE = "No model is installed."
THEIRS = {"Name", "Name and version", "Trained on", "Meant for", "Not for, and limits"}
"""What the maker of a model says in words of his own."""
MARKED = ("Notice", "Damaged")


class CardView(QScrollArea):
    """What a package says of itself is shown as it is, never read as markup."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("paper")
        self.setAccessibleName(tr("Model card"))

    def show_models(self, models: Sequence[Installed]) -> None:
        """Show the cards of one or two models; of none, say so."""
        paper = QWidget()
        paper.setObjectName("panel")
        grid = QGridLayout(paper)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, TITLE_PX)
        if not models:
            grid.addWidget(_text(tr(NONE), "", ""), 0, 0)
        told = [dict(card_lines(model)) for model in models]
        titles = dict.fromkeys(title for one in told for title in one)
        for row, title in enumerate(titles):
            grid.addWidget(_text(tr(title), "quiet", ""), row, 0)
            for column, one in enumerate(told, start=1):
                name = "problem" if title in MARKED else ""
                text = one.get(title, "–")
                grid.addWidget(_text(recorded(text) if title in THEIRS else tr(text), name, tr(title)), row, column)
        for column in range(1, len(models) + 1):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(len(titles) + 1, 1)
        self.setWidget(paper)


def _text(text: str, name: str, title: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if title:
        label.setAccessibleName(f"{title}: {text}")
    return label
