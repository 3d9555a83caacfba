"""A number with its intervals, or the reason why there is none: what every function here answers with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.stats import t as student_t

from sireader.stats.intervals import wilson

Values = npt.NDArray[np.float64]
Cases = npt.NDArray[np.generic]
"""One entry per case; what names a subject may be a number or a text."""

SEVERAL_CASES = "several cases of a subject: only the interval that resamples subjects holds"


class Interval(NamedTuple):
    """Both ends."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number that was estimated. Nothing in it is ever NaN.

    Attributes:
        value: None where it cannot be estimated.
        analytic: interval by a formula; None where there is none, or where it does not hold.
        bootstrap: interval by the percentiles of resampled subjects; None where it was not resampled, or cannot be.
        why: where there is no value, the reason; where a value lacks an interval that others have, the reason for that.
        standard_error: of the analytic interval.
    """

    value: float | None
    analytic: Interval | None = None
    bootstrap: Interval | None = None
    why: str = ""
    standard_error: float | None = None


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """How subjects are resampled.

    Attributes:
        resamples: how often; 0 for no bootstrap intervals.
        seed: of the random numbers; the same seed gives the same intervals.
        confidence: of analytic and bootstrap intervals, above 0 and below 1.
    """

    resamples: int = 1000
    seed: int = 1
    confidence: float = 0.95

    @property
    def ends(self) -> tuple[float, float]:
        """The quantiles at which an interval ends."""
        return (1 - self.confidence) / 2, (1 + self.confidence) / 2


USUAL = Bootstrap()
"""1000 resamples, seed 1, 95 %."""


def not_estimable(why: str) -> Estimate:
    """No value, and the reason."""
    return Estimate(None, why=why)


def resampled(values: Values, plan: Bootstrap, why: str) -> Estimate:
    """A value and its percentile interval.

    Args:
        values: (1 + resamples) the value of the data themselves, then that of each resample; NaN where undefined.
        plan: gives the confidence.
        why: the reason to state where the value itself is undefined.

    Returns:
        No bootstrap interval where half of the resamples or more are undefined; the others are used otherwise.
    """
    if not np.isfinite(values[0]):
        return not_estimable(why)
    found, low, high = values[1:][np.isfinite(values[1:])], *plan.ends
    if not len(values[1:]) or len(found) <= len(values[1:]) / 2:
        return Estimate(float(values[0]), why="" if len(values) == 1 else "too few resamples in which it is defined")
    return Estimate(float(values[0]), bootstrap=Interval(*(float(end) for end in np.quantile(found, (low, high)))))


def with_error(
    estimate: Estimate, error: float | None, plan: Bootstrap, *, least: float = -1.0, degrees: float = np.inf
) -> Estimate:
    """The estimate with value ± t · standard error as its analytic interval, cut to `least` … 1.

    Args:
        estimate: without analytic interval.
        error: standard error, 0 or more; None or NaN leaves the estimate as it is.
        plan: gives the confidence.
        least: what the value cannot fall below.
        degrees: of freedom of t; endless for a normal deviate.
    """
    if estimate.value is None or error is None or not np.isfinite(error):
        return estimate
    reach = float(student_t.ppf(plan.ends[1], degrees)) * error
    interval = Interval(float(max(least, estimate.value - reach)), float(min(1.0, estimate.value + reach)))
    return replace(estimate, analytic=interval, standard_error=float(error))


def with_wilson(estimate: Estimate, count: int, of: int, plan: Bootstrap, steps: float = 1.0) -> Estimate:
    """The estimate with Wilson's interval of count / of as its analytic interval.

    Args:
        estimate: of the share itself, or of 1 − steps · (1 − share).
        count: 0 to `of`.
        of: 0 or more; of nothing the estimate stays as it is.
        plan: gives the confidence.
        steps: see `estimate`.
    """
    share = wilson(count, of, plan.confidence)
    if share.low is None or share.high is None:
        return estimate
    return replace(estimate, analytic=Interval(*(1 - steps * (1 - end) for end in (share.low, share.high))))


def ratio(above: Values, below: Values) -> Values:
    """Above / below, NaN where `below` is 0; without a warning."""
    out = np.full(np.broadcast_shapes(np.shape(above), np.shape(below)), np.nan)
    np.divide(above, below, out=out, where=np.asarray(below) != 0)
    return out
