"""Several readers and modalities: what is published on the ratings of Van Dyke et al. 1993, and rules that hold."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from sireader.stats.comparing import paired_areas
from sireader.stats.multireader import FEW_CASES, NO_TEST, ONE_READER, MultiReader, compared, obuchowski_rockette
from tests.stats.tables import van_dyke

AREAS = (
    (0.91964573, 0.85877617, 0.90386473, 0.97310789, 0.82979066),
    (0.94782609, 0.90531401, 0.92173913, 0.99935588, 0.92995169),
)
"""Published areas of five readers with two modalities, and below what leaving out one case after another gives."""
ERROR, COV2 = (0.00101410277, 0.00059047376), (0.00048396180, 0.00020418785)
COV1, COV3 = 0.00034661371, 0.00023902837


def published_covariance() -> npt.NDArray[np.float64]:
    blocks = np.empty((2, 5, 2, 5))
    for one in range(2):
        for other in range(2):
            same, apart = (ERROR[one], COV2[one]) if one == other else (COV1, COV3)
            blocks[one, :, other] = np.where(np.eye(5, dtype=bool), same, apart)
    return blocks


def random_readers(found: MultiReader, more: float) -> None:
    """As Hillis' programs and those of Chakraborty print them; `more` is how many times rounding may be off."""
    assert found.statistic == pytest.approx(4.456319, rel=more * 1e-6)
    assert (found.numerator, found.denominator) == pytest.approx((1, 15.25967), rel=more * 1e-6)
    assert found.p == pytest.approx(0.05166569, rel=more * 1e-6)
    assert [one.value for one in found.means] == pytest.approx([0.8970370, 0.9408374], abs=1e-7)
    assert found.means[0].analytic == pytest.approx((0.8252236, 0.9688505), abs=more * 1e-7)
    assert found.means[1].analytic == pytest.approx((0.8941378, 0.9875369), abs=more * 1e-7)
    difference = found.differences[0, 1]
    assert difference.value == pytest.approx(-0.04380032, abs=1e-7)
    assert difference.standard_error == pytest.approx(0.02074862, abs=more * 1e-7)
    assert difference.analytic == pytest.approx((-0.0879594986, 0.0003588544), abs=more * 1e-7)


def fixed_readers(found: MultiReader, more: float) -> None:
    assert (found.statistic, found.p) == pytest.approx((5.475953, 0.01927984), rel=more * 1e-6)
    assert found.denominator is None
    assert found.differences[0, 1].analytic == pytest.approx((-0.08048591, -0.00711473), abs=more * 1e-7)
    assert found.means[0].analytic == pytest.approx((0.8494301, 0.9446440), abs=more * 1e-7)
    assert found.means[1].analytic == pytest.approx((0.9079564, 0.9737183), abs=more * 1e-7)


def test_van_dyke_from_the_published_areas_and_covariances() -> None:
    areas, blocks = np.array(AREAS), published_covariance()
    random_readers(compared(areas, blocks), more=20)
    fixed_readers(compared(areas, blocks, readers="fixed"), more=20)


def test_van_dyke_from_the_ratings() -> None:
    truth, ratings = van_dyke()
    found = obuchowski_rockette(truth, ratings, covariance="jackknife")
    assert np.array(found.areas) == pytest.approx(np.array(AREAS), abs=1e-8)
    random_readers(found, more=1)
    fixed_readers(obuchowski_rockette(truth, ratings, covariance="jackknife", readers="fixed"), more=1)
    assert found.components is not None
    assert found.components.error == pytest.approx(0.0008022883, rel=1e-6)
    assert (found.components.cov1, found.components.cov3) == pytest.approx((COV1, COV3), rel=1e-6)
    assert found.components.cov2 == pytest.approx(0.0003440748, rel=1e-6)
    assert found.components.reader == pytest.approx(0.00383619999, rel=1e-6)


def test_delongs_covariance_comes_near_the_jackknifes() -> None:
    truth, ratings = van_dyke()
    found = obuchowski_rockette(truth, ratings)
    assert found.p == pytest.approx(0.0517, abs=1e-3)
    assert found.differences[0, 1].analytic == pytest.approx((-0.088, 0.0004), abs=5e-4)


Made = tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]


def made(modalities: int = 2, readers: int = 3, cases: int = 40) -> Made:
    random = np.random.default_rng(2)
    truth = np.arange(cases) % 2
    return truth, truth + random.normal(0, 1, (modalities, readers, cases))


def test_one_fixed_reader_is_tested_as_delong_does() -> None:
    truth, scores = made(readers=1)
    found, theirs = obuchowski_rockette(truth, scores, readers="fixed"), paired_areas(truth, scores[0, 0], scores[1, 0])
    assert found.p == pytest.approx(theirs.p)
    assert found.differences[0, 1].analytic == pytest.approx(theirs.difference.analytic)


def test_three_modalities_are_compared_two_by_two() -> None:
    found = obuchowski_rockette(*made(modalities=3))
    assert sorted(found.differences) == [(0, 1), (0, 2), (1, 2)]
    assert found.numerator == 2


def test_the_order_of_readers_and_cases_is_no_matter() -> None:
    truth, scores = made()
    order = np.random.default_rng(1).permutation(len(truth))
    found, turned = obuchowski_rockette(truth, scores), obuchowski_rockette(truth[order], scores[:, ::-1, order])
    assert (found.p, found.denominator) == pytest.approx((turned.p, turned.denominator))


def test_a_case_that_somebody_did_not_read_is_left_out_for_all() -> None:
    truth, scores = made()
    scores[1, 2, 0] = np.nan
    assert obuchowski_rockette(truth, scores) == obuchowski_rockette(truth[1:], scores[:, :, 1:])


def test_what_cannot_be_tested_says_why() -> None:
    truth, scores = made()
    assert obuchowski_rockette(truth, scores[:1]).why == NO_TEST
    alone = obuchowski_rockette(truth, scores[:, :1])
    assert (alone.p, alone.why, alone.means[0].why) == (None, ONE_READER, ONE_READER)
    assert alone.differences[0, 1].value is not None
    assert obuchowski_rockette(np.zeros(40, dtype=np.int64), scores).why == FEW_CASES
    assert obuchowski_rockette(truth, np.full_like(scores, np.nan)).means[0].value is None
