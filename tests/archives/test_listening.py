"""Radiographs that are sent here, and those that somebody puts into a folder."""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pynetdicom.transport import AssociationServer

from sireader.archives import line, listener
from sireader.archives.listener import listening as listening_at
from sireader.domain.archives import Archive, ArchiveFailed, Kind, Tls
from sireader.domain.errors import SireaderError
from sireader.ui.application import application
from sireader.workflow.archives import echo, send
from sireader.workflow.handling import Handling
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.receiving import Door, listen
from sireader.workflow.spooling import lasting_spool
from sireader.workflow.study import Study
from sireader.workflow.watching import WatchedFolder, watch
from tests.archives.asking import a_report, radiograph, radiographs, spool_files
from tests.archives.certificates import a_certificate
from tests.archives.orthanc import Orthanc, free_port
from tests.builders import a_study

ROOT = Path(__file__).parent.parent.parent
HERE = "127.0.0.1"
CALLS = 3


@contextmanager
def listening(study: Path, door: Door) -> Iterator[tuple[int, IntakeReport]]:
    """A study that listens in a thread while the block lasts; its port, and its report."""
    stop, ports, report = threading.Event(), list[int](), IntakeReport()
    opened = threading.Event()

    def ready(port: int) -> None:
        ports.append(port)
        opened.set()

    def run() -> None:
        with Study.open(study) as here:
            listen(here, door, Handling(), stop, report, ready)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        assert opened.wait(20)
        yield ports[0], report
    finally:
        stop.set()
        thread.join()


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def called(port: int, **changes: object) -> Archive:
    told = Archive("here", Kind.DIMSE, host="localhost", port=port, title="SIREADER", own_title="MODALITY", timeout_s=5)
    return replace(told, **changes)  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_study(tmp_path / "study").close()
    return tmp_path / "study"


def test_what_is_sent_here_comes_into_the_study(folder: Path, tmp_path: Path) -> None:
    files = radiographs(tmp_path / "files", 3)
    with listening(folder, Door("SIREADER", 0, HERE, titles=("MODALITY",))) as (port, report):
        echo(called(port))
        assert send(called(port), files) == 3
        until(lambda: len(report.accepted) == 3)
        send(called(port), files[:1])
        until(lambda: len(report.duplicates) == 1)
        with pytest.raises(ArchiveFailed, match="does not accept STRANGER calling SIREADER"):
            send(called(port, own_title="STRANGER"), files)
        with pytest.raises(ArchiveFailed, match=r"does not take files of the kind of|does not speak DICOM, or none"):
            send(called(port), [a_report(tmp_path / "report.dcm")])
    assert report.refused == []
    assert spool_files() == []


def test_what_had_arrived_when_the_program_was_killed_is_imported_at_the_next_start(
    folder: Path, tmp_path: Path
) -> None:
    (file,) = radiographs(tmp_path / "files", 1)
    with Study.open(folder) as study:
        lasting_spool(study.id).keep("1.2.3", file.read_bytes())
    with listening(folder, Door("SIREADER", 0, HERE)) as (_, report):
        until(lambda: len(report.accepted) == 1)


def test_much_may_come_on_one_connection_and_taking_it_may_take_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = radiographs(tmp_path / "files", 4)
    monkeypatch.setattr(line, "GREATEST_MESSAGE_BYTES", 2 * max(file.stat().st_size for file in files))
    taken: list[bytes] = []

    def take(content: bytes) -> None:
        threading.Event().wait(1.5 if len(taken) == 3 else 0.1)
        taken.append(content)

    with listening_at(Door("SIREADER", 0, HERE, timeout_s=1), take) as port:
        assert send(called(port), files) == 4


def test_another_image_under_the_same_uid_is_told_and_not_lost(folder: Path, tmp_path: Path) -> None:
    (first,), (second,) = radiographs(tmp_path / "first", 1), radiographs(tmp_path / "second", 1, start=2)
    with Study.open(folder) as study:
        for content in (first.read_bytes(), second.read_bytes(), first.read_bytes()):
            lasting_spool(study.id).keep("1.2.3", content)
    with listening(folder, Door("SIREADER", 0, HERE)) as (_, report):
        until(lambda: len(report.accepted) == 2)
    assert spool_files() == []


def test_what_listens_collects_no_garbage_of_the_windows_and_keeps_no_thread_of_what_hung_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listener, "SPEAKS_WITHIN_S", 1)
    monkeypatch.setattr(AssociationServer, "service_actions", lambda _: gc.collect())  # as it does now and then
    application()  # from now on it is collected on this thread alone
    begun: list[int] = []
    threads = threading.active_count()

    def note(*_: object) -> None:
        begun.append(threading.get_ident())

    gc.callbacks.append(note)
    try:
        with listening_at(Door("SIREADER", 0, HERE), lambda _: None) as port:
            for _ in range(CALLS):
                socket.create_connection((HERE, port)).close()
            until(lambda: threading.active_count() <= threads + 1)
    finally:
        gc.callbacks.remove(note)
    assert set(begun) <= {threading.get_ident()}


def test_an_archive_sends_here_and_tls_lets_nobody_else_in(folder: Path, tmp_path: Path) -> None:
    own, key = a_certificate(tmp_path, "study")
    known, known_key = a_certificate(tmp_path, "known")
    stranger, strange_key = a_certificate(tmp_path, "stranger")
    with listening(folder, Door("SIREADER", 0, HERE, tls=Tls(str(known), str(own), str(key)))) as (port, report):
        good = called(port, tls=Tls(str(own), str(known), str(known_key)))
        assert send(good, radiographs(tmp_path / "files", 1)) == 1
        for tls in (Tls(str(own), str(stranger), str(strange_key)), Tls(str(own)), None):
            with pytest.raises(ArchiveFailed):
                echo(called(port, tls=tls))
        until(lambda: len(report.accepted) == 1)


def test_orthanc_sends_here(orthanc: Orthanc, folder: Path, tmp_path: Path) -> None:
    orthanc.put(radiographs(tmp_path / "files", 4))
    with listening(folder, Door("SIREADER", orthanc.move_port, HERE)) as (_, report):
        orthanc.ask("/modalities/sireader/store", json.dumps(orthanc.ask("/instances")).encode())
        until(lambda: len(report.accepted) == 4)


def test_a_port_that_is_taken_is_told(folder: Path) -> None:
    taken = "Nothing can be received at port .*: address already in use; choose another port"
    with listening(folder, Door("SIREADER", 0, HERE)) as (port, _), Study.open(folder) as study:
        door = Door("SIREADER", port, HERE)
        with pytest.raises(ArchiveFailed, match=taken):
            listen(study, door, Handling(), threading.Event(), IntakeReport())


def test_a_file_is_complete_once_it_stays_as_it_is(tmp_path: Path) -> None:
    watched = WatchedFolder(tmp_path, 3)
    whole = radiograph(tmp_path / "1.dcm", 1).read_bytes()
    growing = tmp_path / "sub" / "2.dcm"
    growing.parent.mkdir()
    growing.write_bytes(whole[:1000])
    for name in (".hidden.dcm", "3.dcm.part", "4.tmp", "empty.dcm"):
        (tmp_path / name).write_bytes(whole if name != "empty.dcm" else b"")
    (tmp_path / "link.dcm").symlink_to(tmp_path / "1.dcm")
    assert watched.ready(0) == []
    growing.write_bytes(whole[:2000])
    assert watched.ready(2.9) == []
    assert watched.ready(3) == [tmp_path / "1.dcm"]
    assert watched.ready(5.8) == []
    assert watched.ready(5.9) == [growing]
    assert watched.ready(100) == [], "each once"
    growing.write_bytes(whole)
    assert watched.ready(200) == []
    assert watched.ready(203) == [growing], "once more as it is now"


def test_a_folder_that_is_not_there_or_goes_away_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(SireaderError, match="There is no folder"):
        WatchedFolder(tmp_path / "gone")
    (tmp_path / "in").mkdir()
    watched = WatchedFolder(tmp_path / "in")
    (tmp_path / "in").rmdir()
    with pytest.raises(SireaderError, match="does not exist"):
        watched.ready()


def test_a_watched_folder_is_imported_and_left_as_it_is(folder: Path, tmp_path: Path) -> None:
    drop, stop, report = tmp_path / "drop", threading.Event(), IntakeReport()
    radiographs(drop, 2)

    def run() -> None:
        with Study.open(folder) as study:
            watch(study, drop, Handling(), stop, report, settled_after_s=0.2)

    thread = threading.Thread(target=run)
    thread.start()
    until(lambda: len(report.accepted) == 2)
    (drop / "copied.dcm").write_bytes((drop / "1.dcm").read_bytes())
    until(lambda: len(report.duplicates) == 1)
    stop.set()
    thread.join()
    assert sorted(path.name for path in drop.iterdir()) == ["1.dcm", "2.dcm", "copied.dcm"]


@pytest.mark.skipif(os.name != "posix", reason="the signal is POSIX")
@pytest.mark.parametrize("verb", ["watch", "listen"])
def test_ctrl_c_ends_it_with_its_answer(folder: Path, tmp_path: Path, verb: str) -> None:
    radiographs(tmp_path / "drop", 1)
    words = {
        "watch": ["watch", str(folder), str(tmp_path / "drop"), "--settled", "1"],
        "listen": ["archive", "listen", str(folder), "--host", HERE, "--port", "0"],
    }[verb]
    if verb == "listen":
        words[-1] = str(free_port())
    command = [sys.executable, "-m", "sireader", *words]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert running.stderr
    assert "Ctrl+C ends it." in running.stderr.readline()
    if verb == "watch":
        until(lambda: len(list((folder / "radiographs").glob("*.dcm"))) == 1)
    running.send_signal(signal.SIGINT)
    told, said = running.communicate()
    assert running.returncode == 0, said
    assert told.endswith(f"Accepted {int(verb == 'watch')}, refused 0, duplicates 0.\n")
