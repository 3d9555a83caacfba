"""Opening a study file that may not be written: on a read-only disk, or without permission."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import ExitStack
from pathlib import Path

from sireader.files import plain_error


def may_write(path: Path) -> bool:
    """Whether the study file and its folder, where the write-ahead log lies, may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def read_only_connection(path: Path, opened: ExitStack) -> sqlite3.Connection:
    """A connection for reading alone.

    SQLite itself can read a write-ahead log where its two files lie beside the study, or there is none on a disk that
    nobody can write. Elsewhere a copy is read, which `opened` deletes: the file could change under the reader's hands.

    Raises:
        sqlite3.DatabaseError: the file cannot be read.
        SireaderError: it cannot be copied.
    """
    log, index = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    if log.exists() and os.access(log, os.R_OK) and os.access(index, os.R_OK) and not _on_read_only_disk(path):
        return _connect(path, "mode=ro")
    if not log.exists() and _on_read_only_disk(path):
        return _connect(path, "mode=ro&immutable=1")
    return _connect(_copied(path, log, opened), "mode=rw")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, check_same_thread=False)


def _on_read_only_disk(path: Path) -> bool:
    return hasattr(os, "statvfs") and bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _copied(path: Path, log: Path, opened: ExitStack) -> Path:
    """The study file and its log in a folder that only this user can see."""
    try:
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="sireader-", ignore_cleanup_errors=True)))
        for file in (path, log):
            if file.exists():
                shutil.copyfile(file, folder / file.name)
    except OSError as error:
        raise plain_error(error, f"{path.parent.name}/{path.name}") from error
    return folder / path.name
