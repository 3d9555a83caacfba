"""Small windows and screens: the radiograph keeps half of the width, and nothing leaves the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from sireader.ui.elided import Elided
from sireader.ui.key_dialogs import KeysSheet
from sireader.ui.main_window import MainWindow
from sireader.ui.parcels import SealDialog
from sireader.ui.reading_page import ReadingPage
from sireader.ui.signing import ChangePasswordDialog
from sireader.workflow.study import Study
from tests.ui.conftest import LOCAL


@pytest.mark.parametrize("size", [(860, 540), (1000, 640), (1440, 900)])
def test_the_radiograph_has_half_of_the_width_and_every_button_its_words(
    size: tuple[int, int], window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: window.size() == QSize(*size))
    assert page.image.width() >= size[0] // 2
    assert len(visible_buttons(page)) == 12
    assert [one.text() for one in visible_buttons(page) if clipped(one)] == []
    qtbot.keyClicks(window, "12")
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageUp)
    qtbot.keyClicks(window, "A")
    assert len(visible_buttons(page)) == 13
    page.grab()  # lays out
    assert [one.text() for one in visible_buttons(page) if clipped(one)] == []


def visible_buttons(page: ReadingPage) -> list[QPushButton]:
    """The buttons of the grades."""
    return [button for button in page.grades.findChildren(QPushButton) if button.isVisible()]


def clipped(button: QPushButton) -> bool:
    """Whether words are cut off."""
    return button.width() < button.fontMetrics().horizontalAdvance(button.text()) + 20


def test_the_sheet_of_keys_fits_the_screen_and_scrolls(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window, "?")
    (sheet,) = window.findChildren(KeysSheet)
    free = sheet.screen().availableGeometry().size()
    assert sheet.width() <= free.width()
    assert sheet.height() <= free.height()
    bar = sheet.findChildren(QScrollArea)[0].verticalScrollBar()
    sheet.resize(400, 300)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(sheet, Qt.Key.Key_Down)
    assert bar.value() > 0
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_long_heading_ends_in_dots(qtbot: QtBot) -> None:
    heading = Elided("A study with a name that nobody would have expected to be as long as this one is")
    qtbot.addWidget(heading)
    heading.resize(120, 30)
    heading.show()
    assert heading.shown.endswith("…")
    heading.resize(2000, 30)
    assert heading.shown == heading.text()


def test_the_dialogs_of_secrets_say_what_is_missing(study_folder: Path, qtbot: QtBot) -> None:
    with Study.open(study_folder) as study:
        for dialog, first in ((SealDialog("a.sirp"), "passphrase"), (ChangePasswordDialog(study, LOCAL), "new")):
            qtbot.addWidget(dialog)
            dialog.show()
            assert dialog.lacks.text().strip() == ""
            qtbot.keyClicks(getattr(dialog, first), "short")
            assert dialog.lacks.text().startswith("At least ")
            qtbot.keyClicks(getattr(dialog, first), " and long enough")
            assert dialog.lacks.text() == "The two do not match."
            qtbot.keyClicks(dialog.again, "short and long enough")
            assert dialog.lacks.text().strip() == ""
