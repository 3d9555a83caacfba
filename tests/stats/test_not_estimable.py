"""Whatever comes in, no figure is ever NaN: it is a number, or None with the reason; and no warning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from math import isfinite
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.stats.areas import NO_DEFINITE, ONE_CLASS, auprc_of, auroc_of
from sireader.stats.calibration import calibration
from sireader.stats.comparing import paired_areas, paired_rates
from sireader.stats.confusions import judged, judged_at
from sireader.stats.decision import decision_curve
from sireader.stats.estimates import Bootstrap, Estimate
from sireader.stats.intraclass import NO_END, NO_SPREAD, TOO_FEW, intraclass
from sireader.stats.multireader import obuchowski_rockette
from sireader.stats.pairs import NO_CASE, ONE_CATEGORY, between_two
from sireader.stats.panels import NOTHING_TWICE, among_readers

FEW = Bootstrap(resamples=20)
Ints = npt.NDArray[np.int64]


def told(found: Any) -> Iterator[Any]:
    """Every value in an answer, however deep."""
    if isinstance(found, Estimate):
        assert (found.value is None) <= bool(found.why)
        assert found.value is not None or (found.analytic, found.bootstrap) == (None, None)
    if is_dataclass(found) and not isinstance(found, type):
        yield from (value for field in fields(found) for value in told(getattr(found, field.name)))
    elif isinstance(found, Mapping):
        yield from (value for part in found.values() for value in told(part))
    elif isinstance(found, tuple):
        yield from (value for part in found for value in told(part))
    elif isinstance(found, np.ndarray):
        yield from found.tolist()
    else:
        yield found


def assert_plain(found: Any) -> None:
    """Python's own numbers, finite, and in intervals low ≤ high."""
    for value in told(found):
        assert value is None or type(value) in {int, float, str}, repr(value)
        assert not isinstance(value, float) or isfinite(value)


@st.composite
def panels(draw: st.DrawFn) -> tuple[Ints, int, Ints | None]:
    """Ratings with missing ones, often all alike; some subjects with several cases."""
    readers, categories, cases = draw(st.integers(1, 4)), draw(st.integers(2, 5)), draw(st.integers(0, 8))
    rating = draw(st.sampled_from([st.integers(-1, categories - 1), st.integers(-1, 0), st.just(-1), st.just(1)]))
    rows = draw(st.lists(st.lists(rating, min_size=readers, max_size=readers), min_size=cases, max_size=cases))
    subjects = draw(st.none() | st.lists(st.integers(0, 3), min_size=cases, max_size=cases))
    named = None if subjects is None else np.array(subjects, dtype=np.int64)
    return np.array(rows, dtype=np.int64).reshape(cases, readers), categories, named


@given(panels())
def test_agreement_of_anything(panel: tuple[Ints, int, Ints | None]) -> None:
    ratings, categories, subjects = panel
    assert_plain(among_readers(ratings, categories, subjects=subjects, plan=FEW))
    assert_plain(between_two(ratings[:, 0], ratings[:, -1], categories, subjects=subjects, plan=FEW))


@st.composite
def scored(draw: st.DrawFn) -> tuple[Ints, npt.NDArray[np.float64], Ints | None]:
    """Truth, three sets of scores, some of them constant or perfect, and subjects."""
    cases = draw(st.integers(0, 8))
    truth = draw(
        st.lists(draw(st.sampled_from([st.integers(0, 1), st.just(0), st.just(1)])), min_size=cases, max_size=cases)
    )
    score = st.sampled_from([0.0, 0.25, 0.5, 1.0]) | st.floats(0, 1)
    scores = draw(st.lists(st.lists(score, min_size=cases, max_size=cases), min_size=3, max_size=3))
    if draw(st.booleans()):
        scores[0] = [float(one) for one in truth]
    subjects = draw(st.none() | st.lists(st.integers(0, 3), min_size=cases, max_size=cases))
    named = None if subjects is None else np.array(subjects, dtype=np.int64)
    return np.array(truth, dtype=np.int64), np.array(scores).reshape(3, cases), named


@given(scored())
def test_accuracy_of_anything(case: tuple[Ints, npt.NDArray[np.float64], Ints | None]) -> None:
    truth, (first, second, third), subjects = case
    said = [(one >= 0.5).astype(np.int64) for one in (first, second)]
    assert_plain(auroc_of(truth, first, subjects=subjects, plan=FEW))
    assert_plain(auprc_of(truth, first, subjects=subjects, plan=FEW))
    assert_plain(paired_areas(truth, first, second, subjects=subjects, plan=FEW))
    assert_plain(paired_rates(truth, *said, subjects=subjects, plan=FEW))
    assert_plain(judged(truth, said[0], subjects=subjects, plan=FEW))
    assert_plain(judged_at(truth, third, 0.5, subjects=subjects, plan=FEW))


@given(scored())
def test_calibration_of_anything(case: tuple[Ints, npt.NDArray[np.float64], Ints | None]) -> None:
    truth, scores, subjects = case
    for one in scores:
        assert_plain(calibration(truth, one, subjects=subjects, plan=FEW))
        assert_plain(decision_curve(truth, one))


@given(scored(), st.integers(1, 3), st.sampled_from(["random", "fixed"]), st.sampled_from(["delong", "jackknife"]))
def test_several_readers_of_anything(case: Any, readers: int, kind: Any, covariance: Any) -> None:
    truth, scores, _ = case
    for modalities in (scores[None, :readers], np.stack([scores[:readers], scores[::-1][:readers]])):
        assert_plain(obuchowski_rockette(truth, modalities, readers=kind, covariance=covariance))


NOBODY = np.empty((0, 2), dtype=np.int64)


@pytest.mark.parametrize(
    ("ratings", "why"),
    [
        (NOBODY, NOTHING_TWICE),  # no case
        (np.full((5, 3), -1), NOTHING_TWICE),  # all missing
        (np.zeros((5, 1), dtype=np.int64), NOTHING_TWICE),  # one reader
        (np.ones((5, 2), dtype=np.int64), ONE_CATEGORY.replace("both used ", "")),  # constant
    ],
)
def test_several_readers_say_why_chance_cannot_be_corrected(ratings: Ints, why: str) -> None:
    found = among_readers(ratings, 2).estimates
    assert (found["fleiss"].value, found["fleiss"].why) == (None, why)
    assert (found["alpha_nominal"].value, found["alpha_nominal"].why) == (None, why)


def test_one_category_throughout_is_full_agreement_all_the_same() -> None:
    pair = between_two(np.ones(5, dtype=np.int64), np.ones(5, dtype=np.int64), 2).estimates
    assert (pair["kappa"].value, pair["kappa"].why) == (None, ONE_CATEGORY)
    assert (pair["agreement"].value, pair["pabak"].value) == (1, 1)
    assert among_readers(np.ones((5, 2), dtype=np.int64), 2).estimates["ac1"].value == 1


def test_two_readers_without_a_case_in_common() -> None:
    pair = between_two(np.array([0, -1]), np.array([-1, 1]), 2)
    assert pair.cases == 0
    assert {found.why for found in pair.estimates.values()} == {NO_CASE}


def test_intraclass_correlations_say_why() -> None:
    assert intraclass(np.array([[1.0, 2.0]]))["icc_2_1"].why == TOO_FEW
    assert intraclass(np.full((4, 2), 3.0))["icc_2_1"].why == NO_SPREAD


def test_an_interval_without_an_end_is_none() -> None:
    found = intraclass(np.array([[0.0, 3.0], [1.0, 1.0]]))
    assert (found["icc_2_k"].analytic, found["icc_2_k"].why) == (None, NO_END)
    assert found["icc_2_1"].analytic is not None


def test_one_class_says_why() -> None:
    truth, scores = np.zeros(4, dtype=np.int64), np.array([0.1, 0.2, 0.3, 0.4])
    assert auroc_of(truth, scores).why == ONE_CLASS
    assert auprc_of(truth, scores).why == NO_DEFINITE
    assert judged(truth, truth).estimates["sensitivity"].why == "no case is definite"
    assert paired_rates(truth, truth, truth)["sensitivity"].why == "no case is definite"
    assert paired_areas(truth, scores, scores).why == ONE_CLASS


def test_a_perfect_reader_has_an_interval_by_resampling_only_where_the_formula_has_none() -> None:
    truth = np.array([0, 0, 1, 1, 1])
    found = auroc_of(truth, truth.astype(np.float64))
    assert (found.value, found.analytic) == (1, None)
    assert "no interval" in found.why
