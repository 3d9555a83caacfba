"""The command line as other programs call it: in processes of its own, with files on the disk."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image
from pydicom import dcmread

from sireader import cli
from sireader.files import Pieces, write_together
from sireader.imaging.dicom import load
from sireader.imaging.radiograph import Window
from sireader.imaging.windowing import render
from sireader.phantom.cohort import write_cohort
from tests.builders import a_dicom_file, a_study, a_table, commit

CASES = 6


def sireader(*arguments: object, status: int = 0, module: str = "sireader") -> subprocess.CompletedProcess[str]:
    """Run a command; stderr must hold a sentence exactly when it fails."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    if status:
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
        assert done.stderr.strip().endswith(".")
    return done


def told(*arguments: object, status: int = 0) -> Any:
    """The command's JSON answer."""
    return json.loads(sireader(*arguments, "--json", status=status).stdout)


def rows(path: Path) -> list[dict[str, str]]:
    """A CSV table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def picture(path: Path) -> npt.NDArray[np.uint8]:
    """A PNG as it is written."""
    with Image.open(path) as opened:
        return np.asarray(opened)


@pytest.fixture(scope="module")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Small phantoms with their truth."""
    folder = tmp_path_factory.mktemp("cohort")
    write_cohort(folder, CASES, 3, 160)
    return folder


@pytest.fixture
def study(tmp_path: Path, cohort: Path) -> Path:
    """A study that imported the phantoms."""
    folder = tmp_path / "study"
    sireader("new", folder, "--protocol", "proof")
    sireader("import", folder, cohort)
    return folder


def test_the_whole_loop_from_radiographs_to_a_training_set(tmp_path: Path, cohort: Path) -> None:
    study, scores = tmp_path / "study", tmp_path / "scores.csv"
    assert told("new", study, "--protocol", "proof")["roles"] == ["local", "central-1", "central-2"]
    imported = told("import", study, cohort)
    assert [one["file"].rsplit("/")[-1] for one in imported["refused"]] == ["truth.csv"]
    case_of = {Path(one["file"]).stem: one["case"] for one in imported["accepted"]}
    truth = rows(cohort / "truth.csv")
    grades = {case_of[row["case"]]: (row["right"], row["left"]) for row in truth}
    a_table(
        scores,
        "case,reader,role,right,left",
        *(
            (case, who, role, *pair)
            for case, pair in grades.items()
            for who, role in (("A", "local"), ("B", "central-1"))
        ),
    )
    assert told("reads", "import", study, scores)["added"] == 2 * CASES
    assert told("reference", study, "--out", tmp_path / "reference.csv")["cases"]["settled"] == CASES
    for row in rows(tmp_path / "reference.csv"):
        assert (row["status"], row["right"], row["left"]) == ("settled", *grades[row["case"]])
        assert row["definite"] == next(one["definite"] for one in truth if case_of[one["case"]] == row["case"])
    sheet = told("export", study, tmp_path / "trainset")
    assert sum(sum(split.values()) for split in sheet["cases"].values()) == CASES
    assert len(rows(tmp_path / "trainset" / "manifest.csv")) == CASES
    checked = sireader("check", tmp_path / "trainset", "--json", module="training")
    assert json.loads(checked.stdout)
    found = told("verify", study)
    assert (found["sound"], found["problems"], found["reads"]) == (True, [], 2 * CASES)
    assert told("verify", study, "--seal", found["seal"])["sound"]


def test_render_writes_exactly_what_the_viewer_shows(tmp_path: Path, cohort: Path) -> None:
    file = cohort / "phantom-0001.dcm"
    sireader("render", file, "--out", tmp_path / "whole.png")
    assert np.array_equal(picture(tmp_path / "whole.png"), render(load(file)))
    sireader("render", file, "--out", tmp_path / "part.png", "--center", 900, "--width", 700, "--crop", "10,20,90,120")
    expected = render(load(file), Window(900, 700))[10:90, 20:120]
    assert np.array_equal(picture(tmp_path / "part.png"), expected)


def test_info_tells_size_bits_photometric_and_the_basis_of_the_spacing(cohort: Path) -> None:
    for row in rows(cohort / "truth.csv"):
        facts = told("info", cohort / row["file"])
        assert (facts["rows"], facts["columns"]) == (int(row["rows"]), int(row["columns"]))
        assert (facts["bits_stored"], facts["photometric_interpretation"]) == (int(row["bits"]), row["photometric"])
        assert facts["spacing_basis"].endswith(".")
    told_as_text = sireader("info", cohort / "phantom-0001.dcm").stdout
    assert "spacing basis" in told_as_text
    assert "phantom: yes" in told_as_text


def test_a_phantom_is_still_one_in_the_study(study: Path) -> None:
    assert all(told("info", path)["phantom"] for path in (study / "radiographs").iterdir())


def test_a_worklist_holds_what_waits_for_the_reader(study: Path) -> None:
    sireader("readers", "add", study, "ada", "--role", "local")
    entries = told("worklist", study, "--reader", "ada")["cases"]
    assert [entry["number"] for entry in entries] == list(range(1, CASES + 1))
    assert {entry["state"] for entry in entries} == {"waiting"}
    assert told("readers", "list", study)["readers"] == [{"reader": "ada", "role": "local", "takes": "everything"}]


def test_an_excluded_case_is_excluded_in_the_reference(study: Path, tmp_path: Path) -> None:
    case = told("import", study, study / "radiographs")["duplicates"][0]["case"]
    sireader("exclude", study, case, "--reason", "hip prosthesis")
    sireader("reference", study, "--out", tmp_path / "reference.csv")
    assert {row["case"] for row in rows(tmp_path / "reference.csv") if row["status"] == "excluded"} == {case}


def test_reads_come_back_as_they_went(study: Path, tmp_path: Path) -> None:
    scores = a_table(tmp_path / "s.csv", "case,reader,role,right,left", "P-1,A,local,1,2", "P-2,A,local,3,0")
    assert told("reads", "import", study, scores, "--new-cases")["new_cases"] == ["P-1", "P-2"]
    assert told("reads", "import", study, scores)["already_there"] == 2
    assert told("reads", "export", study, "--out", tmp_path / "out.csv")["reads"] == 2
    exported = {(row["case"], row["right"], row["left"]) for row in rows(tmp_path / "out.csv")}
    assert exported == {("P-1", "1", "2"), ("P-2", "3", "0")}


def test_new_cases_come_with_a_warning_about_their_names(study_of_nothing: Path, tmp_path: Path) -> None:
    scores = a_table(tmp_path / "s.csv", "case,reader,role,right,left", "P-1,A,local,1,2")
    assert "must be pseudonyms" in sireader("reads", "import", study_of_nothing, scores, "--new-cases").stdout
    assert "pseudonyms" not in sireader("reads", "import", study_of_nothing, scores).stdout


def test_a_score_sheet_is_tried_then_imported_past_its_rejected_row(study_of_nothing: Path, tmp_path: Path) -> None:
    sheet, rejects = tmp_path / "s.csv", tmp_path / "rejects.csv"
    sheet.write_text("Subject No;Name;R;L\nT-1;Meyer;II;3\nT-2;Meyer;2-3;3\n")
    call: list[object] = ["reads", "import", study_of_nothing, sheet, "--new-cases", "--rejects", rejects]
    call += [
        "--map",
        "case=subjectno",
        "--map",
        "right=r",
        "--map",
        "left=l",
        "--set",
        "reader=z",
        "--set",
        "role=central-2",
    ]
    tried = told(*call, "--dry-run", status=1)
    assert (tried["dry_run"], tried["added"], tried["new_cases"], tried["ignored_columns"]) == (
        True,
        1,
        ["T-1"],
        ["Name"],
    )
    reason = "the right grade is 0 to 4, not '2-3'"
    assert tried["rejected"] == [{"line": 3, "problems": [{"column": "R", "reason": reason}]}]
    assert tried["new_readers"] == [{"reader": "z", "role": "central-2"}]
    assert [row["Subject No"] for row in rows(rejects)] == ["T-2"]
    assert f"line 3, column R: {reason}" in sireader(*call, "--dry-run", status=1).stdout
    assert f"Nothing was imported from s.csv: line 3: {reason}" in sireader(*call, status=2).stderr
    assert told(*call, "--skip-rejected")["added"] == 1
    assert told(*call, "--skip-rejected")["already_there"] == 1


def test_a_plain_import_answers_three_things(study_of_nothing: Path, tmp_path: Path) -> None:
    scores = a_table(tmp_path / "s.csv", "case,reader,role,right,left", "P-7,A,local,1,2")
    answer = told("reads", "import", study_of_nothing, scores, "--new-cases")
    assert answer == {"added": 1, "already_there": 0, "new_cases": ["P-7"]}


def test_dates_are_shifted_or_dropped(tmp_path: Path) -> None:
    file = a_dicom_file(tmp_path / "1.dcm", StudyDate="20190704", SeriesDate="20190704")
    for name, options in (("shifted", ()), ("dropped", ("--drop-dates",))):
        sireader("new", tmp_path / name, "--protocol", "gespic")
        case = told("import", tmp_path / name, file, *options)["accepted"][0]["case"]
        kept = dcmread(tmp_path / name / "radiographs" / f"{case}.dcm")
        assert bool(kept.StudyDate) == ("SeriesDate" in kept) == (name == "shifted")
        assert kept.LongitudinalTemporalInformationModified == ("MODIFIED" if name == "shifted" else "REMOVED")


def test_an_import_of_nothing_says_so(study_of_nothing: Path, tmp_path: Path) -> None:
    assert "There is not a single file to import" in sireader("import", study_of_nothing, tmp_path, status=2).stderr


def test_a_mistyped_path_stops_an_import_before_it_begins(study_of_nothing: Path, cohort: Path, tmp_path: Path) -> None:
    done = sireader("import", study_of_nothing, cohort, tmp_path / "phantms", status=2)
    assert "phantms" in done.stderr
    assert not list((study_of_nothing / "radiographs").iterdir())


def test_opinions_are_taken_over_once(study: Path, tmp_path: Path) -> None:
    case = told("import", study, study / "radiographs")["duplicates"][0]["case"]
    answers = a_table(tmp_path / "o.csv", "case,model,score", f"{case},other-model-1,0.71")
    assert told("opinions", "import", study, answers) == {"added": 1, "already_there": 0}
    assert told("opinions", "import", study, answers) == {"added": 0, "already_there": 1}


def test_a_folder_is_imported_past_its_bad_files(tmp_path: Path) -> None:
    study, folder = tmp_path / "study", tmp_path / "in"
    sireader("new", study, "--protocol", "gespic")
    good = a_dicom_file(folder / "1.dcm", 1)
    (folder / "2.dcm").write_text("not a radiograph")
    (folder / "3.dcm").write_bytes(good.read_bytes()[:900])
    a_dicom_file(folder / "4.dcm", 4, Modality="CT")
    (folder / "5.dcm").write_bytes(good.read_bytes())
    report = told("import", study, folder)
    assert [Path(one["file"]).name for one in report["accepted"]] == ["1.dcm"]
    assert [Path(one["file"]).name for one in report["duplicates"]] == ["5.dcm"]
    reasons = {Path(one["file"]).name: one["reason"] for one in report["refused"]}
    assert reasons["4.dcm"] == "wrong-modality"
    assert reasons.keys() == {"2.dcm", "3.dcm", "4.dcm"}
    assert all(one["why"].endswith(".") for one in report["refused"])


@pytest.mark.parametrize(
    "arguments",
    [
        ("verify", "{there}"),
        ("info", "{there}/nothing.dcm"),
        ("render", "{file}", "--out", "{there}/x.png", "--center", "5"),
        ("render", "{file}", "--out", "{there}/x.png", "--crop", "9,9,1,1"),
        ("render", "{file}", "--out", "{there}/x.png", "--crop", "0,0,9000,9000"),
        ("render", "{file}", "--out", "{there}/no/such/folder/x.png"),
        ("new", "{there}/study", "--protocol", "nix"),
        ("new", "{there}/study"),
        ("import", "{study}", "{there}/nothing"),
        ("worklist", "{study}", "--reader", "nobody"),
        ("exclude", "{study}", "C-NOPE", "--reason", "x"),
        ("reads", "import", "{study}", "{there}/nothing.csv"),
        ("reads", "import", "{study}", "{file}"),
        ("reads", "import", "{study}", "{there}/nothing.csv", "--map", "case"),
        ("reads", "import", "{study}", "{there}/nothing.csv", "--map", "case=A", "--map", "case=B"),
        ("reads", "import", "{study}", "{there}/nothing.csv", "--mapping", "{there}/nothing.toml"),
        ("reads", "import", "{study}", "{there}/nothing.csv", "--zone", "Mars"),
        ("reads", "import", "{study}", "{there}/nothing.csv", "--rejects", "{there}/no/folder/r.csv"),
        ("readers", "add", "{study}", "a b", "--role", "local"),
        ("readers", "add", "{study}", "ada", "--role", "king"),
        ("open", "{there}/no-study"),
        ("benchmark", "reads", "--cases", "0"),
        ("benchmark", "reads", "--cases", "-3"),
        ("benchmark", "window", "--rounds", "many"),
        ("demo", "{study}", "--no-window"),
        ("nonsense",),
    ],
    ids=" ".join,
)
def test_bad_input_gets_one_sentence_and_status_2(
    arguments: tuple[str, ...], study_of_nothing: Path, tmp_path: Path, cohort: Path
) -> None:
    places = {"there": tmp_path, "file": cohort / "phantom-0001.dcm", "study": study_of_nothing}
    sireader(*(part.format(**places) for part in arguments), status=2)
    assert not list(tmp_path.iterdir()), "something was left behind"


@pytest.fixture(scope="module")
def study_of_nothing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study without a case."""
    folder = tmp_path_factory.mktemp("empty") / "study"
    sireader("new", folder, "--protocol", "proof")
    return folder


def test_a_failed_check_has_status_1(study: Path) -> None:
    next((study / "radiographs").iterdir()).unlink()
    assert "is missing" in sireader("verify", study, status=1).stderr


@pytest.mark.timeout(600)
def test_the_demo_without_a_window_makes_the_study_and_its_pictures(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "sireader", "demo", str(tmp_path / "demo"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=300)
    assert "There is no display" in done.stderr
    summary = json.loads(done.stdout)
    assert (summary["cases"], summary["waiting"]["ada"]) == (24, 2)
    names = {Path(picture).stem.split("-", 1)[1] for picture in summary["pictures"]}
    opinions = {"opinion-hidden", "opinion-agrees", "opinion-disagrees", "opinion-outside"}
    assert {"opened", "keys", "coordinator-flow", *opinions} <= names
    for picture in summary["pictures"]:
        with Image.open(picture) as opened:
            assert opened.height > 300
    command.append("--no-window")
    again = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=300)
    assert json.loads(again.stdout)["reads"] == summary["reads"], "the pictures must not change the study"


def test_the_demonstration_leaves_a_study_of_one_s_own_alone(study_of_nothing: Path) -> None:
    before = {path: path.stat().st_size for path in study_of_nothing.rglob("*")}
    done = sireader("demo", study_of_nothing, "--no-window", status=2)
    assert done.stderr.endswith("is a study, but not the sample study; name a new folder.\n")
    assert {path: path.stat().st_size for path in study_of_nothing.rglob("*")} == before


def test_a_folder_that_is_not_there_is_named(cohort: Path, tmp_path: Path) -> None:
    for out in (tmp_path / "no" / "x.png", tmp_path / "no" / "such" / "x.png"):
        done = sireader("render", cohort / "phantom-0001.dcm", "--out", out, status=2)
        assert f"The folder {out.parent} does not exist; make it, or choose another one." in done.stderr


def test_ctrl_c_ends_a_command_without_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    class NoWindow:
        available = open = picture = benchmark = interrupted

    monkeypatch.setattr("sireader.workflow.pictures.facts_of", interrupted)
    assert cli.main(["info", "x.dcm"], NoWindow()) == 130  # type: ignore[arg-type]
    assert capsys.readouterr().err == ""


def test_ctrl_c_during_an_import_tells_how_far_it_got_and_the_same_command_goes_on(
    cohort: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    written: list[int] = []

    def interrupted(contents: Mapping[Path, Pieces]) -> None:
        written.append(len(contents))
        if len(written) == 2:
            raise KeyboardInterrupt
        write_together(contents)

    sireader("new", tmp_path / "study", "--protocol", "proof")
    command = ["import", str(tmp_path / "study"), *map(str, sorted(cohort.glob("*.dcm")))]
    with monkeypatch.context() as patched:
        patched.setattr("sireader.workflow.preparing.LOT", 2)
        patched.setattr("sireader.workflow.intake.write_together", interrupted)
        assert cli.main(command, None) == 130  # type: ignore[arg-type]
    said = capsys.readouterr()
    assert said.err == ("sireader: Interrupted after 2 files, 2 of them imported; the same command imports the rest.\n")
    assert "Accepted 2, refused 0, duplicates 0." in said.out
    rest = told(*command)
    assert (len(rest["accepted"]), len(rest["duplicates"])) == (CASES - 2, 2)


def test_a_group_of_commands_without_an_act_names_the_acts(tmp_path: Path) -> None:
    assert "are required: add|list" in sireader("readers", status=2).stderr
    assert "are required: list|record" in sireader("consensus", status=2).stderr


def test_a_worklist_says_which_reads_were_not_evaluable(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        commit(study, "Ada", "C-1", "-")
    lines = sireader("worklist", tmp_path / "study", "--reader", "Ada").stdout.splitlines()
    assert sorted(line.split(maxsplit=2)[1:] for line in lines) == [
        ["C-1", "read     not evaluable"],
        ["C-2", "waiting"],
    ]


def test_the_version_is_told_without_loading_torch() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "sireader", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("SI Reader ")
    assert "torch" not in done.stderr
    assert "PySide6" not in done.stderr


def test_the_table_work_of_a_cohort_is_measured() -> None:
    answer = told("benchmark", "reads", "--cases", 40)
    assert answer["reads"] == 120
    assert answer["total_s"] == pytest.approx(
        sum(value for key, value in answer.items() if key.endswith("_s") and key != "total_s"), abs=0.02
    )
