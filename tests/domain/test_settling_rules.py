"""What settles a case, and when a further reader is asked: the rules that a protocol can choose from."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.grading import Grades
from sireader.domain.protocol import (
    Due,
    Protocol,
    Role,
    Rule,
    counting_reads,
    due_roles,
    is_decoy_ready,
    settled_status,
)
from sireader.domain.reads import Purpose, Read, current_reads
from sireader.domain.reference import Reference, Status, reference_of
from tests.builders import a_read, an_amendment

GRADES = st.builds("{}/{}".format, st.integers(0, 4), st.integers(0, 4))


def a_rule(rule: Rule, agreeing: int = 2, *, readers: int = 2, judge: bool = True, **judging: float) -> Protocol:
    """Readers `a`, `b`, … who read everything, and perhaps a judge behind them."""
    names = tuple("abcd"[:readers])
    roles = [Role(name) for name in names]
    if judge:
        roles.append(Role("judge", Due.UNSETTLED, names, **judging))  # type: ignore[arg-type]
    return Protocol("trial", "A trial", tuple(roles), agreeing, rule=rule)


def reads(*grades: str) -> list[Read]:
    """By `a`, `b`, …, and by the judge where there are three."""
    return [a_read(each, role, minute=minute) for minute, (each, role) in enumerate(zip(grades, ROLES, strict=False))]


ROLES = ("a", "b", "judge")


def test_majority_asks_the_judge_and_takes_two_of_three() -> None:
    protocol = a_rule(Rule.MAJORITY)
    assert due_roles(protocol, reads("2/2", "0/0")) == ("judge",)
    assert settled_status(protocol, reads("2/2", "0/0", "3/0")) is True


def test_agreement_is_not_outvoted() -> None:
    protocol = a_rule(Rule.AGREEMENT)
    assert settled_status(protocol, reads("2/2", "3/3")) is True
    assert reference_of(protocol, reads("2/2", "0/0", "3/3")).status is Status.UNRESOLVED


def test_an_unevaluable_read_is_no_disagreement() -> None:
    protocol = a_rule(Rule.AGREEMENT)
    assert due_roles(protocol, reads("2/2", "-")) == ("judge",)
    assert settled_status(protocol, reads("2/2", "-", "3/3")) is True


def test_the_last_reader_decides_alone_against_both() -> None:
    protocol = a_rule(Rule.LAST_READER, joint_difference=True)
    said = reads("2/2", "3/0", "0/1")
    reference = reference_of(protocol, said)
    assert (reference.definite, reference.right, reference.left) == (False, 0.0, 1.0)
    assert reference.reads == (said[2].id,)


def test_where_the_last_reader_is_not_asked_agreement_settles() -> None:
    protocol = a_rule(Rule.LAST_READER)
    reference = reference_of(protocol, reads("2/2", "3/3"))
    assert (reference.definite, reference.right, len(reference.reads)) == (True, 2.5, 2)


def test_a_last_reader_who_cannot_grade_leaves_the_case_unresolved() -> None:
    assert reference_of(a_rule(Rule.LAST_READER), reads("2/2", "0/0", "-")).status is Status.UNRESOLVED


@given(st.lists(GRADES, min_size=3, max_size=3))
def test_the_median_s_definite_status_is_that_of_the_joints_median_grades(said: list[str]) -> None:
    protocol = a_rule(Rule.MEDIAN, 3, readers=3, judge=False)
    everyone = [a_read(grades, role) for grades, role in zip(said, "abc", strict=True)]
    right, left = (sorted(int(grades.split("/")[side]) for grades in said)[1] for side in (0, 1))
    assert reference_of(protocol, everyone).definite is Grades.of(right, left).definite
    assert reference_of(protocol, everyone[:2]).status is Status.OPEN


def test_medians_in_halves_follow_the_same_rule() -> None:
    protocol = a_rule(Rule.MEDIAN, judge=False)
    assert reference_of(protocol, reads("3/0", "2/0")).definite is False  # 2.5 on one side
    assert reference_of(protocol, reads("3/2", "2/2")).definite is True  # 2.5 and 2
    assert reference_of(protocol, reads("4/0", "2/0")).definite is True  # 3


@pytest.mark.parametrize(
    ("one", "other", "asked"), [("0/0", "1/1", False), ("3/3", "1/3", True), ("0/1", "0/3", True), ("2/2", "2/4", True)]
)
def test_a_grade_difference_of_two_calls_the_judge_although_definite_agrees(one: str, other: str, asked: bool) -> None:
    protocol = a_rule(Rule.MAJORITY, grade_difference=2)
    assert due_roles(protocol, reads(one, other)) == (("judge",) if asked else ())
    stands = reference_of(protocol, reads(one, other)).status
    assert stands is (Status.OPEN if asked else Status.SETTLED)


def test_the_judge_who_was_called_by_a_difference_counts_and_closes_the_case() -> None:
    reference = reference_of(a_rule(Rule.MAJORITY, grade_difference=2), reads("3/3", "1/3", "2/2"))
    assert (reference.status, reference.definite, reference.right) == (Status.SETTLED, True, 2.0)


@pytest.mark.parametrize(
    ("one", "other", "asked"), [("3/1", "3/2", True), ("2/3", "4/4", False), ("0/0", "1/1", False)]
)
def test_one_joint_on_the_other_side_of_grade_2_calls_the_judge(one: str, other: str, asked: bool) -> None:
    assert bool(due_roles(a_rule(Rule.MAJORITY, joint_difference=True), reads(one, other))) is asked


def test_a_concordant_case_is_a_decoy_only_where_the_protocol_has_decoys_and_both_have_read() -> None:
    protocol, without = a_rule(Rule.MAJORITY, decoys=0.2), a_rule(Rule.MAJORITY)
    judge = protocol.role("judge")
    assert is_decoy_ready(protocol, judge, reads("2/2", "3/3"))
    assert not is_decoy_ready(protocol, judge, reads("2/2"))
    assert not is_decoy_ready(protocol, judge, reads("2/2", "0/0"))  # due in earnest
    assert not is_decoy_ready(protocol, judge, reads("2/2", "3/3", "0/0"))  # read already
    assert not is_decoy_ready(without, without.role("judge"), reads("2/2", "3/3"))


@given(one=GRADES, other=GRADES, third=GRADES)
def test_a_decoy_s_read_never_changes_a_reference(one: str, other: str, third: str) -> None:
    protocol = a_rule(Rule.LAST_READER, decoys=1.0)
    before = reference_of(protocol, reads(one, other))
    if before.status is Status.SETTLED:
        assert reference_of(protocol, reads(one, other, third)) == before


def test_a_decoy_counts_once_an_amendment_makes_the_case_discordant() -> None:
    protocol = a_rule(Rule.MAJORITY, decoys=1.0)
    first, second, judged = reads("2/2", "3/3", "0/0")
    assert set(counting_reads(protocol, [first, second, judged])) == {"a", "b"}
    amended = an_amendment(second, "1/1")
    assert settled_status(protocol, [first, second, judged, amended]) is False


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("names", list(permutations("xyz")))
def test_of_reads_of_one_moment_those_of_the_roles_listed_first_come_first(rule: Rule, names: tuple[str, ...]) -> None:
    """Past sheets tell days, not minutes: whether a third read was a decoy must not hang on ids drawn at random."""
    one, two, third = (
        a_read(grades, role, name=name) for grades, role, name in zip(("2/2", "3/3", "0/0"), ROLES, names, strict=True)
    )
    protocol = a_rule(rule, decoys=0.5)
    assert set(counting_reads(protocol, [third, two, one])) == {"a", "b"}
    assert reference_of(protocol, [third, two, one]) == Reference(Status.SETTLED, True, 2.5, 2.5, (one.id, two.id))


def test_an_adjudication_amended_later_does_not_make_a_decoy_s_read_count() -> None:
    later = Role("second-judge", Due.UNSETTLED, ("a", "b", "judge"), decoys=1.0)
    protocol = replace(
        a_rule(Rule.MAJORITY, 3, readers=2), roles=(*a_rule(Rule.MAJORITY).roles, later), agreeing_reads=2
    )
    one, two, judged = reads("2/2", "0/0", "3/3")
    decoy = a_read("0/0", "second-judge", minute=5)
    before = reference_of(protocol, [one, two, judged, decoy])
    amended = an_amendment(judged, "3/3", minute=9)
    assert set(counting_reads(protocol, [one, two, judged, decoy, amended])) == {"a", "b", "judge"}
    assert replace(before, reads=()) == replace(reference_of(protocol, [one, two, judged, decoy, amended]), reads=())


def test_repeats_and_calibration_reads_do_not_count() -> None:
    protocol = a_rule(Rule.MAJORITY)
    first, second = reads("2/2", "3/3")
    aside = [
        Read(
            "again",
            "C-1",
            first.reader,
            "a",
            a_read("0/0").judgement,
            first.committed_at,
            purpose=purpose,
            shown_as="C-X",
        )
        for purpose in (Purpose.REPEAT, Purpose.CALIBRATION)
    ]
    assert reference_of(protocol, [*aside, first, second]) == reference_of(protocol, [first, second])
    assert reference_of(protocol, aside) == Reference(Status.OPEN)


def test_of_two_first_reads_by_one_reader_in_two_copies_the_earlier_counts_and_of_two_amendments_the_later() -> None:
    first, double = a_read("1/1", minute=1, name="one"), a_read("4/4", minute=2, name="two")
    early, late = an_amendment(first, "2/2", minute=10), an_amendment(first, "3/3", minute=20)
    assert current_reads([double, first]) == (first,)
    assert current_reads([late, double, early, first]) == (late,)
    onward = an_amendment(early, "0/0", minute=30)
    assert current_reads([late, onward, early, first]) == (onward,)
