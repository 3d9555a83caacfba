"""Tables as data: the same cells go to a page for people and to CSV for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sireader.workflow.report.plain import NOT_ESTIMABLE, Plain


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its interval, or the reason why there is none."""

    value: float | None
    low: float | None = None
    high: float | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Chance:
    """A p value; None where it was not tested."""

    value: float | None
    why: str = ""


Cell = str | int | float | Figure | Chance | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: in CSV; a Figure's interval takes `name_low` and `name_high` besides.
        title: on the page.
        kind: `text`, `count`, `number`, `figure`, `p` or `seconds`.
    """

    name: str
    title: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a report.

    Attributes:
        key: names its CSV.
        title: on the page.
        columns: its columns.
        rows: cells in the order of the columns.
        counted: what is counted in it and what is not, in a sentence or two.
        empty: why there are no rows, where there are none.
        notice: has to stand with it, where a model's output is in it; may be empty.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    counted: str
    empty: str = ""
    notice: str = ""


def flat_figure(told: Mapping[str, Any], name: str) -> Figure:
    """A Figure from `name` and `name_ci`."""
    low, high = told.get(f"{name}_ci") or (None, None)
    return Figure(told.get(name), low, high, told.get(NOT_ESTIMABLE, {}).get(name, ""))


def figure(told: Plain | None, which: str = "bootstrap") -> Figure:
    """A Figure from an estimate; its bootstrap interval, or where there is none and none is asked for, the other."""
    if told is None:
        return Figure(None)
    ends = told[which] or (None if which == "analytic" else told["analytic"])
    low, high = ends or (None, None)
    return Figure(told["value"], low, high, told["why"])


def share_figure(told: Plain) -> Figure:
    """A Figure from a share."""
    low, high = told["interval"] or (None, None)
    return Figure(told["value"], low, high, "" if told["of"] else "no such case")


def csv_header(table: Table) -> list[str]:
    """The names of the columns in CSV."""
    return [name for column in table.columns for name in _names(column)] + (["notice"] if table.notice else [])


def _names(column: Column) -> tuple[str, ...]:
    if column.kind == "figure":
        return column.name, f"{column.name}_low", f"{column.name}_high", f"{column.name}_why"
    return (column.name, f"{column.name}_why") if column.kind == "p" else (column.name,)


def csv_rows(table: Table) -> Iterator[list[object]]:
    """The rows in CSV, numbers in full."""
    for row in table.rows:
        values = [value for column, cell in zip(table.columns, row, strict=True) for value in _values(column, cell)]
        yield values + ([table.notice] if table.notice else [])


def _values(column: Column, cell: Cell) -> Sequence[object]:
    if isinstance(cell, Figure):
        return cell.value, cell.low, cell.high, cell.why if cell.value is None else ""
    if isinstance(cell, Chance):
        return cell.value, cell.why if cell.value is None else ""
    return [cell, *([None] * (len(_names(column)) - 1))]


def cell_text(column: Column, cell: Cell) -> str:
    """A cell for people."""
    if isinstance(cell, Figure):
        return figure_text(cell)
    if isinstance(cell, Chance):
        return chance_text(cell.value)
    if cell is None:
        return ""
    if column.kind == "count":
        return f"{cell:,}"
    if column.kind == "number":
        return signed(f"{float(cell):.3f}")
    return f"{float(cell):.1f}" if column.kind == "seconds" else str(cell)


def figure_text(one: Figure) -> str:
    """`0.660 (0.570–0.760)`, or `not estimable`."""
    if one.value is None:
        return "not estimable"
    value = signed(f"{one.value:.3f}")
    if one.low is None or one.high is None:
        return value
    dash = " to " if one.low < 0 or one.high < 0 else "–"
    return f"{value} ({signed(f'{one.low:.3f}')}{dash}{signed(f'{one.high:.3f}')})"


def chance_text(value: float | None) -> str:
    """`< 0.001`, `0.020`, or `–`."""
    return "–" if value is None else "< 0.001" if value < 0.001 else f"{value:.3f}"


def signed(text: str) -> str:
    """With a minus sign that is as wide as a plus; no minus before zero."""
    return text.lstrip("-") if not text.strip("-0.") else text.replace("-", "−")


def reasons(table: Table) -> list[str]:
    """Why cells of a table cannot be estimated, each reason once with the columns it holds for."""
    found: dict[str, list[str]] = {}
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            if isinstance(cell, Figure | Chance) and cell.value is None and cell.why:
                columns = found.setdefault(cell.why, [])
                columns += [] if column.title in columns else [column.title]
    return [f"Not estimable ({', '.join(columns)}): {why}." for why, columns in found.items()]
