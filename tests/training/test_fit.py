"""A whole training on tiny data: it learns, it resumes to the same, two processes do as one, and bad input is told."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from sireader.inference.package import load_package, write_package
from tests.training.exports import an_export
from training import checkpoint
from training.__main__ import main
from training.checkpoint import Standing
from training.data import cases_of
from training.epoch import Learner
from training.manifest import read_manifest

ROOT = Path(__file__).parent.parent.parent
SMALL = [
    *("--set", "backbone=resnet18", "--set", "weights=random", "--set", "sizes=32,32", "--set", "batches=8,8"),
    *("--set", "frozen_epochs=1,0", "--set", "epochs=2,1"),
]


def fit(export: Path, out: Path, *more: str) -> int:
    return main(["fit", str(export), "--out", str(out), "--device", "cpu", *SMALL, *more])


def weights(model: Path) -> dict[str, torch.Tensor]:
    return load_file(model / "weights.safetensors")


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_export(tmp_path_factory.mktemp("export") / "set")


@pytest.fixture(scope="module")
def model(export: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("fit") / "model"
    assert fit(export, out) == 0
    return out


def test_a_training_writes_a_package_that_says_what_it_is(model: Path) -> None:
    card = load_package(model).card
    assert (card.kind, card.backbone, card.phantoms_only) == ("joints", "resnet18", True)
    assert card.notice == "Trained on synthetic phantoms. Not for clinical use."
    assert card.recipe["epochs"] == [2, 1]
    assert set(card.grade_sets) == {"0.8", "0.9", "0.95"}
    assert 0 <= card.cut_offs.sensitivity <= card.cut_offs.specificity <= 1


def test_every_epoch_is_told_as_a_table_and_a_picture(model: Path) -> None:
    work = model.with_name("model.work")
    with (work / "history.csv").open(encoding="utf-8") as file:
        told = list(csv.DictReader(file))
    assert [row["phase"] for row in told] == ["32 px, heads alone", *["32 px, everything"] * 3]
    assert (work / "history.png").read_bytes().startswith(b"\x89PNG")


def test_the_same_seed_gives_the_same_weights_and_another_one_others(export: Path, model: Path, tmp_path: Path) -> None:
    assert fit(export, tmp_path / "again", "--deterministic") == 0
    assert not torch.are_deterministic_algorithms_enabled(), "whoever trained in this process has it as before"
    assert fit(export, tmp_path / "other", "--set", "seed=2") == 0
    ours, same, other = weights(model), weights(tmp_path / "again"), weights(tmp_path / "other")
    assert all(torch.equal(ours[name], same[name]) for name in ours)
    assert any(not torch.equal(ours[name], other[name]) for name in ours)


class Killed(BaseException):
    """As abrupt as a kill, but this test lives on."""


@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_training_that_was_stopped_goes_on_to_the_same_end(
    export: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    save, done = checkpoint.save, []

    def stop(standing: Standing, folder: Path) -> None:
        save(standing, folder)
        done.append(standing.phase)
        if len(done) == after:
            raise Killed

    monkeypatch.setattr(checkpoint, "save", stop)
    with pytest.raises(Killed):
        fit(export, tmp_path / "model")
    monkeypatch.setattr(checkpoint, "save", save)
    assert fit(export, tmp_path / "model") == 0
    ours, resumed = weights(model), weights(tmp_path / "model")
    assert all(torch.equal(ours[name], resumed[name]) for name in ours)


def test_two_processes_come_to_the_same_as_one(export: Path, tmp_path: Path) -> None:
    short = ("--set", "epochs=1,1", "--set", "seed=2")
    assert fit(export, tmp_path / "alone", *short) == 0
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "training"]
    arguments = ["fit", str(export), "--out", str(tmp_path / "model"), "--device", "cpu", *SMALL, *short]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [*command, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, env=environment, timeout=110
    )
    assert done.returncode == 0, done.stderr[-2000:]
    # a gradient that rounding turns from nearly 0 into the other sign is one whole step in Adam: that moves few weights
    # or none; without shared norms, or without shared gradients, a fifth of all is off by more than this
    ours, theirs = weights(tmp_path / "alone"), weights(tmp_path / "model")
    off = torch.cat([(ours[name] - theirs[name]).abs().flatten() for name in ours if ours[name].is_floating_point()])
    assert float((off > 5e-4).float().mean()) < 0.05


def test_a_model_is_evaluated_with_every_raw_number_and_the_card_s_cut_offs(
    export: Path, model: Path, tmp_path: Path
) -> None:
    assert main(["evaluate", str(model), str(export), "--out", str(tmp_path / "results")]) == 0
    with (tmp_path / "results" / "predictions.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 8
    for row in rows:
        for side in ("right", "left"):
            assert sum(float(row[f"{side}_{grade}"]) for grade in range(5)) == pytest.approx(1, abs=1e-5)
    exact = [int(row[f"{side}_named"]) == float(row[side]) for row in rows for side in ("right", "left")]
    told = json.loads((tmp_path / "results" / "metrics.json").read_text(encoding="utf-8"))
    assert told["rule"] == "score ≥ cut-off"
    assert set(told["cut_offs"]) == {"sensitivity", "specificity", "balanced"}
    assert told["grades"]["exact"] == pytest.approx(sum(exact) / len(exact))
    assert {"kappa", "kappa_interval", "exact", "exact_interval", "within_1"} == set(told["grades"])
    assert not (tmp_path / "results" / "cache").exists()


def test_models_are_evaluated_together_as_the_program_asks_them(export: Path, model: Path, tmp_path: Path) -> None:
    package = load_package(model)
    weights = {name: value + 0 for name, value in package.network.state_dict().items()}
    weights["grade.bias"] += 1
    other = replace(package.card, name="other", recipe={**package.card.recipe, "seed": 2})
    write_package(tmp_path / "other", other, weights, package.gate)
    assert main(["evaluate", str(model), str(tmp_path / "other"), str(export), "--out", str(tmp_path / "results")]) == 0
    told = json.loads((tmp_path / "results" / "metrics.json").read_text(encoding="utf-8"))
    assert (told["model"], told["seed"]) == (f"{package.card.name} + other", [1, 2])
    assert told["training"]["seconds"] == pytest.approx(2 * package.card.metrics["training"]["seconds"])
    assert main(["evaluate", str(model), str(model), str(export), "--out", str(tmp_path / "twice")]) != 0
    assert not (tmp_path / "twice").exists()


def test_a_dry_run_tells_the_plan_and_writes_nothing(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(export, tmp_path / "model", "--dry-run") == 0
    told = capsys.readouterr().out
    assert "16 training cases" in told
    assert "Learning takes about 0 min on" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has a GPU")
def test_where_there_is_no_gpu_that_is_told(export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fit", str(export), "--out", str(tmp_path / "model"), *SMALL, "--device", "cuda", "--dry-run"]) == 2
    assert "There is no GPU that torch can use; leave --device out, or name cpu." in capsys.readouterr().err


def test_a_dry_run_finds_what_would_stop_the_training_later(
    export: Path, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(export, tmp_path / "model", "--dry-run", "--weights", str(tmp_path / "none.safetensors")) == 2
    assert "There are no weights at" in capsys.readouterr().err
    held = ("--work", str(model.with_name("model.work")))
    assert fit(export, tmp_path / "model", "--dry-run", *held, "--set", "seed=5") == 2
    assert "holds a training by another recipe" in capsys.readouterr().err
    assert fit(export, tmp_path / "model", "--dry-run", *held) == 0
    assert "has 4 epochs of this training already" in capsys.readouterr().out


def test_a_picture_with_colours_is_told_before_anything_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = an_export(tmp_path / "set")
    picture = min((folder / "images").iterdir())
    before = hashlib.sha256(picture.read_bytes()).hexdigest()
    Image.new("RGB", (64, 32)).save(picture)
    text = (folder / "manifest.csv").read_text(encoding="utf-8")
    after = hashlib.sha256(picture.read_bytes()).hexdigest()
    (folder / "manifest.csv").write_text(text.replace(before, after), encoding="utf-8")
    assert fit(folder, tmp_path / "model", "--dry-run") == 2
    assert f"The picture {picture.name} is not grey" in capsys.readouterr().err


def test_readers_who_differ_make_soft_targets(tmp_path: Path) -> None:
    folder = an_export(tmp_path / "set", training=4, validation=2, reads=True)
    cases = cases_of(folder, read_manifest(folder))
    for example, grades in zip(cases.examples, cases.targets.grades, strict=True):
        said = [int(example.right), min(int(example.right) + 1, 4)]
        assert grades[0].tolist() == [said.count(grade) / 2 for grade in range(5)]
        assert float(grades[1, int(example.left)]) == 1.0


def _one_class(folder: Path) -> None:
    text = (folder / "manifest.csv").read_text(encoding="utf-8").splitlines()
    header = text[0].split(",")
    rows = [line.split(",") for line in text[1:]]
    place = header.index("definite")
    with (folder / "manifest.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *_refitted(rows, place)])


def _refitted(rows: list[list[str]], place: int) -> list[list[str]]:
    # the crop's commas were quoted: read them again as one cell
    merged = []
    for row in rows:
        joined = [cell.strip('"') for cell in row]
        crop = next(number for number, cell in enumerate(row) if cell.startswith('"'))
        joined[crop : crop + 4] = [",".join(joined[crop : crop + 4])]
        joined[place] = "1"
        merged.append(joined)
    return merged


def test_a_training_set_of_one_class_is_told_before_anything_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = an_export(tmp_path / "set")
    _one_class(folder)
    assert fit(folder, tmp_path / "model") == 1
    assert "Every case of the training split is definite" in capsys.readouterr().err
    assert not (tmp_path / "model").exists()


def test_a_missing_picture_and_an_empty_export_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = an_export(tmp_path / "set")
    next((folder / "images").iterdir()).unlink()
    assert fit(folder, tmp_path / "model") == 1
    assert "is missing" in capsys.readouterr().err
    assert main(["fit", str(tmp_path / "nothing"), "--out", str(tmp_path / "model")]) == 2
    assert "is not a training set" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"\x80\x04not tensors", "does not hold weights in the safetensors form"), (None, "There are no weights at")],
)
def test_first_weights_that_are_none_are_told(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, sentence: str
) -> None:
    file = tmp_path / "first.safetensors"
    if content is not None:
        file.write_bytes(content)
    assert fit(export, tmp_path / "model", "--set", f"weights={file}") == 2
    assert sentence in capsys.readouterr().err


def test_imagenet_s_weights_are_never_unpickled_into_code(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "torch" / "hub" / "checkpoints" / "resnet18-f37072fd.pth"  # where torchvision looks first
    kept.parent.mkdir(parents=True)
    torch.save(Spoils(tmp_path / "spoilt"), kept)
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    assert fit(export, tmp_path / "model", "--set", "weights=imagenet") == 2
    assert "The ImageNet weights of resnet18 could not be fetched whole" in capsys.readouterr().err
    assert not (tmp_path / "spoilt").exists()


class Spoils:
    """What leaves a file where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self._mark,))


def test_another_network_s_first_weights_are_told(
    export: Path, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = model / "weights.safetensors"
    assert fit(export, tmp_path / "model", "--set", f"weights={file}", "--set", "backbone=efficientnet-lite0") == 2
    assert "are not those of efficientnet-lite0" in capsys.readouterr().err


def test_a_loss_that_is_no_number_stops_the_training_and_keeps_the_last_good_epoch(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wild = ("--set", "rate=900", "--set", "clip=1e30", "--set", "epochs=9,9", "--set", "averaging=0")
    assert fit(export, tmp_path / "model", *wild) == 2
    assert "The loss is no number any more in epoch" in capsys.readouterr().err
    assert not (tmp_path / "model").exists()
    kept = checkpoint.load(tmp_path / "model.work")
    assert kept is not None
    assert kept.history
    assert all(bool(value.isfinite().all()) for value in kept.network.values() if value.is_floating_point())


def test_where_memory_ran_out_the_training_goes_on_with_fewer_pictures_at_once(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    epoch = Learner.epoch
    done: list[int] = []

    def runs_out(self: Learner, number: int, overall: int) -> float:
        if done:
            raise torch.OutOfMemoryError
        done.append(overall)
        return epoch(self, number, overall)

    monkeypatch.setattr(Learner, "epoch", runs_out)
    assert fit(export, tmp_path / "model") == 2
    told = capsys.readouterr().err
    assert "ran out with 8 pictures of 32 px at once; start it again with --set memory_batch=4: it goes on" in told
    monkeypatch.setattr(Learner, "epoch", epoch)
    assert fit(export, tmp_path / "model", "--set", "memory_batch=4") == 0
    assert "Going on behind epoch 1." in capsys.readouterr().out
    assert load_package(tmp_path / "model").card.recipe["memory_batch"] == 4


def test_where_memory_runs_out_while_judging_that_number_of_pictures_is_told(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def runs_out(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("training.fit.answers", runs_out)
    assert fit(export, tmp_path / "model") == 2
    assert (
        "ran out with 64 pictures of 32 px at once; start it again with --set memory_batch=32"
        in capsys.readouterr().err
    )
    assert fit(export, tmp_path / "model", "--set", "memory_batch=32") == 2
    assert "ran out with 32 pictures of 32 px at once" in capsys.readouterr().err


def test_the_folder_one_stands_in_is_refused_before_anything_is_done(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert fit(export, Path()) == 2
    assert ". is the folder you are in; name a new folder for the model." in capsys.readouterr().err


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize(("size", "file"), [(10_000, ".f16"), (1_000_000, "checkpoint.safetensors")])
def test_a_disk_that_takes_no_more_is_told_and_nothing_half_written_stays(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], size: int, file: str
) -> None:
    with no_file_larger_than(size):
        assert fit(export, tmp_path / "model") == 2
    told = capsys.readouterr().err
    assert f"{file} would be larger than this system allows" in told
    assert not (tmp_path / "model").exists()
    assert not [path for path in (tmp_path / "model.work").rglob("*") if path.suffix == ".part"]
    assert fit(export, tmp_path / "model") == 0


def test_another_training_in_the_same_folder_is_not_mixed_up(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    work = ["--work", str(tmp_path / "work")]
    assert fit(export, tmp_path / "one", *work) == 0
    assert fit(export, tmp_path / "other", *work, "--set", "seed=5") == 2
    assert "holds a training by another recipe or on another training set" in capsys.readouterr().err
