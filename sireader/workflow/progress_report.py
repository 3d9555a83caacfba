"""The coordinator's figures for people, for other programs, and as tables."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from sireader.stats.intervals import Share
from sireader.tables import write_csv, write_json
from sireader.workflow.progress import Discordance, Progress, ReaderProgress

READER_HEADER = (
    *("reader", "role", "takes", "given", "waiting", "read", "amended", "not_evaluable"),
    *("definite", "evaluable", "definite_rate", "definite_low", "definite_high"),
    *("timed", "first_quartile_s", "median_s", "third_quartile_s", "per_day", "last_at"),
    *("repeats", "repeats_compared", "repeats_agreeing", "calibration_compared", "calibration_agreeing", "drift"),
)


def share_text(share: Share) -> str:
    """`67 of 247 (27.1 %; 22.0–33.0)`: count, share and its 95 % interval in percent; `–` of nothing."""
    if share.value is None or share.low is None or share.high is None:
        return "–"
    interval = f"{100 * share.low:.1f}–{100 * share.high:.1f}"
    return f"{share.count} of {share.of} ({100 * share.value:.1f} %; {interval})"


def seconds_text(seconds: float | None) -> str:
    """`42 s`, or `–` where nobody measured."""
    return "–" if seconds is None else f"{seconds:.0f} s"


def moment_text(moment: datetime | None) -> str:
    """A moment as `2024-03-01 08:00`, in UTC; `–` for none."""
    return "–" if moment is None else f"{moment:%Y-%m-%d %H:%M}"


def discordance_text(one: Discordance) -> str:
    """One pair of readers that read everything, in a line."""
    rest = f"; {one.not_comparable} not comparable" if one.not_comparable else ""
    return f"{one.roles[0]} against {one.roles[1]} on definite: {share_text(one.differ)}{rest}"


def progress_text(told: Progress) -> str:
    """The figures as lines; intervals are 95 % by Wilson."""
    closed = ", closed" if told.closed else ""
    states = ", ".join(f"{count} {state}" for state, count in told.states.items())
    turns = ", ".join(f"{count} {name}" for name, count in told.turns.items() if count)
    lines = [
        f"Study {told.study}, protocol {told.protocol} (version {told.version}){closed}; 95 % intervals by Wilson.",
        f"Cases: {states}.",
        *([f"Open cases wait for: {turns}."] if turns else []),
        f"Settled: {share_text(told.settled)}.",
        f"Definite among the settled: {share_text(told.definite)}.",
        *(f"Discordant, {discordance_text(one)}." for one in told.discordance),
        "",
    ]
    for role in told.roles:
        names = ", ".join(role.readers) or "nobody"
        lines.append(f"{role.role} ({names}): {role.done} read, {role.waiting} waiting")
        lines.append(f"  definite {share_text(role.definite)}; not evaluable {role.not_evaluable}")
        lines.append(f"  overturned {share_text(role.overturned)}")
    return "\n".join([*lines, "", *(line for one in told.readers for line in _reader_lines(one))])


def _reader_lines(one: ReaderProgress) -> list[str]:
    times = one.times
    spread = f"{seconds_text(times.first_quartile_s)} to {seconds_text(times.third_quartile_s)}"
    pace = "–" if one.per_day is None else f"{one.per_day:.1f}"
    counts = f"{one.done} read, {one.waiting} waiting, {one.amended} amended, {one.not_evaluable} not evaluable"
    lines = [
        f"{one.reader} ({one.role}): {counts}",
        f"  definite {share_text(one.definite)}",
        f"  time {seconds_text(times.median_s)} (quartiles {spread}); {pace} a day; last {moment_text(one.last_at)}",
    ]
    if one.repeats_done:
        lines.append(f"  hidden repeats agreeing on definite: {share_text(one.repeats)}")
    if one.calibration.of:
        lines.append(f"  calibration cases agreeing on definite: {share_text(one.calibration)}")
    return [*lines, f"  along the batch: {one.drift.verdict}", *(f"    {remark}" for remark in one.drift.remarks)]


def progress_answer(told: Progress) -> dict[str, Any]:
    """The figures as plain values for JSON; shares as `count`, `of`, `value`, `low`, `high`."""
    return _plain(asdict(told)) | {"confidence": 0.95, "interval": "Wilson"}  # type: ignore[no-any-return]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, datetime) else value


def write_progress_table(told: Progress, path: Path) -> None:
    """Write the readers' figures: all figures as JSON where the name says so, else one row a reader as CSV."""
    if path.suffix.lower() == ".json":
        write_json(path, progress_answer(told))
    else:
        write_csv(path, READER_HEADER, [_row(one) for one in told.readers])


def _row(one: ReaderProgress) -> tuple[object, ...]:
    share, times = one.definite, one.times
    rates = [None if number is None else f"{number:.4f}" for number in (share.value, share.low, share.high)]
    quartiles = (times.first_quartile_s, times.median_s, times.third_quartile_s)
    return (
        *(one.reader, one.role, one.takes, one.given, one.waiting, one.done, one.amended, one.not_evaluable),
        *(share.count, share.of, *rates, times.measured, *quartiles),
        None if one.per_day is None else round(one.per_day, 1),
        one.last_at.isoformat() if one.last_at else None,
        *(one.repeats_done, one.repeats.of, one.repeats.count, one.calibration.of, one.calibration.count),
        one.drift.verdict,
    )
