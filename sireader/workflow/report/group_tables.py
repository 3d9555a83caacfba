"""The tables of subgroups, one a grouping."""

from __future__ import annotations

from collections.abc import Iterator

from sireader.workflow.report.cells import Cell, Column, Table, flat_figure
from sireader.workflow.report.plain import Plain

TITLES = {
    "grade": "By the worse joint's grade",
    "maker": "By the machine's maker",
    "field": "By the width of the field",
}
RATES = (("sensitivity", "Sensitivity"), ("specificity", "Specificity"), ("kappa", "κ"), ("agreement", "Agreement"))
_COLUMNS = (
    *(Column("group", "Group"), Column("cases", "Cases", "count"), Column("definite", "Definite", "count")),
    *(Column("who", "Who"), Column("n", "n", "count")),
    *(Column(name, title, "figure") for name, title in RATES),
    Column("auroc", "AUROC", "figure"),
)
COUNTED = (
    "Counted: settled cases by group; readers on those that they could grade, models on those that they were neither "
    "trained nor their cut-offs chosen on, at the balanced cut-off. "
)
WHENCE = {
    "grade": "The grade is that of the reference: within 0 or 1 no case can be definite, from 3 on every case is.",
    "maker": "The maker as the radiograph's header names it.",
    "field": "The width of what the radiograph shows, by its header's pixel spacing; magnification is not corrected.",
}


def group_tables(told: Plain) -> tuple[Table, ...]:
    """A table for each grouping, from a report's numbers."""
    return tuple(_table(name, groups) for name, groups in told["subgroups"].items())


def _table(name: str, groups: list[Plain]) -> Table:
    rows = tuple(row for one in groups for row in _rows(one))
    whence = WHENCE.get(name, "The grouping is the coordinator's own table.")
    title = TITLES.get(name, f"By {name}")
    return Table(f"by_{_key(name)}", title, _COLUMNS, rows, COUNTED + whence, "Not estimable: no case is settled.")


def _key(name: str) -> str:
    return "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in name.lower())


def _rows(one: Plain) -> Iterator[tuple[Cell, ...]]:
    start: tuple[Cell, ...] = (one["group"], one["n"], one["definite"])
    for role, found in one["readers"].items():
        yield *start, role, found["n"], *(flat_figure(found, rate) for rate, _ in RATES), None
    for model, found in one["models"].items():
        yield *start, model, found["n"], *(flat_figure(found, rate) for rate, _ in RATES), flat_figure(found, "auroc")
