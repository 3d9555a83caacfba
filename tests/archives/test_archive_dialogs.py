"""The coordinator's dialogs on archives, and what is dropped on the page: with keys and mouse, with a real archive."""

from __future__ import annotations

import socket
import stat
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from pydicom import Dataset
from pynetdicom import evt
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sireader.domain.archives import Kind
from sireader.ui.application import application, put_away
from sireader.ui.coordinator.archive_query import QueryDialog
from sireader.ui.coordinator.archive_settings import ArchivesDialog
from sireader.ui.coordinator.intake import ImportDialog, ReportDialog
from sireader.ui.coordinator.page import CoordinatorPage
from sireader.ui.coordinator.pixel_text import PixelTextDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.settings import Settings
from sireader.workflow.archive_settings import archives, keep_archive, settings_file
from sireader.workflow.keys import data_folder
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.archives.asking import radiograph, radiographs
from tests.archives.hostile import says_nothing, searched, talking
from tests.archives.orthanc import Orthanc
from tests.builders import a_study

LEFT = Qt.MouseButton.LeftButton
Shown = TypeVar("Shown", bound=QDialog)


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[CoordinatorPage]:
    application()
    settings_file().unlink(missing_ok=True)
    a_study(tmp_path / "study").close()
    window = MainWindow(Settings(temporary=True))
    window.show()
    window.open_coordinator(tmp_path / "study")
    page = window.coordinator
    assert page is not None
    qtbot.waitUntil(lambda: page.tables is not None, timeout=20_000)
    yield page
    put_away(window)


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, LEFT)


def reported(page: CoordinatorPage, qtbot: QtBot) -> str:
    """What the report says, once it is there."""
    qtbot.waitUntil(lambda: bool(_visible(page, ReportDialog)), timeout=30_000)
    (dialog,) = _visible(page, ReportDialog)
    text = dialog.counts.text()
    dialog.reject()
    return text


def _visible(page: CoordinatorPage, kind: type[Shown]) -> list[Shown]:
    return [one for one in page.findChildren(kind) if one.isVisible()]


def asked(page: CoordinatorPage, qtbot: QtBot, orthanc: Orthanc, count: int = 0) -> QueryDialog:
    """The dialog once the archive has answered with all that it has, so many studies."""
    keep_archive(orthanc.dimse())
    dialog = page.archives.ask()
    click(qtbot, dialog.search)
    qtbot.waitUntil(lambda: "match" in dialog.told.text(), timeout=20_000)
    assert dialog.told.text() == (f"{count} studies match." if count else "Nothing matches.")
    assert dialog.fetch.text() == (f"&Get {count}" if count else "&Get"), "all of them, for none is chosen"
    return dialog


def test_an_archive_is_entered_tested_and_kept(page: CoordinatorPage, orthanc: Orthanc, qtbot: QtBot) -> None:
    dialog = page.archives.ask()
    assert not dialog.search.isEnabled(), "there is no archive to ask"
    settings: ArchivesDialog = page.archives.ask_for_archives()
    click(qtbot, settings.add)
    for field, text in (
        (settings.fields.name, "clinic"),
        (settings.fields.host, "localhost"),
        (settings.fields.title, "OTHER"),
    ):
        qtbot.keyClicks(field, text)
    settings.fields.port.clear()
    qtbot.keyClicks(settings.fields.port, str(orthanc.dicom_port))
    click(qtbot, settings.test)
    qtbot.waitUntil(lambda: "does not accept SIREADER calling OTHER" in settings.told.text(), timeout=20_000)
    settings.fields.title.clear()
    qtbot.keyClicks(settings.fields.title, "ORTHANC")
    click(qtbot, settings.test)
    qtbot.waitUntil(lambda: settings.told.text().startswith("The archive clinic answers"), timeout=20_000)
    assert archives() == {}
    click(qtbot, settings.keep)
    assert archives()["clinic"].kind is Kind.DIMSE
    assert stat.S_IMODE(settings_file().stat().st_mode) == 0o600
    assert dialog.archive.currentText() == "clinic"
    settings.reject()


def test_the_page_closes_while_an_archive_that_never_answers_is_asked(page: CoordinatorPage, qtbot: QtBot) -> None:
    broken_off = threading.Event()

    def talk(connection: socket.socket) -> None:
        says_nothing(connection)
        broken_off.set()

    with talking(talk) as archive:
        keep_archive(replace(archive, timeout_s=3600))
        settings = page.archives.ask_for_archives()
        settings.names.setCurrentRow(0)
        click(qtbot, settings.test)
        qtbot.waitUntil(lambda: settings.told.text().startswith("Asking clinic"), timeout=20_000)
        window = page.window()
        window.close()
        assert not window.isVisible()
        qtbot.waitUntil(broken_off.is_set, timeout=4_000)  # before the archive has had enough


def test_an_answer_that_comes_when_its_dialog_is_gone_is_told_to_nobody(page: CoordinatorPage, qtbot: QtBot) -> None:
    goes_on = threading.Event()

    def talk(connection: socket.socket) -> None:
        goes_on.wait(5)

    with talking(talk) as archive:
        keep_archive(replace(archive, timeout_s=30))
        dialog = page.archives.ask()
        settings = page.archives.ask_for_archives()
        settings.names.setCurrentRow(0)
        click(qtbot, settings.test)
        dialog.close()  # as when what waits is to be looked at
        qtbot.waitUntil(lambda: not isValid(settings))
        goes_on.set()
        qtbot.waitUntil(lambda: page.archives._operations.idle, timeout=20_000)


def test_a_search_that_was_left_shows_nobody_in_the_next_dialog(page: CoordinatorPage, qtbot: QtBot) -> None:
    answers = threading.Event()

    def find(event: evt.Event) -> Iterator[tuple[int, Dataset | None]]:
        answers.wait(5)
        answer = Dataset()
        answer.QueryRetrieveLevel, answer.StudyInstanceUID, answer.PatientName = "STUDY", "1.2.3", "Person^Left"
        yield 0xFF00, answer

    with searched(find) as archive:
        keep_archive(replace(archive, timeout_s=30))
        first = page.archives.ask()
        click(qtbot, first.search)
        first.reject()
        second = page.archives.ask()
        answers.set()
        qtbot.waitUntil(lambda: page.archives._operations.idle, timeout=20_000)
        assert second.table.shown_keys == []
        second.reject()


def test_what_is_entered_wrongly_is_told_and_not_kept(page: CoordinatorPage, qtbot: QtBot) -> None:
    settings = page.archives.ask_for_archives()
    click(qtbot, settings.add)
    qtbot.keyClicks(settings.fields.name, "web")
    settings.fields.kind.setCurrentIndex(1)
    qtbot.keyClicks(settings.fields.url, "http://pacs.example/dicom-web")
    qtbot.keyClicks(settings.fields.password, "correct horse")
    click(qtbot, settings.keep)
    assert "would travel in the clear; give a URL that begins with https" in settings.told.text()
    assert archives() == {}
    settings.reject()


def test_studies_are_found_chosen_and_fetched_and_nobody_s_name_is_written(
    page: CoordinatorPage, orthanc: Orthanc, tmp_path: Path, qtbot: QtBot
) -> None:
    orthanc.put(radiographs(tmp_path / "files", 5))
    dialog = asked(page, qtbot, orthanc, 5)
    shown = [dialog.table.text_at(row, 1) for row in range(5)]
    assert sorted(shown) == [f"Person Number{number}" for number in range(1, 6)]
    dialog.table.selectRow(0)
    assert dialog.fetch.text() == "&Get 1"
    click(qtbot, dialog.fetch)
    assert reported(page, qtbot) == "1 accepted, 0 already in the study, 0 refused."
    dialog.table.clearSelection()
    click(qtbot, dialog.fetch)
    assert reported(page, qtbot) == "4 accepted, 1 already in the study, 0 refused."
    dialog.reject()
    folders = (tmp_path / "study", data_folder())
    written = b"".join(path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file())
    for name in (b"Person", b"Number3", b"PAT-0003", b"1.2.3.3"):
        assert name not in written
    with Study.open(tmp_path / "study") as study:
        assert len(study.cases.all()) == 5


def test_what_may_show_text_is_looked_at_before_it_comes_in(
    page: CoordinatorPage, orthanc: Orthanc, tmp_path: Path, qtbot: QtBot
) -> None:
    orthanc.put([radiograph(tmp_path / f"{number}.dcm", number, BurnedInAnnotation=None) for number in (1, 2)])
    dialog = asked(page, qtbot, orthanc, 2)
    assert not dialog.look.isVisible()
    click(qtbot, dialog.fetch)
    assert reported(page, qtbot) == "0 accepted, 0 already in the study, 2 refused."
    qtbot.waitUntil(lambda: bool(_visible(page, PixelTextDialog)), timeout=20_000)
    (pages,) = _visible(page, PixelTextDialog)
    pages.reject()
    dialog = page.archives.ask()
    assert dialog.look.text() == "Loo&k at 2 that wait"
    click(qtbot, dialog.look)
    qtbot.waitUntil(lambda: bool(_visible(page, PixelTextDialog)), timeout=20_000)
    (pages,) = _visible(page, PixelTextDialog)
    click(qtbot, pages.tiles[0].leave_out)
    click(qtbot, pages.go_on)
    assert reported(page, qtbot) == "1 accepted, 0 already in the study, 1 refused."
    assert page.live.desk.waiting() == []


def test_a_query_that_cannot_be_asked_is_told(page: CoordinatorPage, orthanc: Orthanc, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot, orthanc)
    qtbot.keyClicks(dialog.since, "31.12.2020")
    with qtbot.waitSignal(page.problem) as told:
        qtbot.keyClick(dialog.since, Qt.Key.Key_Return)
    assert "31.12.2020 is no day; write it as YYYY-MM-DD" in str(told.args[0])
    dialog.reject()


def test_cancelling_keeps_what_is_there_whole(
    page: CoordinatorPage, orthanc: Orthanc, tmp_path: Path, qtbot: QtBot
) -> None:
    orthanc.put(radiographs(tmp_path / "files", 30))
    dialog = asked(page, qtbot, orthanc, 30)
    click(qtbot, dialog.fetch)
    qtbot.waitUntil(lambda: dialog.bar.value() > 2, timeout=30_000)
    click(qtbot, dialog.cancel)
    assert "It was broken off; ask for the same again to get the rest." in reported(page, qtbot)
    click(qtbot, dialog.fetch)
    assert reported(page, qtbot).endswith(", 0 refused.")
    dialog.reject()
    with Study.open(tmp_path / "study") as study:
        assert len(study.cases.all()) == 30
        assert verify(study) == []


def test_files_and_folders_are_dropped_on_the_page(page: CoordinatorPage, tmp_path: Path, qtbot: QtBot) -> None:
    files = radiographs(tmp_path / "files", 2)
    (folder,) = {path.parent for path in radiographs(tmp_path / "folder", 3, start=10)}
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in (*files, folder)])
    copying, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(200, 200), copying, dropped, LEFT, keys)
    QCoreApplication.sendEvent(page, entering)
    assert entering.isAccepted()
    QCoreApplication.sendEvent(page, QDropEvent(QPointF(200, 200), copying, dropped, LEFT, keys))
    (dialog,) = (one for one in page.findChildren(ImportDialog) if one.isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert reported(page, qtbot) == "5 accepted, 0 already in the study, 0 refused."


def test_words_that_are_dropped_are_not_taken(page: CoordinatorPage) -> None:
    words = QMimeData()
    words.setText("no file")
    entering = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, words, LEFT, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(page, entering)
    assert not entering.isAccepted()
