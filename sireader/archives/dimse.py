"""An archive that speaks DIMSE: asked, searched, received from and sent to (PS3.4, annexes A, B and C)."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from pydicom import Dataset
from pynetdicom import build_context, evt
from pynetdicom.association import Association
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
    StudyRootQueryRetrieveInformationModelMove,
    Verification,
)

from sireader.archives import classes
from sireader.archives.line import Line, associated, is_over, lost
from sireader.archives.listener import Door, listening
from sireader.archives.values import found_of, text
from sireader.domain.archives import RADIOGRAPHS, Archive, ArchiveFailed, Found, Query, Wanted

MOST_FOUND = 20_000
AT_A_TIME = 50
"""Images that one request asks for."""
PENDING = (0xFF00, 0xFF01)
SUCCESS = 0x0000
OUT_OF_RESOURCES = 0xA700
Take = Callable[[bytes | memoryview], None]
Told = Iterator[tuple[Dataset, Dataset | None]]
Send = Callable[..., Told]
_FIND, _GET = StudyRootQueryRetrieveInformationModelFind, StudyRootQueryRetrieveInformationModelGet
_MOVE = StudyRootQueryRetrieveInformationModelMove
_STUDY_KEYS = (
    *("StudyInstanceUID", "PatientID", "PatientName", "PatientBirthDate", "StudyDate", "StudyDescription"),
    *("ModalitiesInStudy", "NumberOfStudyRelatedInstances"),
)


class Dimse:
    """The services of one archive. Each call makes an association of its own; `stop` breaks any of them off."""

    def __init__(self, archive: Archive, stop: threading.Event) -> None:
        self.archive, self._stop = archive, stop

    def echo(self) -> None:
        """C-ECHO: whether it is there and answers us."""
        with associated(self.archive, [build_context(Verification)], self._stop) as (association, line):
            status = association.send_c_echo(line.next_id())
            self._check(status, line, "answer")

    def find(self, query: Query) -> list[Found]:
        """C-FIND of studies; for several patients one after the other."""
        found: dict[str, Found] = {}
        with associated(self.archive, [build_context(_FIND)], self._stop) as (association, line):
            for patient in query.patient_ids or ("",):
                for answer in self._ask(association, line, _study_request(query, patient)):
                    one = found_of(answer)
                    if not one.study:
                        raise self._unreadable()
                    if not patient or one.patient_id == patient:
                        found[one.study] = one
        return list(found.values())

    def wanted(self, studies: Sequence[Found]) -> Iterator[Wanted]:
        """The images of these studies in series of a radiograph's modality, by C-FIND of series, then of images."""
        with associated(self.archive, [build_context(_FIND)], self._stop) as (association, line):
            for study in studies:
                for series in self._ask(association, line, _series_request(study)):
                    name = text(series, "SeriesInstanceUID")
                    if not name:
                        raise self._unreadable()
                    if text(series, "Modality") in RADIOGRAPHS:
                        yield from self._images(association, line, study, name)

    def receive(self, wanted: Sequence[Wanted], take: Take) -> None:
        """Hand every image that comes to `take`, as the bytes of a file; an exception of `take` ends it."""
        taking = _Taking(take)
        if self.archive.listen_port:
            self._move(wanted, taking)
        else:
            self._get(wanted, taking)

    def _get(self, wanted: Sequence[Wanted], taking: _Taking) -> None:
        contexts, roles = [build_context(_GET), *classes.to_receive()], classes.receiving_roles()
        handlers = [(evt.EVT_C_STORE, taking.stored)]
        with associated(self.archive, contexts, self._stop, roles=roles, handlers=handlers) as (association, line):
            taking.line = line
            self._retrieve(wanted, taking, association, partial(association.send_c_get, query_model=_GET))

    def _move(self, wanted: Sequence[Wanted], taking: _Taking) -> None:
        archive = self.archive
        with associated(archive, [build_context(_MOVE)], self._stop) as (association, line):
            taking.line = line
            with listening(_own_door(archive), taking.take, line.hear):
                move = partial(association.send_c_move, move_aet=archive.own_title, query_model=_MOVE)
                self._retrieve(wanted, taking, association, move)

    def _retrieve(
        self,
        wanted: Sequence[Wanted],
        taking: _Taking,
        association: Association,
        send: Send,
    ) -> None:
        """Ask for all of them; what an archive says it could not send is found out by what did not come."""
        for request in _requests(wanted):
            if is_over(association):
                raise lost(self.archive, taking.line)
            for status, _ in self._sending(send, request, taking.line.next_id()):
                taking.check()
                if "Status" not in status:
                    raise lost(self.archive, taking.line)

    def _sending(self, send: Send, request: Dataset, number: int) -> Told:
        """What an archive tells while it sends."""
        try:
            return send(request, msg_id=number)
        except ValueError as error:  # it takes part in the rest alone
            if self.archive.listen_port:
                what = f"The archive {self.archive.name} does not give images by C-MOVE"
                raise ArchiveFailed(what, "take away the port that it is to send to") from error
            what = f"The archive {self.archive.name} does not give images by C-GET"
            raise ArchiveFailed(what, "enter a port of ours that it may send to") from error

    def send(self, files: Sequence[Path]) -> Iterator[Path]:
        """C-STORE each file; gives each once the archive has it."""
        contexts = classes.to_send(files)
        with associated(self.archive, contexts, self._stop) as (association, line):
            for file in files:
                line.hear()  # it was our turn
                status = self._sent(association, line, file)
                self._check(status, line, f"take {file.name}")
                yield file

    def _sent(self, association: Association, line: Line, file: Path) -> Dataset:
        try:
            return association.send_c_store(file, msg_id=line.next_id())
        except ValueError as error:  # no context for it was accepted
            what = f"The archive {self.archive.name} does not take files of the kind of {file.name}"
            raise ArchiveFailed(what, "ask its administrator") from error
        except RuntimeError:  # the association is gone
            return Dataset()

    def _images(self, association: Association, line: Line, study: Found, series: str) -> Iterator[Wanted]:
        for image in self._ask(association, line, _image_request(study, series)):
            instance = text(image, "SOPInstanceUID")
            if not instance:
                raise self._unreadable()
            yield Wanted(study.study, series, instance, study.patient_id)

    def _ask(self, association: Association, line: Line, request: Dataset) -> list[Dataset]:
        """The answers to a C-FIND."""
        answers: list[Dataset] = []
        if is_over(association):
            raise lost(self.archive, line)
        for status, answer in association.send_c_find(request, _FIND, msg_id=line.next_id()):
            self._check(status, line, "search", warned=False)
            if answer is not None:
                answers.append(answer)
            elif int(status.Status) in PENDING:
                line.cut("unreadable")
                raise self._unreadable()
            if len(answers) > MOST_FOUND:
                line.cut("too many")
                raise ArchiveFailed(f"The archive {self.archive.name} found more than {MOST_FOUND:,}", "ask for fewer")
        return answers

    def _unreadable(self) -> ArchiveFailed:
        what = f"The archive {self.archive.name} lists something that cannot be read, so nothing tells what is missing"
        return ArchiveFailed(what, "ask its administrator")

    def _check(self, status: Dataset, line: Line, what: str, *, warned: bool = True) -> None:
        """Refuse what was not done; with `warned` a warning says that it was."""
        if "Status" not in status:
            raise lost(self.archive, line)
        code = int(status.Status)
        if code not in (SUCCESS, *PENDING) and not (warned and 0xB000 <= code <= 0xBFFF):
            said = f"The archive {self.archive.name} does not {what}: status {code:04X}"
            raise ArchiveFailed(said, "ask its administrator")


class _Taking:
    """Images on their way in: an exception of `take` is carried over to the thread that asked for them."""

    line: Line

    def __init__(self, take: Take) -> None:
        self._take = take
        self._problems: list[Exception] = []

    def stored(self, event: evt.Event) -> int:
        """The status that answers a C-STORE (PS3.4 B.2.3); nothing is taken after a problem."""
        try:
            self.take(event.encoded_dataset())
        except Exception:  # `check` tells
            return OUT_OF_RESOURCES
        return SUCCESS

    def take(self, content: bytes) -> None:
        """Hand one image on."""
        self.check()
        try:
            with self.line.busy():
                self._take(content)
        except Exception as error:
            self._problems.append(error)
            raise

    def check(self) -> None:
        """Raise what went wrong."""
        if self._problems:
            self.line.cut("a file could not be kept")
            raise self._problems[0]


def _own_door(archive: Archive) -> Door:
    """Where an archive sends what we ask it to move: open to that archive alone."""
    titles = (archive.title,)
    return Door(archive.own_title, archive.listen_port, titles=titles, tls=archive.tls, timeout_s=archive.timeout_s)


def _study_request(query: Query, patient: str) -> Dataset:
    request = _request("STUDY", _STUDY_KEYS)
    request.PatientID = patient
    request.StudyDate = query.days
    request.StudyDescription = f"*{query.description}*" if query.description else ""
    request.ModalitiesInStudy = query.modality
    return request


def _series_request(study: Found) -> Dataset:
    request = _request("SERIES", ("SeriesInstanceUID", "Modality"))
    request.StudyInstanceUID = study.study
    return request


def _image_request(study: Found, series: str) -> Dataset:
    request = _request("IMAGE", ("SOPInstanceUID",))
    request.StudyInstanceUID, request.SeriesInstanceUID = study.study, series
    return request


def _request(level: str, keys: Iterable[str]) -> Dataset:
    request = Dataset()
    request.QueryRetrieveLevel = level
    for key in keys:
        setattr(request, key, "" if key != "NumberOfStudyRelatedInstances" else None)
    return request


def _requests(wanted: Sequence[Wanted]) -> Iterator[Dataset]:
    """Requests for images by lists of UIDs, a series at a time: keys above the level are single (PS3.4 C.4.3.2)."""
    for (study, series), group in groupby(wanted, key=lambda one: (one.study, one.series)):
        instances = [one.instance for one in group]
        for start in range(0, len(instances), AT_A_TIME):
            request = Dataset()
            request.QueryRetrieveLevel = "IMAGE"
            request.StudyInstanceUID, request.SeriesInstanceUID = study, series
            request.SOPInstanceUID = instances[start : start + AT_A_TIME]
            yield request
