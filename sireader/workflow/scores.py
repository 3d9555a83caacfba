"""Reads in and out as tables: the scores of a past reading, and the record for other programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sireader.domain.acts import ActKind
from sireader.domain.cases import Case
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.reads import Purpose, Read, written_time
from sireader.tables import write_csv
from sireader.workflow.mapping import DERIVED, OPTIONAL, PLAIN, REQUIRED, Binding, ScoreMapping
from sireader.workflow.score_cells import CellReader, Flaw, RowRejected, Score, looks_like_a_date
from sireader.workflow.score_report import Rejected, ScoresReport, write_rejects
from sireader.workflow.sheets import Row, Sheet, read_sheet
from sireader.workflow.study import Study
from sireader.workflow.taking import Taking

__all__ = ["DERIVED", "OPTIONAL", "REQUIRED", "ScoresReport", "export_scores", "exported_row", "import_scores"]

EXPORTED = (
    *("case", "reader", "role", "right", "left", "evaluable", "comment", "committed_at"),
    *("definite", "crop", "id", "amends", "reason", "previous_hash", "hash"),
    *("purpose", "shown_as", "reading_s"),
)
_SHOWN_PROBLEMS = 5


def import_scores(
    study: Study,
    path: Path,
    mapping: ScoreMapping = PLAIN,
    *,
    new_cases: bool = False,
    skip_rejected: bool = False,
    dry_run: bool = False,
    rejects: Path | None = None,
) -> ScoresReport:
    """Take over the reads of a past reading: all of them or none, unless rejected rows are to be skipped.

    Args:
        study: where they go; readers that it does not know yet are added in the role of their rows.
        path: CSV or an Excel workbook. Without a mapping its columns are those of `REQUIRED`, and any of `OPTIONAL`. A
            row that is not evaluable has empty grades. Without a time, the moment of the import is recorded; a time
            without a zone is taken as UTC. A row with a reason amends the reader's read before it. What `export_scores`
            writes can be taken whole: reads are made anew from it, with ids and hashes of their own.
        mapping: which other columns say it. Then grades may be written in other ways, and a time must have a zone.
        new_cases: make a case, each with a subject of its own, for every name that the study does not have.
        skip_rejected: take the other rows where some are rejected; a rejected row changes nothing at all.
        dry_run: write nothing, and report what would be written.
        rejects: a table to write of the rejected rows, also when nothing is imported.

    Raises:
        RuleBroken: the study is closed, and there are reads to add.
        SireaderError: no such table; or rows were rejected, neither to be skipped nor in a dry run: the message names
            the first five, and nothing was written to the study.
    """
    study.check_home()
    mapping.check(study.protocol)
    _check_apart(path, rejects)
    sheet = read_sheet(path, _wanted(mapping), sheet=mapping.sheet, encoding=mapping.encoding)
    with study.transaction():
        now = datetime.now(UTC)
        binding, reader = Binding(mapping, sheet), CellReader(mapping, study.protocol, now)
        taking = Taking(study, now, new_cases=new_cases)
        rejected = [one for row in sheet.rows for one in _taken(taking, binding, reader, row)]
        if rejects is not None:
            write_rejects(rejects, binding.header, rejected)
        if rejected and not (skip_rejected or dry_run):
            raise _refusal(path, rejected)
        if taking.new_reads and study.closed:
            raise RuleBroken("The study is closed and takes no further reads", "open the reading again first")
        if not dry_run:
            _write(study, taking, now)
    return _report(sheet, binding, taking, rejected)


def _wanted(mapping: ScoreMapping) -> tuple[str, ...]:
    return REQUIRED if mapping.plain else (*mapping.columns.values(), *REQUIRED)


def _check_apart(path: Path, rejects: Path | None) -> None:
    if rejects is not None and rejects.resolve() == path.resolve():
        raise SireaderError(f"{path.name} cannot take the rejected rows: it is the sheet itself", "name another file")


def _taken(taking: Taking, binding: Binding, reader: CellReader, row: Row) -> Iterator[Rejected]:
    """Take a row; yields it where it is rejected."""
    try:
        taking.take(row.line, _scores(binding, reader, row))
    except RowRejected as rejection:
        yield Rejected(row.line, tuple(rejection.flaws), binding.cells(row))


def _scores(binding: Binding, reader: CellReader, row: Row) -> list[Score]:
    """The scores of a row; raises RowRejected with the flaws of all of them."""
    if row.why:
        raise RowRejected([Flaw("", row.why)])
    scores: list[Score] = []
    flaws: list[Flaw] = []
    for told in binding.told(row):
        try:
            scores.append(reader.score(told))
        except RowRejected as rejection:
            flaws += [flaw for flaw in rejection.flaws if flaw not in flaws]
    if flaws:
        raise RowRejected(flaws)
    return scores


def _refusal(path: Path, rejected: list[Rejected]) -> SireaderError:
    """One sentence about all the rows that cannot be taken."""
    shown = "; ".join(f"line {one.line}: {one.flaws[0].reason}" for one in rejected[:_SHOWN_PROBLEMS])
    more = len(rejected) - _SHOWN_PROBLEMS
    what = f"Nothing was imported from {path.name}: {shown}" + (f"; and {more} more lines" if more > 0 else "")
    pointer = "--dry-run tells all of it, --rejects FILE writes the rows to a table"
    return SireaderError(what, f"mend the file and import it again ({pointer})")


def _write(study: Study, taking: Taking, now: datetime) -> None:
    for reader in taking.new_readers.values():
        study.add_reader(reader.name, reader.role)
    study.cases.add((Case(name, f"S-{name}") for name in taking.new_cases), now)
    study.reads.append(taking.new_reads)
    if taking.new_reads:
        rows = {"cases": taking.new_cases, "reads": [read.id for read in taking.new_reads]}
        study.record(ActKind.READS_IMPORTED, rows=rows)


def _report(sheet: Sheet, binding: Binding, taking: Taking, rejected: list[Rejected]) -> ScoresReport:
    return ScoresReport(
        added=len(taking.new_reads),
        already_there=taking.already_there,
        new_cases=taking.new_cases,
        amendments=sum(read.amends is not None for read in taking.new_reads),
        by_reader=dict(Counter(read.reader for read in taking.new_reads)),
        new_readers={reader.name: reader.role for reader in taking.new_readers.values()},
        rejected=rejected,
        repeats=taking.repeats,
        blank_rows=sum(not (row.why or list(binding.told(row))) for row in sheet.rows),
        ignored_columns=binding.ignored,
        warnings=list(_warnings(taking)),
    )


def _warnings(taking: Taking) -> Iterator[str]:
    """What deserves a second look, without naming it: such names may be a person's."""
    dates = sum(map(looks_like_a_date, taking.new_cases))
    if dates:
        yield f"{dates} new cases have names that look like dates of birth: cases are named by pseudonyms."
    names = Counter(name.lower() for name in taking.readers())
    for name in sorted(name for name, count in names.items() if count > 1):
        yield f"There are several readers {name!r} who differ by upper and lower case alone."


def export_scores(study: Study, path: Path) -> int:
    """Write every read, amended ones too, in the order of its recording; returns how many. Not from a parcel."""
    with study.exporting("reads"):
        reads = study.reads.all()
        write_csv(path, EXPORTED, map(exported_row, reads))
    return len(reads)


def exported_row(read: Read) -> tuple[object, ...]:
    """A read as the cells under `EXPORTED`."""
    grades = (None, None) if read.grades is None else (int(read.grades.right), int(read.grades.left))
    definite = None if read.definite is None else int(read.definite)
    said = (*grades, int(read.evaluable), read.judgement.comment, written_time(read.committed_at), definite)
    record = (read.judgement.crop, read.id, read.amends, read.reason, read.previous_hash, read.hash)
    purpose = Purpose.AIDED if read.aided else read.purpose
    showing = (purpose.value, read.shown_as, read.reading_s)
    return (read.case, read.reader, read.role, *said, *record, *showing)
