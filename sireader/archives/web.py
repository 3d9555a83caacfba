"""An archive that speaks DICOMweb: searched by QIDO-RS, received from by WADO-RS, sent to by STOW-RS (PS3.18)."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import requests
from dicomweb_client import DICOMwebClient
from pydicom import Dataset, dcmread

from sireader.archives.classes import class_and_syntax
from sireader.archives.tls import client_context
from sireader.archives.values import found_of, text
from sireader.archives.web_answers import ONE_IMAGE, Answers, Asking
from sireader.archives.web_parts import images_in
from sireader.domain.archives import RADIOGRAPHS, Archive, ArchiveFailed, ConnectionLost, Found, Query, Wanted

MOST_FOUND = 20_000
PAGE = 500
AT_ONCE = 3
"""Connections on which is searched and received."""
Take = Callable[[bytes | memoryview], None]
Page = Callable[[int], list[dict[str, Any]]]
_UID = re.compile(r"[0-9.]{1,64}")
_STUDY_FIELDS = ("StudyDescription", "ModalitiesInStudy", "NumberOfStudyRelatedInstances", "PatientBirthDate")
_SEND_BYTES = 1 << 30  # in one piece: not every archive takes chunks

for _name in ("dicomweb_client", "urllib3", "retrying"):  # what they log names patients and UIDs
    logging.getLogger(_name).propagate = False
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class Web:
    """The services of one archive; `stop` breaks any of them off."""

    def __init__(self, archive: Archive, stop: threading.Event) -> None:
        self.archive, self._stop = archive, stop
        client_context(archive)  # unreadable certificates are told at once

    def echo(self) -> None:
        """Whether it is there and answers a search: DICOMweb has no echo."""
        with self._speaking(), self._client() as client:
            client.search_for_studies(limit=1)

    def find(self, query: Query) -> list[Found]:
        """QIDO-RS of studies; for several patients one after the other."""
        found: dict[str, Found] = {}
        with self._speaking(), self._client() as client:
            for patient in query.patient_ids or ("",):
                filters = _filters(query, patient)
                for answer in self._all(_studies(client, filters), "StudyInstanceUID"):
                    one = found_of(answer)
                    if not patient or one.patient_id == patient:
                        found[one.study] = one
        return list(found.values())

    def wanted(self, studies: Sequence[Found]) -> Iterator[Wanted]:
        """The images of these studies in series of a radiograph's modality; some studies are asked for at once."""
        clients = SimpleQueue[DICOMwebClient]()

        def images(study: Found) -> list[Wanted]:
            client = clients.get()
            try:
                with self._speaking():
                    return self._images_of(client, study) if _UID.fullmatch(study.study) else []
            finally:
                clients.put(client)

        with ExitStack() as opened, ThreadPoolExecutor(AT_ONCE) as threads:
            for _ in range(AT_ONCE):
                clients.put(opened.enter_context(self._client()))
            for told in threads.map(images, studies):
                yield from told

    def receive(self, wanted: Sequence[Wanted], take: Take) -> None:
        """WADO-RS: hand every image that comes to `take`, as the bytes of a file; an exception of `take` ends it."""
        queue, lock = iter(wanted), threading.Lock()

        def work() -> None:
            with self._session() as session:
                while not self._stop.is_set() and not failed.is_set():
                    with lock:
                        one = next(queue, None)
                    if one is None:
                        return
                    try:
                        self._receive_one(session, one, take)
                    except BaseException:
                        failed.set()
                        raise

        failed = threading.Event()
        with ThreadPoolExecutor(AT_ONCE) as threads:
            begun = [threads.submit(work) for _ in range(min(AT_ONCE, len(wanted)))]
        for one in begun:
            one.result()

    def send(self, files: Sequence[Path]) -> Iterator[Path]:
        """STOW-RS of each file; gives each once the archive has it."""
        for file in files:
            class_and_syntax(file)  # DICOM files, or nothing is sent
        with self._client() as client:
            client.set_chunk_size(_SEND_BYTES)
            for file in files:
                with self._speaking():
                    answer = client.store_instances([dcmread(file)])
                if answer.get("FailedSOPSequence") or not answer.get("ReferencedSOPSequence"):
                    raise ArchiveFailed(f"The archive {self.archive.name} does not take {file.name}", "ask why there")
                yield file

    def _receive_one(self, session: requests.Session, one: Wanted, take: Take) -> None:
        """Without the client's own retrieving, which copies every image several times."""
        url = f"{self.archive.url.rstrip('/')}/studies/{one.study}/series/{one.series}/instances/{one.instance}"
        with self._speaking():
            try:
                asked = session.get(
                    url,
                    headers={"Accept": ONE_IMAGE},
                    hooks={"response": Answers(self.archive, self._stop)},
                    timeout=self.archive.timeout_s,
                    stream=True,
                )
                with asked as response:
                    images = list(images_in(response))
            except ConnectionLost:
                raise
            except ArchiveFailed as error:
                if "HTTP 404" in error.what or "HTTP 500" in error.what:
                    return  # this one is not there; it stays missing
                raise
        for image in images:
            take(image)

    def _images_of(self, client: DICOMwebClient, study: Found) -> list[Wanted]:
        """One search of the study's images, with their series' modality (PS3.18 10.6.3.3), or one in each series."""
        told = list(self._all(_instances(client, study.study), "SOPInstanceUID", study.images))
        if told and all(text(one, "Modality") and _UID.fullmatch(text(one, "SeriesInstanceUID")) for one in told):
            chosen = [one for one in told if text(one, "Modality") in RADIOGRAPHS]
            return [_wanted(study, text(one, "SeriesInstanceUID"), one) for one in chosen]
        images: list[Wanted] = []
        for series in self._all(_series(client, study.study), "SeriesInstanceUID"):
            if text(series, "Modality") in RADIOGRAPHS:
                name = text(series, "SeriesInstanceUID")
                found = self._all(_instances(client, study.study, name), "SOPInstanceUID")
                images += [_wanted(study, name, one) for one in found]
        return images

    def _all(self, page: Page, key: str, known: int | None = None) -> Iterator[Dataset]:
        """Every answer of a search, page by page, until so many are there, or a page brings nothing new."""
        seen: set[str] = set()
        while len(seen) <= MOST_FOUND:
            answers = [Dataset.from_json(one) for one in page(len(seen))]
            new = {text(one, key): one for one in answers if _UID.fullmatch(text(one, key))}
            fresh = {name: one for name, one in new.items() if name not in seen}
            seen |= fresh.keys()
            yield from fresh.values()
            if not fresh or len(seen) == known:
                return
        raise ArchiveFailed(f"The archive {self.archive.name} found more than {MOST_FOUND:,}", "ask for fewer")

    @contextmanager
    def _session(self) -> Iterator[requests.Session]:
        with requests.Session() as session:
            session.trust_env = False  # no names and passwords, nor ways round, from the surroundings
            session.max_redirects = 0
            session.auth = Asking(self.archive)
            tls = self.archive.tls
            session.verify = (tls.authority or True) if tls else True
            session.cert = (tls.certificate, tls.key) if tls and tls.certificate else None
            yield session

    @contextmanager
    def _client(self) -> Iterator[DICOMwebClient]:
        with self._session() as session:
            answers = Answers(self.archive, self._stop)
            client = DICOMwebClient(
                self.archive.url.rstrip("/"), session=session, callback=answers, timeout=self.archive.timeout_s
            )
            client.set_http_retry_params(retry=False)
            yield client

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Whatever goes wrong on the way, as one sentence."""
        name = self.archive.name
        try:
            yield
        except ArchiveFailed:
            raise
        except requests.exceptions.SSLError as error:
            what = f"No encrypted connection to the archive {name} can be trusted"
            raise ArchiveFailed(what, "check its certificate, and name the one that vouches for it") from error
        except requests.exceptions.Timeout as error:
            what = f"The archive {name} said nothing for {self.archive.timeout_s} s"
            raise ConnectionLost(what, "try again") from error
        except requests.exceptions.JSONDecodeError as error:
            raise self._garbage() from error
        except (requests.exceptions.RequestException, OSError) as error:
            what = f"The connection to the archive {name} at {self.archive.place} failed"
            raise ConnectionLost(what, "check its URL, or try again") from error
        except Exception as error:  # what is no DICOM makes the libraries raise almost anything
            raise self._garbage() from error

    def _garbage(self) -> ArchiveFailed:
        return ArchiveFailed(f"The archive {self.archive.name} answers what is no DICOM", "check its URL")


def _filters(query: Query, patient: str) -> dict[str, str]:
    """What the archive sorts out; not by description: some do not understand a wildcard in a URL."""
    told = {
        "PatientID": patient,
        "StudyDate": query.days,
        "ModalitiesInStudy": query.modality,
    }
    return {key: value for key, value in told.items() if value}


def _studies(client: DICOMwebClient, filters: dict[str, str]) -> Page:
    return lambda offset: client.search_for_studies(
        search_filters=filters, fields=_STUDY_FIELDS, limit=PAGE, offset=offset
    )


def _series(client: DICOMwebClient, study: str) -> Page:
    return lambda offset: client.search_for_series(study, limit=PAGE, offset=offset)


def _instances(client: DICOMwebClient, study: str, series: str | None = None) -> Page:
    fields = None if series else ("Modality",)
    return lambda offset: client.search_for_instances(study, series, limit=PAGE, offset=offset, fields=fields)


def _wanted(study: Found, series: str, image: Dataset) -> Wanted:
    return Wanted(study.study, series, text(image, "SOPInstanceUID"), study.patient_id)
