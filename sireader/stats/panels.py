"""Agreement of several readers who need not have rated every case: Fleiss' κ, Gwet's AC1 and AC2, Krippendorff's α.

All follow from how many readers put a case into each category.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from sireader.stats.corrected import (
    Toward,
    Votes,
    Weights,
    agreement,
    agreement_error,
    alike,
    by_fleiss,
    by_gwet,
    corrected,
    corrected_error,
    unanimous,
    votes_of,
)
from sireader.stats.estimates import (
    SEVERAL_CASES,
    USUAL,
    Bootstrap,
    Cases,
    Estimate,
    Values,
    resampled,
    with_error,
    with_wilson,
)
from sireader.stats.intraclass import intraclass
from sireader.stats.krippendorff import alpha, alpha_error
from sireader.stats.pairs import MISSING, Ratings, checked
from sireader.stats.resampling import Counted, Figure, counted, values_of

NOTHING_TWICE = "no case that two readers rated"
ONE_CATEGORY = "one and the same category throughout: chance alone would agree on everything"


@dataclass(frozen=True, slots=True)
class Panel:
    """Several readers on cases that at least two of them rated.

    Attributes:
        cases: that at least two rated.
        subjects: of these cases.
        readers: columns of the ratings.
        shares: [reader][category] → share of that reader's ratings, all cases; None of a reader without any.
        estimates: `agreement` (of pairs of ratings of a case), `unanimous` (share of cases that all who rated rate the
            same), `fleiss` (Fleiss 1971; with missing ratings as Gwet 2014 generalises it), `ac1` (Gwet 2008),
            `alpha_nominal` (Krippendorff 2011); with more than two categories also `ac2_linear`, `ac2_quadratic` (Gwet
            2014), `alpha_ordinal`, `alpha_interval`, and `icc_1_1` to `icc_3_k` of the cases that every reader rated.
    """

    cases: int
    subjects: int
    readers: int
    shares: tuple[tuple[float | None, ...], ...]
    estimates: dict[str, Estimate]


def among_readers(
    ratings: Ratings, categories: int, *, subjects: Cases | None = None, plan: Bootstrap = USUAL
) -> Panel:
    """Several readers' agreement, with bootstrap intervals by subject and analytic ones.

    The analytic intervals are those of Gwet 2008 and 2014 (value ± t · standard error; none of an ordinal α), of the
    ICC the F-based ones, of `unanimous` Wilson's; they take cases to be independent, so where a subject has several
    there are none.

    Args:
        ratings: (n, readers) 0 to categories − 1, or `MISSING`.
        categories: how many there are, 2 or more, used or not.
        subjects: (n) what names each case's subject; None where each case is a subject of its own.
        plan: resamples, seed, confidence.

    Raises:
        ValueError: ratings outside the categories.
    """
    ratings = checked(ratings, categories)
    some = (ratings != MISSING).sum(axis=1) >= 1
    rows = counted(ratings[some], None if subjects is None else subjects[some])
    votes, kinds = votes_of(rows, categories), _kinds(categories)
    values = values_of({name: _figure(kind, votes) for name, kind in kinds.items()}, rows, plan)
    estimates = {name: _estimate(name, values[name], kind, rows, votes, plan) for name, kind in kinds.items()}
    if categories > 2:
        estimates |= _intraclass(ratings, subjects, plan)
    twice = (ratings != MISSING).sum(axis=1) >= 2
    who = np.arange(len(ratings)) if subjects is None else subjects
    shares = tuple(_shares(column, categories) for column in ratings.T)
    return Panel(int(twice.sum()), len(set(who[twice].tolist())), ratings.shape[1], shares, estimates)


def _estimate(name: str, values: Values, kind: _Kind, rows: Counted, votes: Votes, plan: Bootstrap) -> Estimate:
    found = resampled(values, plan, ONE_CATEGORY if votes.twice.any() else NOTHING_TWICE)
    if found.value is None:
        return found
    if not rows.independent:
        return replace(found, why=SEVERAL_CASES)
    if name == "unanimous":
        of = int(rows.counts @ votes.twice)
        return with_wilson(found, round(values[0] * of), of, plan)
    cases = rows.counts[votes.twice].sum() if name.startswith("alpha") else rows.counts.sum()
    least = 0.0 if name == "agreement" else -1.0
    return with_error(found, kind.error(rows, votes), plan, least=least, degrees=cases - 1)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A coefficient: its value from counts of the patterns, and its standard error."""

    value: Callable[[Values, Votes], Values]
    error: Callable[[Counted, Votes], float | None]


def _kinds(categories: int) -> dict[str, _Kind]:
    kinds = {
        "agreement": _Kind(agreement, agreement_error),
        "unanimous": _Kind(unanimous, lambda *_: None),
        "fleiss": _chance_corrected(alike(categories, 0), by_fleiss),
        "ac1": _chance_corrected(alike(categories, 0), by_gwet),
        "alpha_nominal": _krippendorff("nominal"),
    }
    if categories > 2:
        kinds["ac2_linear"] = _chance_corrected(alike(categories, 1), by_gwet)
        kinds["ac2_quadratic"] = _chance_corrected(alike(categories, 2), by_gwet)
        kinds["alpha_ordinal"] = _Kind(lambda counts, votes: alpha(counts, votes, "ordinal"), lambda *_: None)
        kinds["alpha_interval"] = _krippendorff("interval")
    return kinds


def _chance_corrected(weights: Weights, toward: Toward) -> _Kind:
    return _Kind(
        lambda counts, votes: corrected(counts, votes, weights, toward),
        lambda rows, votes: corrected_error(rows, votes, weights, toward),
    )


def _krippendorff(metric: Literal["nominal", "interval"]) -> _Kind:
    return _Kind(
        lambda counts, votes: alpha(counts, votes, metric), lambda rows, votes: alpha_error(rows, votes, metric)
    )


def _figure(kind: _Kind, votes: Votes) -> Figure:
    return lambda counts: kind.value(counts, votes)


def _intraclass(ratings: Ratings, subjects: Cases | None, plan: Bootstrap) -> dict[str, Estimate]:
    numbers = np.where(ratings == MISSING, np.nan, ratings)
    return intraclass(numbers, subjects=subjects, plan=plan)


def _shares(column: Ratings, categories: int) -> tuple[float | None, ...]:
    rated = column[column != MISSING]
    if not len(rated):
        return (None,) * categories
    return tuple(float((rated == one).mean()) for one in range(categories))
