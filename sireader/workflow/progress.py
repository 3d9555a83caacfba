"""How the reading goes: per reader and role, where the first readers differ, and the cases by state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from statistics import median, quantiles

from sireader.domain.reads import Purpose, Read, current_reads, in_order
from sireader.domain.reference import Status
from sireader.stats.intervals import Share, wilson
from sireader.workflow.drift import Drift, drift_of
from sireader.workflow.snapshot import Seat, Snapshot, Standing

STATES = ("open", "settled", "unresolved", "excluded", "calibration")
NO_RADIOGRAPH = "no radiograph"


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds at work on a case: quartiles over those that were measured; None where fewer than two were."""

    measured: int
    first_quartile_s: float | None = None
    median_s: float | None = None
    third_quartile_s: float | None = None


@dataclass(frozen=True, slots=True)
class ReaderProgress:
    """One reader. Excluded cases count only under `given`.

    Attributes:
        reader: the name.
        role: in the study.
        takes: `everything` or `assigned`.
        given: cases in the reader's order, hidden repeats and calibration cases not counted.
        waiting: what the reader's worklist shows as unread now, repeats and calibration cases among them.
        done: cases read for the reference.
        amended: how many of these were amended.
        not_evaluable: how many of these cannot be graded, as the read stands now.
        definite: of the evaluable ones.
        times: of first reads.
        per_day: reads on each day on which the reader read, on average; None before the first.
        last_at: when the last read was committed; None before the first.
        repeats: agreement on definite between first and hidden second reads, both evaluable.
        repeats_done: hidden second reads.
        calibration: agreement on definite with the known grades.
        drift: along the batch.
    """

    reader: str
    role: str
    takes: str
    given: int
    waiting: int
    done: int
    amended: int
    not_evaluable: int
    definite: Share
    times: Times
    per_day: float | None
    last_at: datetime | None
    repeats: Share
    repeats_done: int
    calibration: Share
    drift: Drift


@dataclass(frozen=True, slots=True)
class RoleProgress:
    """One role, over the cases that are neither excluded nor for calibration.

    Attributes:
        role: its name.
        readers: who read in it.
        done: cases read in it.
        waiting: cases whose turn is this role's.
        not_evaluable: of those read.
        definite: of the evaluable ones.
        overturned: settled cases whose definite status is not that of this role's evaluable read that counts.
    """

    role: str
    readers: tuple[str, ...]
    done: int
    waiting: int
    not_evaluable: int
    definite: Share
    overturned: Share


@dataclass(frozen=True, slots=True)
class Discordance:
    """Two of the roles that read everything: on how many cases they differ about *definite*.

    Attributes:
        roles: the two.
        differ: of the cases that both could grade.
        not_comparable: cases that both have read and one of them could not grade.
    """

    roles: tuple[str, str]
    differ: Share
    not_comparable: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The whole study; see `progress`.

    Attributes:
        states: cases by state, all of `STATES`.
        turns: open cases by whose turn it is; a case counts once for each role, or as waiting for its radiograph.
        settled: of the cases that are neither excluded nor for calibration.
        definite: of the settled ones.
    """

    study: str
    protocol: str
    version: int
    closed: bool
    taken_at: datetime
    states: dict[str, int]
    turns: dict[str, int]
    settled: Share
    definite: Share
    readers: tuple[ReaderProgress, ...]
    roles: tuple[RoleProgress, ...]
    discordance: tuple[Discordance, ...]


def progress(now: Snapshot) -> Progress:
    """Every figure of the coordinator's first page, from one moment of the study."""
    counted = Counter(one.state for one in now.standings)
    live = [one for one in now.standings if one.state not in {"excluded", "calibration"}]
    settled = [one for one in live if one.reference.status is Status.SETTLED]
    own = _by_reader(now.reads)
    return Progress(
        study=now.study,
        protocol=now.protocol.name,
        version=now.versions[-1][0],
        closed=now.closed,
        taken_at=now.taken_at,
        states={state: counted[state] for state in STATES},
        turns=_turns(now, live),
        settled=wilson(len(settled), len(live)),
        definite=wilson(sum(bool(one.reference.definite) for one in settled), len(settled)),
        readers=tuple(_reader(now, seat, own.get(seat.reader.name, [])) for seat in now.seats),
        roles=tuple(_role(role.name, now, live) for role in now.protocol.roles),
        discordance=tuple(_discordance(pair, live) for pair in combinations(now.first_roles, 2)),
    )


def _by_reader(reads: Iterable[Read]) -> dict[str, list[Read]]:
    own: dict[str, list[Read]] = {}
    for read in reads:
        own.setdefault(read.reader, []).append(read)
    return own


def whose_turn(one: Standing) -> tuple[str, ...]:
    """The roles that an open case waits for, or that its radiograph is missing; empty for any other case."""
    if one.state != "open":
        return ()
    return one.due if one.case.radiograph else (NO_RADIOGRAPH,)


def _turns(now: Snapshot, live: Iterable[Standing]) -> dict[str, int]:
    counted = Counter(turn for one in live for turn in whose_turn(one))
    return {name: counted[name] for name in (*(role.name for role in now.protocol.roles), NO_RADIOGRAPH)}


def _definite(reads: Iterable[Read]) -> Share:
    said = [read.definite for read in reads if read.definite is not None]
    return wilson(sum(said), len(said))


def _reader(now: Snapshot, seat: Seat, own: list[Read]) -> ReaderProgress:
    outside = {one.case.id for one in now.standings if one.state in {"excluded", "calibration"}}
    batch = [read for read in own if read.purpose is Purpose.REFERENCE and read.case not in outside]
    firsts, stand = [read for read in batch if not read.amends], current_reads(batch)
    repeats = repeat_pairs(own)
    days = {read.committed_at.date() for read in firsts}
    given = {one.case for one in seat.given if one.purpose is Purpose.REFERENCE}
    return ReaderProgress(
        reader=seat.reader.name,
        role=seat.reader.role,
        takes=seat.takes.value,
        given=len(given),
        waiting=seat.waiting,
        done=len(stand),
        amended=sum(bool(read.amends) for read in stand),
        not_evaluable=sum(not read.evaluable for read in stand),
        definite=_definite(stand),
        times=_times(firsts),
        per_day=len(firsts) / len(days) if days else None,
        last_at=max((read.committed_at for read in own), default=None),
        repeats=_agreeing(repeats),
        repeats_done=sum(read.purpose is Purpose.REPEAT for read in current_reads(own)),
        calibration=_calibrated(now, own),
        drift=drift_of(seat.reader.name, batch),
    )


def _times(reads: Iterable[Read]) -> Times:
    times = [read.reading_s for read in reads if read.reading_s is not None]
    if len(times) < 2:
        return Times(len(times))
    first, _, third = quantiles(times, n=4, method="inclusive")
    return Times(len(times), first, median(times), third)


def repeat_pairs(own: Sequence[Read]) -> tuple[tuple[Read, Read], ...]:
    """One reader's first reads with the hidden second ones, where no opinion on the case was seen between the two.

    Both are evaluable; the second read is taken as it stands now, the first as it was first said.
    """
    first: dict[str, Read] = {}
    for read in in_order(own):
        if not read.shown_as and not read.amends and read.evaluable:
            first.setdefault(read.case, read)
    again = [read for read in current_reads(own) if read.purpose is Purpose.REPEAT and not read.after_reveal]
    return tuple((first[read.case], read) for read in again if read.evaluable and read.case in first)


def _agreeing(pairs: Sequence[tuple[Read, Read]]) -> Share:
    return wilson(sum(first.definite is second.definite for first, second in pairs), len(pairs))


def _agreement(reads: Iterable[Read], said: dict[str, bool]) -> Share:
    same = [read.definite is said[read.case] for read in reads if read.definite is not None and read.case in said]
    return wilson(sum(same), len(same))


def _calibrated(now: Snapshot, own: Iterable[Read]) -> Share:
    trained = [read for read in own if read.purpose is Purpose.CALIBRATION and not read.amends]
    return _agreement(trained, {one.case: one.grades.definite for one in now.calibrations})


def _role(name: str, now: Snapshot, live: Sequence[Standing]) -> RoleProgress:
    present = [one.present[name] for one in live if name in one.present]
    settled = [
        (one.counting[name].definite, one.reference.definite)
        for one in live
        if one.reference.status is Status.SETTLED and name in one.counting and one.counting[name].evaluable
    ]
    return RoleProgress(
        role=name,
        readers=tuple(seat.reader.name for seat in now.seats if seat.reader.role == name),
        done=len(present),
        waiting=sum(name in whose_turn(one) for one in live),
        not_evaluable=sum(not read.evaluable for read in present),
        definite=_definite(present),
        overturned=wilson(sum(said is not stands for said, stands in settled), len(settled)),
    )


def _discordance(roles: tuple[str, str], live: Iterable[Standing]) -> Discordance:
    pairs = [[one.present[role].definite for role in roles] for one in live if set(roles) <= one.present.keys()]
    compared = [pair for pair in pairs if None not in pair]
    return Discordance(roles, wilson(sum(a is not b for a, b in compared), len(compared)), len(pairs) - len(compared))
