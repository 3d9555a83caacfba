"""What comes over HTTP is looked at before it is read: of the kind that was asked for, of a bounded size, in time."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import requests
from requests.auth import HTTPBasicAuth

from sireader.domain.archives import Archive, ArchiveFailed, ConnectionLost

GREATEST_BYTES = 300_000_000  # the greatest radiograph, and a header
LEAST_BYTES_A_SECOND = 1000
ONE_IMAGE = 'multipart/related; type="application/dicom"; transfer-syntax=*'
_LATER = {408, 429, 502, 503, 504}


class Asking(requests.auth.AuthBase):
    """Signs each request; nothing is taken from the surroundings."""

    def __init__(self, archive: Archive) -> None:
        self._sign = HTTPBasicAuth(archive.user, archive.password) if archive.user else None

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """The request as it is sent."""
        return self._sign(request) if self._sign else request


class Answers:
    """The hook through which every answer of one archive comes."""

    def __init__(self, archive: Archive, stop: threading.Event) -> None:
        self._archive, self._stop = archive, stop

    def __call__(self, response: requests.Response, **_: Any) -> requests.Response:
        """The answer, to be read piece by piece; raises where it is none of ours."""
        _check_status(self._archive, response)
        kind = str(response.headers.get("Content-Type", "")).split(";")[0].strip().lower()
        if kind and not kind.startswith("multipart/related") and not kind.endswith(("dicom", "json", "xml")):
            response.close()
            what = f"The archive {self._archive.name} answered with {printable_kind(kind)} instead of DICOM"
            raise ArchiveFailed(what, "check its URL, and whether somebody has to sign in there")
        response.raw = _Bounded(response.raw, self._archive, self._stop)
        return response


class _Bounded:
    """The body of an answer: no longer than a radiograph, no slower than a bad line, and broken off when told."""

    def __init__(self, raw: Any, archive: Archive, stop: threading.Event) -> None:
        self._raw, self._archive, self._stop = raw, archive, stop

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def stream(self, amount: int, *, decode_content: bool = True) -> Iterator[bytes]:
        """The body's pieces, as they come."""
        begun, size = time.monotonic(), 0
        while piece := self._raw.read1(amount, decode_content=decode_content):
            size += len(piece)
            self._check(size, time.monotonic() - begun)
            yield piece
        if length := getattr(self._raw, "length_remaining", None):
            raise self._lost(f"it closed the connection {length} bytes too early")

    def _check(self, size: int, seconds: float) -> None:
        if self._stop.is_set():
            raise self._lost("it was broken off")
        if size > GREATEST_BYTES:
            what = f"The archive {self._archive.name} sent more than any radiograph has"
            raise ArchiveFailed(what, "tell its administrator")
        if seconds > self._archive.timeout_s + size / LEAST_BYTES_A_SECOND:
            raise self._lost("it sends too slowly")

    def _lost(self, why: str) -> ConnectionLost:
        return ConnectionLost(f"The connection to the archive {self._archive.name} was lost: {why}", "try again")


def printable_kind(kind: str) -> str:
    """A media type as words: `a web page` for HTML."""
    if "html" in kind:
        return "a web page"
    return kind if kind.isascii() and kind.isprintable() and len(kind) < 60 else "something unknown"


def _check_status(archive: Archive, response: requests.Response) -> None:
    status = response.status_code
    if status < 400 and not response.is_redirect:
        return
    response.close()
    if response.is_redirect:
        raise ArchiveFailed(f"The archive {archive.name} sends us to another URL", "give that one, if you trust it")
    if status in {401, 403}:
        what = f"The archive {archive.name} does not let us in (HTTP {status})"
        raise ArchiveFailed(what, "check the user's name and password")
    kind = ConnectionLost if status in _LATER else ArchiveFailed
    raise kind(f"The archive {archive.name} refused with HTTP {status}", "check its URL, or try again later")
