"""The look of a reading room: dark, quiet, nothing brighter than the radiograph; or in high contrast, or larger.

Colours are named by what they are in the usual look; `ink` and `dressed` bring them into the look in force.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

GROUND = "#101214"
PANEL = "#16191c"
RAISED = "#1f2327"
LINE = "#2b3036"
TEXT = "#b4bac1"
QUIET = "#868e97"
ACCENT = "#5f9ea8"
CHOSEN = "#24454c"
CAUTION = "#b08d4f"
BRIGHT = "#d3dade"
FAINT = "#7a828b"
OFF = "#565d65"
STRIPE = "#191d20"
SIZES = (100, 125, 150, 175, 200)
"""Of text, in per cent."""
_IN_CONTRAST = {
    GROUND: "#000000",
    PANEL: "#000000",
    STRIPE: "#14181b",
    RAISED: "#1c2226",
    LINE: "#8d98a3",
    TEXT: "#ffffff",
    QUIET: "#d5dce2",
    ACCENT: "#7fe3f2",
    CHOSEN: "#005d73",
    CAUTION: "#ffc95c",
    BRIGHT: "#ffffff",
    FAINT: "#b4bec7",
    OFF: "#a3adb6",
}
"""Every colour on black with a contrast of 7 and more, lines of 3 and more (WCAG 2.2, 1.4.6 and 1.4.11)."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks: in high contrast or not, its text so many per cent as large as usual."""

    contrast: bool = False
    size: int = 100


class _Now:
    look = Look()


def look() -> Look:
    """The look in force."""
    return _Now.look


def ink(colour: str) -> QColor:
    """A colour of this module as it is in the look in force."""
    return QColor(_IN_CONTRAST.get(colour, colour) if _Now.look.contrast else colour)


def scaled(px: float) -> int:
    """A length that text needs, in px, grown with the text."""
    return round(px * _Now.look.size / 100)


def dressed(sheet: str) -> str:
    """A style sheet in the look in force."""
    for usual, strong in _IN_CONTRAST.items() if _Now.look.contrast else ():
        sheet = sheet.replace(usual, strong)
    return re.sub(r"font-size: (\d+)px", lambda found: f"font-size: {scaled(float(found[1]))}px", sheet)


_SHEET = f"""
* {{ font-size: 13px; }}
QMainWindow, QDialog {{ background: {GROUND}; }}
QMenuBar {{ background: {GROUND}; color: {QUIET}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 3px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {RAISED}; color: {TEXT}; border-radius: 3px; }}
QToolButton#qt_menubar_ext_button {{ background: {RAISED}; border: 1px solid {LINE}; min-width: 18px; }}
QMenu {{ background: {PANEL}; color: {TEXT}; border: 1px solid {LINE}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 14px; }}
QMenu::item:selected {{ background: {CHOSEN}; }}
QMenu::item:disabled {{ color: {FAINT}; }}
QStatusBar {{ background: {GROUND}; color: {QUIET}; border-top: 1px solid {LINE}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {QUIET}; padding: 0 10px; }}
QLabel {{ color: {TEXT}; background: transparent; }}
QLabel#quiet, QLabel#heading {{ color: {QUIET}; }}
QLabel#heading {{ font-size: 12px; }}
QLabel#joint {{ color: {TEXT}; font-size: 14px; font-weight: 600; }}
QLabel#definition {{ color: {TEXT}; }}
QLabel#problem {{ color: {CAUTION}; }}
QLabel#definite {{ color: {TEXT}; font-weight: 600; }}
QLabel#feedback {{ color: {TEXT}; border-left: 3px solid {ACCENT}; padding: 2px 0 2px 9px; }}
QLabel#side {{ color: {TEXT}; font-size: 18px; font-weight: 600; background: rgba(10, 12, 14, 170);
  border-radius: 4px; padding: 3px 9px; }}
QLabel#note {{ color: {TEXT}; font-size: 12px; background: rgba(10, 12, 14, 170);
  border-radius: 4px; padding: 4px 9px; }}
QLabel#message {{ color: {TEXT}; background: {PANEL}; border: 1px solid {LINE}; border-radius: 6px; padding: 18px;
  font-size: 14px; }}
QLabel#title {{ color: {TEXT}; font-size: 22px; font-weight: 600; }}
QLabel#key {{ color: {TEXT}; background: {RAISED}; border: 1px solid {LINE}; border-radius: 3px; padding: 0 5px; }}
QWidget#panel {{ background: {PANEL}; }}
QListView {{ background: {PANEL}; color: {TEXT}; border: none; outline: none; }}
QPushButton {{ background: {RAISED}; color: {TEXT}; border: 1px solid {LINE}; border-radius: 4px; padding: 6px 12px; }}
QPushButton:hover {{ border-color: {QUIET}; }}
QPushButton:focus {{ border-color: {ACCENT}; }}
QPushButton:checked {{ background: {CHOSEN}; border-color: {ACCENT}; color: {BRIGHT}; }}
QPushButton:disabled {{ color: {OFF}; border-color: {RAISED}; }}
QPushButton:checked:disabled {{ background: {CHOSEN}; color: {TEXT}; border-color: {CHOSEN}; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {PANEL}; color: {FAINT}; border-color: {PANEL}; }}
QDialog {{ border: 1px solid {LINE}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton#grade {{ text-align: left; padding: 6px 10px; }}
QPushButton#commit:enabled {{ background: {CHOSEN}; border-color: {ACCENT}; color: {BRIGHT}; }}
QFrame#column {{ background: transparent; border: 1px solid transparent; border-radius: 6px; }}
QFrame#column[next="true"] {{ border: 1px solid {ACCENT}; }}
QFrame#suggestion {{ background: {PANEL}; border: 1px dashed {CAUTION}; border-radius: 6px; }}
QFrame#suggestion QLabel {{ color: {CAUTION}; }}
QLabel#length {{ color: {CAUTION}; background: rgba(10, 12, 14, 200); border-radius: 4px; padding: 3px 8px; }}
QStatusBar QLabel#placing {{ color: {ACCENT}; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 8px; }}
QListWidget {{ background: {PANEL}; border: 1px solid {LINE}; border-radius: 4px; padding: 3px; }}
QListWidget::item {{ color: {TEXT}; padding: 5px 8px; border-radius: 3px; }}
QListWidget::item:selected {{ background: {CHOSEN}; color: {TEXT}; }}
QListWidget:focus {{ border-color: {ACCENT}; }}
QCheckBox::indicator, QListWidget::indicator {{ width: 13px; height: 13px; border: 1px solid {QUIET};
  border-radius: 3px; background: {GROUND}; }}
QCheckBox::indicator:checked, QListWidget::indicator:checked {{ background: {ACCENT}; border: 3px solid {GROUND}; }}
QCheckBox::indicator:focus {{ border-color: {TEXT}; }}
QListWidget QLineEdit {{ padding: 2px 6px; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ width: 0; height: 0; border-left: 4px solid {GROUND}; border-right: 4px solid {GROUND};
  border-top: 5px solid {QUIET}; }}
QLineEdit, QPlainTextEdit, QComboBox {{ background: {GROUND}; color: {TEXT}; border: 1px solid {LINE};
  border-radius: 4px; padding: 6px; placeholder-text-color: {QUIET}; selection-background-color: {CHOSEN}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border-color: {ACCENT}; }}
QComboBox QAbstractItemView {{ background: {PANEL}; color: {TEXT}; selection-background-color: {CHOSEN}; }}
QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {LINE}; padding: 4px; }}
QScrollBar:vertical {{ background: {PANEL}; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {LINE}; border-radius: 5px; min-height: 30px; }}
QScrollBar:horizontal {{ background: {PANEL}; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {LINE}; border-radius: 5px; min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def apply_theme(application: QApplication, wanted: Look | None = None) -> None:
    """Give the whole program its look, if it has another one: every widget that is there is polished anew."""
    _Now.look = wanted or _Now.look
    sheet = dressed(_SHEET)
    if application.styleSheet() == sheet:
        return
    application.setStyle("Fusion")
    palette = QPalette()
    for role, colour in _PALETTE.items():
        palette.setColor(role, ink(colour))
    application.setPalette(palette)
    application.setStyleSheet(sheet)


_PALETTE = {
    QPalette.ColorRole.Window: GROUND,
    QPalette.ColorRole.WindowText: TEXT,
    QPalette.ColorRole.Base: PANEL,
    QPalette.ColorRole.AlternateBase: RAISED,
    QPalette.ColorRole.Text: TEXT,
    QPalette.ColorRole.PlaceholderText: QUIET,
    QPalette.ColorRole.Button: RAISED,
    QPalette.ColorRole.ButtonText: TEXT,
    QPalette.ColorRole.Highlight: CHOSEN,
    QPalette.ColorRole.HighlightedText: TEXT,
    QPalette.ColorRole.ToolTipBase: RAISED,
    QPalette.ColorRole.ToolTipText: TEXT,
    QPalette.ColorRole.Link: ACCENT,
    QPalette.ColorRole.LinkVisited: ACCENT,
}
