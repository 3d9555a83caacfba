"""Two readers: every coefficient against published examples, the six matrices of the PROOF study, and odd tables."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from sireader.stats.pairs import Pair, between_two
from sireader.stats.tables import kappa, kappa_error
from tests.stats.tables import ABSTRACTORS, EYES, anxiety, rows_of

PUBLISHED = {
    # matrix (rows: model −, +; columns: reference −, +), κ, its interval, agreement
    "validation, favours sensitivity": ([[58, 2], [29, 158]], 0.704, (0.611, 0.794), 0.874),
    "validation, favours specificity": ([[87, 56], [0, 104]], 0.567, (0.475, 0.657), 0.773),
    "validation, balanced": ([[81, 17], [6, 143]], 0.802, (0.731, 0.875), 0.907),
    "test, favours sensitivity": ([[24, 1], [22, 53]], 0.521, (0.372, 0.672), 0.77),
    "test, favours specificity": ([[46, 24], [0, 30]], 0.535, (0.389, 0.680), 0.76),
    "test, balanced": ([[44, 8], [2, 46]], 0.801, (0.688, 0.919), 0.90),
}
ONE_CASE = 0.02
"""Of a hundred, so much of κ hangs on one case, and so coarse is a percentile of its resamples."""


def of(table: list[list[int]]) -> Pair:
    first, second = rows_of(table)
    return between_two(first, second, len(table))


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_six_matrices_of_the_study(name: str) -> None:
    table, value, interval, agreement = PUBLISHED[name]
    found = of(table).estimates
    assert found["kappa"].value == pytest.approx(value, abs=6e-4)
    assert found["agreement"].value == pytest.approx(agreement, abs=6e-4)
    assert found["kappa"].bootstrap == pytest.approx(interval, abs=ONE_CASE)
    assert found["kappa"].analytic == pytest.approx(interval, abs=ONE_CASE)


@pytest.mark.parametrize(
    ("table", "value"),
    [
        ([[88, 10, 2], [14, 40, 6], [18, 10, 12]], 0.492),  # Cohen 1960
        ([[75, 1, 4], [5, 4, 1], [0, 0, 10]], 0.676),  # Fleiss 1981
        (ABSTRACTORS, 0.7964094),  # Gwet 2014
        ([[22, 2], [4, 11]], 0.67),  # Sim & Wright 2005
    ],
)
def test_cohens_kappa_as_published(table: list[list[int]], value: float) -> None:
    assert kappa(np.array(table, dtype=np.float64)) == pytest.approx(value, abs=1.5 * 10 ** -len(str(value)[2:]))


def test_standard_errors_of_kappa_as_published() -> None:
    """Fleiss 1981 has 0.087, after Fleiss, Cohen & Everitt 1969; Gwet's package 0.0589107 and the interval."""
    found = of(ABSTRACTORS).estimates["kappa"]
    assert found.standard_error == pytest.approx(0.05891072, abs=1e-7)
    assert found.analytic == pytest.approx((0.68, 0.913), abs=2e-3)
    assert kappa_error(np.array([[75, 1, 4], [5, 4, 1], [0, 0, 10]])) == pytest.approx(0.0875, abs=6e-4)


def test_weighted_kappa_of_the_anxiety_ratings_as_published() -> None:
    first, second, _ = anxiety().T
    assert between_two(first, second, 6).estimates["kappa_quadratic"].value == pytest.approx(0.297, abs=5e-4)


@pytest.mark.parametrize(("power", "weights"), [(0, None), (1, "linear"), (2, "quadratic")])
def test_kappa_of_the_vision_grades_is_that_of_other_implementations(power: int, weights: str | None) -> None:
    from statsmodels.stats.inter_rater import cohens_kappa

    table = np.array(EYES, dtype=np.float64)
    theirs = cohens_kappa(table, wt=weights, return_results=True)
    assert kappa(table, power) == pytest.approx(theirs.kappa)
    assert kappa(table, power) == pytest.approx(cohen_kappa_score(*rows_of(EYES), weights=weights))
    assert kappa_error(table, power) == pytest.approx(theirs.std_kappa)


def test_prevalence_bias_and_pabak_as_sim_and_wright_published_them() -> None:
    """Their table 22 2 / 4 11 with the finding present first: κ 0.67, prevalence 0.28, bias 0.05, PABAK 0.69."""
    found = of([[11, 4], [2, 22]]).estimates
    assert found["pabak"].value == pytest.approx(0.69, abs=5e-3)
    assert found["prevalence"].value == pytest.approx(0.28, abs=5e-3)
    assert found["bias"].value == pytest.approx(-0.05, abs=5e-3)  # signed: here the second says yes more often
    assert found["positive_agreement"].value == pytest.approx(44 / 50)
    assert found["negative_agreement"].value == pytest.approx(22 / 28)


def test_the_paradox_of_kappa_shows_beside_it() -> None:
    """Much agreement, hardly any κ: one answer prevails (Feinstein & Cicchetti 1990), and that is shown."""
    found = of([[118, 5], [2, 0]]).estimates
    assert found["agreement"].value == pytest.approx(0.944)
    assert found["kappa"].value == pytest.approx(-0.0234, abs=5e-5)
    assert found["prevalence"].value == pytest.approx(-0.944)
    assert found["pabak"].value == pytest.approx(0.888)


def test_at_which_boundary_the_readers_part() -> None:
    """All quarrels are between grades 1 and 2, where the second grades higher."""
    first, second = rows_of([[5, 0, 0], [0, 5, 3], [0, 1, 6]])
    low, high = between_two(first, second, 3).boundaries
    assert (low.cut, low.first_higher, low.second_higher) == (1, 0, 0)
    assert (low.disagreement.value, low.kappa.value) == (0, 1)
    assert (high.cut, high.first_higher, high.second_higher) == (2, 1, 3)
    assert high.disagreement.value == pytest.approx(4 / 20)
    assert high.kappa.value == pytest.approx(cohen_kappa_score(first >= 2, second >= 2))


def test_cases_that_one_of_them_did_not_rate_are_left_out() -> None:
    pair = between_two(np.array([0, 1, -1, 1]), np.array([0, -1, 1, 1]), 2)
    assert (pair.cases, pair.table) == (2, ((1, 0), (0, 1)))


def test_ratings_outside_the_categories_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="none of 2 categories"):
        between_two(np.array([2]), np.array([0]), 2)
    with pytest.raises(ValueError, match="1 categories"):
        between_two(np.array([0]), np.array([0]), 1)
