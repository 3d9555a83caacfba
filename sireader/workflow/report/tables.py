"""All tables of a report, from its numbers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sireader.files import make_folder
from sireader.tables import write_csv
from sireader.workflow.report.aided_tables import aided_tables
from sireader.workflow.report.cells import Column, Table, csv_header, csv_rows
from sireader.workflow.report.group_tables import group_tables
from sireader.workflow.report.human_tables import human_tables
from sireader.workflow.report.model_tables import model_tables
from sireader.workflow.report.plain import Plain

FOLDER = "tables"


def tables_of(told: Plain) -> tuple[Table, ...]:
    """Every table; those in which a model's output is carry its notice."""
    notices = " ".join(sorted({one["notice"] for one in told["models_facts"].values() if one["notice"]}))
    about_models = (*model_tables(told), *group_tables(told), *aided_tables(told))
    return (
        _flow(told),
        *human_tables(told),
        *(replace(one, notice=notices if one.rows else "") for one in about_models),
    )


def _flow(told: Plain) -> Table:
    columns = (
        *(Column("box", "Cases"), Column("cases", "n", "count")),
        *(Column("detail", "Of these"), Column("detail_cases", "n", "count")),
    )
    rows = tuple(
        row
        for box in told["flow"]["boxes"]
        for row in (
            (box["title"], box["cases"], None, None),
            *((None, None, word, count) for word, count in box["details"].items()),
        )
    )
    counted = "Every case takes one way through the boxes of the chart."
    return Table("flow", "The chart in numbers", columns, rows, counted)


def write_tables(folder: Path, tables: tuple[Table, ...]) -> None:
    """Write each as CSV, one without rows with its header alone."""
    make_folder(folder / FOLDER)
    for one in tables:
        write_csv(folder / FOLDER / f"{one.key}.csv", csv_header(one), csv_rows(one))
