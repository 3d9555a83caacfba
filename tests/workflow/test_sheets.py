"""Score sheets in every common dress are one table, and what is no score sheet is one sentence."""

from __future__ import annotations

import os
import time
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from sireader.domain.errors import SireaderError
from sireader.workflow.sheets import Cell, Sheet, Unreadable, read_sheet

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
WANTED = ("Fall Nr", "rechts", "Größe")
TABLE = (("Fall Nr", "rechts", "Größe"), ("P-1", "2", "a,b;c"), ("P-2", "3", 'sagte "ja",\nspäter nein'))


def written(delimiter: str, line_end: str = "\n") -> str:
    quoted = (delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in TABLE)
    return "".join(line + line_end for line in quoted)


def a_workbook(path: Path, *rows: Sequence[object], sheets: Sequence[str] = ("Scores",)) -> Path:
    """A workbook with the rows in its first sheet."""
    book = Workbook()
    book.remove(book["Sheet"])
    for name in sheets:
        book.create_sheet(name)
    for row in rows:
        book[sheets[0]].append(list(row))
    book.save(path)
    return path


def refusal(path: Path, sheet: str | None = None, encoding: str | None = None) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(SireaderError) as caught:
        read_sheet(path, WANTED, sheet=sheet, encoding=encoding)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def cells(sheet: Sheet) -> list[tuple[Cell, ...]]:
    return [row.cells for row in sheet.rows]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-with-bom", "windows-1252"])
def test_the_same_csv_in_every_dress(tmp_path: Path, delimiter: str, encoding: str, line_end: str) -> None:
    text = written(delimiter, line_end)
    big_endian = encoding == "utf-16-be-with-bom"
    path = tmp_path / "t.csv"
    path.write_bytes(b"\xfe\xff" + text.encode("utf-16-be") if big_endian else text.encode(encoding))
    sheet = read_sheet(path, WANTED, encoding="windows-1252" if encoding == "windows-1252" else None)
    assert sheet.header == TABLE[0]
    assert cells(sheet) == [TABLE[1], (*TABLE[2][:2], TABLE[2][2].replace("\n", "\n"))]
    assert [row.line for row in sheet.rows] == [2, 4]


def test_windows_1252_is_taken_only_where_it_is_stated(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(written(";").encode("windows-1252"))
    assert "say --encoding windows-1252 if that is what it is" in refusal(tmp_path / "t.csv")


def test_the_separator_is_the_one_under_which_the_columns_are_found(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("fallnr;rechts;Grad, links, Untersuchung, Ort, Zeit\nP-1;2;0\n")
    assert cells(read_sheet(tmp_path / "t.csv", WANTED)) == [("P-1", "2", "0")]


def test_a_separator_that_excel_wrote_in_the_first_line_is_taken(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"sep=;\r\nFall Nr;rechts\r\nP-1;2\r\n")
    sheet = read_sheet(tmp_path / "t.csv", WANTED)
    assert (sheet.header, [(row.line, row.cells) for row in sheet.rows]) == (("Fall Nr", "rechts"), [(3, ("P-1", "2"))])


def test_blank_rows_are_no_rows_and_ragged_ones_say_so(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("\nFall Nr,rechts\n,\nP-1,2\nP-2\n\nP-3,2,1\n")
    told = [(row.line, row.why) for row in read_sheet(tmp_path / "t.csv", WANTED).rows]
    assert told == [
        (4, ""),
        (5, "the row has 1 cells and the header 2"),
        (7, "the row has 3 cells and the header 2"),
    ]


def test_a_workbook_s_values_are_told_as_a_person_would_type_them(tmp_path: Path) -> None:
    header = ("case", "whole", "part", "yes", "read", "text", "nothing", "zeros")
    row = ("P-1", 2.0, 2.5, True, datetime(2015, 3, 1, 9, 30), "  II ", None, 12)
    path = a_workbook(tmp_path / "t.xlsx", header, row)
    from openpyxl import load_workbook

    book = load_workbook(path)
    book["Scores"]["H2"].number_format = "0000"
    book.save(path)
    assert cells(read_sheet(path, WANTED)) == [
        ("P-1", "2", "2.5", "TRUE", datetime(2015, 3, 1, 9, 30), "II", "", "0012")
    ]


def test_cells_without_a_sure_value_say_why(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "t.xlsx", ("a", "b", "c"), ("=1+1", "#N/A", "x"), ("y", "z", "2"), (None, "w", "2"))
    from openpyxl import load_workbook

    book = load_workbook(path)
    book["Scores"].merge_cells("A3:A4")
    book.save(path)
    found = cells(read_sheet(path, WANTED))
    told = [[cell.why if isinstance(cell, Unreadable) else cell for cell in row] for row in found]
    merged = "the cell is merged with others; give every row its own value"
    formula = "the formula has no stored value; open the workbook in Excel and save it"
    assert told == [
        [formula, "the cell holds Excel's error #N/A", "x"],
        [merged, "z", "2"],
        [merged, "w", "2"],
    ]
    assert [str(cell) for cell in found[1]] == ["y", "z", "2"]


def test_a_workbook_with_several_sheets_asks_which(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "t.xlsx", ("a",), ("1",), sheets=("Scores", "Key", "Notes"))
    assert refusal(path) == "t.xlsx has 3 sheets; name one with --sheet: Scores, Key, Notes."
    assert refusal(path, "Other") == "t.xlsx has no sheet 'Other'; its sheets are: Scores, Key, Notes."
    assert cells(read_sheet(path, WANTED, sheet="scores")) == [("1",)]


def repacked(change: Callable[[str, bytes], bytes], extra: dict[str, bytes] | None = None) -> bytes:
    """A small workbook's archive with its parts changed."""
    out, parts = BytesIO(), BytesIO()
    book = Workbook()
    book["Sheet"].append(["case", "right"])
    book["Sheet"].append(["P-1", 2])
    book.save(parts)
    with zipfile.ZipFile(parts) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, change(part.filename, old.read(part)))
        for name, content in (extra or {}).items():
            new.writestr(name, content)
    return out.getvalue()


def sheet_with(old: bytes, new: bytes) -> bytes:
    def change(name: str, content: bytes) -> bytes:
        if not name.endswith("sheet1.xml"):
            return content
        return content.replace(old, new) if old else new

    return repacked(change)


def before_the_end(xml: bytes) -> bytes:
    return sheet_with(b"</sheetData>", xml + b"</sheetData>")


def unchanged(_: str, content: bytes) -> bytes:
    return content


def a_zip_of_something() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    return out.getvalue()


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + depth, b"&%c;" % (97 + depth) * 20) for depth in range(12)
)
MERGED = b"<mergeCells>" + b'<mergeCell ref="A1:B1048576"/>' * 3 + b"</mergeCells>"
TOO_LARGE = "t.xlsx is too large for a score sheet; it may have at most"
NONE = "t.xlsx is not an Excel workbook"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (lambda: repacked(unchanged, {"xl/media/x.bin": bytes(80 * 2**20)}), TOO_LARGE),
    "bomb in the sheet": (lambda: before_the_end(b" " * 70 * 2**20), TOO_LARGE),
    "too many cells": (lambda: before_the_end(b"<row>" + b"<c/>" * 1_000_001 + b"</row>"), TOO_LARGE),
    "a far column": (lambda: sheet_with(b'r="B2"', b'r="XFD2"'), TOO_LARGE),
    "a far row": (lambda: sheet_with(b'<row r="2"', b'<row r="99999999999"'), TOO_LARGE),
    "rows in disorder": (lambda: sheet_with(b'<row r="2"', b'<row r="1"'), NONE),
    "merged for ever": (lambda: sheet_with(b"</sheetData>", b"</sheetData>" + MERGED), TOO_LARGE),
    "laughs": (lambda: sheet_with(b"", LAUGHS + b"]><worksheet>&m;</worksheet>"), NONE),
    "not XML": (lambda: sheet_with(b"<sheetData>", b"<sheetData><"), NONE),
    "a zip of something": (a_zip_of_something, NONE),
    "cut short": (lambda: repacked(unchanged)[:-200], NONE),
    "old Excel": (lambda: OLD_OFFICE, "t.xlsx is an old Excel file (.xls); save it as"),
    "password": (
        lambda: OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
        "t.xlsx is protected by a password; save",
    ),
    "a picture": (lambda: b"\x89PNG\r\n", NONE),
    "empty": (bytes, NONE),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_workbook_is_one_sentence_and_soon(tmp_path: Path, kind: str) -> None:
    content, sentence = HOSTILE[kind]
    path = tmp_path / "t.xlsx"
    path.write_bytes(content())
    start = time.perf_counter()
    assert refusal(path).startswith(sentence)
    assert time.perf_counter() - start < 20


def test_a_csv_file_larger_than_any_score_sheet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"case,right\n" + b"P-1,2\n" * 100_001)
    assert refusal(tmp_path / "t.csv").startswith("t.csv is too large for a score sheet")


def test_csv_has_no_sheets(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,b\n1,2\n")
    assert refusal(tmp_path / "t.csv", sheet="Scores") == "t.csv is CSV and has no sheets; leave --sheet out."


WORKBOOK = repacked(unchanged)


@settings(max_examples=2000 if SOAK else 40)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_and_never_a_fault(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    damaged = bytearray(WORKBOOK)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.xlsx"
    path.write_bytes(damaged)
    try:
        told = read_sheet(path, WANTED).name
    except SireaderError as error:
        told = str(error)
    assert "damaged.xlsx" in told
    assert "\n" not in told
