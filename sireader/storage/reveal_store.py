"""Reveals, append-only like the reads: a row when an opinion was shown, and another one when it was hidden again."""

from __future__ import annotations

from datetime import datetime

from sireader.domain.errors import SireaderError
from sireader.domain.reads import written_time
from sireader.domain.reveals import Reveal
from sireader.storage.database import Row, StudyDatabase

_SHOWN = """
    SELECT shown.*, (SELECT hidden.seconds FROM reveals AS hidden WHERE hidden.hides = shown.id
      ORDER BY hidden.at, hidden.id LIMIT 1) AS looked
    FROM reveals AS shown WHERE shown.hides IS NULL"""


class RevealStore:
    """The reveals of one study: they are added and read back, nothing else."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> list[Reveal]:
        """Every reveal with its seconds, by time."""
        return [_reveal(row) for row in self._database.rows(f"{_SHOWN} ORDER BY shown.at, shown.id")]

    def to(self, reader: str, case: str) -> list[Reveal]:
        """What was revealed of one case, by its pseudonym, to one reader; by time."""
        sql = f"{_SHOWN} AND shown.reader = ? AND shown.case_id = ? ORDER BY shown.at, shown.id"
        return [_reveal(row) for row in self._database.rows(sql, [reader, case])]

    def get(self, reveal: str) -> Reveal | None:
        """One reveal; None when there is none of that id."""
        rows = self._database.rows(f"{_SHOWN} AND shown.id = ?", [reveal])
        return _reveal(rows[0]) if rows else None

    def first(self) -> dict[tuple[str, str], datetime]:
        """When anything was first revealed, by reader and case."""
        sql = "SELECT reader, case_id, min(at) AS at FROM reveals WHERE hides IS NULL GROUP BY reader, case_id"
        return {(row["reader"], row["case_id"]): _moment(row) for row in self._database.rows(sql)}

    def add(self, reveal: Reveal) -> None:
        """Record that an opinion is about to be shown."""
        self._insert(_row(reveal) | {"hides": None, "seconds": None})

    def hide(self, reveal: Reveal, row: str, seconds: float, now: datetime) -> None:
        """Record, under an id of its own, that it is shown no more and was for so many seconds."""
        self._insert(_row(reveal) | {"id": row, "at": written_time(now), "hides": reveal.id, "seconds": seconds})

    def _insert(self, row: Row) -> None:
        with self._database.transaction():
            self._database.tables.table("reveals").insert(row)


def _row(reveal: Reveal) -> Row:
    return {
        "id": reveal.id,
        "case_id": reveal.case,
        "shown_as": reveal.shown_as,
        "reader": reveal.reader,
        "model": reveal.model,
        "crop": reveal.crop,
        "package": reveal.package,
        "at": written_time(reveal.at),
    }


def _reveal(row: Row) -> Reveal:
    told = {name: row[name] for name in ("id", "shown_as", "reader", "model", "crop", "package")}
    return Reveal(case=row["case_id"], at=_moment(row), seconds=row["looked"], **told)


def _moment(row: Row) -> datetime:
    try:
        return datetime.fromisoformat(row["at"])
    except ValueError as error:
        what = f"A reveal to {row['reader']} on case {row['case_id']} was altered and makes no sense"
        raise SireaderError(what, "restore the study from a copy") from error
