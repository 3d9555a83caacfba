"""Another radiograph of the same subject beside the one being read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sireader.ui.reading_page import ReadingPage
from sireader.workflow.intake import import_radiographs
from tests.builders import a_dicom_file, an_imaged_study
from tests.ui.conftest import OpenWindow, current_case, page_of

READER = "reader-reader"


def a_study_of_one_subject(folder: Path, protocol: str) -> Path:
    """Two radiographs of one subject, taken a hundred days apart."""
    with an_imaged_study(folder, 1, protocol, PatientID="ONE", AcquisitionDate="20200101", side_px=256) as study:
        later = a_dicom_file(folder / "later.dcm", 7, PatientID="ONE", AcquisitionDate="20200410", side_px=256)
        assert import_radiographs(study, [later]).accepted
        return study.folder


def titled(page: ReadingPage, words: str) -> bool:
    """Whether the prior's title says this."""
    return words in page.prior.title


def test_the_prior_is_shown_beside_named_and_with_its_distance_in_days(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(a_study_of_one_subject(tmp_path, "second-opinion"), READER)
    page = page_of(window)
    case = current_case(window)
    qtbot.keyClick(window, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: titled(page, "NOT THE CASE BEING READ"))
    assert titled(page, "Radiograph of 100 days")
    assert current_case(window) == case
    qtbot.keyClick(window, Qt.Key.Key_Y)
    assert not page.prior.isVisible()


def test_a_linked_prior_follows_zoom_and_an_unlinked_one_stays(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(a_study_of_one_subject(tmp_path, "second-opinion"), READER)
    page = page_of(window)
    qtbot.keyClick(window, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: titled(page, "NOT THE CASE"))
    qtbot.waitUntil(lambda: abs(page.prior.width() - page.image.width()) < 20)
    qtbot.keyClicks(window, "F")
    before = page.prior.canvas.box.viewRect().width()
    qtbot.keyClicks(window, "++")
    qtbot.waitUntil(lambda: page.prior.canvas.box.viewRect().width() < 0.75 * before)
    after = page.prior.canvas.box.viewRect().width()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    main = page.image.box.viewRect().width()
    qtbot.keyClicks(window, "++")
    page.image.grab()  # paints, and so tells whoever follows
    assert page.image.box.viewRect().width() < 0.75 * main
    assert page.prior.canvas.box.viewRect().width() == pytest.approx(after)


def test_the_next_case_opens_without_the_prior(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(a_study_of_one_subject(tmp_path, "second-opinion"), READER)
    page = page_of(window)
    qtbot.keyClick(window, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: titled(page, "NOT THE CASE"))
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert not page.prior.isVisible()


def test_a_protocol_that_does_not_allow_priors_shows_none(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(a_study_of_one_subject(tmp_path, "proof"), "Ada")
    page = page_of(window)
    qtbot.keyClick(window, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: "no other radiograph" in window.statusBar().currentMessage())
    assert not page.prior.isVisible(), "no half of the window is black"
    assert page.session.desk.priors(current_case(window)) == ()


def test_thumbnails_show_where_the_protocol_allows_them(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(a_study_of_one_subject(tmp_path, "second-opinion"), READER)
    page = page_of(window)
    cases = [entry.case for entry in page.session.entries]
    thumbnails = page.thumbnails
    assert thumbnails is not None
    qtbot.waitUntil(lambda: all(thumbnails.picture(case) is not None for case in cases))
    sizes = {(picture.width(), picture.height()) for picture in map(thumbnails.picture, cases) if picture}
    assert sizes == {(52, 52)}


def test_no_thumbnail_is_made_where_the_protocol_is_silent(tmp_path: Path, open_window: OpenWindow) -> None:
    window = open_window(a_study_of_one_subject(tmp_path, "proof"), "Ada")
    assert page_of(window).thumbnails is None
