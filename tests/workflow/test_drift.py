"""Drift along the batch: who changes is named with numbers, who does not is left in peace."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from sireader.domain.reads import Read
from sireader.workflow.drift import HOW, SMALLEST_WINDOW, drift_of
from tests.builders import MORNING, a_read


def reads(definite: list[bool], seconds: list[float | None] | None = None) -> list[Read]:
    """One read a minute by Ada."""
    told = [a_read("2/2" if said else "0/0", case=f"C-{at}", minute=at) for at, said in enumerate(definite)]
    return [replace(one, reading_s=took) for one, took in zip(told, seconds or [None] * len(told), strict=True)]


def draws(seed: int, count: int, share: float) -> list[bool]:
    drawn = random.Random(seed)  # noqa: S311 – a test
    return [drawn.random() < share for _ in range(count)]


def test_a_steady_reader_is_seldom_called_drifting() -> None:
    verdicts = [drift_of("Ada", reads(draws(seed, 200, 0.65))).verdict for seed in range(120)]
    assert verdicts.count("steady") >= 114  # at most 1 of 20 by chance


def test_a_reader_who_changes_is_named_with_the_stretch_and_its_numbers() -> None:
    told = drift_of("Ada", reads([*draws(1, 160, 0.7), *[False] * 40]))
    assert told.verdict == "drifting"
    assert "reads 161 to 200, 0 of 40 definite" in told.remarks[-1]
    assert told.windows[-1].drifting
    assert not told.windows[0].drifting


def test_slow_and_hurried_stretches_are_named() -> None:
    seconds: list[float | None] = [*[40.0] * 160, *[100.0] * 40, *[15.0] * 40]
    told = drift_of("Ada", reads(draws(2, 240, 0.6), seconds))
    assert {remark.split(":")[0] for remark in told.remarks} == {"Slow", "Hurried"}
    assert told.verdict == "slow, hurried"
    assert any("median 100 s; 40 s over all" in remark for remark in told.remarks)


def test_few_reads_and_reads_without_times_of_their_own_tell_nothing() -> None:
    few = drift_of("Ada", reads([True] * 23))
    assert (few.windows, few.verdict) == ((), "cannot be told")
    assert "23 of 24" in few.why_not
    imported = [replace(one, committed_at=MORNING) for one in reads([True] * 60 + [False] * 60)]
    assert "no times of their own" in drift_of("Ada", imported).why_not


def test_the_order_is_that_of_commitment_and_amendments_do_not_count() -> None:
    batch = reads([*draws(1, 160, 0.7), *[False] * 40])
    later = [
        replace(one, id=f"amending {one.id}", amends=one.id, committed_at=MORNING + timedelta(days=9), reason="x")
        for one in batch[160:]
    ]
    others = [replace(one, reader="Ben") for one in reads([True] * 90)]
    shuffled = [*batch, *later, *others]
    random.Random(3).shuffle(shuffled)  # noqa: S311 – a test
    assert drift_of("Ada", shuffled) == drift_of("Ada", batch)


def test_windows_cover_the_whole_batch() -> None:
    for count in (24, 25, 61, 200, 1651):
        windows = drift_of("Ada", reads(draws(4, count, 0.5))).windows
        assert (windows[0].first, windows[-1].last) == (1, count)
        assert all(before.last >= after.first for before, after in pairwise(windows))
        assert all(one.last - one.first + 1 >= SMALLEST_WINDOW for one in windows)
    assert "of 20 such readers" in HOW
