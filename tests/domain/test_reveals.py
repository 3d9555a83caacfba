"""What is revealed, when, and what becomes of the reads that follow: nothing that anybody counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.blinding import visible_reads
from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken
from sireader.domain.opinions import Answered, Opinion, parse_answered
from sireader.domain.protocol import Protocol, counting_reads, due_roles, tally
from sireader.domain.protocol import Reveal as When
from sireader.domain.protocol_files import parse_protocol
from sireader.domain.reads import Purpose, Read, aided_reads, check_commit, current_reads, unaided_reads
from sireader.domain.reference import reference_of
from sireader.domain.reveals import Reveal, check_reveal, first_reveals, marked
from tests.builders import MORNING, a_protocol, a_read, an_amendment

OPINION = Opinion("C-1", "model-1", 0.7)
ALONE = a_protocol("second-opinion")
PROTOCOLS = [replace(a_protocol(name), reveal=When.AFTER_COMMIT) for name in ("proof", "gespic", "second-opinion")]
PEOPLE = ("Ada", "Ben", "Cleo", "Dan")
DIGEST = "0" * 64


def a_reveal(reader: str = "Ada", minute: int = 30, case: str = "C-1") -> Reveal:
    return Reveal(f"{reader}:{minute}", case, case, reader, "model-1", MORNING + timedelta(minutes=minute))


def after(reads: list[Read], *reveals: Reveal) -> tuple[Read, ...]:
    return marked(reads, first_reveals(reveals))


def test_an_amendment_after_the_reveal_is_aided_and_one_before_it_is_not() -> None:
    first = a_read("1/1")
    early, late = an_amendment(first, "2/2", minute=20), an_amendment(first, "4/4", minute=40)
    reads = after([first, early, late], a_reveal())
    assert [read.aided for read in reads] == [False, False, True]
    assert [str(read.grades) for read in current_reads(reads)] == ["2/2"]
    assert [str(read.grades) for read in aided_reads(reads)] == ["4/4"]


def test_at_the_very_moment_of_the_reveal_counts_as_after_it() -> None:
    first = a_read("1/1")
    assert after([first, an_amendment(first, "4/4", minute=30)], a_reveal())[1].aided


def test_a_first_read_is_never_aided() -> None:
    (read,) = after([a_read("1/1", minute=50)], a_reveal())
    assert (read.after_reveal, read.aided) == (True, False)


def test_what_was_revealed_to_another_reader_or_of_another_case_changes_nothing() -> None:
    first = a_read("1/1")
    reads = [first, an_amendment(first, "4/4")]
    assert not any(read.aided for read in after(reads, a_reveal("Ben"), a_reveal(case="C-2")))


def test_what_amends_an_aided_read_is_no_first_read_though_its_clock_was_wrong() -> None:
    first, aided = (one := a_read("1/1", minute=10)), an_amendment(one, "4/4", minute=40)
    behind = an_amendment(aided, "3/3", minute=0)
    reads = after([first, aided, behind], a_reveal())
    assert unaided_reads(reads) == (first,)
    assert current_reads(reads) == (first,)


def test_the_mark_is_no_part_of_the_read() -> None:
    first = a_read("1/1")
    (same,) = after([first], a_reveal(minute=0))
    assert (same.hash, same) == (first.hash, first)


def test_an_aided_read_amends_the_current_unaided_one() -> None:
    first = a_read("1/1")
    aided = replace(an_amendment(first, "4/4"), purpose=Purpose.AIDED)
    again = replace(an_amendment(first, "3/3", minute=70), purpose=Purpose.AIDED)
    check_commit(aided, [first])
    check_commit(again, [first, aided])
    with pytest.raises(RuleBroken, match="has no current read of yours"):
        check_commit(replace(again, amends=aided.id), [first, aided])
    with pytest.raises(RuleBroken, match="amends nothing; read the case unaided first"):
        check_commit(replace(a_read("4/4"), purpose=Purpose.AIDED), [])


def test_another_reader_is_not_shown_an_aided_read() -> None:
    text = 'name = "open"\ntitle = "t"\nagreeing_reads = 2\nroles = [{name = "one"}, {name = "two", sees = ["one"]}]'
    protocol = parse_protocol(text, "open.toml")
    first = a_read("1/1", "one", reader="Ada")
    reads = [first, replace(an_amendment(first, "4/4"), purpose=Purpose.AIDED)]
    assert visible_reads(protocol, "Ben", "two", reads) == (first,)
    assert visible_reads(protocol, "Ada", "one", reads) == tuple(reads)


@pytest.mark.parametrize(
    ("when", "committed", "closed", "sentence"),
    [
        (When.NEVER, True, True, "never reveals an opinion"),
        (When.AFTER_COMMIT, False, False, "after your own read of the case alone; commit your read first"),
        (When.AFTER_CLOSE, True, False, "once the study is closed; wait until"),
        (When.AFTER_CLOSE, False, True, "after your own read of the case alone"),
    ],
)
def test_a_refusal_says_why_and_not_whether_there_is_an_opinion(
    when: When, committed: bool, closed: bool, sentence: str
) -> None:
    protocol, reads = replace(ALONE, reveal=when), [a_read("1/1", "reader", reader="Ada")] if committed else []
    for opinions in ([], [OPINION]):
        with pytest.raises(RuleBroken, match=sentence):
            check_reveal(protocol, "Ada", reads, opinions, closed=closed)


def test_after_the_own_commit_there_is_the_opinion_or_a_word_that_there_is_none() -> None:
    reads = [a_read("1/1", "reader", reader="Ada")]
    assert check_reveal(ALONE, "Ada", reads, [OPINION], closed=False) == (OPINION,)
    with pytest.raises(RuleBroken, match="no such opinion"):
        check_reveal(ALONE, "Ada", reads, [], closed=False)


History = tuple[Protocol, list[Read], list[Reveal]]


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Commits, amendments and reveals in any order; an amendment may know of a reveal or, made elsewhere, not."""
    protocol = draw(st.sampled_from(PROTOCOLS))
    roles = [role.name for role in protocol.roles]
    role_of = {person: draw(st.sampled_from(roles)) for person in PEOPLE}
    grades = st.one_of(st.just("-"), st.builds("{}/{}".format, st.integers(0, 4), st.integers(0, 4)))
    acts = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(["read", "read", "reveal"]), st.booleans())
    reads: list[Read] = []
    reveals: list[Reveal] = []
    for minute, (person, act, knows) in enumerate(draw(st.lists(acts, max_size=14))):
        own = [read for read in reads if read.reader == person]
        seen = any(one.reader == person for one in reveals)
        if not own:
            reads.append(a_read(draw(grades), role_of[person], reader=person, minute=minute))
        elif act == "reveal":
            reveals.append(a_reveal(person, minute))
        else:
            # whoever knows amends the unaided read; a copy that does not know amends whatever came last in it
            before = current_reads(after(own, *reveals))[0] if knows or not seen else own[-1]
            new = an_amendment(before, draw(grades), minute=minute)
            reads.append(replace(new, purpose=Purpose.AIDED) if knows and seen else new)
    return protocol, reads, reveals


@given(histories(), st.randoms())
def test_the_reference_is_the_same_as_if_nothing_had_been_revealed(history: History, chance: object) -> None:
    protocol, reads, reveals = history
    since = first_reveals(reveals)
    plain = [
        read for read in reads if (read.reader, "C-1") not in since or read.committed_at < since[read.reader, "C-1"]
    ]
    told = list(after(reads, *reveals))
    chance.shuffle(told)  # type: ignore[attr-defined]
    assert reference_of(protocol, told) == reference_of(protocol, plain)
    assert due_roles(protocol, told) == due_roles(protocol, plain)
    assert counting_reads(protocol, told) == counting_reads(protocol, plain)
    assert tally(protocol, told) == tally(protocol, plain)
    assert current_reads(told) == current_reads(plain)


@given(histories())
def test_nobody_s_aided_reads_are_lost(history: History) -> None:
    _, reads, reveals = history
    told = after(reads, *reveals)
    last = {read.reader: read for read in told if read.aided}
    assert {read.reader: read for read in aided_reads(told)} == last


SHARES = st.floats(0, 1)


@st.composite
def answers(draw: st.DrawFn) -> Answered:
    def grades() -> tuple[float, ...] | None:
        raw = draw(st.none() | st.lists(st.floats(0.01, 1), min_size=5, max_size=5))
        return None if raw is None else tuple(one / sum(raw) for one in raw)

    sets = st.none() | st.sets(st.integers(0, 4)).map(lambda some: tuple(sorted(some)))
    cut_offs = draw(st.dictionaries(st.sampled_from(["balanced", "sensitivity"]), SHARES))
    numbers = (draw(st.none() | SHARES), draw(st.none() | st.floats(0, 1e6)))
    told = (draw(st.text()), draw(st.booleans()), tuple(draw(st.lists(st.text(), max_size=2))), cut_offs)
    return Answered(*told, grades(), grades(), draw(sets), draw(sets), *numbers)


@given(answers())
def test_an_answer_comes_back_as_it_was_written(answer: Answered) -> None:
    assert parse_answered(answer.text()) == answer


@pytest.mark.parametrize(
    "text",
    [
        *("[]", "null", "3", "{", '{"card": 1}', '{"right": [0.2, 0.8]}', '{"right": [1, 1, 1, 1, 1]}'),
        *('{"right": "abcde"}', '{"right": [0.5, 0.5, 0, 0, NaN]}', '{"right_set": [3, 2]}', '{"left_set": [5]}'),
        *('{"cut_offs": {"balanced": 2}}', '{"cut_offs": [0.5]}', '{"in_domain": "yes"}', '{"why_not": [1]}'),
        *('{"notice": 7}', '{"distance": -1}', '{"inside_joints": "much"}', '{"why_not": 3}'),
    ],
)
def test_what_is_no_answer_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_answered(text)


@pytest.mark.parametrize("package", ["abc", "0" * 63, DIGEST + " ", f"{DIGEST} {DIGEST[:-1]}g"])
def test_a_package_is_a_digest(package: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        Opinion("C-1", "model-1", 0.5, package=package)


def test_a_model_decides_by_its_own_cut_off_unless_another_is_asked_for() -> None:
    opinion = Opinion("C-1", "model-1", 0.4, "", Crop(0, 0, 20, 20), DIGEST, Answered(cut_offs={"balanced": 0.3}))
    assert (opinion.says_definite(), opinion.says_definite(0.5)) == (True, False)
    assert not replace(opinion, answered=None).says_definite()
