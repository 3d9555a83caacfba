"""An exported training set is believed after it was checked."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sireader.domain.crops import Crop
from sireader.domain.errors import CheckFailed, SireaderError
from sireader.workflow.trainset import HEADER, export_trainset
from tests.builders import an_imaged_study, commit
from training.__main__ import main
from training.manifest import COLUMNS, Split, read_manifest

Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    """A training set of eight pictures as the reading program writes it, and its datasheet."""
    folder = tmp_path_factory.mktemp("exported")
    with an_imaged_study(folder, 8, "second-opinion") as study:
        for number, case in enumerate(study.cases.all()):
            commit(study, "reader-reader", case.id, f"{number % 5}/1", crop=Crop(4, 4, 40, 50) if number else None)
        datasheet = export_trainset(study, folder / "set")
    return folder / "set", datasheet


@pytest.fixture
def copy(exported: tuple[Path, dict[str, object]], tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    (folder / "images").mkdir(parents=True)
    for path in (path for path in exported[0].rglob("*") if path.is_file()):
        (folder / path.relative_to(exported[0])).write_bytes(path.read_bytes())
    return folder


def rewrite(folder: Path, change: Callable[[Rows], object], header: tuple[str, ...] = COLUMNS) -> None:
    """Change the rows of a manifest in place."""
    path = folder / "manifest.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    change(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, header, extrasaction="ignore", restval="x")
        writer.writeheader()
        writer.writerows(rows)


def test_what_the_program_exports_the_trainer_reads(exported: tuple[Path, dict[str, object]]) -> None:
    folder, datasheet = exported
    assert HEADER == COLUMNS
    examples = read_manifest(folder)
    assert len(examples) == 8
    whole, cropped = (
        [one for one in examples if one.crop == crop] for crop in (Crop.whole(64, 64), Crop(4, 4, 40, 50))
    )
    assert (len(whole), len(cropped)) == (1, 7)
    assert sum(one.definite for one in examples) == 2  # 3/1 and 4/1
    assert {one.split for one in examples} == {Split.TRAIN, Split.VALIDATION}
    assert all(
        (one.black, one.white, one.spacing_mm, one.spacing_basis) == (0, 4095, None, "unknown") for one in examples
    )
    assert all(one.picture.is_file() and len(one.reads) == 1 for one in examples)
    assert datasheet["cases"]
    assert not any(one.phantom for one in examples)


def test_grades_and_spacing_are_numbers(copy: Path) -> None:
    rewrite(copy, lambda rows: rows[0].update(right="2.5", left="4", row_mm="0.2", column_mm="0.25"))
    first = read_manifest(copy)[0]
    assert (first.right, first.left, first.spacing_mm) == (2.5, 4.0, (0.2, 0.25))


BAD_CELLS = {
    "file": ["", "/etc/passwd", "../out.png", "images\\x.png"],
    "case": [""],
    "subject": [""],
    "split": ["", "exam", "Train"],
    "definite": ["", "2", "yes"],
    "right": ["", "5", "2.25", "x"],
    "left": ["-1", "nan"],
    "crop": ["", "1,2,3"],
    "rows": ["", "36.0"],
    "columns": ["x"],
    "phantom": ["", "2", "no"],
    "black": ["", "1.5"],
    "white": ["x"],
    "row_mm": ["0", "-1", "inf", "x"],
}


@pytest.mark.parametrize(("column", "text"), [(column, text) for column, texts in BAD_CELLS.items() for text in texts])
def test_a_cell_that_says_nothing_sensible_is_named(copy: Path, column: str, text: str) -> None:
    rewrite(copy, lambda rows: rows[1].update({column: text}))
    with pytest.raises(SireaderError) as caught:
        read_manifest(copy)
    assert str(caught.value) == (
        f"Line 3 of manifest.csv has {text!r} under {column!r}; export the training set again."
    )
    assert caught.value.exit_status == 2


def test_rows_and_columns_are_those_of_the_crop(copy: Path) -> None:
    rewrite(copy, lambda rows: rows[2].update(rows="37"))
    with pytest.raises(
        SireaderError, match=r"Line 4 of manifest\.csv has a crop of another size than rows and columns"
    ):
        read_manifest(copy)


def test_the_picture_is_as_large_as_its_crop(copy: Path) -> None:
    rewrite(copy, lambda rows: rows[0].update(rows="9", columns="9", crop="0,0,9,9"))
    with pytest.raises(CheckFailed, match=r"has not as many rows and columns as its crop"):
        read_manifest(copy)


def test_what_is_no_png_has_no_size(copy: Path) -> None:
    picture = read_manifest(copy)[0].picture
    picture.write_bytes(b"no picture")
    rewrite(copy, lambda rows: rows[0].update(sha256=hashlib.sha256(b"no picture").hexdigest()))
    with pytest.raises(CheckFailed, match=r"has not as many rows and columns as its crop"):
        read_manifest(copy)


def test_a_manifest_without_cases_fails_the_check(copy: Path) -> None:
    rewrite(copy, lambda rows: rows.clear())
    with pytest.raises(CheckFailed, match=r"manifest\.csv has no cases"):
        read_manifest(copy)


def test_black_lies_below_white(copy: Path) -> None:
    rewrite(copy, lambda rows: rows[0].update(black="7", white="7"))
    with pytest.raises(SireaderError, match=r"Line 2 of manifest\.csv has no grey between black and white"):
        read_manifest(copy)


def test_columns_are_all_known_and_all_there(copy: Path) -> None:
    rewrite(copy, lambda _: None, (*COLUMNS, "name"))
    with pytest.raises(SireaderError, match=r"manifest\.csv has an unknown column 'name'"):
        read_manifest(copy)
    rewrite(copy, lambda _: None, COLUMNS[:-1])
    with pytest.raises(SireaderError, match=r"manifest\.csv lacks the column 'sha256'"):
        read_manifest(copy)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b'"a"x,b\n', b"file,case\n1\n"])
def test_what_is_no_manifest_is_refused(copy: Path, content: bytes) -> None:
    (copy / "manifest.csv").write_bytes(content)
    with pytest.raises(SireaderError, match=r"manifest\.csv (lacks|is not)"):
        read_manifest(copy)


def test_a_row_cut_short_is_refused(copy: Path) -> None:
    path = copy / "manifest.csv"
    path.write_text(path.read_text(encoding="utf-8").rstrip()[:-80], encoding="utf-8")
    with pytest.raises(SireaderError):
        read_manifest(copy)


def spoil(picture: Path) -> None:
    content = bytearray(picture.read_bytes())
    content[-20] ^= 1
    picture.write_bytes(content)


def test_a_picture_that_is_missing_or_changed_fails_the_check(copy: Path) -> None:
    picture = read_manifest(copy)[3].picture
    spoil(picture)
    with pytest.raises(CheckFailed, match=f"The picture {picture.name} is not the one that was exported"):
        read_manifest(copy)
    picture.unlink()
    with pytest.raises(CheckFailed, match=f"The picture {picture.name} is missing"):
        read_manifest(copy)


def test_a_subject_in_two_splits_fails_the_check(copy: Path) -> None:
    def mix(rows: Rows) -> None:
        rows[0].update(subject="S-1", split="train")
        rows[5].update(subject="S-1", split="validation")

    rewrite(copy, mix)
    with pytest.raises(CheckFailed, match="Subject S-1 is in two splits; export the training set again"):
        read_manifest(copy)


def test_a_case_that_is_there_twice_fails_the_check(copy: Path) -> None:
    rewrite(copy, lambda rows: rows.append(rows[0]))
    with pytest.raises(CheckFailed, match=r"is in manifest\.csv twice"):
        read_manifest(copy)


def test_check_prints_the_datasheet_s_counts(
    exported: tuple[Path, dict[str, object]], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, datasheet = exported
    assert main(["check", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["cases"] == datasheet["cases"]
    assert main(["check", str(folder)]) == 0
    train, validation = capsys.readouterr().out.splitlines()
    assert train.startswith("train: 7 cases, ")
    assert validation.startswith("validation: 1 cases, ")


def test_a_failed_check_is_status_1_and_bad_input_status_2(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(read_manifest(copy)[0].picture)
    statuses = [main(["check", str(copy)]), main(["check", str(copy / "images")]), main(["check"]), main(["fly"])]
    told = capsys.readouterr()
    assert statuses == [1, 2, 2, 2]
    assert told.out == ""
    assert len(told.err.splitlines()) == 4
    assert "is not a training set; name a folder made by `sireader export`." in told.err
