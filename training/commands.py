"""The commands that need torch."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sireader.domain.errors import CheckFailed, SireaderError
from sireader.files import check_free, file_sha256, make_folder, whole_folder
from sireader.inference.card import Card
from sireader.inference.package import load_package
from sireader.tables import write_csv, write_json
from training.data import by_split, cases_of, check_pictures
from training.evaluate import HEADER, evaluated
from training.fit import Sets, fit
from training.manifest import MANIFEST, Split, read_manifest
from training.model import Trained, write_model
from training.plan import plan_text, planned, rehearsed
from training.processes import Crew, crew
from training.recipe import recipe_named
from training.results import FIGURES
from training.tested import is_of_training

Tell = Callable[[str], None]
_SMALLEST = 4


def fit_command(options: argparse.Namespace, tell: Tell) -> tuple[dict[str, Any], str]:
    """Train and write a package, or say what would be done."""
    recipe = recipe_named(options.recipe, options.changes)
    work = options.work or _beside(options.out, "work")
    sets = _sets(options.folder, work / "cache")
    plan = planned(recipe, sets)
    _check_room(options.out, work, plan)
    with crew(options.device, deterministic=options.deterministic) as hands:
        if options.dry_run:
            plan |= rehearsed(recipe, sets, work, hands)
            return plan, plan_text(plan)
        if hands.leads:
            make_folder(work)
        hands.wait()
        speak = tell if hands.leads else _quietly
        speak(plan_text(plan))
        network, standing = fit(recipe, sets, work, hands, speak)
        trained = Trained(network, standing, recipe)
        card = write_model(options.out, trained, sets, hands, options.name or recipe.name)
        if not hands.leads:
            return {}, ""
        _write_history(work, standing.history)
    return _told(card, options.out), _told_text(card, options.out)


def _sets(folder: Path, cache: Path) -> Sets:
    """Both splits, with early words where something is wrong."""
    splits = by_split(read_manifest(folder))
    training, validation = (cases_of(folder, splits[name]) for name in (Split.TRAIN, Split.VALIDATION))
    for cases, name in ((training, "training"), (validation, "validation")):
        if len(cases) < _SMALLEST:
            raise CheckFailed(f"The {name} split has {len(cases)} cases", f"at least {_SMALLEST} are needed")
        if len(set(cases.definite.tolist())) < 2:
            one = "definite" if cases.definite[0] else "not definite"
            raise CheckFailed(f"Every case of the {name} split is {one}", "export cases of both kinds")
        check_pictures(cases.examples)
    return Sets(training, validation, file_sha256(folder / MANIFEST), cache)


def _check_room(out: Path, work: Path, plan: dict[str, Any]) -> None:
    """Refuse before anything is done what would be refused at the end."""
    check_free(out, "model")
    place = next(folder for folder in (work, *work.absolute().parents) if folder.exists())
    if shutil.disk_usage(place).free < plan["cache_bytes"] + 2 * plan["checkpoint_bytes"] + (1 << 28):
        raise SireaderError(f"There is too little room at {place}", "free some space, or name another place by --work")


def _write_history(work: Path, history: list[dict[str, Any]]) -> None:
    from training.curves import draw_history

    header = sorted({name for told in history for name in told})
    write_csv(work / "history.csv", header, [[told.get(name) for name in header] for told in history])
    draw_history(work / "history.png", history)


def _told(card: Card, out: Path) -> dict[str, Any]:
    return {"model": str(out), "name": card.name, "notice": card.notice, "metrics": card.metrics}


def _told_text(card: Card, out: Path) -> str:
    told = card.metrics["validation"]
    figures = ", ".join(f"{name} {told[name]:.3f}" for name in ("auroc", "kappa", "exact") if name in told)
    return f"Wrote the model {card.name} to {out}. On the validation split: {figures}.\n{card.notice}"


def evaluate_command(options: argparse.Namespace) -> tuple[dict[str, Any], str]:
    """Write `predictions.csv` and `metrics.json` of one model, or of several together, on one split of an export."""
    packages = [load_package(folder) for folder in options.models]
    examples = by_split(read_manifest(options.folder))[options.split]
    cases = cases_of(options.folder, examples)
    export, out = file_sha256(options.folder / MANIFEST), options.out or _beside(options.models[0], "results")
    with crew(options.device) as hands, whole_folder(out, "results") as beside:
        rows, figures = _judged(packages, cases, beside, hands)
        write_csv(beside / "predictions.csv", HEADER, rows)
        figures |= {"split": options.split, "export": export, "packages": [package.digest for package in packages]}
        write_json(beside / FIGURES, figures)
    chosen_here = any(is_of_training(package.card, figures) for package in packages)
    return figures, _figures_text(figures, out, chosen_here=chosen_here)


def _beside(model: Path, what: str) -> Path:
    """Where something of a model goes when no place is named for it."""
    named = model if model.name not in {"", ".."} else model.resolve()  # the folder one is in
    return named.parent / f"{named.name}.{what}"


def _judged(packages: Any, cases: Any, beside: Path, hands: Crew) -> tuple[list[tuple[object, ...]], dict[str, Any]]:
    cache = beside / "cache"
    try:
        return evaluated(packages, cases, cache, hands)
    finally:
        shutil.rmtree(cache, ignore_errors=True)


def _figures_text(figures: dict[str, Any], out: Path, *, chosen_here: bool) -> str:
    cases = f"{figures['cases']} cases of the {figures['split']} split, {figures['definite']} definite"
    lines = [f"{figures['model']} on {cases}:"]
    lines.append(f"  AUROC {_shown(figures['auroc'])}, AUPRC {_shown(figures['auprc'])}")
    if "grades" in figures:
        grades = figures["grades"]
        lines.append(f"  grades: quadratic weighted κ {_shown(grades['kappa'])}, exact {grades['exact']:.1%}")
    for name, told in figures["cut_offs"].items():
        rates = ", ".join(f"{rate} {_shown(told[rate])}" for rate in ("sensitivity", "specificity", "kappa"))
        lines.append(f"  cut-off {told['cut_off']:.3f} ({name}): {rates}")
    if chosen_here:
        lines.append("  It was trained or chosen on these very cases; `--split test` judges on those put aside.")
    return "\n".join([*lines, f"Wrote {out}. {figures['notice']}"])


def _shown(value: float | None) -> str:
    return "not estimable" if value is None else f"{value:.3f}"


def _quietly(_: str) -> None:
    """Only the first process speaks."""
