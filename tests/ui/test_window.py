"""The window around the radiograph: actions, worklist, sign-in, blinding, problems."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from sireader.domain.cases import Reader
from sireader.domain.errors import SireaderError
from sireader.ui.actions import ACTIONS, by_series
from sireader.ui.commands import COMMANDS
from sireader.ui.dialogs import ProblemDialog, SignInDialog
from sireader.ui.key_dialogs import AssignDialog, KeysSheet
from sireader.ui.keymap import Keymap
from sireader.ui.main_window import MainWindow
from sireader.ui.session import State
from sireader.ui.settings import KEYS, SETTINGS, Settings
from sireader.workflow.study import Study
from sireader.workflow.worklist import worklist
from tests.builders import commit
from tests.ui.conftest import ADJUDICATOR, CENTRAL, LOCAL, PHANTOMS, OpenWindow, current_case, page_of


def everything_told(widget: QWidget) -> str:
    """All that a widget and those inside it say: texts, tool tips, accessible texts, list rows."""
    told = [widget.windowTitle()]
    for child in [widget, *widget.findChildren(QWidget)]:
        told += [child.toolTip(), child.accessibleName(), child.accessibleDescription(), child.statusTip()]
        if isinstance(child, QLabel | QLineEdit | QAbstractButton):
            told.append(child.text())
        if isinstance(child, QListView):
            model = child.model()
            told += [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return "\n".join(told)


def test_every_action_has_its_own_id_keys_and_a_sentence() -> None:
    keys = [QKeySequence(key).toString() for action in ACTIONS for key in action.keys]
    assert len(set(keys)) == len(keys)
    assert all(keys), "a key that Qt does not know"
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert all(action.sentence.endswith(".") for action in ACTIONS)


def test_every_action_can_be_triggered_on_an_open_case(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(study_folder)
    asking = {
        "open-radiograph",
        "open-study",
        "open-parcel",
        "sign-in",
        "about",
        "quit",
        "keys",
        "change-keys",
        "go-to-case",
        "own-presets",
    }
    for action in ACTIONS:
        if action.id not in asking:
            window.actions_by_id[action.id].trigger()
            qtbot.waitUntil(lambda: page_of(window).session.state is not State.WAITING)
    assert COMMANDS.keys() | window._commands().keys() == {action.id for action in ACTIONS}


def test_every_setting_has_a_name_of_its_own_and_a_sentence() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.sentence.endswith(".") for setting in SETTINGS)


def test_the_key_sheet_opens_and_closes_on_its_key_and_lists_every_action(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(study_folder)
    qtbot.keyClicks(window, "?")
    sheet = window.findChild(KeysSheet)
    assert sheet is not None
    assert sheet.isVisible()
    told = everything_told(sheet)
    assert all(first.title.rstrip("…") in told for first, _ in by_series(ACTIONS))
    qtbot.keyClicks(sheet, "?")
    assert not sheet.isVisible()


def test_no_key_acts_behind_the_key_sheet(study_folder: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(study_folder)
    qtbot.keyClicks(window, "?")
    sheet = window.findChild(KeysSheet)
    assert sheet is not None
    qtbot.keyClicks(sheet, "23")
    qtbot.keyClicks(window, "23")
    assert page_of(window).session.draft.empty
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_key_can_be_assigned_anew_and_is_kept(study_folder: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(study_folder)
    page = page_of(window)
    window.actions_by_id["change-keys"].trigger()
    dialog = window.findChild(AssignDialog)
    assert dialog is not None
    dialog.action.setCurrentText("Invert")
    qtbot.keyClick(dialog.key, Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: "Invert is now Q." in dialog.told)
    dialog.accept()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert "INVERTED" not in page.display.sentence()
    qtbot.keyClick(window, Qt.Key.Key_Q)
    assert "INVERTED" in page.display.sentence()
    assert Keymap(window._settings).keys(next(action for action in ACTIONS if action.id == "invert")) == ("Q",)


def test_a_key_that_another_action_has_is_refused_by_name() -> None:
    keymap = Keymap(Settings(temporary=True))
    invert = next(action for action in ACTIONS if action.id == "invert")
    with pytest.raises(SireaderError, match="already means: Fit"):
        keymap.assign(invert, "F")
    keymap.assign(invert, "Ctrl+I")
    keymap.restore()
    assert keymap.keys(invert) == ("I",)


@pytest.mark.parametrize("kept", ["not json", "[]", '{"invert": 5}', '{"nonsense": ["J"]}', '{"invert": ["Nokey!"]}'])
def test_damaged_key_settings_fall_back_to_the_table(kept: str) -> None:
    settings = Settings(temporary=True)
    settings.set(KEYS, kept)
    assert all(Keymap(settings).keys(action) == action.keys for action in ACTIONS)


def test_nothing_of_another_reader_and_no_name_of_a_case_is_in_the_window(
    study_folder: Path, open_window: OpenWindow
) -> None:
    with Study.open(study_folder) as study:
        cases = [case.id for case in study.cases.all()]
        for case in cases[:4]:
            commit(study, LOCAL, case, "0/1", "remark by the local reader")
            commit(study, CENTRAL, case, "4/3", "remark by the central reader")
    window = open_window(study_folder, ADJUDICATOR)
    told = everything_told(window)
    assert len(page_of(window).session.entries) == 4
    for secret in ("remark", LOCAL, CENTRAL, "0/1", "4/3", str(study_folder), *cases):
        assert secret not in told
    assert window.windowTitle() == f"{study_folder.name} – {ADJUDICATOR} – SI Reader"


def test_two_readers_see_the_same_cases_in_different_orders_that_stay(
    study_folder: Path, open_window: OpenWindow
) -> None:
    orders = [
        [entry.case for entry in page_of(open_window(study_folder, reader)).session.entries]
        for reader in (LOCAL, CENTRAL, LOCAL)
    ]
    assert sorted(orders[0]) == sorted(orders[1])
    assert orders[0] != orders[1]
    assert orders[0] == orders[2]


def test_a_click_in_the_worklist_opens_that_case(study_folder: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(study_folder)
    page = page_of(window)
    rows = page.worklist.findChild(QListView)
    assert rows is not None
    wanted = page.session.entries[5].case
    place = rows.visualRect(rows.model().index(5, 0)).center()
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert current_case(window) == wanted


def test_the_end_of_the_worklist_is_said(study_folder: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    with Study.open(study_folder) as study:
        for case in study.cases.all()[1:]:
            commit(study, LOCAL, case.id, "1/1")
    window = open_window(study_folder)
    page = page_of(window)
    assert f"{PHANTOMS - 1} of {PHANTOMS} read" in everything_told(window)
    qtbot.keyClicks(window, "00")
    with qtbot.waitSignal(page.session.committed):
        qtbot.keyClick(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.session.entry is None)
    assert "You have read everything that waits for you." in everything_told(window)


def test_a_case_settled_meanwhile_is_not_read_twice(study_folder: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    with Study.open(study_folder) as study:
        study.add_reader("Zoe", "local")
        window = open_window(study_folder)
        page, case = page_of(window), current_case(window)
        commit(study, "Zoe", case, "2/2")
    qtbot.keyClicks(window, "33")
    with qtbot.waitSignal(page.session.problem) as problem:
        qtbot.keyClick(window, Qt.Key.Key_Return)
    assert "does not wait for you any more" in str(problem.args[0])
    assert case not in str(problem.args[0])
    dismiss(window, qtbot)
    qtbot.waitUntil(lambda: case not in [entry.case for entry in page.session.entries])


def test_a_radiograph_that_vanished_is_said_and_the_next_case_can_be_read(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    with Study.open(study_folder) as study:
        order = [entry.case for entry in worklist(study, study.reader(LOCAL))]
    (study_folder / "radiographs" / f"{order[0]}.dcm").unlink()
    window = open_window(study_folder, wait=False)
    page = page_of(window)
    with qtbot.waitSignal(page.session.problem):
        pass
    dismiss(window, qtbot)
    assert "missing or damaged" in everything_told(page.image)
    assert order[0] not in everything_told(window)
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert current_case(window) == order[1]


def test_a_folder_that_is_no_study_is_said_and_the_window_stays(tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(Settings(temporary=True))
    qtbot.addWidget(window)
    with pytest.raises(SireaderError, match="There is no study"):
        window.open_study(tmp_path, LOCAL)
    assert window.page is None
    assert "Open study…" in everything_told(window)


def test_signing_in_as_somebody_new_needs_a_name_and_a_role(qtbot: QtBot) -> None:
    dialog = SignInDialog("sample", [Reader("Ada", "local")], ["local", "central-1"], "Ada")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.answer() == Reader("Ada", "local")
    assert not dialog.name.isVisible(), "a known reader types no name"
    dialog.who.setCurrentIndex(1)
    accepting = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    assert dialog.name.isVisible()
    assert not accepting.isEnabled()
    qtbot.keyClicks(dialog.name, "Dan")
    dialog.role.setCurrentText("central-1")
    assert accepting.isEnabled()
    assert dialog.answer() == Reader("Dan", "central-1")


def dismiss(window: MainWindow, qtbot: QtBot) -> None:
    """Close the sentence that the window shows."""
    boxes = [box for box in window.findChildren(ProblemDialog) if box.isVisible()]
    assert boxes, "no sentence was shown"
    for box in boxes:
        box.close()
    window.activateWindow()  # without a window manager nobody else gives the keys back
    qtbot.waitUntil(window.isActiveWindow)
