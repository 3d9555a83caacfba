"""Triggers that keep the record append-only: no UPDATE, no DELETE, and no INSERT OR REPLACE of a row that is there.

The third is needed because REPLACE deletes without firing DELETE triggers unless `recursive_triggers` is on, and a
foreign connection need not turn it on. A table rebuilt by a migration loses its triggers, so `install` runs after
every migration and `missing` is asked whenever a study is opened.
"""

from __future__ import annotations

from sqlite_utils import Database

_GUARDED = {"reads": ("id", "hash"), "exclusions": ("id",), "opinions": ("case_id", "model")}


def install(database: Database) -> None:
    """Create every guard that is absent or is not as this program writes it."""
    guards = _guards()
    for name in missing(database):
        database.execute(f"DROP TRIGGER IF EXISTS {name}")
        database.execute(guards[name])


def missing(database: Database) -> list[str]:
    """The names of guards that are absent or are not as this program writes them."""
    present = {trigger.name: trigger.sql for trigger in database.triggers}
    return sorted(name for name, sql in _guards().items() if present.get(name) != sql)


def _guards() -> dict[str, str]:
    guards: dict[str, str] = {}
    for table in _GUARDED:
        for act in ("UPDATE", "DELETE"):
            guards[f"{table}_no_{act.lower()}"] = _guard(table, act, "", f"{table} are append-only")
        guards[f"{table}_no_replace"] = _guard(table, "INSERT", _same_row(table), f"this row of {table} is there")
    return guards


def _guard(table: str, act: str, condition: str, message: str) -> str:
    name = f"{table}_no_{'replace' if condition else act.lower()}"
    return f"CREATE TRIGGER {name} BEFORE {act} ON {table} {condition}BEGIN SELECT RAISE(ABORT, '{message}'); END"


def _same_row(table: str) -> str:
    """`WHEN` an insert would hit a row by one of the table's unique keys."""
    keys = _GUARDED[table]
    joiner = " AND " if table == "opinions" else " OR "
    same = joiner.join(f"{key} = NEW.{key}" for key in keys)
    amended = " OR (amends IS NOT NULL AND amends = NEW.amends)" if table == "reads" else ""
    return f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}{amended} OR rowid = NEW.rowid) "  # noqa: S608 – names of our own
