"""Every action of the table by a real press of its first key: what a reader would notice, one entry an action."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sireader.ui.actions import ACTIONS
from tests.ui import actions_on_a_case, actions_on_a_radiograph, actions_on_an_opinion
from tests.ui.conftest import OpenWindow, current_case
from tests.ui.hand import CHECKS, SPECS, Hand

ENTRIES = (actions_on_a_case, actions_on_a_radiograph, actions_on_an_opinion)
"""Modules that enter what actions do into the table of checks."""


def test_every_action_has_a_key_and_an_entry_here() -> None:
    assert CHECKS.keys() == SPECS.keys()
    assert all(action.keys for action in ACTIONS)


@pytest.mark.parametrize("action", [action.id for action in ACTIONS])
def test_the_key_of_an_action_does_what_its_sentence_says(
    action: str, study_folder: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(study_folder)
    assert current_case(window)
    CHECKS[action](Hand(window, qtbot, open_window, tmp_path / "priors"), action)
