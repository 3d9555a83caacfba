"""One radiograph opened by itself: from the file to the second opinion, and nothing of it left unasked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sireader.domain.grading import Joint
from sireader.inference.answer import Models
from sireader.phantom.cohort import write_cohort
from sireader.ui.dialogs import ProblemDialog, ReasonDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.one_radiograph import NamesDialog
from sireader.ui.session import State
from sireader.ui.settings import LAST_STUDY, Settings
from sireader.ui.start_page import StartPage
from sireader.workflow.keys import data_folder
from sireader.workflow.one_radiograph import left_behind, once_folder
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.study import Study
from tests.builders import a_dicom_file
from tests.ui.conftest import OpenWindow, page_of
from tests.ui.hand import Hand
from tests.ui.opinion_models import installed
from tests.ui.test_opinion import SECRETS, graded, revealed, settled
from tests.ui.test_window import everything_told

NAME, NUMBER = "Person^Number1", "PAT-0001"


@pytest.fixture(scope="module")
def phantom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A phantom's file, whose header says that nothing is burned into it."""
    folder = tmp_path_factory.mktemp("one")
    write_cohort(folder, 1, 7, 256)
    return next(folder.glob("*.dcm"))


@pytest.fixture
def model() -> Iterator[Path]:
    with installed() as folder:
        yield folder


@pytest.fixture
def hand(model: Path, phantom: Path, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> Hand:
    """A reader's hand on the phantom, which was opened by itself; the suggested crop is put away."""
    return opened(phantom, open_window, qtbot, tmp_path)


def opened(file: Path, open_window: OpenWindow, qtbot: QtBot, folder: Path) -> Hand:
    window = open_window(file, None, wait=False)
    reads(window, qtbot)
    hand = Hand(window, qtbot, open_window, folder)
    qtbot.waitUntil(lambda: hand.image.suggests_crop, timeout=10_000)
    hand.press("give-up")
    return hand


def reads(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.page is not None, timeout=20_000)
    qtbot.waitUntil(lambda: page_of(window).session.state is not State.WAITING, timeout=20_000)


def all_kept() -> list[str]:
    """The user's own files that a radiograph could have left, and the locks of what is open."""
    kept = ("once", "keys", "heads", "views", "open")
    return sorted(str(file) for name in kept for file in (data_folder() / name).rglob("*") if file.is_file())


def note_of(window: MainWindow) -> str:
    page = window.centralWidget()
    return page.note.text() if isinstance(page, StartPage) else ""


# -- reading it --------------------------------------------------------------------------------------------------------


def test_it_is_read_revealed_and_changed_like_a_case_and_nothing_is_told_before(hand: Hand) -> None:
    settled(hand)  # prepared ahead by now
    hand.press("opinion")
    hand.qtbot.waitUntil(lambda: "commit your read first" in hand.told)
    assert not [secret for secret in SECRETS if secret in everything_told(hand.window) + hand.told]
    graded(hand)
    revealed(hand)
    assert "You read 2/3, definite" in everything_told(hand.window)
    hand.press("amend", "grade-0", "grade-0", "commit")
    dialog = hand.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    hand.qtbot.keyClicks(dialog.reason, "looked again")
    hand.qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: "you read 0/0: aided" in everything_told(hand.window), timeout=10_000)


def test_without_a_model_it_stays_on_the_screen_once_it_is_committed(
    phantom: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sireader.workflow.second_opinion.asked_models", lambda: Models(()))
    hand = opened(phantom, open_window, qtbot, tmp_path)
    graded(hand)
    assert hand.display.radiograph is not None
    hand.press("commit")
    hand.qtbot.waitUntil(lambda: "Nothing else waits" in hand.told)


def test_there_is_no_worklist_and_the_title_names_nobody(hand: Hand) -> None:
    assert hand.window.windowTitle() == "One radiograph – SI Reader"
    assert not hand.page.worklist.isVisible()
    assert "Nothing is kept unless you ask" in everything_told(hand.window.statusBar())
    others = ("sign-in", "sign-off", "change-password", "send-reads")
    assert not [name for name in others if hand.window.actions_by_id[name].isEnabled()]


def test_a_crop_is_suggested_and_the_model_looks_at_the_one_that_is_taken(
    model: Path, phantom: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(phantom, None, wait=False)
    reads(window, qtbot)
    hand = Hand(window, qtbot, open_window, tmp_path)
    qtbot.waitUntil(lambda: hand.image.suggests_crop, timeout=10_000)
    hand.press("commit")
    crop = hand.session.draft.crop
    assert crop is not None
    graded(hand)
    revealed(hand)
    with Study.open(once_folder() / left_behind()[0]) as study:
        assert [one.crop for one in study.reveals.all()] == [str(crop)]


def test_buttons_below_the_grades_name_their_keys_and_reveal(hand: Hand) -> None:
    graded(hand)
    button = next(one for one in hand.page.findChildren(QPushButton) if one.text() == "Second opinion  Shift+O")
    hand.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    hand.qtbot.waitUntil(lambda: hand.page.opinion.shown, timeout=30_000)


# -- what is left of it ------------------------------------------------------------------------------------------------


def test_closed_nothing_of_it_is_left(
    model: Path, phantom: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = all_kept()
    hand = opened(phantom, open_window, qtbot, tmp_path)
    assert left_behind()
    hand.press("zoom-in", "invert")
    graded(hand)
    revealed(hand)
    hand.press("quit")
    assert not hand.window.isVisible()
    assert all_kept() == before
    assert left_behind() == ()


def test_the_next_radiograph_takes_its_place(hand: Hand, phantom: Path) -> None:
    first = left_behind()
    hand.window.open_study(phantom)
    hand.qtbot.waitUntil(lambda: len(left_behind()) == 1 and left_behind() != first, timeout=20_000)
    reads(hand.window, hand.qtbot)
    assert page_of(hand.window).session.draft.empty


def test_the_next_start_opens_the_last_study_and_not_the_radiograph(hand: Hand) -> None:
    assert hand.window._settings.get(LAST_STUDY) == ""


def test_no_identity_reaches_the_temporary_folder(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = a_dicom_file(tmp_path / f"{NAME}.dcm", PatientBirthDate="19700102", StudyDate="20240203")
    opened(file, open_window, qtbot, tmp_path)
    held = b"".join(each.read_bytes() for each in once_folder().rglob("*") if each.is_file())
    names = " ".join(each.name for each in once_folder().rglob("*"))
    for secret in (NAME, NUMBER, "Number1", "19700102", "20240203"):
        assert secret.encode() not in held
        assert secret not in names


def test_its_folder_is_private(hand: Hand) -> None:
    assert [(once_folder() / name).stat().st_mode & 0o077 for name in left_behind()] == [0]


def test_what_a_killed_program_left_is_taken_away_at_the_next_start_and_what_is_open_stays(
    phantom: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, hand: Hand
) -> None:
    there, kept = left_behind(), all_kept()
    code = (
        "import os, sys; from pathlib import Path; from sireader.ui.application import application; application()\n"
        "from sireader.ui.main_window import MainWindow; from sireader.ui.settings import Settings\n"
        "window = MainWindow(Settings(temporary=True)); window.open_study(Path(sys.argv[1]))\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "while window.page is None: QCoreApplication.processEvents()\n"
        "os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(phantom)], env=os.environ, check=False)
    assert done.returncode == 9
    assert len(left_behind()) == 2
    MainWindow(Settings(temporary=True)).deleteLater()
    assert left_behind() == there
    assert all_kept() == kept


def test_kept_as_a_study_it_is_one(hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graded(hand)
    target = tmp_path / "kept"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    hand.press("keep-study")
    hand.qtbot.waitUntil(lambda: hand.window.windowTitle() == "kept – reader – SI Reader", timeout=10_000)
    assert left_behind() == ()
    reads(hand.window, hand.qtbot)
    assert page_of(hand.window).worklist.isVisible()
    hand.window.close()
    with Study.open(target) as study:
        assert [str(read.grades) for read in study.reads.all()] == ["2/3"]
        study.pseudonyms()  # its key stays
        desk = ReadingDesk(study, study.reader("reader"))
        assert desk.radiograph(study.cases.all()[0].id).rows
        desk.close()


def test_where_it_cannot_be_kept_it_stays_open_and_a_sentence_says_why(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graded(hand)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "something").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "full"), ""))
    hand.press("keep-study")
    hand.qtbot.waitUntil(
        lambda: any(box.isVisible() for box in hand.window.findChildren(ProblemDialog)), timeout=10_000
    )
    assert "already in use" in hand.window.findChildren(ProblemDialog)[-1].text()
    reads(hand.window, hand.qtbot)
    assert page_of(hand.window).session.state is State.COMMITTED
    assert page_of(hand.window).grades.shown_grade(Joint.RIGHT) == 2


# -- opening it --------------------------------------------------------------------------------------------------------


def a_film(path: Path) -> Path:
    """A digitised film, of which no header rules out a name in the picture."""
    pixels = np.random.default_rng(1).integers(0, 60_000, (200, 200)).astype(np.uint16)
    Image.fromarray(pixels).save(path)
    return path


def test_whether_a_name_stands_in_the_picture_is_asked_beside_it_before_it_is_in_any_file(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(a_film(tmp_path / "film.png"), None, wait=False)
    qtbot.waitUntil(lambda: bool(window.findChildren(NamesDialog)), timeout=10_000)
    assert left_behind() == ()
    dialog = window.findChild(NamesDialog)
    assert dialog is not None
    assert dialog.picture.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    reads(window, qtbot)
    assert left_behind()


def test_where_a_name_stands_in_the_picture_nothing_is_opened(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(a_film(tmp_path / "film.png"), None, wait=False)
    qtbot.waitUntil(lambda: bool(window.findChildren(NamesDialog)), timeout=10_000)
    dialog = window.findChild(NamesDialog)
    assert dialog is not None
    cancel = next(one for one in dialog.findChildren(QPushButton) if "Cancel" in one.text())
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    page = window.centralWidget()
    assert isinstance(page, StartPage)
    assert all(button.isEnabled() for button in page.findChildren(QPushButton))
    assert left_behind() == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"just some text", "is neither DICOM nor a PNG or TIFF picture."), (b"", "is empty.")],
)
def test_what_is_no_radiograph_ends_on_the_start_page_with_one_sentence(
    content: bytes, said: str, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(content)
    window = open_window(file, None, wait=False)
    qtbot.waitUntil(lambda: note_of(window) == f"letter.txt {said}", timeout=10_000)
    assert left_behind() == ()


def test_a_colour_picture_is_refused_on_the_start_page(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Image.new("RGB", (64, 64)).save(tmp_path / "colour.png")
    window = open_window(tmp_path / "colour.png", None, wait=False)
    qtbot.waitUntil(lambda: "is not a greyscale picture" in note_of(window), timeout=10_000)


def test_a_file_is_chosen_on_the_start_page(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, phantom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no.txt").write_text("none")
    window = open_window(tmp_path / "no.txt", None, wait=False)
    qtbot.waitUntil(lambda: "neither DICOM" in note_of(window), timeout=10_000)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(phantom), ""))
    page = window.centralWidget()  # the one before it may not be gone yet
    assert page is not None
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Open radiograph…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    reads(window, qtbot)


# -- dropping it -------------------------------------------------------------------------------------------------------


def dropped(target: QWidget | None, *files: Path | str) -> bool:
    """Drop files, or text, on a widget as the system does; whether the window wanted them."""
    assert target is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files if isinstance(file, Path)])
    data.setText("".join(file for file in files if isinstance(file, str)))
    told = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(5, 5), *told)
    QApplication.sendEvent(target, entering)
    if entering.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *told))
    return entering.isAccepted()


def test_a_file_dropped_on_the_start_page_is_opened(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, phantom: Path
) -> None:
    (tmp_path / "no.txt").write_text("none")
    window = open_window(tmp_path / "no.txt", None, wait=False)
    qtbot.waitUntil(lambda: "neither DICOM" in note_of(window), timeout=10_000)
    assert dropped(window.centralWidget(), phantom)
    reads(window, qtbot)
    assert window.windowTitle() == "One radiograph – SI Reader"


def test_a_file_dropped_on_the_radiograph_of_a_study_is_opened_and_what_is_none_leaves_the_study_open(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, phantom: Path
) -> None:
    window = open_window(study_folder)
    (tmp_path / "no.txt").write_text("none")
    assert dropped(page_of(window).image.viewport(), tmp_path / "no.txt")
    qtbot.waitUntil(lambda: bool(window.findChildren(ProblemDialog)), timeout=10_000)
    assert "neither DICOM" in window.findChildren(ProblemDialog)[0].text()
    assert window.page is not None
    window.findChildren(ProblemDialog)[0].accept()
    assert dropped(page_of(window).image.viewport(), phantom)
    qtbot.waitUntil(lambda: window.windowTitle() == "One radiograph – SI Reader", timeout=20_000)


def test_a_study_folder_can_be_dropped_but_text_and_several_files_cannot(
    study_folder: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, phantom: Path
) -> None:
    window = open_window(study_folder)
    assert not dropped(window, "a text")
    dropped(window, phantom, phantom)
    qtbot.waitUntil(lambda: bool(window.findChildren(ProblemDialog)))
    assert "drop one radiograph" in window.findChildren(ProblemDialog)[0].text()
