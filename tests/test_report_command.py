"""`sireader report`, as other programs call it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sireader import cli
from sireader.__main__ import _Window
from tests.builders import a_study, a_table, commit


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Four cases that two readers settle."""
    with a_study(tmp_path / "study", cases=["C-1", "C-2", "C-3", "C-4"]) as study:
        for case, grades in (("C-1", "2/2"), ("C-2", "0/0"), ("C-3", "3/1"), ("C-4", "1/1")):
            commit(study, "Ada", case, grades)
            commit(study, "Ben", case, grades)
    return tmp_path / "study"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command in this process; returns its status, what it said, and its complaint."""

    def ran(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(one) for one in arguments], _Window())
        told = capsys.readouterr()
        return status, told.out, told.err

    return ran


def test_a_report_is_written_told_and_checked(study: Path, tmp_path: Path, run: Any) -> None:
    groups = a_table(tmp_path / "groups.csv", "case,centre", "C-1,Berlin", "C-2,Lyon")
    out = tmp_path / "report"
    status, said, complaint = run(
        "report", study, "--out", out, "--groups", groups, "--resamples", 20, "--names", "--json"
    )
    assert (status, complaint) == (0, "")
    told = json.loads(said)
    assert (told["cases"]["settled"], told["readers"]["local"]["kappa"]) == (4, 1.0)
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["settings"] == {
        "confidence": 0.95,
        "names": True,
        "resamples": 20,
        "seed": 1,
    }
    for arguments in (("--check", out), (study, "--check", out)):
        status, said, complaint = run("report", *arguments)
        assert (status, complaint) == (0, "")
        assert said.startswith("The report holds: ")


def test_a_changed_report_ends_with_status_1_and_the_first_number_that_differs(
    study: Path, tmp_path: Path, run: Any
) -> None:
    out = tmp_path / "report"
    assert run("report", study, "--out", out, "--resamples", 20, "--no-examples")[0] == 0
    path = out / "report.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    told["readers"]["central-1"]["agreement"] = 0.5
    path.write_text(json.dumps(told), encoding="utf-8")
    status, _, complaint = run("report", "--check", out)
    assert status == 1
    assert "readers.central-1.agreement: the report says 0.5, its reads and scores give 1.0" in complaint
    assert len(complaint.strip().splitlines()) == 1
    status, said, _ = run("report", "--check", out, "--json")
    assert status == 1
    assert json.loads(said)["holds"] is False


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--out", "somewhere"), "No study is named"),
        (("missing", "--out", "somewhere"), "missing"),
        (("--check", "nowhere"), "does not exist"),
        ((), "One of the arguments --out --check is required"),
    ],
)
def test_bad_input_is_one_sentence(run: Any, arguments: tuple[str, ...], sentence: str) -> None:
    status, _, complaint = run("report", *arguments)
    assert status == 2
    assert sentence in complaint
    assert len(complaint.strip().splitlines()) == 1


def test_the_benchmark_prints_how_long_a_report_takes(run: Any) -> None:
    status, said, _ = run("benchmark", "report", "--cases", 12, "--json")
    told = json.loads(said)
    assert status == 0
    assert (told["cases"], told["reads"], told["scores"], told["resamples"]) == (12, 36, 12, 1000)
    assert told["report_s"] > 0
