"""The curves of a model as points to draw, no more of them than a figure can show."""

from __future__ import annotations

import numpy as np

from sireader.stats.curves import precision_recall_points, rates_by_cut_off, roc_points
from sireader.stats.decision import decision_curve
from sireader.workflow.report.counted import Floats, Ints
from sireader.workflow.report.plain import Plain

MOST_POINTS = 400
ONE_CLASS = "the cases are of one class only"


def curves(truth: Ints, scores: Floats) -> Plain:
    """ROC, precision–recall, both rates by cut-off, and the decision curve; each a list of columns, or null.

    Where a curve has more points than `MOST_POINTS`, evenly many along it are kept, both ends among them.
    """
    roc, precision = roc_points(truth, scores), precision_recall_points(truth, scores)
    rates, decision = rates_by_cut_off(truth, scores), decision_curve(truth, scores)
    return {
        "roc": roc and _columns(false_positive_rate=roc.x, sensitivity=roc.y),
        "precision_recall": precision and _columns(recall=precision.x, precision=precision.y),
        "rates": rates
        and _columns(
            cut_off=rates.cut_offs, sensitivity=rates.sensitivity, false_positive_rate=rates.false_positive_rate
        ),
        "decision": decision
        and _columns(threshold=decision.thresholds, model=decision.model, treat_all=decision.treat_all),
        "why": "" if roc else ONE_CLASS,
    }


def _columns(**columns: Floats) -> dict[str, list[float]]:
    length = len(next(iter(columns.values())))
    kept = np.unique(np.linspace(0, length - 1, min(length, MOST_POINTS)).round().astype(int))
    return {name: [_finite(value) for value in values[kept]] for name, values in columns.items()}


def _finite(value: float) -> float:
    """A score's place on paper: the cut-off above every score is drawn at 1."""
    return float(np.clip(value, -1e9, 1.0))
