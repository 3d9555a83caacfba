"""Intervals around shares: what a count of so many in so many says, and what chance alone would bring."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb, sqrt
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its interval.

    Attributes:
        count: how many.
        of: of how many; 0 where there is nothing to take a share of.
        value: count / of, 0 to 1; None of nothing.
        low: lower end of the interval, 0 to 1; None of nothing.
        high: upper end.
    """

    count: int
    of: int
    value: float | None
    low: float | None
    high: float | None


def wilson(count: int, of: int, confidence: float = 0.95) -> Share:
    """A share with its Wilson score interval, without continuity correction (Wilson 1927; Newcombe 1998, method 3).

    Args:
        count: 0 to `of`.
        of: 0 or more.
        confidence: of the interval, above 0 and below 1.

    Raises:
        ValueError: the counts are not those of a share.
    """
    if not 0 <= count <= of:
        raise ValueError(f"{count} of {of} is no share")
    if of == 0:
        return Share(0, 0, None, None, None)
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    share, weight = count / of, 1 + z * z / of
    middle = (share + z * z / (2 * of)) / weight
    half = z / weight * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    low = 0.0 if count == 0 else max(0.0, middle - half)  # exact where rounding would miss it by a hair
    high = 1.0 if count == of else min(1.0, middle + half)
    return Share(count, of, share, low, high)


def clopper_pearson(count: int, of: int, confidence: float = 0.95) -> Share:
    """A share with its exact interval (Clopper & Pearson 1934), never narrower than it says.

    Args and errors as of `wilson`.
    """
    if not 0 <= count <= of:
        raise ValueError(f"{count} of {of} is no share")
    if of == 0:
        return Share(0, 0, None, None, None)
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(count, of, 1 - confidence, method="beta")
    return Share(count, of, count / of, float(low), float(high))


def binomial_band(of: int, share: float, alpha: float) -> tuple[int, int]:
    """The counts that chance brings: outside of them, to each side, fall at most alpha / 2 of all draws.

    Args:
        of: size of a draw.
        share: of what is counted among all, 0 to 1.
        alpha: of all draws, the share that may fall outside the band.

    Returns:
        The lowest and the highest count inside the band.
    """
    chances = [comb(of, count) * share**count * (1 - share) ** (of - count) for count in range(of + 1)]
    return _tail(chances, alpha / 2), of - _tail(chances[::-1], alpha / 2)


def _tail(chances: list[float], most: float) -> int:
    """How many counts from this end on are together no likelier than `most`."""
    together, place = chances[0], 0
    while together <= most and place < len(chances) - 1:
        place += 1
        together += chances[place]
    return place
