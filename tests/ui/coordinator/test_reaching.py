"""The coordinator's page is reached by nobody who reads."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.forms import Form
from sireader.ui.dialogs import SignInDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.settings import Settings
from sireader.workflow.passwords import set_password
from sireader.workflow.study import Study
from tests.ui.conftest import LOCAL, OpenWindow, page_of
from tests.ui.coordinator.conftest import (
    page_of_coordinator,
)


def test_nothing_of_the_coordinators_page_is_built_for_a_reader(
    cases: list[str], study_folder: Path, open_window: OpenWindow
) -> None:
    window = open_window(study_folder, LOCAL)
    assert len(window.findChildren(QWidget)) > 50
    assert not built_for_coordinators(window)
    assert window.coordinator is None


def test_for_a_reader_the_coordinators_code_is_not_even_loaded(cases: list[str], study_folder: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from sireader.ui.application import application
from sireader.ui.main_window import MainWindow
from sireader.ui.settings import Settings
running = application()
window = MainWindow(Settings(temporary=True))
window.show()
window.open_study(Path({str(study_folder)!r}), {LOCAL!r})
for name, action in window.actions_by_id.items():
    if name not in ("open-study", "open-radiograph", "open-parcel", "sign-in", "quit", "about", "keys", "change-keys"):
        action.trigger()
running.processEvents()
print(*(name for name in sys.modules if "coordinat" in name and name != "sireader.storage.coordination_store"))
window.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=100)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def test_the_coordinator_is_reached_by_signing_out_only(
    cases: list[str], study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(study_folder, LOCAL)
    reading = page_of(window)
    choose_in_sign_in(qtbot, lambda dialog: dialog.who.setCurrentIndex(dialog.who.count() - 1))
    window.change_reader()
    assert window.page is None
    page = page_of_coordinator(window)
    qtbot.waitUntil(lambda: page.tables is not None, timeout=20_000)
    assert reading is not window.centralWidget()
    assert LOCAL not in window.windowTitle()
    choose_in_sign_in(qtbot, lambda dialog: dialog.who.setCurrentIndex(0))
    window.change_reader()
    assert window.coordinator is None
    assert page_of(window).session is not None
    qtbot.waitUntil(lambda: not built_for_coordinators(window), timeout=5_000)


def built_for_coordinators(window: MainWindow) -> list[QWidget]:
    """The widgets of the coordinator's page in a window and its dialogs."""
    return [one for one in window.findChildren(QWidget) if type(one).__module__.startswith("sireader.ui.coordinator")]


def choose_in_sign_in(qtbot: QtBot, choose: Callable[[SignInDialog], None]) -> None:
    """Answer the next sign-in dialog."""
    from PySide6.QtCore import QTimer

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SignInDialog):
            QTimer.singleShot(20, answer)
            return
        choose(dialog)
        dialog.accept()

    QTimer.singleShot(0, answer)


def test_a_readers_parcel_has_no_coordinator(tmp_path: Path, study_folder: Path, qtbot: QtBot) -> None:
    from sireader.workflow.protocols import protocol_text
    from sireader.workflow.study import lay_out

    lay_out(tmp_path / "parcel", protocol_text("proof"), "some-study", parcel_of=LOCAL)
    window = MainWindow(Settings(temporary=True))
    qtbot.addWidget(window)
    with pytest.raises(SireaderError, match="parcel"):
        window.open_coordinator(tmp_path / "parcel")
    assert window.coordinator is None


def test_a_password_of_the_coordinators_is_asked_for(study_folder: Path, qtbot: QtBot) -> None:
    with Study.open(study_folder) as study:
        set_password(study, "coordinator", "a long sentence")
    typed = ["not that one", "a long sentence"]
    answer_password(qtbot, typed)
    window = MainWindow(Settings(temporary=True))
    window.open_coordinator(study_folder)
    assert typed == []
    assert page_of_coordinator(window).tables is None  # nothing is shown before it was read, and it is read elsewhere
    window.close()
    window.deleteLater()


def answer_password(qtbot: QtBot, typed: list[str]) -> None:
    from PySide6.QtCore import QTimer

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Form):
            field = dialog.field("Password")
            assert isinstance(field, QLineEdit)
            field.setText(typed.pop(0))
            dialog.accept()
        if typed:
            QTimer.singleShot(20, answer)

    QTimer.singleShot(0, answer)
