"""Searching a study, an export or any folder for what of an original is left in it.

Every file is looked into by what it is: DICOM by the table of actions, pictures for their texts, tables and JSON for
columns that name somebody, archives and parcels file by file. With a keyed map, every byte is searched for every
original value in it as well.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.files import plain_error
from sireader.workflow.keyed_map import KeyedMap
from sireader.workflow.parcels_seal import is_sealed
from sireader.workflow.search_kinds import telling

SHORTEST_VALUE = 5
"""Shorter values are found in any file by chance."""
_LARGEST_MEMBER_BYTES = 1 << 30
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something that is left.

    Attributes:
        file: in which file; a member of an archive comes after `!`.
        place: where in it: a tag, a column, a name.
        what: what is wrong with it; never the value itself.
    """

    file: str
    place: str
    what: str


@dataclass(slots=True)
class Search:
    """What a search found.

    Attributes:
        files: how many were looked into, members of archives too.
        findings: what is left.
        unsearched: files that could not be looked into, and why.
        values: how many original values were searched for.
        too_short: how many were not, because they are found anywhere.
    """

    files: int = 0
    findings: list[Finding] = field(default_factory=list)
    unsearched: list[tuple[str, str]] = field(default_factory=list)
    values: int = 0
    too_short: int = 0


def search(folder: Path, keyed_map: KeyedMap | None = None) -> Search:
    """Look into every file at or below `folder`.

    Args:
        folder: a study, an export, or one file.
        keyed_map: whose original values must be in no byte of any file; the map itself is not looked into.

    Raises:
        SireaderError: there is nothing to look into.
    """
    secrets = _Secrets(keyed_map)
    told = Search(values=len(secrets.values), too_short=secrets.too_short)
    for path in _files(folder):
        if keyed_map and path.exists() and path.samefile(keyed_map.path):
            continue
        name = str(path.relative_to(folder)) if path != folder else path.name
        try:
            content = path.read_bytes()
        except OSError as error:
            told.unsearched.append((name, str(plain_error(error, name))))
            continue
        _look_into(name, content, secrets, told)
    if not told.files and not told.unsearched:
        raise SireaderError(f"There is not a single file in {folder}", "name a study, an export, or a file")
    told.findings.sort()
    return told


def _files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise SireaderError(f"There is no file or folder {folder}", "check the path")
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _look_into(name: str, content: bytes, secrets: _Secrets, told: Search) -> None:
    told.files += 1
    told.findings += [Finding(name, place, what) for place, what in telling(name, content)]
    told.findings += [Finding(name, place, "is in the file") for place in secrets.within(content)]
    told.findings += [Finding(name, "name", f"holds {place}") for place in secrets.within(name.encode())]
    if is_sealed(content[:8]):
        told.unsearched.append((name, "it is sealed with a passphrase"))
    elif content.startswith(_ZIP):
        _look_into_archive(name, content, secrets, told)


def _look_into_archive(name: str, content: bytes, secrets: _Secrets, told: Search) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if member.is_dir():
                    continue
                if member.file_size > _LARGEST_MEMBER_BYTES:
                    told.unsearched.append((f"{name}!{member.filename}", "it unpacks to more than 1 GiB"))
                else:
                    _look_into(f"{name}!{member.filename}", archive.read(member), secrets, told)
    except Exception as error:  # a damaged archive makes zipfile raise almost anything
        told.unsearched.append((name, f"it is not a whole archive ({type(error).__name__})"))


class _Secrets:
    """The original values of a keyed map, as the bytes by which they would be found."""

    def __init__(self, keyed_map: KeyedMap | None) -> None:
        self.values: dict[str, str] = {}
        short: set[str] = set()
        for entry in keyed_map.entries.values() if keyed_map else ():
            for keyword, values in entry.values.items():
                for value in (part for said in values for part in _parts(said)):
                    if len(value) < SHORTEST_VALUE:
                        short.add(value)
                    else:
                        self.values.setdefault(value.casefold(), f"an original {keyword} (case {entry.case})")
            stem = Path(entry.file).stem
            if len(stem) >= SHORTEST_VALUE:
                self.values.setdefault(stem.casefold(), f"the original file's name (case {entry.case})")
        self.too_short = len(short)
        self._needles = [(needle, place) for value, place in self.values.items() for needle in _written(value)]

    def within(self, content: bytes) -> list[str]:
        """Which of them are in the content, told by what they are."""
        lowered = content.lower()
        return sorted({place for needle, place in self._needles if needle in lowered})


def _parts(value: str) -> Iterator[str]:
    """The value, and the parts of a person's name."""
    yield value
    if "^" in value:
        yield from (part for part in value.split("^") if part)


def _written(value: str) -> set[bytes]:
    """How a text may lie in a file."""
    return {value.encode(code, "ignore").lower() for code in ("utf-8", "latin-1", "utf-16-le", "utf-16-be")} - {b""}
