"""Which figures a report has, drawn from its numbers alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from sireader.workflow.report import plots
from sireader.workflow.report.drawing import Paint, Plan, slug
from sireader.workflow.report.model_tables import NAMES
from sireader.workflow.report.plain import Plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

POINTS = "Readers are points with the intervals of both rates, on the same cases."
Parts = list[tuple[str, Plain]]


def figures_of(told: Plain) -> Iterator[Plan]:
    """Every figure that the numbers allow."""
    yield from _readers(told)
    yield from _grades(told)
    for model, splits in told["models"].items():
        for split, part in splits.items():
            yield from _model(model, split, part, told["models_facts"][model]["notice"])


def _readers(told: Plain) -> Iterator[Plan]:
    there = {role: one for role, one in told["readers"].items() if one["n"]}
    if there:
        caption = (
            "Each reader against the reference, with the intervals of both rates; see the table for what is counted."
        )
        paint = partial(_first, plots.readers, there)
        yield Plan("readers", "Readers against the reference", caption, (4.2, 4.4), 1, paint)
    for group in _threes(list(there.items())):
        key = slug("readers matrix", *(role for role, _ in group))
        caption = "Rows: the reader; columns: the reference. Percentages are of the column."
        yield Plan(key, "Readers: counts", caption, (2.45 * len(group), 2.9), len(group), _matrices(group))


def _threes(items: Parts) -> list[Parts]:
    return [items[start:end] for start, end in pairwise([*range(0, len(items), 3), len(items)])]


def _matrices(parts: Parts) -> Paint:
    def paint(axes: list[Axes]) -> None:
        for each, (title, part) in zip(axes, parts, strict=True):
            plots.confusion(each, part, title)
        axes[0].set_ylabel("Said")

    return paint


def _grades(told: Plain) -> Iterator[Plan]:
    for one in told["between_readers"]["pairs"]:
        both = one["scales"]["both joints"]
        if both["n"]:
            first, second = one["first"], one["second"]
            caption = f"Joints that both graded: {both['n']:,}. Shade by the count."
            paint = partial(_first, plots.grade_table, one)
            yield Plan(slug("grades", first, second), f"Grades by {first} and {second}", caption, (3.2, 3.2), 1, paint)


def _model(model: str, split: str, part: Plain, notice: str) -> Iterator[Plan]:
    for kind, title, caption, size, axes, paint in _of_part(part):
        name = f"{title}: {model}, {split}"
        yield Plan(slug(model, split, kind), name, f"{_counted(part)} {caption}".strip(), size, axes, paint, notice)


def _of_part(part: Plain) -> Iterator[tuple[str, str, str, tuple[float, float], int, Paint]]:
    """Kind, title, caption, size, axes and painter of each figure of one split."""
    known = part["curves"]

    def one(plot: Callable[[Axes, Plain], None]) -> Paint:
        return partial(_first, plot, part)

    apparent = "Apparent: the cut-offs were chosen on these cases." if part["apparent"] else ""
    if known["roc"]:
        yield "roc", "ROC", POINTS, (4.2, 4.9), 1, one(plots.roc)
    if known["precision_recall"]:
        caption = "Readers are points. The dashed line is what chance brings."
        yield "precision-recall", "Precision and recall", caption, (4.2, 4.9), 1, one(plots.precision_recall)
    if known["rates"]:
        yield "rates", "Both rates by cut-off", apparent, (6.9, 3.1), 1, one(plots.rates)
    if part["cutoffs"]:
        cuts = [(f"{NAMES[name]}, ≥ {each['threshold']:.3f}", each) for name, each in part["cutoffs"].items()]
        caption = f"{apparent} Rows: the model; columns: the reference. Percentages are of the column."
        yield "matrices", "Cut-offs", caption.strip(), (7.3, 2.9), len(cuts), _matrices(cuts)
    if part["calibration"]["points"]:
        caption = "Cases in bins of their scores; bars are Wilson's intervals."
        yield "calibration", "Calibration", caption, (3.7, 3.6), 1, one(plots.calibration)
    if known["decision"]:
        yield "decision", "Decision curve", "", (3.9, 3.6), 1, one(plots.decision)


def _first(plot: Callable[[Axes, Plain], None], part: Plain, axes: list[Axes]) -> None:
    plot(axes[0], part)


def _counted(part: Plain) -> str:
    return f"{part['n']:,} settled cases, {part['definite']:,} definite."
