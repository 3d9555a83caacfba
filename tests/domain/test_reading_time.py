"""Reading time is the time at work on a case: on the screen, and not away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.reading_time import ReadingClock

PAUSES = st.lists(st.floats(0, 500), max_size=20)


@given(PAUSES)
def test_each_pause_counts_up_to_the_idle_time(pauses: list[float]) -> None:
    clock, now = ReadingClock(60), 1000.0
    clock.open("C-1", now)
    for pause in pauses:
        now += pause
        clock.touch(now)
    assert abs(clock.worked_s("C-1", now) - sum(min(pause, 60) for pause in pauses)) < 1e-6


def test_the_time_runs_until_now_and_stops_when_the_reader_is_away() -> None:
    clock = ReadingClock(60)
    clock.open("C-1", 0)
    assert [clock.worked_s("C-1", now) for now in (0, 10, 60, 61, 5000)] == [0, 10, 60, 60, 60]


def test_time_belongs_to_the_case_on_the_screen_and_adds_up_when_it_comes_back() -> None:
    clock = ReadingClock(60)
    clock.open("C-1", 0)
    clock.open("C-2", 10)
    clock.open(None, 15)
    clock.open("C-1", 100)
    assert clock.worked_s("C-2", 130) == 5
    assert clock.worked_s("C-1", 130) == 40
    assert clock.worked_s("C-3", 130) == 0


def test_a_committed_case_starts_anew() -> None:
    clock = ReadingClock(60)
    clock.open("C-1", 0)
    clock.forget("C-1", 30)
    assert clock.worked_s("C-1", 35) == 5
