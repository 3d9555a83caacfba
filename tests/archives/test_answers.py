"""What an archive answers, and does beside it: nothing is lost without a word, and nobody waits for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pydicom import Dataset
from pynetdicom import build_context, evt
from pynetdicom.dimse_primitives import C_FIND, N_EVENT_REPORT
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelFind,
    Verification,
)

from sireader.archives.line import associated, is_over
from sireader.archives.services import services
from sireader.domain.archives import ArchiveFailed, ConnectionLost, Query, Wanted
from sireader.workflow.archives import send
from tests.archives.asking import SOON_S, found, radiographs
from tests.archives.hostile import searched, stored

Answers = Iterator[tuple[int, Dataset | None]]
pytestmark = pytest.mark.usefixtures("in_time")


def a_study(event: evt.Event, number: int = 1) -> Dataset:
    answer = Dataset()
    answer.QueryRetrieveLevel, answer.StudyInstanceUID = "STUDY", f"1.2.3.{number}"
    answer.PatientID = event.identifier.PatientID
    return answer


def said(event: evt.Event, status: int, identifier: bytes | None = None, answering: int | None = None) -> None:
    """Send one more answer, past the library."""
    answer = C_FIND()
    answer.MessageIDBeingRespondedTo = answering or event.request.MessageID
    answer.AffectedSOPClassUID, answer.Status = StudyRootQueryRetrieveInformationModelFind, status
    if identifier is not None:
        answer.Identifier = BytesIO(identifier)
    event.assoc.dimse.send_msg(answer, event.context.context_id)


def test_an_answer_that_cannot_be_read_is_told() -> None:
    def find(event: evt.Event) -> Answers:
        yield 0xFF00, a_study(event, 1)
        said(event, 0xFF00, b"\x08\x00\x52\x00\xff\xff\x00\x00STU")
        yield 0xFF00, a_study(event, 2)

    with searched(find) as archive, pytest.raises(ArchiveFailed, match="clinic lists something that cannot be read"):
        found(archive)


def test_a_search_that_was_not_answered_whole_is_told() -> None:
    def find(event: evt.Event) -> Answers:
        yield 0xFF00, a_study(event)
        said(event, 0xB001)

    with searched(find) as archive, pytest.raises(ArchiveFailed, match="clinic does not search: status B001"):
        found(archive)


@pytest.mark.parametrize("other", [0, 77])
def test_one_answer_too_many_is_never_taken_for_that_to_the_next_question(other: int) -> None:
    def find(event: evt.Event) -> Answers:
        yield 0xFF00, a_study(event, int(event.identifier.PatientID))
        said(event, 0, answering=other or None)

    with searched(find) as archive, pytest.raises(ConnectionLost, match="it answered what it was not asked"):
        found(archive, Query(patient_ids=("1", "2", "3")))


def test_an_archive_that_reports_an_event_meanwhile_is_listened_to_no_less() -> None:
    def find(event: evt.Event) -> Answers:
        report = N_EVENT_REPORT()
        report.MessageID, report.EventTypeID = 7, 1
        report.AffectedSOPClassUID, report.AffectedSOPInstanceUID = Verification, "1.2.3"
        event.assoc.dimse.send_msg(report, event.context.context_id)
        yield 0xFF00, a_study(event, int(event.identifier.PatientID))

    with searched(find) as archive:
        assert len(found(archive, Query(patient_ids=("1", "2")))) == 2


@pytest.mark.parametrize("stopped", [False, True])
def test_who_waits_is_woken_when_an_archive_talks_nonsense(stopped: bool) -> None:
    """The library itself goes on waiting where what came ended the connection."""
    over, stop = threading.Event(), threading.Event()

    def find(event: evt.Event) -> Answers:
        wire: Any = event.assoc.dul.socket
        wire.socket.sendall(b"\x09" + bytes(25))
        if stopped:
            stop.set()
        over.wait(SOON_S)
        yield 0xFF00, a_study(event)

    with searched(find) as archive:
        patient = replace(archive, timeout_s=3600) if stopped else archive
        with pytest.raises(ConnectionLost, match=r"broken off|it said nothing for 1 s|it closed the connection"):
            ask(patient, stop, lambda association, line: None)
        over.set()


@pytest.mark.parametrize("quick", [True, False])
def test_an_archive_that_takes_a_file_and_never_says_so_is_given_up(tmp_path: Path, quick: bool) -> None:
    over = threading.Event()

    def store(_event: evt.Event) -> int:
        over.wait(0 if quick else SOON_S)
        return 0

    with stored(store) as archive:
        files = radiographs(tmp_path, 1)
        if quick:
            assert send(archive, files) == 1
        else:
            with pytest.raises(ConnectionLost, match="it said nothing for 1 s"):
                send(archive, files)
        over.set()


def test_an_archive_that_gives_no_images_is_told_in_a_sentence() -> None:
    wanted = [Wanted("1.2.3", "1.2.3.1", "1.2.3.1.1", "1")]
    with stored(lambda _: 0) as archive, pytest.raises(ArchiveFailed, match="clinic does not give images by C-GET"):
        services(archive, threading.Event()).receive(wanted, lambda _: None)


def test_an_archive_that_hangs_up_between_two_questions_is_noticed_at_once() -> None:
    def find(event: evt.Event) -> Answers:
        threading.Timer(0.2, lambda: event.assoc.acse.send_release(is_response=False)).start()
        yield 0xFF00, a_study(event)

    def then(association: Any, _line: Any) -> None:
        end = time.monotonic() + SOON_S
        while not is_over(association):
            assert time.monotonic() < end
            time.sleep(0.01)

    with searched(find) as archive:
        ask(replace(archive, timeout_s=20), threading.Event(), then)


def ask(archive: Any, stop: threading.Event, then: Callable[[Any, Any], None]) -> None:
    """Search once, do something with the association, and let it go."""
    from sireader.archives.dimse import Dimse, _study_request

    contexts = [build_context(StudyRootQueryRetrieveInformationModelFind)]
    with associated(archive, contexts, stop) as (association, line):
        Dimse(archive, stop)._ask(association, line, _study_request(Query(), ""))
        then(association, line)
