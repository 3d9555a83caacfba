"""A cohort on the disk: the same numbers give the same files, and truth.csv tells the truth about them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pydicom
import pytest

from sireader.domain.crops import Crop
from sireader.domain.grading import Grades
from sireader.phantom import cohort
from sireader.phantom.__main__ import main

SIZE = 256


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six phantoms of seed 7."""
    directory = tmp_path_factory.mktemp("cohort")
    cohort.write_cohort(directory, 6, 7, SIZE)
    return directory


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "truth.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def test_the_same_numbers_give_the_same_bytes_and_a_longer_cohort_keeps_its_first_phantoms(
    folder: Path, tmp_path: Path
) -> None:
    cohort.write_cohort(tmp_path, 2, 7, SIZE)
    for name in ("phantom-0001.dcm", "phantom-0002.dcm"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()
    first, again = (directory.joinpath("truth.csv").read_text().splitlines()[:3] for directory in (folder, tmp_path))
    assert first == again


def test_another_seed_gives_other_phantoms(folder: Path, tmp_path: Path) -> None:
    cohort.write_cohort(tmp_path, 1, 8, SIZE)
    assert (tmp_path / "phantom-0001.dcm").read_bytes() != (folder / "phantom-0001.dcm").read_bytes()


def test_the_folder_holds_the_files_that_the_truth_names_and_nothing_half_written(folder: Path) -> None:
    named = {row["file"] for row in rows(folder)}
    assert {path.name for path in folder.iterdir()} == named | {"truth.csv"}
    assert all(row["case"] + ".dcm" == row["file"] for row in rows(folder))


def test_truth_follows_the_rule_of_definite_sacroiliitis() -> None:
    for fact in cohort.draw_cohort(60, 3, SIZE):
        row = fact.row()
        assert row["definite"] == str(int(Grades.of(int(row["right"]), int(row["left"])).definite))
        assert row["subject"] == fact.subject


def test_cohorts_are_like_the_study() -> None:
    facts = cohort.draw_cohort(400, 11, SIZE)
    definite = sum(fact.grades.definite for fact in facts) / len(facts)
    apart = sum(abs(fact.grades.right - fact.grades.left) <= 1 for fact in facts) / len(facts)
    assert 0.54 < definite < 0.66
    assert apart > 0.75
    assert {int(grade) for fact in facts for grade in (fact.grades.right, fact.grades.left)} == {0, 1, 2, 3, 4}
    assert len({fact.subject for fact in facts}) == len(facts)


def test_joints_lie_on_their_side_of_the_image() -> None:
    for fact in cohort.draw_cohort(40, 5, SIZE):
        middle = fact.spec.detector.columns / 2
        whole = Crop.whole(fact.spec.detector.rows, fact.spec.detector.columns)
        assert fact.right_box.right < middle + 12 < fact.left_box.right
        assert fact.right_box.right <= fact.left_box.left
        for box in (fact.right_box, fact.left_box):
            assert box == box.within(whole.height, whole.width) == Crop.parse(str(box))


def test_headers_say_phantom_and_name_the_projection(folder: Path) -> None:
    for row in rows(folder):
        header = pydicom.dcmread(folder / row["file"])
        assert header.SOPClassUID == header.file_meta.MediaStorageSOPClassUID
        assert (header.Modality, "ImagerPixelSpacing" in header) in {("DX", True), ("CR", False)}
        assert "PHANTOM" in str(header.PatientName)
        assert "PHANTOM" in header.ImageComments
        assert "PHANTOM" in header.Manufacturer
        assert (header.BurnedInAnnotation, header.PatientIdentityRemoved) == ("NO", "YES")
        assert (header.BodyPartExamined, header.ViewPosition) == ("PELVIS", "AP")
        assert header.QualityControlImage == header.QualityControlSubject == "YES"
        assert list(header.PatientOrientation) == ["L", "F"]
        assert header.PatientID == row["subject"]
        assert header.PresentationLUTShape == {"MONOCHROME1": "INVERSE", "MONOCHROME2": "IDENTITY"}[row["photometric"]]
        assert (header.BitsStored, header.Columns) == (int(row["bits"]), SIZE)
        assert header.pixel_array.max() < 1 << header.BitsStored


def test_the_window_in_the_header_covers_what_the_picture_uses(folder: Path) -> None:
    for row in rows(folder):
        header = pydicom.dcmread(folder / row["file"])
        low, high = (header.WindowCenter + share * header.WindowWidth for share in (-0.5, 0.5))
        inside = (header.pixel_array >= low - 1) & (header.pixel_array <= high + 1)
        assert inside.mean() > (0.5 if header.VOILUTFunction == "SIGMOID" else 0.999)
        assert np.ptp(header.pixel_array) > 0.9 * header.WindowWidth


def test_a_cohort_varies_what_real_files_vary() -> None:
    specs = [fact.spec.detector for fact in cohort.draw_cohort(60, 1)]
    assert {spec.photometric for spec in specs} == {"MONOCHROME1", "MONOCHROME2"}
    assert {spec.bits for spec in specs} == {10, 12, 14, 15, 16}
    assert {spec.spacing for spec in specs} == {"imager", "calibrated", "none"}
    assert {spec.collimation for spec in specs} == {"none", "black", "white"}
    assert all(1400 <= spec.columns <= 2400 for spec in specs)


def test_the_command_prints_the_truth_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "new"), "--cases", "1", "--seed", "7", "--size", "256", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["cases"] == rows(tmp_path / "new")


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"--cases": "-1"}, "-1 cases"),
        ({"--seed": "-4"}, "negative"),
        ({"--size": "3"}, "3 px"),
    ],
)
def test_bad_numbers_end_with_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changed: dict[str, str], word: str
) -> None:
    options = {"--cases": "1", "--seed": "1", "--size": "256"} | changed
    assert main([str(tmp_path / "c"), *(part for pair in options.items() for part in pair)]) == 2
    error = capsys.readouterr().err
    assert word in error
    assert error.count("\n") == 1
    assert not (tmp_path / "c").exists()


def test_a_file_in_place_of_the_folder_ends_with_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file")
    assert main([str(tmp_path / "taken"), "--cases", "1", "--seed", "1", "--size", "256"]) == 2
    error = capsys.readouterr().err
    assert "taken" in error
    assert error.count("\n") == 1
