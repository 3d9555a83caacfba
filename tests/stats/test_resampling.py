"""Resampling counts is resampling subjects, whole."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.stats import resampling
from sireader.stats.areas import auroc_of
from sireader.stats.estimates import SEVERAL_CASES, Bootstrap
from sireader.stats.pairs import between_two
from sireader.stats.panels import among_readers
from sireader.stats.resampling import counted, values_of

RANDOM = np.random.default_rng(5)
TRUTH = RANDOM.integers(0, 5, 300)
READS = np.stack([np.clip(TRUTH + RANDOM.integers(-1, 2, 300), 0, 4) for _ in range(3)], axis=1)


def spread(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.array([values.mean(), values.std(), *np.quantile(values, (0.025, 0.5, 0.975))])


def test_drawing_patterns_is_drawing_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """κ of 8,000 resamples: drawn row by row, and drawn as counts from the multinomial distribution."""
    table, plan = counted(READS[:, :2]), Bootstrap(8000)
    figure = {"exact": lambda weights: weights @ (table.patterns[:, 0] == table.patterns[:, 1]) / 300}
    rows = values_of(figure, table, plan)["exact"]
    monkeypatch.setattr(resampling, "ONE_BY_ONE", 0)
    counts = values_of(figure, table, plan)["exact"]
    assert rows[0] == counts[0]
    assert (rows[1:] != counts[1:]).any()
    assert spread(rows) == pytest.approx(spread(counts), abs=0.002)


def test_drawing_kinds_of_subjects_is_drawing_subjects(monkeypatch: pytest.MonkeyPatch) -> None:
    subjects = np.arange(300) // 3
    reads = (READS >= 2).astype(np.int64)
    one_by_one = among_readers(reads, 2, subjects=subjects, plan=Bootstrap(8000)).estimates
    monkeypatch.setattr(resampling, "ONE_BY_ONE", 0)
    monkeypatch.setattr(resampling, "FEW", 1)
    as_counts = among_readers(reads, 2, subjects=subjects, plan=Bootstrap(8000)).estimates
    for name, found in one_by_one.items():
        assert found.bootstrap == pytest.approx(as_counts[name].bootstrap, abs=0.012), name
        assert found.bootstrap != as_counts[name].bootstrap, name


def test_a_bootstrap_is_that_of_plain_loops() -> None:
    """The very resamples that a loop over rows draws with the same seed."""
    truth, scores = TRUTH >= 2, READS[:, 0].astype(np.float64)
    random, found = np.random.default_rng(1), []
    for _ in range(1000):
        some = random.integers(0, 300, 300)
        of_definite, of_others = scores[some][truth[some]], scores[some][~truth[some]]
        won = (of_definite[:, None] > of_others).mean() + (of_definite[:, None] == of_others).mean() / 2
        found.append(won)
    mine = auroc_of(truth.astype(np.int64), scores).bootstrap
    assert mine == pytest.approx(tuple(np.quantile(found, (0.025, 0.975))))


def test_a_case_told_twice_is_no_second_subject() -> None:
    """Doubling each case changes nothing where subjects are named, and feigns precision where they are not."""
    twice, subjects = np.repeat(READS, 2, axis=0), np.repeat(np.arange(300), 2)
    once = between_two(READS[:, 0], READS[:, 1], 5).estimates["kappa"]
    known = between_two(twice[:, 0], twice[:, 1], 5, subjects=subjects).estimates["kappa"]
    unknown = between_two(twice[:, 0], twice[:, 1], 5).estimates["kappa"]
    assert known.bootstrap == pytest.approx(once.bootstrap)
    assert (known.analytic, known.why) == (None, SEVERAL_CASES)
    assert unknown.bootstrap is not None
    assert once.bootstrap is not None
    assert unknown.bootstrap.high - unknown.bootstrap.low < 0.8 * (once.bootstrap.high - once.bootstrap.low)


def test_subjects_of_one_case_each_are_rows() -> None:
    named = np.array([f"C-{number}" for number in range(300)])
    assert among_readers(READS, 5, subjects=named) == among_readers(READS, 5)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=12))
def test_every_draw_holds_whole_subjects(rows: list[tuple[int, int]]) -> None:
    """Each draw is a sum of as many subjects' patterns as there are subjects."""
    subjects = np.array([subject for subject, _ in rows])
    table = counted(np.array([[rating] for _, rating in rows]), subjects)
    first, *draws = np.concatenate(list(table.draws(Bootstrap(20))))
    sizes = np.unique(subjects, return_counts=True)[1]
    assert first.tolist() == table.counts.tolist()
    assert table.subjects == len(sizes)
    assert len(draws) == 20
    for draw in draws:
        assert len(sizes) * sizes.min() <= draw.sum() <= len(sizes) * sizes.max()
        assert (draw[table.counts == 0] == 0).all()


def test_resamples_do_not_depend_on_how_many_fit_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = among_readers(READS, 5).estimates
    monkeypatch.setattr(resampling, "CELLS_AT_ONCE", 1000)
    assert among_readers(READS, 5).estimates == whole


def test_formulas_and_resampling_agree_on_many_cases() -> None:
    """Every analytic interval of agreement against the bootstrap beside it, on 4,000 independent cases."""
    random = np.random.default_rng(8)
    truth = random.normal(1.5, 1.2, (4000, 1))
    reads = np.clip(np.round(truth + random.normal(0, 0.6, (4000, 3))), 0, 4).astype(np.int64)
    pair, panel = between_two(reads[:, 0], reads[:, 1], 5), among_readers(reads, 5)
    found = {**panel.estimates, **{f"pair {name}": one for name, one in pair.estimates.items()}}
    found |= {f"cut {one.cut}": one.kappa for one in pair.boundaries}
    with_both = {name: one for name, one in found.items() if one.analytic is not None}
    assert len(with_both) == 14 + 5 + 4  # all but an ordinal α and the bias, and four boundaries
    for name, one in with_both.items():
        assert one.bootstrap == pytest.approx(one.analytic, abs=0.01), name
