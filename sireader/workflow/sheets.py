"""Score sheets as people send them: CSV in any common dress, or an Excel workbook, as rows of cells."""

from __future__ import annotations

import codecs
import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.files import plain_error

ENCODINGS = ("utf-8", "utf-16", "windows-1252")
MOST_BYTES = 64 * 2**20
MOST_ROWS = 100_000
MOST_COLUMNS = 1_000
_DELIMITERS = (",", ";", "\t")
_STATED_DELIMITER = re.compile("sep=([,;\t])\r?\n", re.IGNORECASE)  # a line that Excel understands
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_EXCEL_SUFFIXES = {".xlsx", ".xlsm", ".xls", ".xlsb"}


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell whose content cannot be taken; `why` says so in words, `shown` is what stands in it."""

    why: str
    shown: str = ""

    def __str__(self) -> str:
        return self.shown


Cell = str | datetime | Unreadable
"""A text without blanks around it, an Excel date (it has no time zone), or what cannot be taken."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file (an Excel row's number) and its cells; `why` it cannot be taken, or empty."""

    line: int
    cells: tuple[Cell, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the header's names as they are written, and every row below it that is not blank."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def column_key(name: str) -> str:
    """A column's name without regard to case, blanks, and how its accents are composed."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def read_sheet(path: Path, wanted: Sequence[str], *, sheet: str | None = None, encoding: str | None = None) -> Sheet:
    """The table in a file, whatever kind of table file it is.

    Args:
        path: CSV separated by commas, semicolons or tabs, or an `.xlsx` workbook; told apart by their content.
        wanted: names of columns that are looked for; the separator is the one under which most of them are found.
        sheet: the sheet's name in a workbook that has several.
        encoding: of CSV without a byte order mark, one of `ENCODINGS`; UTF-8 unless stated.

    Raises:
        SireaderError: cannot be read, is no such table, or is larger than any score sheet.
    """
    content = _content(path)
    if content.startswith(_OLD_OFFICE):
        raise _old_office(path, content)
    if content.startswith(_ZIP):
        from sireader.workflow.workbooks import read_workbook

        return _finished(read_workbook(path, content, sheet))
    if path.suffix.lower() in _EXCEL_SUFFIXES:
        raise SireaderError(f"{path.name} is not an Excel workbook", "save it as .xlsx or as CSV in UTF-8")
    if sheet is not None:
        raise SireaderError(f"{path.name} is CSV and has no sheets", "leave --sheet out")
    return _finished(_read_csv(path.name, _decoded(path, content, encoding), wanted))


def _finished(sheet: Sheet) -> Sheet:
    """The same sheet with each column's name on one line, unless it is larger than any score sheet."""
    if len(sheet.rows) > MOST_ROWS or len(sheet.header) > MOST_COLUMNS:
        raise too_large(sheet.name)
    return Sheet(sheet.name, tuple(" ".join(name.split()) for name in sheet.header), sheet.rows)


def too_large(name: str) -> SireaderError:
    """What is said of a file that is larger than any score sheet."""
    most = f"at most {MOST_ROWS} rows, {MOST_COLUMNS} columns and {MOST_BYTES // 2**20} MB"
    return SireaderError(f"{name} is too large for a score sheet", f"it may have {most}")


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise plain_error(error, path.name) from error
    if len(content) > MOST_BYTES:
        raise too_large(path.name)
    return content


def _old_office(path: Path, content: bytes) -> SireaderError:
    if _ENCRYPTED in content:
        return SireaderError(f"{path.name} is protected by a password", "save a copy without the password")
    return SireaderError(f"{path.name} is an old Excel file (.xls)", "save it as .xlsx or as CSV in UTF-8")


def _decoded(path: Path, content: bytes, encoding: str | None) -> str:
    """The text; a byte order mark tells more surely than a person what the encoding is."""
    marked = next((name for mark, name in _BOMS if content.startswith(mark)), None)
    try:
        return content.decode(marked or encoding or "utf-8")
    except UnicodeDecodeError as error:
        told = "Windows-1252" if encoding == "windows-1252" else "UTF-16" if marked == "utf-16" else "UTF-8"
        remedy = "save it as CSV in UTF-8, or say --encoding windows-1252 if that is what it is"
        raise SireaderError(f"{path.name} is not a {encoding or told} text file", remedy) from error


def _read_csv(name: str, text: str, wanted: Sequence[str]) -> Sheet:
    stated = _STATED_DELIMITER.match(text)
    delimiter = stated[1] if stated else _delimiter(text, wanted)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header, rows = None, []
        for cells in _filled(reader):
            if stated and reader.line_num == 1:
                continue
            if header is None:
                header = cells
                continue
            rows.append(Row(reader.line_num, cells, _count_flaw(cells, header)))
    except csv.Error as error:
        raise SireaderError(f"Line {reader.line_num} of {name} is not CSV: {error}") from error
    return Sheet(name, header or (), tuple(rows))


def _filled(reader: Iterator[list[str]]) -> Iterator[tuple[str, ...]]:
    for cells in reader:
        stripped = tuple(cell.strip() for cell in cells)
        if any(stripped):
            yield stripped


def _count_flaw(cells: Sequence[str], header: Sequence[str]) -> str:
    if len(cells) == len(header):
        return ""
    return f"the row has {len(cells)} cells and the header {len(header)}"


def _delimiter(text: str, wanted: Sequence[str]) -> str:
    """The separator under which most of the wanted columns are found; then the one that makes most columns."""
    keys = {column_key(name) for name in wanted}

    def fitness(delimiter: str) -> tuple[int, int]:
        try:
            header = next(_filled(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)), ())
        except csv.Error:
            return (0, 0)
        return (len(keys & {column_key(name) for name in header}), len(header))

    return max(_DELIMITERS, key=fitness)
