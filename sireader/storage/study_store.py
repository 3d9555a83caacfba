"""What a study says of itself: identity, protocol, creation."""

from __future__ import annotations

from sireader.storage.database import StudyDatabase


class StudyStore:
    """The study's own facts as text by key; written once, at creation."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def write(self, facts: dict[str, str]) -> None:
        """Record the facts of a new study."""
        with self._database.transaction():
            rows = [{"key": key, "value": value} for key, value in facts.items()]
            self._database.tables.table("study").insert_all(rows)

    def fact(self, key: str) -> str:
        """One fact; KeyError when the study does not have it."""
        value = self._database.value("SELECT value FROM study WHERE key = ?", [key])
        if value is None:
            raise KeyError(key)
        return str(value)
