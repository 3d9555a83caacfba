"""A model on an export: every raw number, and the figures of the field with the cut-offs that its card brings."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from sireader.domain.errors import CheckFailed
from sireader.inference.card import Card
from sireader.inference.gate import distance
from sireader.inference.grades import grade_sets, named_grades
from sireader.inference.package import Package
from sireader.stats.areas import auroc_of
from sireader.stats.calibration import calibration_error
from sireader.stats.confusions import judged_at
from sireader.stats.curves import auprc
from training.data import Cases, as_tensor, pictures_of
from training.judging import Answers, answers, ends, intervals, named, quadratic_kappa, settled_grades
from training.processes import Crew

HEADER = (
    *("case", "split", "definite", "right", "left", "probability", "definite_head", "in_domain", "distance"),
    *(f"{side}_{grade}" for side in ("right", "left") for grade in range(5)),
    *("right_named", "left_named"),
)


def evaluated(
    package: Package, cases: Cases, cache: Path, crew: Crew
) -> tuple[list[tuple[object, ...]], dict[str, Any]]:
    """The rows under `HEADER`, and the figures.

    Args:
        package: its cut-offs and calibration were chosen on a validation split, and are only applied here.
        cases: to be judged on.
        cache: folder of decoded pictures.
        crew: who computes.

    Raises:
        CheckFailed: there is no case.
    """
    if not len(cases):
        raise CheckFailed("There is no case to evaluate on", "name another split or export")
    card = package.card
    pictures = pictures_of(cases.examples, card.input.rows, card.input.columns, cache, lambda _: None)
    told = answers(package.network.to(crew.device), as_tensor(pictures), crew, bf16=False)
    score = told.probability(card.calibration.grade, card.calibration.definite).double().numpy()
    away = distance(told.features, package.gate).numpy()
    inside = away <= float(package.gate["threshold"])
    return _rows(told, cases, card, score, away, inside), _figures(told, cases, card, score, inside)


def _rows(
    told: Answers,
    cases: Cases,
    card: Card,
    score: npt.NDArray[np.float64],
    away: npt.NDArray[Any],
    inside: npt.NDArray[Any],
) -> list[tuple[object, ...]]:
    head = torch.sigmoid(told.definite / card.calibration.definite).tolist()
    both = told.distributions(card.calibration.grade)
    shares, names = both.flatten(1).tolist(), named_grades(both, card.calibration.steps).tolist()
    return [
        (
            *(one.case, one.split.value, int(one.definite), one.right, one.left),
            *(float(score[place]), head[place], int(inside[place]), float(away[place])),
            *(shares[place] or [None] * 10),
            *(names[place] or [None] * 2),
        )
        for place, one in enumerate(cases.examples)
    ]


def _figures(
    told: Answers, cases: Cases, card: Card, score: npt.NDArray[np.float64], inside: npt.NDArray[Any]
) -> dict[str, Any]:
    truth, area = cases.definite, auroc_of(cases.definite, score)
    figures: dict[str, Any] = {
        "model": card.name,
        "notice": card.notice,
        "backbone": card.backbone,
        "seed": card.recipe.get("seed"),
        "training": card.metrics.get("training"),
        "cases": len(cases),
        "definite": int(truth.sum()),
        "rule": "score ≥ cut-off",
        "auroc": area.value,
        "auroc_interval": ends(area),
        "auprc": auprc(truth, score),
        "calibration_error": calibration_error(truth, score),
        "in_domain": float(inside.mean()),
        "cut_offs": {name: _at(truth, score, cut_off) for name, cut_off in asdict(card.cut_offs).items()},
    }
    return figures | _of_grades(told, cases, card) if told.grades.shape[1] else figures


def _at(truth: npt.NDArray[Any], score: npt.NDArray[np.float64], cut_off: float) -> dict[str, Any]:
    found = judged_at(truth, score, cut_off)
    rates = {name: found.estimates[name].value for name in ("sensitivity", "specificity", "agreement", "kappa")}
    return {"cut_off": cut_off, **asdict(found.confusion), **rates, "kappa_interval": ends(found.estimates["kappa"])}


def _of_grades(told: Answers, cases: Cases, card: Card) -> dict[str, Any]:
    distributions = told.distributions(card.calibration.grade)
    said, were = named(told, card.calibration), settled_grades(cases)
    found: dict[str, Any] = {
        "grades": {"kappa": _number(quadratic_kappa(were, said)), "exact": float((said == were).mean())}
    }
    sure = intervals(told, cases, card.calibration)
    found["grades"] |= {name: sure[name] for name in ("kappa_interval", "exact_interval")}
    found["grades"]["within_1"] = float((np.abs(said - were) <= 1).mean())
    head = torch.sigmoid(told.definite / card.calibration.definite)
    rule = told.probability(card.calibration.grade)
    found["heads"] = {"differ": float(((head >= 0.5) != (rule >= 0.5)).double().mean())}
    found["grade_sets"] = {
        coverage: _coverage(distributions.flatten(0, 1), were, mass) for coverage, mass in card.grade_sets.items()
    }
    return found


def _coverage(distributions: torch.Tensor, were: npt.NDArray[np.int64], mass: float) -> Any:
    sets = grade_sets(distributions, mass).numpy()
    return {"covered": float(sets[np.arange(len(were)), were].mean()), "mean_size": float(sets.sum(1).mean())}


def _number(value: float) -> float | None:
    return None if np.isnan(value) else value
