"""Reads, amendments and the chain of hashes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken
from sireader.domain.reads import Judgement, Read, check_commit, current_reads, in_order, written_time
from tests.builders import MORNING, a_judgement, a_read, an_amendment

BASE = a_read("2/3", judgement=a_judgement("2/3", "a note", Crop(1, 2, 30, 40)))


def with_judgement(read: Read, judgement: Judgement) -> Read:
    return replace(read, judgement=judgement)


@pytest.mark.parametrize(
    "other",
    [
        replace(BASE, id="another"),
        replace(BASE, case="C-2"),
        replace(BASE, reader="Ben"),
        replace(BASE, role="central-1"),
        replace(BASE, committed_at=BASE.committed_at + timedelta(microseconds=1)),
        replace(BASE, amends="earlier"),
        replace(BASE, reason="looked again"),
        replace(BASE, previous_hash="abc"),
        with_judgement(BASE, a_judgement("3/2", "a note", Crop(1, 2, 30, 40))),
        with_judgement(BASE, a_judgement("-", "a note", Crop(1, 2, 30, 40))),
        with_judgement(BASE, a_judgement("2/3", "a note.", Crop(1, 2, 30, 40))),
        with_judgement(BASE, a_judgement("2/3", "a note", Crop(1, 2, 30, 41))),
        with_judgement(BASE, a_judgement("2/3", "a note")),
    ],
)
def test_the_hash_changes_with_every_field(other: Read) -> None:
    assert other.hash != BASE.hash


def test_the_hash_is_of_the_moment_not_of_the_way_it_is_written() -> None:
    elsewhere = BASE.committed_at.astimezone(timezone(timedelta(hours=9)))
    assert replace(BASE, committed_at=elsewhere).hash == BASE.hash


def test_written_times_sort_as_the_moments_do() -> None:
    moments = [MORNING, MORNING + timedelta(microseconds=1), MORNING + timedelta(seconds=1)]
    assert sorted(map(written_time, moments)) == list(map(written_time, moments))


def test_a_read_is_linked_behind_the_previous_one() -> None:
    assert a_read(minute=1).following(BASE).previous_hash == BASE.hash
    assert BASE.following(None).previous_hash == ""


def test_an_amendment_supersedes_and_what_it_supersedes_remains() -> None:
    first = a_read("1/1")
    second = an_amendment(first, "2/2")
    third = an_amendment(second, "3/3", minute=70)
    other = a_read("0/0", "central-1", minute=5)
    assert current_reads([third, first, other, second]) == (other, third)


def test_reads_at_one_moment_have_the_same_order_everywhere() -> None:
    one, other = a_read(name="a"), a_read(name="b", role="central-1")
    assert in_order([other, one]) == in_order([one, other]) == (one, other)


def test_nobody_gives_a_second_first_read() -> None:
    with pytest.raises(RuleBroken, match="Ada has already read case C-1; amend that read with a reason"):
        check_commit(a_read("3/3", minute=2), [a_read("1/1")])


def test_a_role_is_taken_once() -> None:
    with pytest.raises(RuleBroken, match="already been read in the role local"):
        check_commit(a_read("3/3", reader="Dan", minute=2), [a_read("1/1", reader="Ada")])


def test_a_role_stays_taken_when_its_read_was_amended() -> None:
    first = a_read("1/1", reader="Ada")
    with pytest.raises(RuleBroken, match="already been read in the role local"):
        check_commit(a_read("3/3", reader="Dan", minute=99), [first, an_amendment(first, "2/2")])


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_an_amendment_needs_a_reason(reason: str) -> None:
    first = a_read("1/1")
    with pytest.raises(RuleBroken, match="An amendment needs a reason"):
        check_commit(replace(an_amendment(first, "2/2"), reason=reason), [first])


def test_one_amends_one_s_own_current_read_only() -> None:
    first, other = a_read("1/1"), a_read("1/1", "central-1")
    second = an_amendment(first, "2/2")
    for amendment in (
        replace(an_amendment(other, "3/3"), reader="Ada", role="local"),  # another reader's read
        an_amendment(first, "3/3", minute=80),  # a read that is superseded already
        replace(an_amendment(first, "3/3"), amends="nothing"),
    ):
        with pytest.raises(RuleBroken, match="no current read of yours to amend"):
            check_commit(amendment, [first, other, second])
    check_commit(an_amendment(second, "3/3", minute=80), [first, other, second])


@pytest.mark.parametrize("comment", ["", " \t"])
def test_a_not_evaluable_read_needs_a_comment(comment: str) -> None:
    with pytest.raises(RuleBroken, match="not-evaluable read needs a comment"):
        check_commit(a_read(judgement=Judgement(None, comment)), [])
    check_commit(a_read("-"), [])


def test_a_not_evaluable_read_is_neither_definite_nor_not() -> None:
    read = a_read("-")
    assert (read.evaluable, read.grades, read.definite) == (False, None, None)
    assert (a_read("2/2").definite, a_read("1/2").definite) == (True, False)
