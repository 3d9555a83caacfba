"""Models asked in a process of their own: the same answers, told problems, and no torch on this side."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.inference.answer import Models
from sireader.inference.asking import Asking, ModelProcess, ModelStopped
from sireader.inference.contents import WEIGHTS
from sireader.inference.predictor import Predictor
from tests.inference.models import a_package

NOISE = np.random.default_rng(1).integers(0, 4096, (150, 300), dtype=np.uint16)
CROP, BOXES, DOUBTS = Crop(10, 20, 140, 290), (Crop(20, 40, 90, 90), Crop(20, 200, 90, 260)), ("It is said so.",)
_FIRST = """
import sys
from sireader.inference.answer import Models
from sireader.inference.asking import Asking, models_process
if __name__ == "__main__":
    import numpy as np
    from pathlib import Path
    asking = Asking(models_process(), Models((Path(sys.argv[1]),)))
    print(asking.answer(np.eye(90, 180, dtype=np.uint16), 0, 1).model, "torch" in sys.modules)
"""


@pytest.fixture(scope="module")
def process() -> Iterator[ModelProcess]:
    started = ModelProcess()
    yield started
    started.end()


def test_it_answers_as_a_model_here_does(process: ModelProcess, tmp_path: Path) -> None:
    one, other = (a_package(tmp_path / name, seed=seed, scale=0.1) for seed, name in enumerate(("one", "other")))
    here = Predictor.load([one, other], "cpu", mirrored_too=True)
    there = Asking(process, Models((one, other), mirrored_too=True))
    told = there.answer(NOISE, 0, 4095, CROP, mirrored=True, joint_boxes=BOXES, doubts=DOUBTS)
    expected = here.answer(NOISE, 0, 4095, CROP, mirrored=True, joint_boxes=BOXES, doubts=DOUBTS)
    assert there.facts().digests == here.digests == told.digests
    assert told.probability == pytest.approx(expected.probability, abs=1e-6)
    assert (told.why_not, told.mirrored_too) == (expected.why_not, True)
    assert told.inside_joints == pytest.approx(expected.inside_joints, abs=1e-6)
    assert told.maps is not None
    assert expected.maps is not None
    values = told.maps.definite.parts[0].values
    assert np.allclose(values, expected.maps.definite.parts[0].values, atol=1e-5)
    assert not values.flags.writeable


def test_what_is_wrong_is_told_and_the_process_goes_on(process: ModelProcess, tmp_path: Path) -> None:
    sound, spoilt = a_package(tmp_path / "sound"), a_package(tmp_path / "spoilt")
    (spoilt / WEIGHTS).write_bytes(b"\x80\x04.")
    Asking(process, Models((sound,))).facts()
    first = process.pid
    with pytest.raises(SireaderError, match="is not the one that was packed"):
        Asking(process, Models((spoilt,))).answer(NOISE, 0, 4095)
    with pytest.raises(SireaderError, match="leaves the radiograph"):
        Asking(process, Models((sound,))).answer(NOISE, 0, 4095, Crop(0, 0, 500, 500))
    assert Asking(process, Models((sound,))).answer(NOISE, 0, 4095).model == "model-1"
    assert process.pid == first


def test_another_model_in_the_same_place_is_another_model(process: ModelProcess, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    digests = set()
    for seed in (1, 2):
        a_package(folder, seed=seed)
        digests.add(Asking(process, Models((folder,))).facts().digests)
        for file in folder.iterdir():
            file.unlink()
    assert len(digests) == 2


class Deadly:
    """Ends the process that receives it."""

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return os._exit, (3,)


def test_a_process_that_dies_is_told_and_the_next_question_has_a_new_one(process: ModelProcess, tmp_path: Path) -> None:
    asking = Asking(process, Models((a_package(tmp_path / "model"),)))
    asking.facts()
    first = process.pid
    with pytest.raises(ModelStopped, match="stopped while it was asked; ask again"):
        asking.answer(NOISE, 0, 4095, doubts=cast("list[str]", [Deadly()]))
    assert asking.answer(NOISE, 0, 4095).model == "model-1"
    assert process.pid not in {None, first}


def test_whoever_asks_has_no_torch(tmp_path: Path) -> None:
    script = tmp_path / "asks.py"
    script.write_text(_FIRST, encoding="utf-8")
    command = [sys.executable, str(script), str(a_package(tmp_path / "model"))]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False, env=environment)
    assert (done.returncode, done.stdout) == (0, "model-1 False\n"), done.stderr
