"""What makes eight hours easier: placing by keys, own presets, check marks, a second window, dense screens."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QMenu
from pytestqt.qtbot import QtBot

from sireader.domain.errors import SireaderError
from sireader.domain.grading import Joint
from sireader.imaging.radiograph import Window
from sireader.ui.dialogs import GoToCaseDialog, ProblemDialog
from sireader.ui.key_dialogs import AssignDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.one_window import ReadersWindow
from sireader.ui.own_presets import LONGEST_NAME, OwnPresets
from sireader.ui.pictures import picture_study
from sireader.ui.presets_dialog import PresetsDialog
from sireader.ui.reading_page import ReadingPage
from sireader.ui.settings import PRESETS, Settings
from sireader.workflow.keys import data_folder
from sireader.workflow.study import Study
from tests.builders import commit
from tests.ui.conftest import ADJUDICATOR, CENTRAL, LOCAL, OpenWindow, current_case, page_of
from tests.ui.test_prior import READER, a_study_of_one_subject, titled
from tests.ui.test_tools import a_field
from tests.ui.test_viewing import drag, greys, middle, move, under
from tests.ui.test_window import everything_told

CHILD = Path(__file__).with_name("painter_at_scale.py")
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    """Presses one key after the other."""

    def pressed(*keys: Qt.Key) -> None:
        for key in keys:
            qtbot.keyClick(window, key)

    return pressed


def test_grades_can_be_typed_while_a_ruler_is_in_hand(
    window: MainWindow, page: ReadingPage, qtbot: QtBot, press: Callable[..., None]
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_M, SHIFT)
    press(Qt.Key.Key_Left, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_3)
    assert (page.session.draft.right, page.session.draft.left) == (2, 3)
    assert page.placer.words == "RULER, first end"
    press(Qt.Key.Key_Return)
    assert page.session.draft.complete, "the first Enter keeps the length, and commits nothing"
    with qtbot.waitSignal(page.session.committed, timeout=10_000):
        press(Qt.Key.Key_Return)


def test_the_status_line_says_what_is_in_hand_and_how_to_leave_it(
    window: MainWindow, page: ReadingPage, qtbot: QtBot, press: Callable[..., None]
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_X, CTRL)
    told = everything_told(window.statusBar())
    assert "CROP BOX, first corner:  arrows move it" in told
    assert "Enter keeps" in told
    assert "Esc puts away" in told
    press(Qt.Key.Key_Escape)
    assert "CROP BOX" not in everything_told(window.statusBar())
    assert page.session.draft.crop is None


def test_an_end_placed_by_keys_stays_on_the_radiograph(
    window: MainWindow, page: ReadingPage, qtbot: QtBot, press: Callable[..., None]
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_M, SHIFT)
    press(*[Qt.Key.Key_Left] * 80)
    longest = page.image.ruler_text
    press(Qt.Key.Key_Left)
    assert page.image.ruler_text == longest


def test_what_is_in_hand_is_let_go_when_another_case_opens(
    window: MainWindow, page: ReadingPage, qtbot: QtBot, press: Callable[..., None]
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_X, CTRL)
    with qtbot.waitSignal(page.session.radiograph_ready):
        press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_Right)
    assert page.placer.words == ""
    assert page.session.draft.crop is None, "the next case keeps the whole radiograph"


def test_a_length_is_read_in_full_at_every_rim(page: ReadingPage, qtbot: QtBot, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_M)
    label = next(child for child in page.image.children() if child.objectName() == "length")
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        by = QPoint(x * (page.image.width() // 2 - 8), y * (page.image.height() // 2 - 8))
        drag(page.image, middle(page.image), by, Qt.MouseButton.LeftButton, qtbot)
        assert page.image.rect().contains(label.geometry())


def test_a_loupe_follows_the_window(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z)
    move(page.image.viewport(), middle(page.image), Qt.MouseButton.NoButton)
    before = greys(page.image)[middle(page.image).y() - 40 : middle(page.image).y() + 40, :].copy()
    qtbot.keyClicks(window, "I")
    inverted = lambda: greys(page.image)[middle(page.image).y() - 40 : middle(page.image).y() + 40, :]  # noqa: E731
    qtbot.waitUntil(lambda: abs(255 - before.astype(int) - inverted())[:, middle(page.image).x()].mean() < 3)


def test_the_prior_in_hand_moves_by_itself(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(a_study_of_one_subject(tmp_path, "second-opinion"), READER)
    page = page_of(window)
    qtbot.keyClicks(window, "Y")
    qtbot.waitUntil(lambda: titled(page, "NOT THE CASE"))
    qtbot.waitUntil(lambda: abs(page.prior.width() - page.image.width()) < 20)
    before, main = page.prior.display.sentence(), page.display.sentence()
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    place, zoom = under(page.image, middle(page.image)), page.prior.canvas.zoom_percent()
    qtbot.keyClicks(window, "++]")
    assert page.prior.canvas.zoom_percent() > 1.4 * zoom
    assert under(page.image, middle(page.image)) == pytest.approx(place)
    assert page.prior.display.sentence() != before
    assert page.display.sentence() == main
    assert not window.actions_by_id["link"].isChecked(), "what is moved by itself follows no longer"


def test_own_presets_are_renamed_ordered_and_removed(qtbot: QtBot) -> None:
    settings = Settings(temporary=True)
    own = OwnPresets(settings)
    for width in (50, 60, 70):
        own.keep(a_field(), Window(100, width))
    dialog = PresetsDialog(own)
    qtbot.addWidget(dialog)
    item = dialog.names.item(1)
    assert isinstance(item, QListWidgetItem)
    item.setText("  Iliac   side ")
    assert own.names == ("Own 1", "Iliac side", "Own 3")
    dialog.names.setCurrentRow(1)
    dialog.up.click()
    assert own.names == ("Iliac side", "Own 1", "Own 3")
    assert not dialog.up.isEnabled()
    dialog.names.setCurrentRow(1)
    dialog.remove.click()
    assert OwnPresets(settings).names == ("Iliac side", "Own 3"), "and kept so"
    assert own.keep(a_field(), Window(100, 80)) == "Own 1", "the first free name"


@pytest.mark.parametrize("name", ["", "   ", "Own 2", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_a_preset_cannot_have_is_refused_in_a_sentence(name: str, qtbot: QtBot) -> None:
    own = OwnPresets(Settings(temporary=True))
    for width in (50, 60):
        own.keep(a_field(), Window(100, width))
    with pytest.raises(SireaderError):
        own.rename(0, name)
    dialog = PresetsDialog(own)
    qtbot.addWidget(dialog)
    dialog.names.item(0).setText(name)
    assert dialog.names.item(0).text() == "Own 1"
    assert dialog.told.endswith(".")


@pytest.mark.parametrize(
    "kept", ["not json", "{}", "[[1]]", '[["a", 2, "LINEAR"]]', "[[NaN, 2, 3, 4]]", '[[2, 1, "LINEAR"]]']
)
def test_damaged_presets_are_none(kept: str) -> None:
    settings = Settings(temporary=True)
    settings.set(PRESETS, kept)
    assert OwnPresets(settings).names == ()


def test_presets_of_an_earlier_program_get_names() -> None:
    settings = Settings(temporary=True)
    settings.set(PRESETS, '[[0.1, 0.9, "LINEAR"], [0.2, 0.8, "SIGMOID"]]')
    assert OwnPresets(settings).names == ("Own 1", "Own 2")


def test_the_menu_of_presets_lists_them_all_and_checks_the_one_in_force(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    menu = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Window presets")
    qtbot.keyClicks(window, "]")
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    menu.aboutToShow.emit()
    names = [action.text().split("\t")[0] for action in menu.actions()]
    assert names[-4:] == ["Automatic", "Bone", "Soft", "Own 1"]
    assert next(action.text() for action in menu.actions() if action.isChecked()).startswith("Own 1")
    menu.actions()[-3].trigger()
    assert page.display.sentence().startswith("bone")
    menu.aboutToShow.emit()
    assert [action.text().split("\t")[0] for action in menu.actions() if action.isChecked()] == ["Bone"]
    qtbot.keyClicks(window, "]")
    menu.aboutToShow.emit()
    assert not any(action.isChecked() for action in menu.actions()), "a window of one's own is none of them"


def test_check_marks_follow_what_happens_without_their_menu(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    checked = lambda: {name for name, action in window.actions_by_id.items() if action.isChecked()}  # noqa: E731
    first = checked()
    qtbot.keyClicks(window, "IXM")
    assert checked() - first == {"invert", "crop", "ruler"}
    qtbot.keyClicks(window, "RM")
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert checked() == first, "the next case starts as every case"


def test_a_second_window_of_the_same_reader_is_told_and_says_whose(study_folder: Path, open_window: OpenWindow) -> None:
    first = open_window(study_folder)
    assert told_in(first) == []
    second = open_window(study_folder)
    (sentence,) = told_in(second)
    assert sentence.startswith(f"{LOCAL} already reads this study in another window")
    assert current_case(second), "and it opens all the same"
    assert told_in(open_window(study_folder, CENTRAL, wait=False)) == []


def test_a_window_that_was_closed_or_killed_is_not_told(study_folder: Path, open_window: OpenWindow) -> None:
    open_window(study_folder).close()
    with Study.open(study_folder) as study:
        program = "import os, sys; from sireader.ui.one_window import ReadersWindow; "
        program += "print(repr(ReadersWindow().take(*sys.argv[1:]))); sys.stdout.flush(); os._exit(9)"
        killed = [sys.executable, "-c", program, study.id, LOCAL]
        result = subprocess.run(killed, capture_output=True, text=True, timeout=60, check=False)
        assert (result.stdout.strip(), result.returncode) == ("''", 9), result.stderr
        assert ReadersWindow().take(study.id, LOCAL) == ""


def told_in(window: MainWindow) -> list[str]:
    """The sentences that stand over a window."""
    return [box.text() for box in window.findChildren(ProblemDialog) if box.isVisible()]


def test_the_key_of_a_new_assignment_can_be_left_with_tab(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["change-keys"].trigger()
    dialog = window.findChild(AssignDialog)
    assert dialog is not None
    dialog.key.setFocus()
    qtbot.keyClick(dialog.key, Qt.Key.Key_Tab)
    assert "Tab" not in dialog.told.split(";")[0]
    assert not dialog.key.hasFocus()


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_one_to_one_is_a_pixel_a_pixel_on_screens_of_every_density(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        [sys.executable, str(CHILD)], capture_output=True, text=True, env=environment, timeout=60, check=False
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.split() == [scale if scale == "1.5" else f"{scale}.0", "view", "sharp", "loupe", "sharp"]


@pytest.mark.parametrize("joint", list(Joint))
def test_an_area_of_an_enlarged_joint_fills_the_window_as_well(page: ReadingPage, qtbot: QtBot, joint: Joint) -> None:
    canvas, before = page.joints.canvases[joint], page.display.sentence()
    drag(canvas, QPoint(20, 20), QPoint(80, 90), Qt.MouseButton.LeftButton, qtbot, CTRL)
    assert page.display.sentence() != before
    assert page.display.sentence().startswith("area")


def test_pictures_of_a_study_leave_nothing_in_the_users_own_data(study_folder: Path, tmp_path: Path) -> None:
    before = sorted(data_folder().rglob("*"))
    assert picture_study(study_folder, LOCAL, tmp_path / "pictures")
    assert sorted(data_folder().rglob("*")) == before


def test_a_number_that_the_worklist_does_not_have_is_said(study_folder: Path, open_window: OpenWindow) -> None:
    with Study.open(study_folder) as study:
        for case in study.cases.all()[:3]:
            commit(study, LOCAL, case.id, "0/1")
            commit(study, CENTRAL, case.id, "4/3")
    window = open_window(study_folder, ADJUDICATOR)
    page = page_of(window)
    numbers = [entry.number for entry in page.session.entries]
    missing = next(number for number in range(1, 13) if number not in numbers)
    page.ask_for_case()
    dialog = next(dialog for dialog in page.findChildren(GoToCaseDialog) if dialog.isVisible())
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(missing))
    dialog.accept()
    assert window.statusBar().currentMessage().startswith("Your worklist has no case ")
