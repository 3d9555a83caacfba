"""What a reader has to read, in the reader's own random order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from sireader.domain.assignments import NOT_GIVEN, Assignment, as_shown
from sireader.domain.blinding import is_decoy, may_read
from sireader.domain.cases import Reader
from sireader.domain.reads import Purpose, Read, current_reads, in_order
from sireader.workflow.assigning import assignments
from sireader.workflow.entries import Entry, EntryState, Worklist
from sireader.workflow.study import Study


def worklist(study: Study, reader: Reader) -> Worklist:
    """The cases that a reader is to read now or has read, in the reader's stored random order.

    Only cases with a radiograph that are not excluded are handed out. Nothing in an entry comes from another reader,
    and a repeat or a decoy looks like every other case.
    """
    from sireader.workflow.usual_worklist import usual_worklist

    with study.transaction():
        usual = usual_worklist(study, reader)
        return whole_worklist(study, reader) if usual is None else usual


def whole_worklist(study: Study, reader: Reader) -> Worklist:
    """The worklist from every single read: where cases come again, or train the reader, or may be decoys."""
    with study.transaction():
        given = assignments(study, reader)
        reads = reads_by_case(study.reads.all())
        drafted = study.drafts.cases(reader.name)
        readable = {case.id for case in study.cases.all() if case.readable}
        waiting = Waiting(study, reader)
    entries = []
    due = waiting.repeats_due(given, reads)
    for number, one in enumerate(as_shown(given, due, _first_read(reader, reads)), start=1):
        mine = own_current_read(reads[one.case], reader.name, one.shown_as)
        if mine is not None:
            state = EntryState.AMENDING if one.shown_as in drafted else EntryState.READ
            entries.append(Entry(one.shown_as, number, state, mine.grades))
        elif one.case in readable and waiting.waits(one, reads[one.case]):
            state = EntryState.DRAFTED if one.shown_as in drafted else EntryState.WAITING
            entries.append(Entry(one.shown_as, number, state))
    return Worklist.of(entries)


def _first_read(reader: Reader, reads: Mapping[str, Sequence[Read]]) -> dict[str, datetime]:
    """When a reader first read each case, by the name under which it was shown."""
    own = (read for each in reads.values() for read in each if read.reader == reader.name)
    moments: dict[str, datetime] = {}
    for read in own:
        moments[read.shown] = min(read.committed_at, moments.get(read.shown, read.committed_at))
    return moments


class Waiting:
    """Which of a reader's unread cases wait for the reader now."""

    def __init__(self, study: Study, reader: Reader) -> None:
        self._protocol, self._reader, self._now = study.protocol, reader, datetime.now(UTC)
        self._seed, self._closed, self._away = (
            study.readers.seed(reader.name),
            study.closed,
            study.parcel_of is not None,
        )

    def waits(self, one: Assignment, reads: Sequence[Read]) -> bool:
        """Whether the reader is to read a case now, given all reads of it; the reader has not read it as shown here."""
        if self._closed or one.position == NOT_GIVEN:
            return False
        if one.purpose is Purpose.REPEAT:
            since = self._due_since(one, reads)
            return since is not None and since <= self._now
        if one.purpose is Purpose.CALIBRATION:
            return True
        unread = all(read.reader != self._reader.name for read in reads)
        return unread and (self._away or self._is_due(one.case, reads))

    def _is_due(self, case: str, reads: Sequence[Read]) -> bool:
        decoy = is_decoy(case, self._seed, self._protocol.role(self._reader.role).decoys)
        return may_read(self._protocol, self._reader.name, self._reader.role, reads, decoy=decoy)

    def repeats_due(self, given: Iterable[Assignment], reads: Mapping[str, Sequence[Read]]) -> dict[str, datetime]:
        """Since when each repeat may be shown, by the name under which it is shown; those not due yet are left out."""
        repeats = ((one, reads.get(one.case, ())) for one in given if one.purpose is Purpose.REPEAT)
        since = {one.shown_as: self._due_since(one, of_case) for one, of_case in repeats}
        return {shown: moment for shown, moment in since.items() if moment is not None and moment <= self._now}

    def _due_since(self, one: Assignment, reads: Iterable[Read]) -> datetime | None:
        """When the wash-out after what the reader said before of a repeat's case is over; None where nothing was.

        A repeat that was read was due then, whatever became of the wash-out.
        """
        mine = in_order(read for read in reads if read.reader == self._reader.name)
        before = list(takewhile(lambda read: read.shown != one.shown_as, mine))
        over = [read.committed_at + timedelta(days=self._protocol.repeats.washout_days) for read in before[-1:]]
        return min([*over, *(read.committed_at for read in mine[len(before) :][:1])], default=None)


def reads_by_case(reads: Iterable[Read]) -> defaultdict[str, list[Read]]:
    """Reads sorted into their cases."""
    sorted_reads: defaultdict[str, list[Read]] = defaultdict(list)
    for read in reads:
        sorted_reads[read.case].append(read)
    return sorted_reads


def own_current_read(reads: Iterable[Read], reader: str, shown: str | None = None) -> Read | None:
    """What that reader says now: of the case as it was shown, or where it was shown once, of the case."""
    mine = current_reads(read for read in reads if read.reader == reader)
    return next((read for read in mine if shown is None or read.shown == shown), None)
