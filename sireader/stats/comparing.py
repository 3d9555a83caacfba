"""Two models, two readers, or one of each, on the same cases."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.stats import norm

from sireader.stats.areas import ONE_CLASS, area_figure, checked
from sireader.stats.confusions import WHY
from sireader.stats.curves import Scores, Truth
from sireader.stats.delong import placements
from sireader.stats.estimates import (
    SEVERAL_CASES,
    USUAL,
    Bootstrap,
    Cases,
    Estimate,
    Interval,
    Values,
    not_estimable,
    ratio,
    resampled,
)
from sireader.stats.resampling import Counted, counted, values_of

ALIKE = "the two do not differ enough for a test: their difference has no variance"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure of two on the same cases.

    Attributes:
        first: the first's; None where it cannot be estimated.
        second: the second's.
        difference: first − second.
        p: two-sided, of no difference; None where it cannot be tested.
        why: the reason where p is None.
        first_only: cases that only the first judges rightly; None of areas.
        second_only: cases that only the second does.
    """

    first: float | None
    second: float | None
    difference: Estimate
    p: float | None
    why: str = ""
    first_only: int | None = None
    second_only: int | None = None


def paired_areas(
    truth: Truth, first: Scores, second: Scores, *, subjects: Cases | None = None, plan: Bootstrap = USUAL
) -> Comparison:
    """Two AUROCs on the same cases, by DeLong's test (DeLong et al. 1988).

    Args:
        truth: (n) 0 or 1.
        first: (n) the first's scores, higher for definite; a reader's grades will do.
        second: (n) the second's; they need not be on the same scale.
        subjects: (n) what names each case's subject; None where each case is a subject of its own. Where one has
            several cases, there is no test and no analytic interval.
        plan: resamples, seed, confidence.

    Raises:
        ValueError: a truth that is neither 0 nor 1, or a score that is no number.
    """
    rows = counted(checked(truth, first, second), subjects)
    if len(set(truth.tolist())) < 2:
        return Comparison(None, None, not_estimable(ONE_CLASS), None, ONE_CLASS)
    definite, figures = rows.patterns[:, 0] == 1, {}
    for place in (1, 2):
        figures[str(place)] = area_figure(rows.patterns[:, place].astype(np.float64), definite)
    values = values_of(figures, rows, plan)
    difference = resampled(values["1"] - values["2"], plan, ONE_CLASS)
    both = Comparison(float(values["1"][0]), float(values["2"][0]), difference, None, SEVERAL_CASES)
    return _by_delong(both, truth, np.stack([first, second]), plan) if rows.independent else both


def _by_delong(both: Comparison, truth: Truth, scores: Scores, plan: Bootstrap) -> Comparison:
    covariance = placements(truth, np.asarray(scores, dtype=np.float64)).covariance
    variance = 0.0 if covariance is None else covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1]
    if both.difference.value is None or variance <= 1e-15:
        return replace(both, why=ALIKE)
    error, gap = float(np.sqrt(variance)), both.difference.value
    reach = float(norm.ppf(plan.ends[1])) * error
    interval = Interval(max(-1.0, gap - reach), min(1.0, gap + reach))
    difference = replace(both.difference, analytic=interval, standard_error=error)
    return replace(both, difference=difference, p=float(2 * norm.sf(abs(gap) / error)), why="")


def paired_rates(
    truth: Truth, first: Truth, second: Truth, *, subjects: Cases | None = None, plan: Bootstrap = USUAL
) -> dict[str, Comparison]:
    """Two sensitivities and two specificities on the same cases, by McNemar's exact test.

    Args:
        truth: (n) 0 or 1.
        first: (n) what the first says, 0 or 1.
        second: (n) what the second says.
        subjects: (n) what names each case's subject; None where each case is a subject of its own. Where one has
            several cases, there is no test.
        plan: resamples, seed, confidence.

    Returns:
        Under `sensitivity` and `specificity`.
    """
    rows = checked(truth, first, second).astype(np.int64)
    return {name: _rates(name, rows[:, 1:] == one, rows[:, 0] == one, subjects, plan) for name, one in ORDER}


ORDER = (("sensitivity", 1), ("specificity", 0))


def _rates(name: str, right: Values, mine: Values, subjects: Cases | None, plan: Bootstrap) -> Comparison:
    if not mine.any():
        return Comparison(None, None, not_estimable(WHY[name]), None, WHY[name])
    rows = counted(right[mine].astype(np.int64), None if subjects is None else subjects[mine])
    wins = rows.patterns.astype(np.float64)
    gap = wins[:, 0] - wins[:, 1]
    values = values_of({"gap": lambda weights: ratio(weights @ gap, weights.sum(axis=1))}, rows, plan)
    only = [int((right[mine] == pattern).all(axis=1).sum()) for pattern in ([1, 0], [0, 1])]
    shares = right[mine].mean(axis=0)
    p, why = _mcnemar(only, rows)
    difference = resampled(values["gap"], plan, WHY[name])
    return Comparison(float(shares[0]), float(shares[1]), difference, p, why, only[0], only[1])


def _mcnemar(only: list[int], rows: Counted) -> tuple[float | None, str]:
    if not rows.independent:
        return None, SEVERAL_CASES
    from statsmodels.stats.contingency_tables import mcnemar

    return float(mcnemar([[0, only[0]], [only[1], 0]], exact=True).pvalue), ""
