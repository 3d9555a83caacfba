"""What a model answers: the same numbers as training's, honest words, and a refusal where it should not be asked."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.inference.answer import Answer, grade_words, words
from sireader.inference.card import PHANTOM_NOTE, Calibration, CutOffs, Input
from sireader.inference.checks import doubts_of_file, doubts_of_picture
from sireader.inference.package import load_package
from sireader.inference.predictor import Predictor
from sireader.inference.running import EQUAL
from tests.inference.models import a_package
from tests.training.exports import an_export
from training.data import cases_of
from training.evaluate import HEADER, evaluated
from training.manifest import read_manifest
from training.processes import crew

NOISE = np.random.default_rng(1).integers(0, 4096, (150, 300), dtype=np.uint16)
SYMMETRIC = np.hstack([NOISE, NOISE[:, ::-1]])


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_export(tmp_path_factory.mktemp("export") / "set", training=2, validation=4, side=70)


@pytest.mark.parametrize(("kind", "several"), [("joints", 1), ("joints", 2), ("definite", 1), ("definite", 2)])
def test_the_answer_has_the_numbers_of_training_s_evaluation(
    tmp_path: Path, export: Path, kind: str, several: int
) -> None:
    heats = (Calibration(1.3, 0.7), Calibration(0.9, 1.2))[:several]
    models = [
        a_package(tmp_path / str(seed), seed=seed, kind=kind, scale=0.1, calibration=heat, threshold=5.0)
        for seed, heat in enumerate(heats)
    ]
    cases = cases_of(export, read_manifest(export))
    with crew("cpu") as hands:
        rows, _ = evaluated([load_package(model) for model in models], cases, tmp_path / "cache", hands)
    predictor = Predictor.load(models, "cpu")
    predictor.tune()
    for row, example in zip(rows, cases.examples, strict=True):
        told = dict(zip(HEADER, row, strict=True))
        with Image.open(example.picture) as image:
            answer = predictor.answer(np.asarray(image).astype(np.uint16), example.black, example.white)
        assert answer.probability == pytest.approx(told["probability"], abs=1e-4)
        assert answer.definite_head == pytest.approx(told["definite_head"], abs=1e-4)
        assert answer.distance == pytest.approx(told["distance"], rel=1e-3)
        assert (answer.distance <= answer.threshold) == bool(told["in_domain"])
        if answer.right and answer.left:
            shares = [told[f"{side}_{grade}"] for side in ("right", "left") for grade in range(5)]
            assert [*answer.right, *answer.left] == pytest.approx(shares, abs=1e-4)


def test_the_mirror_image_changes_nothing_for_a_network_of_both_joints(tmp_path: Path) -> None:
    model = a_package(tmp_path / "model", scale=0.1)
    once = Predictor.load([model], "cpu").answer(NOISE, 0, 4095)
    twice = Predictor.load([model], "cpu", mirrored_too=True).answer(NOISE, 0, 4095)
    assert twice.probability == once.probability
    assert twice.mirrored_too


def test_the_mirror_image_makes_definite_alone_blind_to_the_side(tmp_path: Path) -> None:
    model = a_package(tmp_path / "model", kind="definite", scale=0.1)
    predictor = Predictor.load([model], "cpu", mirrored_too=True)
    straight, flipped = predictor.answer(NOISE, 0, 4095), predictor.answer(NOISE, 0, 4095, mirrored=True)
    assert straight.probability == pytest.approx(flipped.probability, abs=1e-4)
    assert straight.probability != Predictor.load([model], "cpu").answer(NOISE, 0, 4095).probability


def test_several_models_answer_with_their_mean_and_the_strictest_notice(tmp_path: Path) -> None:
    one = a_package(tmp_path / "one", scale=0.1)
    other = a_package(tmp_path / "other", seed=2, scale=0.1, name="model-2", phantoms_only=False)
    alone = [Predictor.load([folder], "cpu").answer(NOISE, 0, 4095) for folder in (one, other)]
    both = Predictor.load([one, other], "cpu").answer(NOISE, 0, 4095)
    assert both.probability == pytest.approx(np.mean([answer.probability for answer in alone]), abs=1e-6)
    assert both.model == "model-1 + model-2"
    assert both.notice == PHANTOM_NOTE
    assert both.maps is not None
    mean = np.mean([part.values.mean() for part in both.maps.definite.parts])
    assert mean + both.maps.definite.bias == pytest.approx(both.maps.definite.logit, rel=1e-3)


def test_one_model_twice_and_two_kinds_have_no_mean(tmp_path: Path) -> None:
    one, other = a_package(tmp_path / "one"), a_package(tmp_path / "other", kind="definite")
    with pytest.raises(SireaderError, match="named twice"):
        Predictor.load([one, one], "cpu")
    with pytest.raises(SireaderError, match="choose models of one kind"):
        Predictor.load([one, other], "cpu")


def test_asked_by_several_threads_it_answers_each_as_if_alone(tmp_path: Path) -> None:
    predictor = Predictor.load([a_package(tmp_path / "model", scale=0.1)], "cpu")
    pictures = [np.roll(NOISE, 40 * shift) for shift in range(4)]
    alone = [predictor.answer(picture, 0, 4095).probability for picture in pictures]
    found: dict[int, float] = {}

    def ask(number: int) -> None:
        found[number] = predictor.answer(pictures[number], 0, 4095).probability

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(4)] == alone


def test_crops_that_leave_the_radiograph_and_colour_are_told(tmp_path: Path) -> None:
    predictor = Predictor.load([a_package(tmp_path / "model")], "cpu")
    with pytest.raises(SireaderError, match=r"leaves the radiograph; it has 150 rows and 300 columns"):
        predictor.answer(NOISE, 0, 4095, Crop(0, 0, 151, 300))
    with pytest.raises(SireaderError, match="is in colour"):
        predictor.answer(np.zeros((50, 50, 3), np.uint8), 0, 255)


def test_a_picture_beyond_the_gate_is_answered_but_marked_with_the_reason(tmp_path: Path) -> None:
    answer = Predictor.load([a_package(tmp_path / "model", threshold=1e-6)], "cpu").answer(SYMMETRIC, 0, 4095)
    assert not answer.in_domain
    assert answer.why_not == ("The picture is unlike those that the model was trained on.",)
    assert words(answer).startswith("Outside what the model knows, so not to be relied on: The model sees")


def test_one_that_passes_every_check_is_in_domain(tmp_path: Path) -> None:
    predictor = Predictor.load([a_package(tmp_path / "model")], "cpu")
    assert predictor.answer(SYMMETRIC, 0, 4095).in_domain
    known = predictor.answer(SYMMETRIC, 0, 4095, doubts=doubts_of_file("CHEST", "PA"))
    assert known.why_not == ("The file says that it shows another part of the body (CHEST).",)


@pytest.mark.parametrize(
    ("pixels", "reason"),
    [
        (SYMMETRIC[:20, :40], "are too few"),
        (np.hstack([NOISE, NOISE[:, ::-1]])[:60], "too flat for both joints"),
        (SYMMETRIC[:, 270:330], "too narrow for both joints"),
        (NOISE, "do not look like each other's mirror image"),
        (np.full((150, 300), 9, np.uint16), "nothing to be seen"),
    ],
)
def test_what_cannot_be_a_pelvis_is_known_without_a_network(pixels: Any, reason: str) -> None:
    assert any(reason in one for one in doubts_of_picture(pixels, 0, 4095, 64, 128))


def test_a_file_s_own_words_count_where_it_has_any() -> None:
    assert doubts_of_file("", "") == doubts_of_file("PELVIS", "AP") == doubts_of_file("HIP", "") == ()
    assert "another part of the body (KNEE)" in doubts_of_file("KNEE", "AP")[0]
    assert "not a frontal view (LATERAL)" in doubts_of_file("PELVIS", "LATERAL")[0]


def an_answer(**changes: Any) -> Answer:
    told: dict[str, Any] = {"model": "m", "digests": ("00",), "notice": "", "probability": 0.71, "definite_head": 0.7}
    told |= {"cut_offs": {"balanced": 0.43, "sensitivity": 0.2, "specificity": 0.714}, "crop": Crop(0, 0, 9, 9)}
    return Answer(**(told | {"distance": 1.0, "threshold": 2.0, "in_domain": True} | changes))


def test_the_answer_in_words_by_each_cut_off() -> None:
    answer = an_answer()
    assert words(answer) == "The model sees definite sacroiliitis, above its balanced cut-off (0.71 ≥ 0.43)."
    favoured = "The model sees no definite sacroiliitis, below its cut-off that favours specificity (0.710 < 0.714)."
    assert words(answer, "specificity") == favoured
    assert answer.decisions == {"balanced": True, "sensitivity": True, "specificity": False}
    assert "(0.71 ≥ 0.71)" in words(an_answer(cut_offs={"balanced": 0.71}))


def test_sets_of_grades_in_words() -> None:
    assert [grade_words(one) for one in ((2,), (2, 3), (1, 2, 3), (0, 1, 2, 3, 4), None)] == [
        *("grade 2", "grade 2 or 3", "grade 1 to 3", "any grade", "no grades"),
    ]


def test_a_card_without_grade_sets_gives_none(tmp_path: Path) -> None:
    answer = Predictor.load([a_package(tmp_path / "model", grade_sets={})], "cpu").answer(NOISE, 0, 4095)
    assert answer.right is not None
    assert answer.right_set is None


def test_the_quickest_way_gives_the_same_numbers(tmp_path: Path) -> None:
    model = a_package(tmp_path / "model", scale=0.1, input=Input(64, 64), cut_offs=CutOffs(0.1, 0.9, 0.5))
    plain, tuned = Predictor.load([model], "cpu"), Predictor.load([model], "cpu")
    tuned.tune()
    assert tuned.answer(NOISE, 0, 4095).probability == pytest.approx(plain.answer(NOISE, 0, 4095).probability, abs=1e-4)


@pytest.mark.parametrize(("kind", "backbone"), [("joints", "efficientnet-lite0"), ("definite", "resnet18")])
def test_onnx_runtime_gives_the_same_numbers_for_one_picture_and_for_several(
    tmp_path: Path, kind: str, backbone: str
) -> None:
    pytest.importorskip("onnxruntime")
    pytest.importorskip("onnx")
    model = a_package(tmp_path / "model", kind=kind, backbone=backbone, scale=0.1)
    (runner,) = Predictor.load([model], "cpu").runners
    pictures = torch.randn(3, 1, 64, 128, generator=torch.Generator().manual_seed(5))
    found = runner.other_ways(pictures[:1])["onnx_runtime"]
    assert runner.difference(pictures[:1], found) < EQUAL
    expected = runner.run(pictures)
    runner.features = found
    told = runner.run(pictures)
    assert torch.allclose(told.definite, expected.definite, atol=1e-5)
    assert torch.allclose(told.definite_maps, expected.definite_maps, atol=1e-4)
    assert torch.allclose(told.joint_maps, expected.joint_maps, atol=1e-4)


def test_without_onnx_runtime_a_network_is_run_by_torch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    model = a_package(tmp_path / "model", input=Input(64, 64))
    predictor = Predictor.load([model], "cpu")
    predictor.tune()
    assert predictor.ways[0] in {"plain", "traced", "bfloat16"}
    assert predictor.answer(NOISE, 0, 4095).model == "model-1"


def test_a_search_for_a_quicker_way_can_be_given_up_and_taken_up_again(tmp_path: Path) -> None:
    (runner,) = Predictor.load([a_package(tmp_path / "model", input=Input(64, 64))], "cpu").runners
    runner.tune(lambda: True)
    assert (runner.way, runner.tuned) == ("plain", False)
    runner.tune()
    assert runner.tuned


def test_an_answer_is_shown_without_torch() -> None:
    code = "import sys, sireader.inference.answer, sireader.inference.maps; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
