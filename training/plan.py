"""What a training would do and cost, and a rehearsal that finds what would stop it later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from sireader.inference.network import built
from training.benchmark import bare
from training.fit import Sets, at_once_of, memory_told, standing_of, time_in_words
from training.processes import Crew
from training.recipe import Recipe
from training.schedule import Phase, phases
from training.weights import give_first_weights

_BYTES_A_PIXEL = 2
_BYTES_A_WEIGHT = 4
_KEPT_OF_A_WEIGHT = 5
"""The weight itself, its average, that of the best epoch, and two means of its gradient."""
_AT_ONCE = 4
"""Pictures of a rehearsed update on a processor, where more take longer in proportion."""


def planned(recipe: Recipe, sets: Sets) -> dict[str, Any]:
    """Phases with epochs, updates, pictures and pixels; cases of both splits; what is kept on the disk."""
    count = len(sets.training) + len(sets.validation)
    stages = [
        {
            "phase": phase.words,
            "epochs": phase.epochs,
            "updates": phase.epochs * max(len(sets.training) // phase.batch, 1),
            "pictures": phase.epochs * len(sets.training),
            "pixels": phase.epochs * len(sets.training) * phase.rows * phase.columns,
        }
        for phase in phases(recipe)
    ]
    sizes = {(phase.rows, phase.columns) for phase in phases(recipe)}
    with torch.device("meta"):
        weights = sum(value.numel() for value in built(recipe.kind, recipe.backbone).state_dict().values())
    return {
        "recipe": recipe.name,
        "training": {"cases": len(sets.training), "definite": int(sets.training.definite.sum())},
        "validation": {"cases": len(sets.validation), "definite": int(sets.validation.definite.sum())},
        "phases": stages,
        "cache_bytes": sum(count * rows * columns * _BYTES_A_PIXEL for rows, columns in sizes),
        "checkpoint_bytes": _KEPT_OF_A_WEIGHT * _BYTES_A_WEIGHT * weights,
    }


def rehearsed(recipe: Recipe, sets: Sets, work: Path, crew: Crew) -> dict[str, Any]:
    """Everything that a training needs, tried once and thrown away: a kept standing, first weights, an update a phase.

    Returns:
        `seconds` that learning would take on this device in all, `seconds_by_phase`, `device`, and `done`: epochs
        that the folder holds already.

    Raises:
        SireaderError: as `fit` would.
    """
    standing = standing_of(recipe, sets, work)
    give_first_weights(built(recipe.kind, recipe.backbone).features, recipe)
    each = [_update_s(recipe, phase, len(sets.training), crew) for phase in phases(recipe)]
    took = [phase.epochs * len(sets.training) * one for phase, one in zip(phases(recipe), each, strict=True)]
    return {
        "seconds": sum(took),
        "seconds_by_phase": took,
        "device": crew.device_name,
        "done": len(standing.history),
    }


def _update_s(recipe: Recipe, phase: Phase, pictures: int, crew: Crew) -> float:
    """Seconds that one picture takes in an update, the first update left out."""
    at_once = at_once_of(recipe, phase, pictures, crew)
    if crew.device.type == "cpu":
        at_once = min(at_once, _AT_ONCE)
    with memory_told(at_once, phase.rows, crew):
        run = bare(replace(recipe, weights="random"), phase, at_once, crew)
        run()
        return run() / crew.size


def plan_text(plan: dict[str, Any]) -> str:
    """For people."""
    splits = (
        f"{plan[name]['cases']} {name} cases ({plan[name]['definite']} definite)" for name in ("training", "validation")
    )
    lines = [f"Recipe {plan['recipe']} on {', '.join(splits)}."]
    for place, one in enumerate(plan["phases"]):
        cost = f"{one['epochs']:>4} epochs, {one['updates']:>6} updates, {one['pixels'] / 1e9:.2f} gigapixels"
        took = f", about {time_in_words(plan['seconds_by_phase'][place])}" if "seconds" in plan else ""
        lines.append(f"  {one['phase']:<22} {cost}{took}")
    disk = f"{plan['cache_bytes'] / 2**20:.0f} MiB on the disk, a checkpoint {plan['checkpoint_bytes'] / 2**20:.0f} MiB"
    lines.append(f"Decoded pictures take {disk}.")
    if "seconds" in plan:
        learning = f"Learning takes about {time_in_words(plan['seconds'])} on {plan['device']}"
        lines.append(f"{learning}, by one update of each phase; decoding and judging come on top.")
    if plan.get("done"):
        lines.append(f"The folder of checkpoints has {plan['done']} epochs of this training already.")
    return "\n".join(lines)
