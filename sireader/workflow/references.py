"""The reference standard of a whole study."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sireader.domain.cases import Case
from sireader.domain.reference import Reference, Status, reference_of
from sireader.workflow.study import Study
from sireader.workflow.tables import write_csv
from sireader.workflow.worklist import reads_by_case

HEADER = ("case", "status", "definite", "right", "left", "reads")


def references(study: Study) -> list[tuple[Case, Reference]]:
    """Every case with its reference standard, by pseudonym; for coordinators, never for a reader's eyes."""
    with study.transaction():
        cases, reads = study.cases.all(), reads_by_case(study.reads.all())
    return [(case, reference_of(study.protocol, reads[case.id], excluded=case.excluded)) for case in cases]


def write_references(study: Study, path: Path) -> dict[str, int]:
    """Write one row a case; returns how many cases have each status."""
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
