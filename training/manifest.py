"""An exported training set as typed examples, believed only after it was checked: pictures whole, subjects apart."""

from __future__ import annotations

import csv
import hashlib
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import TypeVar

from sireader.domain.crops import Crop
from sireader.domain.errors import CheckFailed, SireaderError
from sireader.files import plain_error

MANIFEST = "manifest.csv"
COLUMNS = (
    *("file", "case", "subject", "split", "definite", "right", "left", "rows", "columns", "crop"),
    *("black", "white", "row_mm", "column_mm", "spacing_basis", "phantom", "reads", "sha256"),
)
_AGAIN = "export the training set again"
_Value = TypeVar("_Value")


class Split(StrEnum):
    """What a case is to the model."""

    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Example:
    """One picture with what the protocol settled on.

    Attributes:
        picture: 16-bit greyscale PNG; brighter is denser.
        case: the case's pseudonym.
        subject: the subject's pseudonym; all examples of a subject are in one split.
        split: train or validation.
        definite: definite radiographic sacroiliitis.
        right: median modified New York grade of the patient's right joint, 0 to 4 in halves.
        left: the same of the left joint; in the picture it lies on the right.
        crop: where the picture lies in the full radiograph, in px.
        black: pixel value that the radiograph's first window shows black.
        white: pixel value that it shows white; greater than `black`.
        spacing_mm: distances between rows and between columns; None when unknown.
        spacing_basis: what the millimetres rest on.
        phantom: no patient was radiographed.
        reads: ids of the reads behind it.
        sha256: of the picture file.
    """

    picture: Path
    case: str
    subject: str
    split: Split
    definite: bool
    right: float
    left: float
    crop: Crop
    black: int
    white: int
    spacing_mm: tuple[float, float] | None
    spacing_basis: str
    phantom: bool
    reads: tuple[str, ...]
    sha256: str


def read_manifest(folder: Path) -> tuple[Example, ...]:
    """The examples of an exported training set, in the manifest's order.

    Raises:
        SireaderError: no training set, or a manifest that does not say what it should.
        CheckFailed: there is no case, a picture is missing, was changed or has another size, a case is there twice,
            or a subject is in two splits.
    """
    examples = tuple(_examples(folder))
    if not examples:
        raise CheckFailed(f"{MANIFEST} has no cases", "export a study that has settled ones")
    _refuse_twice(examples)
    _refuse_two_splits(examples)
    for example in examples:
        _check_picture(example)
    return examples


def _examples(folder: Path) -> Iterator[Example]:
    reader = csv.DictReader(StringIO(_text(folder / MANIFEST)), strict=True)
    try:
        header = reader.fieldnames or ()
        for column in (*COLUMNS, *header):
            if column not in header or column not in COLUMNS:
                wrong = "lacks the" if column in COLUMNS else "has an unknown"
                raise SireaderError(f"{MANIFEST} {wrong} column {column!r}", _AGAIN)
        for row in reader:
            yield _example(folder, reader.line_num, row)
    except csv.Error as error:
        raise SireaderError(f"{MANIFEST} is not CSV: {error}", _AGAIN) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise SireaderError(
            f"{path.parent} is not a training set", "name a folder made by `sireader export`"
        ) from error
    except UnicodeDecodeError as error:
        raise SireaderError(f"{path.name} is not a UTF-8 text file", _AGAIN) from error
    except OSError as error:
        raise plain_error(error, str(path)) from error


def _example(folder: Path, line: int, row: dict[str, str]) -> Example:
    def cell(column: str, read: Callable[[str], _Value]) -> _Value:
        try:
            return read(row[column])
        except (ValueError, TypeError, AttributeError) as error:
            what = f"Line {line} of {MANIFEST} has {row[column]!r} under {column!r}"
            raise SireaderError(what, _AGAIN) from error

    if cell("black", int) >= cell("white", int):
        raise SireaderError(f"Line {line} of {MANIFEST} has no grey between black and white", _AGAIN)
    spacing = (cell("row_mm", _millimetres), cell("column_mm", _millimetres))
    crop = cell("crop", Crop.parse)
    if (cell("rows", int), cell("columns", int)) != (crop.height, crop.width):
        raise SireaderError(f"Line {line} of {MANIFEST} has a crop of another size than rows and columns", _AGAIN)
    return Example(
        picture=folder / cell("file", _inside),
        case=cell("case", _named),
        subject=cell("subject", _named),
        split=cell("split", Split),
        definite=cell("definite", ("0", "1").index) == 1,
        right=cell("right", _grade),
        left=cell("left", _grade),
        crop=crop,
        black=cell("black", int),
        white=cell("white", int),
        spacing_mm=None if spacing[0] is None or spacing[1] is None else (spacing[0], spacing[1]),
        spacing_basis=cell("spacing_basis", str),
        phantom=cell("phantom", ("0", "1").index) == 1,
        reads=tuple(cell("reads", str.split)),
        sha256=cell("sha256", str),
    )


def _named(text: str) -> str:
    if not text:
        raise ValueError("empty")
    return text


def _inside(text: str) -> PurePosixPath:
    """A path that stays below the folder."""
    path = PurePosixPath(_named(text))
    if path.is_absolute() or ".." in path.parts or "\\" in text:
        raise ValueError("outside")
    return path


def _grade(text: str) -> float:
    grade = float(text)
    if grade not in {half / 2 for half in range(9)}:
        raise ValueError("not 0 to 4 in halves")
    return grade


def _millimetres(text: str) -> float | None:
    if not text:
        return None
    distance = float(text)
    if not 0 < distance < float("inf"):
        raise ValueError("no distance")
    return distance


def _refuse_twice(examples: Iterable[Example]) -> None:
    seen: set[str] = set()
    for example in examples:
        if example.case in seen:
            raise CheckFailed(f"Case {example.case} is in {MANIFEST} twice", _AGAIN)
        seen.add(example.case)


def _refuse_two_splits(examples: Iterable[Example]) -> None:
    split_of: dict[str, Split] = {}
    for example in examples:
        if split_of.setdefault(example.subject, example.split) is not example.split:
            raise CheckFailed(f"Subject {example.subject} is in two splits", _AGAIN)


def _check_picture(example: Example) -> None:
    try:
        content = example.picture.read_bytes()
    except FileNotFoundError as error:
        raise CheckFailed(f"The picture {example.picture.name} is missing", _AGAIN) from error
    except OSError as error:
        raise plain_error(error, example.picture.name) from error
    if hashlib.sha256(content).hexdigest() != example.sha256:
        raise CheckFailed(f"The picture {example.picture.name} is not the one that was exported", _AGAIN)
    if _png_size(content) != (example.crop.height, example.crop.width):
        raise CheckFailed(f"The picture {example.picture.name} has not as many rows and columns as its crop", _AGAIN)


def _png_size(content: bytes) -> tuple[int, int] | None:
    """Rows and columns of a PNG, from the header that it begins with; None for anything else."""
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR" or len(content) < 24:
        return None
    columns, rows = struct.unpack(">II", content[16:24])
    return rows, columns
