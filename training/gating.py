"""Which pictures a finished model may be asked about, chosen anew on pictures of which it is to know."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch

from sireader.domain.errors import CheckFailed, SireaderError
from sireader.files import file_sha256
from sireader.inference.gate import distance
from sireader.inference.package import load_package, write_package
from training.data import as_tensor, cases_of, pictures_of
from training.judging import answers
from training.manifest import MANIFEST, read_manifest
from training.processes import crew

LEAST_CASES = 100


def gate_command(options: argparse.Namespace) -> tuple[dict[str, Any], str]:
    """Write the same model with a gate that lets pass what an export's cases look like, and no more.

    The greatest distance that passes is the one within which `--share` of the export's cases lie. None of them may be
    used to judge the gate afterwards.

    Raises:
        CheckFailed: the export has too few cases to choose a threshold on.
        SireaderError: the share is none.
    """
    if not 0 < options.share < 1:
        raise SireaderError(f"No share of cases is {options.share:g}", "give a number between 0 and 1")
    package, examples = load_package(options.model), read_manifest(options.folder)
    if len(examples) < LEAST_CASES:
        what = f"{options.folder} has {len(examples)} cases, too few to choose a gate on"
        raise CheckFailed(what, f"export at least {LEAST_CASES}")
    cases, shape = cases_of(options.folder, examples), package.card.input
    with crew(options.device) as hands, TemporaryDirectory() as cache:
        pictures = pictures_of(cases.examples, shape.rows, shape.columns, Path(cache), lambda _: None)
        told = answers(package.network.to(hands.device), as_tensor(pictures), hands, bf16=False)
    away, before = distance(told.features, package.gate).double(), float(package.gate["threshold"])
    threshold = torch.quantile(away, options.share).float().reshape(1)
    found = {
        "cases": len(cases),
        "training_set": file_sha256(options.folder / MANIFEST),
        "passed_before": float((away <= before).double().mean()),
        "passed": float((away <= float(threshold)).double().mean()),
    }
    card = replace(package.card, metrics={**package.card.metrics, "gate": found})
    write_package(options.out, card, package.network.cpu().state_dict(), {**package.gate, "threshold": threshold})
    shares = f"{found['passed_before']:.1%} of {len(cases)} cases passed before, {found['passed']:.1%} do now"
    text = f"{shares}. Wrote {options.out}."
    return {"threshold": float(threshold), "threshold_before": before, **found}, text
