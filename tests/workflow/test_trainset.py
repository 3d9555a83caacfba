"""The settled cases go out as a training set."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import numpy as np
import pytest
from PIL import Image
from pydicom import dcmread

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades, is_definite
from sireader.domain.reference import Status
from sireader.workflow.intake import import_radiographs
from sireader.workflow.references import references
from sireader.workflow.scores import import_scores
from sireader.workflow.study import Study
from sireader.workflow.trainset import HEADER, MAJORITY, export_trainset
from tests.builders import a_desk, a_dicom_file, a_judgement, a_study, a_table, commit

CROP = Crop(5, 8, 45, 60)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    """Twelve radiographs of six persons: ten settled (four definite), one open, one excluded."""
    with a_study(tmp_path / "study") as study:
        files = [
            a_dicom_file(
                tmp_path / "files" / f"{number:02d}.dcm", number, PatientID=f"P{number % 6}", PixelSpacing=[0.2, 0.25]
            )
            for number in range(12)
        ]
        cases = [one.case for one in import_radiographs(study, files).accepted]
        for number, case in enumerate(cases):
            commit(study, "Ada", case, "2/2" if number < 4 else "0/1", crop=CROP if number == 0 else None)
            if number < 11:
                commit(study, "Ben", case, "2/3" if number < 4 else "0/0")
        study.exclude(cases[10], "very poor quality")
        yield study


def manifest(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / "manifest.csv").read_text(encoding="utf-8").splitlines()))


def test_a_training_set_holds_the_settled_cases(study: Study, tmp_path: Path) -> None:
    datasheet = export_trainset(study, tmp_path / "set")
    rows = manifest(tmp_path / "set")
    assert len(rows) == 10
    assert [row["case"] for row in rows] == sorted(row["case"] for row in rows)
    assert sum(row["definite"] == "1" for row in rows) == 4
    assert {(row["right"], row["left"]) for row in rows} == {("2", "2.5"), ("0", "0.5")}
    assert {row["row_mm"] + " " + row["column_mm"] for row in rows} == {"0.2 0.25"}
    assert datasheet == json.loads((tmp_path / "set" / "datasheet.json").read_text(encoding="utf-8"))


def test_phantoms_are_marked_and_counted(tmp_path: Path) -> None:
    """A model that learned from phantoms must not pass for one that learned from patients."""
    with a_study(tmp_path / "study") as study:
        said: tuple[dict[str, str], ...]
        said = ({"QualityControlImage": "YES"}, {"QualityControlSubject": "YES"}, {"QualityControlImage": "NO"}, {})
        files = [a_dicom_file(tmp_path / f"{n}.dcm", n) for n in range(4)]
        for file, elements in zip(files, said, strict=True):
            dataset = dcmread(file)
            for keyword, value in elements.items():
                setattr(dataset, keyword, value)
            dataset.save_as(file)
        cases = [one.case for one in import_radiographs(study, files).accepted]
        for case in cases:
            commit(study, "Ada", case, "1/1")
            commit(study, "Ben", case, "1/1")
        datasheet = export_trainset(study, tmp_path / "set")
    marked = {row["case"]: row["phantom"] for row in manifest(tmp_path / "set")}
    assert [marked[case] for case in cases] == ["1", "1", "0", "0"]
    assert datasheet["phantoms"] == 2
    assert any(limit.startswith("Phantoms are synthetic") for limit in datasheet["limits"])
    assert MAJORITY in datasheet["limits"]


def test_the_datasheet_counts_what_the_manifest_holds_and_what_was_left_out(study: Study, tmp_path: Path) -> None:
    datasheet = export_trainset(study, tmp_path / "set", seed=3)
    rows = manifest(tmp_path / "set")
    for split in ("train", "validation"):
        for word, definite in (("definite", "1"), ("not_definite", "0")):
            count = sum((row["split"], row["definite"]) == (split, definite) for row in rows)
            assert datasheet["cases"][split][word] == count
    assert datasheet["left_out"] == {"open": 1, "unresolved": 0, "excluded": 1, "settled_without_radiograph": 0}
    assert datasheet["columns"].keys() == set(HEADER)
    assert (datasheet["protocol"], datasheet["study"], datasheet["split"]["seed"]) == ("proof", study.id, 3)


@pytest.mark.parametrize("seed", range(5))
def test_no_subject_is_on_both_sides(study: Study, tmp_path: Path, seed: int) -> None:
    export_trainset(study, tmp_path / "set", seed=seed)
    splits = defaultdict(set)
    for row in manifest(tmp_path / "set"):
        splits[row["subject"]].add(row["split"])
    assert sorted(len(each) for each in splits.values()) == [1] * 6
    assert sum(each == {"validation"} for each in splits.values()) == 1  # 15 % of six persons


def test_the_split_is_the_seed_s(study: Study, tmp_path: Path) -> None:
    def split(name: str, seed: int) -> list[str]:
        export_trainset(study, tmp_path / name, seed=seed)
        return [row["split"] for row in manifest(tmp_path / name)]

    assert split("one", 1) == split("again", 1)
    assert len({tuple(split(f"seed {seed}", seed)) for seed in range(10)}) > 2


def test_pictures_are_the_crop_s_pixels_in_16_bits(study: Study, tmp_path: Path) -> None:
    export_trainset(study, tmp_path / "set")
    wholes = {
        hashlib.sha256(pixels.tobytes()).digest()
        for pixels in (
            np.random.default_rng(number).integers(0, 4096, (64, 64), dtype=np.uint16) for number in range(12)
        )
    }
    first = np.random.default_rng(0).integers(0, 4096, (64, 64), dtype=np.uint16)
    sizes = []
    for row in manifest(tmp_path / "set"):
        path = tmp_path / "set" / row["file"]
        assert hashlib.sha256(path.read_bytes()).hexdigest() == row["sha256"]
        with Image.open(path) as picture:
            assert picture.mode == "I;16"
            pixels = np.asarray(picture)
        sizes.append((row["rows"], row["columns"], row["crop"]))
        assert pixels.shape == (int(row["rows"]), int(row["columns"]))
        if row["crop"] == str(CROP):
            assert np.array_equal(pixels, first[5:45, 8:60])
        else:
            assert hashlib.sha256(pixels.tobytes()).digest() in wholes
    assert sorted(set(sizes)) == [("40", "52", "5,8,45,60"), ("64", "64", "0,0,64,64")]


def test_the_last_crop_of_the_reads_that_count_is_taken(study: Study, tmp_path: Path) -> None:
    case = study.reads.all()[0].case
    a_desk(study, "Ben").amend(case, a_judgement("2/3", crop=Crop(0, 0, 200, 30)), "cropped")
    export_trainset(study, tmp_path / "set")
    assert {row["case"]: row["crop"] for row in manifest(tmp_path / "set")}[case] == "0,0,64,30"


def test_the_reads_behind_the_pictures_go_along(study: Study, tmp_path: Path) -> None:
    export_trainset(study, tmp_path / "set")
    told = list(csv.DictReader((tmp_path / "set" / "reads.csv").read_text(encoding="utf-8").splitlines()))
    used = [read for row in manifest(tmp_path / "set") for read in row["reads"].split()]
    assert [row["id"] for row in told] == used
    assert len(used) == 20


@pytest.mark.parametrize(
    ("elements", "black_and_white"),
    [
        ({"WindowCenter": "2048", "WindowWidth": "4096"}, (0, 4095)),
        ({"WindowCenter": "1000.5", "WindowWidth": "201"}, (900, 1100)),
        ({"WindowCenter": "1000", "WindowWidth": "200", "VOILUTFunction": "LINEAR_EXACT"}, (900, 1100)),
        ({"WindowCenter": "1000", "WindowWidth": "200", "VOILUTFunction": "SIGMOID"}, (900, 1100)),
        ({"WindowCenter": "1000.5", "WindowWidth": "1"}, (1000, 1001)),
        ({"WindowCenter": "1.5", "WindowWidth": "1", "RescaleSlope": "0.001", "RescaleIntercept": "0",
          "VOILUTFunction": "LINEAR_EXACT"}, (1000, 2000)),
    ],
)  # fmt: skip
def test_black_and_white_are_the_ends_of_the_first_window(
    tmp_path: Path, elements: dict[str, str], black_and_white: tuple[int, int]
) -> None:
    with a_study(tmp_path / "study", "second-opinion") as study:
        file = a_dicom_file(tmp_path / "1.dcm", 1, **elements)  # type: ignore[arg-type]
        (accepted,) = import_radiographs(study, [file]).accepted
        commit(study, "reader-reader", accepted.case, "1/1")
        export_trainset(study, tmp_path / "set")
    (row,) = manifest(tmp_path / "set")
    assert (int(row["black"]), int(row["white"])) == black_and_white


def test_a_folder_in_use_is_refused_and_stays_as_it_was(study: Study, tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "mine.txt").write_text("mine")
    with pytest.raises(SireaderError, match="is already in use; name a new or an empty folder for the training set"):
        export_trainset(study, tmp_path / "set")
    assert [path.name for path in (tmp_path / "set").iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled(study: Study, tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    export_trainset(study, tmp_path / "set")
    assert len(manifest(tmp_path / "set")) == 10


def test_a_training_set_appears_whole_or_not_at_all(study: Study, tmp_path: Path) -> None:
    settled = [str(case.radiograph) for case, stands in references(study) if stands.status is Status.SETTLED]
    (study.radiographs / max(settled)).write_bytes(b"damaged")
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(SireaderError):
        export_trainset(study, tmp_path / "set")
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_settled_scores_without_radiographs_are_counted_as_left_out(study: Study, tmp_path: Path) -> None:
    rows = ("X-1,Ada,local,1,1", "X-1,Ben,central-1,0,0")
    import_scores(study, a_table(tmp_path / "s.csv", "case,reader,role,right,left", *rows), new_cases=True)
    assert export_trainset(study, tmp_path / "set")["left_out"]["settled_without_radiograph"] == 1
    assert len(manifest(tmp_path / "set")) == 10


def test_the_datasheet_says_that_definite_is_not_worked_out_from_the_medians() -> None:
    reads = [Grades.of(3, 3), Grades.of(2, 1), Grades.of(0, 2)]  # as the sentence tells them
    assert all(str(grades) in MAJORITY for grades in reads)
    assert sum(grades.definite for grades in reads) == 1
    assert is_definite(median(int(one.right) for one in reads), median(int(one.left) for one in reads))
