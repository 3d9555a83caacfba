"""A score sheet in an Excel workbook: values as Excel keeps them, and a sentence for each cell that has none."""

from __future__ import annotations

import math
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar
from xml.parsers import expat

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from sireader.domain.errors import SireaderError
from sireader.workflow.sheets import MOST_BYTES, MOST_COLUMNS, Cell, Row, Sheet, Unreadable, too_large

T = TypeVar("T")
_MOST_CELLS = 1_000_000
_EXCEL_ROWS = 1_048_576
_NO_VALUE = "the formula has no stored value; open the workbook in Excel and save it"
_MERGED = "the cell is merged with others; give every row its own value"
_LEADING_ZEROS = re.compile(r"0{2,64}")


class _Scan:
    """One pass over a sheet's XML for what openpyxl does not tell of a sheet that it only reads.

    Attributes:
        formulas: (row, column), from 1, of formulas without a stored value.
        merged: for each row the first and the last column of every merged range that crosses it.
    """

    def __init__(self, name: str) -> None:
        self.formulas: set[tuple[int, int]] = set()
        self.merged: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._name, self._row, self._column, self._met = name, 0, 0, 0
        self._formula, self._valued, self._in_value = False, False, False

    def read(self, xml: bytes) -> None:
        """Look through the XML; a SireaderError when it has more cells than any score sheet."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(xml, True)

    def is_merged(self, row: int, column: int) -> bool:
        """Whether a cell is part of a merged range."""
        return row in self.merged and any(first <= column <= last for first, last in self.merged[row])

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if name == "row":
            self._begin_row(int(attributes.get("r", self._row + 1)))
        elif name == "c":
            self._begin_cell(attributes.get("r"), attributes.get("t"))
        elif name == "f":
            self._formula = True
        elif name == "v":
            self._in_value = True
        elif name == "mergeCell":
            self._merge(attributes["ref"])

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        if name == "v":
            self._in_value = False
        elif name == "c" and self._formula and not self._valued:
            self.formulas.add((self._row, self._column))

    def _characters(self, _: str) -> None:
        self._valued = self._valued or self._in_value

    def _begin_row(self, row: int) -> None:
        if row <= self._row:
            raise ValueError("rows that do not follow each other")
        if row > _EXCEL_ROWS:
            raise too_large(self._name)
        self._row, self._column = row, 0

    def _begin_cell(self, place: str | None, kind: str | None) -> None:
        self._count(1)
        self._formula, self._valued = False, kind == "str"  # a formula's text may be empty, its number may not
        self._row, self._column = coordinate_to_tuple(place) if place else (self._row, self._column + 1)

    def _merge(self, ref: str) -> None:
        first, top, last, bottom = range_boundaries(ref)
        self._count(min(bottom, _EXCEL_ROWS) - top + 1)
        for row in range(top, min(bottom, _EXCEL_ROWS) + 1):
            self.merged[row].append((first, last))

    def _count(self, cells: int) -> None:
        self._met += cells
        if self._met > _MOST_CELLS:
            raise too_large(self._name)


def read_workbook(path: Path, content: bytes, sheet: str | None) -> Sheet:
    """The table in one sheet of an `.xlsx` workbook.

    Args:
        path: for the messages.
        content: the whole file.
        sheet: its name without regard to case; may be None when the workbook has one sheet only.

    Raises:
        SireaderError: no workbook, damaged, larger than any score sheet, or the sheet is not told or not there.
    """
    _check_archive(path, content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that hold no values: headers, validation, pictures
        book = _parsed(path, lambda: load_workbook(BytesIO(content), read_only=True, data_only=True))
        try:
            chosen = _chosen(path, book.worksheets, sheet)
            return _parsed(path, lambda: _table(path.name, content, chosen))
        finally:
            book.close()


def _parsed(path: Path, step: Callable[[], T]) -> T:
    """A step over a file from outside: its reader raises errors of a dozen kinds, and all mean a damaged file."""
    try:
        return step()
    except SireaderError:
        raise
    except Exception as error:
        raise _no_workbook(path) from error


def _no_workbook(path: Path) -> SireaderError:
    what = f"{path.name} is not an Excel workbook (.xlsx), or it is damaged"
    return SireaderError(what, "save it anew as .xlsx or as CSV in UTF-8")


def _check_archive(path: Path, content: bytes) -> None:
    """Refuse what unpacks to more than any score sheet, before anything is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        raise _no_workbook(path) from error
    if sum(part.file_size for part in parts) > MOST_BYTES:
        raise too_large(path.name)
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise _no_workbook(path)


def _chosen(path: Path, sheets: list[Any], name: str | None) -> Any:
    names = ", ".join(one.title for one in sheets)
    if not sheets:
        raise SireaderError(f"{path.name} has no sheet with cells")
    if name is None:
        if len(sheets) > 1:
            raise SireaderError(f"{path.name} has {len(sheets)} sheets", f"name one with --sheet: {names}")
        return sheets[0]
    found = [one for one in sheets if one.title == name] or [
        one for one in sheets if one.title.casefold().strip() == name.casefold().strip()
    ]
    if not found:
        raise SireaderError(f"{path.name} has no sheet {name!r}", f"its sheets are: {names}")
    return found[0]


def _table(name: str, content: bytes, sheet: Any) -> Sheet:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        scan = _Scan(name)
        scan.read(archive.read(sheet._worksheet_path.lstrip("/")))  # openpyxl tells the place nowhere else
    sheet.reset_dimensions()  # what a file says of its own size is not believed
    rows = iter(_rows(name, sheet, scan))
    header = tuple(str(cell) for cell in next(rows, Row(0, ())).cells)
    below = tuple(rows)
    width = max([len(header), *(len(row.cells) for row in below)])
    padded = (Row(row.line, row.cells + ("",) * (width - len(row.cells))) for row in below)
    return Sheet(name, header + ("",) * (width - len(header)), tuple(padded))


def _rows(name: str, sheet: Any, scan: _Scan) -> Iterator[Row]:
    """The rows that are not blank, each as long as its last filled cell."""
    for line, given in enumerate(islice(sheet.iter_rows(), _EXCEL_ROWS), start=1):
        cells = [_cell(cell, (line, column), scan) for column, cell in enumerate(given, start=1)]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise too_large(name)
        if any(cell.shown or cell.why == _NO_VALUE if isinstance(cell, Unreadable) else cell for cell in cells):
            yield Row(line, tuple(cells))


def _cell(cell: Any, place: tuple[int, int], scan: _Scan) -> Cell:
    if scan.is_merged(*place):
        return Unreadable(_MERGED, _text(cell))
    if place in scan.formulas:
        return Unreadable(_NO_VALUE)
    if cell.data_type == "e":
        return Unreadable(f"the cell holds Excel's error {cell.value}", str(cell.value))
    value = cell.value
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value if isinstance(value, datetime) else _text(cell)


def _text(cell: Any) -> str:
    """A value as a person would type it: 2.0 is 2, and a number shown with leading zeros has them."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and _LEADING_ZEROS.fullmatch(cell.number_format):
        return str(value).zfill(len(cell.number_format))
    return str(value).strip()
