"""A training set from graded pictures of another source: for measuring on public radiographs with a grade a side."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath

import numpy as np
from PIL import Image, UnidentifiedImageError

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.files import file_sha256, make_folder, plain_error, whole_folder, write_whole
from sireader.tables import write_csv
from training.manifest import COLUMNS, MANIFEST, Split

GIVEN = ("file", "case", "split", "right", "left", "definite")
_GREYS_8, _GREYS_16 = 255, 65535
Row = dict[str, object]


def take_pictures(source: Path, folder: Path, progress: Callable[[str], None]) -> int:
    """Write an export of pictures that lie in a folder with their grades, whole or not at all.

    Args:
        source: has a `manifest.csv` with the columns of `GIVEN`: a picture file (bright is dense bone, the patient's
            right side on the left), a pseudonym that is the person's, a split, both sides' grades 0 to 4, and 0 or 1.
        folder: must not be there, or be empty.
        progress: called with how far it is.

    Returns:
        How many were written.

    Raises:
        SireaderError: no such table, a line that does not say what it should, or a picture that cannot be read.
    """
    with whole_folder(folder, "training set") as beside:
        make_folder(beside / "images")
        rows = []
        for number, line in enumerate(_lines(source / MANIFEST), start=1):
            rows.append(_taken(source, beside, number, line))
            if number % 200 == 0:
                progress(f"Took {number} pictures")
        write_csv(beside / MANIFEST, COLUMNS, [[row[column] for column in COLUMNS] for row in rows])
    return len(rows)


def _lines(table: Path) -> Iterator[dict[str, str]]:
    try:
        with table.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            absent = [column for column in GIVEN if column not in (reader.fieldnames or ())]
            if absent:
                raise SireaderError(f"{table.name} lacks the column {absent[0]!r}", f"it needs {', '.join(GIVEN)}")
            yield from reader
    except OSError as error:
        raise plain_error(error, str(table)) from error
    except (csv.Error, UnicodeDecodeError) as error:
        raise SireaderError(f"{table.name} is not a CSV table in UTF-8: {error}", "save it again") from error


def _taken(source: Path, beside: Path, number: int, line: dict[str, str]) -> Row:
    try:
        split, grades = Split(line["split"]), [int(line[side]) for side in ("right", "left")]
        definite, given = ("0", "1").index(line["definite"]), PurePosixPath(line["file"])
        if not all(0 <= grade <= 4 for grade in grades) or not line["case"] or ".." in given.parts:
            raise ValueError("out of range")
    except (ValueError, TypeError, AttributeError) as error:
        columns = "a file, a case, a split, two grades 0 to 4 and 0 or 1 for definite"
        raise SireaderError(f"Line {number + 1} of {MANIFEST} does not hold {columns}", "correct it") from error
    pixels, white = _grey(source / given)
    path = beside / "images" / f"{number:05d}.png"
    buffer = BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
    write_whole(path, buffer.getvalue())
    crop = Crop.whole(*pixels.shape)
    told: Row = {"file": f"images/{path.name}", "case": line["case"], "subject": line["case"], "split": split.value}
    told |= {"definite": definite, "right": grades[0], "left": grades[1], "rows": crop.height, "columns": crop.width}
    told |= {"crop": str(crop), "black": 0, "white": white, "row_mm": "", "column_mm": ""}
    return told | {"spacing_basis": "unknown", "phantom": 0, "reads": "", "sha256": file_sha256(path)}


def _grey(path: Path) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.unsignedinteger]], int]:
    """A picture's greys and their white: 8 or 16 bits, as it has them."""
    try:
        with Image.open(path) as image:
            deep = image.mode.startswith("I")
            pixels = np.asarray(image if deep else image.convert("L"))
    except UnidentifiedImageError as error:
        raise SireaderError(f"{path.name} is not a picture", "take its line out of the table") from error
    except OSError as error:
        raise plain_error(error, path.name) from error
    return (pixels.astype(np.uint16), _GREYS_16) if deep else (pixels, _GREYS_8)
