"""What a coordinator points at, as single files: files, folders with all below them, media, and zip archives."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from sireader.domain.errors import SireaderError, printable
from sireader.files import plain_error
from sireader.workflow.media import directory_in, is_directory, on_medium
from sireader.workflow.zips import is_zip, listed_members, members


@dataclass(frozen=True, slots=True)
class Source:
    """One file to import.

    Attributes:
        name: how the coordinator knows it; shown on the screen, stored nowhere.
        path: where to read it; None when it cannot be read.
        problem: why it cannot be read.
        content: the bytes of a DICOM file that lies nowhere; then there is no path.
        passing: the file is gone once the next source is asked for.
    """

    name: str
    path: Path | None
    problem: SireaderError | None = None
    content: bytes | memoryview | None = field(default=None, repr=False)
    passing: bool = False

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
        if source.path is not None and is_zip(source.path):
            yield from (Source(*member, passing=True) for member in members(source.path, source.name))
        else:
            yield source


def stems(paths: Iterable[Path]) -> Counter[str]:
    """How many different files at or below the paths have each stem, in lower case; archives are listed, not unpacked.

    A file that is reached by two of the paths counts once.
    """
    found: set[tuple[str, int, str]] = set()
    for source in _files(paths):
        if source.path is not None:
            names = listed_members(source.path) if is_zip(source.path) else [source.name]
            place = os.path.realpath(source.path)
            found |= {(place, number, stem_of(name).lower()) for number, name in enumerate(names)}
    return Counter(stem for _, _, stem in found)


def _files(paths: Iterable[Path]) -> Iterator[Source]:
    """Every file, archives unopened."""
    for path in paths:
        if _is_folder(path):
            yield from _in_folder(path, printable(path.name or str(path)))
        elif is_directory(path):
            yield from _on_medium(path, printable(path.parent.name or str(path.parent)))
        else:
            yield from _one(path, printable(path.name or str(path)))


def _is_folder(path: Path) -> bool:
    """Whether `path` is a folder; a path that may not be looked at is none, and says so when it is opened."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _on_medium(directory: Path, name: str) -> Iterator[Source]:
    for called, path, problem in on_medium(directory, name):
        if path is None:
            yield Source(called, None, problem)
        else:
            yield from _one(path, called)


def _in_folder(folder: Path, name: str) -> Iterator[Source]:
    if directory := directory_in(folder):
        yield from _on_medium(directory, name)
        return
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
