"""Training by a recipe: phase by phase, judged on the validation split after every epoch, kept after every epoch."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from sireader.domain.errors import SireaderError
from sireader.inference.network import DefiniteNet, JointsNet, built
from training import checkpoint
from training.checkpoint import Standing
from training.data import Cases, as_tensor, pictures_of
from training.epoch import Learner, batches_of
from training.judging import answers, figures, judged_at_once
from training.log import Log
from training.processes import Crew, shared_norms
from training.recipe import Recipe, as_data
from training.schedule import Phase, phases
from training.weights import give_first_weights

Tell = Callable[[str], None]
_AT_WILL = ("memory_batch",)
"""Fields that may change when a training goes on: how the work is done, not what is learned from."""


@dataclass(frozen=True, slots=True)
class Sets:
    """What is trained on and what is judged on.

    Attributes:
        training: cases of the training split.
        validation: cases of the validation split.
        digest: SHA-256 of the export's manifest.
        cache: folder of decoded pictures.
    """

    training: Cases
    validation: Cases
    digest: str
    cache: Path


@dataclass(slots=True)
class _Training:
    """One training under way."""

    recipe: Recipe
    sets: Sets
    folder: Path
    crew: Crew
    tell: Tell
    network: JointsNet | DefiniteNet
    standing: Standing

    def run(self) -> None:
        """Every phase that is left."""
        plan = phases(self.recipe)
        log = Log(self.folder / "tensorboard", len(self.standing.history)) if self.crew.leads else None
        try:
            for number in range(self.standing.phase, len(plan)):
                self._run_phase(plan, number, log)
        finally:
            if log is not None:
                log.close()

    def _run_phase(self, plan: tuple[Phase, ...], number: int, log: Log | None) -> None:
        phase, before = plan[number], sum(each.epochs for each in plan[:number])
        if self.standing.epoch == 0 and self.recipe.reload_best and self.standing.best:
            self.network.load_state_dict(self.standing.best)
        pictures, targets = self._pictures(self.sets.training, phase), self.sets.training.targets
        validation = self._pictures(self.sets.validation, phase)
        fewer = partial(memory_told, at_once_of(self.recipe, phase, len(pictures), self.crew), phase.rows, self.crew)
        with fewer():
            learner = Learner(self.network, pictures, targets, phase, self.recipe, self.crew)
            learner.restore(self.standing)
        for epoch in range(self.standing.epoch, phase.epochs):
            began, worked = time.monotonic(), time.process_time()
            with fewer():
                loss = learner.epoch(epoch, before + epoch)
            took = {"learned_s": time.monotonic() - began}
            told = self._judged(learner, validation, before + epoch, loss)
            took |= {"seconds": time.monotonic() - began, "processor_s": time.process_time() - worked}
            told |= took
            told["phase"] = phase.words
            learner.keep(self.standing, told, last=epoch + 1 == phase.epochs, number=number)
            if log is not None:
                checkpoint.save(self.standing, self.folder)
                log.add(told)
                self.tell(_line(told, plan))
            self.crew.wait()

    def _judged(self, learner: Learner, validation: Tensor, overall: int, loss: float) -> dict[str, Any]:
        """An epoch's figures on the validation split."""
        at_once = judged_at_once(self.recipe)
        with memory_told(at_once, validation.shape[-2], self.crew):
            told = learner.judge(lambda it: answers(it, validation, self.crew, bf16=learner.bf16, at_once=at_once))
        numbers = (told.definite, told.grades, *self.network.state_dict().values())
        if not (math.isfinite(loss) and all(bool(one.isfinite().all()) for one in numbers)):
            what = f"The loss is no number any more in epoch {overall + 1}; the last good epoch is kept"
            remedy = "train anew into another folder at a lower rate (--set rate=…), or look for a damaged picture"
            raise SireaderError(what, remedy)
        return {"epoch": overall + 1, "loss": loss, **figures(told, self.sets.validation)}

    def _pictures(self, cases: Cases, phase: Phase) -> Tensor:
        """One process decodes into the cache, the others take from there."""
        if not self.crew.leads:
            self.crew.wait()
        pictures = pictures_of(cases.examples, phase.rows, phase.columns, self.sets.cache, self.tell)
        if self.crew.leads:
            self.crew.wait()
        return as_tensor(pictures)


def fit(recipe: Recipe, sets: Sets, folder: Path, crew: Crew, tell: Tell) -> tuple[JointsNet | DefiniteNet, Standing]:
    """Train, going on where an earlier run of the same training in this folder stopped.

    Args:
        recipe: checked.
        sets: checked.
        folder: of checkpoints; made by the caller.
        crew: the processes that share the work.
        tell: called with a line for people.

    Returns:
        The network with the weights of the last phase's best epoch, and where the training stands.

    Raises:
        SireaderError: the folder holds another training, the loss is no number any more, or memory ran out.
    """
    standing = standing_of(recipe, sets, folder)
    torch.manual_seed(recipe.seed)
    network = built(recipe.kind, recipe.backbone, recipe.dropout)
    give_first_weights(network.features, recipe)
    shared_norms(network, crew)
    network.to(crew.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    if standing.network:
        network.load_state_dict(standing.network)
        tell(f"Going on behind epoch {len(standing.history)}.")
    _Training(recipe, sets, folder, crew, tell, network, standing).run()
    network.load_state_dict(standing.best)
    return network.eval(), standing


def standing_of(recipe: Recipe, sets: Sets, folder: Path) -> Standing:
    """Where the training in a folder stands; a SireaderError where the folder holds another one."""
    kept = checkpoint.load(folder)
    if kept is None:
        return Standing(as_data(recipe), sets.digest)
    told = as_data(recipe)
    if kept.recipe | {name: told[name] for name in _AT_WILL} != told or kept.training_set != sets.digest:
        what = f"{folder} holds a training by another recipe or on another training set"
        raise SireaderError(what, "name another folder, or remove this one")
    kept.recipe = told
    return kept


def at_once_of(recipe: Recipe, phase: Phase, pictures: int, crew: Crew) -> int:
    """How many pictures of a training split go through the network of one process at once."""
    _, size = batches_of(pictures, phase.batch, crew.size)
    mine = max(size // crew.size, 1)
    return min(recipe.memory_batch or mine, mine)


@contextmanager
def memory_told(at_once: int, rows: int, crew: Crew) -> Iterator[None]:
    """Where memory runs out, say how many pictures of what size went through at once, and how to go on with fewer."""
    try:
        yield
    except (RuntimeError, MemoryError) as error:  # on a processor, torch says so in the text alone
        out_of_memory = isinstance(error, torch.OutOfMemoryError | MemoryError)
        if not out_of_memory and "allocate memory" not in str(error):
            raise
        what = f"The memory of {crew.device_name} ran out with {at_once} pictures of {rows} px at once"
        fewer = f"start it again with --set memory_batch={at_once // 2}: it goes on behind the last epoch"
        raise SireaderError(what, fewer if at_once > 2 else "choose smaller sizes or another backbone") from error


def _line(told: dict[str, Any], plan: tuple[Phase, ...]) -> str:
    everything, left_s = sum(phase.epochs for phase in plan), seconds_left(told["epoch"], told["seconds"], plan)
    shown = "  ".join(f"{name} {told[name]:.4f}" for name in ("loss", "auroc", "kappa", "exact") if name in told)
    seconds = f"{told['seconds']:.0f} s, about {time_in_words(left_s)} left"
    return f"{told['epoch']:>4} of {everything}  {told['phase']:<20} {shown}  {seconds}"


def seconds_left(done: int, seconds: float, plan: tuple[Phase, ...]) -> float:
    """What is left after `done` epochs of which the last took `seconds`: epochs take as long as they have pixels.

    Where the last one left the features frozen, those that do not will take longer than told.
    """
    sizes = [phase.rows * phase.columns for phase in plan for _ in range(phase.epochs)]
    return seconds * sum(sizes[done:]) / sizes[done - 1]


def time_in_words(seconds: float) -> str:
    """In minutes or hours."""
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
