"""What a model came to on other cases goes into its card, with intervals."""

from __future__ import annotations

from pathlib import Path

import pytest

from sireader.files import file_sha256
from sireader.inference.package import load_package
from tests.inference.models import a_package
from tests.training.exports import an_export
from training.__main__ import main
from training.manifest import MANIFEST


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


def test_figures_of_the_split_that_the_model_was_chosen_on_are_no_test(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = an_export(tmp_path / "export", training=4, validation=12)
    a_package(tmp_path / "model", name="brightness-1", training_set=file_sha256(export / MANIFEST))
    assert main(["evaluate", str(tmp_path / "model"), str(export)]) == 0
    assert "It was trained or chosen on these very cases" in capsys.readouterr().out
    results = tmp_path / "model.results"
    assert main(["card", str(tmp_path / "model"), str(results), "--out", str(tmp_path / "told")]) == 1
    assert "holds figures of the validation split that brightness-1 was made with" in capsys.readouterr().err
    assert not (tmp_path / "told").exists()


def test_whoever_stands_in_the_model_s_folder_finds_its_results_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = an_export(tmp_path / "export", training=4, validation=12)
    monkeypatch.chdir(a_package(tmp_path / "model"))
    assert main(["evaluate", ".", str(export)]) == 0
    assert (tmp_path / "model.results" / "metrics.json").exists()


def test_figures_of_another_model_by_the_same_name_are_refused(
    tmp_path: Path, results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_package(tmp_path / "again", name="brightness-1", seed=2)
    assert main(["card", str(tmp_path / "again"), str(results), "--out", str(tmp_path / "told")]) == 1
    assert "holds figures of another brightness-1" in capsys.readouterr().err
