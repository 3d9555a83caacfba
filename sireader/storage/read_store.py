"""The append-only record of reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sireader.domain.chains import Link
from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades
from sireader.domain.reads import Judgement, Purpose, Read, written_time
from sireader.domain.reveals import marked
from sireader.storage.database import Row, StudyDatabase
from sireader.storage.reveal_store import RevealStore


class ReadStore:
    """The reads of one study: they are added and read back, nothing else; those after a reveal come back marked."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> list[Read]:
        """Every read in the order in which it was recorded."""
        return self._marked(self._database.rows("SELECT * FROM reads ORDER BY rowid"))

    def of_case(self, case: str) -> list[Read]:
        """Every read of one case, amended ones too, in the order in which it was recorded."""
        return self._marked(self._database.rows("SELECT * FROM reads WHERE case_id = ? ORDER BY rowid", [case]))

    def concerning(self, arriving: Sequence[Read]) -> list[Read]:
        """The reads by the readers of the arriving ones, those of the same cases, and those of the same names."""
        found: dict[str, Row] = {}
        for column, wanted in (
            ("reader", {read.reader for read in arriving}),
            ("case_id", {read.case for read in arriving}),
            ("id", {read.id for read in arriving}),
        ):
            rows = self._database.by_key("reads", [column], [(value,) for value in wanted])
            found |= {row["id"]: row for row in rows}
        return self._marked(list(found.values()))

    def _marked(self, rows: list[Row]) -> list[Read]:
        return list(marked((_read(row) for row in rows), RevealStore(self._database).first()))

    def last_of_reader(self, reader: str) -> Read | None:
        """The end of a reader's chain; the latest one where copies of the study were read in at once."""
        sql = """
            SELECT * FROM reads WHERE reader = ? AND NOT EXISTS (
              SELECT 1 FROM reads AS after WHERE after.previous_hash = reads.hash AND after.reader = reads.reader)
            ORDER BY committed_at DESC, id DESC LIMIT 1"""
        rows = self._database.rows(sql, [reader])
        return _read(rows[0]) if rows else None

    def count(self) -> int:
        """How many reads there are, amended ones too."""
        return int(self._database.value("SELECT count(*) FROM reads"))

    def links(self) -> dict[str, list[Link]]:
        """The chain of each reader, its links in the order in which they were recorded here."""
        chains: defaultdict[str, list[Link]] = defaultdict(list)
        for row in self._database.rows("SELECT * FROM reads ORDER BY rowid"):
            chains[row["reader"]].append(_link(row))
        return dict(chains)

    def chain(self, reader: str) -> dict[str, str]:
        """The hash of each of a reader's reads with the hash of the one before."""
        rows = self._database.rows("SELECT hash, previous_hash FROM reads WHERE reader = ?", [reader])
        return {row["hash"]: row["previous_hash"] for row in rows}

    def ends(self) -> dict[str, list[str]]:
        """The hashes at the end of each reader's chain; several where copies of the study were read in at once."""
        sql = """
            SELECT reader, hash FROM reads WHERE NOT EXISTS (
              SELECT 1 FROM reads AS after WHERE after.previous_hash = reads.hash AND after.reader = reads.reader)
            ORDER BY reader, hash"""
        ends: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._database.rows(sql):
            ends[row["reader"]].append(row["hash"])
        return dict(ends)

    def has(self, hash_: str) -> bool:
        """Whether a read of this hash is on record."""
        return self._database.value("SELECT 1 FROM reads WHERE hash = ?", [hash_]) is not None

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
        "purpose": read.purpose.value,
        "shown_as": read.shown_as,
        "reading_s": read.reading_s,
        "hash": read.hash,
    }


def _link(row: Row) -> Link:
    try:
        read = _read(row)
    except SireaderError as error:
        return Link(_name_of(row), row["hash"], "", row["previous_hash"], None, str(error))
    return Link(_name_of(row), row["hash"], read.hash, read.previous_hash, None)  # a past reading has its own dates


def _name_of(row: Row) -> str:
    """A read in words, to begin a sentence with."""
    return f"Read {row['id']} by {row['reader']} on case {row['case_id']}"


def _read(row: Row) -> Read:
    try:
        return _understood(row)
    except ValueError as error:
        what = f"{_name_of(row)} was altered and makes no sense"
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
        purpose=Purpose(row["purpose"]),
        shown_as=row["shown_as"],
        reading_s=row["reading_s"],
    )
