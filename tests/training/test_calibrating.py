"""What is fitted on the validation split: the steps between named grades."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import torch
from hypothesis import given
from hypothesis import strategies as st

from sireader.inference.card import HALVES
from training.calibrating import fitted_steps
from training.judging import quadratic_kappa


def hedging(seed: int, shrunk: float) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Grades of 400 joints, and mean grades of a network that draws them towards the middle."""
    draw = np.random.default_rng(seed)
    were = draw.integers(0, 5, 400)
    return were, 2 + shrunk * (were - 2) + draw.normal(0, 0.2, 400)


def kappa_by(steps: tuple[float, ...], means: npt.NDArray[np.float64], were: npt.NDArray[np.int64]) -> float:
    return quadratic_kappa(were, (means[:, None] >= steps).sum(1))


@given(st.integers(0, 1000), st.floats(0.3, 0.7))
def test_grades_that_a_network_draws_to_the_middle_are_named_further_apart(seed: int, shrunk: float) -> None:
    were, means = hedging(seed, shrunk)
    steps = fitted_steps(torch.from_numpy(means), were)
    assert list(steps) == sorted(steps)
    assert steps[3] - steps[0] < 3
    assert kappa_by(steps, means, were) > kappa_by(HALVES, means, were)


def test_means_that_have_the_grades_spread_already_are_named_by_the_halves() -> None:
    were = np.arange(5).repeat(20)
    assert np.allclose(fitted_steps(torch.from_numpy(were.astype(float)), were), HALVES)


def test_a_network_that_says_the_same_of_every_joint_has_the_halves() -> None:
    were = np.arange(5).repeat(20)
    assert fitted_steps(torch.full((100,), 1.7), were) == HALVES
    assert fitted_steps(torch.linspace(0, 4, 100), np.full(100, 2)) == HALVES
