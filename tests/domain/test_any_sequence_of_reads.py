"""Whatever is read by whomever in whatever order: the reference follows the rule, and nobody sees too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.blinding import visible_opinions, visible_reads
from sireader.domain.opinions import Opinion
from sireader.domain.protocol import Protocol, due_roles
from sireader.domain.reads import Read
from sireader.domain.reference import Reference, Status, reference_of
from tests.builders import a_protocol, a_read, an_amendment

PROTOCOLS = [a_protocol(name) for name in ("proof", "gespic", "second-opinion")]
PEOPLE = ("Ada", "Ben", "Cleo", "Dan", "Eve")
Record = tuple[Protocol, list[Read], list[Read]]


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A protocol, reads as a merged study may hold them (two people in one role too), and the same in another order."""
    protocol = draw(st.sampled_from(PROTOCOLS))
    roles = [role.name for role in protocol.roles]
    role_of = {person: draw(st.sampled_from(roles)) for person in PEOPLE}
    grades = st.one_of(st.just("-"), st.builds("{}/{}".format, st.integers(0, 4), st.integers(0, 4)))
    current: dict[str, Read] = {}
    reads: list[Read] = []
    for number, person in enumerate(draw(st.lists(st.sampled_from(PEOPLE), max_size=9))):
        if person in current:
            read = an_amendment(current[person], draw(grades), minute=number)
        else:
            read = a_read(draw(grades), role_of[person], reader=person, minute=number)
        current[person] = read
        reads.append(read)
    return protocol, reads, draw(st.permutations(reads))


def plain_rule(protocol: Protocol, reads: Sequence[Read]) -> Reference:
    """The rule in other words: who came first into each role, what that person says now, and which answer leads."""
    seats: dict[str, str] = {}
    says: dict[str, Read] = {}
    for read in sorted(reads, key=lambda read: read.committed_at):
        says[read.reader] = read
        if read.role not in seats:
            seats[read.role] = read.reader
    heard = [says[seats[role.name]] for role in protocol.roles if role.name in seats]
    if protocol.name == "proof" and len(heard) == 3 and not asked_for(says[seats["central-2"]], heard, reads):
        heard.pop()
    sure = [read for read in heard if read.grades]
    yes = [read for read in sure if read.grades and (min(pair(read)) > 1 or max(pair(read)) > 2)]
    no = [read for read in sure if read not in yes]
    needed = {"proof": 2, "gespic": 2, "second-opinion": 1}[protocol.name]
    if len(yes) < needed and len(no) < needed:
        return Reference(Status.UNRESOLVED if len(heard) == len(protocol.roles) else Status.OPEN)
    right, left = (middle([pair(read)[side] for read in sure]) for side in (0, 1))
    return Reference(Status.SETTLED, len(yes) >= needed, right, left, tuple(read.id for read in sure))


def asked_for(adjudication: Read, heard: list[Read], reads: Sequence[Read]) -> bool:
    """Whether the first two did not agree, or had not when the adjudicator first read: otherwise it was a decoy."""
    mine = [read for read in reads if read.reader == adjudication.reader]
    began = min(mine, key=lambda read: read.committed_at).committed_at
    said = [[read for read in reads if read.reader == one.reader and read.committed_at < began] for one in heard[:2]]
    then = [max(each, key=lambda read: read.committed_at) for each in said if each]
    return differ(heard[:2]) or len(then) < 2 or differ(then)


def differ(two: list[Read]) -> bool:
    return two[0].definite != two[1].definite or not two[0].grades


def pair(read: Read) -> tuple[int, int]:
    assert read.grades
    return int(read.grades.right), int(read.grades.left)


def middle(numbers: list[int]) -> float:
    numbers.sort()
    return (numbers[(len(numbers) - 1) // 2] + numbers[len(numbers) // 2]) / 2


@given(records())
def test_the_reference_is_what_the_plain_rule_says_in_any_order_of_arrival(record: Record) -> None:
    protocol, reads, shuffled = record
    assert reference_of(protocol, reads) == plain_rule(protocol, reads)
    assert reference_of(protocol, shuffled) == reference_of(protocol, reads)
    assert due_roles(protocol, shuffled) == due_roles(protocol, reads)


@given(records())
def test_a_case_is_open_exactly_while_somebody_is_due(record: Record) -> None:
    protocol, reads, _ = record
    assert not (due_roles(protocol, reads) and reference_of(protocol, reads).status is Status.UNRESOLVED)
    if reference_of(protocol, reads).status is Status.OPEN:
        assert due_roles(protocol, reads)


@given(records(), st.sampled_from(PEOPLE))
def test_nobody_is_shown_another_s_read(record: Record, reader: str) -> None:
    protocol, _, reads = record
    for role in protocol.roles:
        seen = visible_reads(protocol, reader, role.name, reads)
        assert seen == tuple(read for read in reads if read.reader == reader)


@given(records(), st.sampled_from(PEOPLE))
def test_nobody_is_shown_an_opinion_before_their_own_read_or_against_the_protocol(record: Record, reader: str) -> None:
    protocol, reads, _ = record
    opinion = Opinion("C-1", "model-1", 0.9)
    before = [read for read in reads if read.reader != reader]
    assert visible_opinions(protocol, reader, before, [opinion]) == ()
    allowed = protocol.name == "second-opinion" and len(before) < len(reads)
    assert visible_opinions(protocol, reader, reads, [opinion]) == ((opinion,) if allowed else ())


@given(records())
def test_comments_and_crops_change_nothing(record: Record) -> None:
    protocol, reads, _ = record
    talkative = [replace(read, judgement=replace(read.judgement, comment="much to say")) for read in reads]
    assert reference_of(protocol, talkative) == reference_of(protocol, reads)
