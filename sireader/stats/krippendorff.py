"""Krippendorff's α: any number of readers, missing ratings, and a metric of how far two categories lie apart."""

from __future__ import annotations

from math import sqrt
from typing import Literal

import numpy as np

from sireader.stats.corrected import Votes, alike
from sireader.stats.estimates import Values, ratio
from sireader.stats.resampling import Counted

Metric = Literal["nominal", "ordinal", "interval"]


def alpha(counts: Values, votes: Votes, metric: Metric) -> Values:
    """α (b), for `counts` (b, P) of the patterns; NaN where one category only is used (Krippendorff 2011, part D)."""
    twice = votes.twice
    of, others = votes.of[twice], votes.raters[twice] - 1
    pairs = (of[:, :, None] * (of[:, None] - np.eye(of.shape[1]))) / others[:, None, None]
    seen = np.tensordot(counts[:, twice], pairs, axes=1)  # coincidences (b, q, q)
    named = seen.sum(axis=-1)
    apart = _squared_distance(named, metric)
    expected = (named[:, :, None] * named[:, None] * apart).sum(axis=(1, 2))
    return 1 - ratio((named.sum(axis=1) - 1) * (seen * apart).sum(axis=(1, 2)), expected)


def _squared_distance(named: Values, metric: Metric) -> Values:
    """(b, q, q) between categories; ordinal categories lie as far apart as ratings lie between them."""
    categories = named.shape[1]
    if metric == "nominal":
        return np.broadcast_to(1 - np.eye(categories), (len(named), categories, categories))
    place = named.cumsum(axis=1) - named / 2 if metric == "ordinal" else np.arange(categories)[None]
    return np.asarray((place[:, :, None] - place[:, None]) ** 2)


def alpha_error(rows: Counted, votes: Votes, metric: Literal["nominal", "interval"]) -> float | None:
    """Standard error of α for inference about subjects (Gwet 2014); None where there is none.

    An ordinal α has none: how far its categories lie apart depends on the ratings.
    """
    twice = votes.twice
    counts, of, raters = rows.counts[twice], votes.of[twice], votes.raters[twice]
    total = counts.sum()
    if total < 2:
        return None
    weights, mean = alike(of.shape[1], 0 if metric == "nominal" else 2), counts @ raters / total
    own = (of * (of @ weights - 1)).sum(axis=1) / (mean * (raters - 1))
    shares, agreed = counts @ of / mean / total, counts @ own / total
    each = weights @ shares
    chance = shares @ each
    if 1 - chance < 1e-12:
        return None
    value, more = (agreed - chance) / (1 - chance), (raters - mean) / mean
    pull = of @ each / mean - chance * more - chance
    off = (own - agreed * more - chance - 2 * (1 - value) * pull) / (1 - chance) - value
    return sqrt(counts @ off**2 / (total * (total - 1)))
