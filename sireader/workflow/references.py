"""The reference standard of a whole study."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from sireader.domain.cases import Case
from sireader.domain.consensus import Consensus
from sireader.domain.reference import Reference, Status, reference_of
from sireader.tables import write_csv
from sireader.workflow.study import Study
from sireader.workflow.worklist import reads_by_case

HEADER = ("case", "status", "definite", "right", "left", "reads")


def references(study: Study) -> list[tuple[Case, Reference]]:
    """Every case with its reference standard, by pseudonym; for coordinators, never for a reader's eyes.

    Calibration cases are left out: they train readers and belong to no result.
    """
    with study.transaction():
        trained = {one.case for one in study.coordination.calibrations()}
        cases = [case for case in study.cases.all() if case.id not in trained]
        reads, agreed, protocol = reads_by_case(study.reads.all()), _agreed(study), study.protocol
    return [
        (case, reference_of(protocol, reads[case.id], excluded=case.excluded, consensus=agreed[case.id]))
        for case in cases
    ]


def reference(study: Study, case: str) -> Reference:
    """The reference standard of one case; for coordinators."""
    found, reads = study.case(case), study.reads.of_case(case)
    return reference_of(study.protocol, reads, excluded=found.excluded, consensus=_agreed(study)[case])


def _agreed(study: Study) -> defaultdict[str, list[Consensus]]:
    by_case: defaultdict[str, list[Consensus]] = defaultdict(list)
    for consensus in study.coordination.consensus():
        by_case[consensus.case].append(consensus)
    return by_case


def write_references(study: Study, path: Path) -> dict[str, int]:
    """Write one row a case; returns how many cases have each status. Not from a parcel."""
    with study.exporting("reference standard"):
        table = references(study)
        write_csv(path, HEADER, [_row(case, reference) for case, reference in table])
    counts = Counter(reference.status for _, reference in table)
    return {status.value: counts[status] for status in Status}


def grade_text(grade: float | None) -> str:
    """A median grade as people write it: `2`, `2.5`, or nothing."""
    return "" if grade is None else f"{grade:g}"


def _row(case: Case, reference: Reference) -> tuple[object, ...]:
    definite = None if reference.definite is None else int(reference.definite)
    grades = (grade_text(reference.right), grade_text(reference.left))
    return (case.id, reference.status.value, definite, *grades, " ".join(reference.reads))
