"""The grading rule, whole."""

from __future__ import annotations

import pytest

from sireader.domain.grading import Grade, Grades, Joint

DEFINITE = (  # rows: right 0…4, columns: left 0…4
    (0, 0, 0, 1, 1),
    (0, 0, 0, 1, 1),
    (0, 0, 1, 1, 1),
    (1, 1, 1, 1, 1),
    (1, 1, 1, 1, 1),
)
PAIRS = [(right, left) for right in range(5) for left in range(5)]


@pytest.mark.parametrize(("right", "left"), PAIRS)
def test_definite_is_two_on_both_sides_or_three_on_one(right: int, left: int) -> None:
    assert Grades.of(right, left).definite == bool(DEFINITE[right][left])


@pytest.mark.parametrize(("right", "left"), PAIRS)
def test_mirrored_grades_change_sides_and_stay_as_definite(right: int, left: int) -> None:
    grades = Grades.of(right, left)
    assert grades.mirrored == Grades.of(left, right)
    assert grades.mirrored.definite == grades.definite


def test_right_is_told_before_left() -> None:
    grades = Grades.of(1, 4)
    assert (str(grades), grades.of_joint(Joint.RIGHT), grades.of_joint(Joint.LEFT)) == ("1/4", 1, 4)
    assert Joint.RIGHT.other is Joint.LEFT
    assert Joint.LEFT.other is Joint.RIGHT


@pytest.mark.parametrize(("right", "left"), [(-1, 0), (0, 5)])
def test_there_is_no_grade_outside_0_to_4(right: int, left: int) -> None:
    with pytest.raises(ValueError, match="is not a valid Grade"):
        Grades.of(right, left)


def test_every_grade_has_a_title_and_a_definition_of_its_own() -> None:
    assert len({grade.title for grade in Grade}) == len({grade.definition for grade in Grade}) == 5
    assert Grade.MINIMAL.title == "minimal abnormality"
