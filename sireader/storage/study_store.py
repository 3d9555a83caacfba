"""What a study says of itself: identity, which copy it is, creation."""

from __future__ import annotations

from sireader.domain.errors import SireaderError
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

    def facts(self) -> dict[str, str]:
        """Every fact by its key."""
        return {row["key"]: row["value"] for row in self._database.rows("SELECT * FROM study")}

    def fact(self, key: str) -> str:
        """One fact; a SireaderError when the study has lost it."""
        value = self._database.value("SELECT value FROM study WHERE key = ?", [key])
        if value is None:
            what = f"The study has lost what it says of itself ({key})"
            raise SireaderError(what, "someone changed the file by hand; restore the study from a copy")
        return str(value)
