"""The tables about readers with a model's opinion beside them."""

from __future__ import annotations

from sireader.workflow.report.cells import Cell, Chance, Column, Figure, Table, figure, share_figure
from sireader.workflow.report.human_tables import sentence
from sireader.workflow.report.plain import Plain


def aided_tables(told: Plain) -> tuple[Table, ...]:
    """The tables about readers with a model's opinion beside them."""
    aided = told["aided"]
    columns = (
        *(Column("reader", "Reader"), Column("model", "Model"), Column("cases", "Cases")),
        *(Column("n", "n", "count"), Column("changed", "Grades changed", "count")),
        Column("toward_the_model", "To the model", "count"),
        Column("away_from_the_model", "Away from it", "count"),
        Column("sensitivity_unaided", "Sens. unaided", "figure"),
        Column("sensitivity_aided", "Sens. aided", "figure"),
        Column("sensitivity_p", "p", "p"),
        Column("specificity_unaided", "Spec. unaided", "figure"),
        Column("specificity_aided", "Spec. aided", "figure"),
        Column("specificity_p", "p", "p"),
    )
    rows = tuple(
        _aided_row(one, key, words)
        for one in aided["readers"]
        for key, words in (("everything", "all revealed"), ("model_wrong", "model wrong"))
    )
    counted = (
        "Counted: cases on which the model's opinion was revealed and the reader's reads before and after are "
        "evaluable; rates over the settled ones of them. The unaided reads alone make the reference, a reader's own "
        "among them. A case that was not changed counts with its unaided read on both sides. Exact McNemar tests."
    )
    table = Table("aided", "Unaided and aided", columns, rows, counted, sentence(aided["why"]))
    return table, _multi_reader(told)


def _aided_row(one: Plain, key: str, words: str) -> tuple[Cell, ...]:
    part = one[key]
    counts = (part["n"], part["changed"], part["toward_the_model"], part["away_from_the_model"])
    return (
        one["reader"],
        one["model"],
        words,
        *counts,
        *_before_after(part, "sensitivity"),
        *_before_after(part, "specificity"),
    )


def _before_after(part: Plain, rate: str) -> tuple[Cell, ...]:
    test: Plain = part["aided_against_unaided"][rate]
    return share_figure(part["unaided"][rate]), share_figure(part["aided"][rate]), Chance(test["p"], test["why"])


def _multi_reader(told: Plain) -> Table:
    columns = (
        *(Column("model", "Model"), Column("readers", "Readers", "count"), Column("n", "Cases", "count")),
        *(Column("unaided", "AUROC unaided", "figure"), Column("aided", "AUROC aided", "figure")),
        Column("unaided_less_aided", "Difference", "figure"),
        Column("p", "p", "p"),
    )
    rows = tuple(
        (one["model"], one["readers"], one["n"], *_areas(one), Chance(one["p"], one["why"]))
        for one in told["multi_reader"]
    )
    counted = (
        "Obuchowski–Rockette analysis, readers and cases random, on the order of the grades. Counted: settled cases on "
        "which the model was revealed to every one of its readers, evaluable before and after."
    )
    empty = sentence(told["aided"]["why"])
    return Table("multi_reader", "Several readers, with and without", columns, rows, counted, empty)


def _areas(one: Plain) -> tuple[Cell, ...]:
    return tuple(_reasoned(one, name) for name in ("unaided", "aided", "unaided_less_aided"))


def _reasoned(one: Plain, name: str) -> Figure:
    return figure(one[name]) if one[name] else Figure(None, why=one["why"])
