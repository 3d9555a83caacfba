"""What a coordinator points at, as single files: files, folders with all below them, and zip archives."""

from __future__ import annotations

import lzma
import os
import re
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sireader.domain.errors import SireaderError, printable
from sireader.files import plain_error

LARGEST_MEMBER_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Source:
    """One file to import.

    Attributes:
        name: how the coordinator knows it; shown on the screen, stored nowhere.
        path: where to read it; None when it cannot be read.
        problem: why it cannot be read.
    """

    name: str
    path: Path | None
    problem: SireaderError | None = None

    @property
    def stem(self) -> str:
        """The file's own name without its ending."""
        return stem_of(self.name)


def stem_of(name: str) -> str:
    """The last part of a file's or an archive member's name without its ending."""
    return PurePosixPath(name.replace("\\", "/")).stem


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """Every file at or below the given paths, in order of name; what cannot be read comes along with its problem.

    A member of a zip archive lies in a temporary folder until the next source is asked for.
    """
    for source in _files(paths):
        if source.path is not None and _is_archive(source.path):
            yield from _unpacked_members(source.path, source.name)
        else:
            yield source


def stems(paths: Iterable[Path]) -> Counter[str]:
    """How many different files at or below the paths have each stem, in lower case; archives are listed, not unpacked.

    A file that is reached by two of the paths counts once.
    """
    found: set[tuple[str, int, str]] = set()
    for source in _files(paths):
        if source.path is not None:
            names = _listed_members(source.path) if _is_archive(source.path) else [source.name]
            place = os.path.realpath(source.path)
            found |= {(place, number, stem_of(name).lower()) for number, name in enumerate(names)}
    return Counter(stem for _, _, stem in found)


def _files(paths: Iterable[Path]) -> Iterator[Source]:
    """Every file, archives unopened."""
    for path in paths:
        below = _in_folder if _is_folder(path) else _one
        yield from below(path, printable(path.name or str(path)))


def _is_folder(path: Path) -> bool:
    """Whether `path` is a folder; a path that may not be looked at is none, and says so when it is opened."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _in_folder(folder: Path, name: str) -> Iterator[Source]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Source(name, None, plain_error(error, name))
        return
    for entry in entries:
        below = _in_folder if _is_folder(entry) and not entry.is_symlink() else _one
        yield from below(entry, printable(f"{name}/{entry.name}"))


def _is_device(path: Path) -> bool:
    """Whether `path` is a pipe, socket or device, on which opening could wait for ever."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _one(path: Path, name: str) -> Iterator[Source]:
    if _is_device(path):
        yield Source(name, None, SireaderError(f"{name} is not a file", "name files, folders and zip archives"))
    else:
        yield Source(name, path)


def _is_archive(path: Path) -> bool:
    return path.suffix.lower() == ".zip"


def _listed_members(path: Path) -> list[str]:
    """The files in an archive by name; none where it cannot be listed, which `sources` tells."""
    try:
        with zipfile.ZipFile(path) as archive:
            return [member.filename for member in archive.infolist() if not member.is_dir()]
    except Exception:  # a damaged list of members makes zipfile raise almost anything
        return []


def _unpacked_members(path: Path, name: str) -> Iterator[Source]:
    try:
        archive = zipfile.ZipFile(path)
    except OSError as error:
        yield Source(name, None, plain_error(error, name))
        return
    except Exception:  # as above
        yield Source(name, None, SireaderError(f"{name} is not a whole zip archive", "copy it again"))
        return
    with archive:
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            if not member.is_dir():
                yield from _member(archive, member, printable(f"{name}/{member.filename}"))


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> Iterator[Source]:
    if member.file_size > LARGEST_MEMBER_BYTES:
        yield Source(name, None, SireaderError(f"{name} unpacks to more than 1 GiB", "unpack the archive yourself"))
        return
    try:
        with _unpacked(archive, member) as path:
            yield Source(name, path)
    except OSError as error:  # the temporary folder is full, or the archive is gone
        yield Source(name, None, plain_error(error, name))
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, ValueError, EOFError) as error:
        problem = SireaderError(f"{name} cannot be unpacked: {error}", "unpack the archive yourself")
        yield Source(name, None, problem)


@contextmanager
def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Path]:
    """The member in a temporary folder, under the harmless part of its own name, by which messages call it."""
    with tempfile.TemporaryDirectory(prefix="sireader-") as folder:
        name = re.sub(r"[^A-Za-z0-9._ -]", "_", PurePosixPath(member.filename).name)[-64:]
        path = Path(folder) / (name.strip(". ") or "member")
        with archive.open(member) as packed, path.open("wb") as file:
            shutil.copyfileobj(packed, file, 1 << 20)
        yield path
