"""Two readers: every coefficient against published examples, the six matrices of the PROOF study, and odd tables."""

from __future__ import annotations

import numpy as np
import pytest

from sireader.stats.pairs import Pair, between_two, kappa, kappa_error
from tests.stats.tables import rows_of

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


def test_the_standard_error_of_kappa_is_that_of_statsmodels() -> None:
    from statsmodels.stats.inter_rater import cohens_kappa

    table = np.array([[11, 3, 1], [2, 9, 4], [0, 5, 13]], dtype=np.float64)
    for power, weights in ((0, None), (1, "linear"), (2, "quadratic")):
        theirs = cohens_kappa(table, wt=weights, return_results=True)
        assert kappa(table, power) == pytest.approx(theirs.kappa)
        assert kappa_error(table, power) == pytest.approx(theirs.std_kappa)
