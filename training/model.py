"""From a finished training to a model package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from torch import Tensor

from sireader import __version__
from sireader.domain.errors import CheckFailed
from sireader.inference.card import PHANTOM_NOTE, Calibration, Card, Input
from sireader.inference.network import DefiniteNet, JointsNet
from sireader.inference.package import write_package
from training.calibrating import fitted, fitted_cut_offs, fitted_gate, fitted_grade_sets
from training.checkpoint import Standing
from training.data import Cases, as_tensor, pictures_of
from training.fit import Sets, memory_told
from training.judging import Answers, answers, figures, intervals, judged_at_once
from training.processes import Crew
from training.recipe import Recipe, as_data
from training.schedule import phases

_USE = "Research on grading the sacroiliac joints on plain radiographs; a second opinion beside a reader's own grade."
_LIMITS = (
    "Knows only radiographs like those it was trained on. Not validated for clinical decisions. "
    "Its probability is no diagnosis; it does not see other causes of sacroiliac change, clinical findings or MRI."
)


@dataclass(frozen=True, slots=True)
class Trained:
    """A finished training.

    Attributes:
        network: with its best weights, on the crew's device.
        standing: figures of every epoch.
        recipe: that was followed.
    """

    network: JointsNet | DefiniteNet
    standing: Standing
    recipe: Recipe


def write_model(folder: Path, trained: Trained, sets: Sets, crew: Crew, name: str) -> Card:
    """Calibrate on the validation split and write the package; returns its card.

    Raises:
        CheckFailed: the validation split has one class only.
        SireaderError: the folder is in use, or the disk refuses.
    """
    last, at_once = phases(trained.recipe)[-1], judged_at_once(trained.recipe)
    told = {}
    for split, cases in (("training", sets.training), ("validation", sets.validation)):
        pictures = pictures_of(cases.examples, last.rows, last.columns, sets.cache, _quietly)
        with memory_told(at_once, last.rows, crew):
            told[split] = answers(trained.network, as_tensor(pictures), crew, bf16=False, at_once=at_once)
    calibration = fitted(told["validation"], sets.validation)
    try:
        cut_offs = fitted_cut_offs(told["validation"], sets.validation, calibration)
    except ValueError as error:
        raise CheckFailed(f"The validation split is of no use: {error}", "export more settled cases") from error
    examples = (*sets.training.examples, *sets.validation.examples)
    phantoms = all(example.phantom for example in examples)
    card = Card(
        name=name,
        kind=trained.recipe.kind,
        backbone=trained.recipe.backbone,
        input=Input(last.rows, last.columns),
        trained_on=_trained_on(len(sets.training), len(sets.validation), phantoms=phantoms),
        phantoms_only=phantoms,
        training_set=sets.digest,
        recipe=as_data(trained.recipe),
        cut_offs=cut_offs,
        calibration=calibration,
        grade_sets=fitted_grade_sets(told["validation"], sets.validation, calibration),
        metrics={
            "validation": _on_validation(told["validation"], sets.validation, calibration),
            "training": _cost(trained.standing, crew),
        },
        intended_use=_USE,
        limits=f"{PHANTOM_NOTE} {_LIMITS}" if phantoms else _LIMITS,
        made_at=datetime.now(UTC).date().isoformat(),
        made_by=f"SI Reader {__version__}",
    )
    if crew.leads:
        gate = fitted_gate(told["training"].features, told["validation"].features)
        write_package(folder, card, _plain(trained.network), gate)
    crew.wait()
    return card


def _on_validation(told: Answers, cases: Cases, calibration: Calibration) -> dict[str, Any]:
    return figures(told, cases, calibration) | intervals(told, cases, calibration) | {"cases": len(cases)}


def _trained_on(training: int, validation: int, *, phantoms: bool) -> str:
    what = "synthetic phantoms" if phantoms else "radiographs"
    return f"{training} {what}, chosen and calibrated on {validation} others"


def _cost(standing: Standing, crew: Crew) -> dict[str, Any]:
    """What the training took: seconds of all epochs, judging included, and on what.

    `processor_s` adds up this process's threads: the cost on a processor, whatever else ran beside.
    """
    return {
        "seconds": sum(told["seconds"] for told in standing.history),
        "processor_s": sum(told["processor_s"] for told in standing.history),
        "epochs": len(standing.history),
        "device": crew.device_name,
        "processes": crew.size,
    }


def _plain(network: JointsNet | DefiniteNet) -> dict[str, Tensor]:
    return {name: value.detach().cpu() for name, value in network.state_dict().items()}


def _quietly(_: str) -> None:
    """The cache is there already."""
