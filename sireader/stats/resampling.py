"""Resampling by subject, on counts instead of rows.

A table of ratings holds few distinct rows (patterns): three readers with five grades give 125 at most, for any number
of cases. Drawing n rows with replacement and counting them by pattern is the same as one draw from the multinomial
distribution of n over the patterns, with their shares in the data as chances. A subject with several cases is drawn as
a whole: then kinds of subject (which patterns, how often each) are counted and drawn, and their patterns follow. So the
bootstrap costs as much as there are patterns, not cases; no approximation is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from sireader.stats.estimates import Bootstrap, Cases, Values

CELLS_AT_ONCE = 4_000_000
FEW = 8
"""From so many subjects of a kind on (on average), a multinomial draw costs less than drawing subjects one by one."""
ONE_BY_ONE = 5_000
"""Up to so many subjects are drawn one by one at any rate: then all figures of a study rest on the same resamples."""

Figure = Callable[[Values], Values]
"""From weights (b, patterns), how many rows of each pattern, to values (b); NaN where undefined."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows counted by pattern.

    Attributes:
        patterns: (P, columns) the distinct rows, in ascending order.
        counts: (P) rows of each.
        kinds: (K, P) for each kind of subject, how many rows of each pattern.
        kind: (subjects) the kind of each.
    """

    patterns: npt.NDArray[np.generic]
    counts: Values
    kinds: csr_array
    kind: npt.NDArray[np.int64]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return int(self.counts.sum())

    @property
    def subjects(self) -> int:
        """How many subjects they are of."""
        return len(self.kind)

    @property
    def independent(self) -> bool:
        """Each subject has one row."""
        return self.rows == self.subjects

    def draws(self, plan: Bootstrap) -> Iterator[Values]:
        """Weights (b, P) in parts: first those of the data themselves, then those of all resamples."""
        yield self.counts[None]
        random, left = np.random.default_rng(plan.seed), plan.resamples if self.subjects else 0
        at_once = max(1, CELLS_AT_ONCE // max(1, *self.kinds.shape))
        while left > 0:
            size = min(left, at_once)
            yield np.asarray(_drawn(self.kind, self.kinds.shape[0], size, random) @ self.kinds)
            left -= size


def counted(rows: npt.NDArray[np.generic], subjects: Cases | None = None) -> Counted:
    """Rows counted by pattern, and subjects by kind.

    Args:
        rows: (n, columns) of numbers.
        subjects: (n) what names the subject of each row; None where each row is a subject of its own.
    """
    patterns, place, counts = np.unique(rows, axis=0, return_inverse=True, return_counts=True)
    place = place.reshape(-1)
    if subjects is None or len(set(subjects.tolist())) == len(rows):
        same = csr_array((np.ones(len(patterns)), (np.arange(len(patterns)),) * 2), shape=(len(patterns),) * 2)
        return Counted(patterns, counts.astype(np.float64), same, place)
    return Counted(patterns, counts.astype(np.float64), *_kinds(place, subjects, len(patterns)))


def values_of(figures: Mapping[str, Figure], of: Counted, plan: Bootstrap) -> dict[str, Values]:
    """Each figure's values (1 + resamples): of the data, then of the resamples, which all figures share."""
    parts: dict[str, list[Values]] = {name: [] for name in figures}
    for weights in of.draws(plan):
        for name, figure in figures.items():
            parts[name].append(figure(weights))
    return {name: np.concatenate(found) for name, found in parts.items()}


def _kinds(place: npt.NDArray[np.int64], subjects: Cases, patterns: int) -> tuple[csr_array, npt.NDArray[np.int64]]:
    """Subjects that have the same patterns, each as often, are of one kind."""
    names, subject = np.unique(subjects, return_inverse=True)
    order = np.lexsort((place, subject))
    subject, place = subject[order], place[order]
    nth = np.arange(len(place)) - np.searchsorted(subject, subject)
    held = np.full((len(names), int(nth.max()) + 1), -1)
    held[subject, nth] = place
    kinds, of = np.unique(held, axis=0, return_inverse=True)
    kind, nth = np.nonzero(kinds >= 0)
    once = np.ones(len(kind))
    return csr_array((once, (kind, kinds[kind, nth])), shape=(len(kinds), patterns)), of.reshape(-1)


def _drawn(kind: npt.NDArray[np.int64], kinds: int, size: int, random: np.random.Generator) -> Values:
    """How many subjects of each kind (size, K), when as many as there are get drawn with replacement."""
    total = len(kind)
    if total > ONE_BY_ONE and kinds * FEW <= total:
        return random.multinomial(total, np.bincount(kind, minlength=kinds) / total, size).astype(np.float64)
    picked = (kind[random.integers(0, total, total)] for _ in range(size))
    return np.array([np.bincount(one, minlength=kinds) for one in picked], dtype=np.float64)
