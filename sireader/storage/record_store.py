"""Fingerprints of rows, by which the audit trail vouches for what was written beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sireader.domain.acts import fingerprint
from sireader.storage.database import Row, StudyDatabase

KEYS: dict[str, tuple[str, ...]] = {
    "assignments": ("reader", "position"),
    "calibrations": ("case_id",),
    "cases": ("id",),
    "consensus": ("id",),
    "credentials": ("id",),
    "exclusions": ("id",),
    "opinions": ("case_id", "crop", "model"),
    "protocols": ("version",),
    "readers": ("name",),
    "reads": ("id",),
    "reveals": ("id",),
    "sign_offs": ("id",),
    "study": ("key",),
}
"""The tables whose rows the audit trail vouches for, and what tells a row of each apart."""

_WORDS = {
    "assignments": "Place {position} in the order of {reader} (case {case_id})",
    "calibrations": "Calibration case {case_id}",
    "cases": "Case {id}",
    "consensus": "Consensus {id} on case {case_id}",
    "credentials": "Password {id} of {name}",
    "exclusions": "Exclusion {id} of case {case_id}",
    "opinions": "The opinion of {model} on case {case_id}",
    "protocols": "Version {version} of the protocol",
    "readers": "Reader {name}",
    "reads": "Read {id} by {reader} on case {case_id}",
    "reveals": "Reveal {id} of {model} to {reader} on case {case_id}",
    "sign_offs": "Sign-off {id} of {reader}",
    "study": "What the study says of its {key}",
}


@dataclass(frozen=True, slots=True)
class Record:
    """One row that the audit trail vouches for.

    Attributes:
        name: `table:key`, as acts name it.
        fingerprint: of every column.
        place: where it stands in its table; what was recorded earlier stands before what came later.
        words: what it is, to begin a sentence with.
    """

    name: str
    fingerprint: str
    place: int
    words: str


class RecordStore:
    """The rows of one study as fingerprints by `table:key`."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def everything(self) -> Iterator[Record]:
        """Every row that the audit trail vouches for, a table after the other, each in the order of its rows."""
        for table in KEYS:
            for row in self._database.rows(f"SELECT rowid AS place, * FROM {table} ORDER BY rowid"):  # noqa: S608
                place = int(row.pop("place"))
                yield Record(_name(table, row), _print(row), place, _WORDS[table].format(**row))

    def of_case(self, case: str) -> set[str]:
        """The names, `table:key`, of every row about one case."""
        names = {f"cases:{case}"}
        for table in KEYS:
            if any(column["name"] == "case_id" for column in self._database.rows(f"PRAGMA table_info({table})")):
                rows = self._database.rows(f"SELECT * FROM {table} WHERE case_id = ?", [case])  # noqa: S608
                names |= {_name(table, row) for row in rows}
        return names

    def of(self, table: str, keys: Collection[str]) -> dict[str, str]:
        """The fingerprints of some rows of a table; a compound key is written with a colon between its parts."""
        return {_name(table, row): _print(row) for row in self._rows(table, keys)}

    def present(self, names: Iterable[str]) -> set[str]:
        """Those of the names, `table:key`, under which there is a row."""
        keys: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            table, _, key = name.partition(":")
            keys[table].add(key)
        found = set()
        for table in keys.keys() & KEYS.keys():
            found |= {_name(table, row) for row in self._rows(table, keys[table])}
        return found

    def _rows(self, table: str, keys: Iterable[str]) -> list[Row]:
        """The rows under some keys; what is no key of the table is left out, for nothing can be found under it."""
        parts = (_parts(table, key) for key in keys)
        whole = [each for each in parts if len(each) == len(KEYS[table])]
        return self._database.by_key(table, KEYS[table], whole)


def _parts(table: str, key: str) -> list[str]:
    return key.split(":", len(KEYS[table]) - 1)


def _name(table: str, row: Row) -> str:
    return f"{table}:" + ":".join(str(row[column]) for column in KEYS[table])


def _print(row: Row) -> str:
    """Empty columns are left out, so that a column that a later program adds changes no fingerprint."""
    return fingerprint({name: value for name, value in row.items() if value is not None})
