"""The tables about models."""

from __future__ import annotations

from collections.abc import Iterator

from sireader.workflow.report.cells import Cell, Column, Figure, Table, figure, flat_figure, share_figure
from sireader.workflow.report.human_tables import COMPARISON, MATRIX, cells_of, comparison_cells
from sireader.workflow.report.models import CARD, CHOSEN
from sireader.workflow.report.plain import NOT_ESTIMABLE, Plain

NO_MODEL = "No model's scores are in the study: the readers stand alone."
COUNTED = (
    "Counted: settled cases on which the model has a score, by what they were to the model; “unstated” where nobody "
    "said. Not counted: cases that the model was trained on, unsettled, excluded and calibration cases. "
)
NAMES = {
    "favours_sensitivity": "favours sensitivity",
    "favours_specificity": "favours specificity",
    "balanced": "balanced",
}


WHENCE = {CARD: "of its card", CHOSEN: "of validation"}


def model_tables(told: Plain) -> tuple[Table, ...]:
    """All tables about models, from a report's numbers."""
    return _models(told), _cut_offs(told), _calibration(told), _against(told), _pairs(told)


def _parts(told: Plain) -> Iterator[tuple[str, str, Plain]]:
    for model, splits in told["models"].items():
        for split, part in splits.items():
            yield model, split, part


def _empty(told: Plain) -> str:
    if not told["models"]:
        return NO_MODEL
    return "Not estimable: no model has a score on a settled case that it was not trained on."


def _models(told: Plain) -> Table:
    measures = (("error", "Calibration error"), ("brier", "Brier"), ("intercept", "Intercept"), ("slope", "Slope"))
    columns = (
        *(Column("model", "Model"), Column("split", "Split")),
        *(Column("n", "n", "count"), Column("definite", "Definite", "count")),
        *(Column("auroc", "AUROC (bootstrap)", "figure"), Column("auroc_delong", "AUROC (DeLong)", "figure")),
        Column("auprc", "AUPRC", "figure"),
        *(Column(name, title, "figure") for name, title in measures),
    )
    rows = tuple(
        (model, split, *_areas(part), *(figure(part["calibration"][name]) for name, _ in measures))
        for model, split, part in _parts(told)
    )
    return Table("models", "Areas and calibration", columns, rows, COUNTED, _empty(told))


def _areas(part: Plain) -> tuple[Cell, ...]:
    areas = (flat_figure(part, "auroc"), _delong(part), flat_figure(part, "auprc"))
    return part["n"], part["definite"], *areas


def _delong(part: Plain) -> Figure:
    low, high = part["auroc_delong"] or (None, None)
    return Figure(part["auroc"], low, high, part.get(NOT_ESTIMABLE, {}).get("auroc", ""))


def _cut_offs(told: Plain) -> Table:
    figures = (
        ("sensitivity", "Sensitivity"),
        ("specificity", "Specificity"),
        ("kappa", "κ"),
        ("agreement", "Agreement"),
    )
    columns = (
        *(Column("model", "Model"), Column("split", "Split"), Column("cut_off", "Cut-off")),
        Column("threshold", "At", "number"),
        *MATRIX,
        *(Column(name, title, "figure") for name, title in figures),
        Column("remark", "Remark"),
    )
    rows = tuple(
        (
            model,
            split,
            NAMES[name],
            *_at(one),
            *(flat_figure(one, rate) for rate, _ in figures),
            _remark(told, model, part),
        )
        for model, split, part in _parts(told)
        for name, one in part["cutoffs"].items()
    )
    rule = (
        "Definite means score ≥ cut-off. A cut-off is chosen on a validation split and judged on other cases; where it "
        "is shown on the very cases it was chosen on, the row says “apparent”: that is no judgement of it. "
    )
    return Table("cut_offs", "Cut-offs", columns, rows, rule + COUNTED, _no_cut_offs(told))


def _at(one: Plain) -> tuple[Cell, ...]:
    return one["threshold"], *cells_of(one["matrix"])


def _remark(told: Plain, model: str, part: Plain) -> str:
    source = told["models_facts"][model]["cut_offs_from"]
    return "apparent" if part["apparent"] else WHENCE.get(source, "")


def _no_cut_offs(told: Plain) -> str:
    reasons = {one["no_cut_offs"] for one in told["models_facts"].values() if one["no_cut_offs"]}
    return f"Not estimable: {'; '.join(sorted(reasons))}." if reasons else _empty(told)


def _calibration(told: Plain) -> Table:
    columns = (
        *(Column("model", "Model"), Column("split", "Split"), Column("n", "n", "count")),
        Column("predicted", "Mean score", "number"),
        Column("observed", "Definite", "figure"),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (model, split, point["n"], point["predicted"], share_figure(point["observed"]))
        for model, split, part in _parts(told)
        for point in part["calibration"]["points"]
    )
    counted = "Cases by their score, in bins; the interval is Wilson's. " + COUNTED
    return Table("calibration", "Calibration by score", columns, rows, counted, _empty(told))


def _against(told: Plain) -> Table:
    columns = (
        *(Column("model", "Model"), Column("reader", "Reader"), Column("split", "Split"), Column("n", "n", "count")),
        Column("rate", "Rate"),
        *COMPARISON,
    )
    rows = tuple(
        (model, one["reader"], split, one["n"], words, *comparison_cells(one[name]))
        for model, split, part in _parts(told)
        for one in part["against_readers"]
        for name, words in (("auroc", "AUROC"), ("sensitivity", "sensitivity"), ("specificity", "specificity"))
        if name in one
    )
    counted = (
        "First: the model; second: the reader, on the settled cases that both judged. AUROC: DeLong's paired test, the "
        "reader by the order of the grades. Rates: exact McNemar test at the balanced cut-off, not where it was chosen "
        "on these cases. The reader's own read is among those that make the reference, the model's score never is. "
    )
    return Table("models_against_readers", "Models and readers", columns, rows, counted, _empty(told))


def _pairs(told: Plain) -> Table:
    columns = (
        *(Column("first", "First"), Column("second", "Second"), Column("split", "Split"), Column("n", "n", "count")),
        *COMPARISON,
    )
    rows = tuple(
        (one["first"], one["second"], one["split"], one["n"], *comparison_cells(one["auroc"]))
        for one in told["models_compared"]
    )
    counted = "AUROC on the cases that both models scored and that were the same to both. DeLong's paired test. "
    few = len(told["models"]) < 2
    empty = (
        "Not estimable: fewer than two models." if few else "Not estimable: no two models scored a case of one split."
    )
    return Table("models_compared", "Models and models", columns, rows, counted + COUNTED, empty)
