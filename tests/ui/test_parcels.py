"""A parcel in the window: unpacked in the background, opened for its reader, reads sent back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sireader.ui.dialogs import ProblemDialog
from sireader.ui.parcels import PassphraseDialog, SealDialog
from sireader.ui.session import State
from sireader.ui.signing import NOT_IN_A_PARCEL, PasswordDialog
from sireader.ui.start_page import StartPage
from sireader.workflow.parcels_merge import merge
from sireader.workflow.passwords import set_password
from sireader.workflow.study import Study
from tests.ui.conftest import OpenWindow, page_of
from tests.workflow.parcels import WORDS, a_home, a_parcel, cheaply_sealed

SECRET = "a sentence that is long"  # noqa: S105


def answering(kind: type[QDialog], answer: Callable[[QDialog], None]) -> None:
    """Answer the next dialog of that kind, once it waits."""

    def look() -> None:
        asking = QApplication.activeModalWidget()
        if isinstance(asking, kind):
            answer(asking)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def typing(words: str) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PassphraseDialog | SealDialog)
        dialog.passphrase.setText(words)
        if isinstance(dialog, SealDialog):
            dialog.again.setText(words)
        dialog.accept()

    return answer


def test_a_parcel_is_opened_for_its_reader_and_reads_go_back(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, _ = a_home(tmp_path)
    window = open_window(a_parcel(home, "Ada"), None, wait=False)
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    qtbot.waitUntil(lambda: page_of(window).session.state is not State.WAITING, timeout=20_000)
    assert window.windowTitle() == "study – Ada – SI Reader"
    with qtbot.waitSignal(page_of(window).session.radiograph_ready, timeout=10_000):
        qtbot.keyClicks(window, "22\r")
    back = tmp_path / "back.sirp"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(back), ""))
    answering(SealDialog, typing(""))
    window.actions_by_id["send-reads"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ProblemDialog)), timeout=10_000)
    assert window.findChildren(ProblemDialog)[0].text().startswith("Packed 1 read of Ada into ")
    with Study.open(home) as study:
        assert merge(study, back).new == {"Ada": 1}


def test_a_sealed_parcel_asks_until_the_passphrase_is_right(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    home, _ = a_home(tmp_path)
    parcel = cheaply_sealed(a_parcel(home, "Ada"), tmp_path / "sealed.sirp")
    answering(PassphraseDialog, typing("a wrong one"))
    window = open_window(parcel, None, wait=False)
    answering(PassphraseDialog, typing(WORDS))
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert "Ada" in window.windowTitle()


def test_a_damaged_parcel_ends_on_the_start_page_with_a_sentence(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    home, _ = a_home(tmp_path)
    parcel = a_parcel(home, "Ada")
    parcel.write_bytes(parcel.read_bytes()[:-1])
    window = open_window(parcel, None, wait=False)

    def note() -> str:
        page = window.centralWidget()
        return page.note.text() if isinstance(page, StartPage) else ""

    qtbot.waitUntil(lambda: note() == "Ada.sirp is damaged or was changed; have it sent again.", timeout=10_000)


def test_a_seal_needs_the_same_words_twice_or_none(qtbot: QtBot) -> None:
    dialog = SealDialog("back.sirp")
    qtbot.addWidget(dialog)
    outcomes = []
    for first, second in (("", ""), ("short", "short"), ("long enough", ""), ("long enough", "long enough")):
        dialog.passphrase.setText(first)
        dialog.again.setText(second)
        outcomes.append(dialog._ok.isEnabled())
    assert outcomes == [True, False, False, True]


def guarded(home: Path, reader: str) -> Path:
    """A parcel of a reader who has a password at home."""
    with Study.open(home) as study:
        set_password(study, reader, SECRET)
    return a_parcel(home, reader)


def test_a_parcel_asks_its_reader_for_the_password_of_home(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    home, _ = a_home(tmp_path)
    parcel = guarded(home, "Ada")

    def type_it(dialog: QDialog) -> None:
        qtbot.keyClicks(dialog.findChildren(QLineEdit)[0], SECRET)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    answering(PasswordDialog, type_it)
    window = open_window(parcel, None, wait=False)
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert "Ada" in window.windowTitle()


def test_without_the_password_a_parcel_ends_on_the_start_page(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    home, _ = a_home(tmp_path)
    parcel = guarded(home, "Ada")
    answering(PasswordDialog, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    window = open_window(parcel, None, wait=False)
    first = window.centralWidget()

    def can_go_on() -> bool:
        page = window.centralWidget()
        buttons = page.findChildren(QPushButton) if isinstance(page, StartPage) and page is not first else []
        return bool(buttons) and all(button.isEnabled() for button in buttons)

    qtbot.waitUntil(can_go_on, timeout=10_000)
    assert window.page is None


def test_in_a_parcel_no_password_is_set_and_the_menu_says_where(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    home, _ = a_home(tmp_path)
    window = open_window(a_parcel(home, "Ada"), None, wait=False)
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    action = window.actions_by_id["change-password"]
    assert not action.isEnabled()
    assert action.text() == f"Change password…  –  {NOT_IN_A_PARCEL}"
    window.open_study(home, "Ada")
    assert (action.isEnabled(), action.text()) == (True, "Change password…")
