"""Models on an export: every raw number, and the figures of the field with the cut-offs that their cards bring."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from sireader.domain.errors import CheckFailed
from sireader.inference.answer import CUT_OFFS
from sireader.inference.card import joined_name, joined_notice
from sireader.inference.gate import distance
from sireader.inference.grades import grade_sets, named_grades
from sireader.inference.package import Package, check_together
from sireader.stats.areas import auroc_of
from sireader.stats.calibration import calibration_error
from sireader.stats.confusions import judged_at
from sireader.stats.curves import auprc
from training.data import Cases, as_tensor, pictures_of
from training.judging import Answers, answers, ends, grade_figures, grade_intervals, settled_grades
from training.processes import Crew

HEADER = (
    *("case", "split", "definite", "right", "left", "probability", "definite_head", "in_domain", "distance"),
    *(f"{side}_{grade}" for side in ("right", "left") for grade in range(5)),
    *("right_named", "left_named"),
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What models say of n cases: means over them, as the program gives them where several are asked.

    Attributes:
        score: P(definite) (n), calibrated.
        head: the same of the definite head (n).
        both: distributions of both joints' grades (n, 2, 5); (n, 0, 5) of networks for *definite* alone.
        away: distance (n) of the model that finds a case most unlike its training set.
        inside: whether every model's gate lets a case pass (n).
        named: the one grade named for each joint (n, 2); (n, 0) without grades.
        cut_offs: on `score`, by name.
        grade_sets: mass by coverage.
    """

    score: npt.NDArray[np.float64]
    head: npt.NDArray[np.float64]
    both: torch.Tensor
    away: npt.NDArray[np.float64]
    inside: npt.NDArray[np.bool_]
    named: torch.Tensor
    cut_offs: dict[str, float]
    grade_sets: dict[str, float]


def evaluated(
    packages: Sequence[Package], cases: Cases, cache: Path, crew: Crew
) -> tuple[list[tuple[object, ...]], dict[str, Any]]:
    """The rows under `HEADER`, and the figures.

    Args:
        packages: their cut-offs and calibrations were chosen on a validation split, and are only applied here. The
            mean of several models' answers is judged, at the mean of their cut-offs.
        cases: to be judged on.
        cache: folder of decoded pictures.
        crew: who computes.

    Raises:
        CheckFailed: there is no case.
        SireaderError: models of different kinds, or the same one twice.
    """
    if not len(cases):
        raise CheckFailed("There is no case to evaluate on", "name another split or export")
    check_together(packages)
    told = _together(packages, [_asked(package, cases, cache, crew) for package in packages])
    return _rows(told, cases), _about(packages) | _figures(told, cases)


def _asked(package: Package, cases: Cases, cache: Path, crew: Crew) -> Answers:
    size = package.card.input
    pictures = pictures_of(cases.examples, size.rows, size.columns, cache, lambda _: None)
    return answers(package.network.to(crew.device), as_tensor(pictures), crew, bf16=False)


def _together(packages: Sequence[Package], told: Sequence[Answers]) -> _Told:
    pairs = [(each, package.card.calibration) for each, package in zip(told, packages, strict=True)]
    cards = [package.card for package in packages]
    away = torch.stack([distance(each.features, one.gate) for each, one in zip(told, packages, strict=True)]).double()
    limits = torch.stack([package.gate["threshold"] for package in packages]).double()
    furthest = (away / limits.clamp(min=1e-12)).argmax(0, keepdim=True)
    both = _mean([each.distributions(heat.grade) for each, heat in pairs])
    steps = _mean([torch.tensor(heat.steps, dtype=torch.float64) for _, heat in pairs]).tolist()
    coverages = set.intersection(*(set(card.grade_sets) for card in cards))
    return _Told(
        score=_mean([each.probability(heat.grade, heat.definite).double() for each, heat in pairs]).numpy(),
        head=torch.sigmoid(_mean([(each.definite / heat.definite).double() for each, heat in pairs])).numpy(),
        both=both,
        away=away.gather(0, furthest)[0].numpy(),
        inside=(away <= limits).all(0).numpy(),
        named=named_grades(both, steps),
        cut_offs=_means([asdict(card.cut_offs) for card in cards], CUT_OFFS),
        grade_sets=_means([card.grade_sets for card in cards], sorted(coverages)),
    )


def _mean(each: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(each).mean(0)


def _means(each: Sequence[dict[str, float]], names: Iterable[str]) -> dict[str, float]:
    return {name: statistics.fmean(one[name] for one in each) for name in names}


def _rows(told: _Told, cases: Cases) -> list[tuple[object, ...]]:
    shares, names = told.both.flatten(1).tolist(), told.named.tolist()
    return [
        (
            *(one.case, one.split.value, int(one.definite), one.right, one.left),
            *(float(told.score[place]), float(told.head[place]), int(told.inside[place]), float(told.away[place])),
            *(shares[place] or [None] * 10),
            *(names[place] or [None] * 2),
        )
        for place, one in enumerate(cases.examples)
    ]


def _about(packages: Sequence[Package]) -> dict[str, Any]:
    """Which models; what one was trained with, and what all of them took."""
    cards = [package.card for package in packages]
    seeds, costs = [card.recipe.get("seed") for card in cards], [card.metrics.get("training") for card in cards]
    return {
        "model": joined_name(cards),
        "notice": joined_notice(cards),
        "backbone": ", ".join(sorted({card.backbone for card in cards})),
        "seed": seeds[0] if len(seeds) == 1 else seeds,
        "training": _cost([cost for cost in costs if cost]) if all(costs) else None,
    }


def _cost(costs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Times are added up: models are trained one after the other."""
    adding = [name for name in ("seconds", "processor_s") if all(name in cost for cost in costs)]
    return {**costs[0], **{name: sum(cost[name] for cost in costs) for name in adding}}


def _figures(told: _Told, cases: Cases) -> dict[str, Any]:
    truth, area = cases.definite, auroc_of(cases.definite, told.score)
    figures: dict[str, Any] = {
        "cases": len(cases),
        "definite": int(truth.sum()),
        "rule": "score ≥ cut-off",
        "auroc": area.value,
        "auroc_interval": ends(area),
        "auprc": auprc(truth, told.score),
        "calibration_error": calibration_error(truth, told.score),
        "in_domain": float(told.inside.mean()),
        "cut_offs": {name: _at(truth, told.score, cut_off) for name, cut_off in told.cut_offs.items()},
    }
    return figures | _of_grades(told, cases) if told.both.shape[1] else figures


def _at(truth: npt.NDArray[Any], score: npt.NDArray[np.float64], cut_off: float) -> dict[str, Any]:
    found = judged_at(truth, score, cut_off)
    rates = {name: found.estimates[name].value for name in ("sensitivity", "specificity", "agreement", "kappa")}
    return {"cut_off": cut_off, **asdict(found.confusion), **rates, "kappa_interval": ends(found.estimates["kappa"])}


def _of_grades(told: _Told, cases: Cases) -> dict[str, Any]:
    said, were = told.named.flatten().numpy(), settled_grades(cases)
    near = {"within_1": float((np.abs(said - were) <= 1).mean())}
    figures = {name: _number(value) for name, value in grade_figures(said, cases).items()}
    return {
        "grades": figures | grade_intervals(said, cases) | near,
        "heads": {"differ": float(((told.head >= 0.5) != (told.score >= 0.5)).mean())},
        "grade_sets": {
            coverage: _coverage(told.both.flatten(0, 1), were, mass) for coverage, mass in told.grade_sets.items()
        },
    }


def _coverage(distributions: torch.Tensor, were: npt.NDArray[np.int64], mass: float) -> Any:
    sets = grade_sets(distributions, mass).numpy()
    return {"covered": float(sets[np.arange(len(were)), were].mean()), "mean_size": float(sets.sum(1).mean())}


def _number(value: float) -> float | None:
    return None if np.isnan(value) else value
