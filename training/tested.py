"""What a model came to on cases that it was neither trained nor chosen on, into its card."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from sireader.domain.errors import CheckFailed
from sireader.inference.card import Card
from sireader.inference.package import load_package, write_package
from training.manifest import Split
from training.results import FIGURES, told_in

_OF_ALL = ("cases", "definite", "auroc", "auroc_interval", "auprc", "export")
_OF_GRADES = ("kappa", "kappa_interval", "exact", "exact_interval", "within_1")
_AGAIN = "evaluate this model, and name that folder"


def is_of_training(card: Card, told: dict[str, Any]) -> bool:
    """Whether figures are of cases that a model was trained on, or by which its epoch and cut-offs were chosen."""
    return told.get("export") == card.training_set and told.get("split") != Split.TEST


def card_command(options: argparse.Namespace) -> tuple[dict[str, Any], str]:
    """Write the same model with the figures that `evaluate` wrote of it in its card, under `test`.

    Raises:
        CheckFailed: the figures are those of another model, or of cases that it was trained or chosen on.
        SireaderError: no model, or no figures.
    """
    package, told = load_package(options.model), told_in(options.results / FIGURES)
    if told.get("model") != package.card.name:
        what = f"{options.results} holds figures of {told.get('model')}, not of {package.card.name}"
        raise CheckFailed(what, _AGAIN)
    if told.get("packages") != [package.digest]:
        raise CheckFailed(f"{options.results} holds figures of another {package.card.name}", _AGAIN)
    if is_of_training(package.card, told):
        what = f"{options.results} holds figures of the {told['split']} split that {package.card.name} was made with"
        raise CheckFailed(what, "evaluate it on cases put aside: --split test, or another export")
    grades = told.get("grades", {})
    test = {name: told[name] for name in _OF_ALL if name in told}
    test |= {name: grades[name] for name in _OF_GRADES if name in grades}
    card = replace(package.card, metrics={**package.card.metrics, "test": test})
    write_package(options.out, card, package.network.state_dict(), package.gate)
    return test, f"Wrote {options.out}: its card tells what it came to on {test['cases']} other cases."
