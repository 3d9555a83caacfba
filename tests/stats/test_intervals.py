"""Intervals around shares, against published values and an implementation of other people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, binomtest

from sireader.stats.intervals import binomial_band, clopper_pearson, wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_newcombe_published_it(count: int, of: int, low: float, high: float) -> None:
    share = wilson(count, of)
    assert [share.low, share.high] == pytest.approx([low, high], abs=5e-5)


@given(st.integers(1, 2000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_wilson_as_scipy_has_it_and_around_the_share(counts: tuple[int, int]) -> None:
    share, theirs = wilson(*counts), binomtest(*counts).proportion_ci(method="wilson")
    assert share.low == pytest.approx(theirs.low, abs=1e-9)
    assert share.high == pytest.approx(theirs.high, abs=1e-9)
    assert share.low is not None
    assert share.value is not None
    assert share.high is not None
    assert 0 <= share.low <= share.value <= share.high <= 1


def test_of_nothing_there_is_no_share() -> None:
    assert wilson(0, 0).value is None
    with pytest.raises(ValueError, match="3 of 2"):
        wilson(3, 2)


@given(st.integers(1, 60), st.floats(0, 1), st.floats(1e-6, 0.5))
def test_a_band_leaves_no_more_outside_than_it_may(of: int, share: float, alpha: float) -> None:
    low, high = binomial_band(of, share, alpha)
    assert 0 <= low <= of
    assert 0 <= high <= of
    assert binom.cdf(low - 1, of, share) <= alpha / 2 + 1e-9
    assert binom.sf(high, of, share) <= alpha / 2 + 1e-9


def test_the_band_of_twenty_fair_draws() -> None:
    assert binomial_band(20, 0.5, 0.05) == (6, 14)  # as every table of the sign test has it
    assert binomial_band(12, 1.0, 0.01) == (12, 12)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0.0, 0.1684), (1, 29, 0.0009, 0.1776)],
)
def test_clopper_pearson_as_newcombe_published_it(count: int, of: int, low: float, high: float) -> None:
    share = clopper_pearson(count, of)
    assert [share.low, share.high] == pytest.approx([low, high], abs=5e-5)


@given(st.integers(1, 200).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_exact_interval_holds_the_share_whatever_the_count(counts: tuple[int, int]) -> None:
    share = clopper_pearson(*counts)
    assert share.low is not None
    assert share.value is not None
    assert share.high is not None
    assert 0 <= share.low <= share.value <= share.high <= 1


def test_of_nothing_there_is_no_exact_share_either() -> None:
    assert clopper_pearson(0, 0).value is None
    with pytest.raises(ValueError, match="3 of 2"):
        clopper_pearson(3, 2)
