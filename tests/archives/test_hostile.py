"""Archives that hang, babble, lie or send too much: one sentence each, in time, and nothing half-way into a study."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from pynetdicom.acse import ACSE

from sireader.domain.archives import Archive, ArchiveFailed, ConnectionLost, Kind
from sireader.domain.errors import SireaderError
from sireader.workflow.archives import echo
from sireader.workflow.study import Study
from tests.archives import hostile
from tests.archives.asking import fetched, found, radiograph, radiographs, spool_files
from tests.archives.hostile import PARTS, Answer, Talk, answering, listing, lying, parts, talking, web

pytestmark = pytest.mark.usefixtures("in_time")


@pytest.mark.parametrize(
    ("talk", "sentence"),
    [
        (hostile.says_nothing, "The connection to the archive clinic was lost: it said nothing for 1 s; try again."),
        (hostile.babbles, "does not speak DICOM|more than any radiograph"),
        (hostile.speaks_http, "does not speak DICOM"),
        (hostile.hangs_up, "does not speak DICOM"),
        (hostile.announces_four_gigabytes, "it sent more than any radiograph has"),
        (hostile.drips, "clinic was lost|does not speak DICOM"),
    ],
)
def test_what_is_no_archive_is_told_in_a_sentence(talk: Talk, sentence: str) -> None:
    with talking(talk) as archive:
        for ask in (echo, found):
            with pytest.raises(ConnectionLost, match=sentence):
                ask(archive)


@pytest.mark.parametrize(("result", "sentence"), [(1, "does not accept SIREADER calling PACS"), (2, "has no time for")])
@pytest.mark.parametrize("late_s", [0, 0.2])
def test_a_rejection_is_told_as_one_however_busy_this_computer_is(
    result: int, sentence: str, late_s: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library takes one that comes before its own thread looks for a connection that never was."""
    asked = ACSE.send_request

    def slowly(acse: ACSE) -> None:
        asked(acse)
        threading.Event().wait(late_s)

    monkeypatch.setattr(ACSE, "send_request", slowly)
    with talking(hostile.rejects(result)) as archive, pytest.raises(ArchiveFailed, match=sentence):
        echo(archive)


def test_nobody_at_the_port_and_no_such_computer_are_told() -> None:
    with talking(hostile.hangs_up) as archive:
        gone = archive
    with pytest.raises(
        ConnectionLost, match=r"clinic cannot be reached at 127.0.0.1:.*: connection refused; try again"
    ):
        echo(gone)
    with pytest.raises(ArchiveFailed, match="There is no computer xxx"):
        echo(replace(gone, host="x" * 70))


def nothing_but(study: Study, files: int) -> None:
    """So many radiographs are in the study, each a case, and nothing lies between."""
    assert len(list(study.radiographs.glob("*"))) == len(study.cases.all()) == files
    assert spool_files() == []


@pytest.mark.parametrize(
    ("changes", "reason", "sentence"),
    [
        ({"PatientID": "PAT-0666"}, "wrong-patient", "clinic sent an image of another patient than it had said"),
        ({"StudyInstanceUID": "1.2.3.666"}, "wrong-study", "clinic sent an image under the UID of another study's"),
        ({"SOPInstanceUID": "1.2.3.666"}, "not-asked-for", "clinic sent an image that was not asked for"),
    ],
)
def test_what_was_not_asked_for_is_left_out(
    study: Study, tmp_path: Path, changes: dict[str, str], reason: str, sentence: str
) -> None:
    with lying([radiograph(tmp_path / "1.dcm", 1)], changes) as archive:
        told = fetched(study, archive).report
    assert told.accepted == []
    assert [one.reason for one in told.refused][:1] == [reason]
    assert sentence in told.refused[0].why
    assert "666" not in str(told)
    nothing_but(study, 0)


def test_an_archive_that_closes_in_the_middle_leaves_whole_radiographs(study: Study, tmp_path: Path) -> None:
    same = {"StudyInstanceUID": "1.2.3.1", "SeriesInstanceUID": "1.2.3.1.1", "PatientID": "PAT-0001"}
    files = [radiograph(tmp_path / f"{number}.dcm", number, **same) for number in (1, 2, 3)]
    with lying(files, stop_after=2) as archive:
        told = fetched(study, archive).report
    assert len(told.accepted) == 2
    assert "The connection to the archive clinic was lost" in str(told.stopped)
    nothing_but(study, 2)


def test_an_archive_that_never_answers_a_search_is_given_up(tmp_path: Path) -> None:
    files = [radiograph(tmp_path / "1.dcm", 1)]
    with lying(files, asleep=True) as archive, pytest.raises(ConnectionLost, match="it said nothing for 1 s"):
        found(archive)


def hang(_: BaseHTTPRequestHandler) -> None:
    time.sleep(2.5)


def without_end(request: BaseHTTPRequestHandler) -> None:
    answering(b"", PARTS, Content_Length=str(1 << 40))(request)
    request.wfile.write(b"--b\r\nContent-Type: application/dicom\r\n\r\n")
    while True:
        request.wfile.write(bytes(1 << 20))


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (answering(b"<html>sign in</html>", "text/html"), "web answered with a web page instead of DICOM; check its"),
        (answering(b"<html>gone</html>", "text/html", 404), "web refused with HTTP 404"),
        (answering(b"", status=401), "web does not let us in .HTTP 401.; check the user's name and password"),
        (answering(b"", status=503), "web refused with HTTP 503"),
        (answering(b"", status=302, Location="http://127.0.0.1:1/"), "web sends us to another URL"),
        (answering(b"{[garbage"), "web answers what is no DICOM"),
        (answering(b"[1, 2, 3]"), "web answers what is no DICOM"),
        (answering(b'[{"0020000D": {"vr": "UI", "Value": {"a": 1}}}]'), "web answers what is no DICOM"),
        (answering(b"[", Content_Length="1000"), "connection to the archive web"),
        (hang, "web said nothing for 1 s; try again"),
    ],
)
def test_what_is_no_dicomweb_is_told_in_a_sentence(answer: Answer, sentence: str) -> None:
    with web(answer) as archive, pytest.raises(ArchiveFailed, match=sentence):
        found(archive)


@pytest.mark.parametrize(
    ("retrieved", "sentence"),
    [
        (answering(b"<html>sign in</html>", "text/html"), "answered with a web page"),
        (answering(parts(b"no DICOM at all"), PARTS), "sent something that is no DICOM file"),
        (answering(parts(b"")[:30], PARTS, Content_Length="500"), "connection to the archive web"),
        (answering(b"", PARTS, 404), "did not send an image that it had listed"),
        (hang, "web said nothing for 1 s"),
        (without_end, "sent more than any radiograph has"),
    ],
)
def test_what_is_no_image_comes_into_no_study(
    study: Study, tmp_path: Path, retrieved: Answer, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sireader.archives.web_answers.GREATEST_BYTES", 30_000_000)
    with web(listing([radiograph(tmp_path / "1.dcm", 1)], retrieved)) as archive:
        told = fetched(study, archive).report
    assert sentence in " ".join([str(told.stopped), *(one.why for one in told.refused)])
    assert told.accepted == []
    nothing_but(study, 0)


def test_another_patient_by_dicomweb_is_left_out(study: Study, tmp_path: Path) -> None:
    asked = radiograph(tmp_path / "1.dcm", 1)
    sent = radiograph(tmp_path / "2.dcm", 1, PatientID="PAT-0666").read_bytes()
    with web(listing([asked], answering(parts(sent), PARTS))) as archive:
        told = fetched(study, archive).report
    assert [one.reason for one in told.refused] == ["wrong-patient"]
    nothing_but(study, 0)


def test_uids_that_would_lead_elsewhere_are_never_asked_for(study: Study, tmp_path: Path) -> None:
    asked: list[str] = []
    evil = radiograph(tmp_path / "1.dcm", 1, SOPInstanceUID="../../../patients")

    def retrieved(request: BaseHTTPRequestHandler) -> None:
        asked.append(request.path)
        answering(b"", status=404)(request)

    with web(listing([evil], retrieved)) as archive:
        assert fetched(study, archive).listed == 0
    assert asked == []


def test_a_password_never_travels_in_the_clear() -> None:
    secret = "correct horse"  # noqa: S105 – a test's
    with pytest.raises(SireaderError, match="would travel in the clear; give a URL that begins"):
        Archive("web", Kind.WEB, url="http://pacs.example/dicom-web", user="ada", password=secret)
    assert secret not in repr(Archive("w", Kind.WEB, url="https://x/d", user="ada", password=secret))


def test_radiographs_that_were_all_there_are_not_harmed(study: Study, tmp_path: Path) -> None:
    """The lying server itself, when it tells the truth."""
    with lying(radiographs(tmp_path, 1)) as archive:
        assert len(fetched(study, archive).report.accepted) == 1
