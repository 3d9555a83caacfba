"""A study file from somewhere else is looked at before it is opened: does it hold our tables and nothing that acts?

Triggers, views and expressions of somebody else's would run inside this program as soon as it writes or asks. So the
schema must be, word for word, the one that this program (or an earlier one) makes. Nothing is written here.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from sireader.domain.errors import SireaderError
from sireader.storage import guards
from sireader.storage.database import APPLICATION_ID
from sireader.storage.migrations import MIGRATIONS

Schema = frozenset[tuple[str, str, str]]
"""Kind, name and statement of everything that a database holds."""


def check_foreign(path: Path, name: str) -> None:
    """Refuse a file that is no study of this program.

    Args:
        path: the file.
        name: what the message calls it.

    Raises:
        SireaderError: no study, damaged, of a newer program, or with tables, triggers or views that are not ours.
    """
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            _check(Database(connection, execute_plugins=False), name)
    except sqlite3.DatabaseError as error:
        raise SireaderError(f"{name} holds no study that can be read", "have it sent again") from error


def _check(database: Database, name: str) -> None:
    if database.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise SireaderError(f"{name} holds no study", "have it sent again")
    found = _schema(database)
    if not any(table == MIGRATIONS.migrations_table for _, table, _ in found):
        raise SireaderError(f"{name} holds no study", "have it sent again")
    known = {one.name for one in MIGRATIONS.pending(Database(memory=True))}
    applied = [one.name for one in MIGRATIONS.applied(database)]
    if not known.issuperset(applied):
        raise SireaderError(f"{name} was made by a newer SI Reader", "update the program")
    _check_schema(found, applied, name)
    if database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise SireaderError(f"{name} is damaged", "have it sent again")


def _check_schema(found: Schema, applied: list[str], name: str) -> None:
    ours, whole = _made_by(applied)
    strange = sorted(found - ours)
    if strange:
        kind, what, _ = strange[0]
        told = f"{name} holds something that no study has ({kind} {what})"
        raise SireaderError(told, "it was changed; have it sent again")
    lacking = sorted(ours - found) if whole else []
    if lacking:
        what = f"{name} lacks the {lacking[0][0]} {lacking[0][1]} that every study has"
        raise SireaderError(what, "it was changed; have it sent again")


def _made_by(applied: list[str]) -> tuple[Schema, bool]:
    """What these migrations make, with the guards of today; and whether they are all there are."""
    model = Database(memory=True)
    pending = [one.name for one in MIGRATIONS.pending(model) if one.name not in applied]
    MIGRATIONS.apply(model, stop_before=pending[:1] or None)
    if not pending:
        guards.install(model)
        return _schema(model), True
    today = Database(memory=True)
    MIGRATIONS.apply(today)
    guards.install(today)
    return _schema(model) | {one for one in _schema(today) if one[0] == "trigger"}, False


def _schema(database: Database) -> Schema:
    rows = database.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return frozenset((str(kind), str(name), str(sql)) for kind, name, sql in rows)
