"""Scores become reads, a row at a time: all of a row or nothing of it, linked as the record wants them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import uuid4

from sireader.domain.cases import Reader
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.reads import Judgement, Purpose, Read, check_commit
from sireader.workflow.score_cells import NO_COMMENT, Flaw, RowRejected, Score
from sireader.workflow.study import Study
from sireader.workflow.worklist import own_current_read, reads_by_case


@dataclass(slots=True)
class _Row:
    """What one row would change; merged into the rest when all of it can be taken."""

    reads: list[Read]
    new_case: str = ""
    new_readers: dict[str, Reader] = field(default_factory=dict)
    ends: dict[str, Read] = field(default_factory=dict)
    new_reads: list[Read] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    repeats: list[int] = field(default_factory=list)
    already_there: int = 0


class Taking:
    """One import under way: what the study has, and what the rows so far add to it. Nothing is written here.

    Attributes:
        new_cases: names of cases that the study does not have, in the order of the rows.
        new_readers: readers that it does not have, by name.
        new_reads: linked reads to append, in the order of the rows.
        already_there: how many reads the study, or an earlier row, has.
        repeats: lines that only say again what an earlier line of the same sheet says, with that line.
    """

    def __init__(self, study: Study, now: datetime, *, new_cases: bool) -> None:
        self.new_cases: list[str] = []
        self.new_readers: dict[str, Reader] = {}
        self.new_reads: list[Read] = []
        self.already_there = 0
        self.repeats: list[tuple[int, int]] = []
        self._now, self._makes_cases = now, new_cases
        self._cases = {case.id for case in study.cases.all()}
        self._folded = {name.lower(): name for name in self._cases}
        self._reads = reads_by_case(study.reads.all())
        self._untold = {read.id for reads in self._reads.values() for read in reads}
        self._readers = {reader.name: reader for reader in study.readers.all()}
        self._ends = {name: study.reads.last_of_reader(name) for name in self._readers}
        self._lines: dict[str, int] = {}
        self._revealed = study.reveals.first()

    def readers(self) -> list[str]:
        """The names of all readers, new ones too."""
        return list(self._readers)

    def take(self, line: int, scores: Iterable[Score]) -> None:
        """Take all scores of one row; raises RowRejected, and then nothing of the row is taken."""
        told = list(scores)
        if not told:
            return
        row = _Row(list(self._reads.get(told[0].case, [])))
        for score in told:
            self._in_row(row, score)
        self._merge(line, told[0].case, row)

    def _in_row(self, row: _Row, score: Score) -> None:
        for name, check in (("case", self._check_case), ("reader", self._check_reader), ("right", self._add)):
            try:
                check(row, score)
            except (SireaderError, ValueError) as error:
                raise RowRejected([Flaw(score.columns.get(name, ""), str(error).rstrip("."))]) from error

    def _check_case(self, row: _Row, score: Score) -> None:
        name = score.case
        if name in self._cases or name == row.new_case:
            return
        if not self._makes_cases:
            raise SireaderError(f"the study has no case {name}", "--new-cases makes it")
        twin = self._folded.get(name.lower(), name)
        if twin != name:  # a case's name will name its file; some systems take `a` and `A` for one letter there
            raise SireaderError(f"the case {name} differs from {twin} by upper and lower case alone")
        row.new_case = name

    def _check_reader(self, row: _Row, score: Score) -> None:
        reader = Reader(score.reader, score.role)
        if reader.name not in self._readers | row.new_readers:
            twin = next(
                (name for name in self._readers | row.new_readers if name.casefold() == reader.name.casefold()), ""
            )
            if twin:
                raise SireaderError(f"the reader {reader.name} differs from {twin} by upper and lower case alone")
        known = self._readers.get(reader.name) or row.new_readers.setdefault(reader.name, reader)
        if known != reader:
            raise SireaderError(f"{reader.name} reads as {known.role}, not as {reader.role}")

    def _add(self, row: _Row, score: Score) -> None:
        read = self._read(row, score)
        mine = own_current_read(row.reads, read.reader, read.shown)
        if read.reason and mine is None:
            raise RuleBroken(f"{read.reader} has no earlier read of case {read.case} to amend")
        known = self._known(row, read, mine, timed=score.committed_at is not None)
        if known is not None:
            _check_same(read, known)
            self._count_known(row, known)
            return
        read = self._amending(read, mine) if mine is not None and read.reason else read
        self._check(row, read, mine)
        linked = read.following(row.ends.get(read.reader) or self._ends.get(read.reader))
        row.ends[read.reader] = linked
        row.reads.append(linked)
        row.new_reads.append(linked)

    def _amending(self, read: Read, mine: Read) -> Read:
        """The read as an amendment; aided once anything was revealed, whatever time the sheet tells."""
        aided = read.purpose is Purpose.AIDED or (read.reader, read.case) in self._revealed
        return replace(read, amends=mine.id, purpose=Purpose.AIDED if aided else read.purpose)

    def _read(self, row: _Row, score: Score) -> Read:
        """The score as a read that is not linked yet; without a time, it is of now and behind those before it."""
        moment = score.committed_at or self._now + timedelta(microseconds=len(self.new_reads) + len(row.new_reads))
        read = Read(uuid4().hex, score.case, score.reader, score.role, score.judgement, moment, reason=score.reason)
        return replace(read, purpose=score.purpose, shown_as=score.shown_as, reading_s=score.reading_s)

    def _check(self, row: _Row, read: Read, mine: Read | None) -> None:
        """Refuse what the record does not allow, and say which read stands against it."""
        try:
            check_commit(read, row.reads)
        except RuleBroken as error:
            there = mine or next((one for one in row.reads if one.role == read.role), None)
            if there is None:
                raise
            said = f"{there.grades or 'not evaluable'}" + ("" if there is mine else f" by {there.reader}")
            raise RuleBroken(f"{error.what} ({said} {self._where(row, there)})", error.remedy) from error

    def _where(self, row: _Row, read: Read) -> str:
        if read in row.new_reads:
            return "in the same row"
        return f"in line {self._lines[read.id]}" if read.id in self._lines else "in the study"

    def _known(self, row: _Row, read: Read, mine: Read | None, *, timed: bool) -> Read | None:
        """The recorded read that a row tells: a first read by its grades, an amendment by its reason and time as well.

        An amendment without a time is the reader's current one, or else one that stood there before this import and
        that no earlier row has told: so a whole file can be taken twice.
        """
        alike = [known for known in row.reads if _alike(read, known)]
        if not read.reason:
            return alike[0] if alike else None
        if timed:
            return next((known for known in alike if known.committed_at == read.committed_at), None)
        untold = next((known for known in alike if known.id in self._untold and known.id not in row.told), None)
        if untold is not None:
            row.told.add(untold.id)
            return untold
        return mine if mine in alike else None

    def _count_known(self, row: _Row, known: Read) -> None:
        row.already_there += 1
        if known.id in self._lines:
            row.repeats.append(self._lines[known.id])

    def _merge(self, line: int, case: str, row: _Row) -> None:
        if row.new_case:
            self._cases.add(row.new_case)
            self._folded[row.new_case.lower()] = row.new_case
            self.new_cases.append(row.new_case)
        self._readers |= row.new_readers
        self.new_readers |= row.new_readers
        self._ends.update(row.ends)
        self._reads[case] = row.reads
        self.new_reads += row.new_reads
        self._lines |= dict.fromkeys((read.id for read in row.new_reads), line)
        self._untold -= row.told
        self.already_there += row.already_there
        self.repeats += [(line, earlier) for earlier in row.repeats]


def _alike(read: Read, known: Read) -> bool:
    """Whether a row could tell a recorded read."""
    one, other = ((each.reader, each.shown, each.grades, each.reason) for each in (read, known))
    return one == other


def _check_same(read: Read, known: Read) -> None:
    """Refuse a row that tells a recorded read and says something else about it; what it leaves out is no difference."""
    told, kept = read.judgement, known.judgement
    if _comment(told) and _comment(told) != _comment(kept):
        raise RuleBroken(f"{read.reader}'s read of case {read.case} is recorded with another comment")
    if told.crop not in {None, kept.crop}:
        raise RuleBroken(f"{read.reader}'s read of case {read.case} is recorded with another crop")


def _comment(judgement: Judgement) -> list[str]:
    """A comment's words; none for what an import writes of its own accord."""
    return [] if judgement.comment == NO_COMMENT else judgement.comment.split()
