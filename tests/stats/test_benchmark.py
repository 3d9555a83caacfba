"""The figures of a study of 100,000 cases come in reasonable time."""

from __future__ import annotations

from sireader.stats.benchmark import CASES, LIMIT_S, PARTS, READERS, RESAMPLES, seconds_of_a_report


def test_every_part_of_a_report_is_timed_and_told() -> None:
    told: list[str] = []
    found = seconds_of_a_report(cases=300, resamples=20, tell=lambda name, _: told.append(name))
    assert list(found) == told == list(PARTS)
    assert all(seconds > 0 for seconds in found.values())


def test_agreement_of_a_hundred_thousand_cases_is_counted_not_listed() -> None:
    """Three readers, 1000 resamples: a loop over rows would take hours; here patterns are drawn."""
    from sireader.stats.benchmark import made_reads
    from sireader.stats.panels import among_readers
    from sireader.stats.resampling import counted

    assert (CASES, READERS, RESAMPLES, LIMIT_S) == (100_000, 3, 1000, 60)
    grades, _ = made_reads(CASES, READERS)
    assert len(counted(grades[:, 0]).patterns) <= 6**3
    found = among_readers(grades[:, 0], 5).estimates["alpha_ordinal"]
    assert found.bootstrap is not None
    assert found.bootstrap.high - found.bootstrap.low < 0.01
