"""The coordinator's page shows the study as it is, and has a key for everything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sireader.ui.coordinator.overview import Overview
from sireader.ui.coordinator.page import CoordinatorPage
from sireader.workflow.counts import as_counts
from sireader.workflow.study import Study
from tests.builders import READERS, a_desk, a_judgement
from tests.ui.conftest import ADJUDICATOR
from tests.ui.coordinator.conftest import (
    PLACES,
    after,
    go_to,
)


def test_every_place_has_its_key_and_shows_the_study(page: CoordinatorPage, qtbot: QtBot) -> None:
    assert list(page.tabs) == PLACES
    for place in reversed(PLACES):
        go_to(page, qtbot, place)
    told = page.tables
    assert told is not None
    assert told.progress.states == {"open": 5, "settled": 6, "unresolved": 1, "excluded": 0, "calibration": 0}
    assert "2 of 8" in page.overview.discordance.accessibleName()
    assert page.readers.table.shown_keys == sorted(READERS.values())
    assert len(page.cases.table.shown_keys) == 12
    assert page.consensus.table.shown_keys == [one.case for one in told.cases if one.state == "unresolved"]
    assert "frozen" in page.protocol._state.text()
    assert len(page.record.table.shown_keys) == len(told.acts) > 17


def test_the_first_numbers_of_a_large_study_are_those_of_the_tables_that_follow(
    page: CoordinatorPage, qtbot: QtBot
) -> None:
    overview, told = Overview(), page.live.desk.counts()
    qtbot.addWidget(overview)
    overview.show_counts(told)
    assert page.tables is not None
    assert told == as_counts(page.tables.progress)
    for state, card in overview.states.items():
        numbers = [label.text() for label in card.findChildren(QLabel)]
        assert str(page.tables.progress.states[state]) in numbers


def test_every_field_and_button_is_reached_with_the_keyboard_and_has_a_name(page: CoordinatorPage) -> None:
    buttons = page.findChildren(QPushButton)
    assert len(buttons) > 12
    menus = {"G", "C", "V", "Y", "T", "S", "H"}
    for button in buttons:
        place = button.text().find("&")
        assert place >= 0, button.text()
        assert button.text()[place + 1].upper() not in menus, f"{button.text()} takes a menu's letter"
    for kind in (QLineEdit,):
        for field in page.findChildren(kind):
            if field.objectName() != "qt_spinbox_lineedit":
                assert field.accessibleName() or field.placeholderText()


def test_reads_of_others_show_by_themselves(
    page: CoordinatorPage, study_folder: Path, cases: list[str], qtbot: QtBot
) -> None:
    assert page.tables is not None
    before = page.tables.progress.states["open"]
    with Study.open(study_folder) as elsewhere:
        a_desk(elsewhere, ADJUDICATOR).commit(cases[1], a_judgement("3/3"))
    qtbot.waitUntil(lambda: page.tables.progress.states["open"] == before - 1, timeout=10_000)  # type: ignore[union-attr]


def test_f5_looks_again(page: CoordinatorPage, qtbot: QtBot) -> None:
    after(page, qtbot, lambda: qtbot.keyClick(page, Qt.Key.Key_F5))


def test_cases_are_filtered_by_state_by_turn_and_by_disagreement(
    page: CoordinatorPage, cases: list[str], qtbot: QtBot
) -> None:
    go_to(page, qtbot, "Cases")
    tab = page.cases
    tab.show_only("unresolved")
    assert tab.table.shown_keys == cases[:1]
    tab.show_only("All states")
    tab.turn.setCurrentText("central-2")
    assert tab.table.shown_keys == cases[1:2]
    tab.turn.setCurrentIndex(0)
    tab.differ.setCurrentText("Differ on definite")
    assert tab.table.shown_keys == cases[:2]
    tab.differ.setCurrentIndex(0)
    qtbot.keyClicks(tab.text, cases[5].lower())
    assert tab.table.shown_keys == [cases[5]]


def test_a_study_that_cannot_be_read_is_said_once_and_looked_at_again_when_asked(
    page: CoordinatorPage, study_folder: Path, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(study_folder / "study.sqlite")) as by_hand:
        for (guard,) in by_hand.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            by_hand.execute(f"DROP TRIGGER {guard}")
        by_hand.execute("PRAGMA ignore_check_constraints = ON")
        by_hand.execute("UPDATE reads SET right = 9 WHERE right = 3")
        by_hand.commit()
        with qtbot.waitSignal(page.live.problem, timeout=10_000) as said:
            qtbot.keyClick(page, Qt.Key.Key_F5)
        assert "was altered and makes no sense" in str(said.args)
        assert not page.live._timer.isActive(), "it would be said again every two seconds"
        assert page.settle(), "the window can be closed all the same"
        by_hand.execute("UPDATE reads SET right = 3 WHERE right = 9")
        by_hand.commit()
    for dialog in page.window().findChildren(QDialog):
        dialog.reject()
    go_to(page, qtbot, "Overview")
    after(page, qtbot, lambda: qtbot.keyClick(page, Qt.Key.Key_F5))
    assert page.live._timer.isActive()
