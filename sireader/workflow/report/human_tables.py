"""The tables about readers."""

from __future__ import annotations

from collections.abc import Iterator

from sireader.workflow.report.cells import Cell, Chance, Column, Figure, Table, figure, flat_figure
from sireader.workflow.report.plain import Plain

SETTLED = "Counted: cases that are settled and that the reader could grade; the current unaided read of each. "
NOT_COUNTED = "Not counted: excluded and calibration cases, hidden repeats, aided reads, reads that were amended since."
KAPPAS = (
    *(("agreement", "Agreement"), ("kappa", "κ"), ("kappa_linear", "κ linear"), ("kappa_quadratic", "κ quadratic")),
    *(("pabak", "PABAK"), ("bias", "Bias"), ("prevalence", "Prevalence")),
)
COEFFICIENTS = {
    "agreement": "Percent agreement",
    "fleiss": "Fleiss' κ",
    "ac1": "Gwet's AC1",
    "ac2_linear": "Gwet's AC2, linear",
    "ac2_quadratic": "Gwet's AC2, quadratic",
    "alpha_nominal": "Krippendorff's α, nominal",
    "alpha_ordinal": "Krippendorff's α, ordinal",
    "alpha_interval": "Krippendorff's α, interval",
    **{f"icc_{form}_{of}": f"ICC({form},{of})" for of in ("1", "k") for form in "123"},
}
SCALES = {"definite": "definite", "right": "right joint", "left": "left joint", "both joints": "both joints"}
PAIRWISE = (
    "Counted: cases that both could grade, settled or not. κ is low where one answer is rare though readers agree: "
    "read it beside agreement, PABAK, bias (how much more often the first says definite, or how much higher the first "
    "grades) and prevalence. "
)


def human_tables(told: Plain) -> tuple[Table, ...]:
    """All tables about readers, from a report's numbers."""
    return (
        _readers(told),
        _matrices(told),
        _compared(told),
        _between(told),
        _boundaries(told),
        _panel(told),
        _within(told),
        _time(told),
    )


def agreement_tables(told: Plain) -> tuple[Table, Table, Table]:
    """Readers against the reference, between each other, and within themselves, of `agreement_numbers`."""
    return _readers(told), _between(told), _within(told)


def _readers(told: Plain) -> Table:
    rates = (("sensitivity", "Sensitivity"), ("specificity", "Specificity"), ("ppv", "PPV"), ("npv", "NPV"))
    figures = (*rates, ("kappa", "κ"), ("agreement", "Agreement"), ("auroc_of_grades", "AUROC of grades"))
    columns = (
        *(Column("reader", "Reader"), Column("n", "n", "count"), Column("not_evaluable", "Not eval.", "count")),
        *(Column(name, title, "figure") for name, title in figures),
        Column("overturned", "Overturned", "figure"),
        Column("overturned_n", "n", "count"),
    )
    rows = tuple(
        (role, one["n"], one["not_evaluable"], *(flat_figure(one, name) for name, _ in figures), *_overturned(one))
        for role, one in told["readers"].items()
    )
    own = "A reader's own read is among those that make the reference, so these figures are that much too kind. "
    later = "A role that reads unsettled cases alone is judged on the difficult ones. "
    return Table("readers", "Accuracy", columns, rows, SETTLED + own + later + NOT_COUNTED, NOBODY)


def _overturned(one: Plain) -> tuple[Cell, ...]:
    low, high = one["overturned_ci"] or (None, None)
    why = "" if one["overturned_of"] else "none of its reads counts in a settled case"
    return Figure(one["overturned_fraction"], low, high, why), one["overturned"]


NOBODY = "No read is in yet."


def _matrices(told: Plain) -> Table:
    rows = tuple((role, *cells_of(one["matrix"])) for role, one in told["readers"].items())
    columns = (Column("reader", "Reader"), *MATRIX)
    counted = "Counted as in the table above: the four cells add up to its n."
    return Table("readers_matrix", "Counts", columns, rows, counted, NOBODY)


MATRIX = (
    Column("true_negative", "Says −, is −", "count"),
    Column("false_negative", "Says −, is +", "count"),
    Column("false_positive", "Says +, is −", "count"),
    Column("true_positive", "Says +, is +", "count"),
)


def cells_of(matrix: list[list[int]]) -> tuple[int, int, int, int]:
    """In the order of `MATRIX`."""
    (true_negative, false_negative), (false_positive, true_positive) = matrix
    return true_negative, false_negative, false_positive, true_positive


def _compared(told: Plain) -> Table:
    rows = tuple(
        (one["first"], one["second"], one["n"], name, *comparison_cells(one[name]))
        for one in told["readers_compared"]
        for name in ("sensitivity", "specificity")
    )
    columns = (
        *(Column("first", "First"), Column("second", "Second"), Column("n", "n", "count"), Column("rate", "Rate")),
        *COMPARISON,
    )
    counted = (
        "Counted: settled cases that both could grade. Exact McNemar test on the cases that only one of the two has "
        "right. Both readers' reads are among those that make the reference. "
    )
    return Table("readers_compared", "Compared with each other", columns, rows, counted + NOT_COUNTED, _too_few(told))


COMPARISON = (
    Column("value_first", "First's", "number"),
    Column("value_second", "Second's", "number"),
    Column("difference", "Difference", "figure"),
    Column("first_only", "Right in first only", "count"),
    Column("second_only", "Right in second only", "count"),
    Column("p", "p", "p"),
)


def comparison_cells(one: Plain) -> tuple[Cell, ...]:
    """In the order of `COMPARISON`."""
    singles = (one["first_only"], one["second_only"])
    return one["first"], one["second"], figure(one["difference"]), *singles, Chance(one["p"], one["why"])


def _too_few(told: Plain) -> str:
    return sentence(told["between_readers"]["why"])


def sentence(why: str) -> str:
    """Why a table is empty, on the page; nothing for no reason."""
    return f"Not estimable: {why}." if why else ""


def _estimate(one: Plain, name: str, which: str = "bootstrap") -> Figure:
    told = one["estimates"].get(name)
    return Figure(None, why="with grades there is no prevalence") if told is None else figure(told, which)


def _pair_rows(of: tuple[Cell, ...], scales: Plain) -> Iterator[tuple[Cell, ...]]:
    for scale, words in SCALES.items():
        one = scales[scale]
        figures = (_estimate(one, name) for name, _ in KAPPAS if scale == "definite" or name != "prevalence")
        lacking: tuple[Cell, ...] = () if scale == "definite" else (None,)
        yield *of, words, one["n"], *figures, *lacking, _estimate(one, "kappa", "analytic")


_PAIR = (
    *(Column("scale", "Of"), Column("n", "n", "count")),
    *(Column(name, title, "figure") for name, title in KAPPAS),
    Column("kappa_analytic", "κ by formula", "figure"),
)


def _between(told: Plain) -> Table:
    pairs = told["between_readers"]["pairs"]
    rows = tuple(row for one in pairs for row in _pair_rows((one["first"], one["second"]), one["scales"]))
    columns = (Column("first", "First"), Column("second", "Second"), *_PAIR)
    return Table("between_readers", "Two by two", columns, rows, PAIRWISE + NOT_COUNTED, _too_few(told))


def _within(told: Plain) -> Table:
    rows = tuple(row for one in told["within_readers"] for row in _pair_rows((one["reader"],), one["scales"]))
    counted = (
        "Counted: hidden second readings against the first one of the same case by the same reader, both evaluable. "
        "Not counted: repeats after a model's opinion on the case was revealed to the reader."
    )
    empty = "Not estimable: no case was read a second time."
    return Table(
        "within_readers", "First and hidden second readings", (Column("reader", "Reader"), *_PAIR), rows, counted, empty
    )


def _boundaries(told: Plain) -> Table:
    rows = tuple(
        (one["first"], one["second"], *_boundary(each))
        for one in told["between_readers"]["pairs"]
        for each in one["scales"]["both joints"]["boundaries"]
    )
    columns = (
        *(Column("first", "First"), Column("second", "Second"), Column("boundary", "Grades")),
        Column("first_higher", "First alone above", "count"),
        Column("second_higher", "Second alone above", "count"),
        Column("disagreement", "Differ", "figure"),
        Column("kappa", "κ there", "figure"),
    )
    counted = "At each boundary between two grades: how often one reader is above it and the other is not. "
    counted += "Counted: joints, right and left together, that both graded; each joint alone is in report.json."
    return Table("boundaries", "Where readers differ", columns, rows, counted, _too_few(told))


def _boundary(one: Plain) -> tuple[Cell, ...]:
    counts = (one["first_higher"], one["second_higher"])
    return f"{one['cut'] - 1} | {one['cut']}", *counts, figure(one["disagreement"]), figure(one["kappa"])


def _panel(told: Plain) -> Table:
    panel = told["between_readers"]["panel"]
    found = {scale: panel["scales"][scale]["estimates"] for scale in SCALES} if panel else {}
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (title, *(_of_scale(found[scale], name, which) for which in ("bootstrap", "analytic") for scale in SCALES))
        for name, title in COEFFICIENTS.items()
        if any(name in one for one in found.values())
    )
    columns = (
        Column("coefficient", "Coefficient"),
        *(Column(scale.replace(" ", "_"), words, "figure") for scale, words in SCALES.items()),
        *(
            Column(f"{scale.replace(' ', '_')}_formula", f"{words}, by formula", "figure")
            for scale, words in SCALES.items()
        ),
    )
    empty = _too_few(told) or "Not estimable: fewer than two roles read every case."
    return Table("panel", "All who read every case", columns, rows, _panel_words(panel) + NOT_COUNTED, empty)


def _panel_words(panel: Plain | None) -> str:
    if panel is None:
        return ""
    counts = ", ".join(f"{words} {panel['scales'][scale]['n']:,}" for scale, words in SCALES.items())
    roles = " and ".join(panel["roles"])
    return f"Counted: {roles}; cases with at least two grades ({counts}); for ICC those that all graded. "


def _of_scale(estimates: Plain, name: str, which: str) -> Figure:
    return figure(estimates[name], which) if name in estimates else Figure(None, why="it takes more than two grades")


def _time(told: Plain) -> Table:
    columns = (
        *(Column("reader", "Reader"), Column("measured", "Measured", "count")),
        Column("first_quartile_s", "First quartile (s)", "seconds"),
        Column("median_s", "Median (s)", "seconds"),
        Column("third_quartile_s", "Third quartile (s)", "seconds"),
        Column("why", "Remark"),
    )
    rows = tuple(tuple(one[column.name] for column in columns) for one in told["reading_time"])
    counted = (
        "Counted: seconds at work on a case, time away taken out, of first reads for the reference that were measured. "
    )
    return Table(
        "reading_time",
        "Seconds a case",
        columns,
        rows,
        counted + "Imported reads are measured where their sheet says how long they took.",
        NOBODY,
    )
