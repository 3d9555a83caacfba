"""What a model came to on other cases goes into its card, with intervals."""

from __future__ import annotations

from pathlib import Path

import pytest

from sireader.inference.package import load_package
from tests.inference.models import a_package
from tests.training.exports import an_export
from training.__main__ import main


@pytest.fixture
def results(tmp_path: Path) -> Path:
    export = an_export(tmp_path / "export", training=4, validation=12)
    a_package(tmp_path / "model", name="brightness-1")
    assert main(["evaluate", str(tmp_path / "model"), str(export), "--out", str(tmp_path / "results")]) == 0
    return tmp_path / "results"


def test_the_card_tells_the_figures_and_their_intervals(tmp_path: Path, results: Path) -> None:
    assert main(["card", str(tmp_path / "model"), str(results), "--out", str(tmp_path / "told")]) == 0
    before, after = load_package(tmp_path / "model").card, load_package(tmp_path / "told").card
    told = after.metrics["test"]
    assert told["cases"] == 12
    for name in ("auroc", "kappa", "exact"):
        low, high = told[f"{name}_interval"]
        assert low <= told[name] <= high
    assert {**after.metrics, "test": None} == {**before.metrics, "test": None}


def test_figures_of_another_model_are_refused(
    tmp_path: Path, results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_package(tmp_path / "other", name="other-1")
    assert main(["card", str(tmp_path / "other"), str(results), "--out", str(tmp_path / "told")]) == 1
    assert "holds figures of brightness-1, not of other-1" in capsys.readouterr().err
    assert not (tmp_path / "told").exists()
