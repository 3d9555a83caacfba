"""What the actions do that reveal a model's opinion, and change how its map is seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from sireader.domain.crops import Crop
from sireader.ui.models_dialog import ModelsDialog
from sireader.ui.session import State
from tests.ui.hand import Hand, shows
from tests.ui.opinion_models import a_cohort, an_answer, installed
from tests.ui.test_window import everything_told


@shows("opinion")
def _opinion(hand: Hand, action: str) -> None:
    with installed():
        other = _on_a_committed_case(hand)
        other.press(action)
        hand.qtbot.waitUntil(lambda: "The model sees" in everything_told(other.page.opinion.panel), timeout=30_000)
        assert other.checked(action)
        other.press(action)
        hand.qtbot.waitUntil(lambda: not other.page.opinion.panel.findChildren(QLabel))
        assert not other.checked(action)


@shows("opinion-anyway")
def _anyway(hand: Hand, action: str) -> None:
    with installed(threshold=1e-9):
        other = _on_a_committed_case(hand)
        panel = other.page.opinion.panel
        other.press("opinion")
        hand.qtbot.waitUntil(lambda: "outside what the model knows" in everything_told(panel), timeout=30_000)
        assert "Probability of definite" not in everything_told(panel)
        other.press(action)
        hand.qtbot.waitUntil(lambda: "Probability of definite" in everything_told(panel))


def _on_a_committed_case(hand: Hand) -> Hand:
    """A window on a study whose protocol reveals after the commit, which is done."""
    window = hand.open_window(a_cohort(hand.folder, "second-opinion", 1), "Ada")
    other = Hand(window, hand.qtbot, hand.open_window, hand.folder)
    hand.qtbot.waitUntil(lambda: other.page.opinion.idle, timeout=30_000)
    other.press("grade-2", "grade-2", "commit")
    hand.qtbot.waitUntil(lambda: other.session.state is State.COMMITTED, timeout=10_000)
    return other


def _lay_map(hand: Hand) -> None:
    answer = an_answer(Crop(0, 0, 200, 200))
    assert answer.maps is not None
    hand.page.opinion.overlay.take(answer)


@shows("map")
def _map(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.told == "There is no map: reveal the second opinion first."
    _lay_map(hand)
    assert hand.checked(action)
    assert "Map of definite sacroiliitis" in everything_told(hand.image)
    hand.press(action)
    assert not hand.checked(action)
    assert "Map of" not in everything_told(hand.image)


@shows("map-lines")
def _lines(hand: Hand, action: str) -> None:
    _lay_map(hand)
    hand.press(action)
    assert hand.checked(action)
    assert "a line each 2" in everything_told(hand.image)


@shows("next-map")
def _next_map(hand: Hand, action: str) -> None:
    answer = an_answer(Crop(0, 0, 200, 200), both=True)
    hand.page.opinion.overlay.take(answer)
    for quantity in ("right joint: grade 2 or more", "left joint: grade 2 or more", "definite sacroiliitis"):
        hand.press(action)
        assert f"Map of {quantity}" in everything_told(hand.image)


@shows("map-stronger", "map-weaker")
def _opacity(hand: Hand, action: str) -> None:
    _lay_map(hand)
    before = hand.page.opinion.overlay.look.opacity
    hand.press(action)
    assert hand.page.opinion.overlay.look.opacity - before == pytest.approx(0.1 if action == "map-stronger" else -0.1)


@shows("joint-boxes", "place-joint-boxes", "reset-joint-boxes")
def _boxes(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.told == "There are no joint boxes: reveal the second opinion first."


@shows("next-cut-off")
def _next_cut_off(hand: Hand, action: str) -> None:
    for name in ("favours sensitivity", "favours specificity", "balanced"):
        hand.press(action)
        assert name in hand.told


@shows("models")
def _models(hand: Hand, action: str) -> None:
    hand.press(action)
    dialog = hand.dialog(ModelsDialog)
    assert "phantom-1" in everything_told(dialog)
