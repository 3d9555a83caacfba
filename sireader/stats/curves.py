"""Scores against a reference: areas under curves, and cut-offs with what they do. `definite` means score ≥ cut-off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.metrics import average_precision_score, roc_auc_score

Scores = npt.NDArray[np.floating]
Truth = npt.NDArray[np.integer]
NEARLY_ALL = 0.99
"""Sensitivity, or specificity, that the cut-off which favours it must keep."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """Counts of one cut-off against the reference."""

    true_negative: int
    false_negative: int
    false_positive: int
    true_positive: int

    @property
    def sensitivity(self) -> float | None:
        """Of the definite cases, the share found; None without any."""
        return _share(self.true_positive, self.true_positive + self.false_negative)

    @property
    def specificity(self) -> float | None:
        """Of the others, the share left out; None without any."""
        return _share(self.true_negative, self.true_negative + self.false_positive)

    @property
    def agreement(self) -> float | None:
        """Share of all cases on which score and reference agree; None without any."""
        agreed = self.true_negative + self.true_positive
        return _share(agreed, agreed + self.false_negative + self.false_positive)

    @property
    def kappa(self) -> float | None:
        """Cohen's κ; None where chance alone would agree on everything."""
        total = self.true_negative + self.false_negative + self.false_positive + self.true_positive
        if not total:
            return None
        said, were = self.false_positive + self.true_positive, self.false_negative + self.true_positive
        chance = (said * were + (total - said) * (total - were)) / total**2
        agreement = (self.true_negative + self.true_positive) / total
        return None if chance == 1 else (agreement - chance) / (1 - chance)


def auroc(truth: Truth, scores: Scores) -> float | None:
    """Area under the ROC curve; None where only one class is there."""
    return None if len(set(truth.tolist())) < 2 else float(roc_auc_score(truth, scores))


def auprc(truth: Truth, scores: Scores) -> float | None:
    """Average precision; None where no case is definite."""
    return None if not truth.any() else float(average_precision_score(truth, scores))


def confusion(truth: Truth, scores: Scores, cut_off: float) -> Confusion:
    """What a cut-off makes of scores (n) against a reference (n) of 0 and 1."""
    said, was = scores >= cut_off, truth == 1
    counts = [int((mine & theirs).sum()) for mine, theirs in ((~said, ~was), (~said, was), (said, ~was), (said, was))]
    return Confusion(*counts)


def chosen_cut_offs(truth: Truth, scores: Scores) -> dict[str, float]:
    """The three cut-offs of Bressem et al., to be chosen on a validation split and judged on another.

    `sensitivity`: the highest that keeps a sensitivity of 0.99; `specificity`: the lowest that keeps a specificity of
    0.99; `balanced`: the largest sum of both, the lowest such. Halfway between neighbouring scores.

    Raises:
        ValueError: only one class is there.
    """
    if len(set(truth.tolist())) < 2:
        raise ValueError("cut-offs cannot be chosen where only one class is there")
    values = np.unique(scores)
    candidates = [float(values[0]), *((values[:-1] + values[1:]) / 2).tolist(), float(np.nextafter(values[-1], 2))]
    found = [(cut_off, confusion(truth, scores, cut_off)) for cut_off in candidates]
    rates = [(cut_off, counts.sensitivity or 0.0, counts.specificity or 0.0) for cut_off, counts in found]
    return {
        "sensitivity": max(cut_off for cut_off, sensitivity, _ in rates if sensitivity >= NEARLY_ALL),
        "specificity": min(cut_off for cut_off, _, specificity in rates if specificity >= NEARLY_ALL),
        "balanced": max(rates, key=lambda rate: (rate[1] + rate[2], -rate[0]))[0],
    }


def _share(count: int, total: int) -> float | None:
    return count / total if total else None
