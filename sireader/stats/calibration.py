"""Whether a probability means what it says: of the cases told 70 %, are seven in ten definite?"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import brentq
from scipy.special import expit
from scipy.stats import norm

from sireader.stats.areas import ONE_CLASS, checked
from sireader.stats.curves import Scores, Truth
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
from sireader.stats.intervals import Share, wilson
from sireader.stats.resampling import Figure, counted, values_of

NO_CASE = "no case"
NO_PROBABILITY = "the scores are no probabilities: some lie outside 0 to 1"
SEPARATED = "the scores tell the classes apart without an error, or do not differ: no slope fits best"
NO_FIT = "the scores tell the classes apart almost without an error: the fit does not settle"
NEAREST = 1e-6
"""How near to 0 and 1 a probability may come before its logit is taken."""


@dataclass(frozen=True, slots=True)
class Point:
    """One bin of the plot: how many cases, the mean of what they were told, and the share of them that is definite."""

    count: int
    predicted: float
    observed: Share


@dataclass(frozen=True, slots=True)
class Calibration:
    """How probabilities fit.

    Attributes:
        cases: how many.
        error: expected calibration error over bins of equal width (Naeini et al. 2015), 0 is best.
        brier: mean squared error of the probabilities (Brier 1950), 0 is best.
        intercept: calibration in the large (Cox 1958): of the logits, slope 1; 0 is best, below it they tell too much.
        slope: of the logits; 1 is best, below it the probabilities are too extreme.
        points: of the bins that hold cases, lowest first.
    """

    cases: int
    error: Estimate
    brier: Estimate
    intercept: Estimate
    slope: Estimate
    points: tuple[Point, ...]


def calibration(
    truth: Truth, scores: Scores, *, bins: int = 10, subjects: Cases | None = None, plan: Bootstrap = USUAL
) -> Calibration:
    """Calibration of probabilities; `error` and `brier` have bootstrap intervals, intercept and slope Wald's.

    Args:
        truth: (n) 0 or 1.
        scores: (n) probabilities, 0 to 1; with any outside, nothing is estimable.
        bins: of equal width from 0 to 1.
        subjects: (n) what names each case's subject; None where each case is a subject of its own. Where one has
            several cases, intercept and slope have no interval.
        plan: resamples, seed, confidence.
    """
    rows = counted(checked(truth, scores), subjects)
    why = NO_CASE if not rows.rows else "" if _probabilities(scores) else NO_PROBABILITY
    if why:
        return Calibration(rows.rows, *(not_estimable(why),) * 4, ())
    was, told = rows.patterns.astype(np.float64).T
    figures: dict[str, Figure] = {
        "error": _error(was, told, bins),
        "brier": lambda weights: ratio(weights @ (was - told) ** 2, weights.sum(axis=1)),
    }
    values = values_of(figures, rows, plan)
    error, brier = (resampled(values[name], plan, NO_CASE) for name in figures)
    intercept, slope = _fits(truth, np.asarray(scores, dtype=np.float64), plan)
    if not rows.independent:
        intercept, slope = (_alone(one) for one in (intercept, slope))
    return Calibration(rows.rows, error, brier, intercept, slope, _points(truth, scores, bins, plan.confidence))


def calibration_error(truth: Truth, scores: Scores, bins: int = 10) -> float | None:
    """Expected calibration error over bins of equal width (Naeini et al. 2015); None without cases or probabilities."""
    return calibration(truth, scores, bins=bins, plan=Bootstrap(resamples=0)).error.value


def _probabilities(scores: Scores) -> bool:
    return bool(((scores >= 0) & (scores <= 1)).all())


def _bins(told: Scores, bins: int) -> Values:
    """(n, bins) 1 where a score lies in the bin; 1 itself lies in the last."""
    return np.asarray(np.eye(bins)[np.minimum((told * bins).astype(int), bins - 1)])


def _error(was: Values, told: Values, bins: int) -> Figure:
    gaps = _bins(told, bins) * (was - told)[:, None]
    return lambda weights: ratio(np.abs(weights @ gaps).sum(axis=1), weights.sum(axis=1))


def _points(truth: Truth, scores: Scores, bins: int, confidence: float) -> tuple[Point, ...]:
    held = [(scores[one], int(truth[one].sum())) for one in _bins(scores, bins).astype(bool).T if one.any()]
    return tuple(Point(len(told), float(told.mean()), wilson(many, len(told), confidence)) for told, many in held)


def _fits(truth: Truth, scores: Values, plan: Bootstrap) -> tuple[Estimate, Estimate]:
    """Intercept with slope 1, and slope with an intercept of its own: logistic regression on the logit of scores."""
    if len(set(truth.tolist())) < 2:
        return not_estimable(ONE_CLASS), not_estimable(ONE_CLASS)
    near = np.clip(scores, NEAREST, 1 - NEAREST)
    logit = np.log(near / (1 - near))
    slope = not_estimable(SEPARATED) if _apart(logit, truth) else _slope(truth, logit, plan)
    return _intercept(truth, logit, plan), slope


def _apart(logit: Values, truth: Truth) -> bool:
    """No slope fits best: all scores are the same, or those of one class lie at or beyond those of the other."""
    definite, others = logit[truth == 1], logit[truth != 1]
    return bool(np.ptp(logit) == 0 or definite.min() >= others.max() or others.min() >= definite.max())


def _intercept(truth: Truth, logit: Values, plan: Bootstrap) -> Estimate:
    """Where as many cases are expected to be definite as are; there is one such place, as the sum only grows."""
    far = float(np.abs(logit).max() + np.log(len(truth)) + 1)
    value = float(brentq(lambda shift: expit(logit + shift).sum() - truth.sum(), -far, far))
    expected = expit(logit + value)
    return _walds(value, float(1 / np.sqrt((expected * (1 - expected)).sum())), plan)


def _slope(truth: Truth, logit: Values, plan: Bootstrap) -> Estimate:
    """By statsmodels; what it warns of on its way is judged by where it arrives."""
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_linear_model import GLM

    columns = np.stack([np.ones_like(logit), logit], axis=1)
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = GLM(truth, columns, family=Binomial()).fit()
    value, error = float(fit.params[1]), float(fit.bse[1])
    return _walds(value, error, plan) if fit.converged and np.isfinite([value, error]).all() else not_estimable(NO_FIT)


def _walds(value: float, error: float, plan: Bootstrap) -> Estimate:
    reach = float(norm.ppf(plan.ends[1])) * error
    return Estimate(value, Interval(value - reach, value + reach), standard_error=error)


def _alone(estimate: Estimate) -> Estimate:
    if estimate.value is None:
        return estimate
    return replace(estimate, analytic=None, standard_error=None, why=SEVERAL_CASES)
