"""A finished model's gate is chosen anew on pictures of which the model is to know."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from sireader.inference.package import load_package
from tests.inference.models import a_package
from tests.training.exports import an_export
from training.__main__ import main
from training.gating import LEAST_CASES


def test_almost_every_picture_of_the_export_passes_then_and_nothing_else_is_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = an_export(tmp_path / "export", training=LEAST_CASES, validation=4)
    a_package(tmp_path / "model", threshold=0.0)
    command = ["gate", str(tmp_path / "model"), str(export), "--out", str(tmp_path / "wider"), "--device", "cpu"]
    assert main([*command, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["cases"], told["passed_before"]) == (LEAST_CASES + 4, 0.0)
    assert 0.98 <= told["passed"] < 1.0
    before, after = load_package(tmp_path / "model"), load_package(tmp_path / "wider")
    assert float(after.gate["threshold"]) == pytest.approx(told["threshold"])
    weights = after.network.state_dict()
    assert all(torch.equal(value, weights[name]) for name, value in before.network.state_dict().items())
    assert after.card.metrics["gate"]["passed"] == told["passed"]
    assert after.card.cut_offs == before.card.cut_offs


def test_a_gate_is_not_chosen_on_a_handful_of_pictures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = an_export(tmp_path / "export")
    a_package(tmp_path / "model")
    assert main(["gate", str(tmp_path / "model"), str(export), "--out", str(tmp_path / "wider")]) == 1
    assert "has 24 cases, too few to choose a gate on; export at least 100." in capsys.readouterr().err
    assert not (tmp_path / "wider").exists()
