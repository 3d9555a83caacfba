"""The report as one page that needs nothing else: every figure and picture stands in it."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sireader.resources import resource
from sireader.workflow.report.cells import (
    Cell,
    Chance,
    Column,
    Figure,
    Table,
    cell_text,
    chance_text,
    figure_text,
    reasons,
)
from sireader.workflow.report.drawing import Plan, for_page
from sireader.workflow.report.plain import Plain
from sireader.workflow.report.sections import Section, cards, sections

TEMPLATE = "report.html.j2"
MANY, MOST = 9, 12
"""Columns from which a table is printed smaller."""
WIDE_PX = 620


def page_text(
    told: Plain, tables: Sequence[Table], figures: Sequence[Plan], drawings: Mapping[str, str], folder: Path
) -> str:
    """The page's HTML.

    Args:
        told: all that `report.json` says.
        tables: every table.
        figures: every figure.
        drawings: the SVG of each by its key; of a key that is not there nothing is drawn.
        folder: where the examples' pictures lie.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    rooms = FileSystemLoader(resource("report"))
    environment = Environment(
        loader=rooms, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    shown = {one.key: _figure(one, drawings.get(one.key, "")) for one in figures}
    by_key = {table.key: table for table in tables}
    parts = [_section(one, by_key, shown, folder) for one in sections(told, tables, figures)]
    return environment.get_template(TEMPLATE).render(
        study=told["study"],
        protocol=told["protocol"],
        version=told["protocol_version"],
        protocol_title=told["protocol_title"],
        taken_at=told["taken_at"][:16].replace("T", " ") + " UTC",
        made_by=told["made_by"],
        notices=sorted({one["notice"] for one in told["models_facts"].values() if one["notice"]}),
        cards=cards(told),
        sections=parts,
    )


@dataclass(frozen=True, slots=True)
class _Cell:
    kind: str
    value: str
    interval: str = ""


def _section(one: Section, tables: dict[str, Table], figures: dict[str, Any], folder: Path) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title,
        "words": one.words,
        "facts": one.facts,
        "tables": [_table(tables[key]) for key in one.tables],
        "figures": [figures[key] for key in one.figures],
        "figures_first": one.figures_first,
        "pictures": [_picture(picture, folder) for picture in one.pictures],
        "checklist": one.items,
        "afterwards": one.afterwards,
    }


def _table(one: Table) -> dict[str, Any]:
    count = len(one.columns)
    return {
        "key": one.key,
        "title": one.title,
        "counted": one.counted,
        "notice": one.notice,
        "size": "most" if count >= MOST else "many" if count >= MANY else "few",
        "columns": [{"title": column.title, "kind": _css(column)} for column in one.columns],
        "rows": [[_cell(*pair) for pair in zip(one.columns, row, strict=True)] for row in one.rows],
        "reasons": reasons(one),
        "empty": one.empty,
    }


def _css(column: Column) -> str:
    return {"text": "text", "count": "count"}.get(column.kind, "num")


def _cell(column: Column, cell: Cell) -> _Cell:
    if isinstance(cell, Figure):
        if cell.value is None:
            return _Cell("na", "not estimable")
        value, _, interval = figure_text(cell).partition(" (")
        return _Cell("figure", value, interval.rstrip(")"))
    if isinstance(cell, Chance):
        return _Cell(
            "na" if cell.value is None else "num", "not tested" if cell.value is None else chance_text(cell.value)
        )
    return _Cell(_css(column), cell_text(column, cell))


def _figure(one: Plan, svg: str) -> dict[str, Any]:
    from markupsafe import Markup

    width = round(96 * one.size[0])
    markup = Markup(for_page(svg, one.key)) if svg else ""  # noqa: S704 – our own drawing
    wide = width > WIDE_PX
    return {"key": one.key, "title": one.title, "caption": one.caption, "svg": markup, "wide": wide, "width": width}


def _picture(told: Plain, folder: Path) -> dict[str, str]:
    data = base64.b64encode((folder / told["file"]).read_bytes()).decode()
    score, cut_off = told["probability"], told["cut_off"]
    words = f"{told['case']}: score {score:.3f}, cut-off {cut_off:.3f}. {told['model']}. {told['notice']}"
    return {"title": told["kind"], "caption": words, "data": f"data:image/png;base64,{data}"}
