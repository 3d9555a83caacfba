"""Readers, their roles and their own random order of cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sireader.domain.cases import Reader
from sireader.domain.reads import written_time
from sireader.storage.database import StudyDatabase


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

    def add(self, reader: Reader, seed: int, now: datetime) -> None:
        """Add a reader with the seed of the reader's order, an integer of at most 63 bits."""
        row = {"name": reader.name, "role": reader.role, "seed": seed, "added_at": written_time(now)}
        with self._database.transaction():
            self._database.tables.table("readers").insert(row)

    def seed(self, name: str) -> int:
        """The seed of a reader's order."""
        return int(self._database.value("SELECT seed FROM readers WHERE name = ?", [name]))

    def order(self, name: str) -> list[str]:
        """The cases in the reader's order, as far as it is fixed."""
        rows = self._database.rows("SELECT case_id FROM positions WHERE reader = ? ORDER BY position", [name])
        return [row["case_id"] for row in rows]

    def place(self, name: str, first_position: int, cases: Sequence[str]) -> None:
        """Fix the positions of further cases in the reader's order."""
        rows = [
            {"reader": name, "position": first_position + place, "case_id": case} for place, case in enumerate(cases)
        ]
        with self._database.transaction():
            self._database.tables.table("positions").insert_all(rows)
