"""Many radiographs, and whole studies: what was killed goes on where it was, and nobody is handed what is computed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PIL import Image

from sireader import cli
from sireader.commands.window import Window
from sireader.domain.acts import ActKind
from sireader.domain.errors import RuleBroken
from sireader.inference.predictor import Predictor
from sireader.phantom.cohort import write_cohort
from sireader.workflow.audit import audit
from sireader.workflow.computing import compute_opinions
from sireader.workflow.intake import import_radiographs
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.revealing import revealable, revealed_for
from sireader.workflow.study import DATABASE, Study
from sireader.workflow.worklist import worklist
from tests.builders import a_judgement
from tests.inference.models import a_package

FILES, CASES, READER = 12, 18, "ada"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_package(tmp_path_factory.mktemp("package") / "model", scale=0.1)


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder, random = tmp_path_factory.mktemp("films"), np.random.default_rng(1)
    for number in range(FILES):
        half = random.integers(0, 255, (70, 70), dtype=np.uint8)
        Image.fromarray(np.hstack([half, half[:, ::-1]])).save(folder / f"film-{number:02}.png")
    return sorted(folder.glob("*.png"))


@pytest.fixture(scope="module")
def phantoms(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("phantoms")
    write_cohort(folder, CASES, 5, 128)
    return sorted(folder.glob("*.dcm"))


def a_study(folder: Path, phantoms: list[Path], protocol: str, role: str) -> Path:
    with Study.create(folder, protocol) as study:
        assert len(import_radiographs(study, phantoms).accepted) == len(phantoms)
        study.add_reader(READER, role)
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> tuple[str, str]:
    assert cli.main([*map(str, arguments)], cast("Window", None)) == status
    told = capsys.readouterr()
    return told.out, told.err


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def killed_once(command: list[str], begun: Path, least: int) -> None:
    """Start a command, and end it by force as soon as a file has grown past so many bytes."""
    started = subprocess.Popen([sys.executable, "-m", "sireader", *command], stdout=subprocess.DEVNULL)
    before = begun.stat().st_size if begun.exists() else 0
    while not begun.exists() or begun.stat().st_size < before + least:
        assert started.poll() is None, "it was done before it could be stopped"
    os.kill(started.pid, signal.SIGKILL)
    assert started.wait() == -signal.SIGKILL


def test_answers_about_files_go_on_where_they_were_killed(
    capsys: pytest.CaptureFixture[str], films: list[Path], model: Path, tmp_path: Path
) -> None:
    out = tmp_path / "answers.jsonl"
    command = ["opinion", *map(str, films), "--model", str(model), "--out", str(out)]
    killed_once(command, out, 1)
    there = len(out.read_bytes().split(b"\n")) - 1
    with out.open("ab") as file:
        file.write(b'{"file": "half a li')  # as a power cut leaves it
    told, _ = run(capsys, *command, "--json")
    assert json.loads(told) == {"out": str(out), "new": FILES - there, "failed": 0, "already_there": there}
    assert 0 <= there < FILES
    assert [row["file"] for row in lines(out)] == [str(path) for path in films]
    told, _ = run(capsys, *command)
    assert told == f"0 new answers in {out}; {FILES} were there, 0 files failed.\n"


def test_a_file_that_failed_is_tried_again_and_others_are_not(
    capsys: pytest.CaptureFixture[str], films: list[Path], model: Path, tmp_path: Path
) -> None:
    bad, out = tmp_path / "late.png", tmp_path / "answers.jsonl"
    arguments = ("opinion", films[0], bad, "--model", model, "--out", out)
    _, err = run(capsys, *arguments, status=1)
    assert err == "sireader: there is no file late.png.\n"
    bad.write_bytes(films[1].read_bytes())
    run(capsys, *arguments)
    assert [(Path(row["file"]).name, "error" in row) for row in lines(out)] == [
        ("film-00.png", False),
        ("late.png", True),
        ("late.png", False),
    ]


def test_a_file_of_answers_is_of_one_model_asked_in_one_way(
    capsys: pytest.CaptureFixture[str], films: list[Path], model: Path, tmp_path: Path
) -> None:
    out = tmp_path / "answers.jsonl"
    run(capsys, "opinion", films[0], "--model", model, "--out", out)
    before = out.read_bytes()
    _, err = run(capsys, "opinion", films[1], "--model", model, "--out", out, "--both-ways", status=2)
    sentence = "holds answers of another model, or asked in another way; name another file"
    assert err == f"sireader: answers.jsonl {sentence}.\n"
    other = tmp_path / "letter.txt"
    other.write_text("Dear colleague\n", encoding="utf-8")
    _, err = run(capsys, "opinion", films[1], "--model", model, "--out", other, status=2)
    assert err == "sireader: Line 1 of letter.txt is no answer about a file; name another file.\n"
    assert (out.read_bytes(), other.read_text(encoding="utf-8")) == (before, "Dear colleague\n")


def test_a_study_s_opinions_go_on_where_they_were_killed(
    capsys: pytest.CaptureFixture[str], phantoms: list[Path], model: Path, tmp_path: Path
) -> None:
    folder = a_study(tmp_path / "study", phantoms, "proof", "local")
    command = ["opinions", "compute", str(folder), "--model", str(model)]
    killed_once(command, folder / f"{DATABASE}-wal", 4096)
    told = json.loads(run(capsys, *command, "--json")[0])
    assert told["new"] + told["already_there"] == CASES
    assert told["already_there"] in {0, 16}
    with Study.open(folder) as study:
        assert sorted(one.case for one in study.opinions.all()) == [case.id for case in study.cases.all()]
        recorded = [act for act in audit(study) if act.kind is ActKind.OPINIONS_RECORDED]
        assert {act.who for act in recorded} == {"coordinator"}
    again = json.loads(run(capsys, *command, "--json")[0])
    assert (again["new"], again["already_there"], again["failed"]) == (0, CASES, {})


def test_whoever_may_not_see_them_is_handed_nothing_of_what_was_computed(
    phantoms: list[Path], model: Path, tmp_path: Path
) -> None:
    with Study.open(a_study(tmp_path / "study", phantoms[:2], "proof", "local")) as study:
        told = compute_opinions(study, Predictor.load([model], "cpu"))
        assert told.recorded.new == 2
        reader = study.reader(READER)
        desk, case = ReadingDesk(study, reader), worklist(study, reader)[0].case
        desk.commit(case, a_judgement("2/3"))
        assert not desk.may_reveal(case)
        assert revealable(study, reader, case) == ()
        assert revealed_for(study, reader, case) == ()
        pack(study, READER, tmp_path / "ada.sirp")
    with Study.open(open_parcel(tmp_path / "ada.sirp").folder) as parcel:
        assert parcel.opinions.all() == []
        with pytest.raises(RuleBroken, match="parcel"):
            compute_opinions(parcel, Predictor.load([model], "cpu"))


def test_whoever_may_see_them_is_shown_them_after_a_commit_only(
    phantoms: list[Path], model: Path, tmp_path: Path
) -> None:
    with Study.open(a_study(tmp_path / "study", phantoms[:2], "second-opinion", "reader")) as study:
        compute_opinions(study, Predictor.load([model], "cpu"))
        reader = study.reader(READER)
        desk, case = ReadingDesk(study, reader), worklist(study, reader)[0].case
        assert revealable(study, reader, case) == ()
        desk.commit(case, a_judgement("2/3"))
        assert revealable(study, reader, case) == ("model-1",)


def test_a_case_that_cannot_be_decoded_is_told_and_the_others_are_computed(
    capsys: pytest.CaptureFixture[str], phantoms: list[Path], model: Path, tmp_path: Path
) -> None:
    folder = a_study(tmp_path / "study", phantoms[:3], "proof", "local")
    with Study.open(folder) as study:
        case = study.cases.all()[1]
        (study.radiographs / str(case.radiograph)).unlink()
    out, _ = run(capsys, "opinions", "compute", folder, "--model", model, "--json", status=1)
    told = json.loads(out)
    assert (told["new"], list(told["failed"])) == (2, [case.id])
    assert "there is no file" in told["failed"][case.id]
