"""Agreement of several readers who need not have rated every case: Fleiss' κ, Gwet's AC1 and AC2, Krippendorff's α.

All follow from how many readers put a case into each category.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np
import numpy.typing as npt

from sireader.stats.estimates import (
    SEVERAL_CASES,
    USUAL,
    Bootstrap,
    Cases,
    Estimate,
    Values,
    ratio,
    resampled,
    with_error,
)
from sireader.stats.intraclass import intraclass
from sireader.stats.pairs import MISSING, Ratings, checked
from sireader.stats.resampling import Counted, counted, values_of

NOTHING_TWICE = "no case that two readers rated"
ONE_CATEGORY = "one and the same category throughout: chance alone would agree on everything"
Weights = npt.NDArray[np.float64]
"""(q, q): 1 where two ratings agree wholly, 0 where not at all."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Several readers on cases that at least two of them rated.

    Attributes:
        cases: that at least two rated.
        subjects: of these cases.
        readers: columns of the ratings.
        shares: [reader][category] → share of that reader's ratings, all cases; None of a reader without any.
        estimates: `agreement` (of pairs of ratings of a case), `fleiss` (Fleiss 1971; with missing ratings as Gwet 2014
            generalises it), `ac1` (Gwet 2008), `alpha_nominal` (Krippendorff 2011); with more than two categories also
            `ac2_linear`, `ac2_quadratic` (Gwet 2014), `alpha_ordinal`, `alpha_interval`, and `icc_1_1` to `icc_3_k` of
            the cases that every reader rated.
    """

    cases: int
    subjects: int
    readers: int
    shares: tuple[tuple[float | None, ...], ...]
    estimates: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class _Votes:
    """Per pattern: how many readers chose each category (P, q), and how many rated at all (P)."""

    of: Values
    raters: Values

    @property
    def pairs(self) -> Values:
        return self.raters * (self.raters - 1)


def among_readers(
    ratings: Ratings, categories: int, *, subjects: Cases | None = None, plan: Bootstrap = USUAL
) -> Panel:
    """Several readers' agreement, with bootstrap intervals by subject and analytic ones.

    The analytic intervals of `agreement`, `fleiss`, `ac1` and `ac2` are those of Gwet 2008 and 2014 (value ± t ·
    standard error), of the ICC the F-based ones; they take cases to be independent, so where a subject has several
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
    votes = _votes(rows, categories)
    estimates = dict(_chance_corrected(rows, votes, categories, plan))
    if categories > 2:
        estimates |= _intraclass(ratings, subjects, plan)
    twice = (ratings != MISSING).sum(axis=1) >= 2
    who = np.arange(len(ratings)) if subjects is None else subjects
    shares = tuple(_shares(column, categories) for column in ratings.T)
    return Panel(int(twice.sum()), len(set(who[twice].tolist())), ratings.shape[1], shares, estimates)


def linear(categories: int) -> Weights:
    """Agreement falls with the distance between two categories."""
    return np.asarray(1 - _apart(categories) / (categories - 1))


def quadratic(categories: int) -> Weights:
    """Agreement falls with the square of the distance."""
    return np.asarray(1 - (_apart(categories) / (categories - 1)) ** 2)


def _apart(categories: int) -> Weights:
    grade = np.arange(categories, dtype=np.float64)
    return np.abs(grade[:, None] - grade[None])


def _votes(rows: Counted, categories: int) -> _Votes:
    of = np.stack([(rows.patterns == one).sum(axis=1) for one in range(categories)], axis=1).astype(np.float64)
    return _Votes(of, of.sum(axis=1))


def _agreeing(votes: _Votes, weights: Weights) -> Values:
    """(P) of the pairs of ratings of a case, the share that agree; 0 of a case that one reader rated."""
    pairs = (votes.of * (votes.of @ weights - 1)).sum(axis=1)
    return np.where(votes.pairs > 0, pairs / np.maximum(votes.pairs, 1), 0)


def _by_fleiss(shares: Values, weights: Weights) -> Values:
    return np.asarray(((shares @ weights) * shares).sum(axis=-1))


def _by_gwet(shares: Values, weights: Weights) -> Values:
    categories = len(weights)
    return np.asarray(weights.sum() / (categories * (categories - 1)) * (shares * (1 - shares)).sum(axis=-1))


Chance = Callable[[Values, Weights], Values]
"""From shares of the categories (b, q), the agreement that chance brings (b)."""


def _corrected(counts: Values, votes: _Votes, weights: Weights, chance: Chance) -> Values:
    """(b) (agreement − chance) / (1 − chance), for weights of the patterns `counts` (b, P); Gwet 2014, table 2.10."""
    agreed = ratio(counts @ _agreeing(votes, weights), counts @ (votes.raters >= 2))
    by_chance = chance(_category_shares(counts, votes), weights)
    return ratio(agreed - by_chance, np.where(1 - by_chance < 1e-12, 0, 1 - by_chance))


def _category_shares(counts: Values, votes: _Votes) -> Values:
    """(b, q) mean over cases of the share of a case's ratings."""
    return ratio(counts @ (votes.of / votes.raters[:, None]), counts.sum(axis=1, keepdims=True))


def _corrected_error(rows: Counted, votes: _Votes, weights: Weights, chance: Chance) -> float | None:
    """Standard error for inference about subjects, the readers being who they are (Gwet 2008, 2014)."""
    value = float(_corrected(rows.counts[None], votes, weights, chance)[0])
    twice, total = votes.raters >= 2, rows.counts.sum()
    if not np.isfinite(value) or total < 2:
        return None
    shares = _category_shares(rows.counts[None], votes)[0]
    by_chance = float(chance(shares, weights))
    own = total / rows.counts[twice].sum() * (_agreeing(votes, weights) - by_chance * twice) / (1 - by_chance)
    toward = _toward(shares, weights, chance)
    pull = (votes.of @ toward) / votes.raters - by_chance
    spread = rows.counts @ (own - 2 * (1 - value) * pull / (1 - by_chance) - value) ** 2
    return sqrt(spread / (total * (total - 1)))


def _toward(shares: Values, weights: Weights, chance: Chance) -> Values:
    """(q) what a rating in each category adds to agreement by chance."""
    categories = len(weights)
    if chance is _by_gwet:
        return np.asarray(weights.sum() / (categories * (categories - 1)) * (1 - shares))
    return np.asarray(weights @ shares)


def _alpha(counts: Values, votes: _Votes, metric: str) -> Values:
    """Krippendorff's α (b), `metric` nominal, ordinal or interval (Krippendorff 2011, section D)."""
    twice = votes.raters >= 2
    of, others = votes.of[twice], votes.raters[twice] - 1
    pairs = (of[:, :, None] * (of[:, None] - np.eye(of.shape[1]))) / others[:, None, None]
    seen = np.tensordot(counts[:, twice], pairs, axes=1)  # coincidences (b, q, q)
    named = seen.sum(axis=-1)
    apart = _squared_distance(named, metric)
    expected = (named[:, :, None] * named[:, None] * apart).sum(axis=(1, 2))
    return 1 - ratio((named.sum(axis=1) - 1) * (seen * apart).sum(axis=(1, 2)), expected)


def _squared_distance(named: Values, metric: str) -> Values:
    """(b, q, q) between categories; ordinal categories lie as far apart as ratings lie between them."""
    categories = named.shape[1]
    if metric == "nominal":
        return np.broadcast_to(1 - np.eye(categories), (len(named), categories, categories))
    place = named.cumsum(axis=1) - named / 2 if metric == "ordinal" else np.arange(categories)[None]
    return np.asarray((place[:, :, None] - place[:, None]) ** 2)


def _chance_corrected(rows: Counted, votes: _Votes, categories: int, plan: Bootstrap) -> Iterator[tuple[str, Estimate]]:
    """Every coefficient but the ICC, with its name."""
    kinds = _coefficients(categories)
    metrics = ("nominal", "ordinal", "interval") if categories > 2 else ("nominal",)
    figures = {name: (lambda counts, own=own: _corrected(counts, votes, *own)) for name, own in kinds.items()}
    figures |= {f"alpha_{metric}": (lambda counts, metric=metric: _alpha(counts, votes, metric)) for metric in metrics}
    why = ONE_CATEGORY if (votes.raters >= 2).any() else NOTHING_TWICE
    for name, values in values_of(figures, rows, plan).items():
        found = resampled(values, plan, why)
        if rows.independent and name in kinds:
            error, least = _corrected_error(rows, votes, *kinds[name]), 0.0 if name == "agreement" else -1.0
            found = with_error(found, error, plan, least=least, degrees=rows.rows - 1)
        yield name, found if rows.independent or found.value is None else replace(found, why=SEVERAL_CASES)


def _coefficients(categories: int) -> dict[str, tuple[Weights, Chance]]:
    same = np.eye(categories)
    kinds: dict[str, tuple[Weights, Chance]] = {
        "agreement": (same, lambda shares, _: np.zeros(shares.shape[:-1])),
        "fleiss": (same, _by_fleiss),
        "ac1": (same, _by_gwet),
    }
    if categories > 2:
        kinds |= {"ac2_linear": (linear(categories), _by_gwet), "ac2_quadratic": (quadratic(categories), _by_gwet)}
    return kinds


def _intraclass(ratings: Ratings, subjects: Cases | None, plan: Bootstrap) -> dict[str, Estimate]:
    numbers = np.where(ratings == MISSING, np.nan, ratings)
    return intraclass(numbers, subjects=subjects, plan=plan)


def _shares(column: Ratings, categories: int) -> tuple[float | None, ...]:
    rated = column[column != MISSING]
    if not len(rated):
        return (None,) * categories
    return tuple(float((rated == one).mean()) for one in range(categories))
