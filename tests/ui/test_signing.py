"""Signing in with a password, changing it, and signing off, with real keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from sireader.domain.acts import ActKind
from sireader.ui.dialogs import ProblemDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.session import State
from sireader.ui.signing import ChangePasswordDialog, PasswordDialog, SecretDialog, SignOffDialog
from sireader.workflow.passwords import WRONG, has_password, set_password
from sireader.workflow.signing import standing
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from sireader.workflow.worklist import worklist
from tests.disks import READ_ONLY, needs_mounts, on_a_disk
from tests.ui.conftest import LOCAL, OpenWindow, page_of

SECRET = "a sentence that is long"  # noqa: S105


@pytest.fixture
def guarded(study_folder: Path) -> Path:
    """A study in which the local reader has a password."""
    with Study.open(study_folder) as study:
        set_password(study, LOCAL, SECRET)
    return study_folder


def shown(window: MainWindow, kind: type[SecretDialog]) -> SecretDialog:
    """The dialog of that kind that is to be seen."""
    (dialog,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return dialog


def take_keys(window: MainWindow, qtbot: QtBot) -> None:
    """Without a window manager nobody gives the keys back when a dialog is closed."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def answer_password(qtbot: QtBot, *passwords: str) -> list[str]:
    """Type these passwords into the next sign-in, one after each refusal, then Escape; returns the refusals seen."""
    refusals: list[str] = []

    def when(condition: Callable[[PasswordDialog], bool], then: Callable[[PasswordDialog], None]) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PasswordDialog) and condition(dialog):
            then(dialog)
        else:
            QTimer.singleShot(20, lambda: when(condition, then))

    def type_next(dialog: PasswordDialog) -> None:
        refusals.extend([dialog.problem.text()] if dialog.problem.isVisible() else [])
        rest = passwords[len(refusals) :]
        if not rest:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
            return
        qtbot.keyClicks(dialog.password, rest[0])
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        if len(rest) > 1 or rest[0] != SECRET:
            when(lambda again: again.problem.isVisible() and not again.password.text(), type_next)

    QTimer.singleShot(0, lambda: when(lambda _: True, type_next))
    return refusals


def test_a_reader_with_a_password_signs_in_with_it(guarded: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    refusals = answer_password(qtbot, "not the right one", SECRET)
    window = open_window(guarded)
    assert page_of(window).session.desk.reader.name == LOCAL
    assert refusals == [f"That is not the password of {LOCAL}; type it again, or ask the coordinator to reset it."]
    with Study.open(guarded) as study:
        told = [act.why for act in study.acts.by_kind(ActKind.SIGNED_IN, LOCAL)]
    assert told == [WRONG, "with the password"]


def test_without_the_password_nothing_of_the_study_is_shown(
    guarded: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    answer_password(qtbot, "not the right one")
    window = open_window(guarded, wait=False)
    assert window.page is None


def test_a_reader_without_a_password_just_reads_and_the_trail_says_so(
    study_folder: Path, open_window: OpenWindow
) -> None:
    open_window(study_folder)
    with Study.open(study_folder) as study:
        (act,) = study.acts.by_kind(ActKind.SIGNED_IN, LOCAL)
    assert act.why == "without a password: none is set"


def test_a_first_password_is_set_with_the_keys_and_then_changed(window: MainWindow, qtbot: QtBot) -> None:
    study = window._study
    assert study is not None
    for old, new in (("", SECRET), (SECRET, "another long sentence")):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        dialog = shown(window, ChangePasswordDialog)
        assert isinstance(dialog, ChangePasswordDialog)
        assert (dialog.old is not None) == bool(old)
        if dialog.old is not None:
            qtbot.keyClicks(dialog.old, old)
        qtbot.keyClicks(dialog.new, new)
        assert not dialog._ok.isEnabled(), "typed once only"
        qtbot.keyClicks(dialog.again, new)
        with qtbot.waitSignal(dialog.told, timeout=10_000):
            qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert has_password(study, LOCAL)
        take_keys(window, qtbot)
    assert window.statusBar().currentMessage() == f"The password of {LOCAL} is set."


def test_a_batch_is_signed_off_with_the_password_entered_again(
    guarded: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    answer_password(qtbot, SECRET)
    window = open_window(guarded)
    study, session = window._study, page_of(window).session
    assert study is not None
    take_keys(window, qtbot)
    for grades in ("12", "00"):
        with qtbot.waitSignal(session.radiograph_ready, timeout=10_000):
            qtbot.keyClicks(window, grades)
            qtbot.keyClick(window, Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(window, SignOffDialog)
    assert isinstance(dialog, SignOffDialog)
    assert dialog.meaning.toPlainText() == ("I gave these 2 reads myself, and they say what I saw on the radiographs.")
    qtbot.keyClicks(dialog.password, "not the right one")
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=10_000)
    assert dialog.problem.text().startswith("That is not the password")
    assert standing(study, LOCAL).unsigned == 2
    qtbot.keyClicks(dialog.password, SECRET)
    with qtbot.waitSignal(dialog.told, timeout=10_000):
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    assert (standing(study, LOCAL).unsigned, verify(study)) == (0, [])
    assert window.statusBar().currentMessage() == f"{LOCAL} signed off; every read is signed off."


def read_all(window: MainWindow, qtbot: QtBot) -> None:
    """Read every case with the keys."""
    session = page_of(window).session
    take_keys(window, qtbot)
    while any(entry.state.unread for entry in session.entries):
        qtbot.waitUntil(lambda: session.state is State.VIEWING, timeout=10_000)
        with qtbot.waitSignal(session.committed, timeout=10_000):
            qtbot.keyClicks(window, "12\r")
    qtbot.waitUntil(lambda: session.entry is None, timeout=10_000)


def message(window: MainWindow) -> str:
    """What stands in the middle of the view."""
    return page_of(window).image._message.text()


def test_who_has_read_everything_is_told_what_is_left_to_sign_and_by_which_key(
    guarded: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    answer_password(qtbot, SECRET)
    window = open_window(guarded)
    read_all(window, qtbot)
    told = "You have read everything that waits for you.\n12 reads are not signed off yet: Ctrl+S."
    qtbot.waitUntil(lambda: message(window) == told, timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(window, SignOffDialog)
    assert isinstance(dialog, SignOffDialog)
    qtbot.keyClicks(dialog.password, SECRET)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: message(window) == "You have read everything that waits for you.", timeout=10_000)


def test_who_has_no_password_is_told_nothing_about_signing(window: MainWindow, qtbot: QtBot) -> None:
    read_all(window, qtbot)
    qtbot.waitUntil(lambda: page_of(window)._background.idle, timeout=10_000)
    assert message(window) == "You have read everything that waits for you."


def test_signing_off_without_a_password_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (problem,) = window.findChildren(ProblemDialog)
    assert problem.isVisible()
    assert window.findChildren(SignOffDialog) == []
    (ok,) = problem.findChildren(QPushButton)
    ok.click()


@needs_mounts
def test_a_read_only_study_says_so_and_shows_its_radiographs(study_folder: Path) -> None:
    with Study.open(study_folder) as study:
        assert worklist(study, study.reader(LOCAL)), "what nobody was given yet is not given there"
    told = json.loads(on_a_disk(READ_ONLY, study_folder, LOOKING, LOCAL).splitlines()[-1])
    assert told["title"] == f"study – read-only – {LOCAL} – SI Reader"
    assert told["status"].endswith("read-only")
    assert told["shown"] > 0
    assert told["problem"].startswith("study/study.sqlite cannot be written to here, so nothing was written;")


LOOKING = """
import json, os, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sireader.ui.application import application
from sireader.ui.dialogs import ProblemDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.session import State
from sireader.ui.settings import Settings
running = application()
window = MainWindow(Settings(temporary=True))
window.show()
window.open_study(Path(sys.argv[1]), sys.argv[2])
session = window.page.session
while session.state is State.WAITING:
    running.processEvents()
problems = []
session.problem.connect(lambda error: problems.append(str(error)))
shown = window.page.display.radiograph.rows
QTest.keyClicks(window, "12")
while not problems:
    running.processEvents()
status = [label.text() for label in window.statusBar().findChildren(QLabel) if "read-only" in label.text()]
print(json.dumps({"title": window.windowTitle(), "status": status[0], "shown": shown, "problem": problems[0]}))
sys.stdout.flush()
os._exit(0)  # the windows' threads are not what is shown here
"""
