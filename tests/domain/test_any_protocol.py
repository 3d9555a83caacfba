"""Any protocol, any reads: the reference is what the rules say in other words, one moment after the other."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from hypothesis import given, settings
from hypothesis import strategies as st

from sireader.domain.protocol import Due, Protocol, Role, Rule
from sireader.domain.reads import Purpose, Read
from sireader.domain.reference import Status, reference_of
from tests.builders import MORNING, a_judgement

Pair = tuple[int, int]
Said = dict[str, Pair | None]
"""What each role says: right and left, or None where not evaluable."""

SAYINGS = ("-", "0/0", "1/2", "2/2", "2/3", "3/0", "4/4")


@st.composite
def protocols(draw: st.DrawFn) -> Protocol:
    roles = [Role(name) for name in "abc"[: draw(st.integers(1, 3))]]
    for name in ("judge", "second-judge")[: draw(st.integers(0, 2))]:
        after = draw(st.sampled_from([[role.name for role in roles], ["a"]]))
        further = (draw(st.sampled_from([0, 0, 1, 2, 3])), draw(st.booleans()), 0.5)
        roles.append(Role(name, Due.UNSETTLED, tuple(after), (), *further))
    rule = draw(st.sampled_from(Rule))
    least = len(roles) // 2 + 1 if rule is Rule.MAJORITY else 1
    return Protocol("any", "Any protocol", tuple(roles), draw(st.integers(least, len(roles))), rule=rule)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Protocol, list[Read]]:
    """Two people in each role at most, amendments, and first reads twice over as merged copies have them."""
    protocol = draw(protocols())
    reads: list[Read] = []
    for number in range(draw(st.integers(0, 9))):
        role = draw(st.sampled_from(protocol.roles)).name
        reader = role + draw(st.sampled_from(["", "", "-too"]))
        own = [read for read in reads if read.reader == reader]
        amended = draw(st.sampled_from([*own, *own, None])) if own else None
        told = a_judgement(draw(st.sampled_from(SAYINGS)))
        minute = MORNING.replace(minute=number)
        purpose = (
            draw(st.sampled_from([Purpose.REFERENCE] * 5 + [Purpose.REPEAT])) if amended is None else amended.purpose
        )
        shown = "" if purpose is Purpose.REFERENCE else "C-again"
        reason = "looked again" if amended else ""
        amends = amended.id if amended else None
        reads.append(
            Read(f"r{number}", "C-1", reader, role, told, minute, amends, reason, purpose=purpose, shown_as=shown)
        )
    return protocol, draw(st.permutations(reads))


def definite(pair: Sequence[float]) -> bool:
    return all(grade >= 2 for grade in pair) or any(grade >= 3 for grade in pair)


def outcome(protocol: Protocol, said: Said) -> bool | None:
    """What settles: by the page of the docs, from what the roles say that count."""
    graded = {role.name: pair for role in protocol.roles if (pair := said.get(role.name)) is not None}
    yes = sum(definite(pair) for pair in graded.values())
    no = len(graded) - yes
    if protocol.rule is Rule.MAJORITY:
        return yes >= protocol.agreeing_reads if max(yes, no) >= protocol.agreeing_reads else None
    judged = [graded[role.name] for role in protocol.roles if role.due is Due.UNSETTLED and role.name in graded]
    if protocol.rule is Rule.LAST_READER and judged:
        return definite(judged[-1])
    if len(graded) < protocol.agreeing_reads:
        return None
    if protocol.rule is Rule.MEDIAN:
        return definite([median(pair[side] for pair in graded.values()) for side in (0, 1)])
    return (yes > 0) if 0 in {yes, no} else None


def wanted(protocol: Protocol, role: Role, said: Said) -> bool:
    """Whether what the roles before say calls for this one; also where they have not all spoken."""
    if not set(role.after) <= said.keys() or outcome(protocol, said) is None:
        return True
    pairs = [pair for name in role.after if (pair := said[name]) is not None]
    for one in pairs:
        for other in pairs:
            far = max(abs(one[side] - other[side]) for side in (0, 1))
            if role.grade_difference and far >= role.grade_difference:
                return True
            if role.joint_difference and [grade > 1 for grade in one] != [grade > 1 for grade in other]:
                return True
    return False


def spoken(reads: Sequence[Read]) -> list[tuple[str, Read]]:
    """What whoever came first into a role says now, in the order in which they came, with their first read."""
    firsts: dict[str, Read] = {}
    for read in reads:
        if read.amends is None and read.purpose is Purpose.REFERENCE:
            firsts.setdefault(read.role, read)
    return list(firsts.items())


def last_word(first: Read, reads: Sequence[Read]) -> Read:
    """Down every line of amendments to its end; of several ends, the latest."""
    after = [read for read in reads if read.amends == first.id]
    return max((last_word(read, reads) for read in after), key=lambda read: read.committed_at, default=first)


def counted(protocol: Protocol, reads: Sequence[Read]) -> tuple[Said, dict[str, str]]:
    """What counts after these reads, and by which read; a judge's read does where it was wanted then, or is now."""
    said: Said = {}
    ids: dict[str, str] = {}
    everyone = spoken(reads)
    for judges in (False, True):
        for name, first in everyone:
            role = protocol.role(name)
            if (role.due is Due.UNSETTLED) is not judges:
                continue
            then, _ = (
                counted(protocol, [read for read in reads if read.committed_at < first.committed_at])
                if judges
                else ({}, {})
            )
            if not judges or wanted(protocol, role, then) or wanted(protocol, role, said):
                now = last_word(first, reads)
                said[name] = (int(now.grades.right), int(now.grades.left)) if now.grades else None
                ids[name] = now.id
    return said, ids


def plainly(protocol: Protocol, reads: Sequence[Read]) -> tuple[Status, bool | None, float | None, tuple[str, ...]]:
    reads = sorted(reads, key=lambda read: read.committed_at)
    said, ids = counted(protocol, reads)
    settled = outcome(protocol, said)
    there = {name for name, _ in spoken(reads)}
    waiting = [role for role in protocol.roles if role.name not in there and set(role.after) <= said.keys()]
    due = [role for role in waiting if role.due is Due.ALWAYS or wanted(protocol, role, said)]
    if settled is None and not due:
        return Status.UNRESOLVED, None, None, ()
    if settled is None or any(role.due is Due.UNSETTLED for role in due):
        return Status.OPEN, None, None, ()
    graded = [role for role in protocol.roles if said.get(role.name) is not None]
    judged = [role for role in graded if role.due is Due.UNSETTLED]
    if protocol.rule is Rule.LAST_READER and judged:
        graded = judged[-1:]
    right = median(pair[0] for role in graded if (pair := said[role.name]) is not None)
    return Status.SETTLED, settled, float(right), tuple(ids[role.name] for role in graded)


@settings(max_examples=250)
@given(histories())
def test_the_reference_is_what_the_rules_say_in_other_words(history: tuple[Protocol, list[Read]]) -> None:
    protocol, reads = history
    found = reference_of(protocol, reads)
    assert (found.status, found.definite, found.right, found.reads) == plainly(protocol, reads)
