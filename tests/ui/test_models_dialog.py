"""Models in a dialog: their cards, two side by side; taken in only when sound, removed, and asked as the ticks say."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sireader.inference.card import PHANTOM_NOTE
from sireader.inference.contents import CARD, HASHES, WEIGHTS
from sireader.ui.asked import Asked
from sireader.ui.models_dialog import ModelsDialog
from sireader.ui.settings import Settings
from sireader.workflow.models import installed, models_folder
from tests.inference.models import a_package
from tests.ui.conftest import OpenWindow
from tests.ui.hand import Hand
from tests.ui.opinion_models import READER, a_cohort
from tests.ui.test_opinion import graded, revealed
from tests.ui.test_window import everything_told

SHIPPED = "phantom-1"


@pytest.fixture(autouse=True)
def _no_models() -> Iterator[None]:
    """Every test begins with the shipped model alone."""
    shutil.rmtree(models_folder(), ignore_errors=True)
    yield
    shutil.rmtree(models_folder(), ignore_errors=True)


@pytest.fixture
def asked() -> Asked:
    return Asked(Settings(temporary=True))


@pytest.fixture
def dialog(asked: Asked, qtbot: QtBot) -> Iterator[ModelsDialog]:
    shown = ModelsDialog(asked)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.close()


def taken(dialog: ModelsDialog, qtbot: QtBot, folder: Path) -> None:
    dialog.take(folder)
    qtbot.waitUntil(lambda: dialog.idle, timeout=60_000)


def names(dialog: ModelsDialog) -> list[str]:
    return [dialog.list.item(row).text().split("\n")[0] for row in range(dialog.list.count())]


def ticked(dialog: ModelsDialog) -> list[str]:
    rows = range(dialog.list.count())
    told = zip(names(dialog), rows, strict=True)
    return [name for name, row in told if dialog.list.item(row).checkState() is Qt.CheckState.Checked]


def tick(dialog: ModelsDialog, name: str, *, on: bool = True) -> None:
    item = dialog.list.item(names(dialog).index(name))
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_the_shipped_model_s_card_says_what_it_is_and_what_it_is_not_for(dialog: ModelsDialog) -> None:
    said = everything_told(dialog.card)
    for words in (PHANTOM_NOTE, "680 synthetic phantoms", "AUROC of definite", "Not validated for clinical decisions"):
        assert words in said
    digest = installed()[0].digest
    assert digest[:8] in said
    assert ticked(dialog) == [SHIPPED]
    assert not dialog.remove.isEnabled(), "it stays"


def test_a_sound_package_is_copied_whole_and_the_one_that_was_asked_stays(
    dialog: ModelsDialog, asked: Asked, qtbot: QtBot, tmp_path: Path
) -> None:
    package = a_package(tmp_path / "p", name="../../Ünïcode model 2")
    taken(dialog, qtbot, package)
    assert dialog.told == ""
    (there,) = models_folder().iterdir()
    assert {file.name: file.read_bytes() for file in there.iterdir()} == {
        file.name: file.read_bytes() for file in package.iterdir()
    }
    assert names(dialog) == ["../../Ünïcode model 2", SHIPPED]
    assert ticked(dialog) == [SHIPPED]
    assert [folder.name for folder in asked.models.folders] == ["phantom"]


def test_ticks_and_the_mirror_image_are_remembered_and_asked(
    dialog: ModelsDialog, asked: Asked, qtbot: QtBot, tmp_path: Path
) -> None:
    taken(dialog, qtbot, a_package(tmp_path / "p", name="other-2"))
    with qtbot.waitSignal(asked.changed):
        tick(dialog, "other-2")
    assert len(asked.models.folders) == 2
    assert "Asked: the mean of other-2 + phantom-1." in everything_told(dialog)
    tick(dialog, SHIPPED, on=False)
    qtbot.keyClick(dialog.both_ways, Qt.Key.Key_Space)
    assert [folder.parent for folder in asked.models.folders] == [models_folder()]
    assert asked.models.mirrored_too


def test_models_without_a_mean_take_each_other_s_place(
    dialog: ModelsDialog, asked: Asked, qtbot: QtBot, tmp_path: Path
) -> None:
    taken(dialog, qtbot, a_package(tmp_path / "p", name="alone-2", kind="definite"))
    tick(dialog, "alone-2")
    assert "have no mean" in dialog.told
    assert ticked(dialog) == ["alone-2"]


def test_two_cards_stand_side_by_side(dialog: ModelsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    figures = {"validation": {"cases": 400, "auroc": 0.944, "auroc_interval": [0.916, 0.968]}}
    taken(dialog, qtbot, a_package(tmp_path / "p", name="<b>other</b> 2", metrics=figures))
    dialog.compared.setCurrentText(SHIPPED)
    said = [label.text() for label in dialog.card.findChildren(QLabel)]
    assert said[:3] == ["Name and version", "<b>other</b> 2", SHIPPED]
    assert "400 cases\nAUROC of definite 0.944 (95 % interval 0.916 to 0.968)" in said
    markup = [label for label in dialog.card.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText]
    assert not markup, "what a package says of itself is never read as markup"


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda folder: (folder / WEIGHTS).write_bytes(b"\x80\x04."), "is not the one that was packed"),
        (lambda folder: (folder / HASHES).unlink(), "is not a model package: hashes.json is missing"),
        (shutil.rmtree, "There is no model at"),
        (lambda folder: (folder / CARD).symlink_to("/etc/passwd") if not (folder / CARD).unlink() else None, "a link"),
    ],
)
def test_a_hostile_package_is_one_sentence_and_leaves_nothing_behind(
    dialog: ModelsDialog, qtbot: QtBot, tmp_path: Path, spoil: object, sentence: str
) -> None:
    package = a_package(tmp_path / "p", name="bad-1")
    assert callable(spoil)
    spoil(package)
    taken(dialog, qtbot, package)
    assert sentence in dialog.told
    assert dialog.told.count("\n") == 0
    assert names(dialog) == [SHIPPED]
    assert not list(models_folder().glob("*"))
    assert dialog.install.isEnabled()


def test_the_same_again_or_another_of_that_name_is_not_taken(
    dialog: ModelsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    taken(dialog, qtbot, a_package(tmp_path / "p", name="other-2"))
    taken(dialog, qtbot, tmp_path / "p")
    assert dialog.told == "The model other-2 is installed already."
    taken(dialog, qtbot, a_package(tmp_path / "q", seed=2, name="other-2"))
    assert "Another model with the name other-2 is installed" in dialog.told
    assert len(list(models_folder().iterdir())) == 1


def test_removing_takes_it_off_the_disk_and_the_shipped_one_is_asked_again(
    dialog: ModelsDialog, asked: Asked, qtbot: QtBot, tmp_path: Path
) -> None:
    taken(dialog, qtbot, a_package(tmp_path / "p", name="other-2"))
    tick(dialog, "other-2")
    tick(dialog, SHIPPED, on=False)
    dialog.list.setCurrentRow(names(dialog).index("other-2"))
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert names(dialog) == ticked(dialog) == [SHIPPED]
    assert not list(models_folder().iterdir())
    assert asked.models.folders[0].name == "phantom"


def test_a_model_damaged_on_the_disk_is_listed_as_such(asked: Asked, qtbot: QtBot, tmp_path: Path) -> None:
    folder = a_package(models_folder() / "broken-1")
    (folder / CARD).write_text("{}", encoding="utf-8")
    dialog = ModelsDialog(asked)
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text() == "broken-1\ndamaged"
    dialog.list.setCurrentRow(0)
    assert "card.json of broken-1 is not the one that was packed" in everything_told(dialog.card)


def test_another_choice_is_asked_at_once_in_the_open_study(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    a_package(models_folder() / "tiny", name="tiny-1", scale=0.1)
    hand = Hand(open_window(a_cohort(tmp_path, "second-opinion", 1), READER), qtbot, open_window, tmp_path)
    hand.press("models")
    dialog = hand.dialog(ModelsDialog)
    assert isinstance(dialog, ModelsDialog)
    assert ticked(dialog) == ["tiny-1"]
    tick(dialog, SHIPPED)
    tick(dialog, "tiny-1", on=False)
    dialog.accept()
    hand.window.activateWindow()
    qtbot.waitUntil(hand.window.isActiveWindow)
    graded(hand)
    revealed(hand)
    assert SHIPPED in everything_told(hand.page.opinion.panel)
