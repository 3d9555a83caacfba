"""Whether probabilities mean what they say, what acting on them is worth, and the curves that are drawn of scores."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import brier_score_loss, roc_auc_score

from sireader.stats.calibration import NO_PROBABILITY, SEPARATED, calibration, calibration_error
from sireader.stats.curves import (
    chosen_cut_offs,
    confusion,
    precision_recall_points,
    rates_by_cut_off,
    roc_points,
)
from sireader.stats.decision import decision_curve
from sireader.stats.estimates import SEVERAL_CASES, Bootstrap

PLAIN = Bootstrap(resamples=0)
RANDOM = np.random.default_rng(11)
TOLD = RANDOM.uniform(0.02, 0.98, 4000)
WAS = (RANDOM.random(4000) < TOLD).astype(np.int64)
told = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 20)), min_size=2, max_size=40).filter(
    lambda rows: len({row[0] for row in rows}) == 2
)


def test_honest_probabilities_are_well_calibrated() -> None:
    found = calibration(WAS, TOLD)
    assert found.slope.value == pytest.approx(1, abs=0.1)
    assert found.intercept.value == pytest.approx(0, abs=0.1)
    for estimate, best in ((found.slope, 1), (found.intercept, 0)):
        assert estimate.analytic is not None
        assert estimate.analytic.low < best < estimate.analytic.high
    assert found.brier.value == pytest.approx(brier_score_loss(WAS, TOLD))
    assert found.error.value is not None
    assert found.error.value < 0.03


def test_probabilities_that_are_too_extreme_have_a_slope_below_1_and_too_high_ones_an_intercept_below_0() -> None:
    logit = np.log(TOLD / (1 - TOLD))
    assert calibration(WAS, 1 / (1 + np.exp(-2 * logit)), plan=PLAIN).slope.value == pytest.approx(0.5, abs=0.05)
    assert calibration(WAS, 1 / (1 + np.exp(-1 - logit)), plan=PLAIN).intercept.value == pytest.approx(-1, abs=0.1)


def test_the_error_is_the_mean_gap_of_the_bins() -> None:
    """Two bins by hand: 0.25 told of cases half of which are definite, 0.75 of cases that all are."""
    truth, scores = np.array([0, 1, 1, 1]), np.array([0.25, 0.25, 0.75, 0.75])
    assert calibration_error(truth, scores) == pytest.approx(0.25)
    low, high = calibration(truth, scores).points
    assert (low.count, low.predicted, low.observed.value) == (2, 0.25, 0.5)
    assert (high.count, high.predicted, high.observed.value) == (2, 0.75, 1)
    assert calibration(np.array([1]), np.array([1.0])).points[0].predicted == 1


def test_slope_and_intercept_are_those_of_a_logistic_regression() -> None:
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_linear_model import GLM

    logit = np.log(TOLD / (1 - TOLD))
    found, theirs = calibration(WAS, TOLD, plan=PLAIN), GLM(WAS, np.ones(len(WAS)), Binomial(), offset=logit).fit()
    assert found.intercept.value == pytest.approx(theirs.params[0])
    assert found.intercept.analytic == pytest.approx(theirs.conf_int()[0])


def test_a_score_that_is_no_probability_has_no_calibration_and_no_net_benefit() -> None:
    truth, scores = np.array([0, 1, 1]), np.array([0.2, 3.5, 0.4])
    found = calibration(truth, scores)
    assert {one.why for one in (found.error, found.brier, found.slope, found.intercept)} == {NO_PROBABILITY}
    assert found.points == ()
    assert decision_curve(truth, scores) is None


def test_scores_without_an_error_have_no_slope() -> None:
    assert calibration(np.array([0, 0, 1, 1]), np.array([0.1, 0.2, 0.8, 0.9])).slope.why == SEPARATED


def test_subjects_with_several_cases_have_no_walds_interval() -> None:
    found = calibration(WAS[:200], TOLD[:200], subjects=np.arange(200) // 2)
    assert (found.slope.analytic, found.slope.why) == (None, SEVERAL_CASES)
    assert found.error.bootstrap is not None


def test_net_benefit_by_hand() -> None:
    """At 0.5, of four cases two true and one false are treated: 2/4 − 1/4 · 1. Treating all: 2/4 − 2/4."""
    curve = decision_curve(np.array([1, 1, 0, 0]), np.array([0.9, 0.5, 0.6, 0.1]), np.array([0.2, 0.5]))
    assert curve is not None
    assert curve.model == pytest.approx([2 / 4 - 1 / 4 * 0.25, 2 / 4 - 1 / 4])
    assert curve.treat_all == pytest.approx([2 / 4 - 2 / 4 * 0.25, 0])


@given(told)
def test_the_roc_curve_goes_from_corner_to_corner_and_holds_its_area(rows: list[tuple[int, int]]) -> None:
    truth, scores = np.array(rows).T
    points = roc_points(truth, scores / 20)
    assert points is not None
    assert (points.x[0], points.y[0], points.x[-1], points.y[-1]) == (0, 0, 1, 1)
    assert np.trapezoid(points.y, points.x) == pytest.approx(roc_auc_score(truth, scores))
    assert np.isfinite(points.cut_offs).all()
    for x, y, cut_off in zip(points.x, points.y, points.cut_offs, strict=True):
        counts = confusion(truth, scores / 20, cut_off)
        assert (1 - (counts.specificity or 0), counts.sensitivity) == pytest.approx((x, y))


@given(told)
def test_every_point_of_a_curve_is_what_its_cut_off_does(rows: list[tuple[int, int]]) -> None:
    truth, scores = np.array(rows).T
    rates, precision = rates_by_cut_off(truth, scores / 20), precision_recall_points(truth, scores / 20)
    assert rates is not None
    assert precision is not None
    for place, cut_off in enumerate(rates.cut_offs):
        counts = confusion(truth, scores / 20, cut_off)
        assert counts.sensitivity == pytest.approx(rates.sensitivity[place])
        assert counts.specificity == pytest.approx(1 - rates.false_positive_rate[place])
    for recall, share, cut_off in zip(precision.x, precision.y, precision.cut_offs, strict=True):
        counts = confusion(truth, scores / 20, cut_off)
        said = counts.true_positive + counts.false_positive
        assert (counts.sensitivity, counts.true_positive / said) == pytest.approx((recall, share))


@given(told)
def test_the_three_cut_offs_keep_what_they_promise(rows: list[tuple[int, int]]) -> None:
    truth, scores = np.array(rows).T
    chosen = chosen_cut_offs(truth, scores / 20)
    of = {name: confusion(truth, scores / 20, cut_off) for name, cut_off in chosen.items()}
    assert (of["sensitivity"].sensitivity or 0) >= 0.99
    assert (of["specificity"].specificity or 0) >= 0.99
    best = max(sum(rate or 0 for rate in (one.sensitivity, one.specificity)) for one in of.values())
    assert (of["balanced"].sensitivity or 0) + (of["balanced"].specificity or 0) == pytest.approx(best)


def test_a_cut_off_above_every_score_is_above_scores_beyond_1_too() -> None:
    truth, scores = np.array([1, 0]), np.array([2.5, 7.0])
    assert chosen_cut_offs(truth, scores)["specificity"] > 7


def test_a_cut_off_that_lets_every_case_pass_does_so_for_scores_of_single_precision_too() -> None:
    truth, scores = np.array([1, 0, 1, 0]), np.array([0.19733679, 0.3, 0.4, 0.5])
    cut_off = chosen_cut_offs(truth, scores)["sensitivity"]
    assert confusion(truth, scores * (1 - 3e-7), cut_off).sensitivity == 1


def test_without_both_classes_there_is_no_curve() -> None:
    truth, scores = np.zeros(3, dtype=np.int64), np.array([0.1, 0.2, 0.3])
    assert roc_points(truth, scores) is None
    assert rates_by_cut_off(truth, scores) is None
    assert precision_recall_points(truth, scores) is None
    with pytest.raises(ValueError, match="one class"):
        chosen_cut_offs(truth, scores)
