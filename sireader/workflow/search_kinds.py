"""What a file says by its kind: DICOM, pictures, databases, tables and JSON, any other text."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

from sireader.imaging.picture_texts import STARTS, texts_in
from sireader.imaging.remains import remains

Told = tuple[str, str]  # where, and what

_TELLING_COLUMNS = re.compile(
    r"(patient|subject|first|last|family|given|maiden)[ _]?names?|surname|dob"
    r"|birth[ _]?(date|day)|date[ _]?of[ _]?birth"
    r"|patient[ _]?ids?|mrn|medical[ _]?record([ _]?number)?|accession([ _]?number)?|ssn|insurance([ _]?number)?"
    r"|address|street|phone|telephone|e[ _-]?mail|(study|series|sop)[ _]?instance[ _]?uid|referring[ _]?physician"
    r"|geburtsdatum|nachname|vorname|patientenname|patientennummer|fallnummer|versichertennummer",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?<![\w^])[^\W\d_]{2,}\^[^\W\d_]{2,}(?![\w^])")
_UID = re.compile(r"(?<![\w.])[0-2](?:\.(?:0|[1-9]\d*)){6,}(?![\w.])")
_NOT_ORIGINAL = ("2.25.", "1.2.840.10008.")


def telling(name: str, content: bytes) -> list[Told]:
    """What the file at this name holds that may identify somebody; unreadable files of a kind say that."""
    for is_kind, look in _KINDS:
        if is_kind(name, content):
            try:
                return list(look(content))
            except Exception as error:  # a damaged file makes readers raise almost anything
                return [("file", f"could not be read as what it is ({type(error).__name__})")]
    return []


def _in_picture(content: bytes) -> Iterator[Told]:
    return ((name, "is a text in a picture") for name in texts_in(content))


def _in_database(content: bytes) -> Iterator[Told]:
    """SQLite: columns by name, and every text in them."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content[:18] + b"\x01\x01" + content[20:])  # as if it had no write-ahead log
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = database.execute(f'SELECT * FROM "{table}"')  # noqa: S608 – the name is the database's own
            columns = [column[0] for column in rows.description]
            yield from _telling_columns(columns, f"table {table}, ")
            yield from _in_cells(((columns, row) for row in rows), f"table {table}, ")


def _in_cells(rows: Iterable[tuple[list[str], Iterable[object]]], where: str) -> Iterator[Told]:
    found: set[Told] = set()
    for columns, row in rows:
        for column, value in zip(columns, row, strict=False):
            if isinstance(value, str):
                found |= {(f"{where}column {column}", what) for what in _patterns(value)}
    yield from sorted(found)


def _in_table(content: bytes) -> Iterator[Told]:
    text = content.decode("utf-8-sig", "replace")
    first = text.split("\n", 1)[0]
    rows = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=first.count))
    columns = next(rows, [])
    yield from _telling_columns(columns, "")
    yield from _in_cells(((columns, row) for row in rows), "")


def _in_json(content: bytes) -> Iterator[Told]:
    text = content.decode("utf-8-sig")
    try:
        told = [json.loads(text)]
    except json.JSONDecodeError:
        told = [json.loads(line) for line in text.splitlines() if line.strip()]  # JSON lines
    found: set[Told] = set()
    for value in told:
        _walk(value, "", found)
    yield from sorted(found)


def _walk(value: object, key: str, found: set[Told]) -> None:
    if isinstance(value, dict):
        for name, below in value.items():
            found |= set(_telling_columns([str(name)] if below not in ("", None, []) else [], ""))
            _walk(below, str(name), found)
    elif isinstance(value, list):
        for below in value:
            _walk(below, key, found)
    elif isinstance(value, str):
        found |= {(f"key {key}", what) for what in _patterns(value)}


def _in_text(content: bytes) -> Iterator[Told]:
    for what in _patterns(content.decode("utf-8", "ignore")):
        yield "text", what


def _telling_columns(columns: Iterable[str], where: str) -> Iterator[Told]:
    for column in columns:
        if _TELLING_COLUMNS.fullmatch(column.strip()):
            yield f"{where}column {column.strip()}", "is named like something that identifies"


def _patterns(text: str) -> Iterator[str]:
    if _PERSON.search(text):
        yield "holds a person's name as DICOM writes it"
    if any(not uid.startswith(_NOT_ORIGINAL) for uid in _UID.findall(text)):
        yield "holds a UID that no pseudonym made"


def _ends(*endings: str) -> Callable[[str, bytes], bool]:
    return lambda name, _: name.lower().endswith(endings)


_KINDS: tuple[tuple[Callable[[str, bytes], bool], Callable[[bytes], Iterable[Told]]], ...] = (
    (lambda _, content: content[128:132] == b"DICM", remains),
    (lambda _, content: content.startswith(STARTS), _in_picture),
    (lambda _, content: content.startswith(b"SQLite format 3\x00"), _in_database),
    (_ends(".csv", ".tsv"), _in_table),
    (_ends(".json", ".jsonl"), _in_json),
    (_ends(".txt", ".md", ".html", ".htm", ".svg", ".xml", ".toml", ".yaml", ".yml", ".log", ".rels"), _in_text),
)
