"""Scores against a reference: areas under curves, and cut-offs with what they do. `definite` means score ≥ cut-off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.floating]
Truth = npt.NDArray[np.integer]
Array = npt.NDArray[np.float64]
_TRIFLE = 1e-6
NEARLY_ALL = 0.99
"""Sensitivity, or specificity, that the cut-off which favours it must keep."""


@dataclass(frozen=True, slots=True)
class Points:
    """A curve: place by place x, y and the cut-off that leads there (definite is a score ≥ cut-off)."""

    x: Array
    y: Array
    cut_offs: Array


@dataclass(frozen=True, slots=True)
class Rates:
    """What a cut-off does, one entry for each; `false_positive_rate` is 1 − specificity."""

    cut_offs: Array
    sensitivity: Array
    false_positive_rate: Array


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
    from sklearn.metrics import roc_auc_score

    return None if len(set(truth.tolist())) < 2 else float(roc_auc_score(truth, scores))


def auprc(truth: Truth, scores: Scores) -> float | None:
    """Average precision; None where no case is definite."""
    from sklearn.metrics import average_precision_score

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
    above = np.nextafter(values[-1], np.inf)
    below = values[0] - _TRIFLE * abs(values[0])  # a score that is worked out anew differs in its last digits
    candidates = np.array([below, *((values[:-1] + values[1:]) / 2), above])
    sensitivity, left_out = _rates(truth, scores, candidates)
    both = sensitivity + left_out
    return {
        "sensitivity": float(candidates[sensitivity >= NEARLY_ALL].max()),
        "specificity": float(candidates[left_out >= NEARLY_ALL].min()),
        "balanced": float(candidates[both == both.max()].min()),
    }


def roc_points(truth: Truth, scores: Scores) -> Points | None:
    """The ROC curve, from (0, 0) to (1, 1): x is 1 − specificity, y is sensitivity; None where only one class is there.

    Points on a straight line between two others are left out.
    """
    if len(set(truth.tolist())) < 2:
        return None
    from sklearn.metrics import roc_curve

    x, y, cut_offs = roc_curve(truth, scores)
    return Points(x, y, np.concatenate([[np.nextafter(cut_offs[1], np.inf)], cut_offs[1:]]))


def precision_recall_points(truth: Truth, scores: Scores) -> Points | None:
    """The precision–recall curve, one point for each score as a cut-off: x is recall (sensitivity), y is precision.

    None where no case is definite.
    """
    if not truth.any():
        return None
    from sklearn.metrics import precision_recall_curve

    precision, recall, cut_offs = precision_recall_curve(truth, scores)
    return Points(recall[:-1], precision[:-1], np.asarray(cut_offs))


def rates_by_cut_off(truth: Truth, scores: Scores) -> Rates | None:
    """Sensitivity and 1 − specificity of each score as a cut-off, lowest first; None where only one class is there."""
    if len(set(truth.tolist())) < 2:
        return None
    cut_offs = np.unique(scores).astype(np.float64)
    sensitivity, specificity = _rates(truth, scores, cut_offs)
    return Rates(cut_offs, sensitivity, 1 - specificity)


def _rates(truth: Truth, scores: Scores, cut_offs: Array) -> tuple[Array, Array]:
    """Sensitivity and specificity of cut-offs, where both classes are there."""
    definite, others = np.sort(scores[truth == 1]), np.sort(scores[truth != 1])
    found = len(definite) - np.searchsorted(definite, cut_offs, "left")
    return found / len(definite), np.searchsorted(others, cut_offs, "left") / len(others)


def _share(count: int, total: int) -> float | None:
    return count / total if total else None
