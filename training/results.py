"""The page of results: what `evaluate` and `benchmark` wrote, as tables in Markdown."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.files import plain_error, write_whole

BEGIN, END = "<!-- results: written by `python -m training results` -->", "<!-- end of results -->"
FIGURES = "metrics.json"
Told = dict[str, Any]


def fill_page(page: Path, results: Sequence[tuple[str, Path]], benchmark: Path | None) -> int:
    """Put tables between the page's two marks, in place of what is there.

    Args:
        page: a Markdown file with the lines `BEGIN` and `END`.
        results: a heading and a folder that `evaluate` wrote, or its figures alone, each; those of one heading make
            one table.
        benchmark: what `benchmark --json` printed; None for no such table.

    Returns:
        How many folders went in.

    Raises:
        SireaderError: a file is missing or does not hold what it should.
    """
    text = _text(page)
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SireaderError(f"{page.name} has no place for results", f"put the lines {BEGIN} and {END} into it")
    parts = [_tables(results), _rates(told_in(benchmark)) if benchmark else []]
    write_whole(page, "\n".join([before + BEGIN, *(line for part in parts for line in part), END]) + after)
    return len(results)


def _tables(results: Iterable[tuple[str, Path]]) -> list[str]:
    groups: dict[str, list[Told]] = {}
    for heading, place in results:
        groups.setdefault(heading, []).append(told_in(place if place.is_file() else place / FIGURES))
    return [line for heading, told in groups.items() for line in _table(heading, told)]


def _table(heading: str, told: list[Told]) -> list[str]:
    first = told[0]
    lines = ["", f"### {heading}", "", f"{first['cases']} cases, {first['definite']} definite. {first['notice']}", ""]
    titles = ("model", "seed", "AUROC (95 % interval)", "AUPRC", "grade κ (95 % interval)", "exact", "±1")
    lines += _row(titles, "minutes, on")
    lines += _row(("---",) * 7, "---")
    for one in told:
        grades = one.get("grades", {})
        area = f"{_three(one['auroc'])}{_interval(one['auroc_interval'])}"
        kappa = f"{_three(grades.get('kappa'))}{_interval(grades.get('kappa_interval'))}"
        figures = (area, _three(one["auprc"]), kappa, *map(_share, _nearness(grades)))
        lines += _row((one["model"], _plain(one["seed"]), *figures), _cost(one["training"]))
    if len(told) > 1:
        kappas = [one.get("grades", {}).get("kappa") for one in told]
        areas = [one["auroc"] for one in told]
        means = [f"{name} {mean}" for name, mean in (("AUROC", _mean(areas)), ("κ", _mean(kappas))) if mean]
        lines += ["", f"Mean {', mean '.join(means)}."] if means else []
    return lines + _cut_offs(told)


def _cut_offs(told: list[Told]) -> list[str]:
    lines = ["", *_row(("model", "seed", "cut-off", "value", "sensitivity", "specificity"), "κ (95 % interval)")]
    lines += _row(("---",) * 6, "---")
    for one in told:
        for name, at in one["cut_offs"].items():
            rates = (_three(at["cut_off"]), _three(at["sensitivity"]), _three(at["specificity"]))
            kappa = f"{_three(at['kappa'])}{_interval(at['kappa_interval'])}"
            lines += _row((one["model"], _plain(one["seed"]), name, *rates), kappa)
    return lines


def _rates(told: Told) -> list[str]:
    lines = ["", "### Speed", "", f"Training pictures per second on {told['device']}, {told['backbone']}.", ""]
    lines += _row(("phase", "ours", "bare network", "fastai", "ours / bare"), "ours / fastai")
    lines += _row(("---",) * 5, "---")
    for one in told["phases"]:
        rates = one["pictures_a_second"]
        lines += _row(
            (one["phase"], *(_rate(rates[name]) for name in ("ours", "bare", "fastai")), _rate(one["ours_to_bare"])),
            _rate(one["ours_to_fastai"]),
        )
    if "cases" in told:
        lines += ["", whole_recipe(told)]
    for one in told.get("equal_epochs", []):
        lines += ["", one]
    return lines


def whole_recipe(told: Told) -> str:
    """How long all epochs take, worked out from the rates of some."""
    parts = [f"{one['epochs']} at {one['phase']} {_lasting(one['whole_s'])}" for one in told["phases"]]
    whole = _lasting(sum(one["whole_s"] for one in told["phases"]))
    said = f"All epochs on {told['cases']} training cases would take {whole}, judging left out"
    return f"{said} (worked out from these rates: {'; '.join(parts)})."


def _lasting(seconds: float) -> str:
    return f"{seconds:.3g} s" if seconds < 100 else f"{seconds / 60:.3g} min"


def _row(cells: Iterable[object], last: str) -> list[str]:
    return [f"| {' | '.join([*map(str, cells), last])} |"]


def _nearness(grades: Told) -> tuple[float | None, float | None]:
    return grades.get("exact"), grades.get("within_1")


def _cost(training: Told | None) -> str:
    """Minutes by the clock, and of processor time where that was noted: on a busy machine it tells the cost."""
    if not training:
        return "not known"
    worked = f" ({training['processor_s'] / 60:.0f} of processor time)" if "processor_s" in training else ""
    return f"{training['seconds'] / 60:.0f}{worked}, {training['device']}"


def _mean(figures: Sequence[float | None]) -> str:
    """Of figures that could all be estimated; nothing otherwise."""
    known = [one for one in figures if one is not None]
    return _three(statistics.mean(known)) if known and len(known) == len(figures) else ""


def _plain(value: object) -> str:
    several = value if isinstance(value, list) else [value]
    return ", ".join(str(one) for one in several if one is not None)


def _three(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _rate(value: float | None) -> str:
    return "not measured" if value is None else f"{value:.3g}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def _interval(ends: list[float] | None) -> str:
    return "" if ends is None else f" ({ends[0]:.3f} to {ends[1]:.3f})"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise plain_error(error, str(path)) from error


def told_in(path: Path) -> Told:
    """What a JSON file of figures holds; a SireaderError where it holds none."""
    try:
        return dict(json.loads(_text(path)))
    except ValueError as error:
        raise SireaderError(f"{path} does not hold figures", "write it again by evaluate or benchmark") from error
