"""The worklist of a reader to whom every case is shown once: there at once, however many cases there are."""

from __future__ import annotations

import re
from array import array
from itertools import compress, repeat

from sireader.domain.assignments import Takes
from sireader.domain.cases import Reader
from sireader.domain.grading import Grades
from sireader.storage.mark_store import Marks, outlined
from sireader.workflow.alike import Judging
from sireader.workflow.assigning import assignments
from sireader.workflow.entries import KIND_OF, KINDS, EntryState, Worklist
from sireader.workflow.study import Study
from sireader.workflow.worklist import own_current_read

_GRADES: dict[str, Grades | None] = {
    f"{right}{left}": Grades.of(right, left) for right in range(5) for left in range(5)
} | {"-": None}
_WAITING = KIND_OF[EntryState.WAITING, None]
_READ = {said: KIND_OF[EntryState.READ, grades] for said, grades in _GRADES.items()}
_LEFT_OUT = len(KINDS)
"""What a case is that does not wait for the reader, who has not read it."""
_WITH_DRAFT = {_READ[said]: KIND_OF[EntryState.AMENDING, grades] for said, grades in _GRADES.items()} | {
    _WAITING: KIND_OF[EntryState.DRAFTED, None]
}
_UNREAD = {_WAITING, _WITH_DRAFT[_WAITING]}
_SHOWN = bytes(kind != _LEFT_OUT for kind in range(256))


def usual_worklist(study: Study, reader: Reader) -> Worklist | None:
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
    return None if order is None else _Usual(study, reader).worklist(order)


def _may_get_more(study: Study, reader: Reader, placed: int) -> bool:
    """Whether cases came that have no place in the order of a reader who takes everything."""
    everything = study.readers.takes(reader.name) is Takes.EVERYTHING
    return everything and placed < study.cases.with_radiograph_count()


class _Usual:
    """Entries from the marks of cases; what follows from marks is worked out once for all cases that have them."""

    def __init__(self, study: Study, reader: Reader) -> None:
        self._study, self._reader = study, reader
        self._judging, self._closed = Judging(study), study.closed
        self._apart: set[str] = set()  # marks that do not tell the same of every case that has them
        self._own = re.compile(rf"[<=]{re.escape(reader.name)}:(\d\d|-)")

    def worklist(self, order: list[str]) -> Worklist:
        """Those that the reader is to read or has read."""
        unread, kinds = self._kind("", ""), self._kinds()
        for case in self._study.drafts.cases(self._reader.name):
            kinds[case] = _WITH_DRAFT.get(kinds.get(case, unread), _LEFT_OUT)
        for case in self._study.cases.excluded() | self._study.cases.without_radiograph():
            if kinds.get(case, unread) in _UNREAD:
                kinds[case] = _LEFT_OUT
        told = bytes(map(kinds.get, order, repeat(unread)))
        shown = told.translate(_SHOWN)
        numbers = array("L", compress(range(1, len(order) + 1), shown))
        return Worklist(list(compress(order, shown)), numbers, bytes(compress(told, shown)))

    def _kinds(self) -> dict[str, int]:
        """What is to be said of each case that somebody read."""
        cases, texts = self._study.marks.plain()
        examples = dict(zip(texts, cases, strict=True))
        known = dict(zip(examples, map(self._kind, examples.values(), examples), strict=True))
        kinds = dict(zip(cases, map(known.__getitem__, texts), strict=True))
        some = (case for case, text in zip(cases, texts, strict=True) if text in self._apart) if self._apart else ()
        kinds.update((case, self._kind_by_reads(case)) for case in (*some, *self._study.marks.others()))
        return kinds

    def _kind(self, case: str, text: str) -> int:
        """What is to be said of a case with plain marks, and of every case that has the same."""
        said = self._own.search(text)
        if said is not None:
            return _READ[said[1]]
        if not self._judging.one_reader_a_role(text):
            self._apart.add(text)
        return _WAITING if not self._closed and self._is_due(case, Marks(text, outlined(text), True)) else _LEFT_OUT

    def _kind_by_reads(self, case: str) -> int:
        reads = self._study.reads.of_case(case)
        mine = own_current_read(reads, self._reader.name, case)
        if mine is not None:
            return KIND_OF[EntryState.READ, mine.grades]
        nobody = all(read.reader != self._reader.name for read in reads)
        due = nobody and not self._closed and self._is_due(case, self._study.marks.of(case))
        return _WAITING if due else _LEFT_OUT

    def _is_due(self, case: str, marks: Marks) -> bool:
        return self._reader.role in self._judging.tally(case, marks).due
