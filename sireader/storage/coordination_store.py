"""What coordinators decide: the protocol in force, calibration cases, and the outcomes of consensus meetings."""

from __future__ import annotations

from datetime import datetime

from sireader.domain.calibration import Calibration
from sireader.domain.consensus import Consensus
from sireader.domain.grading import Grades
from sireader.domain.reads import written_time
from sireader.storage.database import Row, StudyDatabase


class CoordinationStore:
    """Decisions of one study, append-only."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def protocol(self) -> tuple[int, str]:
        """The version, from 1, and the TOML of the protocol in force."""
        row = self._database.rows("SELECT * FROM protocols ORDER BY version DESC LIMIT 1")[0]
        return row["version"], row["text"]

    def protocols(self) -> list[tuple[int, str, str, str]]:
        """Every protocol that was ever in force: version, TOML, reason and since when."""
        rows = self._database.rows("SELECT * FROM protocols ORDER BY version")
        return [(row["version"], row["text"], row["reason"], row["since"]) for row in rows]

    def put_in_force(self, version: int, text: str, reason: str, now: datetime) -> None:
        """Record the protocol that is in force from now on."""
        self._insert("protocols", {"version": version, "text": text, "reason": reason, "since": written_time(now)})

    def calibrations(self) -> list[Calibration]:
        """The calibration cases in the order in which they were added."""
        rows = self._database.rows("SELECT * FROM calibrations ORDER BY rowid")
        return [Calibration(row["case_id"], Grades.of(row["right"], row["left"]), row["feedback"]) for row in rows]

    def add_calibration(self, calibration: Calibration, now: datetime) -> None:
        """Make a case one by which readers are trained."""
        told = {"case_id": calibration.case, "feedback": calibration.feedback, "added_at": written_time(now)}
        self._insert("calibrations", told | _columns(calibration.grades))

    def consensus(self) -> list[Consensus]:
        """Every recorded consensus, by time."""
        return [_consensus(row) for row in self._database.rows("SELECT * FROM consensus ORDER BY decided_at, id")]

    def add_consensus(self, consensus: Consensus) -> None:
        """Record the outcome of a meeting."""
        told = {"id": consensus.id, "case_id": consensus.case, "note": consensus.note}
        told |= {"attendees": " ".join(consensus.attendees), "decided_at": written_time(consensus.decided_at)}
        self._insert("consensus", told | _columns(consensus.grades))

    def _insert(self, table: str, row: Row) -> None:
        with self._database.transaction():
            self._database.tables.table(table).insert(row)


def _columns(grades: Grades | None) -> Row:
    return {"right": None, "left": None} if grades is None else {"right": int(grades.right), "left": int(grades.left)}


def _consensus(row: Row) -> Consensus:
    grades = None if row["right"] is None else Grades.of(row["right"], row["left"])
    attendees, decided = tuple(row["attendees"].split()), datetime.fromisoformat(row["decided_at"])
    return Consensus(row["id"], row["case_id"], grades, attendees, row["note"], decided)
