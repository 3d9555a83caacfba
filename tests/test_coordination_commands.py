"""The coordinator's commands, as other programs call them."""

from __future__ import annotations

import csv
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from sireader import cli
from sireader.__main__ import _Window
from sireader.workflow.study import Study
from tests.builders import a_study, commit
from tests.workflow.proof_figures import EXCLUDED, VALIDATION, a_proof_study

CASES = ("C-1", "C-2", "C-3", "C-4")


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Four cases; C-1 is unresolved, C-2 waits for central-1."""
    with a_study(tmp_path / "study", cases=CASES) as study:
        for reader, grades in (("Ada", "2/2"), ("Ben", "0/0"), ("Cleo", "-")):
            commit(study, reader, "C-1", grades)
        commit(study, "Ada", "C-2", "2/2")
    return tmp_path / "study"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command in this process; returns its status, what it said, and its complaint."""

    def ran(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(one) for one in arguments], _Window())
        told = capsys.readouterr()
        return status, told.out, told.err

    return ran


def answer(run: Any, *arguments: object) -> Any:
    status, out, complaint = run(*arguments, "--json")
    assert status == 0, complaint
    return json.loads(out)


def refusal(run: Any, *arguments: object) -> str:
    status, _, complaint = run(*arguments)
    assert status == 2
    assert complaint.startswith("sireader: ")
    assert len(complaint.strip().splitlines()) == 1
    return str(complaint)


def test_progress_prints_the_published_figures(tmp_path: Path, run: Any) -> None:
    a_proof_study(tmp_path / "study", VALIDATION, EXCLUDED).close()
    _, text, _ = run("progress", tmp_path / "study")
    assert "Discordant, local against central-1 on definite: 67 of 247 (27.1 %; 22.0–33.0)." in text
    assert "overturned 39 of 247 (15.8 %; 11.8–20.9)" in text
    assert "Definite among the settled: 160 of 247 (64.8 %; 58.6–70.5)." in text
    assert "18 excluded" in text
    told = answer(run, "progress", tmp_path / "study")
    assert told["discordance"][0]["differ"]["count"] == 67
    assert told["interval"] == "Wilson"
    run("progress", tmp_path / "study", "--out", tmp_path / "readers.csv")
    with (tmp_path / "readers.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["reader"]: row for row in csv.DictReader(file)}
    assert (rows["Cleo"]["read"], rows["Ada"]["definite_rate"]) == ("67", f"{(135 + 14) / 247:.4f}")


@pytest.mark.parametrize("name", ["flow.svg", "flow.png", "flow.csv", "flow.json"])
def test_flow_is_written_as_its_name_says(tmp_path: Path, run: Any, name: str) -> None:
    a_proof_study(tmp_path / "study", VALIDATION, EXCLUDED).close()
    told = answer(run, "flow", tmp_path / "study", "--out", tmp_path / name)
    assert {one["box"]: one["cases"] for one in told["boxes"]}["received"] == 265
    if name.endswith("png"):
        with Image.open(tmp_path / name) as picture:
            assert picture.width > 1000
    elif name.endswith("svg"):
        assert "265" in "".join(ET.parse(tmp_path / name).getroot().itertext())  # noqa: S314 – written a moment ago
    else:
        assert "265" in (tmp_path / name).read_text(encoding="utf-8")


def test_flow_as_lines_and_a_name_that_says_nothing(study: Path, tmp_path: Path, run: Any) -> None:
    assert "      4  Cases received" in run("flow", study)[1]
    assert "does not end in .svg, .png, .csv, .json" in refusal(run, "flow", study, "--out", tmp_path / "flow.pdf")


def test_protocols_are_shown_and_changed_with_a_reason(study: Path, tmp_path: Path, run: Any) -> None:
    shown = answer(run, "protocol", "show", study)
    assert (shown["protocol"], shown["version"]) == ("proof", 1)
    assert "local reads every case; blind to all others." in shown["sentences"]
    own = tmp_path / "own.toml"
    own.write_text(shown["toml"].replace('reveal = "never"', 'reveal = "after-close"'), encoding="utf-8")
    assert "frozen" in refusal(run, "protocol", "change", study, own)
    assert answer(run, "protocol", "change", study, own, "--reason", "opinions at the end")["version"] == 2
    assert [one["reason"] for one in answer(run, "protocol", "show", study)["versions"]] == ["", "opinions at the end"]


def test_cases_are_assigned_to_a_reader_or_shared_out_in_a_role(study: Path, run: Any) -> None:
    told = answer(run, "readers", "add", study, "Dora", "--role", "central-1", "--takes", "assigned")
    assert told["takes"] == "assigned"
    assert answer(run, "assign", study, "--reader", "Dora", "C-3")["assigned"] == {"Dora": 1}
    assert answer(run, "assign", study, "--role", "local", "--seed", "3")["assigned"] == {"Ada": 0}
    assert answer(run, "assign", study, "--role", "central-2", "--seed", "3")["seed"] == 3
    shared = answer(run, "assign", study, "--role", "central-2")
    assert (shared["assigned"], isinstance(shared["seed"], int)) == ({"Cleo": 0}, True)
    assert [one["takes"] for one in answer(run, "readers", "list", study)["readers"]][-1] == "assigned"
    assert "Dora: central-1, takes what is assigned" in run("readers", "list", study)[1]
    assert "No case is named for Dora" in refusal(run, "assign", study, "--reader", "Dora")
    assert "no case 'C-9'" in refusal(run, "assign", study, "--reader", "Dora", "C-9")


def test_calibration_cases_are_chosen_before_the_reading(tmp_path: Path, run: Any) -> None:
    a_study(tmp_path / "study", cases=CASES).close()
    grades = ("--right", 3, "--left", 2, "--feedback", "erosion")
    assert answer(run, "calibrate", tmp_path / "study", "C-4", *grades)["grades"] == "3/2"
    assert answer(run, "progress", tmp_path / "study")["states"]["calibration"] == 1
    assert "already" in refusal(run, "calibrate", tmp_path / "study", "C-4", *grades)


def test_a_consensus_settles_an_unresolved_case(study: Path, run: Any) -> None:
    (case,) = answer(run, "consensus", "list", study)["cases"]
    assert (case["case"], case["said"]["central-2"][0], case["outcome"]) == ("C-1", "not evaluable", "")
    meeting = ("--attendees", "local, central-2", "--note", "looked together")
    assert "both grades or not" in refusal(run, "consensus", "record", study, "C-1", "--right", 3, *meeting)
    assert "only an unresolved case" in refusal(
        run, "consensus", "record", study, "C-2", "--right", 3, "--left", 2, *meeting
    )
    told = answer(run, "consensus", "record", study, "C-1", "--right", 3, "--left", 2, *meeting)
    assert (told["grades"], told["attendees"]) == ("3/2", ["local", "central-2"])
    assert "C-1: local 2/2, central-1 0/0, central-2 not evaluable: 3/2, definite" in run("consensus", "list", study)[1]
    assert answer(run, "progress", study)["states"]["settled"] == 1


def test_a_reading_is_closed_and_opened_again_with_reasons(study: Path, run: Any) -> None:
    answer(run, "close", study, "--reason", "the deadline")
    assert "closed already" in refusal(run, "close", study, "--reason", "again")
    assert answer(run, "progress", study)["readers"][0]["waiting"] == 0
    answer(run, "reopen", study, "--reason", "two more weeks")
    with Study.open(study) as opened:
        assert not opened.closed


def test_every_command_takes_json_and_answers_in_words(study: Path, run: Any) -> None:
    for arguments in (("progress", study), ("flow", study), ("protocol", "show", study), ("consensus", "list", study)):
        assert isinstance(answer(run, *arguments), dict)
        status, text, complaint = run(*arguments)
        assert (status, complaint) == (0, "")
        assert len(text) > 10
