"""The parcel as a file: a zip archive, stored, whose comment is the digest of everything before it; sealed or not.

Nothing in it is believed before it is checked: one name for each thing that may be inside, no compression, every byte
under the digest. The digest finds accidents; against a forger stands the seal.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO

from sireader.domain.errors import SireaderError
from sireader.files import plain_error, whole_file
from sireader.workflow.parcels_seal import SealedParcel, Sealer, Unsealed, checked_passphrase, is_sealed

Ask = Callable[[Path], str]
"""Asks for the passphrase of a parcel."""

FORMAT = 1
LABEL, STUDY_FILE, FOLDER = "parcel.json", "study.sqlite", "radiographs/"
_RADIOGRAPH = re.compile(r"radiographs/[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MOST_ENTRIES, _LONGEST_LABEL_BYTES = 200_000, 4096
_COMMENT_BYTES = len("sha256:") + 64
_DAY = (1980, 1, 1, 0, 0, 0)  # zip knows no earlier one: the time of packing is nobody's business
_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a parcel.

    Attributes:
        place: the identity of this copy of the study.
        holds: `cases` to read, or `reads` alone on their way back.
        program: the version that packed it.
        format: of the parcel.
    """

    place: str
    holds: str
    program: str
    format: int = FORMAT


def parcel_name(path: Path) -> Path:
    """The file in which a parcel is saved: a name without an ending gets `.sirp`."""
    return path if path.suffix else path.with_name(f"{path.name}.sirp")


def is_parcel(path: Path) -> bool:
    """Whether a path leads to a file that begins like a parcel."""
    try:
        with path.open("rb") as file:
            first = file.read(8)
    except OSError:
        return False
    return is_sealed(first) or first.startswith(b"PK\x03\x04")


# -- writing -----------------------------------------------------------------------------------------------------------


def write_parcel(
    out: Path, label: Label, study_file: Path, radiographs: Iterable[tuple[Path, str]], passphrase: str | None
) -> None:
    """Write a parcel, readable by its owner alone, whole or not at all.

    Args:
        out: must not be there.
        label: what stands on it.
        study_file: the database of this copy of the study, closed.
        radiographs: each file, and the SHA-256 that it must have.
        passphrase: None leaves the parcel open to everybody who gets hold of it.

    Raises:
        SireaderError: it cannot be written, the passphrase is too short, or a radiograph was changed or is gone.
    """
    if os.path.lexists(out):
        raise SireaderError(f"{out.name} is already there", "choose another name or place")
    if passphrase is not None:
        checked_passphrase(passphrase)
    with whole_file(out) as temporary:
        temporary.touch(mode=0o600, exist_ok=False)
        with temporary.open("wb") as file:
            sealer = Sealer(file, passphrase) if passphrase is not None else None
            _write(_Vouching(sealer or file), label, study_file, radiographs)
            if sealer:
                sealer.close()


def _write(out: _Vouching, label: Label, study_file: Path, radiographs: Iterable[tuple[Path, str]]) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:  # type: ignore[call-overload]
        archive.comment = bytes(_COMMENT_BYTES)
        archive.writestr(_entry(LABEL), json.dumps(asdict(label), sort_keys=True))
        _store(archive, STUDY_FILE, study_file)
        for path, expected in radiographs:
            if _store(archive, FOLDER + path.name, path) != expected:
                what = f"The radiograph {path.name} was changed, so nothing was packed"
                raise SireaderError(what, "`sireader verify` tells which are")
    out.finish()


def _store(archive: zipfile.ZipFile, name: str, path: Path) -> str:
    """Put a file into the archive; returns its SHA-256."""
    digest, entry = hashlib.sha256(), _entry(name)
    try:
        with path.open("rb") as file:
            entry.file_size = os.fstat(file.fileno()).st_size
            with archive.open(entry, "w") as stored:
                while block := file.read(_BLOCK_BYTES):
                    digest.update(block)
                    stored.write(block)
    except FileNotFoundError:
        raise SireaderError(f"The file {path.name} is gone, so nothing was packed", "`sireader verify`") from None
    return digest.hexdigest()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.external_attr = 0o600 << 16
    return entry


class _Vouching:
    """Passes on what is written and, in place of the comment at the end, the digest of all before it."""

    def __init__(self, file: BinaryIO | Sealer) -> None:
        self._file, self._digest, self._end = file, hashlib.sha256(), b""

    def write(self, content: bytes) -> int:
        held = self._end + bytes(content)
        passed, self._end = held[:-_COMMENT_BYTES], held[-_COMMENT_BYTES:]
        self._digest.update(passed)
        self._file.write(passed)
        return len(content)

    def flush(self) -> None:
        self._file.flush()

    def finish(self) -> None:
        self._file.write(b"sha256:" + self._digest.hexdigest().encode())


# -- reading -----------------------------------------------------------------------------------------------------------


class Parcel:
    """A parcel that was found whole; its entries are those that a parcel may have."""

    def __init__(self, name: str, archive: zipfile.ZipFile, digest: str) -> None:
        self.name, self.digest, self._archive = name, digest, archive
        self._entries = _checked_entries(name, archive)
        self.label = _checked_label(name, self._read(LABEL))

    @property
    def radiographs(self) -> frozenset[str]:
        """The file names of the radiographs inside."""
        return frozenset(entry.removeprefix(FOLDER) for entry in self._entries if entry.startswith(FOLDER))

    def unpack_study(self, folder: Path) -> Path:
        """Write the database into a folder; returns its path."""
        self._unpack(STUDY_FILE, folder / STUDY_FILE)
        return folder / STUDY_FILE

    def unpack_radiograph(self, name: str, folder: Path) -> str:
        """Write one radiograph into a folder; returns its SHA-256."""
        return self._unpack(FOLDER + name, folder / name)

    def _read(self, entry: str) -> bytes:
        with self._archive.open(self._entries[entry]) as stored:
            return stored.read(_LONGEST_LABEL_BYTES)

    def _unpack(self, entry: str, path: Path) -> str:
        digest = hashlib.sha256()
        try:
            with self._archive.open(self._entries[entry]) as stored, path.open("xb") as file:
                while block := stored.read(_BLOCK_BYTES):
                    digest.update(block)
                    file.write(block)
                file.flush()
                os.fsync(file.fileno())
        except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
            raise damaged(self.name) from error
        except OSError as error:
            raise plain_error(error, path.name) from error
        return digest.hexdigest()


@contextmanager
def opened_parcel(path: Path, ask: Ask | None = None) -> Iterator[Parcel]:
    """A parcel, once every byte of it is found to be what was written.

    Args:
        path: the file.
        ask: asks for the passphrase where it is sealed.

    Raises:
        SealedParcel: it is sealed, and the passphrase is missing or wrong.
        SireaderError: it is no parcel, damaged, changed, or of a newer program.
    """
    try:
        with path.open("rb") as file:
            content = _unsealed(file, path, ask)
            digest = _checked_digest(content, path.name)
            with _archive(content, path.name) as archive:
                yield Parcel(path.name, archive, digest)
    except OSError as error:
        raise plain_error(error, path.name) from error


def damaged(name: str) -> SireaderError:
    """What is said of a parcel that does not hold what was written."""
    return SireaderError(f"{name} is damaged or was changed", "have it sent again")


def _unsealed(file: BinaryIO, path: Path, ask: Ask | None) -> IO[bytes]:
    first = file.read(8)
    file.seek(0)
    if not is_sealed(first):
        if not first.startswith(b"PK\x03\x04"):
            raise SireaderError(f"{path.name} is no parcel, or is damaged", "name a file that `sireader pack` wrote")
        return file
    if ask is None:
        raise SealedParcel(f"{path.name} is sealed with a passphrase", "give its passphrase")
    return io.BufferedReader(Unsealed(file, ask(path), path.name), _BLOCK_BYTES)


def _checked_digest(content: IO[bytes], name: str) -> str:
    """The digest of a parcel's content, which stands in the archive's comment as well."""
    left = content.seek(0, os.SEEK_END) - _COMMENT_BYTES
    content.seek(0)
    digest = hashlib.sha256()
    while left > 0 and (block := content.read(min(left, _BLOCK_BYTES))):
        digest.update(block)
        left -= len(block)
    if content.read() != b"sha256:" + digest.hexdigest().encode():
        raise damaged(name)
    return digest.hexdigest()


def _archive(content: IO[bytes], name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(content)
    except OSError:
        raise
    except Exception as error:  # a made-up list of entries makes zipfile raise almost anything
        raise damaged(name) from error


def _checked_entries(name: str, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The entries by name: only those that a parcel may have, stored as they are, each once."""
    entries = archive.infolist()
    by_name = {entry.filename: entry for entry in entries}
    strange = [one for one in by_name if one not in {LABEL, STUDY_FILE} and not _RADIOGRAPH.fullmatch(one)]
    if strange:
        raise SireaderError(f"{name} holds something that no parcel holds ({strange[0][:80]!r})", "do not use it")
    plain = all(entry.compress_type == zipfile.ZIP_STORED and not entry.flag_bits & 1 for entry in entries)
    sizes = sum(entry.file_size for entry in entries)
    twice = len(by_name) < len(entries) or len({one.lower() for one in by_name}) < len(by_name)
    lacking = not {LABEL, STUDY_FILE} <= by_name.keys()
    if twice or lacking or not plain or len(entries) > _MOST_ENTRIES or sizes > archive.start_dir:
        raise SireaderError(f"{name} was not written by SI Reader, or was changed", "do not use it")
    return by_name


def _checked_label(name: str, text: bytes) -> Label:
    try:
        told: dict[str, Any] = json.loads(text)
        if int(told["format"]) > FORMAT:
            raise SireaderError(f"{name} was made by a newer SI Reader", "update the program")
        label = Label(str(told["place"]), str(told["holds"]), str(told["program"]), int(told["format"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise damaged(name) from error
    if not re.fullmatch(r"[0-9a-f]{32}", label.place) or label.holds not in {"cases", "reads"}:
        raise damaged(name)
    return label
