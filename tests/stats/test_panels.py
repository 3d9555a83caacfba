"""Several readers: Fleiss, Gwet, Krippendorff and the intraclass correlations, against what their authors published."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.inter_rater import fleiss_kappa

from sireader.stats.intraclass import FORMS, intraclass
from sireader.stats.pairs import between_two
from sireader.stats.panels import among_readers
from tests.stats.tables import ABSTRACTORS, JUDGES, PSYCHIATRISTS, anxiety, observers, rows_of, video, votes


def test_fleiss_diagnoses() -> None:
    """Fleiss 1971: 30 patients, six psychiatrists, κ 0.430."""
    found = among_readers(votes(PSYCHIATRISTS), 5).estimates
    assert found["fleiss"].value == pytest.approx(0.430, abs=5e-4)
    assert found["agreement"].value == pytest.approx(0.5556, abs=5e-5)
    counts = [[int(count) for count in case] for case in PSYCHIATRISTS.split()]
    assert found["fleiss"].value == pytest.approx(fleiss_kappa(counts))


def test_gwets_fifteen_patients() -> None:
    """The first fifteen of them, as Gwet's package has them."""
    found = among_readers(votes(" ".join(PSYCHIATRISTS.split()[:15])), 5).estimates
    assert found["ac1"].value == pytest.approx(0.4448007, abs=1e-7)
    assert found["ac1"].standard_error == pytest.approx(0.08418757, abs=1e-7)
    assert found["ac1"].analytic == pytest.approx((0.264, 0.625), abs=1e-3)
    assert found["fleiss"].value == pytest.approx(0.4139265, abs=1e-7)
    assert found["fleiss"].standard_error == pytest.approx(0.08119291, abs=1e-7)
    assert found["alpha_nominal"].value == pytest.approx(0.4204384, abs=1e-7)


@pytest.mark.parametrize(
    ("name", "value", "error", "low"),
    [
        ("agreement", 0.8181818, 0.12561, 0.542),
        ("ac1", 0.77544, 0.14295, 0.461),
        ("fleiss", 0.76117, 0.15302, 0.424),
        ("alpha_nominal", 0.74342, 0.14548, 0.419),
    ],
)
def test_gwets_four_raters_with_missing_ratings(name: str, value: float, error: float, low: float) -> None:
    """His figures for the ratings that Krippendorff made up, one of whose cases a single rater rated."""
    found = among_readers(observers(), 5).estimates[name]
    assert found.value == pytest.approx(value, abs=6e-6)
    assert found.standard_error == pytest.approx(error, abs=6e-6)
    assert found.analytic == pytest.approx((low, 1), abs=6e-4)


def test_krippendorffs_reliability_data() -> None:
    """Krippendorff 2011, parts C and D: α 0.743 nominal, 0.815 ordinal, 0.849 interval."""
    found = among_readers(observers(), 5).estimates
    assert found["alpha_nominal"].value == pytest.approx(0.743, abs=5e-4)
    assert found["alpha_ordinal"].value == pytest.approx(0.815, abs=5e-4)
    assert found["alpha_interval"].value == pytest.approx(0.849, abs=5e-4)


def test_krippendorffs_three_coders() -> None:
    """His other example, three coders and fifteen units: α 0.691 nominal, 0.807 ordinal, 0.811 interval."""
    coders = ("-----34121133-3", "1-213343-------", "--21344-21133-4")
    ratings = np.array([[-1 if one == "-" else int(one) - 1 for one in unit] for unit in zip(*coders, strict=True)])
    found = among_readers(ratings, 4).estimates
    assert found["alpha_nominal"].value == pytest.approx(0.691, abs=5e-4)
    assert found["alpha_ordinal"].value == pytest.approx(0.807, abs=5e-4)
    assert found["alpha_interval"].value == pytest.approx(0.811, abs=5e-4)


def test_gwets_paradox_case() -> None:
    """Gwet 2002 on 118 5 / 2 0: κ −0.023, AC1 0.941."""
    ratings = np.stack(rows_of([[118, 5], [2, 0]]), axis=1)
    assert among_readers(ratings, 2).estimates["ac1"].value == pytest.approx(0.941, abs=5e-4)


def test_gwets_abstractors() -> None:
    ratings = np.stack(rows_of(ABSTRACTORS), axis=1)
    found = among_readers(ratings, 3).estimates
    assert found["ac1"].value == pytest.approx(0.8493305, abs=1e-7)
    assert found["alpha_nominal"].value == pytest.approx(0.7972585, abs=1e-7)


def test_ac2_by_its_definition() -> None:
    """Of two raters: weighted agreement against T / (q (q − 1)) Σ π (1 − π) (Gwet 2014, chapter 4)."""
    table, weights = np.array(ABSTRACTORS) / 100, np.array([[1, 0.75, 0], [0.75, 1, 0.75], [0, 0.75, 1]])
    shares = (table.sum(0) + table.sum(1)) / 2
    chance = weights.sum() / 6 * (shares * (1 - shares)).sum()
    found = among_readers(np.stack(rows_of(ABSTRACTORS), axis=1), 3).estimates["ac2_quadratic"]
    assert found.value == pytest.approx(((table * weights).sum() - chance) / (1 - chance))


def test_the_judges_of_shrout_and_fleiss() -> None:
    """Shrout & Fleiss 1979, table 4, and the intervals that follow from their table 3."""
    found = intraclass(np.array(JUDGES, dtype=np.float64))
    assert [found[name].value for name in FORMS] == pytest.approx([0.17, 0.29, 0.71, 0.44, 0.62, 0.91], abs=5e-3)
    ends = [(-0.133, 0.72), (0.019, 0.76), (0.342, 0.95), (-0.884, 0.91), (0.071, 0.93), (0.676, 0.99)]
    for name, interval in zip(FORMS, ends, strict=True):
        assert found[name].analytic == pytest.approx(interval, abs=5e-3), name


def test_the_anxiety_ratings_agree_as_published() -> None:
    """Two-way, absolute agreement, one rater: 0.198, from −0.039 to 0.494."""
    found = among_readers(anxiety(), 6).estimates["icc_2_1"]
    assert found.value == pytest.approx(0.198, abs=5e-4)
    assert found.analytic == pytest.approx((-0.039, 0.494), abs=5e-4)


def test_the_video_ratings_are_unanimous_as_often_as_published() -> None:
    """All four raters say the same of 35 % of the films."""
    found = among_readers(video(), 6).estimates["unanimous"]
    assert found.value == pytest.approx(0.35)
    assert found.analytic == pytest.approx((0.1812, 0.5671), abs=5e-5)


def test_two_readers_are_a_panel_too() -> None:
    """Fleiss' κ of two readers is Scott's π, and α comes near; agreement is the pair's."""
    first, second = rows_of(ABSTRACTORS)
    pair, panel = between_two(first, second, 3), among_readers(np.stack([first, second], axis=1), 3)
    assert panel.estimates["unanimous"].value == pytest.approx(pair.estimates["agreement"].value)
    assert panel.estimates["agreement"].value == pytest.approx(pair.estimates["agreement"].value)
    assert panel.estimates["fleiss"].value == pytest.approx(0.7962397, abs=1e-7)


def test_a_panel_tells_what_it_counted() -> None:
    ratings = np.array([[0, 0, -1], [1, -1, -1], [1, 0, 1], [-1, -1, -1]])
    panel = among_readers(ratings, 2, subjects=np.array(["a", "a", "a", "b"]))
    assert (panel.cases, panel.subjects, panel.readers) == (2, 1, 3)
    assert panel.shares[0] == pytest.approx((1 / 3, 2 / 3))
    assert panel.shares[2] == (0, 1)


def test_a_reader_who_rated_nothing_changes_nothing() -> None:
    ratings = observers()
    more = np.concatenate([ratings, np.full((len(ratings), 1), -1)], axis=1)
    names = ("agreement", "fleiss", "ac1", "ac2_linear", "alpha_ordinal")
    alone, beside = (among_readers(one, 5).estimates for one in (ratings, more))
    assert [alone[name] for name in names] == [beside[name] for name in names]
