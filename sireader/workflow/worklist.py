"""What a reader has to read, in the reader's own random order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sireader.domain.blinding import may_read
from sireader.domain.cases import Reader, reading_order
from sireader.domain.grading import Grades
from sireader.domain.reads import Read, current_reads
from sireader.workflow.study import Study


class EntryState(StrEnum):
    """Where a case stands for one reader."""

    WAITING = "waiting"
    DRAFTED = "drafted"
    READ = "read"
    AMENDING = "amending"  # read, and an amendment is typed and not committed

    @property
    def unread(self) -> bool:
        """Whether the reader has still to commit a read."""
        return self in {EntryState.WAITING, EntryState.DRAFTED}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a reader's worklist.

    Attributes:
        case: the pseudonym.
        number: the case's place in the reader's own order, from 1.
        state: where it stands for this reader.
        grades: the reader's own current grades; None before the read and when not evaluable.
    """

    case: str
    number: int
    state: EntryState
    grades: Grades | None = None


def worklist(study: Study, reader: Reader) -> tuple[Entry, ...]:
    """The cases that a reader is to read now or has read, in the reader's stored random order.

    Only cases with a radiograph that are not excluded are handed out. Nothing in an entry comes from another reader.
    """
    with study.transaction():
        numbers = {case: number for number, case in enumerate(_fixed_order(study, reader), start=1)}
        reads = reads_by_case(study.reads.all())
        drafted = study.drafts.cases(reader.name)
        readable = {case.id for case in study.cases.all() if case.readable}
    entries = []
    for case, number in numbers.items():
        mine = own_current_read(reads[case], reader.name)
        if mine is not None:
            state = EntryState.AMENDING if case in drafted else EntryState.READ
            entries.append(Entry(case, number, state, mine.grades))
        elif case in readable and may_read(study.protocol, reader.name, reader.role, reads[case]):
            entries.append(Entry(case, number, EntryState.DRAFTED if case in drafted else EntryState.WAITING))
    return tuple(entries)


def reads_by_case(reads: Iterable[Read]) -> defaultdict[str, list[Read]]:
    """Reads sorted into their cases."""
    sorted_reads: defaultdict[str, list[Read]] = defaultdict(list)
    for read in reads:
        sorted_reads[read.case].append(read)
    return sorted_reads


def own_current_read(reads: Iterable[Read], reader: str) -> Read | None:
    """The read by that reader which no amendment supersedes."""
    return next((read for read in current_reads(reads) if read.reader == reader), None)


def _fixed_order(study: Study, reader: Reader) -> tuple[str, ...]:
    """The reader's order, with every new case given its place for good."""
    placed = study.readers.order(reader.name)
    cases = (case.id for case in study.cases.all() if case.radiograph)
    order = reading_order(cases, study.readers.seed(reader.name), placed)
    if len(order) > len(placed):
        study.readers.place(reader.name, len(placed) + 1, order[len(placed) :])
    return order
