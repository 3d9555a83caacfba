"""CSV tables in and out, and JSON out: UTF-8, whole files."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.files import plain_error, write_whole


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table, or nothing; None becomes an empty cell."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write_whole(path, text.getvalue())


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write indented JSON with sorted keys, or nothing."""
    write_whole(path, json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n")


def read_csv(path: Path, required: Iterable[str], optional: Iterable[str] = ()) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with a header, each with its line number in the file; cells are stripped of blanks.

    Raises:
        SireaderError: cannot be read, is not UTF-8, lacks a required column or has an unknown one.
    """
    header, rows = read_table(path, required)
    unknown = sorted(set(header) - {*required, *optional})
    if unknown:
        raise SireaderError(f"{path.name} has an unknown column {unknown[0]!r}", "remove it or rename it")
    yield from rows


def read_table(path: Path, required: Iterable[str]) -> tuple[tuple[str, ...], Iterator[tuple[int, dict[str, str]]]]:
    """The header of a CSV file, whatever columns it has, and the rows as `read_csv` gives them.

    Raises:
        SireaderError: cannot be read, is not UTF-8, lacks a required column or has one twice; the rows raise it, too.
    """
    reader = csv.DictReader(StringIO(_text_of(path), newline=""), strict=True)
    try:
        header = tuple(name.strip() for name in reader.fieldnames or ())
    except csv.Error as error:
        raise _no_csv(path, reader, error) from error
    _check_header(path, header, set(required))
    return header, _rows(path, reader)


def _rows(path: Path, reader: csv.DictReader[str]) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        for row in reader:
            if None in row or None in row.values():
                raise SireaderError(f"Line {reader.line_num} of {path.name} has not as many cells as the header")
            yield reader.line_num, {key.strip(): value.strip() for key, value in row.items()}
    except csv.Error as error:
        raise _no_csv(path, reader, error) from error


def _no_csv(path: Path, reader: csv.DictReader[str], error: csv.Error) -> SireaderError:
    return SireaderError(f"Line {reader.reader.line_num} of {path.name} is not CSV: {error}")


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SireaderError(f"{path.name} is not a UTF-8 text file", "save it as CSV in UTF-8") from error
    except OSError as error:
        raise plain_error(error, path.name) from error


def _check_header(path: Path, header: Sequence[str], required: set[str]) -> None:
    missing = sorted(required - set(header))
    if missing:
        raise SireaderError(f"{path.name} lacks the column {missing[0]!r}", f"its header is: {','.join(header)}")
    twice = sorted(name for name in set(header) if header.count(name) > 1)
    if twice:
        raise SireaderError(f"{path.name} has the column {twice[0]!r} twice", "remove or rename one of them")
