"""Agreement of several readers beyond chance, when not every reader need have rated every case (Gwet 2008, 2014)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from sireader.stats.estimates import Values, ratio
from sireader.stats.resampling import Counted

Weights = npt.NDArray[np.float64]
"""(q, q): 1 where two ratings agree wholly, 0 where not at all."""
Toward = Callable[[Values, Weights], Values]
"""From the categories' shares (…, q), how likely a rating of each category (…, q) agrees by chance."""


@dataclass(frozen=True, slots=True)
class Votes:
    """Per pattern of ratings: how many readers chose each category (P, q), and how many rated at all (P), 1 or more."""

    of: Values
    raters: Values

    @property
    def twice(self) -> npt.NDArray[np.bool_]:
        """(P) two readers or more rated."""
        return np.asarray(self.raters >= 2)


def votes_of(rows: Counted, categories: int) -> Votes:
    """The votes in each pattern; what is no category is a missing rating."""
    of = np.stack([(rows.patterns == one).sum(axis=1) for one in range(categories)], axis=1).astype(np.float64)
    return Votes(of, of.sum(axis=1))


def alike(categories: int, power: int) -> Weights:
    """Weights by distance: `power` 0 nothing but the same category counts, 1 linear, 2 quadratic."""
    grade = np.arange(categories, dtype=np.float64)
    apart = np.abs(grade[:, None] - grade[None]) / (categories - 1)
    return np.eye(categories) if power == 0 else np.asarray(1 - apart**power)


def by_fleiss(shares: Values, weights: Weights) -> Values:
    """Chance as Fleiss 1971 has it: readers draw from the categories as they are used."""
    return np.asarray(shares @ weights)


def by_gwet(shares: Values, weights: Weights) -> Values:
    """Chance as Gwet 2008 has it: only what is hard to rate is drawn, so rare and common categories count less."""
    categories = len(weights)
    return np.asarray(weights.sum() / (categories * (categories - 1)) * (1 - shares))


def agreeing(votes: Votes, weights: Weights) -> Values:
    """(P) of the pairs of ratings of a case, the share that agree; 0 of a case that one reader rated."""
    pairs = (votes.of * (votes.of @ weights - 1)).sum(axis=1)
    return np.where(votes.twice, pairs / np.maximum(votes.raters * (votes.raters - 1), 1), 0)


def agreement(counts: Values, votes: Votes) -> Values:
    """(b) mean over cases of the share of pairs of ratings that agree, for `counts` (b, P) of the patterns."""
    return ratio(counts @ agreeing(votes, np.eye(votes.of.shape[1])), counts @ votes.twice)


def unanimous(counts: Values, votes: Votes) -> Values:
    """(b) of the cases that two readers or more rated, the share in which all who did say the same."""
    return ratio(counts @ (votes.twice & (votes.of.max(axis=1) == votes.raters)), counts @ votes.twice)


def agreement_error(rows: Counted, votes: Votes) -> float | None:
    """Its standard error, for inference about subjects; None of a single case."""
    own, total, twice = agreeing(votes, np.eye(votes.of.shape[1])), rows.counts.sum(), votes.twice
    if total < 2 or not twice.any():
        return None
    mean = float(agreement(rows.counts[None], votes)[0])
    off = total / rows.counts[twice].sum() * own - mean
    return sqrt(rows.counts @ off**2 / (total * (total - 1)))


def corrected(counts: Values, votes: Votes, weights: Weights, toward: Toward) -> Values:
    """(b) (agreement − chance) / (1 − chance), for `counts` (b, P) of the patterns; NaN where chance is certain."""
    agreed = ratio(counts @ agreeing(votes, weights), counts @ votes.twice)
    shares = _shares(counts, votes)
    chance = (shares * toward(shares, weights)).sum(axis=-1)
    return ratio(agreed - chance, np.where(1 - chance < 1e-12, 0, 1 - chance))


def corrected_error(rows: Counted, votes: Votes, weights: Weights, toward: Toward) -> float | None:
    """Its standard error, for inference about subjects, the readers being who they are; None where there is none."""
    value, total = float(corrected(rows.counts[None], votes, weights, toward)[0]), rows.counts.sum()
    if not np.isfinite(value) or total < 2:
        return None
    shares, twice = _shares(rows.counts[None], votes)[0], votes.twice
    each = toward(shares, weights)
    chance = float(shares @ each)
    own = total / rows.counts[twice].sum() * (agreeing(votes, weights) - chance * twice)
    pull = (votes.of @ each) / votes.raters - chance
    off = (own - 2 * (1 - value) * pull) / (1 - chance) - value
    return sqrt(rows.counts @ off**2 / (total * (total - 1)))


def _shares(counts: Values, votes: Votes) -> Values:
    """(b, q) mean over cases of the share of a case's ratings."""
    return ratio(counts @ (votes.of / votes.raters[:, None]), counts.sum(axis=1, keepdims=True))
