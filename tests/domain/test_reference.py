"""What the protocol makes of the reads."""

from __future__ import annotations

import pytest

from sireader.domain.protocol import due_roles, settled_status
from sireader.domain.protocol_files import parse_protocol
from sireader.domain.reference import Status, reference_of
from tests.builders import a_protocol, a_read, an_amendment

PROOF = a_protocol("proof")
GESPIC = a_protocol("gespic")
ROLES = ("local", "central-1", "central-2")
FIVE_ROLES = """
name = "five"
title = "Five readers"
agreeing_reads = 3
roles = [{name = "a"}, {name = "b"}, {name = "c"},
  {name = "d", due = "unsettled", after = ["a", "b"]}, {name = "e", due = "unsettled", after = ["a", "b"]}]
"""


def test_two_agreeing_reads_settle() -> None:
    reference = reference_of(PROOF, [a_read("2/2", "local"), a_read("3/4", "central-1")])
    assert (reference.status, reference.definite) == (Status.SETTLED, True)


def test_agreement_is_about_the_definite_status_not_about_the_grade() -> None:
    assert settled_status(PROOF, [a_read("0/0", "local"), a_read("1/2", "central-1")]) is False


def test_a_third_read_breaks_a_tie() -> None:
    reads = [a_read("1/1", "local"), a_read("3/0", "central-1")]
    assert reference_of(PROOF, reads).status is Status.OPEN
    broken = reference_of(PROOF, [*reads, a_read("2/2", "central-2")])
    assert (broken.status, broken.definite) == (Status.SETTLED, True)
    assert reference_of(PROOF, [*reads, a_read("0/0", "central-2")]).definite is False


def test_a_not_evaluable_read_counts_for_neither_side() -> None:
    reads = [a_read("2/2", "local"), a_read("-", "central-1")]
    assert reference_of(PROOF, reads).status is Status.OPEN
    assert due_roles(PROOF, reads) == ("central-2",)
    settled = reference_of(PROOF, [*reads, third := a_read("4/4", "central-2")])
    assert (settled.definite, settled.right, settled.reads) == (True, 3.0, (reads[0].id, third.id))


@pytest.mark.parametrize("grades", [("2/2", "1/1", "-"), ("2/2", "-", "1/1"), ("2/2", "-", "-"), ("-", "-", "-")])
def test_unresolved_only_when_all_roles_have_read_without_a_majority(grades: tuple[str, str, str]) -> None:
    reads = [a_read(each, role) for each, role in zip(grades, ROLES, strict=True)]
    assert [reference_of(PROOF, reads[:count]).status for count in range(4)] == [*[Status.OPEN] * 3, Status.UNRESOLVED]
    assert reference_of(PROOF, reads).definite is None


def test_the_adjudicator_is_due_only_when_the_first_two_do_not_settle() -> None:
    local, agrees, differs = a_read("2/2", "local"), a_read("3/3", "central-1"), a_read("1/1", "central-1")
    assert due_roles(PROOF, []) == ("local", "central-1")
    assert due_roles(PROOF, [local]) == ("central-1",)
    assert due_roles(PROOF, [local, agrees]) == ()
    assert due_roles(PROOF, [local, differs]) == ("central-2",)


def test_nobody_is_due_on_a_case_that_others_have_settled() -> None:
    five = parse_protocol(FIVE_ROLES, "five.toml")
    reads = [a_read("2/2", "a"), a_read("1/1", "b")]
    assert due_roles(five, reads) == ("c", "d", "e")
    reads += [a_read("3/3", "c"), a_read("2/2", "d")]
    assert (settled_status(five, reads), due_roles(five, reads)) == (True, ())


def test_an_adjudication_stays_when_an_amendment_makes_it_needless() -> None:
    reads = [a_read("2/2", "local"), first := a_read("1/1", "central-1"), a_read("0/0", "central-2", minute=5)]
    assert reference_of(PROOF, reads).definite is False
    amended = reference_of(PROOF, [*reads, an_amendment(first, "4/4")])
    assert (amended.definite, len(amended.reads)) == (True, 3)


def test_gespic_settles_by_agreement_of_its_two_readers_or_not_at_all() -> None:
    one = a_read("2/2", "central-1")
    assert reference_of(GESPIC, [one]).status is Status.OPEN
    assert reference_of(GESPIC, [one, a_read("0/3", "central-2")]).definite is True
    assert reference_of(GESPIC, [one, a_read("0/2", "central-2")]).status is Status.UNRESOLVED


def test_one_reader_settles_alone_where_the_protocol_says_so() -> None:
    alone = reference_of(a_protocol("second-opinion"), [a_read("3/0", "reader")])
    assert (alone.status, alone.definite, alone.right, alone.left) == (Status.SETTLED, True, 3.0, 0.0)


def test_an_amendment_counts_in_place_of_what_it_supersedes() -> None:
    local, central = a_read("2/2", "local"), a_read("1/1", "central-1")
    amended = an_amendment(central, "3/3")
    reference = reference_of(PROOF, [local, central, amended])
    assert (reference.definite, reference.reads) == (True, (local.id, amended.id))
    again = an_amendment(amended, "0/0", minute=90)
    assert reference_of(PROOF, [local, central, amended, again]).status is Status.OPEN


@pytest.mark.parametrize(
    ("grades", "right", "left"),
    [
        (("2/2", "3/4"), 2.5, 3.0),
        (("0/1", "1/1"), 0.5, 1.0),
        (("2/2", "1/1", "4/3"), 2.0, 2.0),
        (("0/3", "1/0", "4/2"), 1.0, 2.0),
    ],
)
def test_a_joint_has_the_median_grade_of_the_reads_that_count(
    grades: tuple[str, ...], right: float, left: float
) -> None:
    reads = [a_read(each, role) for each, role in zip(grades, ROLES, strict=False)]
    reference = reference_of(PROOF, reads)
    assert (reference.right, reference.left) == (right, left)


def test_the_definite_status_is_the_majority_s_not_the_medians() -> None:
    reads = [a_read("3/0", "local"), a_read("1/1", "central-1"), a_read("0/3", "central-2")]
    reference = reference_of(PROOF, reads)
    assert (reference.definite, reference.right, reference.left) == (True, 1.0, 1.0)


def test_an_excluded_case_has_no_reference_whatever_was_read() -> None:
    reads = [a_read("2/2", "local"), a_read("2/2", "central-1")]
    reference = reference_of(PROOF, reads, excluded=True)
    assert (reference.status, reference.definite, reference.reads) == (Status.EXCLUDED, None, ())


def test_where_two_read_in_one_role_the_earlier_keeps_it_even_when_amended_later() -> None:
    first = a_read("2/2", "local", reader="Ada", minute=1)
    second = a_read("0/0", "local", reader="Dan", minute=2)
    amended = an_amendment(first, "3/3", minute=9)
    reference = reference_of(PROOF, [second, first, amended, a_read("4/4", "central-1")])
    assert amended.id in reference.reads
    assert second.id not in reference.reads


def test_reads_in_a_role_that_the_protocol_does_not_have_count_nothing() -> None:
    assert reference_of(PROOF, [a_read("2/2", "local"), a_read("2/2", "guest")]).status is Status.OPEN


def test_the_counting_reads_are_listed_in_the_order_of_the_roles() -> None:
    local, central = a_read("2/2", "local", minute=9), a_read("2/2", "central-1", minute=1)
    assert reference_of(PROOF, [central, local]).reads == (local.id, central.id)
