"""Radiographs from an archive into a study, and files to an archive."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sireader.archives.arrivals import Arrivals
from sireader.archives.listing import find, listed
from sireader.archives.patience import Patience
from sireader.archives.services import services
from sireader.archives.spool import harmless_name
from sireader.domain.archives import Archive, Found, Query, Wanted
from sireader.domain.errors import SireaderError
from sireader.imaging.identity import kept_instance
from sireader.workflow.handling import Handling
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.sources import Source
from sireader.workflow.study import Study
from sireader.workflow.waiting import holding, waiting

__all__ = ["Fetched", "Patience", "echo", "fetch", "patient_ids", "search", "send"]

Say = Callable[[str], None]


@dataclass(slots=True)
class Fetched:
    """What came of asking an archive for studies.

    Attributes:
        report: what became of every image that was asked for, or came.
        listed: how many images the archive has of these studies that may be radiographs.
        held: how many of them the study has from before; they were not asked for again.
        waiting: how many wait from before until somebody looks at their pixels; nor were these.
    """

    report: IntakeReport = field(default_factory=IntakeReport)
    listed: int = 0
    held: int = 0
    waiting: int = 0


def echo(archive: Archive, stop: threading.Event | None = None) -> None:
    """Whether the archive answers us; raises an ArchiveFailed where it does not. `stop` breaks it off."""
    services(archive, stop or threading.Event()).echo()


def search(archive: Archive, query: Query, patience: Patience) -> list[Found]:
    """The studies that match, by date. They name patients: show them to the coordinator, and keep them nowhere."""
    found = find(services(archive, patience.stop), query, patience.anew())
    part = query.description.lower()
    return sorted((one for one in found if part in one.description.lower()), key=lambda one: (one.day, one.study))


def fetch(
    study: Study,
    archive: Archive,
    found: Sequence[Found],
    handling: Handling,
    patience: Patience,
    fetched: Fetched,
) -> None:
    """Import the radiographs of these studies. What the study has from an earlier try is not asked for again.

    Args:
        study: where they go.
        archive: whence they come.
        found: what `search` gave.
        handling: how they are taken; its progress is told how far it is.
        patience: for breaks; what stops it ends the import, and what was imported stays.
        fetched: is filled while it goes on, so that who breaks it off can tell how far it got.

    Raises:
        SireaderError: the study cannot take radiographs, or nothing can be listed at all. What ends it later is
            `report.stopped`.
    """
    study.check_home()
    calling, say = services(archive, patience.stop), handling.progress
    wanted = _missing(study, listed(calling, found, patience.anew(), say), fetched)
    numbers = iter(range(1, len(wanted) + 1))
    counted = replace(
        handling,
        progress=lambda name: say(f"{next(numbers, len(wanted)):,} of {len(wanted):,}: {name}"),
        hold=holding(study),
    )
    with Arrivals(calling, wanted, patience.anew()) as arrivals:
        counted.take(study, _sources(arrivals, fetched.report, patience.stop), fetched.report)


def send(archive: Archive, files: Sequence[Path], progress: Say | None = None) -> int:
    """Store DICOM files in an archive; how many it has now. Raises an ArchiveFailed at the first that it refuses."""
    for file in files:
        if not file.is_file():
            raise SireaderError(f"There is no file {file}, so nothing was sent", "check the path")
    count = 0
    for count, file in enumerate(services(archive, threading.Event()).send(files), start=1):
        (progress or _nothing)(f"{count:,} of {len(files):,}: {file.name}")
    return count


def _missing(study: Study, wanted: list[Wanted], told: Fetched) -> list[Wanted]:
    """What the archive has and the study has not: the study's own files say which, under their keyed UIDs."""
    have, wait = _held_instances(study), {file.name for file in waiting(study)}
    uid = study.pseudonyms().uid
    missing = [one for one in wanted if uid(one.instance) not in have]
    told.listed, told.held = len(wanted), len(wanted) - len(missing)
    unseen = [one for one in missing if harmless_name(one.instance) in wait]
    told.waiting = len(unseen)
    return [one for one in missing if one not in unseen]


def _held_instances(study: Study) -> set[str]:
    paths = (study.radiographs / case.radiograph for case in study.cases.all() if case.radiograph)
    return {uid for path in paths if (uid := kept_instance(path))}


def _sources(arrivals: Arrivals, report: IntakeReport, stop: threading.Event) -> Iterator[Source]:
    """What comes as sources; what ends it too early is noted, for what came before is in the study."""
    try:
        for one in arrivals:
            yield Source(one.name, None, one.problem, one.content)
    except SireaderError as error:
        report.stopped = error
    if stop.is_set():
        report.stopped = SireaderError("It was broken off", "ask for the same again to get the rest")


def _nothing(_: str) -> None:
    """Nobody wants to know."""


def patient_ids(lines: Iterable[str]) -> tuple[str, ...]:
    """Patient IDs, one a line; empty lines are none."""
    return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))
