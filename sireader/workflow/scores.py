"""Reads in and out as CSV: the scores of a past reading, and the record for other programs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from sireader.domain.cases import Case, Reader, checked_name
from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.grading import Grades
from sireader.domain.reads import Judgement, Read, check_commit, written_time
from sireader.workflow.study import Study
from sireader.workflow.tables import read_csv, write_csv
from sireader.workflow.worklist import own_current_read, reads_by_case

REQUIRED = ("case", "reader", "role", "right", "left")
OPTIONAL = ("evaluable", "comment", "committed_at", "crop", "reason")
DERIVED = ("definite", "id", "amends", "previous_hash", "hash")  # of the record they were exported from
EXPORTED = (
    *("case", "reader", "role", "right", "left", "evaluable", "comment", "committed_at"),
    *("definite", "crop", "id", "amends", "reason", "previous_hash", "hash"),
)
_YES, _NO = frozenset({"", "1", "yes", "true"}), frozenset({"0", "no", "false"})
_SHOWN_PROBLEMS = 5
_NO_COMMENT = "not evaluable in the imported reading"


@dataclass(slots=True)
class ScoresReport:
    """What an import of scores did: how many reads it added, how many were there already, and the cases it made."""

    added: int = 0
    already_there: int = 0
    new_cases: list[str] = field(default_factory=list)


def import_scores(study: Study, path: Path, *, new_cases: bool = False) -> ScoresReport:
    """Take over the reads of a past reading, all of them or none.

    Args:
        study: where they go; readers that it does not know yet are added in the role of their rows.
        path: CSV with the columns `case,reader,role,right,left` and optionally `evaluable,comment,committed_at,crop,
            reason`. A row that is not evaluable has empty grades. Without a time, the moment of the import is recorded;
            a time without a zone is taken as UTC. A row with a reason amends the reader's read before it. What
            `export_scores` writes can be taken whole: reads are made anew from it, with ids and hashes of their own.
        new_cases: make a case, each with a subject of its own, for every name that the study does not have.

    Raises:
        SireaderError: a row cannot be taken; the message names the first five such lines, and nothing was written.
    """
    with study.transaction():
        taking = _Taking(study, datetime.now(UTC), new_cases)
        for line, row in read_csv(path, REQUIRED, (*OPTIONAL, *DERIVED)):
            taking.take(line, row)
        taking.refuse_problems(path)
        taking.write()
    return taking.report


def export_scores(study: Study, path: Path) -> int:
    """Write every read, amended ones too, in the order of its recording; returns how many."""
    reads = study.reads.all()
    write_csv(path, EXPORTED, map(exported_row, reads))
    return len(reads)


def exported_row(read: Read) -> tuple[object, ...]:
    """A read as the cells under `EXPORTED`."""
    grades = (None, None) if read.grades is None else (int(read.grades.right), int(read.grades.left))
    definite = None if read.definite is None else int(read.definite)
    said = (*grades, int(read.evaluable), read.judgement.comment, written_time(read.committed_at), definite)
    record = (read.judgement.crop, read.id, read.amends, read.reason, read.previous_hash, read.hash)
    return (read.case, read.reader, read.role, *said, *record)


class _Taking:
    """One import under way: rows turn into linked reads, problems are collected, and all is written at the end."""

    def __init__(self, study: Study, now: datetime, new_cases: bool) -> None:
        self.report = ScoresReport()
        self._study, self._now, self._makes_cases = study, now, new_cases
        self._cases = {case.id for case in study.cases.all()}
        self._folded = {name.lower(): name for name in self._cases}
        self._reads = reads_by_case(study.reads.all())
        self._untold = {read.id for reads in self._reads.values() for read in reads}
        self._readers = {reader.name: reader for reader in study.readers.all()}
        self._new_readers: list[Reader] = []
        self._new_reads: list[Read] = []
        self._problems: list[str] = []
        self._ends: dict[str, Read | None] = {name: study.reads.last_of_reader(name) for name in self._readers}

    def take(self, line: int, row: dict[str, str]) -> None:
        """Turn one row into a read, or note why not."""
        try:
            stated = _moment(row)
            moment = stated or self._now + timedelta(microseconds=len(self._new_reads))
            read = Read(uuid4().hex, self._case(row), *self._reader(row), _judgement(row), moment)
            self._add(replace(read, reason=row.get("reason", "")), timed=stated is not None)
        except (SireaderError, ValueError) as error:
            self._problems.append(f"line {line}: {str(error).rstrip('.')}")

    def _add(self, read: Read, *, timed: bool) -> None:
        reads = self._reads[read.case]
        mine = own_current_read(reads, read.reader)
        if read.reason and mine is None:
            raise RuleBroken(f"{read.reader} has no earlier read of case {read.case} to amend")
        known = self._known(read, mine, timed=timed)
        if known is not None:
            _check_same(read, known)
            self.report.already_there += 1
            return
        read = replace(read, amends=mine.id) if mine is not None and read.reason else read
        check_commit(read, reads)
        linked = read.following(self._ends.get(read.reader))
        self._ends[read.reader] = linked
        reads.append(linked)
        self._new_reads.append(linked)

    def _known(self, read: Read, mine: Read | None, *, timed: bool) -> Read | None:
        """The recorded read that a row tells: a first read by its grades, an amendment by its reason and time as well.

        An amendment without a time is the reader's current one, or else one that stood there before this import and
        that no earlier row has told: so a whole file can be taken twice.
        """
        alike = [known for known in self._reads[read.case] if _alike(read, known)]
        if not read.reason:
            return alike[0] if alike else None
        if timed:
            return next((known for known in alike if known.committed_at == read.committed_at), None)
        untold = next((known for known in alike if known.id in self._untold), None)
        if untold is not None:
            self._untold.remove(untold.id)
            return untold
        return mine if mine in alike else None

    def _case(self, row: dict[str, str]) -> str:
        name = checked_name(row["case"], "case")
        if name not in self._cases:
            if not self._makes_cases:
                raise SireaderError(f"the study has no case {name}", "--new-cases makes it")
            self._name_case(name)
            self.report.new_cases.append(name)
        return name

    def _name_case(self, name: str) -> None:
        """Note a new case's name, which will name its file; some systems take `a` and `A` for one letter there."""
        twin = self._folded.setdefault(name.lower(), name)
        if twin != name:
            raise SireaderError(f"the case {name} differs from {twin} by upper and lower case alone")
        self._cases.add(name)

    def _reader(self, row: dict[str, str]) -> tuple[str, str]:
        reader = Reader(checked_name(row["reader"], "reader"), self._study.protocol.role(row["role"]).name)
        known = self._readers.setdefault(reader.name, reader)
        if known is reader:
            self._new_readers.append(reader)
        elif known != reader:
            raise SireaderError(f"{reader.name} reads as {known.role}, not as {reader.role}")
        return reader.name, reader.role

    def refuse_problems(self, path: Path) -> None:
        """Raise one sentence about all the rows that cannot be taken."""
        if self._problems:
            shown = "; ".join(self._problems[:_SHOWN_PROBLEMS])
            more = len(self._problems) - _SHOWN_PROBLEMS
            what = f"Nothing was imported from {path.name}: {shown}" + (f"; and {more} more lines" if more > 0 else "")
            raise SireaderError(what, "mend the file and import it again")

    def write(self) -> None:
        """Record everything that was taken."""
        for reader in self._new_readers:
            self._study.add_reader(reader.name, reader.role)
        self._study.cases.add((Case(name, f"S-{name}") for name in self.report.new_cases), self._now)
        self._study.reads.append(self._new_reads)
        self.report.added = len(self._new_reads)


def _judgement(row: dict[str, str]) -> Judgement:
    comment, evaluable = row.get("comment", ""), row.get("evaluable", "").lower()
    if evaluable in _NO:
        if row["right"] or row["left"]:
            raise ValueError("a read that is not evaluable has no grades")
        return Judgement(None, comment or _NO_COMMENT, _crop(row))
    if evaluable not in _YES:
        raise ValueError(f"evaluable is 1 or 0, not {evaluable!r}")
    return Judgement(Grades.of(_grade(row, "right"), _grade(row, "left")), comment, _crop(row))


def _grade(row: dict[str, str], side: str) -> int:
    if row[side] not in {"0", "1", "2", "3", "4"}:
        raise ValueError(f"the {side} grade is 0 to 4, not {row[side]!r}")
    return int(row[side])


def _crop(row: dict[str, str]) -> Crop | None:
    try:
        return Crop.parse(row["crop"]) if row.get("crop") else None
    except ValueError as error:
        raise ValueError(f"crop is r0,c0,r1,c1, not {row['crop']!r}") from error


def _moment(row: dict[str, str]) -> datetime | None:
    text = row.get("committed_at", "")
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"committed_at is an ISO date and time, not {text!r}") from error


def _alike(read: Read, known: Read) -> bool:
    """Whether a row could tell a recorded read."""
    one, other = ((each.reader, each.grades, each.reason) for each in (read, known))
    return one == other


def _check_same(read: Read, known: Read) -> None:
    """Refuse a row that tells a recorded read and says something else about it; what it leaves out is no difference."""
    told, kept = read.judgement, known.judgement
    if told.comment not in {"", _NO_COMMENT} and told.comment.split() != kept.comment.split():
        raise RuleBroken(f"{read.reader}'s read of case {read.case} is recorded with another comment")
    if told.crop not in {None, kept.crop}:
        raise RuleBroken(f"{read.reader}'s read of case {read.case} is recorded with another crop")
