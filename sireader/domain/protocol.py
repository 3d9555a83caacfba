"""Protocols as data: who reads what, when a further read is due, what settles a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import combinations
from statistics import median

from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grade, Grades, is_definite
from sireader.domain.reads import Purpose, Read, current_reads, in_order, unaided_reads

IDLE_S = 60.0
Moment = tuple[datetime, int]
"""When a read was given, and the place of its role in the protocol."""


class Due(StrEnum):
    """When a role's read of a case is due."""

    ALWAYS = "always"
    UNSETTLED = "unsettled"  # every role named in `after` has read, and the case is not settled


class Reveal(StrEnum):
    """When a reader may see a model's opinion on a case."""

    NEVER = "never"
    AFTER_COMMIT = "after-commit"
    AFTER_CLOSE = "after-close"  # of the whole study


class Rule(StrEnum):
    """What settles a case."""

    MAJORITY = "majority"  # `agreeing_reads` evaluable reads of one definite status, whatever the others say
    AGREEMENT = "agreement"  # at least `agreeing_reads` evaluable reads, and all of one definite status
    LAST_READER = "last-reader"  # agreement; once a role that reads unsettled cases has read, that read alone
    MEDIAN = "median"  # at least `agreeing_reads` evaluable reads: the definite status of the joints' median grades


@dataclass(frozen=True, slots=True)
class Role:
    """One seat at the reading table.

    Attributes:
        name: e.g. `local`, `central-1`.
        due: when this role reads a case.
        after: roles whose reads must be there first; only with `due = "unsettled"`.
        sees: roles whose committed reads this role may see while reading. Blind to every role not named here.
        grade_difference: also due where the grades of one joint differ by so much between the reads of `after`;
            0 for never.
        joint_difference: also due where one of these reads calls a joint grade 2 or higher and another does not.
        decoys: share, 0 to 1, of the cases that are settled without this role and are shown to it all the same, so
            that its queue does not say which cases the others differ on. Their reads do not count.
    """

    name: str
    due: Due = Due.ALWAYS
    after: tuple[str, ...] = ()
    sees: tuple[str, ...] = ()
    grade_difference: int = 0
    joint_difference: bool = False
    decoys: float = 0.0


@dataclass(frozen=True, slots=True)
class Repeats:
    """Hidden second showings, for the agreement of a reader with himself or herself.

    Attributes:
        share: of a reader's cases that are shown again, 0 to 1.
        washout_days: days that must pass after the first read.
    """

    share: float = 0.0
    washout_days: float = 0.0


@dataclass(frozen=True, slots=True)
class Protocol:
    """How a study is read.

    Attributes:
        name: short, as in `--protocol NAME`.
        title: one line for people.
        roles: in the order in which they read.
        agreeing_reads: evaluable reads that settle a case, as `rule` says.
        rule: what settles a case.
        reveal: when opinions may be seen.
        priors: whether a reader may look at the same subject's other radiographs beside the one being read.
        thumbnails: whether the worklist shows small pictures of the cases.
        repeats: how many cases are shown to a reader again, and when.
        idle_s: seconds without a key or the mouse after which a reader counts as away from the case.
    """

    name: str
    title: str
    roles: tuple[Role, ...]
    agreeing_reads: int
    reveal: Reveal = Reveal.NEVER
    priors: bool = False
    thumbnails: bool = False
    rule: Rule = Rule.MAJORITY
    repeats: Repeats = Repeats()
    idle_s: float = IDLE_S

    def role(self, name: str) -> Role:
        """The role of that name; a SireaderError that lists the roles when there is none."""
        for role in self.roles:
            if role.name == name:
                return role
        known = ", ".join(role.name for role in self.roles)
        raise SireaderError(f"The protocol {self.name} has no role {name!r}", f"its roles are {known}")


def reads_by_role(protocol: Protocol, reads: Iterable[Read]) -> dict[str, Read]:
    """The current read in each role of the protocol; where two readers read in one role, the earlier one keeps it.

    Repeats, calibration reads and aided reads are left out.
    """
    everything = [read for read in unaided_reads(reads) if read.purpose is Purpose.REFERENCE]
    first_reader: dict[str, str] = {}
    for read in in_order(everything):
        first_reader.setdefault(read.role, read.reader)
    by_role = {read.role: read for read in current_reads(everything) if first_reader[read.role] == read.reader}
    return {role.name: by_role[role.name] for role in protocol.roles if role.name in by_role}


def counting_reads(protocol: Protocol, reads: Iterable[Read]) -> dict[str, Read]:
    """The current reads that count, by role in the protocol's order, evaluable or not.

    All but the decoys: reads of a case that the roles before had settled among them, both now and when this reader
    first read it. So an adjudication stays when an amendment makes it needless.
    """
    return tally(protocol, reads).counting


@dataclass(frozen=True, slots=True)
class Tally:
    """What the reads of one case come to.

    Attributes:
        present: the current read in each role, as `reads_by_role` has them.
        counting: those of them that count, as `counting_reads` has them.
        definite: the status that they settle, as `settled_status` has it.
        due: the roles that are to read next, as `due_roles` has them.
    """

    present: dict[str, Read]
    counting: dict[str, Read]
    definite: bool | None
    due: tuple[str, ...]


def tally(protocol: Protocol, reads: Iterable[Read]) -> Tally:
    """All that the protocol makes of the reads of one case, at once."""
    everything = tuple(reads)
    present = reads_by_role(protocol, everything)
    counting = _counting(protocol, everything, present)
    due = tuple(role.name for role in protocol.roles if role.name not in present and _is_due(role, protocol, counting))
    return Tally(present, counting, _status(protocol, counting), due)


def _counting(protocol: Protocol, reads: tuple[Read, ...], present: Mapping[str, Read]) -> dict[str, Read]:
    counting = {role.name: present[role.name] for role in protocol.roles if _reads_all(role) and role.name in present}
    later = [read for name, read in present.items() if name not in counting]
    for moment, read in sorted(((_begun(read, protocol, reads), read) for read in later), key=lambda one: one[0]):
        role = protocol.role(read.role)
        earlier = tuple(one for one in reads if _moment(one, protocol) < moment)
        if not (_settled_without(role, protocol, counting) and _was_settled(role, protocol, earlier)):
            counting[role.name] = read
    return {role.name: counting[role.name] for role in protocol.roles if role.name in counting}


def _begun(read: Read, protocol: Protocol, reads: Iterable[Read]) -> Moment:
    """When the reader of this read first read the case in this role; a repeat of it is none of these reads."""
    own = (one for one in reads if (one.reader, one.role, one.purpose) == (read.reader, read.role, read.purpose))
    return min(_moment(one, protocol) for one in own)


def _moment(read: Read, protocol: Protocol) -> Moment:
    """When a read was given; of one moment, as sheets tell days alone, those of the roles listed first come first."""
    names = [role.name for role in protocol.roles]
    return read.committed_at, names.index(read.role) if read.role in names else -1


def _was_settled(role: Role, protocol: Protocol, earlier: tuple[Read, ...]) -> bool:
    return _settled_without(role, protocol, counting_reads(protocol, earlier))


def _settled_without(role: Role, protocol: Protocol, counting: Mapping[str, Read]) -> bool:
    """Whether all the roles before this one have read, and none of its reads is wanted."""
    return all(name in counting for name in role.after) and not _is_due(role, protocol, counting)


def settled_status(protocol: Protocol, reads: Iterable[Read]) -> bool | None:
    """Definite (True), not definite (False), or None while the reads that count do not settle it by the rule."""
    return tally(protocol, reads).definite


def due_roles(protocol: Protocol, reads: Iterable[Read]) -> tuple[str, ...]:
    """The roles that are to read a case next, given all reads of it, in the protocol's order."""
    return tally(protocol, reads).due


def decisive_reads(protocol: Protocol, counting: Mapping[str, Read]) -> dict[str, Read]:
    """Of the reads that count, the evaluable ones from which the reference grades are taken, by role."""
    evaluable = {name: read for name, read in counting.items() if read.evaluable}
    last = _last_word(protocol, evaluable)
    return evaluable if last is None else {last.role: last}


def is_decoy_ready(protocol: Protocol, role: Role, reads: Iterable[Read]) -> bool:
    """Whether a case may be shown to a role as a decoy: the roles before it have settled it among them."""
    stands = tally(protocol, reads)
    unread = bool(role.decoys) and role.name not in stands.present
    return unread and _settled_without(role, protocol, stands.counting)


def _reads_all(role: Role) -> bool:
    return role.due is Due.ALWAYS


def _is_due(role: Role, protocol: Protocol, counting: Mapping[str, Read]) -> bool:
    if _reads_all(role):
        return True
    if not all(name in counting for name in role.after):
        return False
    return _status(protocol, counting) is None or _differ(role, [counting[name] for name in role.after])


def _differ(role: Role, reads: Iterable[Read]) -> bool:
    """Whether reads of one definite status are too far apart for this role not to read as well."""
    pairs = list(combinations([read.grades for read in reads if read.grades is not None], 2))
    if role.grade_difference and any(_distance(*pair) >= role.grade_difference for pair in pairs):
        return True
    return role.joint_difference and any(_joints(one) != _joints(other) for one, other in pairs)


def _distance(one: Grades, other: Grades) -> int:
    return max(abs(one.right - other.right), abs(one.left - other.left))


def _joints(grades: Grades) -> tuple[bool, bool]:
    return grades.right >= Grade.MINIMAL, grades.left >= Grade.MINIMAL


def _status(protocol: Protocol, counting: Mapping[str, Read]) -> bool | None:
    grades = [read.grades for read in counting.values() if read.grades is not None]
    votes = [each.definite for each in grades]
    enough = len(votes) >= protocol.agreeing_reads
    if protocol.rule is Rule.MAJORITY:
        return next((one for one in (True, False) if votes.count(one) >= protocol.agreeing_reads), None)
    if protocol.rule is Rule.MEDIAN:
        return is_definite(*median_grades(grades)) if enough else None
    last = _last_word(protocol, counting)
    if last is not None:
        return last.definite
    return votes[0] if enough and len(set(votes)) == 1 else None


def _last_word(protocol: Protocol, counting: Mapping[str, Read]) -> Read | None:
    """Where the last reader decides: the evaluable read of the last of the roles that read unsettled cases."""
    if protocol.rule is not Rule.LAST_READER:
        return None
    names = [role.name for role in protocol.roles if not _reads_all(role)]
    said = [counting[name] for name in names if name in counting and counting[name].evaluable]
    return said[-1] if said else None


def median_grades(grades: Iterable[Grades]) -> tuple[float, float]:
    """The median grade of the right and of the left joint, 0 to 4 in halves; at least one pair of grades is given."""
    pairs = list(grades)
    return float(median(pair.right for pair in pairs)), float(median(pair.left for pair in pairs))
