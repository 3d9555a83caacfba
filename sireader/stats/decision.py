"""What acting on a score is worth, against acting on everybody and on nobody (Vickers & Elkin 2006)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sireader.stats.areas import checked
from sireader.stats.curves import Scores, Truth
from sireader.stats.estimates import Values

USUAL_THRESHOLDS = np.linspace(0.01, 0.99, 99)


@dataclass(frozen=True, slots=True)
class DecisionCurve:
    """Net benefit, in true positives per case, at each threshold; to treat none is worth 0.

    Attributes:
        thresholds: probability from which on one would act.
        model: acting where the score is at least the threshold.
        treat_all: acting on everybody.
    """

    thresholds: Values
    model: Values
    treat_all: Values


def decision_curve(truth: Truth, scores: Scores, thresholds: Values = USUAL_THRESHOLDS) -> DecisionCurve | None:
    """The net benefit of a probability; None without cases, or where a score is no probability.

    Args:
        truth: (n) 0 or 1.
        scores: (n) probabilities.
        thresholds: (k) above 0 and below 1.
    """
    rows = checked(truth, scores)
    if not len(rows) or rows[:, 1].min() < 0 or rows[:, 1].max() > 1:
        return None
    definite, others = (np.sort(rows[rows[:, 0] == one, 1]) for one in (1, 0))
    odds = thresholds / (1 - thresholds)
    found, wrong = (len(part) - np.searchsorted(part, thresholds, "left") for part in (definite, others))
    worth = [(some - false * odds) / len(rows) for some, false in ((found, wrong), (len(definite), len(others)))]
    return DecisionCurve(thresholds, *worth)
