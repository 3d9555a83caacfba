"""Models' opinions, append-only like the reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.opinions import Opinion, parse_answered
from sireader.domain.reads import written_time
from sireader.storage.database import Row, StudyDatabase


class OpinionStore:
    """The opinions of one study; one a case, model and crop."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> list[Opinion]:
        """Every opinion in the order in which it was recorded."""
        return [_opinion(row) for row in self._database.rows("SELECT * FROM opinions ORDER BY rowid")]

    def recorded_at(self) -> dict[str, datetime]:
        """When each opinion was recorded, by `opinion_key`."""
        rows = self._database.rows("SELECT case_id, crop, model, recorded_at FROM opinions")
        return {
            f"{row['case_id']}:{row['crop']}:{row['model']}": datetime.fromisoformat(row["recorded_at"]) for row in rows
        }

    def of_case(self, case: str) -> list[Opinion]:
        """Every model's opinion on one case, by model, then in the order in which they were recorded."""
        rows = self._database.rows("SELECT * FROM opinions WHERE case_id = ? ORDER BY model, rowid", [case])
        return [_opinion(row) for row in rows]

    def answered_by(self, package: str) -> set[str]:
        """The cases on which the model of that package has an opinion."""
        rows = self._database.rows("SELECT DISTINCT case_id FROM opinions WHERE package = ?", [package])
        return {row["case_id"] for row in rows}

    def packages_of(self, model: str) -> set[str]:
        """The packages under whose name and version there are opinions; empty text for another program's."""
        rows = self._database.rows("SELECT DISTINCT package FROM opinions WHERE model = ?", [model])
        return {row["package"] for row in rows}

    def append(self, opinions: Iterable[Opinion], now: datetime) -> None:
        """Add opinions."""
        with self._database.transaction():
            self._database.tables.table("opinions").insert_all([_row(opinion, now) for opinion in opinions])


def opinion_key(opinion: Opinion) -> str:
    """What tells an opinion's row apart, as the audit trail writes it."""
    return f"{opinion.case}:{opinion.crop or ''}:{opinion.model}"


def _row(opinion: Opinion, now: datetime) -> Row:
    return {
        "case_id": opinion.case,
        "model": opinion.model,
        "probability": opinion.probability,
        "split": opinion.split,
        "recorded_at": written_time(now),
        "crop": str(opinion.crop or ""),
        "package": opinion.package,
        "answer": None if opinion.answered is None else opinion.answered.text(),
    }


def _opinion(row: Row) -> Opinion:
    try:
        crop = Crop.parse(row["crop"]) if row["crop"] else None
        answered = None if row["answer"] is None else parse_answered(row["answer"])
        told = (row["case_id"], row["model"], row["probability"], row["split"])
        return Opinion(*told, crop, row["package"], answered)
    except ValueError as error:
        what = f"The opinion of {row['model']} on case {row['case_id']} was altered and makes no sense"
        raise SireaderError(what, "restore the study from a copy") from error
