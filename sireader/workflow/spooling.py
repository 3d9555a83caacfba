"""Places for files between the network and a study: in the user's data folder, private, empty once they are done."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from sireader.archives.spool import Spool
from sireader.files import make_folder
from sireader.workflow.keys import data_folder

_LOCK = "in-use"


@contextmanager
def passing_spool() -> Iterator[Spool]:
    """A spool for the while of the block; those that killed programs left are taken away first."""
    root = data_folder() / "spool" / "passing"
    make_folder(root, private=True)
    for left in root.iterdir():
        with _held(left) as free:
            pass
        if free:
            shutil.rmtree(left, ignore_errors=True)
    folder = root / uuid4().hex
    make_folder(folder, private=True)
    try:
        with _held(folder):
            yield Spool(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def lasting_spool(study_id: str) -> Spool:
    """A study's spool for what senders were told that it has arrived: it stays until the study has it."""
    spool = Spool(data_folder() / "spool" / "received" / study_id)
    for left in spool.folder.glob(".*.part"):  # half of what nobody was told to have arrived
        left.unlink(missing_ok=True)
    return spool


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Whether nobody else holds the folder; it is ours meanwhile. The system lets go of it however a program ends."""
    with closing(sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
            return
        yield True
        with suppress(sqlite3.OperationalError):
            lock.execute("ROLLBACK")
