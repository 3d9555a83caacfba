"""Who is shown which case when."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.assignments import Assignment, as_shown, assigned, shared_out
from sireader.domain.reads import Purpose
from tests.builders import MORNING

CASES = st.sets(st.integers(0, 60).map("C-{:02}".format), max_size=40)
SEEDS = st.integers(0, 2**62)
SHARES = st.sampled_from([0.0, 0.1, 0.25, 1.0])


@given(CASES, SEEDS)
def test_every_case_has_exactly_one_place_and_the_places_have_no_gaps(cases: set[str], seed: int) -> None:
    placed = assigned(cases, seed)
    assert sorted(one.case for one in placed) == sorted(cases)
    assert [one.position for one in placed] == list(range(1, len(cases) + 1))
    assert all(one.shown_as == one.case for one in placed)


@given(CASES, CASES, SEEDS, SHARES)
def test_added_cases_follow_and_move_nothing(cases: set[str], later: set[str], seed: int, share: float) -> None:
    placed = assigned(cases, seed, repeats=share)
    added = assigned(cases | later, seed, placed, repeats=share)
    everything = [*placed, *added]
    assert [one.position for one in everything] == list(range(1, len(everything) + 1))
    assert {one.case for one in everything} == cases | later


@given(CASES, SEEDS, SHARES)
def test_repeats_are_a_share_behind_their_first_showing_under_another_name(
    cases: set[str], seed: int, share: float
) -> None:
    placed = assigned(cases, seed, repeats=share)
    repeats = [one for one in placed if one.purpose is Purpose.REPEAT]
    assert len(repeats) == round(share * len(cases))
    assert len({one.shown_as for one in placed}) == len(placed)
    first = {one.case: one.position for one in placed if one.purpose is Purpose.REFERENCE}
    for repeat in repeats:
        assert repeat.position > first[repeat.case]
        assert repeat.shown_as != repeat.case
        assert len(repeat.shown_as) == len("C-7QWERTZUIO")


@given(st.sets(st.integers(0, 60).map("C-{:02}".format), min_size=4), SEEDS)
def test_a_repeat_never_comes_right_behind_its_first_showing(cases: set[str], seed: int) -> None:
    placed = assigned(cases, seed, repeats=0.25)
    order = [one.case for one in placed]
    assert all(one != following for one, following in pairwise(order))


@given(CASES, SEEDS)
def test_calibration_cases_open_the_order_and_come_once(cases: set[str], seed: int) -> None:
    first = sorted(cases)[:3]
    placed = assigned(cases, seed, first=first)
    assert [one.case for one in placed[: len(first)]] == first
    assert all((one.purpose is Purpose.CALIBRATION) == (one.case in first) for one in placed)
    assert not assigned(cases, seed, placed, first=first)


def test_the_order_is_random_and_the_same_for_the_same_seed() -> None:
    cases = [f"C-{number}" for number in range(30)]
    orders = {tuple(one.case for one in assigned(cases, seed)) for seed in range(20)}
    assert len(orders) == 20
    assert assigned(cases, 7) == assigned(reversed(cases), 7)


@given(CASES, st.sets(st.sampled_from(["Ada", "Ben", "Cleo"]), min_size=1), SEEDS)
def test_shares_are_even_and_no_case_is_given_twice(cases: set[str], readers: set[str], seed: int) -> None:
    shares = shared_out(cases, sorted(readers), seed)
    assert sorted(case for share in shares.values() for case in share) == sorted(cases)
    assert max(map(len, shares.values())) - min(map(len, shares.values())) <= 1


def test_a_repeat_comes_behind_all_that_was_read_when_it_fell_due_like_a_new_case() -> None:
    first = [Assignment(1, "C-1", "C-1"), Assignment(2, "C-1", "C-X", Purpose.REPEAT), Assignment(3, "C-2", "C-2")]
    later = [*first, Assignment(4, "C-3", "C-3"), Assignment(5, "C-2", "C-Y", Purpose.REPEAT)]
    read = {"C-1": MORNING, "C-2": MORNING + timedelta(hours=1)}

    def names(due: dict[str, datetime]) -> list[str]:
        return [one.shown_as for one in as_shown(later, due, read)]

    assert names({}) == ["C-1", "C-2", "C-3"]
    assert names({"C-X": MORNING}) == ["C-1", "C-X", "C-2", "C-3"]
    assert names({"C-X": MORNING + timedelta(hours=2)}) == ["C-1", "C-2", "C-X", "C-3"]
    assert names({"C-X": MORNING + timedelta(hours=2), "C-Y": MORNING}) == ["C-1", "C-2", "C-X", "C-3", "C-Y"]
