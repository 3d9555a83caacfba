"""`sireader opinion` as other programs call it: an object for each file, and one bad file stops no other."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PIL import Image

from sireader import cli
from sireader.commands.window import Window
from sireader.domain.crops import Crop
from sireader.imaging.dicom import load
from sireader.inference.card import PHANTOM_NOTE
from sireader.inference.predictor import Predictor
from sireader.phantom.cohort import write_cohort
from sireader.workflow.file_opinions import MANY, opinion_on
from sireader.workflow.models import shipped_model
from tests.inference.models import a_package


@pytest.fixture(scope="module")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("cohort")
    write_cohort(folder, 2, 3, 160)
    return sorted(folder.glob("*.dcm"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_package(tmp_path_factory.mktemp("package") / "model", scale=0.1)


def run(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> tuple[str, str]:
    assert cli.main(["opinion", *map(str, arguments)], cast("Window", None)) == status
    told = capsys.readouterr()
    return told.out, told.err


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_file_has_its_object_and_a_bad_one_stops_no_other(
    capsys: pytest.CaptureFixture[str], cohort: list[Path], model: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "letter.dcm"
    bad.write_text("Dear colleague", encoding="utf-8")
    out, err = run(capsys, cohort[0], bad, cohort[1], "--model", model, "--json", status=1)
    first, refused, last = objects(out)
    assert [Path(each["file"]).name for each in (first, last)] == [path.name for path in cohort]
    assert refused == {"file": str(bad), "error": "letter.dcm is neither DICOM nor a PNG or TIFF picture."}
    assert err == "sireader: letter.dcm is neither DICOM nor a PNG or TIFF picture.\n"
    assert first["notice"] == PHANTOM_NOTE
    assert 0 <= first["probability"] <= 1
    assert sum(first["right"]["probabilities"]) == pytest.approx(1)
    assert first["cut_offs"]["balanced"]["definite"] == (first["probability"] >= 0.5)
    assert first["whole"] is True


def test_in_words_it_tells_what_was_looked_at_and_ends_with_the_notice(
    capsys: pytest.CaptureFixture[str], cohort: list[Path], model: Path
) -> None:
    whole, _ = run(capsys, cohort[0], "--model", model)
    assert "asked about the whole radiograph, for no --crop was given" in whole
    assert whole.rstrip().endswith(PHANTOM_NOTE)
    assert "The model sees" in whole
    assert "The patient's left joint: grade" in whole
    part, _ = run(capsys, cohort[0], "--model", model, "--crop", "20,20,120,140")
    assert "asked about the crop 20,20,120,140" in part


def test_the_crop_and_the_side_are_those_asked_for(
    capsys: pytest.CaptureFixture[str], cohort: list[Path], model: Path
) -> None:
    crop, radiograph = Crop(20, 20, 120, 140), load(cohort[0])
    out, _ = run(capsys, cohort[0], "--model", model, "--json", "--crop", crop, "--mirrored")
    expected = opinion_on(radiograph, Predictor.load([model], "cpu"), crop, mirrored=True)
    (told,) = objects(out)
    assert told["probability"] == pytest.approx(expected.probability, abs=1e-6)
    assert (told["crop"], told["mirrored"], told["whole"]) == (str(crop), True, False)


def test_a_crop_that_leaves_one_radiograph_is_a_sentence(
    capsys: pytest.CaptureFixture[str], cohort: list[Path], model: Path
) -> None:
    out, err = run(capsys, cohort[0], "--model", model, "--crop", "0,0,5000,50", status=1)
    assert out == ""
    assert err.startswith("sireader: The crop 0,0,5000,50 leaves the radiograph; it has ")
    assert err.count("\n") == 1


def test_the_map_is_drawn_over_what_was_looked_at(
    capsys: pytest.CaptureFixture[str], cohort: list[Path], model: Path, tmp_path: Path
) -> None:
    path = tmp_path / "map.png"
    run(capsys, cohort[0], "--model", model, "--map", path, "--crop", "20,20,120,140", "--json")
    with Image.open(path) as opened:
        assert np.asarray(opened).shape[0] > 100
        assert opened.mode == "RGB"
    _, err = run(capsys, *cohort, "--model", model, "--map", path, status=2)
    assert err == "sireader: --map draws one picture; name one FILE.\n"
    _, err = run(capsys, cohort[0], "--model", model, "--map", tmp_path / "map.jpg", status=1)
    assert err == "sireader: map.jpg does not end in .png; pictures are written as PNG.\n"


def test_a_map_never_takes_the_place_of_a_radiograph(
    capsys: pytest.CaptureFixture[str], model: Path, tmp_path: Path
) -> None:
    film = tmp_path / "film.png"
    pixels = np.random.default_rng(1).integers(0, 255, (100, 200), dtype=np.uint8)
    Image.fromarray(pixels).save(film)
    _, err = run(capsys, film, "--model", model, "--map", film, status=1)
    assert err == "sireader: film.png is the radiograph itself; name another file; originals are never changed.\n"
    with Image.open(film) as opened:
        assert np.array_equal(np.asarray(opened), pixels)


def test_a_spoilt_model_is_one_sentence_before_any_file_is_read(
    capsys: pytest.CaptureFixture[str], cohort: list[Path], tmp_path: Path
) -> None:
    model = a_package(tmp_path / "model")
    (model / "weights.safetensors").write_bytes(b"\x80\x04.")
    out, err = run(capsys, cohort[0], "--model", model, "--json", status=2)
    assert out == ""
    assert err == (
        "sireader: weights.safetensors of model is not the one that was packed; get the model from its maker again.\n"
    )


@pytest.mark.skipif(shipped_model().is_dir(), reason="there is a shipped model")
def test_without_a_shipped_model_it_says_where_it_looked(
    capsys: pytest.CaptureFixture[str], cohort: list[Path]
) -> None:
    _, err = run(capsys, cohort[0], status=2)
    assert err.startswith("sireader: There is no model at ")


def test_many_files_are_asked_in_a_process_of_its_own(cohort: list[Path], model: Path) -> None:
    command = [sys.executable, "-m", "sireader", "opinion", *[str(cohort[0])] * MANY, "--model", str(model), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = [each["probability"] for each in objects(done.stdout)]
    assert len(told) == MANY
    assert len(set(told)) == 1
