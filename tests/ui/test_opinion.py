"""The second opinion in the window: nothing of it before the reader's own commit, all of it on record after."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sireader.domain.acts import Act, ActKind
from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.domain.opinions import Opinion
from sireader.domain.reveals import Reveal
from sireader.inference.answer import Answer, PlacedMap
from sireader.inference.card import PHANTOM_NOTE
from sireader.ui.canvas import Canvas
from sireader.ui.dialogs import ReasonDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.opinion_drawing import CutOffScale
from sireader.ui.opinion_panel import OpinionPanel
from sireader.ui.opinion_words import agreement
from sireader.ui.session import State
from sireader.workflow.audit import audit
from sireader.workflow.coordination import close_reading
from sireader.workflow.revealing import Shown
from sireader.workflow.second_opinion import Revealed
from sireader.workflow.study import Study
from tests.builders import a_read
from tests.ui.conftest import OpenWindow, current_case
from tests.ui.hand import Hand
from tests.ui.opinion_models import MODEL, READER, a_cohort, an_answer, installed
from tests.ui.test_window import everything_told

SECRETS = (MODEL, PHANTOM_NOTE, "The model sees", "P(definite)", "coverage", "Outside what", "cut-off")
OPINION_KINDS = {ActKind.OPINIONS_RECORDED, ActKind.REVEALED, ActKind.HIDDEN, ActKind.INSISTED}


@pytest.fixture
def model() -> Iterator[Path]:
    """A small model is installed, and takes every radiograph for one that it knows."""
    with installed() as folder:
        yield folder


@pytest.fixture(scope="module")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study whose protocol reveals after the commit; copy it, do not change it."""
    return a_cohort(tmp_path_factory.mktemp("opinions"), "second-opinion")


@pytest.fixture
def hand(model: Path, cohort: Path, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> Hand:
    """The reader's hand on the first case, nothing graded."""
    return opened(cohort, tmp_path, open_window, qtbot)


def opened(study: Path, folder: Path, open_window: OpenWindow, qtbot: QtBot) -> Hand:
    copied = Path(shutil.copytree(study, folder / "study"))
    return Hand(open_window(copied, READER), qtbot, open_window, folder)


def settled(hand: Hand) -> None:
    """Whatever was asked for in the background is done, the answer prepared ahead as well."""
    hand.qtbot.waitUntil(lambda: hand.page.opinion.idle and hand.session.idle, timeout=30_000)


def graded(hand: Hand, right: int = 2, left: int = 3) -> None:
    """Grade and commit, and stay on the case."""
    hand.press(f"grade-{right}", f"grade-{left}")
    with hand.qtbot.waitSignal(hand.session.committed, timeout=10_000):
        hand.press("commit")
    hand.qtbot.waitUntil(lambda: hand.session.state is State.COMMITTED, timeout=10_000)
    settled(hand)


def revealed(hand: Hand) -> None:
    """Press the key, and wait for what comes."""
    hand.press("opinion")
    hand.qtbot.waitUntil(lambda: hand.page.opinion.shown, timeout=30_000)
    settled(hand)


def trail(hand: Hand) -> list[Act]:
    """The acts on opinions on record now."""
    with Study.open(hand.folder / "study") as study:
        return [act for act in audit(study) if act.kind in OPINION_KINDS]


def told(hand: Hand) -> str:
    return everything_told(hand.window)


def test_before_the_commit_nothing_of_the_opinion_is_anywhere(
    hand: Hand, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    settled(hand)  # prepared ahead by now
    hand.press("opinion")
    hand.qtbot.waitUntil(lambda: "commit your read first" in hand.told)
    hand.press("grade-2", "grade-3", "opinion", "map", "next-map", "opinion-anyway")
    settled(hand)
    said = "\n".join([told(hand), hand.told, caplog.text, *capfd.readouterr()])
    assert not [secret for secret in SECRETS if secret in said]
    assert not hand.page.opinion.shown
    assert not hand.page.opinion.overlay.there
    assert trail(hand) == []


def test_before_the_reveal_no_part_of_the_window_holds_an_answer(hand: Hand) -> None:
    graded(hand)  # prepared ahead by now, and committed
    assert not holders(hand.window)
    revealed(hand)
    assert holders(hand.window), "this test finds what there is to find"
    hand.press("opinion")
    settled(hand)
    hand.qtbot.waitUntil(lambda: not holders(hand.window))


def holders(window: QObject) -> list[str]:
    """The objects of the window, and the items on its views, that hold what a model said."""
    objects = [window, *window.findChildren(QObject)]
    objects += [item for view in window.findChildren(Canvas) for item in view.items()]
    told = [value for one in objects for value in getattr(one, "__dict__", {}).values()]
    told += [each for value in told if isinstance(value, list | tuple | dict) for each in value]
    return [repr(value) for value in told if isinstance(value, Answer | Opinion | Revealed | Shown | PlacedMap)]


def test_whoever_goes_on_before_it_comes_never_sees_it_and_that_is_on_record(hand: Hand) -> None:
    graded(hand)
    with hand.qtbot.waitSignal(hand.session.radiograph_ready, timeout=10_000):
        hand.press("opinion", "next-case")
    settled(hand)
    assert not hand.page.opinion.shown
    assert not [secret for secret in SECRETS if secret in told(hand)]
    assert [act.kind for act in trail(hand)][1:] == [ActKind.REVEALED, ActKind.HIDDEN]
    assert seconds_of(hand) == [pytest.approx(0, abs=1)]


def test_the_model_looks_at_the_crop_of_the_read(hand: Hand) -> None:
    hand.press("crop")
    crop = hand.session.draft.crop
    assert crop is not None
    graded(hand)
    revealed(hand)
    with Study.open(hand.folder / "study") as study:
        assert [one.crop for one in study.reveals.all()] == [str(crop)]


def test_where_opinions_wait_for_the_end_of_the_study_they_come_after_it(
    model: Path, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    folder = a_cohort(tmp_path, "trial", 2)
    hand = Hand(open_window(folder, READER), qtbot, open_window, tmp_path)
    hand.press("grade-2", "grade-3")
    hand.turn_page("commit")
    hand.turn_page("previous-case")
    hand.press("opinion")
    hand.qtbot.waitUntil(lambda: "once the study is closed" in hand.told)
    hand.window.close()
    with Study.open(folder) as study:
        close_reading(study, "all read")
    later = Hand(open_window(folder, READER, wait=False), qtbot, open_window, tmp_path)
    qtbot.waitUntil(lambda: bool(later.session.entries))
    later.turn_page("next-case")
    revealed(later)
    assert "You read 2/3, definite" in told(later)


def test_after_commit_and_key_it_is_shown_and_the_reveal_on_record(hand: Hand) -> None:
    graded(hand)
    assert "A second opinion may be seen: Shift+O." in told(hand)
    assert trail(hand) == [], "only a reveal records an opinion"
    revealed(hand)
    said = told(hand)
    for words in ("The model sees", MODEL, PHANTOM_NOTE, "You read 2/3, definite", "(90 % coverage)"):
        assert words in said
    assert "Right joint: grade 0 " in said, "bars have a name for those who cannot see them"
    assert "you graded 2" in said
    recorded, shown = trail(hand)
    assert (recorded.kind, recorded.who) == (ActKind.OPINIONS_RECORDED, READER)
    assert (shown.kind, shown.who, shown.about) == (ActKind.REVEALED, READER, current_case(hand.window))
    assert hand.checked("opinion")


def test_hidden_again_nothing_of_it_is_left_and_its_seconds_are_on_record(hand: Hand) -> None:
    graded(hand)
    revealed(hand)
    hand.press("opinion")
    settled(hand)
    hand.qtbot.waitUntil(lambda: not hand.page.opinion.panel.findChildren(QLabel))
    assert not [secret for secret in SECRETS if secret in told(hand)]
    assert trail(hand)[-1].kind is ActKind.HIDDEN
    assert seconds_of(hand) == [pytest.approx(0, abs=30)]


def seconds_of(hand: Hand) -> list[float | None]:
    with Study.open(hand.folder / "study") as study:
        return [one.seconds for one in study.reveals.all()]


def test_the_next_case_opens_without_it_and_coming_back_it_is_revealed_anew(hand: Hand) -> None:
    graded(hand)
    revealed(hand)
    hand.turn_page("next-case")
    settled(hand)
    assert not hand.page.opinion.shown
    hand.qtbot.waitUntil(lambda: not hand.page.opinion.panel.findChildren(QLabel))
    assert not [secret for secret in SECRETS if secret in told(hand)]
    hand.turn_page("previous-case")
    assert not hand.page.opinion.shown
    revealed(hand)
    assert [act.kind for act in trail(hand)][1:] == [ActKind.REVEALED, ActKind.HIDDEN, ActKind.REVEALED]


def test_closing_the_window_records_for_how_long_it_was_seen(hand: Hand) -> None:
    graded(hand)
    revealed(hand)
    hand.press("quit")
    assert not hand.window.isVisible()
    assert None not in seconds_of(hand)


def test_an_amendment_after_a_reveal_is_told_that_it_is_aided_and_shown_beside(hand: Hand) -> None:
    graded(hand)
    revealed(hand)
    hand.press("amend", "grade-0", "grade-0", "commit")
    dialog = hand.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    assert "marked aided" in everything_told(dialog)
    hand.qtbot.keyClicks(dialog.reason, "the model made me look again")
    with hand.qtbot.waitSignal(hand.session.committed, timeout=10_000):
        hand.qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: hand.session.state is State.COMMITTED, timeout=10_000)
    settled(hand)
    assert "After an opinion you read 0/0: aided" in told(hand)
    assert hand.page.grades.shown_grade(Joint.RIGHT) == 2, "the unaided read stands"


def test_an_amendment_without_a_reveal_is_not_told_so(hand: Hand) -> None:
    graded(hand)
    hand.press("amend", "grade-0", "grade-0", "commit")
    assert "aided" not in everything_told(hand.dialog(ReasonDialog))


def test_where_the_protocol_never_reveals_it_says_so_and_nothing_is_computed(
    model: Path, study_folder: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    hand = Hand(open_window(study_folder, READER), qtbot, open_window, tmp_path)
    hand.press("grade-2", "grade-3")
    hand.turn_page("commit")
    hand.turn_page("previous-case")
    settled(hand)
    assert "second opinion may be seen" not in told(hand)
    hand.press("opinion")
    hand.qtbot.waitUntil(lambda: "never reveals an opinion" in hand.told)
    assert not hand.page.opinion.shown
    assert trail(hand) == []


def test_outside_what_the_model_knows_the_reason_comes_first_and_numbers_only_on_insisting(
    cohort: Path, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    with installed(threshold=1e-9):
        hand = opened(cohort, tmp_path, open_window, qtbot)
        graded(hand)
        revealed(hand)
        said = everything_told(panel(hand))
        assert "outside what the model knows" in said
        assert "unlike those that the model was trained on" in said
        assert PHANTOM_NOTE in said
        assert not [words for words in ("Probability of", "The model sees", "cut-off", "%") if words in said]
        assert not hand.page.opinion.overlay.shown
        assert ActKind.INSISTED not in [act.kind for act in trail(hand)]
        hand.press("opinion-anyway")
        settled(hand)
        hand.qtbot.waitUntil(lambda: "Probability of definite" in told(hand))
        assert "Shown although" in told(hand)
        assert "The model sees" not in told(hand)
        assert trail(hand)[-1].kind is ActKind.INSISTED


def test_a_damaged_model_is_told_in_one_sentence_and_nothing_is_recorded(
    model: Path, cohort: Path, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    (model / "weights.safetensors").write_bytes(b"something else")
    hand = opened(cohort, tmp_path, open_window, qtbot)
    graded(hand)
    with qtbot.waitSignal(hand.session.problem, timeout=20_000) as problem:
        hand.press("opinion")
    assert "is not the one that was packed" in str(problem.args[0])
    assert not hand.page.opinion.shown
    assert trail(hand) == []


# -- the map, and words ------------------------------------------------------------------------------------------------


def test_opacity_lines_and_the_other_maps_are_on_keys(hand: Hand) -> None:
    graded(hand)
    revealed(hand)
    overlay = hand.page.opinion.overlay
    assert overlay.shown
    hand.press("map-weaker", "map-weaker")
    assert overlay.look.opacity == pytest.approx(0.4)
    assert "40 % opaque" in told(hand)
    hand.press("map-lines")
    assert hand.checked("map-lines")
    assert "a line each 2" in told(hand)
    hand.press("next-map")
    assert "Map of right joint: grade 2 or more" in told(hand)
    hand.press("next-map", "next-map")
    assert "Map of definite sacroiliitis" in told(hand)
    hand.press("map")
    assert "Map of" not in told(hand)


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        ("2/3", "You read 2/3, definite: the model agrees."),
        ("0/2", "You read 0/2, not definite: the model disagrees."),
        ("-", "not evaluable: there is nothing to compare."),
    ],
)
def test_agreement_in_words(grades: str, said: str) -> None:
    assert said in agreement(an_answer(Crop(0, 0, 64, 128)), a_read(grades))


def test_buttons_do_what_the_keys_do(hand: Hand) -> None:
    graded(hand)
    revealed(hand)
    buttons = {button.accessibleName(): button for button in panel(hand).findChildren(QPushButton)}
    hand.qtbot.mouseClick(buttons["Map on the radiograph"], Qt.MouseButton.LeftButton)
    assert not hand.page.opinion.overlay.shown
    hand.press("map")
    assert buttons["Map on the radiograph"].isChecked()


def test_another_cut_off_tells_the_same_answer_otherwise_and_is_remembered(hand: Hand) -> None:
    graded(hand)
    revealed(hand)
    assert "its balanced cut-off" in told(hand)
    hand.press("next-cut-off")
    said = everything_told(panel(hand))
    assert "its cut-off that favours sensitivity" in said
    assert "Chosen: its cut-off that favours sensitivity" in said, "not by weight of letters alone"
    hand.qtbot.mouseClick(panel(hand).findChildren(CutOffScale)[0], Qt.MouseButton.LeftButton)
    assert "its cut-off that favours specificity" in everything_told(panel(hand))
    hand.turn_page("next-case")
    graded(hand)
    revealed(hand)
    assert "its cut-off that favours specificity" in everything_told(panel(hand))


@pytest.mark.parametrize(
    ("changes", "elsewhere"),
    [
        ({"inside_joints": 0.82, "evenly": 0.19}, False),
        ({"inside_joints": 0.12, "evenly": 0.19}, True),
        ({"inside_joints": 0.12, "evenly": 0.19, "probability": 0.1}, False),  # what little speaks for it says nothing
    ],
)
def test_how_much_of_the_map_lies_in_the_joints_is_a_number_and_elsewhere_is_said_in_words(
    qtbot: QtBot, window: MainWindow, changes: dict[str, Any], elsewhere: bool
) -> None:
    assert window.page is not None
    answer, own = an_answer(Crop(0, 0, 64, 128), **changes), a_read("2/3")
    shown = Shown(Opinion("C", MODEL, 0.5), Reveal("r", "C", "C", READER, MODEL, datetime.now(UTC)))
    window.page.opinion.panel.show_opinion(Revealed(shown, answer, own))
    said = everything_told(window.page.opinion.panel)
    inside = round(100 * changes["inside_joints"])
    assert f"{inside} % of what speaks for it lies in the joints (evenly: 19 %)." in said
    assert ("The map looks elsewhere" in said) is elsewhere


def panel(hand: Hand) -> OpinionPanel:
    return hand.page.opinion.panel
