"""What a coordinator does, with keys; it is on the record, and the tables show it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sireader.ui.coordinator.intake import ReportDialog
from sireader.ui.coordinator.page import CoordinatorPage
from sireader.ui.coordinator.record import SOUND
from sireader.workflow.study import Study
from tests.builders import a_dicom_file
from tests.ui.coordinator.conftest import (
    OpenCoordinator,
    after,
    fill,
    go_to,
    tables_of,
)


def test_a_case_is_excluded_with_a_reason(page: CoordinatorPage, cases: list[str], qtbot: QtBot) -> None:
    go_to(page, qtbot, "Cases")
    page.cases.table.choose(cases[9])
    form = page.cases.ask_why()
    assert not form.ok.isEnabled(), "an exclusion needs a reason"
    after(page, qtbot, lambda: fill(qtbot, form, Reason="very poor quality"))
    assert page.tables is not None
    row = next(one for one in page.tables.cases if one.case == cases[9])
    assert (row.state, row.reason) == ("excluded", "very poor quality")
    assert page.cases.table.keys == [cases[9]], "what was chosen stays chosen"
    assert page.tables.flow.count("excluded") == 1


def test_a_consensus_is_recorded_with_keys(page: CoordinatorPage, cases: list[str], qtbot: QtBot) -> None:
    go_to(page, qtbot, "Consensus")
    tab = page.consensus
    assert tab.table.keys == cases[:1]
    assert [tab.said.text_at(row, 1) for row in range(3)] == ["2/2", "0/0", "not evaluable"]
    assert not tab.record.isEnabled()
    for field, key in ((tab.right, Qt.Key.Key_3), (tab.left, Qt.Key.Key_2)):
        qtbot.keyClick(field, key)
    qtbot.keyClick(tab.attendees["local"], Qt.Key.Key_Space)
    qtbot.keyClicks(tab.note, "looked at it together")
    assert not tab.record.isEnabled(), "one role is no meeting"
    qtbot.keyClick(tab.attendees["central-2"], Qt.Key.Key_Space)
    after(page, qtbot, lambda: qtbot.keyClick(tab.record, Qt.Key.Key_Space))
    (row,) = page.tables.meetings if page.tables else ()
    assert (row.outcome, row.attendees, row.note) == (
        "3/2, definite",
        ("local", "central-2"),
        "looked at it together",
    )


def test_readers_are_added_and_given_cases(page: CoordinatorPage, cases: list[str], qtbot: QtBot) -> None:
    go_to(page, qtbot, "Readers")
    form = page.readers.ask_for_reader()
    after(page, qtbot, lambda: fill(qtbot, form, Name="Dora", Role="local", Takes="what is assigned"))
    go_to(page, qtbot, "Protocol")
    page.protocol.given.choose("Dora")
    form = page.protocol.ask_for_cases()
    after(page, qtbot, lambda: fill(qtbot, form, Cases=f"{cases[10]}, {cases[11]}"))
    dora = next(one for one in page.tables.progress.readers if one.reader == "Dora") if page.tables else None
    assert dora is not None
    assert (dora.takes, dora.given, dora.waiting) == ("assigned", 2, 2)


def test_the_protocol_is_changed_and_the_reading_closed_with_reasons(page: CoordinatorPage, qtbot: QtBot) -> None:
    go_to(page, qtbot, "Protocol")
    form = page.protocol.ask_to_turn()
    after(page, qtbot, lambda: fill(qtbot, form, Reason="the deadline"))
    assert tables_of(page).progress.closed
    form = page.protocol.ask_to_turn()
    assert "Reopen" in form.windowTitle()
    after(page, qtbot, lambda: fill(qtbot, form, Reason="two more weeks"))
    assert not tables_of(page).progress.closed
    form = page.protocol.ask_for_protocol()
    with qtbot.waitSignal(page.problem, timeout=10_000) as refused:
        fill(qtbot, form, Protocol="second-opinion", Reason="by mistake")
    assert "a role that the new protocol does not have" in str(refused.args)


def test_a_case_becomes_one_for_calibration_only_before_it_was_read(
    study_folder: Path, open_coordinator: OpenCoordinator, qtbot: QtBot
) -> None:
    page = open_coordinator(study_folder)
    go_to(page, qtbot, "Cases")
    case = page.cases.table.shown_keys[3]
    page.cases.table.choose(case)
    form = page.cases.ask_grades()
    after(page, qtbot, lambda: fill(qtbot, form, Feedback="an erosion"))
    assert page.tables is not None
    assert [one.case for one in page.tables.calibrations] == [case]
    assert not page.cases.calibrate.isEnabled()


def test_radiographs_are_imported_and_refusals_told_by_reason(
    page: CoordinatorPage, tmp_path: Path, qtbot: QtBot
) -> None:
    a_dicom_file(tmp_path / "new" / "good.dcm", 77)
    for number in (1, 2):
        (tmp_path / "new" / f"notes-{number}.txt").write_text("not a radiograph", encoding="utf-8")
    after(page, qtbot, lambda: qtbot.keyClick(page.intake.ask_whether_checked(tmp_path / "new"), Qt.Key.Key_Return))
    assert page.tables is not None
    assert sum(page.tables.progress.states.values()) == 13
    report = next(one for one in page.findChildren(ReportDialog) if one.isVisible())
    assert report.counts.text() == "1 accepted, 0 already in the study, 2 refused."
    assert [report.table.text_at(0, column) for column in (0, 1)] == ["not-an-image", "2"]
    report.reject()


def test_verifying_answers_in_sentences(page: CoordinatorPage, study_folder: Path, qtbot: QtBot) -> None:
    go_to(page, qtbot, "Record")
    qtbot.keyClick(page.record.verify, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.record.result.text().startswith(SOUND), timeout=20_000)
    (study_folder / "radiographs" / "stray.dcm").write_bytes(b"x")
    qtbot.waitUntil(page.record.verify.isEnabled, timeout=10_000)
    qtbot.keyClick(page.record.verify, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "stray.dcm among the radiographs" in page.record.result.text(), timeout=20_000)


@pytest.mark.parametrize("name", ["flow.svg", "flow.png", "flow.csv", "flow.json"])
def test_the_flow_chart_is_saved_as_its_name_says(
    page: CoordinatorPage, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    go_to(page, qtbot, "Flow")
    after(page, qtbot, lambda: page.flow.save(tmp_path / name))
    if name.endswith("png"):
        image = QImage(str(tmp_path / name))
        assert image.width() > 1000
        assert image.pixelColor(0, 0).lightness() == 255
    else:
        assert "12" in (tmp_path / name).read_text(encoding="utf-8")


def test_closing_the_window_breaks_off_a_long_work_and_keeps_what_is_there(
    page: CoordinatorPage, tmp_path: Path, study_folder: Path, qtbot: QtBot
) -> None:
    for number in range(40):
        a_dicom_file(tmp_path / "new" / f"{number}.dcm", 100 + number)
    page.intake.begin(tmp_path / "new")
    window = page.window()
    window.close()
    with Study.open(study_folder) as study:
        count = len(study.cases.all())
        assert 12 <= count < 52
        assert len(list(study.radiographs.iterdir())) == count
