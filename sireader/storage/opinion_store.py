"""Models' opinions, append-only like the reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sireader.domain.opinions import Opinion
from sireader.domain.reads import written_time
from sireader.storage.database import StudyDatabase


class OpinionStore:
    """The opinions of one study; one a case and model."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def of_case(self, case: str) -> list[Opinion]:
        """Every model's opinion on one case, by model."""
        rows = self._database.rows("SELECT * FROM opinions WHERE case_id = ? ORDER BY model", [case])
        return [Opinion(row["case_id"], row["model"], row["probability"], row["split"]) for row in rows]

    def append(self, opinions: Iterable[Opinion], now: datetime) -> None:
        """Add opinions."""
        rows = [
            {
                "case_id": opinion.case,
                "model": opinion.model,
                "probability": opinion.probability,
                "split": opinion.split,
                "recorded_at": written_time(now),
            }
            for opinion in opinions
        ]
        with self._database.transaction():
            self._database.tables.table("opinions").insert_all(rows)
