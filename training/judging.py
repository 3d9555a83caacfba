"""A network's answers on cases, and the figures by which an epoch is judged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from sireader.inference.card import Calibration
from sireader.inference.grades import GRADES, definite_probability, distribution, named_grades
from sireader.inference.network import DefiniteNet, JointsNet
from sireader.stats.areas import auroc_of
from sireader.stats.curves import auroc
from sireader.stats.estimates import Estimate
from sireader.stats.pairs import between_two
from sireader.stats.tables import kappa, table_of
from training.data import Cases
from training.processes import Crew
from training.recipe import Recipe

AT_ONCE = 64
AS_TOLD = Calibration()


@dataclass(frozen=True, slots=True)
class Answers:
    """What a network says of n cases, in logits.

    Attributes:
        grades: (n, 2, 4) threshold logits; empty (n, 0, 4) of a network for *definite* alone.
        definite: (n) logit of the definite head.
        features: (n, channels), means over both joints.
    """

    grades: Tensor
    definite: Tensor
    features: Tensor

    def distributions(self, temperature: float = 1.0) -> Tensor:
        """(n, 2, 5)."""
        return distribution(self.grades / temperature)

    def probability(self, grade_temperature: float = 1.0, definite_temperature: float = 1.0) -> Tensor:
        """P(definite) (n): by the rule from the joints' grades where there are any, else of the definite head."""
        if self.grades.shape[1] == 0:
            return torch.sigmoid(self.definite / definite_temperature)
        both = self.distributions(grade_temperature)
        return definite_probability(both[:, 0], both[:, 1])


def judged_at_once(recipe: Recipe) -> int:
    """How many pictures go through the network together where nothing is learned from them."""
    return recipe.memory_batch or AT_ONCE


@torch.inference_mode()
def answers(
    network: JointsNet | DefiniteNet, pictures: Tensor, crew: Crew, *, bf16: bool, at_once: int = AT_ONCE
) -> Answers:
    """A network's answers on pictures (n, 1, rows, columns), shared among the processes, each case once."""
    training = network.training
    network.eval()
    parts = pictures[crew.rank :: crew.size].split(at_once) if len(pictures) > crew.rank else ()
    mine = [_of_batch(network, part.to(crew.device), bf16=bf16) for part in parts]
    network.train(training)
    everything = crew.gathered([tuple(part.cpu() for part in parts) for parts in mine])
    told = [Answers(*(torch.cat(each) for each in zip(*parts, strict=True))) for parts in everything if parts]
    return _in_order(told, len(pictures))


def _of_batch(network: JointsNet | DefiniteNet, pictures: Tensor, *, bf16: bool) -> tuple[Tensor, Tensor, Tensor]:
    pictures = pictures.float().contiguous(memory_format=torch.channels_last)
    with torch.autocast(pictures.device.type, torch.bfloat16, enabled=bf16):
        maps = network.feature_maps(pictures) if isinstance(network, JointsNet) else network.features(pictures)
    means = maps.float().mean((-2, -1))
    if isinstance(network, JointsNet):
        pooled = means.unflatten(0, (2, -1)).transpose(0, 1)
        grades, definite = network.heads(pooled)
        return grades, definite, pooled.mean(1)
    return means.new_zeros(len(means), 0, GRADES - 1), network.definite(means).squeeze(-1), means


def _in_order(parts: list[Answers], total: int) -> Answers:
    """Answers that were shared out one by one, back in the order of the cases."""
    size = len(parts)
    order = torch.cat([torch.arange(rank, total, size) for rank in range(size)]).argsort()
    joined = (torch.cat([getattr(part, name) for part in parts])[order] for name in ("grades", "definite", "features"))
    return Answers(*joined)


def figures(told: Answers, cases: Cases, calibration: Calibration = AS_TOLD) -> dict[str, float]:
    """AUROC of P(definite), and for both joints quadratic weighted κ and the share of exact grades."""
    score = told.probability(calibration.grade, calibration.definite).numpy()
    area = auroc(cases.definite, score)
    judged = {"auroc": float("nan") if area is None else area}
    return judged | grade_figures(named(told, calibration), cases) if told.grades.shape[1] else judged


def grade_figures(said: npt.NDArray[np.int64], cases: Cases) -> dict[str, float]:
    """Quadratic weighted κ and the share of exact grades of those named (2 n)."""
    were = settled_grades(cases)
    return {"kappa": quadratic_kappa(were, said), "exact": float((said == were).mean())}


def intervals(told: Answers, cases: Cases, calibration: Calibration) -> dict[str, list[float] | None]:
    """95 % intervals of `figures`, by resampling cases 1000 times; both joints of a case stay together."""
    area = auroc_of(cases.definite, told.probability(calibration.grade, calibration.definite).double().numpy())
    found = {"auroc_interval": ends(area)}
    return found | grade_intervals(named(told, calibration), cases) if told.grades.shape[1] else found


def grade_intervals(said: npt.NDArray[np.int64], cases: Cases) -> dict[str, list[float] | None]:
    """Those of `grade_figures`."""
    case = np.repeat(np.arange(len(cases)), 2)
    agreed = between_two(settled_grades(cases), said, GRADES, subjects=case).estimates
    return {"kappa_interval": ends(agreed["kappa_quadratic"]), "exact_interval": ends(agreed["agreement"])}


def ends(estimate: Estimate) -> list[float] | None:
    """Both ends of an interval, for JSON."""
    return None if estimate.bootstrap is None else list(estimate.bootstrap)


def named(told: Answers, calibration: Calibration) -> npt.NDArray[np.int64]:
    """The grade named for each joint, (2 n), right joint first, by its mean grade: what quadratic weights reward."""
    return named_grades(told.distributions(calibration.grade), calibration.steps).flatten().numpy()


def settled_grades(cases: Cases) -> npt.NDArray[np.int64]:
    """Reference grades (2 n), halves rounded up: a median between two grades counts as the higher one."""
    return np.floor(cases.grades.flatten() + 0.5).astype(np.int64)


def quadratic_kappa(were: npt.NDArray[np.int64], said: npt.NDArray[np.int64]) -> float:
    """Cohen's κ with quadratic weights over the grades 0 to 4; NaN where both have one grade only."""
    return float(kappa(table_of(were, said, GRADES), 2))
