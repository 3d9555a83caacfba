"""What an import of scores did, or would do, with every row: in words, for programs, and rejected rows as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sireader.tables import write_csv
from sireader.workflow.score_cells import Flaw

REJECTS = ("rejected_line", "rejected_column", "rejected_because")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_PSEUDONYMS = "The new cases' names stay in the study: they must be pseudonyms, never patient IDs."
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be taken: its line, every reason, and its cells in the columns that are used."""

    line: int
    flaws: tuple[Flaw, ...]
    cells: tuple[str, ...]

    def __str__(self) -> str:
        told = (f"column {flaw.column}: {flaw.reason}" if flaw.column else flaw.reason for flaw in self.flaws)
        return f"line {self.line}, " + "; ".join(told)


@dataclass(frozen=True, slots=True)
class ScoresReport:
    """What an import of scores did, or in a dry run would do.

    Attributes:
        added: how many reads it added.
        already_there: how many were there already.
        new_cases: the cases it made.
        amendments: how many of the added reads amend an earlier one.
        by_reader: how many reads it added for each reader.
        new_readers: roles of the readers it added, by name.
        rejected: every row that it did not take.
        repeats: lines that say again what an earlier line says, with that line.
        blank_rows: rows in which nobody read anything.
        ignored_columns: names of the columns that no field is taken from.
        warnings: what deserves a second look.
    """

    added: int = 0
    already_there: int = 0
    new_cases: list[str] = field(default_factory=list)
    amendments: int = 0
    by_reader: dict[str, int] = field(default_factory=dict)
    new_readers: dict[str, str] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    repeats: list[tuple[int, int]] = field(default_factory=list)
    blank_rows: int = 0
    ignored_columns: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def write_rejects(path: Path, header: Sequence[str], rejected: Iterable[Rejected]) -> None:
    """Write the rejected rows as CSV: the cells of the columns that are used, the line, the columns and the reasons.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.
    """
    rows: list[tuple[object, ...]] = [
        (
            *one.cells,
            one.line,
            "; ".join(dict.fromkeys(flaw.column for flaw in one.flaws if flaw.column)),
            "; ".join(flaw.reason for flaw in one.flaws),
        )
        for one in rejected
    ]
    write_csv(
        path, [str(_harmless(name)) for name in (*header, *REJECTS)], (tuple(map(_harmless, row)) for row in rows)
    )


def short_answer(report: ScoresReport) -> dict[str, Any]:
    """What a plain import answers, for programs."""
    return {"added": report.added, "already_there": report.already_there, "new_cases": report.new_cases}


def full_answer(report: ScoresReport, *, dry_run: bool) -> dict[str, Any]:
    """All of a report, for programs."""
    rejected = [
        {"line": one.line, "problems": [{"column": flaw.column, "reason": flaw.reason} for flaw in one.flaws]}
        for one in report.rejected
    ]
    return short_answer(report) | {
        "dry_run": dry_run,
        "amendments": report.amendments,
        "by_reader": report.by_reader,
        "new_readers": [{"reader": name, "role": role} for name, role in report.new_readers.items()],
        "rejected": rejected,
        "repeats": [{"line": line, "of_line": earlier} for line, earlier in report.repeats],
        "blank_rows": report.blank_rows,
        "ignored_columns": report.ignored_columns,
        "warnings": report.warnings,
    }


def report_text(report: ScoresReport, *, dry_run: bool) -> str:
    """A report as a person reads it."""
    return "\n".join(_lines(report, dry_run=dry_run))


def _lines(report: ScoresReport, *, dry_run: bool) -> Iterator[str]:
    yield from (f"rejected  {one}" for one in report.rejected)
    cases = f"{len(report.new_cases)} new cases."
    if dry_run:
        yield f"Would add {report.added} reads; {report.already_there} are already there; {cases}"
    else:
        yield f"Added {report.added} reads; {report.already_there} were already there; {cases}"
    yield from _details(report)
    if report.new_cases:
        yield _PSEUDONYMS
    yield from (f"Note: {warning}" for warning in report.warnings)


def _details(report: ScoresReport) -> Iterator[str]:
    """What a plain import has nothing to say of: it is left out where it is nothing."""
    if report.rejected:
        yield f"Rejected {len(report.rejected)} rows, listed above with line, column and reason."
    if report.new_readers:
        yield "New readers: " + ", ".join(f"{name} ({role})" for name, role in report.new_readers.items()) + "."
    if report.amendments:
        yield f"Amendments among the reads: {report.amendments}."
    if report.repeats:
        told = [f"{line} repeats {earlier}" for line, earlier in report.repeats]
        yield "Lines that say what an earlier line says: " + _listed(told) + "."
    if report.blank_rows:
        yield f"Rows without any read: {report.blank_rows}."
    if report.ignored_columns:
        yield "Columns that were not looked at: " + ", ".join(report.ignored_columns) + "."


def _listed(told: Sequence[str]) -> str:
    more = len(told) - _SHOWN
    return ", ".join(told[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
