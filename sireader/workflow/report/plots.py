"""What stands in the axes of the report's figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from sireader.workflow.report.cells import figure_text, flat_figure
from sireader.workflow.report.counted import Floats
from sireader.workflow.report.drawing import COLOURS, GRID, INK, MARKERS
from sireader.workflow.report.model_tables import NAMES
from sireader.workflow.report.plain import Plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

CUT_OFF_STYLES = {"favours_sensitivity": (0, (1, 1.2)), "favours_specificity": (0, (5, 2)), "balanced": "solid"}


def unit_square(axes: Axes, across: str, up: str) -> None:
    """Two shares from 0 to 1."""
    axes.set(xlim=(-0.01, 1.01), ylim=(-0.01, 1.01), xlabel=across, ylabel=up, aspect="equal")
    axes.set_xticks(np.linspace(0, 1, 6))
    axes.set_yticks(np.linspace(0, 1, 6))
    axes.grid(visible=True, color=GRID, alpha=0.25, linewidth=0.5)


def roc(axes: Axes, part: Plain) -> None:
    """The curve, each reader as a point with both intervals, and the cut-offs on the curve."""
    unit_square(axes, "1 − specificity", "Sensitivity")
    axes.plot([0, 1], [0, 1], color=GRID, linewidth=0.8, linestyle=(0, (3, 3)))
    curve = part["curves"]["roc"]
    label = f"model, AUROC {figure_text(flat_figure(part, 'auroc'))}"
    axes.plot(curve["false_positive_rate"], curve["sensitivity"], color=COLOURS[0], label=label)
    cut_off_marks(axes, part)
    reader_points(axes, part["readers"])
    legend(axes)


def cut_off_marks(axes: Axes, part: Plain) -> None:
    """A short mark where cut-offs lie on the ROC curve, those of one place together."""
    places: dict[tuple[float, float], list[str]] = {}
    for name, one in part["cutoffs"].items():
        if one["specificity"] is not None and one["sensitivity"] is not None:
            words = f"{NAMES[name].replace('favours ', '')} {one['threshold']:.3g}"
            places.setdefault((1 - one["specificity"], one["sensitivity"]), []).append(words)
    for place, told in places.items():
        axes.plot(*([each] for each in place), marker="x", color=INK, markersize=5, linestyle="none", zorder=4)
        axes.annotate("\n".join(told), place, (6, -4), textcoords="offset points", fontsize=6.5, va="top")


def readers(axes: Axes, there: Plain) -> None:
    """Readers alone."""
    unit_square(axes, "1 − specificity", "Sensitivity")
    axes.plot([0, 1], [0, 1], color=GRID, linewidth=0.8, linestyle=(0, (3, 3)))
    reader_points(axes, there)
    legend(axes)


def reader_points(axes: Axes, readers: Plain) -> None:
    """Readers in ROC space, with the intervals of both rates."""
    for place, (role, one) in enumerate(readers.items()):
        if one["specificity"] is None or one["sensitivity"] is None:
            continue
        x, y = 1 - one["specificity"], one["sensitivity"]
        colour, marker = COLOURS[1 + place % 5], MARKERS[place % len(MARKERS)]
        across, up = _reach(one["specificity_ci"], 1 - x), _reach(one["sensitivity_ci"], y)
        axes.errorbar(
            [x],
            [y],
            xerr=across[::-1],
            yerr=up,
            elinewidth=0.8,
            color=colour,
            marker=marker,
            linestyle="none",
            label=role,
        )


def _reach(ends: Sequence[float] | None, value: float) -> list[list[float]]:
    """Below and above, as error bars want them."""
    if ends is None:
        return [[0.0], [0.0]]
    return [[max(value - ends[0], 0.0)], [max(ends[1] - value, 0.0)]]


def precision_recall(axes: Axes, part: Plain) -> None:
    """The curve, readers as points, and the rate by chance."""
    unit_square(axes, "Recall (sensitivity)", "Precision (PPV)")
    share = part["definite"] / part["n"]
    axes.axhline(share, color=GRID, linewidth=0.8, linestyle=(0, (3, 3)))
    curve = part["curves"]["precision_recall"]
    label = f"model, AUPRC {figure_text(flat_figure(part, 'auprc'))}"
    axes.plot(curve["recall"], curve["precision"], color=COLOURS[0], label=label)
    for place, (role, one) in enumerate(part["readers"].items()):
        if one["ppv"] is not None and one["sensitivity"] is not None:
            colour, marker = COLOURS[1 + place % 5], MARKERS[place % len(MARKERS)]
            axes.plot([one["sensitivity"]], [one["ppv"]], color=colour, marker=marker, linestyle="none", label=role)
    legend(axes)


def legend(axes: Axes) -> None:
    """Below the axes, so that it covers nothing; none where there is nothing to tell apart."""
    if axes.get_legend_handles_labels()[1]:
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=1)


def rates(axes: Axes, part: Plain) -> None:
    """Sensitivity and 1 − specificity against the cut-off, the three cut-offs marked."""
    curve = part["curves"]["rates"]
    axes.set(xlim=(0, 1), ylim=(-0.01, 1.01), xlabel="Cut-off (definite: score ≥ cut-off)", ylabel="Share")
    axes.grid(visible=True, color=GRID, alpha=0.25, linewidth=0.5)
    axes.plot(curve["cut_off"], curve["sensitivity"], color=COLOURS[0], label="sensitivity")
    axes.plot(curve["cut_off"], curve["false_positive_rate"], color=COLOURS[1], label="1 − specificity")
    for name, one in part["cutoffs"].items():
        label = f"{NAMES[name]} {one['threshold']:.3f}"
        axes.axvline(one["threshold"], color=INK, linewidth=1, linestyle=CUT_OFF_STYLES[name], label=label)
    axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1))


def confusion(axes: Axes, one: Plain, title: str) -> None:
    """Four counts with the shares of their column, κ and agreement above."""
    cells = np.array(one["matrix"], float)
    columns = cells.sum(axis=0, keepdims=True)
    shares = np.divide(cells, columns, out=np.zeros_like(cells), where=columns > 0)
    kappa, agreement = flat_figure(one, "kappa"), one["agreement"]
    told = "not estimable" if agreement is None else f"{100 * agreement:.1f} %"
    axes.set_title(f"{title}\nκ {figure_text(kappa)}\nagreement {told}", fontsize=8)
    heat(axes, cells, shares)
    axes.set(xlabel="Reference")
    axes.set_xticks([0, 1], ["not definite", "definite"])
    axes.set_yticks([0, 1], ["not definite", "definite"], rotation=90, va="center")


def heat(axes: Axes, cells: Floats, shares: Floats) -> None:
    """Counts on squares, the fuller the larger their share."""
    axes.set(xlim=(-0.5, cells.shape[1] - 0.5), ylim=(cells.shape[0] - 0.5, -0.5), aspect="equal")
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    for (row, column), count in np.ndenumerate(cells):
        share = float(shares[row, column])
        axes.fill_between(
            [column - 0.48, column + 0.48], row - 0.48, row + 0.48, color=COLOURS[0], alpha=0.08 + 0.5 * share, lw=0
        )
        words = f"{int(count):,}" + (f"\n{100 * share:.1f} %" if cells.shape[0] == 2 else "")
        axes.text(column, row, words, ha="center", va="center", fontsize=8.5)


def grade_table(axes: Axes, pair: Plain) -> None:
    """Grades of two readers against each other."""
    cells = np.array(pair["scales"]["both joints"]["table"], float)
    heat(axes, cells, cells / max(cells.max(), 1))
    axes.set(xlabel=pair["second"], ylabel=pair["first"])
    axes.set_xticks(range(5))
    axes.set_yticks(range(5))


def calibration(axes: Axes, part: Plain) -> None:
    """Observed shares against mean scores, with Wilson's intervals."""
    unit_square(axes, "Mean score", "Share of definite cases")
    axes.plot([0, 1], [0, 1], color=GRID, linewidth=0.8, linestyle=(0, (3, 3)))
    points = part["calibration"]["points"]
    x, y = [one["predicted"] for one in points], [one["observed"]["value"] for one in points]
    ends = [_reach(one["observed"]["interval"], one["observed"]["value"]) for one in points]
    bars = [[low[0] for low, _ in ends], [high[0] for _, high in ends]]
    axes.errorbar(x, y, yerr=bars, color=COLOURS[0], marker="o", markersize=4, linestyle="none", elinewidth=0.8)


def decision(axes: Axes, part: Plain) -> None:
    """Net benefit by threshold, beside calling every case definite and none."""
    curve = part["curves"]["decision"]
    share = max(part["definite"] / part["n"], 0.1)
    axes.set(xlim=(0, 1), xlabel="Threshold probability", ylabel="Net benefit")
    axes.grid(visible=True, color=GRID, alpha=0.25, linewidth=0.5)
    axes.plot(curve["threshold"], curve["model"], color=COLOURS[0], label="model")
    axes.plot(curve["threshold"], curve["treat_all"], color=COLOURS[1], label="all definite")
    axes.axhline(0, color=INK, linewidth=0.8, label="none definite")
    axes.set_ylim(-0.15 * share, 1.15 * share)
    axes.legend(loc="upper right")
