"""From thresholds to grades, from grades to *definite*: the rule, and sets of grades."""

from __future__ import annotations

from itertools import product

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional

from sireader.domain.grading import Grades
from sireader.inference.grades import (
    definite_probability,
    distribution,
    expected_grade,
    grade_sets,
    masses_needed,
    named_grades,
    ordinal_loss,
)

LOGITS = st.lists(st.floats(-8, 8), min_size=4, max_size=4).map(
    lambda values: torch.tensor(values, dtype=torch.float64)
)
SHARES = st.lists(st.floats(0.001, 1), min_size=5, max_size=5).map(
    lambda values: torch.tensor(values, dtype=torch.float64) / sum(values)
)


@given(LOGITS)
def test_thresholds_give_a_distribution_over_five_grades(logits: Tensor) -> None:
    shares = distribution(logits)
    assert shares.shape == (5,)
    assert bool((shares >= 0).all())
    assert abs(float(shares.sum()) - 1) < 1e-9


@given(SHARES, SHARES)
def test_p_definite_is_what_counting_every_pair_of_grades_by_the_rule_gives(right: Tensor, left: Tensor) -> None:
    pairs = product(range(5), range(5))
    counted = sum(float(right[one] * left[other]) for one, other in pairs if Grades.of(one, other).definite)
    assert abs(float(definite_probability(right, left)) - counted) < 1e-12


@given(LOGITS, SHARES)
def test_the_loss_is_the_cross_entropy_of_the_distribution(logits: Tensor, target: Tensor) -> None:
    crossed = -(target * distribution(logits).clamp(min=1e-300).log()).sum()
    assert abs(float(ordinal_loss(logits[None], target[None]) - crossed)) < 1e-6


def test_a_sure_grade_is_its_own_mean() -> None:
    sure = functional.one_hot(torch.arange(5), 5).double()
    assert expected_grade(sure).tolist() == [0, 1, 2, 3, 4]


def test_a_mean_grade_is_named_by_the_steps_that_it_reaches() -> None:
    between = torch.tensor([[0.5, 0.5, 0, 0, 0], [0.4, 0.6, 0, 0, 0], [0, 0, 0, 0.5, 0.5]], dtype=torch.float64)
    assert named_grades(between).tolist() == [1, 1, 4]
    assert named_grades(between, (0.55, 1.2, 2.1, 3.6)).tolist() == [0, 1, 3]


@given(SHARES, st.floats(0, 1))
def test_a_grade_set_is_one_stretch_that_has_the_mass_and_is_never_empty(shares: Tensor, mass: float) -> None:
    inside = grade_sets(shares[None], mass)[0].tolist()
    held = [grade for grade in range(5) if inside[grade]]
    assert held == list(range(held[0], held[-1] + 1))
    assert float(shares[held].sum()) >= min(mass, 1 - 1e-9) or len(held) == 5
    assert int(shares.argmax()) in held


@given(SHARES, st.integers(0, 4))
def test_the_mass_needed_is_the_least_whose_set_holds_the_grade(shares: Tensor, grade: int) -> None:
    needed = float(masses_needed(shares[None], torch.tensor([grade]))[0])
    assert bool(grade_sets(shares[None], needed)[0][grade])
    assert (needed == 0) == bool(grade_sets(shares[None], 0.0)[0][grade])
    if needed:
        assert not bool(grade_sets(shares[None], needed - 1e-5)[0][grade])


def test_neighbouring_grades_go_together() -> None:
    shares = torch.tensor([[0.02, 0.08, 0.5, 0.38, 0.02]])
    assert grade_sets(shares, 0.8)[0].tolist() == [False, False, True, True, False]  # "2 or 3"
