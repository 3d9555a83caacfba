"""De-identification from the command line: choices on import, who is behind a pseudonym, what is left in a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pydicom
import pytest

from sireader import cli
from sireader.imaging.dicom import load
from tests.builders import a_dicom_file, a_study

PASSPHRASE = "four or five words"  # noqa: S105


class NoWindow:
    """A window that nobody may ask for."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"no command here needs a window, and {name} was asked for")


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments], NoWindow())


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SIREADER_PASSPHRASE", PASSPHRASE)
    a_dicom_file(tmp_path / "in" / "aufnahme.dcm", 3, PatientName="Zwetschgenbaum^Ute", StationName="ROOM-12")
    with a_study(tmp_path / "study"):
        pass
    return tmp_path / "study"


def test_what_is_chosen_on_import_is_done_and_a_person_is_found_again(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = ("--keyed-map", tmp_path / "kept.map")
    areas = ("--black-out", "0,0,9,9", "--black-out", "20,20,30,31")
    assert run("import", study, tmp_path / "in", "--keep-device", "--drop-dates", *areas, *kept) == 0
    path = next((study / "radiographs").glob("*.dcm"))
    told, pixels = pydicom.dcmread(path), load(path).pixels
    assert (told.StationName, told.StudyDate) == ("ROOM-12", "")
    assert not pixels[:9, :9].any()
    assert not pixels[20:30, 20:31].any()
    assert pixels[10:20, 10:20].any()
    capsys.readouterr()
    assert run("lookup", tmp_path / "kept.map", path.stem, "--json") == 0
    assert json.loads(capsys.readouterr().out)["found"][0]["values"]["PatientName"] == ["Zwetschgenbaum^Ute"]
    assert run("lookup", tmp_path / "kept.map", "nobody") == 1
    assert run("deidentify", "--check", study, *kept) == 0
    assert "Nothing was found." in capsys.readouterr().out


def test_what_is_left_is_named_by_file_and_tag_and_fails(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("deidentify", "--check", tmp_path / "in") == 1
    out = capsys.readouterr().out
    assert "aufnahme.dcm: (0010,0010) Patient's Name is no pseudonym." in out
    assert "Zwetschgenbaum" not in out, "the search never repeats what it finds"
    assert run("deidentify", "--check", tmp_path / "in", "--json") == 1
    assert {"file": "aufnahme.dcm", "place": "(0010,0010) Patient's Name", "what": "is no pseudonym"} in json.loads(
        capsys.readouterr().out
    )["findings"]


def test_a_wrong_passphrase_and_a_map_within_the_study_import_nothing(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("import", study, tmp_path / "in", "--keyed-map", study / "kept.map") == 2
    assert "lies within the study" in capsys.readouterr().err
    assert run("import", study, tmp_path / "in", "--keyed-map", tmp_path / "kept.map") == 0
    monkeypatch.setenv("SIREADER_PASSPHRASE", "quite another one")
    a_dicom_file(tmp_path / "more.dcm", 4)
    assert run("import", study, tmp_path / "more.dcm", "--keyed-map", tmp_path / "kept.map") == 2
    assert "not the passphrase" in capsys.readouterr().err
    assert len(list((study / "radiographs").iterdir())) == 1
