"""Cases and their exclusions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

from sireader.domain.cases import Case
from sireader.domain.reads import written_time
from sireader.storage.database import Row, StudyDatabase

_SELECT = """
SELECT cases.id, cases.subject, cases.radiograph, cases.fingerprint, cases.file_sha256,
  (SELECT reason FROM exclusions WHERE case_id = cases.id ORDER BY excluded_at LIMIT 1) AS exclusion
FROM cases
"""


class CaseStore:
    """The cases of one study."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> list[Case]:
        """Every case, excluded ones too, by pseudonym."""
        return [_case(row) for row in self._database.rows(_SELECT + "ORDER BY cases.id")]

    def ids(self) -> set[str]:
        """The pseudonyms of all cases."""
        return {case for (case,) in self._database.tuples("SELECT id FROM cases")}

    def excluded(self) -> set[str]:
        """The cases that were taken out."""
        return {case for (case,) in self._database.tuples("SELECT DISTINCT case_id FROM exclusions")}

    def without_radiograph(self) -> set[str]:
        """The cases of which only scores are known (yet)."""
        return {case for (case,) in self._database.tuples("SELECT id FROM cases WHERE radiograph IS NULL")}

    def fingerprints(self) -> frozenset[str]:
        """The fingerprints of all radiographs."""
        rows = self._database.tuples("SELECT fingerprint FROM cases WHERE fingerprint IS NOT NULL")
        return frozenset(fingerprint for (fingerprint,) in rows)

    def with_radiograph_count(self) -> int:
        """How many cases have a radiograph."""
        return int(self._database.value("SELECT count(radiograph) FROM cases"))

    def get(self, case: str) -> Case | None:
        """One case; None when the study has no such case."""
        rows = self._database.rows(_SELECT + "WHERE cases.id = ?", [case])
        return _case(rows[0]) if rows else None

    def add(self, cases: Iterable[Case], now: datetime) -> None:
        """Add new cases."""
        rows = [
            {
                "id": case.id,
                "subject": case.subject,
                "radiograph": case.radiograph,
                "fingerprint": case.fingerprint,
                "file_sha256": case.file_sha256,
                "added_at": written_time(now),
            }
            for case in cases
        ]
        with self._database.transaction():
            self._database.tables.table("cases").insert_all(rows)

    def give_radiograph(self, case: Case) -> None:
        """Attach its radiograph, and with it the subject, to a case that has none yet."""
        with self._database.transaction():
            update = ("radiograph", "fingerprint", "file_sha256", "subject")
            self._database.tables.table("cases").update(case.id, {name: getattr(case, name) for name in update})

    def with_fingerprint(self, fingerprint: str) -> Case | None:
        """The case whose radiograph has this fingerprint; None when no such radiograph was imported."""
        rows = self._database.rows(_SELECT + "WHERE cases.fingerprint = ?", [fingerprint])
        return _case(rows[0]) if rows else None

    def exclude(self, case: str, reason: str, now: datetime) -> str:
        """Record that a case is taken out, append-only like the reads; returns the record's id."""
        exclusion = uuid4().hex
        row = {"id": exclusion, "case_id": case, "reason": reason, "excluded_at": written_time(now)}
        with self._database.transaction():
            self._database.tables.table("exclusions").insert(row)
        return exclusion


def _case(row: Row) -> Case:
    return Case(**row)
