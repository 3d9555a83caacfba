"""Zip archives, a member at a time; what would fill the disk is refused before anything is unpacked."""

from __future__ import annotations

import lzma
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from sireader.domain.errors import SireaderError, printable
from sireader.files import plain_error

LARGEST_MEMBER_BYTES = 1 << 30
MOST_MEMBERS = 200_000
MOST_TIMES = 100
"""How many times an archive's size its members may have together, beyond the largest that one may have."""
Member = tuple[str, Path | None, SireaderError | None]
"""A name for the coordinator, where the member is unpacked, or why it is not."""


def is_zip(path: Path) -> bool:
    """Whether a file is called like a zip archive."""
    return path.suffix.lower() == ".zip"


def listed_members(path: Path) -> list[str]:
    """The files in an archive by name; none where it cannot be listed, which `members` tells."""
    try:
        with zipfile.ZipFile(path) as archive:
            return [member.filename for member in archive.infolist() if not member.is_dir()]
    except Exception:  # a damaged list of members makes zipfile raise almost anything
        return []


def members(path: Path, name: str) -> Iterator[Member]:
    """Every file of an archive, by name; each lies in a temporary folder until the next is asked for."""
    try:
        archive = zipfile.ZipFile(path)
    except OSError as error:
        yield name, None, plain_error(error, name)
        return
    except Exception:  # as above
        yield name, None, SireaderError(f"{name} is not a whole zip archive", "copy it again")
        return
    with archive:
        if problem := _bomb(archive, path, name):
            yield name, None, problem
            return
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            if not member.is_dir():
                yield from _member(archive, member, printable(f"{name}/{member.filename}"))


def _bomb(archive: zipfile.ZipFile, path: Path, name: str) -> SireaderError | None:
    """Why nothing of an archive is unpacked: too many members, members that share bytes, or far too much in them."""
    infos, size = archive.infolist(), path.stat().st_size
    packed = sum(info.compress_size for info in infos)
    unpacked = sum(info.file_size for info in infos if info.file_size <= LARGEST_MEMBER_BYTES)
    if len(infos) > MOST_MEMBERS or packed > size or unpacked > MOST_TIMES * size + LARGEST_MEMBER_BYTES:
        what = f"{name} would unpack to far more than it can hold, and nothing of it was"
        return SireaderError(what, "do not trust this archive")
    return None


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> Iterator[Member]:
    if member.file_size > LARGEST_MEMBER_BYTES:
        yield name, None, SireaderError(f"{name} unpacks to more than 1 GiB", "unpack the archive yourself")
        return
    if is_zip(Path(member.filename)):
        yield name, None, SireaderError(f"{name} is an archive within an archive", "unpack the outer one yourself")
        return
    try:
        with _unpacked(archive, member) as path:
            yield name, path, None
    except OSError as error:  # the temporary folder is full, or the archive is gone
        yield name, None, plain_error(error, name)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, ValueError, EOFError) as error:
        problem = SireaderError(f"{name} cannot be unpacked: {error}", "unpack the archive yourself")
        yield name, None, problem


@contextmanager
def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Path]:
    """The member in a temporary folder, under the harmless part of its own name, by which messages call it."""
    with tempfile.TemporaryDirectory(prefix="sireader-") as folder:
        name = re.sub(r"[^A-Za-z0-9._ -]", "_", PurePosixPath(member.filename).name)[-64:]
        path = Path(folder) / (name.strip(". ") or "member")
        with archive.open(member) as packed, path.open("wb") as file:
            shutil.copyfileobj(packed, file, 1 << 20)
        yield path
