"""Radiographs that may show text are looked at, page by page; what is blacked out is black in the study."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import numpy as np
import pydicom
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QFrame
from pytestqt.qtbot import QtBot

from sireader.imaging.dicom import load
from sireader.ui.coordinator.black_out import BlackOutDialog
from sireader.ui.coordinator.intake import ReportDialog
from sireader.ui.coordinator.page import CoordinatorPage
from sireader.ui.coordinator.pixel_text import PER_PAGE, PixelTextDialog
from sireader.workflow.keyed_map import KeyedMap
from sireader.workflow.study import Study
from tests.builders import a_dicom_file

LEFT, SPACE, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Space, Qt.Key.Key_Return
Kind = TypeVar("Kind", bound=QDialog)
PASSPHRASE = "four or five words"  # noqa: S105


def some_files(folder: Path, count: int) -> Path:
    for number in range(count):
        said = {"BurnedInAnnotation": "YES"} if number == 0 else {"BurnedInAnnotation": None}
        a_dicom_file(folder / f"{number}.dcm", 500 + number, PatientName="Miller^Jane", **said)
    a_dicom_file(folder / "clean.dcm", 77)
    return folder


def look(page: CoordinatorPage, qtbot: QtBot, folder: Path) -> PixelTextDialog:
    """Ask for an import; returns the first page of what has to be looked at."""
    dialog = page.intake.ask_whether_checked(folder)
    qtbot.keyClick(dialog, ENTER)
    qtbot.waitUntil(lambda: bool(shown(page, PixelTextDialog)), timeout=10_000)
    return shown(page, PixelTextDialog)[0]


def shown(page: CoordinatorPage, kind: type[Kind]) -> list[Kind]:
    return [one for one in page.findChildren(kind) if one.isVisible()]


def drag(qtbot: QtBot, dialog: BlackOutDialog, begin: QPoint, end: QPoint) -> None:
    qtbot.mousePress(dialog.marking, LEFT, pos=begin)
    qtbot.mouseMove(dialog.marking, end)
    qtbot.mouseRelease(dialog.marking, LEFT, pos=end)


def test_pages_are_looked_at_blacked_out_or_left_out_and_the_rest_is_imported(
    page: CoordinatorPage, study_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = some_files(tmp_path / "new", PER_PAGE + 1)
    pages = look(page, qtbot, folder)
    assert [tile.look.name for tile in pages.tiles] == [f"new/{number}.dcm" for number in range(PER_PAGE)]
    assert [tile.look.warned for tile in pages.tiles] == [True, *[False] * (PER_PAGE - 1)]
    dialog = pages.tiles[1].ask_for_areas()
    qtbot.waitUntil(lambda: dialog.marking.width() > 500, timeout=5_000)
    middle = QPoint(dialog.marking.width() // 2, dialog.marking.height() // 2)
    drag(qtbot, dialog, QPoint(1, 1), middle)
    drag(qtbot, dialog, middle, middle + QPoint(60, 60))
    qtbot.keyClick(dialog.marking, Qt.Key.Key_Backspace)
    assert len(dialog.marking.areas) == 1
    qtbot.keyClick(dialog, ENTER)
    assert pages.tiles[1].done.text() == "1 area blacked out"
    qtbot.keyClick(pages.tiles[2].leave_out, SPACE)
    qtbot.keyClick(pages.go_on, SPACE)
    qtbot.waitUntil(lambda: len(pages.tiles) == 1, timeout=10_000)
    qtbot.keyClick(pages.go_on, SPACE)
    qtbot.waitUntil(lambda: bool(shown(page, ReportDialog)), timeout=20_000)
    report = shown(page, ReportDialog)[0]
    assert report.counts.text() == f"{PER_PAGE + 1} accepted, 0 already in the study, 1 refused."
    assert report.table.text_at(0, 0) == "burned-in-unchecked"
    report.reject()
    check_black(study_folder, folder / "1.dcm")


def check_black(study_folder: Path, original: Path) -> None:
    """One radiograph is the original with its upper left quarter black, and says that somebody looked."""
    before = load(original).pixels
    with Study.open(study_folder) as study:
        told = [act for act in study.acts.all() if "blacked out" in act.why]
        assert len(told) == 1
        path = study.radiographs / f"{told[0].about}.dcm"
    after, rows, columns = load(path).pixels, before.shape[0] // 2, before.shape[1] // 2
    assert told[0].why.startswith("pixels looked at; blacked out 0,0,")
    assert not after[: rows - 1, : columns - 1].any()
    assert np.array_equal(after[rows + 1 :], before[rows + 1 :])
    assert np.array_equal(after[:, columns + 1 :], before[:, columns + 1 :])
    assert pydicom.dcmread(path).BurnedInAnnotation == "NO"


def test_cancelling_imports_nothing(page: CoordinatorPage, study_folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    pages = look(page, qtbot, some_files(tmp_path / "new", 1))
    qtbot.keyClick(pages, Qt.Key.Key_Escape)
    assert not pages.isVisible()
    with Study.open(study_folder) as study:
        assert len(study.cases.all()) == 12


def test_cancelling_while_the_next_page_is_made_imports_nothing_either(
    page: CoordinatorPage, study_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    pages = look(page, qtbot, some_files(tmp_path / "new", PER_PAGE + 1))
    qtbot.keyClick(pages.go_on, SPACE)
    assert page.live.working
    qtbot.keyClick(pages, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.live.tables_changed, timeout=10_000):
        qtbot.waitUntil(lambda: not page.live.working, timeout=10_000)
    with Study.open(study_folder) as study:
        assert len(study.cases.all()) == 12


def test_an_import_keeps_a_map_and_the_device_where_that_is_ticked(
    page: CoordinatorPage, study_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    a_dicom_file(tmp_path / "new" / "a.dcm", 77, PatientName="Miller^Jane", StationName="ROOM-12")
    dialog = page.intake.ask_whether_checked(tmp_path / "new")
    for box in (dialog.device, dialog.map.keep):
        qtbot.keyClick(box, SPACE)
    assert not dialog.ok.isEnabled()
    for field, text in ((dialog.map.file, str(tmp_path / "kept.map")), (dialog.map.passphrase, PASSPHRASE)):
        qtbot.keyClicks(field, text)
    assert not dialog.ok.isEnabled(), "the passphrase is typed twice"
    qtbot.keyClicks(dialog.map.again, PASSPHRASE)
    qtbot.keyClick(dialog, ENTER)
    qtbot.waitUntil(lambda: bool(shown(page, ReportDialog)), timeout=20_000)
    shown(page, ReportDialog)[0].reject()
    (jane,) = KeyedMap.open(tmp_path / "kept.map", PASSPHRASE).find(["Miller^Jane"])
    assert pydicom.dcmread(study_folder / "radiographs" / f"{jane.case}.dcm").StationName == "ROOM-12"


def test_every_tile_says_what_it_is_to_a_screen_reader(page: CoordinatorPage, tmp_path: Path, qtbot: QtBot) -> None:
    pages = look(page, qtbot, some_files(tmp_path / "new", 2))
    for tile in pages.tiles:
        assert isinstance(tile, QFrame)
        for widget in (tile.leave_out, tile.mark):
            assert tile.look.name in widget.accessibleName()
    pages.reject()
