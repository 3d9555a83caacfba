"""A whole study at one moment, for the coordinator's tables: read once, in one transaction, and never for a reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sireader.domain.acts import Act
from sireader.domain.assignments import Assignment, Takes
from sireader.domain.calibration import Calibration
from sireader.domain.cases import Case, Reader
from sireader.domain.consensus import Consensus
from sireader.domain.errors import SireaderError
from sireader.domain.protocol import Due, Protocol, tally
from sireader.domain.protocol_files import parse_protocol
from sireader.domain.reads import Purpose, Read
from sireader.domain.reference import Reference, Status, reference_from
from sireader.domain.reveals import first_reveals, marked
from sireader.workflow.study import Study
from sireader.workflow.worklist import Waiting, own_current_read, reads_by_case


@dataclass(frozen=True, slots=True)
class Standing:
    """One case at that moment.

    Attributes:
        case: the case.
        reference: where it stands by the protocol.
        present: the current read in each role, decoys among them.
        counting: those of them that count.
        due: the roles whose turn it is; none for an excluded or a calibration case.
        calibration: whether it only trains readers.
    """

    case: Case
    reference: Reference
    present: dict[str, Read]
    counting: dict[str, Read]
    due: tuple[str, ...]
    calibration: bool

    @property
    def state(self) -> str:
        """Where it stands in one word: `calibration`, or the status of its reference; an exclusion comes first."""
        if self.calibration and self.reference.status is not Status.EXCLUDED:
            return "calibration"
        return self.reference.status.value


@dataclass(frozen=True, slots=True)
class Seat:
    """One reader at that moment: which cases were given and how many of them wait now."""

    reader: Reader
    takes: Takes
    given: tuple[Assignment, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A study at one moment.

    Attributes:
        study: its name.
        taken_at: in UTC.
        protocol: in force.
        versions: every protocol that was ever in force: version, TOML, reason, since when.
        closed: whether the reading is closed.
        standings: every case, by pseudonym.
        seats: every reader, by name.
        reads: every read, amended ones too.
        calibrations: the calibration cases.
        consensus: every recorded outcome, by time.
        acts: the audit trail.
    """

    study: str
    taken_at: datetime
    protocol: Protocol
    versions: tuple[tuple[int, str, str, str], ...]
    closed: bool
    standings: tuple[Standing, ...]
    seats: tuple[Seat, ...]
    reads: tuple[Read, ...]
    calibrations: tuple[Calibration, ...]
    consensus: tuple[Consensus, ...]
    acts: tuple[Act, ...]

    @property
    def first_roles(self) -> tuple[str, ...]:
        """The roles that read every case."""
        return tuple(role.name for role in self.protocol.roles if role.due is Due.ALWAYS)


@dataclass(frozen=True, slots=True)
class Moment:
    """What was on record when something was worked out, so that it can be worked out again after more came in.

    Attributes:
        version: of the protocol in force.
        excluded: every case of that moment, and whether it was excluded.
        pictured: the cases that had a radiograph.
        calibrations: the calibration cases.
        reads: ids of all reads.
        consensus: ids of all recorded outcomes.
        reveals: ids of all reveals.
        opinions: keys of all opinions, as the audit trail writes them.
    """

    version: int
    excluded: Mapping[str, bool]
    pictured: frozenset[str]
    calibrations: frozenset[str]
    reads: frozenset[str]
    consensus: frozenset[str]
    reveals: frozenset[str]
    opinions: frozenset[str]


def snapshot(study: Study, before: Snapshot | None = None, as_of: Moment | None = None) -> Snapshot:
    """The study as it is now; nothing is written, not even a reader's order.

    Args:
        study: to look at.
        before: an earlier moment of it: where nothing was added to a case since, its standing is taken over.
        as_of: leaves out what came to cases after that moment; the readers' orders are those of now.

    Raises:
        RuleBroken: this is a reader's parcel; its reader must not learn which cases come again.
    """
    study.check_home()
    with study.snapshot():
        protocol, coordination = study.protocol, study.coordination
        cases, reads = study.cases.all(), tuple(study.reads.all())
        trained, agreed = tuple(coordination.calibrations()), tuple(coordination.consensus())
        versions = tuple(coordination.protocols())
        if as_of is not None:
            protocol, cases = _protocol_then(versions, as_of), _cases_then(cases, as_of)
            reads = _reads_then(study, reads, as_of)
            trained = tuple(one for one in trained if one.case in as_of.calibrations)
            agreed = tuple(one for one in agreed if one.id in as_of.consensus)
        by_case = reads_by_case(reads)
        taken = {one.case for one in trained}
        seats = tuple(_seat(study, reader, cases, taken, by_case) for reader in study.readers.all())
        acts, closed = tuple(study.acts.all()), study.closed
    known = _Known(before if before and before.protocol == protocol else None)
    standings = tuple(
        known.standing(case, by_case[case.id], agreed, calibration=case.id in taken)
        or _standing(protocol, case, by_case[case.id], agreed, case.id in taken)
        for case in cases
    )
    now = datetime.now(UTC)
    return Snapshot(study.name, now, protocol, versions, closed, standings, seats, reads, trained, agreed, acts)


def _protocol_then(versions: tuple[tuple[int, str, str, str], ...], as_of: Moment) -> Protocol:
    text = next((text for version, text, _, _ in versions if version == as_of.version), None)
    if text is None:
        raise SireaderError(f"The study has no version {as_of.version} of its protocol", "take the study it came from")
    return parse_protocol(text, "the study's protocol")


def _cases_then(cases: list[Case], as_of: Moment) -> list[Case]:
    """The cases of that moment: what was excluded later is not, and a radiograph that came later is not there."""
    return [_case_then(case, as_of) for case in cases if case.id in as_of.excluded]


def _reads_then(study: Study, reads: tuple[Read, ...], as_of: Moment) -> tuple[Read, ...]:
    """The reads of that moment, marked by the reveals that were known then."""
    bare = (replace(read, after_reveal=False) for read in reads if read.id in as_of.reads)
    return marked(bare, first_reveals(one for one in study.reveals.all() if one.id in as_of.reveals))


def _case_then(case: Case, as_of: Moment) -> Case:
    exclusion = case.exclusion if as_of.excluded[case.id] else None
    return replace(case, exclusion=exclusion, radiograph=case.radiograph if case.id in as_of.pictured else None)


class _Known:
    """The standings of an earlier moment. Reads and outcomes are only ever added, so their number tells a change."""

    def __init__(self, before: Snapshot | None) -> None:
        self._standings = {one.case.id: one for one in before.standings} if before else {}
        self._told = _numbers(before.reads, before.consensus) if before else Counter()

    def standing(
        self, case: Case, reads: list[Read], agreed: tuple[Consensus, ...], *, calibration: bool
    ) -> Standing | None:
        one = self._standings.get(case.id)
        same = one is not None and (one.case, one.calibration) == (case, calibration)
        told = len(reads) + sum(read.aided for read in reads) + sum(each.case == case.id for each in agreed)
        return one if same and told == self._told[case.id] else None


def _numbers(reads: tuple[Read, ...], agreed: tuple[Consensus, ...]) -> Counter[str]:
    aided = Counter(read.case for read in reads if read.aided)  # a reveal that comes by a merge makes a read aided
    return Counter(read.case for read in reads) + aided + Counter(one.case for one in agreed)


def _standing(
    protocol: Protocol, case: Case, reads: list[Read], agreed: tuple[Consensus, ...], calibration: bool
) -> Standing:
    outcomes = [one for one in agreed if one.case == case.id]
    stands = tally(protocol, reads)
    reference = reference_from(protocol, stands, excluded=case.excluded, consensus=outcomes)
    due = () if case.excluded or calibration else stands.due
    return Standing(case, reference, stands.present, stands.counting, due, calibration)


def _seat(study: Study, reader: Reader, cases: list[Case], trained: set[str], reads: dict[str, list[Read]]) -> Seat:
    """What the reader was given, and the cases that will take their places when the reader next looks."""
    given, takes = list(study.readers.assignments(reader.name)), study.readers.takes(reader.name)
    if takes is Takes.EVERYTHING and study.parcel_of is None:
        known = {one.case for one in given}
        coming = [case.id for case in cases if case.radiograph and case.id not in known]
        given += [Assignment(len(given) + 1, case, case, _purpose(case in trained)) for case in coming]
    readable = {case.id for case in cases if case.readable}
    waiting = Waiting(study, reader)
    unread = [one for one in given if one.case in readable and not _is_read(one, reader, reads[one.case])]
    return Seat(reader, takes, tuple(given), sum(waiting.waits(one, reads[one.case]) for one in unread))


def _purpose(calibration: bool) -> Purpose:
    return Purpose.CALIBRATION if calibration else Purpose.REFERENCE


def _is_read(one: Assignment, reader: Reader, reads: list[Read]) -> bool:
    return own_current_read(reads, reader.name, one.shown_as) is not None
