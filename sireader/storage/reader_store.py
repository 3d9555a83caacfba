"""Readers, their roles and their own random order of cases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sireader.domain.assignments import Assignment, Takes
from sireader.domain.cases import Reader
from sireader.domain.reads import Purpose, written_time
from sireader.storage.database import Row, StudyDatabase


class ReaderStore:
    """The readers of one study."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> list[Reader]:
        """Every reader, by name."""
        return [Reader(row["name"], row["role"]) for row in self._database.rows("SELECT * FROM readers ORDER BY name")]

    def get(self, name: str) -> Reader | None:
        """One reader; None when the study does not know the name."""
        rows = self._database.rows("SELECT * FROM readers WHERE name = ?", [name])
        return Reader(rows[0]["name"], rows[0]["role"]) if rows else None

    def add(self, reader: Reader, seed: int, takes: Takes, now: datetime) -> None:
        """Add a reader with the seed of the reader's order, an integer of at most 63 bits."""
        row = {"name": reader.name, "role": reader.role, "seed": seed, "takes": takes.value}
        row |= {"added_at": written_time(now)}
        with self._database.transaction():
            self._database.tables.table("readers").insert(row)

    def seed(self, name: str) -> int:
        """The seed of a reader's order."""
        return int(self._database.value("SELECT seed FROM readers WHERE name = ?", [name]))

    def takes(self, name: str) -> Takes:
        """Which cases a reader is given."""
        return Takes(self._database.value("SELECT takes FROM readers WHERE name = ?", [name]))

    def set_takes(self, name: str, takes: Takes) -> None:
        """Change which cases a reader is given from now on."""
        with self._database.transaction():
            self._database.tables.table("readers").update(name, {"takes": takes.value})

    def assignments(self, name: str) -> list[Assignment]:
        """The reader's order, as far as it is fixed."""
        rows = self._database.rows("SELECT * FROM assignments WHERE reader = ? ORDER BY position", [name])
        return [_assignment(row) for row in rows]

    def usual_order(self, name: str) -> list[str] | None:
        """The reader's cases in order, where all are shown for the reference under their own names; else None."""
        source = "assignments WHERE reader = ? ORDER BY position"
        (order,) = self._database.columns(["iif(purpose = 'reference', shown_as, '')"], source, [name])
        return None if "" in order else order

    def assignment(self, name: str, shown_as: str) -> Assignment | None:
        """The place of the case that the reader knows under a name; None when the reader was not given it."""
        rows = self._database.rows("SELECT * FROM assignments WHERE reader = ? AND shown_as = ?", [name, shown_as])
        return _assignment(rows[0]) if rows else None

    def assign(self, name: str, assignments: Iterable[Assignment], now: datetime) -> None:
        """Fix further places in the reader's order."""
        rows = [
            {
                "reader": name,
                "position": one.position,
                "case_id": one.case,
                "shown_as": one.shown_as,
                "purpose": one.purpose.value,
                "assigned_at": written_time(now),
            }
            for one in assignments
        ]
        with self._database.transaction():
            self._database.tables.table("assignments").insert_all(rows)


def _assignment(row: Row) -> Assignment:
    return Assignment(row["position"], row["case_id"], row["shown_as"], Purpose(row["purpose"]))
