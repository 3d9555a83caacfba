"""The append-only record of reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades
from sireader.domain.reads import Judgement, Read, written_time
from sireader.storage.database import Row, StudyDatabase


class ReadStore:
    """The reads of one study: they are added and read back, nothing else."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> list[Read]:
        """Every read in the order in which it was recorded."""
        return [_read(row) for row in self._database.rows("SELECT * FROM reads ORDER BY rowid")]

    def of_case(self, case: str) -> list[Read]:
        """Every read of one case, amended ones too, in the order in which it was recorded."""
        return [
            _read(row) for row in self._database.rows("SELECT * FROM reads WHERE case_id = ? ORDER BY rowid", [case])
        ]

    def last_of_reader(self, reader: str) -> Read | None:
        """The end of a reader's chain."""
        rows = self._database.rows("SELECT * FROM reads WHERE reader = ? ORDER BY rowid DESC LIMIT 1", [reader])
        return _read(rows[0]) if rows else None

    def recorded_hashes(self) -> dict[str, str]:
        """The hash that stands beside each read, by the read's id."""
        return {row["id"]: row["hash"] for row in self._database.rows("SELECT id, hash FROM reads")}

    def append(self, reads: Iterable[Read]) -> None:
        """Add reads; they are on the disk when this returns."""
        with self._database.transaction():
            self._database.tables.table("reads").insert_all([_row(read) for read in reads])


def _row(read: Read) -> Row:
    grades = read.grades
    return {
        "id": read.id,
        "case_id": read.case,
        "reader": read.reader,
        "role": read.role,
        "right": None if grades is None else int(grades.right),
        "left": None if grades is None else int(grades.left),
        "comment": read.judgement.comment,
        "crop": str(read.judgement.crop or ""),
        "committed_at": written_time(read.committed_at),
        "amends": read.amends,
        "reason": read.reason,
        "previous_hash": read.previous_hash,
        "hash": read.hash,
    }


def _read(row: Row) -> Read:
    try:
        return _understood(row)
    except ValueError as error:
        what = f"Read {row['id']} by {row['reader']} on case {row['case_id']} was altered and makes no sense"
        raise SireaderError(what, "restore the study from a copy") from error


def _understood(row: Row) -> Read:
    grades = None if row["right"] is None else Grades.of(row["right"], row["left"])
    judgement = Judgement(grades, row["comment"], Crop.parse(row["crop"]) if row["crop"] else None)
    return Read(
        id=row["id"],
        case=row["case_id"],
        reader=row["reader"],
        role=row["role"],
        judgement=judgement,
        committed_at=datetime.fromisoformat(row["committed_at"]),
        amends=row["amends"],
        reason=row["reason"],
        previous_hash=row["previous_hash"],
    )
