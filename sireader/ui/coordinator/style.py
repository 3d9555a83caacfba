"""The look of the coordinator's page, over that of the whole program: tables, cards, bars."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from sireader.ui.theme import ACCENT, BRIGHT, CAUTION, CHOSEN, FAINT, GROUND, LINE, PANEL, QUIET, RAISED, STRIPE, TEXT
from sireader.ui.words import tr

SHEET = f"""
QListWidget#places {{ background: {PANEL}; color: {QUIET}; border: none; border-right: 1px solid {PANEL};
  outline: none; padding: 8px 0; }}
QListWidget#places:focus {{ border-right: 1px solid {ACCENT}; }}
QListWidget#places::item {{ padding: 9px 14px; border-left: 3px solid transparent; }}
QListWidget#places::item:selected {{ background: {RAISED}; color: {BRIGHT}; border-left: 3px solid {ACCENT}; }}
QTableView {{ background: {PANEL}; alternate-background-color: {STRIPE}; color: {TEXT}; border: 1px solid {LINE};
  border-radius: 4px; gridline-color: transparent; outline: none; selection-background-color: {CHOSEN};
  selection-color: {BRIGHT}; }}
QTableView:focus {{ border-color: {ACCENT}; }}
QTableView::item {{ padding: 0 8px; border: none; }}
QHeaderView {{ background: {PANEL}; }}
QHeaderView::section {{ background: {PANEL}; color: {QUIET}; border: none; border-bottom: 1px solid {LINE};
  padding: 6px 4px 6px 11px; font-size: 12px; }}
QTableCornerButton::section {{ background: {PANEL}; border: none; }}
QFrame#card {{ background: {PANEL}; border: 1px solid {LINE}; border-radius: 6px; }}
QLabel#figure {{ color: {BRIGHT}; font-size: 24px; font-weight: 600; }}
QLabel#caption {{ color: {QUIET}; font-size: 12px; }}
QLabel#caution {{ color: {CAUTION}; }}
QLabel#section {{ color: {TEXT}; font-size: 14px; font-weight: 600; }}
QProgressBar {{ background: {GROUND}; border: 1px solid {LINE}; border-radius: 4px; height: 10px; }}
QProgressBar::chunk {{ background: {ACCENT}; border-radius: 3px; }}
QCheckBox, QRadioButton {{ color: {TEXT}; spacing: 7px; }}
QCheckBox:disabled {{ color: {FAINT}; }}
QCheckBox::indicator {{ width: 13px; height: 13px; border: 1px solid {QUIET}; border-radius: 3px;
  background: {GROUND}; }}
QCheckBox::indicator:focus {{ border-color: {TEXT}; }}
QCheckBox::indicator:checked {{ background: {ACCENT}; border: 3px solid {GROUND}; }}
QCheckBox::indicator:disabled {{ border-color: {LINE}; }}
QCheckBox:focus {{ color: {BRIGHT}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea#paper, QScrollArea#paper QLabel {{ background: {PANEL}; }}
QScrollArea#paper {{ border: 1px solid {LINE}; border-radius: 4px; }}
QScrollBar:horizontal {{ background: {PANEL}; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {LINE}; border-radius: 5px; min-width: 30px; }}
"""


def section(text: str) -> QLabel:
    """The heading of a part of a tab."""
    label = QLabel(tr(text))
    label.setObjectName("section")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def words(text: str = "", name: str = "caption") -> QLabel:
    """Text that wraps and may be selected with keys or mouse."""
    label = QLabel(tr(text))
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


class Card(QFrame):
    """One figure with what it counts."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._figure, self._note = QLabel("–"), words()
        self._figure.setObjectName("figure")
        self._caption = tr(caption)
        head = QLabel(self._caption)
        head.setObjectName("caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(2)
        for label in (head, self._figure, self._note):
            layout.addWidget(label)
        layout.addStretch(1)

    def tell(self, figure: str, note: str = "") -> None:
        """Show a figure and what belongs to it."""
        self._figure.setText(figure)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(f"{self._caption}: {figure} {note}".strip())
