"""Intraclass correlation: the six forms of Shrout & Fleiss 1979, with the intervals of McGraw & Wong 1996."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.stats import f as f_distribution

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
from sireader.stats.resampling import Counted, Figure, counted, values_of

FORMS = ("icc_1_1", "icc_2_1", "icc_3_1", "icc_1_k", "icc_2_k", "icc_3_k")
NO_SPREAD = "the ratings do not differ, so there is no variance to share out"
TOO_FEW = "it takes two cases that the same two readers rated"
NO_END = "the interval by formula has no lower end"
TINY = 1e-9
NO_ERROR = "no disagreement left over, so no interval by formula"


@dataclass(frozen=True, slots=True)
class _Squares:
    """Mean squares (b): between cases, within cases, between readers, residual; of n cases (b) and k readers."""

    between: Values
    within: Values
    readers: Values
    residual: Values
    cases: Values
    k: int


def intraclass(
    ratings: npt.NDArray[np.floating], *, subjects: Cases | None = None, plan: Bootstrap = USUAL
) -> dict[str, Estimate]:
    """The intraclass correlations of cases that every reader rated.

    `icc_1_1`: each case has other readers; `icc_2_1`: these readers stand for all (absolute agreement); `icc_3_1`:
    these readers only (consistency); `_k`: of the mean of k readers instead of one. F-based intervals take cases to be
    independent, so where a subject has several there are none; bootstrap intervals resample subjects.

    Args:
        ratings: (n, k) numbers, NaN where missing.
        subjects: (n) what names each case's subject; None where each case is a subject of its own.
        plan: resamples, seed, confidence.
    """
    whole = ~np.isnan(ratings).any(axis=1)
    if whole.sum() < 2 or ratings.shape[1] < 2:
        return dict.fromkeys(FORMS, not_estimable(TOO_FEW))
    rows = counted(ratings[whole] - ratings[whole].mean(), None if subjects is None else subjects[whole])
    figures = {name: _figure(name, rows) for name in FORMS}
    found = {name: resampled(values, plan, NO_SPREAD) for name, values in values_of(figures, rows, plan).items()}
    return {name: _with_interval(name, one, rows, plan) for name, one in found.items()}


def _squares(weights: Values, rows: Counted) -> _Squares:
    """From weights (b, P) of the patterns; sums of squares that only rounding keeps from 0 are 0."""
    ratings = np.asarray(rows.patterns, dtype=np.float64)
    k, cases, mean = ratings.shape[1], weights.sum(axis=1), ratings.mean(axis=1)
    readers = ratio(weights @ ratings, cases[:, None])
    whole = ratio(weights @ mean, cases)
    total = weights @ (ratings**2).sum(axis=1) - k * cases * whole**2
    of_cases = k * (weights @ mean**2 - cases * whole**2)
    of_readers = cases * ((readers - whole[:, None]) ** 2).sum(axis=1)
    parts = (of_cases, total - of_cases, of_readers, total - of_cases - of_readers)
    between, within, of_readers, residual = (np.where(part > 1e-12 * total, part, 0) for part in parts)
    degrees = (cases - 1, cases * (k - 1), np.full(len(cases), k - 1.0), (cases - 1) * (k - 1))
    between, within, of_readers, residual = (
        ratio(part, many) for part, many in zip((between, within, of_readers, residual), degrees, strict=True)
    )
    return _Squares(between, within, of_readers, residual, cases, k)


def _figure(name: str, rows: Counted) -> Figure:
    return lambda weights: _value(name, _squares(weights, rows))


def _value(name: str, of: _Squares) -> Values:
    """Shrout & Fleiss 1979, table 4."""
    b, w, j, e, n, k = of.between, of.within, of.readers, of.residual, of.cases, of.k
    parts: dict[str, Callable[[], tuple[Values, Values]]] = {
        "icc_1_1": lambda: (b - w, b + (k - 1) * w),
        "icc_2_1": lambda: (b - e, b + (k - 1) * e + k * ratio(j - e, n)),
        "icc_3_1": lambda: (b - e, b + (k - 1) * e),
        "icc_1_k": lambda: (b - w, b),
        "icc_2_k": lambda: (b - e, b + ratio(j - e, n)),
        "icc_3_k": lambda: (b - e, b),
    }
    return ratio(*parts[name]())


def _with_interval(name: str, found: Estimate, rows: Counted, plan: Bootstrap) -> Estimate:
    if found.value is None:
        return found
    if not rows.independent:
        return replace(found, why=SEVERAL_CASES)
    squares = _squares(rows.counts[None], rows)
    of = {part: float(getattr(squares, part)[0]) for part in ("between", "within", "readers", "residual", "cases")}
    if of["within"] == 0 or of["residual"] == 0 or of["between"] == 0:
        return replace(found, why=NO_ERROR)
    low, high = _two_way(of, squares.k, plan) if name.startswith("icc_2") else _one_ratio(name, of, squares.k, plan)
    if name.endswith("k"):
        return _averaged(found, low, high, squares.k)
    return replace(found, analytic=Interval(low, high))


def _averaged(found: Estimate, low: float, high: float, k: int) -> Estimate:
    """The interval of the mean of k readers from that of one, by Spearman and Brown; at −1 / (k − 1) it has no end."""
    if 1 + (k - 1) * low < TINY:
        return replace(found, why=NO_END)
    return replace(found, analytic=Interval(*(k * end / (1 + (k - 1) * end) for end in (low, high))))


def _one_ratio(name: str, of: dict[str, float], k: int, plan: Bootstrap) -> tuple[float, float]:
    """Both ends of ICC(1,1) or ICC(3,1), McGraw & Wong 1996, table 7."""
    alone, n, quantile = name.startswith("icc_1"), of["cases"], plan.ends[1]
    ratio_of, many = of["between"] / of["within" if alone else "residual"], (n if alone else n - 1) * (k - 1)
    low = float(ratio_of / f_distribution.ppf(quantile, n - 1, many))
    high = float(ratio_of * f_distribution.ppf(quantile, many, n - 1))
    return (low - 1) / (low + k - 1), (high - 1) / (high + k - 1)


def _two_way(of: dict[str, float], k: int, plan: Bootstrap) -> tuple[float, float]:
    """Both ends of ICC(2,1), McGraw & Wong 1996, table 7, with Satterthwaite's degrees of freedom."""
    b, j, e, n = of["between"], of["readers"], of["residual"], of["cases"]
    icc = (b - e) / (b + (k - 1) * e + k * (j - e) / n)
    rest = n * (1 + (k - 1) * icc) - k * icc
    above = (k - 1) * (n - 1) * (k * icc * j / e + rest) ** 2
    many = above / ((n - 1) * (k * icc * j / e) ** 2 + rest**2)
    less, more = f_distribution.ppf(plan.ends[1], n - 1, many), f_distribution.ppf(plan.ends[1], many, n - 1)
    other = k * j + (k * n - k - n) * e
    return float(n * (b - less * e) / (less * other + n * b)), float(n * (more * b - e) / (other + n * more * b))
