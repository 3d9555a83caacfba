"""The loops are timed, and the page of results is filled from what the commands wrote."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.inference.models import a_package
from tests.training.exports import an_export
from training import benchmarking
from training.__main__ import main
from training.results import BEGIN, END

SMALL = [
    part for change in ("backbone=resnet18", "weights=random", "sizes=32", "batches=4") for part in ("--set", change)
]
SMALL += ["--set", "frozen_epochs=1", "--set", "epochs=1", "--set", "fixed_blocks=0"]


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_export(tmp_path_factory.mktemp("export") / "set")


def test_the_loop_is_timed_against_the_bare_network(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["benchmark", str(export), "--json", "--pictures", "8", "--rounds", "1", "--device", "cpu", *SMALL]
    assert main(command) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["phase"] for one in told["phases"]] == ["32 px, heads alone", "32 px, everything"]
    for phase in told["phases"]:
        rates = phase["pictures_a_second"]
        assert phase["ours_to_bare"] == pytest.approx(rates["ours"] / rates["bare"])
        assert phase["whole_s"] == pytest.approx(phase["epochs"] * 16 / rates["ours"]), "all 16 cases, not the 8 timed"


def test_without_a_training_set_the_loop_is_timed_on_phantoms(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["benchmark", "--pictures", "4", "--rounds", "1", "--device", "cpu", *SMALL]) == 0
    assert "All epochs on 4 training cases would take" in capsys.readouterr().out


def test_without_fastai_its_training_is_refused_with_what_to_install(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fastai", None)
    command = ["benchmark", str(export), "--pictures", "4", "--rounds", "1", "--device", "cpu", *SMALL]
    assert main([*command, "--against", str(tmp_path / "model")]) == 2
    told = capsys.readouterr()
    assert "fastai is not installed; install it to compare with it: pip install fastai." in told.err
    assert "rounds" not in told.out, "nobody waits for the loops to be timed first"


def test_a_comparison_without_cases_put_aside_is_refused_before_anything_is_timed(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(benchmarking, "need_fastai", lambda: None)  # what is refused does not get as far
    model = a_package(tmp_path / "model")
    command = ["--pictures", "4", "--rounds", "1", "--device", "cpu", *SMALL, "--against", str(model)]
    assert main(["benchmark", *command]) == 2
    assert main(["benchmark", str(export), *command]) == 1
    told = capsys.readouterr()
    assert "There are no cases to compare a model with fastai on; name an export with a test split." in told.err
    assert "The test split does not have cases with and without definite sacroiliitis to compare on" in told.err
    assert "rounds" not in told.out


@pytest.mark.filterwarnings("ignore")  # of what fastai itself uses
def test_fastai_trains_size_by_size_for_as_many_epochs_as_the_model_had(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("fastai", reason="fastai is compared with where it is installed")
    with_test = with_a_test_split(export, tmp_path / "set")
    more = ("sizes=32,40", "batches=4,4", "frozen_epochs=1,0", "epochs=1,2")
    grown = SMALL + [part for change in more for part in ("--set", change)]
    assert main(["fit", str(with_test), "--out", str(tmp_path / "model"), "--device", "cpu", *grown]) == 0
    capsys.readouterr()
    command = ["benchmark", str(with_test), "--json", "--pictures", "4", "--rounds", "1", "--device", "cpu", *SMALL]
    assert main([*command, "--against", str(tmp_path / "model")]) == 0
    out, err = capsys.readouterr()
    (told,) = json.loads(out)["equal_epochs"]
    assert "1 at 32 px, heads alone, 1 at 32 px, everything, 2 at 40 px, everything" in told
    assert "AUROC on 6 test cases" in told
    assert "fastai, 2 epochs at 40 px, everything: AUROC on validation" in err


def with_a_test_split(export: Path, folder: Path) -> Path:
    """The same training set with its first six cases put aside for the end."""
    shutil.copytree(export, folder)
    lines = (folder / "manifest.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    aside = [line.replace(",train,", ",test,") for line in lines[1:7]]
    (folder / "manifest.csv").write_text("".join([lines[0], *aside, *lines[7:]]), encoding="utf-8")
    return folder


def test_the_page_of_results_shows_what_was_measured(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model, results, page = tmp_path / "model", tmp_path / "results", tmp_path / "page.md"
    assert main(["fit", str(export), "--out", str(model), "--device", "cpu", *SMALL]) == 0
    assert main(["evaluate", str(model), str(export), "--out", str(results)]) == 0
    capsys.readouterr()
    main(["benchmark", str(export), "--json", "--pictures", "4", "--rounds", "1", "--device", "cpu", *SMALL])
    (tmp_path / "rates.json").write_text(capsys.readouterr().out, encoding="utf-8")
    page.write_text(f"Before\n{BEGIN}\nold\n{END}\nAfter\n", encoding="utf-8")
    filling = ["results", str(page), f"Spots={results}", "--benchmark", str(tmp_path / "rates.json")]
    assert main(filling) == 0
    text = page.read_text(encoding="utf-8")
    figures = json.loads((results / "metrics.json").read_text(encoding="utf-8"))
    assert f"{figures['auroc']:.3f} (" in text
    assert "8 cases" in text
    assert "Trained on synthetic phantoms. Not for clinical use." in text
    assert "32 px, everything" in text
    assert "old" not in text
    assert text.startswith("Before\n")
    assert text.endswith("\nAfter\n")
    assert main(filling) == 0
    assert page.read_text(encoding="utf-8") == text, "filling it again changes nothing"


def test_what_could_not_be_estimated_has_no_mean(export: Path, tmp_path: Path) -> None:
    told = {"cases": 3, "definite": 0, "notice": "N", "model": "m", "seed": 1, "auroc": None, "auroc_interval": None}
    told |= {"auprc": None, "training": None, "cut_offs": {}}
    (tmp_path / "one.json").write_text(json.dumps(told), encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    twice = [f"Spots={tmp_path / 'one.json'}"] * 2
    assert main(["results", str(page), *twice]) == 0
    text = page.read_text(encoding="utf-8")
    assert text.count("| m | 1 | – |") == 2
    assert "Mean" not in text


def test_a_page_without_a_place_for_results_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.md"
    page.write_text("Nothing", encoding="utf-8")
    assert main(["results", str(page), f"Some={tmp_path}"]) == 2
    assert "page.md has no place for results" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == "Nothing"
