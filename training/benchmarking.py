"""The command `benchmark`: rates of the loops, and what fastai comes to in as many epochs as a model had."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from sireader.domain.errors import CheckFailed, SireaderError
from sireader.inference.package import Package, load_package
from sireader.stats.curves import auroc
from training.benchmark import measured
from training.by_fastai import FastaiLoop, Tell, installed, need_fastai
from training.data import Cases, as_tensor, by_split, cases_of, pictures_of
from training.judging import answers
from training.manifest import Example, Split, read_manifest
from training.phantoms import chosen_cohort, write_phantoms
from training.processes import Crew, crew
from training.recipe import from_data, recipe_named
from training.results import whole_recipe
from training.schedule import phases

_PHANTOM_PX = 512


def benchmark_command(options: argparse.Namespace, tell: Tell) -> tuple[dict[str, Any], str]:
    """Time the loops on a part of an export or on phantoms; with `--against MODEL` train fastai as many epochs too."""
    package = _rival(options) if options.against else None
    recipe = recipe_named(options.recipe, options.changes)
    with crew(options.device) as hands, tempfile.TemporaryDirectory() as cache:
        folder = options.folder or _phantoms(Path(cache) / "phantoms", options.pictures, tell)
        splits = by_split(read_manifest(folder))
        few = splits[Split.TRAIN][: options.pictures]
        if len(few) < 2:
            raise CheckFailed("The training split has fewer than two cases", "export more")
        sets = _sets_to_compare(folder, splits) if package else {}
        tell(f"{options.rounds} rounds with {len(few)} pictures; fastai {'takes part' if installed() else 'is absent'}")
        rates = measured(recipe, cases_of(folder, few), Path(cache), hands, options.rounds)
        told: dict[str, Any] = {"device": hands.device_name, "backbone": recipe.backbone}
        told["cases"] = len(splits[Split.TRAIN])
        told["phases"] = [one.told(told["cases"]) for one in rates]
        if package:
            told["equal_epochs"] = [_equal_epochs(package, sets, Path(cache), hands, tell)]
    return told, _text(told)


def _rival(options: argparse.Namespace) -> Package:
    """The model to compare fastai with, if all that it takes is there."""
    need_fastai()
    if options.folder is None:
        raise SireaderError("There are no cases to compare a model with fastai on", "name an export with a test split")
    return load_package(options.against)


def _sets_to_compare(folder: Path, splits: dict[str, list[Example]]) -> dict[Split, Cases]:
    sets = {name: cases_of(folder, splits[name]) for name in Split}
    for name in (Split.VALIDATION, Split.TEST):
        if len(set(sets[name].definite.tolist())) < 2:
            what = f"The {name} split does not have cases with and without definite sacroiliitis to compare on"
            raise CheckFailed(what, "name an export that has")
    return sets


def _phantoms(folder: Path, count: int, tell: Tell) -> Path:
    """Where no training set is named: how long an epoch takes does not depend on what the pictures show."""
    write_phantoms(folder, chosen_cohort(count, 1, _PHANTOM_PX, [], ""), 1, tell, everything=Split.TRAIN)
    return folder


def _equal_epochs(package: Package, sets: dict[Split, Cases], cache: Path, hands: Crew, tell: Tell) -> str:
    """Our model's AUROC on the test split beside that of fastai's recipe after the same epochs at the same sizes."""
    card, recipe, judged = package.card, from_data(package.card.recipe), sets[Split.TEST]
    pictures = pictures_of(judged.examples, card.input.rows, card.input.columns, cache, lambda _: None)
    told = answers(package.network.to(hands.device), as_tensor(pictures), hands, bf16=False)
    ours = auroc(judged.definite, told.probability(card.calibration.grade, card.calibration.definite).numpy())
    planned = phases(recipe)
    loop = FastaiLoop(recipe, planned[0], sets[Split.TRAIN], sets[Split.VALIDATION], hands)
    loop.train(planned, tell)
    theirs = auroc(judged.definite, loop.scores(judged))
    epochs = ", ".join(f"{phase.epochs} at {phase.words}" for phase in planned)
    return (
        f"In equal epochs ({epochs}; {recipe.backbone}, seed {recipe.seed}), AUROC on "
        f"{len(judged)} test cases: {card.name} {ours:.3f}, the study's recipe by fastai {theirs:.3f}."
    )


def _text(told: dict[str, Any]) -> str:
    lines = [f"Pictures a second on {told['device']}, {told['backbone']}:"]
    for one in told["phases"]:
        rates = ", ".join(
            f"{name} {'not measured' if rate is None else f'{rate:.3g}'}"
            for name, rate in one["pictures_a_second"].items()
        )
        ratios = f"{one['ours_to_bare']:.2f} × bare"
        if one["ours_to_fastai"] is not None:
            ratios += f", {one['ours_to_fastai']:.2f} × fastai"
        lines.append(f"  {one['phase']:<22} {rates}; {ratios}")
    lines.append(whole_recipe(told))
    return "\n".join([*lines, *told.get("equal_epochs", [])])
