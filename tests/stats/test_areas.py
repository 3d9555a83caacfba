"""Areas under curves, their intervals, and two of them on the same cases."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import average_precision_score, roc_auc_score

from sireader.stats.areas import auprc_of, auroc_of
from sireader.stats.comparing import ALIKE, paired_areas, paired_rates
from sireader.stats.delong import placements
from sireader.stats.estimates import SEVERAL_CASES, Bootstrap

HANLEY = ([33, 6, 6, 11, 2], [3, 2, 2, 11, 33])
"""Hanley & McNeil 1982: CT images of 58 normal and 51 abnormal cases, rated 1 to 5."""
PLAIN = Bootstrap(resamples=0)
told = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 6), st.integers(0, 6)), min_size=4, max_size=30).filter(
    lambda rows: 2 <= sum(row[0] for row in rows) <= len(rows) - 2
)


def hanley() -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    scores = [np.repeat(np.arange(1.0, 6), counts) for counts in HANLEY]
    return np.repeat([0, 1], [len(part) for part in scores]), np.concatenate(scores)


def test_hanley_and_mcneils_images() -> None:
    """Area 0.893 as published; DeLong's standard error 0.0307, interval 0.833 to 0.953 as Stata's manual."""
    found = auroc_of(*hanley())
    assert found.value == pytest.approx(0.8932, abs=5e-5)
    assert found.standard_error == pytest.approx(0.0307, abs=5e-5)
    assert found.analytic == pytest.approx((0.83295, 0.95339), abs=5e-5)
    assert found.bootstrap == pytest.approx(found.analytic, abs=0.015)


@given(told)
def test_areas_are_those_of_scikit_learn(rows: list[tuple[int, int, int]]) -> None:
    truth, scores, _ = np.array(rows).T
    assert auroc_of(truth, scores.astype(np.float64), plan=PLAIN).value == pytest.approx(roc_auc_score(truth, scores))
    mine = auprc_of(truth, scores.astype(np.float64), plan=PLAIN).value
    assert mine == pytest.approx(average_precision_score(truth, scores))


@given(told)
def test_ranks_give_delongs_covariance(rows: list[tuple[int, int, int]]) -> None:
    """The fast way against the definition: every definite case against every other, ties counted half."""
    truth, *scores = np.array(rows, dtype=np.float64).T
    found = placements(truth.astype(np.int64), np.array(scores))
    sides = [(one[truth == 1][:, None], one[truth == 0]) for one in scores]
    wins = [(definite > other) + (definite == other) / 2 for definite, other in sides]
    of_definite, of_others = (np.array([win.mean(axis=axis) for win in wins]) for axis in (1, 0))
    by_hand = np.cov(of_definite) / of_definite.shape[1] + np.cov(of_others) / of_others.shape[1]
    assert found.areas == pytest.approx([win.mean() for win in wins])
    assert found.covariance == pytest.approx(by_hand, abs=1e-12)


@settings(max_examples=10)
@given(told)
def test_the_jackknife_leaves_out_each_case(rows: list[tuple[int, int, int]]) -> None:
    truth, *scores = np.array(rows, dtype=np.float64).T
    each = [np.delete(np.arange(len(truth)), one) for one in range(len(truth))]
    without = np.array([[roc_auc_score(truth[some], one[some]) for some in each] for one in scores])
    by_hand = np.cov(without, bias=True) * (len(truth) - 1)
    assert placements(truth.astype(np.int64), np.array(scores)).jackknifed == pytest.approx(by_hand, abs=1e-12)


def test_two_models_on_the_same_cases() -> None:
    """A model beside itself with noise: the better is found better, by DeLong as by resampling."""
    random = np.random.default_rng(3)
    truth = random.integers(0, 2, 400)
    good = truth + random.normal(0, 0.7, 400)
    bad = good + random.normal(0, 1.2, 400)
    found = paired_areas(truth, good, bad)
    assert (found.first, found.second) == pytest.approx((roc_auc_score(truth, good), roc_auc_score(truth, bad)))
    assert found.difference.value == pytest.approx(found.first - found.second if found.first and found.second else None)
    assert found.difference.bootstrap == pytest.approx(found.difference.analytic, abs=0.01)
    assert found.p is not None
    assert found.p < 1e-4
    turned = paired_areas(truth, bad, good)
    assert (turned.p, turned.difference.value) == pytest.approx((found.p, -(found.difference.value or 0)))


def test_a_model_against_itself_cannot_be_tested() -> None:
    truth, scores = hanley()
    found = paired_areas(truth, scores, 2 * scores + 1)
    assert (found.difference.value, found.p, found.why) == (0, None, ALIKE)


def test_scores_in_another_order_of_cases_say_the_same() -> None:
    truth, scores = hanley()
    order = np.random.default_rng(1).permutation(len(truth))
    assert auroc_of(truth[order], scores[order], plan=PLAIN) == auroc_of(truth, scores, plan=PLAIN)


def test_mcnemar_counts_the_cases_on_which_one_alone_is_right() -> None:
    """Of ten definite cases the first alone finds 7, the second alone 1: p = 2 · 9 / 256, by hand."""
    truth = np.repeat([1, 0], [10, 3])
    first = np.array([1] * 7 + [0, 1, 0] + [0, 0, 1])
    second = np.array([0] * 7 + [1, 1, 0] + [0, 1, 1])
    found = paired_rates(truth, first, second)
    assert (found["sensitivity"].first_only, found["sensitivity"].second_only) == (7, 1)
    assert found["sensitivity"].p == pytest.approx(18 / 256)
    assert found["sensitivity"].difference.value == pytest.approx(0.6)
    assert (found["specificity"].first, found["specificity"].second) == pytest.approx((2 / 3, 1 / 3))
    assert found["specificity"].p == 1


def test_cases_of_one_subject_are_not_tested_as_if_they_were_many() -> None:
    truth, scores = hanley()
    subjects = np.arange(len(truth)) // 2
    area, both = auroc_of(truth, scores, subjects=subjects), paired_areas(truth, scores, -scores, subjects=subjects)
    rates = paired_rates(truth, (scores > 3).astype(np.int64), (scores > 4).astype(np.int64), subjects=subjects)
    assert (area.analytic, area.why) == (None, SEVERAL_CASES)
    assert area.bootstrap is not None
    assert (both.p, both.why) == (None, SEVERAL_CASES)
    assert (rates["sensitivity"].p, rates["sensitivity"].why) == (None, SEVERAL_CASES)


@pytest.mark.parametrize("score", [np.nan, np.inf])
def test_a_score_is_a_number(score: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        auroc_of(np.array([0, 1]), np.array([0.5, score]))
