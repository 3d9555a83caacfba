"""Graded pictures of another source become a training set, or a sentence says why not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from training.__main__ import main
from training.data import by_split, cases_of, pictures_of
from training.manifest import Split, read_manifest

HEADER = "file,case,split,right,left,definite\n"


def a_source(folder: Path, lines: str, header: str = HEADER) -> Path:
    (folder / "images").mkdir(parents=True)
    for number, mode in enumerate(("L", "RGB", "I;16")):
        pixels = np.tile(np.arange(64, dtype=np.uint16), (32, 1))
        deep = (
            Image.fromarray(pixels * 1000) if mode == "I;16" else Image.fromarray(pixels.astype(np.uint8)).convert(mode)
        )
        deep.save(folder / "images" / f"{number}.png")
    (folder / "images" / "words.png").write_text("no picture", encoding="utf-8")
    (folder / "manifest.csv").write_text(header + lines, encoding="utf-8")
    return folder


def test_pictures_with_grades_become_a_training_set(tmp_path: Path) -> None:
    lines = "images/0.png,A,train,2,3,1\nimages/1.png,B,test,0,1,0\nimages/2.png,C,validation,4,4,1\n"
    assert main(["pictures", str(a_source(tmp_path / "from", lines)), str(tmp_path / "set")]) == 0
    examples = read_manifest(tmp_path / "set")
    assert [(one.case, one.split, one.right, one.left, one.definite) for one in examples] == [
        ("A", Split.TRAIN, 2, 3, True),
        ("B", Split.TEST, 0, 1, False),
        ("C", Split.VALIDATION, 4, 4, True),
    ]
    assert [(one.black, one.white) for one in examples] == [(0, 255), (0, 255), (0, 65535)]
    assert not any(one.phantom for one in examples)
    assert len(cases_of(tmp_path / "set", by_split(examples)[Split.TEST])) == 1
    pictures = pictures_of(examples, 32, 64, tmp_path / "cache", lambda _: None)
    assert np.abs(pictures[0].astype(float) - pictures[2]).max() < 0.01, "the depth does not matter"


@pytest.mark.parametrize(
    ("lines", "header", "sentence"),
    [
        ("images/0.png,A,train,5,3,1\n", HEADER, "Line 2 of manifest.csv does not hold"),
        ("images/0.png,A,somewhere,2,3,1\n", HEADER, "Line 2 of manifest.csv does not hold"),
        ("../0.png,A,train,2,3,1\n", HEADER, "Line 2 of manifest.csv does not hold"),
        ("images/words.png,A,train,2,3,1\n", HEADER, "words.png is not a picture"),
        ("images/absent.png,A,train,2,3,1\n", HEADER, "absent.png"),
        ("images/0.png,A\n", "file,case\n", "manifest.csv lacks the column 'split'"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_left_behind(
    lines: str, header: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pictures", str(a_source(tmp_path / "from", lines, header)), str(tmp_path / "set")]) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "set").exists()
