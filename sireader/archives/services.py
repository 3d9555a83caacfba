"""The services of an archive, whatever it speaks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from sireader.domain.archives import Archive, Found, Kind, Query, Wanted


class Services(Protocol):
    """What may be asked of an archive. Every call raises an `ArchiveFailed`, and `ConnectionLost` where it may pass."""

    archive: Archive

    def echo(self) -> None:
        """Whether it is there and answers us."""

    def find(self, query: Query) -> list[Found]:
        """The studies that match."""

    def wanted(self, studies: Sequence[Found]) -> Iterator[Wanted]:
        """The images of these studies that may be radiographs."""

    def receive(self, wanted: Sequence[Wanted], take: Callable[[bytes | memoryview], None]) -> None:
        """Hand every image that comes to `take`, as the bytes of a file; an exception of `take` ends it."""

    def send(self, files: Sequence[Path]) -> Iterator[Path]:
        """Store DICOM files; gives each once the archive has it."""


def services(archive: Archive, stop: threading.Event) -> Services:
    """The services of an archive; `stop`, set from another thread, breaks off what is under way."""
    if archive.kind is Kind.WEB:
        from sireader.archives.web import Web

        return Web(archive, stop)
    from sireader.archives.dimse import Dimse

    return Dimse(archive, stop)
