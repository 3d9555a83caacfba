"""What is fitted on the validation split after training: temperatures, steps, cut-offs, grade sets, the gate."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import torch
from scipy.optimize import minimize_scalar
from torch import Tensor
from torch.nn import functional

from sireader.inference.card import HALVES, Calibration, CutOffs
from sireader.inference.gate import distance
from sireader.inference.grades import distribution, expected_grade, masses_needed, ordinal_loss
from sireader.stats.curves import chosen_cut_offs
from training.data import Cases
from training.judging import Answers, settled_grades

COVERAGES = (0.8, 0.9, 0.95)
DIRECTIONS = 64
"""Principal directions of the training features that the gate keeps."""
_HIGHEST, _LOWEST = 20.0, 0.05
_ALIKE = 1e-3
IN_DOMAIN = 0.99
"""Share of the validation split that the gate lets pass."""


def fitted(told: Answers, cases: Cases) -> Calibration:
    """Temperatures (Guo et al. 2017) that make the validation split likeliest, and the steps between named grades."""
    truth = cases.targets
    definite = _temperature(
        lambda heat: functional.binary_cross_entropy_with_logits(told.definite / heat, truth.definite)
    )
    if not told.grades.shape[1]:
        return Calibration(1.0, definite)
    logits, targets = told.grades.flatten(0, 1), truth.grades.flatten(0, 1)
    grade = _temperature(lambda heat: ordinal_loss(logits / heat, targets))
    return Calibration(
        grade, definite, fitted_steps(expected_grade(distribution(logits / grade)), settled_grades(cases))
    )


def fitted_steps(means: Tensor, were: npt.NDArray[np.int64]) -> tuple[float, ...]:
    """Where mean grades (n) would stand halfway between grades, once they had the mean and spread of `were` (n).

    A network that is not sure names means that lie closer together than grades do, and calibration draws them closer
    still. Of all straight lines laid through them, the one that gives them the reference's mean and spread has the
    greatest quadratic κ: 2 cov / (var + var + squared difference of means). Halves where all means are alike.
    """
    told = means.double().numpy()
    if told.std() < _ALIKE or were.std() == 0:
        return HALVES
    stretch = were.std() / told.std()
    return tuple(float(told.mean() + (half - were.mean()) / stretch) for half in HALVES)


def _temperature(loss: Callable[[float], Tensor]) -> float:
    found = minimize_scalar(
        lambda log: float(loss(math.exp(log))), bounds=(math.log(_LOWEST), math.log(_HIGHEST)), method="bounded"
    )
    return float(math.exp(found.x))


def fitted_cut_offs(told: Answers, cases: Cases, calibration: Calibration) -> CutOffs:
    """The three cut-offs on the calibrated P(definite) of the validation split.

    Raises:
        ValueError: only one class is there.
    """
    scores = told.probability(calibration.grade, calibration.definite).double().numpy()
    return CutOffs(**chosen_cut_offs(cases.definite, scores))


def fitted_grade_sets(told: Answers, cases: Cases, calibration: Calibration) -> dict[str, float]:
    """For each coverage the mass that grade sets need (split conformal, Vovk et al.); none without grades.

    Exact under exchangeability: with n joints the ⌈(n + 1) · coverage⌉-th smallest mass at which a set held its grade.
    """
    if not told.grades.shape[1]:
        return {}
    distributions = told.distributions(calibration.grade).flatten(0, 1)
    needed = np.sort(masses_needed(distributions, torch.from_numpy(settled_grades(cases))).double().numpy())
    ranks = {coverage: math.ceil((len(needed) + 1) * coverage) for coverage in COVERAGES}
    return {
        str(coverage): float(min(needed[rank - 1], 1.0)) if rank <= len(needed) else 1.0
        for coverage, rank in ranks.items()
    }


def fitted_gate(training: Tensor, validation: Tensor) -> dict[str, Tensor]:
    """Statistics of features by which pictures unlike the training set are told.

    Args:
        training: (n, channels) features of the training split.
        validation: (m, channels) of the validation split, on which the threshold is chosen.

    Returns:
        `mean` (channels), `directions` (k, channels), `variances` (k), `rest` (1): the mean square beyond the
        directions, and `threshold` (1) on `distance`, all float32.
    """
    mean = training.mean(0)
    centred = (training - mean).double()
    kept = min(DIRECTIONS, len(training) - 1, training.shape[1])
    _, strengths, directions = torch.linalg.svd(centred, full_matrices=False)
    variances = strengths[:kept] ** 2 / max(len(training) - 1, 1)
    rest = (strengths[kept:] ** 2).sum() / max(len(training) - 1, 1)
    gate = {"mean": mean, "directions": directions[:kept], "variances": variances, "rest": rest.reshape(1)}
    gate = {
        name: value.float().clamp(min=1e-8) if name in {"variances", "rest"} else value.float()
        for name, value in gate.items()
    }
    away = distance(validation, gate)
    gate["threshold"] = torch.quantile(away.double(), IN_DOMAIN).float().reshape(1)
    return gate
