"""One phase's learning: updates by the epoch, without a glance at the device before the epoch is over."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from sireader.inference.grades import ordinal_loss
from sireader.inference.network import DefiniteNet, JointsNet, blocks_of
from training import checkpoint
from training.augment import augmented, warps_of
from training.checkpoint import Standing
from training.draws import Draws, drawn
from training.judging import Answers
from training.mixing import Targets, mixed
from training.processes import Crew
from training.recipe import Recipe
from training.schedule import Phase, groups, one_cycle

Network = JointsNet | DefiniteNet


def held_still(network: Network, recipe: Recipe, phase: Phase) -> list[nn.Module]:
    """Let learn what learns in this phase; returns the blocks that stay as they came, their norms too, in any phase."""
    network.features.requires_grad_(not phase.frozen)
    fixed = list(blocks_of(network.features)[: recipe.fixed_blocks])
    for block in fixed:
        block.requires_grad_(False)
    return fixed


class Learner:
    """A network, its optimiser and its pictures during one phase."""

    def __init__(
        self, network: Network, pictures: Tensor, targets: Targets, phase: Phase, recipe: Recipe, crew: Crew
    ) -> None:
        self.network, self.bf16 = network, bf16_pays(crew.device)
        self._phase, self._recipe, self._crew = phase, recipe, crew
        self._fixed = held_still(network, recipe, phase)
        learning = groups(network, recipe, frozen=phase.frozen, pace=phase.pace)
        self._optimiser = torch.optim.AdamW(learning, fused=crew.device.type == "cuda")
        self._dropout = network.dropout = PlacedDropout(recipe.dropout)
        self._wrapped = crew.wrapped(Forward(network, frozen=phase.frozen))
        self._average: dict[str, Tensor] = {}
        # the training split is moved to the device once where it fits, else a batch at a time
        fits = crew.device.type == "cpu" or pictures.nbytes < 0.4 * torch.cuda.mem_get_info(crew.device)[0]
        self._pictures, self._targets = (pictures.to(crew.device) if fits else pictures), targets.to(crew.device)

    def restore(self, standing: Standing) -> None:
        """Go on as `keep` left it."""
        device = self._crew.device
        start = standing.average or self.network.state_dict()
        if self._recipe.averaging:
            self._average = {name: value.detach().to(device).clone() for name, value in start.items()}
        if standing.epoch:
            checkpoint.restore_optimiser(self._optimiser, standing.optimiser)

    def epoch(self, epoch: int, overall: int) -> float:
        """Go once over the training split; returns the mean loss.

        Args:
            epoch: of this phase, from 0: where the learning rate stands.
            overall: of the whole training, from 0: by which the draws are made.
        """
        draws = drawn(self._recipe, len(self._pictures), overall)
        batches, size = batches_of(len(self._pictures), self._phase.batch, self._crew.size)
        warps = warps_of(draws, self._phase.rows, self._phase.columns).to(self._crew.device)
        order = draws.order.to(self._pictures.device)
        on_device, total = draws.to(self._crew.device), torch.zeros((), device=self._crew.device)
        self.network.train()
        for block in self._fixed:
            block.eval()  # their norms stay as they came, too
        for number in range(batches):
            self._set_rates((epoch + number / batches) / self._phase.epochs)
            first = number * size + self._crew.part(size).start
            mine = slice(first, first + size // self._crew.size)
            torch.manual_seed(self._recipe.seed * 1_000_003 + overall * 10_007 + number)
            total += self._update(self._prepared(order[mine], on_device[mine], warps[mine]), size)
            self._follow(epoch * batches + number)
        mean = torch.stack([torch.tensor(one) for one in self._crew.gathered(float(total / batches))]).mean()
        return float(mean)

    def _set_rates(self, progress: float) -> None:
        for group in self._optimiser.param_groups:
            group["lr"] = group["highest"] * one_cycle(progress, self._recipe.warm_up)

    def _update(self, prepared: tuple[Tensor, Targets], size: int) -> Tensor:
        """One update by this process's part of a batch of `size`; the loss stays on the device."""
        pictures, targets = prepared
        self._optimiser.zero_grad(set_to_none=True)
        at_once = self._recipe.memory_batch or len(pictures)
        loss = torch.zeros((), device=pictures.device)
        self._dropout.begin(size)
        for first in range(0, len(pictures), at_once):
            part = slice(first, first + at_once)
            share = len(pictures[part]) / len(pictures)
            self._dropout.stand(self._crew.part(size).start + first)
            with torch.autocast(pictures.device.type, torch.bfloat16, enabled=self.bf16):
                told = self._wrapped(pictures[part])
            some = share * self._loss(told, targets[part])
            some.backward()
            loss += some.detach()
        learned = [value for group in self._optimiser.param_groups for value in group["params"]]
        nn.utils.clip_grad_norm_(learned, self._recipe.clip)
        self._optimiser.step()
        return loss

    @torch.no_grad()
    def _prepared(self, order: Tensor, draws: Draws, warps: Tensor) -> tuple[Tensor, Targets]:
        chosen = self._pictures[order]
        if chosen.device != self._crew.device:
            chosen = chosen.pin_memory()  # so that nothing waits until it has come
        pictures = chosen.to(self._crew.device, non_blocking=True).float()
        targets = self._targets[draws.order].smoothed(self._recipe.label_smoothing)
        pictures, targets = augmented(pictures, targets, draws, warps)
        if self._recipe.mix_up:
            pictures, targets = mixed(pictures, targets, draws.share)
        return pictures.contiguous(memory_format=torch.channels_last), targets

    def _loss(self, told: tuple[Tensor, Tensor] | Tensor, targets: Targets) -> Tensor:
        if isinstance(told, Tensor):
            return functional.binary_cross_entropy_with_logits(told.float(), targets.definite)
        grades, definite = told
        graded = ordinal_loss(grades.float().flatten(0, 1), targets.grades.flatten(0, 1))
        decided = functional.binary_cross_entropy_with_logits(definite.float(), targets.definite)
        return graded + self._recipe.definite_weight * decided

    @torch.no_grad()
    def _follow(self, update: int) -> None:
        """Let the running average of weights follow, quickly at first."""
        if not self._average:
            return
        decay = min(self._recipe.averaging, (1 + update) / (10 + update))
        for name, value in self.network.state_dict().items():
            if value.is_floating_point():
                self._average[name].lerp_(value, 1 - decay)
            else:
                self._average[name].copy_(value)

    def judge(self, judging: Callable[[Network], Answers]) -> Answers:
        """What the averaged weights say where there are any, else the learning ones."""
        if not self._average:
            return judging(self.network)
        learning = {name: value.clone() for name, value in self.network.state_dict().items()}
        self.network.load_state_dict(self._average)
        told = judging(self.network)
        self.network.load_state_dict(learning)
        return told

    def keep(self, standing: Standing, told: dict[str, Any], *, last: bool, number: int) -> None:
        """Note an epoch's figures and all that the next one needs."""
        first = standing.epoch == 0
        standing.history.append(told)
        merit = _merit(told)
        if first or merit >= standing.best_merit:
            standing.best_merit = merit
            standing.best = _copy(self._average or self.network.state_dict())
        standing.network, standing.average = _copy(self.network.state_dict()), _copy(self._average)
        standing.optimiser = {} if last else checkpoint.optimiser_tensors(self._optimiser)
        standing.phase, standing.epoch = (number + 1, 0) if last else (number, standing.epoch + 1)


def _merit(told: dict[str, Any]) -> float:
    """By which epochs are compared: AUROC, and κ of grades added, for AUROC soon stands at 1 on easy cases."""
    figures = (told[name] for name in ("auroc", "kappa") if name in told)
    return sum(0.0 if math.isnan(figure) else figure for figure in figures)


class Forward(nn.Module):
    """The network while it learns; frozen features go without gradients, and with the norms they came with."""

    def __init__(self, network: Network, *, frozen: bool) -> None:
        super().__init__()
        self.network, self.frozen = network, frozen

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor] | Tensor:
        """What the network says of pictures (n, 1, rows, columns)."""
        network = self.network
        if not self.frozen:
            return network(pictures)
        network.features.eval()
        with torch.no_grad():
            pooled = network.pooled(pictures)
        return network.heads(network.dropout(pooled))


class PlacedDropout(nn.Dropout):
    """Dropout whose draws belong to places in a batch, so that they are the same however the batch is divided.

    Where the backbone draws too (drop-connect of efficientnet-lite0), that is so of its draws neither, nor of these.
    """

    _size, _first = 0, 0
    _draws: Tensor | None = None

    def begin(self, size: int) -> None:
        """A batch of `size` begins: its draws are made once, whatever part of it comes first."""
        self._size, self._draws = size, None

    def stand(self, first: int) -> None:
        """The values to come are those from place `first` on."""
        self._first = first

    def forward(self, values: Tensor) -> Tensor:
        """Values (n, …) with a share of them 0, the others larger by as much."""
        if not self.training or self.p == 0:
            return values
        if self._draws is None:
            self._draws = torch.rand((self._size, *values.shape[1:]), device=values.device, dtype=torch.float32)
        kept = self._draws[self._first : self._first + len(values)] >= self.p
        return values * kept / (1 - self.p)


def batches_of(pictures: int, batch: int, processes: int) -> tuple[int, int]:
    """Whole batches in an epoch, and pictures in each: even in every process; a smaller split is one batch."""
    step = 2 * processes
    size = max(min(batch, pictures) // step * step, step)
    return max(pictures // size, 1), min(size, pictures)


def bf16_pays(device: torch.device) -> bool:
    """Whether to compute in bfloat16: on GPUs that can; on processors it was tried and took half as long again."""
    return device.type == "cuda" and torch.cuda.is_bf16_supported()


def _copy(state: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name: value.detach().clone() for name, value in state.items()}
