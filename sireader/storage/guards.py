"""Triggers that keep the record append-only: no UPDATE, no DELETE, and no INSERT OR REPLACE of a row that is there.

Two tables grow otherwise: a case that waits for its radiograph gets it once, and a reader may be given cases in another
way. Of their rows, everything else stays.

The third is needed because REPLACE deletes without firing DELETE triggers unless `recursive_triggers` is on, and a
foreign connection need not turn it on. A table rebuilt by a migration loses its triggers, so `install` runs after
every migration and `missing` is asked whenever a study is opened.
"""

from __future__ import annotations

from sqlite_utils import Database

from sireader.storage import marking

_GUARDED = {
    "acts": ("id", "hash"),
    "assignments": ("reader", "position"),
    "calibrations": ("case_id",),
    "cases": ("id", "radiograph", "fingerprint"),
    "consensus": ("id",),
    "credentials": ("id",),
    "exclusions": ("id",),
    "opinions": ("case_id", "model", "crop"),
    "protocols": ("version",),
    "readers": ("name",),
    "reads": ("id", "hash"),
    "reveals": ("id",),
    "sign_offs": ("id",),
    "study": ("key",),
}
_COMPOUND = {"assignments", "opinions"}
"""Tables whose key is all the columns named above together; elsewhere each of them is unique by itself."""
_KEPT = {
    "cases": "WHEN OLD.radiograph IS NOT NULL OR NEW.id <> OLD.id OR NEW.added_at <> OLD.added_at ",
    "readers": "WHEN NEW.name <> OLD.name OR NEW.role <> OLD.role OR NEW.seed <> OLD.seed"
    " OR NEW.added_at <> OLD.added_at ",
}
"""When a row of the two tables that may be updated must stay as it is."""


def install(database: Database) -> None:
    """Create every guard that is absent or is not as this program writes it, and the trigger that writes the marks."""
    guards = _guards()
    for name in missing(database):
        database.execute(f"DROP TRIGGER IF EXISTS {name}")
        database.execute(guards[name])


def missing(database: Database) -> list[str]:
    """The names of guards that are absent or are not as this program writes them."""
    present = {trigger.name: trigger.sql for trigger in database.triggers}
    return sorted(name for name, sql in _guards().items() if present.get(name) != sql)


def _guards() -> dict[str, str]:
    guards = {marking.TRIGGER_NAME: marking.TRIGGER}
    for table in _GUARDED:
        kept = f"{table} are append-only"
        guards |= _guard(table, "update", "UPDATE", _KEPT.get(table, ""), kept)
        guards |= _guard(table, "delete", "DELETE", "", kept)
        guards |= _guard(table, "replace", "INSERT", _same_row(table), f"this row of {table} is there")
    return guards


def _guard(table: str, what: str, act: str, condition: str, message: str) -> dict[str, str]:
    name = f"{table}_no_{what}"
    body = f"BEFORE {act} ON {table} {condition}BEGIN SELECT RAISE(ABORT, '{message}'); END"
    return {name: f"CREATE TRIGGER {name} {body}"}


def _same_row(table: str) -> str:
    """`WHEN` an insert would hit a row by one of the table's unique keys."""
    keys = _GUARDED[table]
    joiner = " AND " if table in _COMPOUND else " OR "
    same = joiner.join(f"{key} = NEW.{key}" for key in keys)
    shown = " OR (reader = NEW.reader AND shown_as = NEW.shown_as)" if table == "assignments" else ""
    return f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}{shown} OR rowid = NEW.rowid) "  # noqa: S608 – names of our own
