"""Areas under the ROC and the precision–recall curve, with intervals."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sireader.stats.curves import Scores, Truth
from sireader.stats.delong import placements
from sireader.stats.estimates import (
    SEVERAL_CASES,
    USUAL,
    Bootstrap,
    Cases,
    Estimate,
    Values,
    not_estimable,
    ratio,
    resampled,
    with_error,
)
from sireader.stats.resampling import Figure, counted, values_of

ONE_CLASS = "it takes definite cases and others"
NO_DEFINITE = "no case is definite"
NO_WIDTH = "no case out of order, or a class of one case: the formula gives no interval"


def auroc_of(truth: Truth, scores: Scores, *, subjects: Cases | None = None, plan: Bootstrap = USUAL) -> Estimate:
    """Area under the ROC curve; its analytic interval is DeLong's, its bootstrap resamples subjects.

    Args:
        truth: (n) 0 or 1.
        scores: (n) finite, higher for definite.
        subjects: (n) what names each case's subject; None where each case is a subject of its own. Where one has
            several cases, there is no analytic interval.
        plan: resamples, seed, confidence.

    Raises:
        ValueError: a truth that is neither 0 nor 1, or a score that is no number.
    """
    rows = counted(checked(truth, scores), subjects)
    if len(set(truth.tolist())) < 2:
        return not_estimable(ONE_CLASS)
    figure = area_figure(rows.patterns[:, 1].astype(np.float64), rows.patterns[:, 0] == 1)
    found = resampled(values_of({"area": figure}, rows, plan)["area"], plan, ONE_CLASS)
    if not rows.independent:
        return replace(found, why=SEVERAL_CASES)
    covariance = placements(truth, np.asarray(scores, dtype=np.float64)[None]).covariance
    if covariance is None or covariance[0, 0] <= 0:
        return replace(found, why=NO_WIDTH)
    return with_error(found, float(np.sqrt(covariance[0, 0])), plan, least=0.0)


def auprc_of(truth: Truth, scores: Scores, *, subjects: Cases | None = None, plan: Bootstrap = USUAL) -> Estimate:
    """Average precision, which the area under the precision–recall curve is taken to be; bootstrap interval only.

    Args and errors as of `auroc_of`.
    """
    rows = counted(checked(truth, scores), subjects)
    figure = precision_figure(rows.patterns[:, 1].astype(np.float64), rows.patterns[:, 0] == 1)
    return resampled(values_of({"area": figure}, rows, plan)["area"], plan, NO_DEFINITE)


def checked(truth: Truth, *scores: Scores | Truth) -> Values:
    """(n, 1 + sets) truth and scores side by side.

    Raises:
        ValueError: a truth that is neither 0 nor 1, or a score that is no number.
    """
    rows = np.stack([np.asarray(column, dtype=np.float64) for column in (truth, *scores)], axis=1)
    if not np.isin(rows[:, 0], (0, 1)).all() or not np.isfinite(rows).all():
        raise ValueError("truth is 0 or 1, and scores are finite")
    return rows


def area_figure(scores: Values, definite: Values) -> Figure:
    """The AUROC as a figure of weights over patterns (P) with these scores and this truth (bool)."""
    order = np.argsort(scores, kind="stable")
    ranked, positive = scores[order], np.flatnonzero(definite[order])
    start, end = (np.searchsorted(ranked, ranked[positive], side) for side in ("left", "right"))

    def area(weights: Values) -> Values:
        weights = weights[:, order]
        below = _running(np.where(definite[order], 0, weights))
        mine = weights[:, positive]
        won = (mine * (below[:, start] + below[:, end])).sum(axis=1) / 2
        return ratio(won, mine.sum(axis=1) * below[:, -1])

    return area


def precision_figure(scores: Values, definite: Values) -> Figure:
    """The average precision as a figure of weights over patterns (P) with these scores and this truth (bool)."""
    order = np.argsort(scores, kind="stable")
    ranked, positive = scores[order], np.flatnonzero(definite[order])
    start = np.searchsorted(ranked, ranked[positive], "left")

    def area(weights: Values) -> Values:
        weights = weights[:, order]
        found, said = (_running(part) for part in (np.where(definite[order], weights, 0), weights))
        true, all_said = (part[:, -1:] - part[:, start] for part in (found, said))
        precision = np.where(all_said > 0, true / np.maximum(all_said, 1), 0)
        return ratio((weights[:, positive] * precision).sum(axis=1), found[:, -1])

    return area


def _running(weights: Values) -> Values:
    """(b, P + 1) sums of the weights before each place."""
    sums = np.zeros((weights.shape[0], weights.shape[1] + 1))
    np.cumsum(weights, axis=1, out=sums[:, 1:])
    return sums
