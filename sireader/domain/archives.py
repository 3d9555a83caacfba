"""Archives of images (PACS) as a coordinator names them, what is asked of them, and what they answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from sireader.domain.cases import checked_name
from sireader.domain.errors import SireaderError

OWN_TITLE = "SIREADER"
RADIOGRAPHS = ("CR", "DX", "RF", "XA", "SC", "RG")
"""Modalities (0008,0060) of which an archive is asked for images: those of the radiographs that the program takes."""
_TITLE = re.compile(r"[ -\[\]-~]{1,16}")  # VR AE, PS3.5 6.2: ASCII without a backslash
_URL = re.compile(r"https?://[^\s/@:]+(:\d+)?(/[^\s?#]*)?", re.IGNORECASE)


class Kind(Enum):
    """How an archive is spoken to."""

    DIMSE = "dimse"
    WEB = "dicomweb"


@dataclass(frozen=True, slots=True)
class Tls:
    """How a connection is encrypted; paths of PEM files.

    Attributes:
        authority: certificates by which the archive's own is checked; empty for those that the system trusts.
        certificate: our own, where the archive asks for one; empty for none.
        key: the key of `certificate`.
    """

    authority: str = ""
    certificate: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Archive:
    """One archive's address.

    Attributes:
        name: how the coordinator calls it: letters, digits, dots, hyphens.
        kind: DIMSE, by host, port and titles; or DICOMweb, by URL.
        host: name or address.
        port: 1 to 65535.
        title: the archive's AE title.
        own_title: ours, by which the archive knows us.
        listen_port: where we receive what it sends; 0 where it answers on our own connection (C-GET, not C-MOVE).
        url: of the DICOMweb service, as `https://host/dicom-web`.
        user: for DICOMweb with a name and a password.
        password: of that user.
        tls: None for a connection in the clear.
        timeout_s: after how many seconds of silence it is given up.
    """

    name: str
    kind: Kind
    host: str = ""
    port: int = 0
    title: str = ""
    own_title: str = OWN_TITLE
    listen_port: int = 0
    url: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    tls: Tls | None = None
    timeout_s: int = 30

    def __post_init__(self) -> None:
        """Refuse what cannot be an archive."""
        checked_name(self.name, "archive")
        if self.kind is Kind.WEB:
            self._check_web()
        else:
            self._check_dimse()
        if not 1 <= self.timeout_s <= 3600:
            raise SireaderError(f"A time of {self.timeout_s} s is none to wait for", "give 1 to 3600 seconds")

    def _check_dimse(self) -> None:
        if not self.host or any(sign.isspace() or sign == "/" for sign in self.host):
            raise SireaderError(f"The archive {self.name} has no host", "give its name or address")
        if not 1 <= self.port <= 65535 or not 0 <= self.listen_port <= 65535:
            raise SireaderError(f"A port of the archive {self.name} is not one", "give a number from 1 to 65535")
        check_title(self.title)
        check_title(self.own_title)

    def _check_web(self) -> None:
        if not _URL.fullmatch(self.url):
            what = f"The URL of the archive {self.name} is none"
            raise SireaderError(what, "give it as https://host/dicom-web, without a name or a password in it")
        if self.password and not self.url.lower().startswith("https:") and not is_here(self.url):
            what = f"A password for the archive {self.name} would travel in the clear"
            raise SireaderError(what, "give a URL that begins with https")

    @property
    def place(self) -> str:
        """Where it is, for messages."""
        return self.url if self.kind is Kind.WEB else f"{self.host}:{self.port}"


def check_title(title: str) -> None:
    """A SireaderError where it cannot be an AE title."""
    if not _TITLE.fullmatch(title) or not title.strip():
        raise SireaderError(f"{title!r} is no AE title", "give 1 to 16 letters, digits and signs")


def is_here(url: str) -> bool:
    """Whether a URL leads to this very computer."""
    return re.match(r"https?://(127\.\d+\.\d+\.\d+|localhost)([:/]|$)", url, re.IGNORECASE) is not None


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; empty fields match everything.

    Attributes:
        since: first day of the study's date (0008,0020).
        until: last day.
        description: part of the study's description (0008,1030).
        modality: one that is in the study (0008,0061).
        patient_ids: of these patients alone (0010,0020); never written anywhere.
    """

    since: date | None = None
    until: date | None = None
    description: str = ""
    modality: str = ""
    patient_ids: tuple[str, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        """Refuse what an archive would take for something else."""
        if self.since and self.until and self.since > self.until:
            raise SireaderError("The first day is after the last one", "exchange the two")
        for value in (self.description, *self.patient_ids):
            if "\\" in value or len(value) > 64:
                raise SireaderError("A field of the query cannot be asked for", "leave out backslashes and long texts")
        if any(sign in value for value in self.patient_ids for sign in "*?"):
            raise SireaderError("A patient ID with * or ? would match others too", "give whole patient IDs")
        if self.modality and not re.fullmatch(r"[A-Z0-9]{2,16}", self.modality):
            raise SireaderError(f"{self.modality!r} is no modality", f"give one of {', '.join(RADIOGRAPHS)}")

    @property
    def days(self) -> str:
        """The days as a DICOM date range (PS3.4 C.2.2.2.5.1); empty for any."""
        if self.since is None and self.until is None:
            return ""
        ends = [day.strftime("%Y%m%d") if day else "" for day in (self.since, self.until)]
        return "-".join(ends)


@dataclass(frozen=True, slots=True)
class Found:
    """A study in an archive. What tells the patient is kept in memory only, and shown only in the query's dialog.

    Attributes:
        study: Study Instance UID.
        patient_id: Patient ID.
        patient_name: Patient's Name.
        birth_date: YYYYMMDD.
        day: the study's date, YYYYMMDD.
        description: the study's description.
        modalities: in the study.
        images: how many it has; None where the archive does not tell.
    """

    study: str = field(repr=False)
    patient_id: str = field(default="", repr=False)
    patient_name: str = field(default="", repr=False)
    birth_date: str = field(default="", repr=False)
    day: str = ""
    description: str = ""
    modalities: tuple[str, ...] = ()
    images: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """An image that an archive listed, by its UIDs, and the patient whose study it is in."""

    study: str = field(repr=False)
    series: str = field(repr=False)
    instance: str = field(repr=False)
    patient_id: str = field(default="", repr=False)


class ArchiveFailed(SireaderError):
    """An archive did not do what it was asked; asking again will not help."""


class ConnectionLost(ArchiveFailed):
    """The connection could not be made, broke, or went silent; it may work later."""
