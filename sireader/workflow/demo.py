"""The sample study: phantoms under the `proof-opinion` protocol, read in part by three simulated readers."""

from __future__ import annotations

import csv
import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grade, Grades
from sireader.domain.reads import Judgement
from sireader.domain.reference import Status
from sireader.files import whole_folder
from sireader.phantom.cohort import write_cohort
from sireader.workflow.intake import import_radiographs
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.references import references
from sireader.workflow.study import DATABASE, Study
from sireader.workflow.worklist import worklist

CASES = 24
SEED = 2021
LOCAL, CENTRAL, ADJUDICATOR = "lena", "carl", "ada"
ROLES = {LOCAL: "local", CENTRAL: "central-1", ADJUDICATOR: "central-2"}
PROTOCOL = "proof-opinion"
NOTE = "Simulated read of the sample study"
_DISCORDANT, _ADJUDICATED, _UNREAD_BY_CENTRAL = 5, 3, 4


def make_demo(
    folder: Path, *, progress: Callable[[str], None] | None = None, size: int | None = None
) -> dict[str, Any]:
    """Make the sample study, or keep the one that is there, and tell how it stands.

    Args:
        folder: where the study goes; it appears whole or not at all.
        progress: called with a line for the user now and then.
        size: longer side of the phantoms in px; None for that of real radiographs.

    Returns:
        `study`, `cases`, `reads`, a count for each status of a case, and `waiting` for each reader.

    Raises:
        SireaderError: the folder is in use for something else, such as another study, or cannot be written.
    """
    if not (folder / DATABASE).is_file():
        if progress:
            progress(f"Making a sample study of {CASES} phantoms in {folder} …")
        with whole_folder(folder, "sample study") as beside, tempfile.TemporaryDirectory() as drawn:
            beside.rmdir()
            _fill(beside, Path(drawn), size)
    with Study.open(folder) as study:
        _check_sample(study)
        return _summary(study)


def summary_text(summary: dict[str, Any]) -> str:
    """The summary in lines for people."""
    waiting = ", ".join(f"{count} for {name} ({ROLES.get(name, '')})" for name, count in summary["waiting"].items())
    states = ", ".join(f"{summary[status.value]} {status.value}" for status in Status)
    pictures = [f"Pictures of each step: {', '.join(summary['pictures'])}"] if "pictures" in summary else []
    lines = [
        f"Sample study in {summary['study']}: {summary['cases']} phantoms, {summary['reads']} simulated reads.",
        f"Cases: {states}.",
        f"Waiting: {waiting}.",
    ]
    return "\n".join([*lines, *pictures])


def _fill(folder: Path, drawn: Path, size: int | None) -> None:
    if size is None:
        write_cohort(drawn, CASES, SEED)
    else:
        write_cohort(drawn, CASES, SEED, size=size)
    with Study.create(folder, PROTOCOL) as study:
        report = import_radiographs(study, sorted(drawn.glob("*.dcm")))
        cases = {accepted.file: accepted.case for accepted in report.accepted}
        with (drawn / "truth.csv").open(encoding="utf-8", newline="") as file:
            truth = {cases[row["file"]]: Grades.of(int(row["right"]), int(row["left"])) for row in csv.DictReader(file)}
        _simulate_reads(study, truth)


def _simulate_reads(study: Study, truth: dict[str, Grades]) -> None:
    """Local reads everything, central-1 all but four; they differ on five, of which the adjudicator has read three."""
    draw = random.Random(SEED)  # noqa: S311 – a sample, not a secret
    cases = draw.sample(sorted(truth), len(truth))
    discordant = cases[:_DISCORDANT]
    read_by_central = cases[: len(cases) - _UNREAD_BY_CENTRAL]
    for name, chosen in ((LOCAL, cases), (CENTRAL, read_by_central), (ADJUDICATOR, discordant[:_ADJUDICATED])):
        desk = ReadingDesk(study, study.add_reader(name, ROLES[name]))
        for case in sorted(chosen, key=lambda _: draw.random()):
            errs = name == LOCAL and case in discordant
            desk.commit(case, Judgement(_perceived(truth[case], draw, errs=errs), NOTE))


def _perceived(truth: Grades, draw: random.Random, *, errs: bool) -> Grades:
    """Grades near the true ones, with the true definite status, or the other one when the reader errs."""
    pairs = [Grades(right, left) for right in Grade for left in Grade]
    fitting = [pair for pair in pairs if pair.definite == (truth.definite is not errs)]
    fitting.sort(key=lambda pair: abs(pair.right - truth.right) + abs(pair.left - truth.left))
    return draw.choices(fitting[:3], weights=(6, 2, 1))[0]


def _check_sample(study: Study) -> None:
    """Refuse a study that is somebody's own: the demonstration reads in it."""
    if not set(ROLES.items()) <= {(reader.name, reader.role) for reader in study.readers.all()}:
        raise SireaderError(f"{study.folder} is a study, but not the sample study", "name a new folder")


def _summary(study: Study) -> dict[str, Any]:
    states = [reference.status for _, reference in references(study)]
    waiting = {
        reader.name: sum(entry.state.unread for entry in worklist(study, reader)) for reader in study.readers.all()
    }
    counts = {status.value: states.count(status) for status in Status}
    reads = len(study.reads.all())
    return {"study": str(study.folder), "cases": len(states), "reads": reads, **counts, "waiting": waiting}
