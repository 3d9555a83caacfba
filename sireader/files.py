"""Whole files or none: every file that the program writes comes through here. Standard library only."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from sireader.domain.errors import SireaderError

_SENTENCES = {
    errno.ENOSPC: ("The disk is full: {name} could not be written", "free some space and try again"),
    errno.EDQUOT: ("Your disk quota is used up: {name} could not be written", "free some space and try again"),
    errno.EFBIG: ("{name} would be larger than this system allows", "free some space or ask for more"),
    errno.EACCES: ("There is no permission for {name}", "ask for access or choose another place"),
    errno.EPERM: ("There is no permission for {name}", "ask for access or choose another place"),
    errno.EROFS: ("The disk is read-only: {name} could not be written", "choose another place"),
    errno.ENOENT: ("{name} does not exist", "check the path"),
    errno.ENOTDIR: ("Part of the path to {name} is a file, not a folder", "check the path"),
    errno.EISDIR: ("{name} is a folder, not a file", "name a file"),
    errno.EEXIST: ("{name} is already there", "choose another name or place"),
}


def plain_error(error: OSError, name: str) -> SireaderError:
    """What the operating system refused, as one sentence about `name`."""
    told = _told_by_the_system(error)
    what, remedy = _SENTENCES.get(told.errno or 0, ("{name} cannot be used: " + (told.strerror or str(told)), ""))
    return SireaderError(what.replace("{name}", name), remedy)


def _told_by_the_system(error: OSError) -> OSError:
    """The error with a number: libraries raise their own behind it, with a text only."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno is not None:
            return cause
        cause = cause.__cause__ or cause.__context__
    return error


class InMemory(io.BufferedReader):
    """A file that lies in memory, read without being copied first."""

    def __init__(self, content: bytes | memoryview) -> None:
        self.content = memoryview(content)
        super().__init__(_Memory(self.content), 4096)


class _Memory(io.RawIOBase):
    """What `InMemory` reads: `io.BytesIO` would copy what is no `bytes`."""

    name = ""  # of the file: there is none

    def __init__(self, content: memoryview) -> None:
        self._content, self._place = content, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        piece = self._content[self._place : self._place + len(buffer)]
        buffer[: len(piece)] = piece
        self._place += len(piece)
        return len(piece)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: len(self._content)}[whence]
        self._place = max(start + offset, 0)
        return self._place


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A temporary path beside `path` to write to; on leaving, it is synced to the disk and takes the name `path`.

    Raises:
        SireaderError: the disk or the permissions refuse; nothing is left behind and an older file stays as it was.
    """
    if not path.name:
        raise SireaderError(f"{path} is a folder, not a file", "name a file")
    temporary = path.with_name(f".{uuid4().hex}.part")
    try:
        yield temporary
        _sync(temporary)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise _no_folder(path) or plain_error(error, path.name) from error
    finally:
        with suppress(OSError):  # where writing was refused, so may be looking for what was written
            temporary.unlink()


def _no_folder(path: Path) -> SireaderError | None:
    """What is missing is the folder, where the file itself was never expected to be there."""
    with suppress(OSError):
        if not path.parent.exists():
            return SireaderError(f"The folder {path.parent} does not exist", "make it, or choose another one")
    return None


def write_whole(path: Path, content: bytes | str, *, private: bool = False) -> None:
    """Write all of `content` (text as UTF-8) to `path`, or nothing; `private` keeps it from other users throughout."""
    with whole_file(path) as temporary:
        if private:
            temporary.touch(mode=0o600, exist_ok=False)
        temporary.write_bytes(content.encode() if isinstance(content, str) else content)


Pieces = Sequence[bytes | memoryview]
"""The content of a file, one after the other."""


def write_together(contents: Mapping[Path, Pieces]) -> None:
    """Write all of these files or none of them: quicker than one by one, for the disk is asked to keep them together.

    Args:
        contents: of new files, by their paths.

    Raises:
        SireaderError: the disk or the permissions refuse; nothing is left behind.
    """
    parts = {path: path.with_name(f".{uuid4().hex}.part") for path in contents}
    left = [*parts.values(), *parts]
    try:
        _write_all([(part, contents[path]) for path, part in parts.items()])
        for path, part in parts.items():
            part.replace(path)
        for folder in {path.parent for path in parts}:
            sync_folder(folder)
        left = []
    except OSError as error:
        path = next((path for path in parts if not path.exists()), Path())
        raise _no_folder(path) or plain_error(error, path.name) from error
    finally:
        for path in left:
            with suppress(OSError):
                path.unlink()


def check_free(folder: Path, purpose: str) -> None:
    """Whether `whole_folder` could make this folder; raises the SireaderError that it would raise where not."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise SireaderError(f"{folder} is already in use", f"name a new or an empty folder for the {purpose}")
        if folder.resolve() == Path.cwd():  # it would be replaced under the user's feet
            raise SireaderError(f"{folder} is the folder you are in", f"name a new folder for the {purpose}")
    except OSError as error:
        raise plain_error(error, str(folder)) from error


@contextmanager
def whole_folder(folder: Path, purpose: str) -> Iterator[Path]:
    """A temporary folder beside `folder` to fill; on leaving without an error it takes the name `folder`.

    Args:
        folder: must not be there, or be empty.
        purpose: what the folder is for, for the message.

    Raises:
        SireaderError: the folder is in use, or the disk or the permissions refuse; nothing is left behind.
    """
    check_free(folder, purpose)
    temporary = folder.with_name(f".{uuid4().hex}.part")
    make_folder(temporary)
    try:
        yield temporary
        _take_name(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _take_name(temporary: Path, folder: Path) -> None:
    try:
        if folder.is_dir():
            folder.rmdir()
        temporary.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise plain_error(error, str(folder)) from error


def make_folder(folder: Path, *, private: bool = False) -> None:
    """Make a folder and its parents, `private` to its owner if so wished; a SireaderError when that cannot be."""
    try:
        folder.mkdir(mode=0o700 if private else 0o777, parents=True, exist_ok=True)
        if private:
            folder.chmod(0o700)
    except OSError as error:
        raise plain_error(error, str(folder)) from error


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes in hexadecimal; a SireaderError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise plain_error(error, path.name) from error


def sha256_of(content: Pieces) -> str:
    """The same of a file with this content."""
    digest = hashlib.sha256()
    for piece in content:
        digest.update(piece)
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk, where the system can (Windows cannot)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _write_all(files: Sequence[tuple[Path, Pieces]]) -> None:
    """Several at once: a disk keeps them safe in little more time than one."""
    with ThreadPoolExecutor(max(len(files), 1)) as threads:
        for written in [threads.submit(_write_synced, *file) for file in files]:
            written.result()


def _write_synced(path: Path, content: Pieces) -> None:
    with path.open("wb") as file:
        file.writelines(content)
        file.flush()
        os.fsync(file.fileno())
