"""Radiographs that came over the network and wait until somebody has looked at their pixels.

Their originals lie in the user's data folder, private, and go once it is decided: imported, or left out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from sireader.archives.spool import Spool
from sireader.domain.errors import RadiographRefused
from sireader.workflow.choices import Choices
from sireader.workflow.intake import import_radiographs
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.keys import data_folder
from sireader.workflow.sources import Source
from sireader.workflow.study import Study

UNSEEN = "burned-in-unchecked"
"""The refusal that makes a radiograph wait."""


def waiting(study: Study) -> list[Path]:
    """The files that wait for one study, as they came."""
    return _spool(study).files()


def holding(study: Study) -> Callable[[Source, RadiographRefused], RadiographRefused]:
    """What keeps a refused radiograph waiting where it has only to be looked at; gives the refusal to be told."""
    spool = _spool(study)

    def hold(source: Source, error: RadiographRefused) -> RadiographRefused:
        if error.reason != UNSEEN:
            return error
        content = source.content if source.content is not None else source.path.read_bytes() if source.path else b""
        spool.keep_as(PurePosixPath(source.name).name, bytes(content))
        what = f"{source.name} may show text in its pixels, and waits on this computer until somebody has looked"
        return RadiographRefused("waits-to-be-looked-at", what, "the coordinator's window shows it, from an archive")

    return hold


def take_waiting(
    study: Study, files: list[Path], choices: Choices, progress: Callable[[str], None] | None = None
) -> IntakeReport:
    """Import what waited, once somebody has looked; what `choices` do not name as looked at is let go of, too.

    Args:
        study: for which they waited.
        files: what was shown, of `waiting`; what came after that goes on waiting.
        choices: how they are taken.
        progress: called with each file's name.

    Raises:
        SireaderError: the study cannot take radiographs.
    """
    report = import_radiographs(study, files, choices=choices, progress=progress)
    if report.stopped is None:
        forget(files)
    return report


def forget(files: list[Path]) -> None:
    """Let go of originals that nobody waits for any more."""
    for file in files:
        file.unlink(missing_ok=True)


def _spool(study: Study) -> Spool:
    return Spool(data_folder() / "spool" / "waiting" / study.id)
