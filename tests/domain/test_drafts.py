"""What typing does to a draft."""

from __future__ import annotations

import pytest

from sireader.domain.crops import Crop
from sireader.domain.drafts import Draft
from sireader.domain.grading import Grade, Grades, Joint
from sireader.domain.reads import Judgement
from tests.builders import a_judgement


def typed(*digits: int, start: Draft | None = None) -> Draft:
    draft = start or Draft()
    for digit in digits:
        draft = draft.graded(Grade(digit))
    return draft


def test_the_first_digit_grades_the_right_joint_the_next_the_left() -> None:
    assert (typed(2).right, typed(2).left, typed(2).next_joint, typed(2).complete) == (2, None, Joint.LEFT, False)
    assert typed(2, 3).judgement().grades == Grades.of(2, 3)


def test_a_third_digit_starts_again_at_the_right() -> None:
    assert typed(2, 3, 4) == Draft(right=Grade(4))
    assert typed(2, 3, 4, 0).judgement().grades == Grades.of(4, 0)


def test_two_digits_grade_both_joints_whatever_a_click_left_behind() -> None:
    clicked = Draft().with_grade(Joint.LEFT, Grade(4))
    assert clicked.next_joint is Joint.RIGHT
    assert typed(1, 0, start=clicked).judgement().grades == Grades.of(1, 0)


def test_a_click_changes_one_joint_and_leaves_the_other() -> None:
    draft = typed(1, 2).with_grade(Joint.RIGHT, Grade(4))
    assert draft.judgement().grades == Grades.of(4, 2)
    assert draft.with_grade(Joint.LEFT, None) == Draft(right=Grade(4))


def test_taking_back_removes_the_left_grade_first() -> None:
    draft = typed(1, 2)
    assert draft.without_last_grade() == typed(1)
    assert draft.without_last_grade().without_last_grade().empty
    assert Draft().without_last_grade().empty


def test_not_evaluable_needs_a_comment_and_has_no_grades() -> None:
    assert not Draft(not_evaluable=True, comment=" ").complete
    draft = Draft(right=Grade(2), left=Grade(2), not_evaluable=True, comment=" motion ")
    assert draft.judgement() == a_judgement("-", "motion")


def test_a_digit_or_a_click_takes_back_not_evaluable() -> None:
    marked = Draft(not_evaluable=True, comment="dark")
    assert not typed(1, start=marked).not_evaluable
    assert not marked.with_grade(Joint.LEFT, Grade(1)).not_evaluable
    assert marked.without_last_grade() == Draft(comment="dark")


@pytest.mark.parametrize("draft", [Draft(), typed(2), Draft(left=Grade(2)), Draft(not_evaluable=True)])
def test_an_incomplete_draft_is_no_judgement(draft: Draft) -> None:
    assert not draft.complete
    with pytest.raises(ValueError, match="not complete"):
        draft.judgement()


@pytest.mark.parametrize("judgement", [a_judgement("1/4", "note", Crop(0, 0, 20, 20)), a_judgement("-", "dark")])
def test_an_amendment_starts_where_the_read_ended(judgement: Judgement) -> None:
    assert Draft.of(judgement).judgement() == judgement


def test_anything_typed_makes_a_draft() -> None:
    assert Draft().empty
    for draft in (Draft(comment="x"), Draft(crop=Crop(0, 0, 20, 20)), typed(0), Draft(not_evaluable=True)):
        assert not draft.empty
