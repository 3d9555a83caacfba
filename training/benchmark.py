"""How fast the loop is: against the bare network on data in memory, which is the limit, and against fastai's loop."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from sireader.inference.network import DefiniteNet, JointsNet, built
from training.by_fastai import FastaiLoop
from training.checkpoint import Standing
from training.data import Cases, as_tensor, pictures_of
from training.epoch import Forward, Learner, bf16_pays, held_still
from training.processes import Crew
from training.recipe import Recipe, as_data
from training.schedule import Phase, groups, phases
from training.weights import give_first_weights

Run = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Rates:
    """Training pictures per second in one phase, medians over the rounds.

    Attributes:
        phase: which.
        ours: of an epoch as `fit` runs it, draws, augmentation, averaging of weights and all.
        bare: of forward, backward and update of the same network on one batch that stays in memory.
        fastai: of fastai's loop from files with its augmentation and mix-up; None where it is not installed.
    """

    phase: Phase
    ours: float
    bare: float
    fastai: float | None

    def told(self, cases: int) -> dict[str, Any]:
        """For JSON, with how long all epochs of the phase would take on so many cases, judging left out."""
        against = None if self.fastai is None else self.ours / self.fastai
        return {
            "phase": self.phase.words,
            "epochs": self.phase.epochs,
            "whole_s": self.phase.epochs * cases / self.ours,
            "pictures_a_second": {"ours": self.ours, "bare": self.bare, "fastai": self.fastai},
            "ours_to_bare": self.ours / self.bare,
            "ours_to_fastai": against,
        }


def measured(recipe: Recipe, cases: Cases, cache: Path, crew: Crew, rounds: int) -> list[Rates]:
    """Time every phase of a recipe; the loops take turns, so that a busy machine slows all.

    Args:
        recipe: whose phases.
        cases: to train on; a few batches' worth is enough.
        cache: folder of decoded pictures.
        crew: one process, with its device.
        rounds: of an epoch of each loop; one more before them does not count.
    """
    rates = []
    for phase in phases(recipe):
        pictures = as_tensor(pictures_of(cases.examples, phase.rows, phase.columns, cache, lambda _: None))
        runs = [_ours(recipe, phase, cases, pictures, crew), bare(recipe, phase, len(cases), crew)]
        fastai = FastaiLoop.of(recipe, phase, cases, crew)
        if fastai is not None:
            runs.append(fastai.epoch)
        seconds = [[run() for run in runs] for _ in range(rounds + 1)][1:]
        middles = [statistics.median(column) for column in zip(*seconds, strict=True)]
        rates.append(Rates(phase, 1 / middles[0], 1 / middles[1], 1 / middles[2] if fastai else None))
    return rates


def _network(recipe: Recipe, crew: Crew) -> JointsNet | DefiniteNet:
    torch.manual_seed(recipe.seed)
    network = built(recipe.kind, recipe.backbone, recipe.dropout)
    if recipe.weights == "imagenet" and recipe.backbone == "efficientnet-lite0":  # else they would have to be fetched
        give_first_weights(network.features, recipe)
    return network.to(crew.device, memory_format=torch.channels_last)  # type: ignore[call-overload]


def _ours(recipe: Recipe, phase: Phase, cases: Cases, pictures: Tensor, crew: Crew) -> Run:
    learner = Learner(_network(recipe, crew), pictures, cases.targets, phase, recipe, crew)
    learner.restore(Standing(as_data(recipe), ""))
    seen = max(len(cases) // phase.batch, 1) * min(phase.batch, len(cases))
    return lambda: _seconds(lambda: learner.epoch(0, 0), crew) / seen


def bare(recipe: Recipe, phase: Phase, count: int, crew: Crew) -> Run:
    """What takes the network of a phase forward, backward and to an update, as often as for `count` pictures.

    Returns:
        A function that does so and returns the seconds a picture.
    """
    network = _network(recipe, crew)
    fixed = held_still(network, recipe, phase)
    learning = Forward(network, frozen=phase.frozen)
    optimiser = torch.optim.AdamW(groups(network, recipe, frozen=phase.frozen), fused=crew.device.type == "cuda")
    at_once = min(recipe.memory_batch or phase.batch, phase.batch, count)
    batch = torch.randn(at_once, 1, phase.rows, phase.columns, device=crew.device)
    batch = batch.contiguous(memory_format=torch.channels_last)
    updates = max(count // phase.batch, 1) * max(min(phase.batch, count) // at_once, 1)

    def run() -> None:
        network.train()
        for block in fixed:
            block.eval()
        for _ in range(updates):
            optimiser.zero_grad(set_to_none=True)
            with torch.autocast(crew.device.type, torch.bfloat16, enabled=bf16_pays(crew.device)):
                told = learning(batch)
            _sum_of(told).backward()
            optimiser.step()

    return lambda: _seconds(run, crew) / (updates * at_once)


def _sum_of(told: tuple[Tensor, Tensor] | Tensor) -> Tensor:
    parts = (told,) if isinstance(told, Tensor) else told
    return torch.stack([nn.functional.softplus(part.float()).mean() for part in parts]).sum()


def _seconds(run: Callable[[], object], crew: Crew) -> float:
    """Wall time of a run, the device's queue emptied before and after."""
    wait = torch.cuda.synchronize if crew.device.type == "cuda" else lambda: None
    wait()
    began = time.perf_counter()
    run()
    wait()
    return time.perf_counter() - began
