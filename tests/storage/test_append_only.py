"""What is written stays written, also against a program that knows nothing of us and has no recursive triggers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sireader.domain.opinions import Opinion
from sireader.domain.reveals import Reveal
from sireader.storage.database import StudyDatabase
from sireader.storage.opinion_store import OpinionStore
from sireader.storage.read_store import ReadStore
from tests.builders import MORNING, a_read, a_study, an_amendment

SAME = "case_id, reader, role, 1, 1, comment, crop, committed_at"
REST = "NULL, '', '', purpose, shown_as, reading_s"
STATEMENTS = {
    "update a read": "UPDATE reads SET \"right\" = 4 WHERE id = 'first'",
    "update every read": "UPDATE reads SET comment = ''",
    "update or replace": "UPDATE OR REPLACE reads SET id = 'first' WHERE id <> 'first'",
    "delete a read": "DELETE FROM reads WHERE id = 'first'",
    "empty the reads": "DELETE FROM reads",
    "replace by id": "INSERT OR REPLACE INTO reads SELECT id, SAME, REST, 'n' FROM reads WHERE id = 'first'",
    "replace by hash": "REPLACE INTO reads SELECT 'new', SAME, REST, hash FROM reads WHERE id = 'first'",
    "replace by rowid": "REPLACE INTO reads (rowid, id, case_id, reader, role, comment, crop, committed_at, reason,"
    " previous_hash, purpose, shown_as, hash)"
    " VALUES (1, 'new', 'C-1', 'Ada', 'local', '', '', '', '', '', 'reference', '', 'new')",
    "upsert a read": "INSERT INTO reads SELECT id, SAME, REST, 'new' FROM reads WHERE id = 'first'"
    " ON CONFLICT (id) DO UPDATE SET comment = 'changed'",
    "ignore a read": "INSERT OR IGNORE INTO reads SELECT id, SAME, REST, 'n' FROM reads WHERE id = 'first'",
    "update an exclusion": "UPDATE exclusions SET reason = 'other'",
    "delete an exclusion": "DELETE FROM exclusions",
    "replace an exclusion": "REPLACE INTO exclusions SELECT id, case_id, 'other', excluded_at FROM exclusions",
    "replace an exclusion by rowid": "REPLACE INTO exclusions (rowid, id, case_id, reason, excluded_at)"
    " VALUES (1, 'new', 'C-1', 'other', '')",
    "update a reveal": "UPDATE reveals SET seconds = 1",
    "delete a reveal": "DELETE FROM reveals",
    "replace a reveal": "REPLACE INTO reveals (id, case_id, shown_as, reader, model, crop, package, at)"
    " VALUES ('shown', 'C-1', 'C-1', 'Ada', 'model-2', '', '', '')",
    "replace a reveal by rowid": "REPLACE INTO reveals (rowid, id, case_id, shown_as, reader, model, crop, package, at)"
    " VALUES (1, 'new', 'C-1', 'C-1', 'Ada', 'model-2', '', '', '')",
    "update an opinion": "UPDATE opinions SET probability = 0.1",
    "delete an opinion": "DELETE FROM opinions",
    "replace an opinion": "REPLACE INTO opinions VALUES ('C-1', 'model-1', 0.1, '', '', '', '', NULL)",
    "replace an opinion by rowid": "REPLACE INTO opinions (rowid, case_id, model, probability, split,"
    " recorded_at, crop, package) VALUES (1, 'C-1', 'model-2', 0.1, '', '', '', '')",
}
CHANGES = {name: statement.replace("SAME", SAME).replace("REST", REST) for name, statement in STATEMENTS.items()}
ADDITION = "INSERT INTO reads SELECT 'third', SAME, REST, 'new' FROM reads WHERE id = 'first'"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A study with a read, its amendment, an exclusion, an opinion and its reveal."""
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        first = a_read("1/1", name="first")
        second = an_amendment(first, "2/2").following(first)
        study.reads.append([first, second])
        study.exclude("C-1", "atypical projection")
        study.opinions.append([Opinion("C-1", "model-1", 0.9)], MORNING)
        study.reveals.add(Reveal("shown", "C-1", "C-1", "Ada", "model-1", MORNING))
    return tmp_path / "study" / "study.sqlite"


@pytest.fixture
def foreign(file: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection: as sqlite3 makes it, without foreign keys and recursive triggers."""
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA recursive_triggers").fetchone() == (0,)
        yield connection


@pytest.mark.parametrize("change", CHANGES)
def test_another_program_cannot(change: str, foreign: sqlite3.Connection) -> None:
    before = list(foreign.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match=r"are append-only|is there"):
        foreign.execute(CHANGES[change])
    foreign.rollback()
    assert list(foreign.iterdump()) == before


def test_another_program_may_add(foreign: sqlite3.Connection) -> None:
    foreign.execute(ADDITION.replace("SAME", SAME).replace("REST", REST))
    assert foreign.execute("SELECT count(*) FROM reads").fetchone() == (3,)


@pytest.mark.parametrize("change", CHANGES)
def test_our_own_connection_cannot_either(change: str, file: Path) -> None:
    with closing(StudyDatabase(file)) as database, pytest.raises(sqlite3.IntegrityError), database.transaction():
        database.tables.execute(CHANGES[change])


def test_an_opinion_of_another_model_on_the_same_case_is_added(file: Path) -> None:
    with closing(StudyDatabase(file)) as database:
        store = OpinionStore(database)
        store.append([Opinion("C-1", "model-2", 0.2, "test")], MORNING)
        assert [opinion.model for opinion in store.of_case("C-1")] == ["model-1", "model-2"]


def test_a_read_of_an_unknown_case_or_reader_is_not_recorded(file: Path) -> None:
    with closing(StudyDatabase(file)) as database:
        for read in (a_read(case="C-9"), a_read(reader="Nobody")):
            with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), database.transaction():
                ReadStore(database).append([read])
