"""The worklist of a reader to whom every case is shown once: there at once, however many cases there are."""

from __future__ import annotations

import re

from sireader.domain.assignments import Takes
from sireader.domain.cases import Reader
from sireader.domain.grading import Grades
from sireader.storage.mark_store import Marks
from sireader.workflow.alike import Judging
from sireader.workflow.assigning import assignments
from sireader.workflow.study import Study
from sireader.workflow.worklist import Entry, EntryState, own_current_read

_State = tuple[bool, bool, Grades | None]
"""Whether the reader has read the case, whether it waits for the reader, and the reader's grades."""
_GRADES: dict[str, Grades | None] = {
    f"{right}{left}": Grades.of(right, left) for right in range(5) for left in range(5)
} | {"-": None}


def usual_worklist(study: Study, reader: Reader) -> tuple[Entry, ...] | None:
    """The reader's worklist; None where repeats, calibration cases or decoys ask for every single read.

    The caller holds a transaction.
    """
    protocol = study.protocol
    if study.parcel_of is not None or protocol.repeats.share or protocol.role(reader.role).decoys:
        return None
    order = study.readers.usual_order(reader.name)
    if order is not None and _may_get_more(study, reader, len(order)):
        assignments(study, reader)
        order = study.readers.usual_order(reader.name)
    return None if order is None else _Usual(study, reader).entries(order)


def _may_get_more(study: Study, reader: Reader, placed: int) -> bool:
    """Whether cases came that have no place in the order of a reader who takes everything."""
    everything = study.readers.takes(reader.name) is Takes.EVERYTHING
    return everything and placed < study.cases.with_radiograph_count()


class _Usual:
    """Entries from the marks of cases; what follows from marks is worked out once for all cases that have them."""

    def __init__(self, study: Study, reader: Reader) -> None:
        self._study, self._reader = study, reader
        self._judging, self._closed = Judging(study), study.closed
        self._own = re.compile(rf"[<=]{re.escape(reader.name)}:(\d\d|-)")
        self._drafted = study.drafts.cases(reader.name)
        self._unreadable = study.cases.excluded() | study.cases.without_radiograph()
        self._known: dict[str, _State] = {}

    def entries(self, order: list[str]) -> tuple[Entry, ...]:
        """Those that the reader is to read or has read."""
        told, known, unread = self._study.marks.told(), self._known, ("", "", 1)
        entries = []
        for number, case in enumerate(order, start=1):
            marks = told.get(case, unread)
            state = (known.get(marks[0]) if marks[2] else None) or self._state(case, Marks(*marks[:2], bool(marks[2])))
            entry = self._entry(case, number, state)
            if entry is not None:
                entries.append(entry)
        return tuple(entries)

    def _entry(self, case: str, number: int, state: _State) -> Entry | None:
        done, due, grades = state
        drafted = case in self._drafted
        if done:
            return Entry(case, number, EntryState.AMENDING if drafted else EntryState.READ, grades)
        if not due or case in self._unreadable:
            return None
        return Entry(case, number, EntryState.DRAFTED if drafted else EntryState.WAITING)

    def _state(self, case: str, marks: Marks) -> _State:
        if not marks.plain:
            return self._state_by_reads(case, marks)
        said = self._own.search(marks.text)
        due = said is None and not self._closed and self._is_due(case, marks)
        self._known[marks.text] = state = (said is not None, due, _GRADES[said[1]] if said else None)
        return state

    def _state_by_reads(self, case: str, marks: Marks) -> _State:
        reads = self._study.reads.of_case(case)
        mine = own_current_read(reads, self._reader.name, case)
        nobody = all(read.reader != self._reader.name for read in reads)
        due = mine is None and nobody and not self._closed and self._is_due(case, marks)
        return mine is not None, due, mine.grades if mine else None

    def _is_due(self, case: str, marks: Marks) -> bool:
        return self._reader.role in self._judging.tally(case, marks).due
