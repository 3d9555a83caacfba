"""Packages that somebody has made up: each is refused in one sentence, nothing is executed, and the program goes on."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from sireader.domain.errors import SireaderError
from sireader.inference.contents import CARD, GATE, HASHES, WEIGHTS
from sireader.inference.network import built
from sireader.inference.predictor import Predictor
from tests.inference.models import a_package

NOISE = np.random.default_rng(1).integers(0, 4096, (100, 200), dtype=np.uint16)
Spoil = Callable[[Path], None]


class Bomb:
    """Would leave a file behind if it were ever unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return Path.touch, (self.mark,)


def mark_of(folder: Path) -> Path:
    return folder.parent / "executed"


def rehashed(folder: Path, **more: str) -> None:
    """As a forger would, who knows where the hashes stand."""
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (WEIGHTS, CARD, GATE)}
    (folder / HASHES).write_text(json.dumps(hashes | more), encoding="utf-8")


def with_content(name: str, make: Callable[[Path], bytes]) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / name).write_bytes(make(folder))
        rehashed(folder)

    return spoil


def with_header(header: object, data: bytes = b"", length: int | None = None) -> Spoil:
    """Weights whose safetensors header claims what it likes."""
    text = json.dumps(header).encode()
    size = len(text) if length is None else length
    return with_content(WEIGHTS, lambda _: size.to_bytes(8, "little") + text + data)


def with_hashes(hashes: object) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / HASHES).write_text(json.dumps(hashes), encoding="utf-8")

    return spoil


def with_card(**changes: Any) -> Spoil:
    def change(folder: Path) -> bytes:
        return json.dumps(json.loads((folder / CARD).read_text(encoding="utf-8")) | changes).encode()

    return with_content(CARD, change)


def a_torch_archive(folder: Path) -> bytes:
    """What `torch.save` writes: a zip with a pickle in it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(Bomb(mark_of(folder))))
    return file.getvalue()


def weights_of(kind: str, backbone: str) -> Spoil:
    def spoil(folder: Path) -> None:
        save_file(built(kind, backbone).state_dict(), folder / WEIGHTS)
        rehashed(folder)

    return spoil


def with_weight(name: str, change: Callable[[torch.Tensor], torch.Tensor]) -> Spoil:
    def spoil(folder: Path) -> None:
        weights = load_file(folder / WEIGHTS)
        weights[name] = change(weights[name])
        save_file(weights, folder / WEIGHTS)
        rehashed(folder)

    return spoil


def outside(folder: Path) -> None:
    """A hash that is right, of a file that lies elsewhere."""
    secret = folder.parent / "secret"
    secret.write_text("secret", encoding="utf-8")
    digest = hashlib.sha256(secret.read_bytes()).hexdigest()
    (folder / HASHES).write_text(json.dumps({"../secret": digest, CARD: "0", GATE: "0"}), encoding="utf-8")


def a_folder_for_a_file(folder: Path) -> None:
    (folder / CARD).unlink()
    (folder / CARD).mkdir()


def spoilt_later(folder: Path) -> None:
    with (folder / WEIGHTS).open("r+b") as file:
        file.seek(-1, io.SEEK_END)
        last = file.read(1)
        file.seek(-1, io.SEEK_END)
        file.write(bytes([last[0] ^ 1]))


HUGE = [1 << 40, 1 << 20]
NO_FORM = "does not hold weights in the safetensors form"
HOSTILE: dict[str, tuple[Spoil, str]] = {
    "wrong hash": (spoilt_later, "is not the one that was packed"),
    "a pickle for weights": (with_content(WEIGHTS, lambda folder: pickle.dumps(Bomb(mark_of(folder)))), NO_FORM),
    "a pickle for the gate": (with_content(GATE, lambda folder: pickle.dumps(Bomb(mark_of(folder)))), NO_FORM),
    "a torch archive": (with_content(WEIGHTS, a_torch_archive), NO_FORM),
    "a pickle for the card": (
        with_content(CARD, lambda folder: pickle.dumps(Bomb(mark_of(folder)))),
        "card.json is not a model card",
    ),
    "a path out of the folder": (outside, "does not name the package's three parts"),
    "an absolute path": (with_hashes({"/etc/passwd": "00"}), "does not name the package's three parts"),
    "one part more": (lambda folder: rehashed(folder, code="00"), "does not name the package's three parts"),
    "hashes that are a list": (with_hashes([WEIGHTS, CARD, GATE]), "does not name the package's three parts"),
    "hashes that are numbers": (with_hashes({WEIGHTS: 1, CARD: 2, GATE: 3}), "is not the one that was packed"),
    "a folder for a file": (a_folder_for_a_file, "card.json is a folder, not a file"),
    "a header that is longer than the file": (with_header({}, length=1 << 62), NO_FORM),
    "an absurd shape": (with_header({"w": {"dtype": "F32", "shape": HUGE, "data_offsets": [0, 4]}}, b"0000"), NO_FORM),
    "a shape that overflows": (
        with_header({"w": {"dtype": "F32", "shape": [1 << 62, 1 << 62], "data_offsets": [0, 4]}}, b"0000"),
        NO_FORM,
    ),
    "a negative shape": (with_header({"w": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}}, b"0000"), NO_FORM),
    "tensors over each other": (
        with_header({name: {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]} for name in "ab"}, b"0000"),
        NO_FORM,
    ),
    "no tensors at all": (with_header({}), "belongs to another network"),
    "a card of a newer version": (with_card(version=2), "was made by a newer SI Reader; update the program"),
    "a version that is text": (with_card(version="2"), "is not a model card"),
    "an input of a billion px": (with_card(input={"rows": 10**9, "columns": 10**9}), "is not a model card"),
    "a card that names code": (with_card(backbone="os.system"), "There is no network 'joints' on 'os.system'"),
    "a name that is an object": (with_card(name={"a": 1}), "is not a model card"),
    "steps that fall": (
        with_card(calibration={"grade": 1, "definite": 1, "steps": [0.5, 2.5, 1.5, 3.5]}),
        "steps between grades that are not four rising numbers",
    ),
    "a temperature of nothing": (with_card(calibration={"grade": 0, "definite": 1}), "is not a model card"),
    "weights of another backbone": (weights_of("joints", "efficientnet-lite0"), "belongs to another network"),
    "weights of another kind": (weights_of("definite", "resnet18"), "belongs to another network"),
    "a weight of another shape": (with_weight("definite.bias", lambda _: torch.zeros(2)), "belongs to another network"),
    "a weight that is infinite": (
        with_weight("definite.bias", lambda value: value + float("inf")),
        "holds numbers that are none",
    ),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Predictor:
    return Predictor.load([a_package(tmp_path_factory.mktemp("sound") / "model")], "cpu")


@pytest.mark.parametrize("case", HOSTILE)
def test_it_is_refused_in_one_sentence_and_nothing_is_executed(tmp_path: Path, sound: Predictor, case: str) -> None:
    folder = a_package(tmp_path / "model")
    spoil, sentence = HOSTILE[case]
    spoil(folder)
    with pytest.raises(SireaderError) as refusal:
        Predictor.load([folder], "cpu")
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 300
    assert not mark_of(folder).exists()
    assert 0 <= sound.answer(NOISE, 0, 4095).probability <= 1  # the model that is loaded goes on answering


def test_one_bad_package_among_good_ones_is_refused(tmp_path: Path) -> None:
    good, bad = a_package(tmp_path / "good"), a_package(tmp_path / "bad", seed=2)
    spoilt_later(bad)
    with pytest.raises(SireaderError, match="of bad is not the one that was packed"):
        Predictor.load([good, bad], "cpu")


def test_a_gate_that_lets_nothing_be_known_keeps_everything_out(tmp_path: Path) -> None:
    """Statistics can be forged so that distances are no numbers; that must not count as near."""
    folder = a_package(tmp_path / "model")
    gate = load_file(folder / GATE)
    gate["variances"], gate["rest"] = torch.zeros(2), torch.zeros(1)
    save_file(gate, folder / GATE)
    rehashed(folder)
    answer = Predictor.load([folder], "cpu").answer(np.hstack([NOISE, NOISE[:, ::-1]]), 0, 4095)
    assert not answer.in_domain
