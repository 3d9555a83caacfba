"""The schema grows in named steps; the guards come back after each, and a step is taken whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from sireader.domain.errors import SireaderError
from sireader.storage import database as database_module
from sireader.storage import guards
from sireader.storage.database import StudyDatabase
from sireader.storage.migrations import MIGRATIONS, m001_study_cases_reads, m002_case_marks
from tests.builders import a_read, a_study, an_amendment

GUARDS = 43


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        first = a_read("1/1")
        study.reads.append([first, an_amendment(first, "2/2").following(first)])
    return tmp_path / "study" / "study.sqlite"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """The migrations of a later program, to which a test adds its own."""
    migrations = Migrations("sireader")
    migrations(name="m001_study_cases_reads")(m001_study_cases_reads)
    migrations(name="m002_case_marks")(m002_case_marks)
    monkeypatch.setattr(database_module, "MIGRATIONS", migrations)
    return migrations


def rebuild_reads(database: Database) -> None:
    """What many a schema change needs: a new table in place of the old one, without its triggers."""
    database.table("reads").transform(column_order=["reader", "id"])


def guards_of(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}


def test_a_new_study_has_every_guard(file: Path) -> None:
    assert len(guards_of(file)) == GUARDS


def test_every_migration_is_recorded(file: Path) -> None:
    with closing(StudyDatabase(file)) as database:
        assert [step.name for step in MIGRATIONS.applied(database.tables)] == [
            "m001_study_cases_reads",
            "m002_case_marks",
        ]


def test_a_table_rebuilt_by_hand_loses_its_guards_and_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        rebuild_reads(Database(connection))
    assert not {name for name in guards_of(file) if name.startswith("reads")}
    with pytest.raises(SireaderError, match=r"lost the guard reads_marked of its append-only record; someone changed"):
        StudyDatabase(file)


def test_a_migration_that_rebuilds_a_table_leaves_it_guarded(file: Path, later: Migrations) -> None:
    later(name="m002_rebuild")(rebuild_reads)
    with closing(StudyDatabase(file)) as database:
        assert not guards.missing(database.tables)
        assert database.value("PRAGMA foreign_keys") == 1
        assert database.value("SELECT count(*) FROM reads") == 2
        with pytest.raises(sqlite3.IntegrityError, match="append-only"), database.transaction():
            database.tables.execute("DELETE FROM reads")
    assert len(guards_of(file)) == GUARDS


def test_a_migration_that_fails_changes_nothing_and_the_study_still_opens(
    file: Path, later: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(database: Database) -> None:
        rebuild_reads(database)
        raise ZeroDivisionError

    later(name="m002_rebuild")(rebuild_reads)
    later(name="m003_fails")(fails)
    with pytest.raises(ZeroDivisionError):
        StudyDatabase(file)
    monkeypatch.setattr(database_module, "MIGRATIONS", MIGRATIONS)
    with closing(StudyDatabase(file)) as database:
        assert not guards.missing(database.tables)


def test_guards_that_a_later_program_writes_otherwise_replace_the_old_ones(
    file: Path, later: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(name="m002_nothing")(lambda _: None)
    monkeypatch.setattr(guards, "_GUARDED", {**guards._GUARDED, "exclusions": ("id", "case_id")})
    with closing(StudyDatabase(file)) as database:
        assert not guards.missing(database.tables)
    assert len(guards_of(file)) == GUARDS


def test_this_program_refuses_what_the_later_one_made(
    file: Path, later: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(name="m002_nothing")(lambda _: None)
    StudyDatabase(file).close()
    monkeypatch.setattr(database_module, "MIGRATIONS", MIGRATIONS)
    before = file.read_bytes()
    with pytest.raises(SireaderError, match="made by a newer SI Reader"):
        StudyDatabase(file)
    assert file.read_bytes() == before
