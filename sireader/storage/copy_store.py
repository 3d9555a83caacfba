"""Rows on their way from one copy of a study to another, as they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sireader.storage.database import Row, StudyDatabase
from sireader.storage.record_store import KEYS


class CopyStore:
    """Whole rows of one study's tables; what they mean is for the caller to know."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def rows(self, table: str, column: str = "", values: Collection[str] | None = None) -> list[Row]:
        """The rows of a table in the order in which they were recorded; those whose column has one of the values."""
        order = "shown_as" if table == "drafts" else "rowid"
        if values is not None and len(values) == 1:
            sql = f"SELECT * FROM {table} WHERE {column} = ? ORDER BY {order}"  # noqa: S608 – names of our own
            return self._database.rows(sql, list(values))
        everything = self._database.rows(f"SELECT * FROM {table} ORDER BY {order}")  # noqa: S608 – names of our own
        if values is None:
            return everything
        wanted = frozenset(values)
        return [row for row in everything if row[column] in wanted]

    def insert(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows as they stand; the table's guards and checks have the last word."""
        with self._database.transaction():
            self._database.tables.table(table).insert_all(list(rows))

    def missing(self, table: str, rows: Sequence[Row]) -> list[Row]:
        """Those of the rows that the table does not have under their key."""
        present = self._by_key(table, rows)
        return [row for row in rows if key_of(table, row) not in present]

    def different(self, table: str, rows: Sequence[Row]) -> list[Row]:
        """Those of the rows whose key the table has with another content."""
        present = self._by_key(table, rows)
        return [row for row in rows if present.get(key_of(table, row), row) != row]

    def _by_key(self, table: str, rows: Iterable[Row]) -> dict[tuple[object, ...], Row]:
        """What the table has under the keys of these rows."""
        keys = [key_of(table, row) for row in rows]
        return {key_of(table, row): row for row in self._database.by_key(table, KEYS[table], keys)}


def key_of(table: str, row: Row) -> tuple[object, ...]:
    """What tells a row of a table apart from every other."""
    return tuple(row[column] for column in KEYS[table])


def keys_of(table: str, rows: Sequence[Row]) -> list[str]:
    """The keys of rows as the audit trail writes them."""
    return [":".join(map(str, key_of(table, row))) for row in rows]
