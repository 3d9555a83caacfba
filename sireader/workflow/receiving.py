"""A study that listens: what archives and modalities send goes in, for as long as it runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sireader.archives.checking import instance_of
from sireader.archives.listener import Door, listening
from sireader.archives.spool import Spool
from sireader.workflow.handling import Handling
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.sources import Source
from sireader.workflow.spooling import lasting_spool
from sireader.workflow.study import Study
from sireader.workflow.waiting import holding

__all__ = ["Door", "listen"]

LOOK_EVERY_S = 0.2
LOT = 32
"""Images that are taken together."""
MOST_WAITING = 2000
"""Images that may wait for the study; what comes beyond is refused, and the sender keeps it."""


def listen(
    study: Study,
    door: Door,
    handling: Handling,
    stop: threading.Event,
    report: IntakeReport,
    ready: Callable[[int], object] = lambda _: None,
) -> None:
    """Receive by C-STORE and import, until `stop` is set or the study takes no more.

    What a sender was told to have arrived is on the disk: it is imported by the next `listen` where this one is killed.

    Args:
        study: where it goes.
        door: where to listen, and to whom.
        handling: how they are taken.
        stop: ends it.
        report: is filled while it goes on.
        ready: called with the port once it is open.
    """
    study.check_home()
    spool, handling = lasting_spool(study.id), replace(handling, hold=holding(study))
    with listening(door, lambda content: _keep(spool, content)) as port:
        ready(port)
        while report.stopped is None and not stop.is_set():
            _take_all(study, spool, handling, report)
            stop.wait(LOOK_EVERY_S)
    if report.stopped is None:
        _take_all(study, spool, handling, report)


def _take_all(study: Study, spool: Spool, handling: Handling, report: IntakeReport) -> None:
    """A file is gone once the study has taken, known or refused it."""
    while report.stopped is None and (files := {path: _which(path) for path in spool.files()[:LOT]}):
        handling.take(study, (Source(f"received/{path.name}", path) for path in files), report)
        if report.stopped is None:
            for path, which in files.items():
                if _which(path) == which:  # or it was sent once more meanwhile
                    path.unlink()


def _which(path: Path) -> tuple[int, int]:
    """Tells a file from one that took its name."""
    told = path.stat()
    return told.st_ino, told.st_mtime_ns


def _keep(spool: Spool, content: bytes) -> None:
    """Called on a connection's thread, before the sender is told that all is well."""
    if len(spool.files()) >= MOST_WAITING:
        raise OSError("too many images wait")
    spool.keep(instance_of(content), content)
