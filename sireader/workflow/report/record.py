"""What a report was worked out from, written beside it: every case with its reads, and every model's score.

From these, and the study, `checking` works everything out again, also after more came into the study.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.domain.reference import Status
from sireader.storage.opinion_store import opinion_key
from sireader.tables import read_table, write_csv
from sireader.workflow.references import grade_text
from sireader.workflow.report.counted import Counted
from sireader.workflow.report.plain import Plain
from sireader.workflow.snapshot import Moment, Standing

CASES, SCORES = "cases.csv", "scores.csv"
HEADER = ("case", "state", "excluded", "radiograph", "definite", "right", "left", "settled_by", "reads")
SCORES_HEADER = ("case", "model", "score", "split", "crop", "package")
GROUP = "group:"


def write_record(folder: Path, counted: Counted, own_groups: Mapping[str, Mapping[str, str]]) -> None:
    """Write `cases.csv` and `scores.csv`."""
    names = list(own_groups)
    header = (*HEADER, *(f"{GROUP}{name}" for name in names))
    write_csv(folder / CASES, header, _case_rows(counted, own_groups))
    rows = (
        (one.case, one.model, one.probability, one.split, str(one.crop or ""), one.package) for one in counted.opinions
    )
    write_csv(folder / SCORES, SCORES_HEADER, rows)


def _case_rows(counted: Counted, own_groups: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[object, ...]]:
    reads: defaultdict[str, list[str]] = defaultdict(list)
    for read in counted.now.reads:
        reads[read.case].append(read.id)
    for one in counted.now.standings:
        groups = (values.get(one.case.id, "") for values in own_groups.values())
        yield (*_case_row(one), " ".join(reads[one.case.id]), *groups)


def _case_row(one: Standing) -> tuple[object, ...]:
    found = one.reference
    definite = None if found.definite is None else int(found.definite)
    grades = (grade_text(found.right), grade_text(found.left))
    settled = (found.reads or (found.consensus,)) if found.status is Status.SETTLED else ()
    facts = (one.case.id, one.state, int(one.case.excluded), int(one.case.radiograph is not None))
    return (*facts, definite, *grades, " ".join(settled))


def record_numbers(counted: Counted) -> Plain:
    """How much a report was worked out from, and what `cases.csv` and `scores.csv` do not hold."""
    now = counted.now
    return {
        "reads": len(now.reads),
        "opinions": len(counted.opinions),
        "reveals": sorted(counted.reveals),
        "consensus": sorted(one.id for one in now.consensus),
        "calibrations": sorted(one.case for one in now.calibrations),
        "acts": len(now.acts),
        "cases_in": CASES,
        "scores_in": SCORES,
    }


def read_record(folder: Path, told: Mapping[str, Any]) -> tuple[Moment, dict[str, dict[str, str]]]:
    """What was on record when a report was worked out, and the coordinator's own groupings.

    Args:
        folder: of the report.
        told: its `report.json`.

    Raises:
        SireaderError: a table is missing or damaged.
    """
    header, rows = read_table(folder / CASES, HEADER)
    names = [name.removeprefix(GROUP) for name in header if name.startswith(GROUP)]
    cases = [row for _, row in rows]
    _, scores = read_table(folder / SCORES, SCORES_HEADER)
    keys = frozenset(f"{row['case']}:{row['crop']}:{row['model']}" for _, row in scores)
    try:
        record = told["record"]
        moment = Moment(
            version=int(told["protocol_version"]),
            excluded={row["case"]: row["excluded"] == "1" for row in cases},
            pictured=frozenset(row["case"] for row in cases if row["radiograph"] == "1"),
            calibrations=frozenset(record["calibrations"]),
            reads=frozenset(read for row in cases for read in row["reads"].split()),
            consensus=frozenset(record["consensus"]),
            reveals=frozenset(record["reveals"]),
            opinions=keys,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SireaderError(
            "report.json does not tell what it was worked out from", "write the report again"
        ) from error
    groups = {name: {row["case"]: row[f"{GROUP}{name}"] for row in cases if row[f"{GROUP}{name}"]} for name in names}
    return moment, groups


def missing_from(moment: Moment, counted: Counted) -> Iterator[str]:
    """One sentence for each thing that a report was worked out from and the study does not hold."""
    reads = {read.id for read in counted.now.reads}
    opinions = {opinion_key(one) for one in counted.opinions}
    cases = {one.case.id for one in counted.now.standings}
    kinds = {
        "case": moment.excluded.keys() - cases,
        "read": moment.reads - reads,
        "score": moment.opinions - opinions,
        "reveal": moment.reveals - set(counted.reveals),
        "consensus": moment.consensus - {one.id for one in counted.now.consensus},
        "calibration case": moment.calibrations - {one.case for one in counted.now.calibrations},
    }
    for noun, lost in kinds.items():
        if lost:
            yield f"the study does not hold the {noun} {min(lost)}" + (
                f" and {len(lost) - 1} more" if len(lost) > 1 else ""
            )
