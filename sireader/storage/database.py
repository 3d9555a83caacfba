"""Opening a study file safely, and transactions whose failures are sentences."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from sqlite_utils import Database

from sireader.domain.errors import SireaderError
from sireader.files import plain_error
from sireader.storage import guards
from sireader.storage.looking import may_write, read_only_connection
from sireader.storage.migrations import MIGRATIONS

APPLICATION_ID = 0x53495244  # "SIRD"
BUSY_TIMEOUT_S = 5.0
ASKED_AGAIN_S = (0.0003, 0.002)
CACHE_KIB = 64 * 1024
"""Of the file's pages kept in memory: with SQLite's own 2 MiB a large study's indices are read again and again."""
FEW, AT_ONCE = 100, 500
"""So many keys are always looked up, and so many by one statement."""
Row = dict[str, Any]

_SENTENCES = (
    (
        "disk is full",
        "The disk is full: nothing was written to {name}",
        "free some space; all committed reads are safe",
    ),
    ("locked", "Another program keeps {name} to itself", "close it and try again"),
    (
        "readonly",
        "{name} cannot be written to here, so nothing was written",
        "copy the study to where you may write, or ask for permission",
    ),
    ("unable to open", "{name} cannot be opened", "check the path and the permissions of the study folder"),
    ("disk I/O error", "The disk reports an error on {name}", "check the disk; copy the study to a sound one"),
    ("not a database", "{name} is not a study", "open the folder that `sireader new` made"),
    ("malformed", "{name} is damaged", "restore the study from a copy; nothing was changed"),
)


def _batched(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Values in lots that one statement takes."""
    return (values[first : first + AT_ONCE] for first in range(0, len(values), AT_ONCE))


def _any_of(table: str, column: str, values: Sequence[Any]) -> str:
    return f"SELECT * FROM {table} WHERE {column} IN ({', '.join('?' for _ in values)})"  # noqa: S608 – names of our own


class StudyDatabase:
    """One connection to a study file, shared by the program's threads under one lock.

    Opening verifies before it writes anything: that the file is a study, that it is whole (`PRAGMA quick_check`), that
    no newer program made it. Then WAL with `synchronous=FULL`: a transaction that has returned survives a power cut.
    Where the file may not be written, it is opened for reading alone, and every write is refused.
    """

    def __init__(self, path: Path, *, create: bool = False, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        """Open the study file at `path`; make it when `create` is set and it is not there.

        Args:
            path: the file; its folder must be there.
            create: whether to make a new study file.
            busy_timeout_s: how long to wait for another program that is writing.

        Raises:
            SireaderError: no study, damaged, made by a newer program, locked or not permitted.
        """
        self.path = path
        self._busy_timeout_s = busy_timeout_s
        self._lock = RLock()
        self._identity: tuple[int, int] | None = None
        if _is_there(path) == create:
            there = "There is already a study at" if create else "There is no study at"
            raise SireaderError(f"{there} {path.parent}", "check the path")
        self.read_only = not create and not may_write(path)
        with self._sentences(), ExitStack() as opened:
            connection = read_only_connection(path, opened) if self.read_only else _connect(path, busy_timeout_s)
            self.tables = Database(connection, execute_plugins=False)
            self._opened = opened.pop_all()
            try:
                self._prepare(create)
                self._identity = _identity(path)
            except BaseException:
                self.close()
                raise

    def _prepare(self, create: bool) -> None:
        if create:
            self.tables.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        else:
            self._verify()
        if self.read_only:
            self._prepare_to_look()
            return
        if self.tables.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            raise SireaderError(f"{self._name} lies on a disk without write-ahead logging", "copy it to a local disk")
        self.tables.execute("PRAGMA synchronous = FULL")
        if MIGRATIONS.pending(self.tables):
            with self.transaction():  # one for all: a migration without its guards would lock the study for good
                MIGRATIONS.apply(self.tables)
                guards.install(self.tables)
        self.tables.execute(f"PRAGMA cache_size = {-CACHE_KIB}")
        self.tables.execute("PRAGMA foreign_keys = ON")  # not before: a rebuilt table is dropped for a moment

    def _prepare_to_look(self) -> None:
        if MIGRATIONS.pending(self.tables):
            raise SireaderError(
                f"{self._name} was made by an older SI Reader and cannot be brought up to date where it lies",
                "copy the study to where you may write",
            )
        self.tables.execute("PRAGMA query_only = ON")

    def _verify(self) -> None:
        if self.tables.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise SireaderError(f"{self._name} is not a study", "open the folder that `sireader new` made")
        if self.tables.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise SireaderError(f"{self._name} is damaged", "restore the study from a copy; nothing was changed")
        ours = {migration.name for migration in MIGRATIONS.pending(Database(memory=True))}
        if any(migration.name not in ours for migration in MIGRATIONS.applied(self.tables)):
            raise SireaderError(
                f"{self._name} was made by a newer SI Reader", "update the program; nothing was changed"
            )
        absent = guards.missing(self.tables)
        if absent and not MIGRATIONS.pending(self.tables):
            what = f"{self._name} has lost the guard {absent[0]} of its append-only record"
            raise SireaderError(what, "someone changed the file by hand; restore the study from a copy")

    @property
    def _name(self) -> str:
        return f"{self.path.parent.name}/{self.path.name}"

    def _check_place(self) -> None:
        """Refuse to write into a file that was moved or deleted meanwhile: nobody would find what is written."""
        if self._identity is not None and _identity(self.path) != self._identity:
            what = f"{self._name} was moved or deleted while it was open, so nothing was written"
            raise SireaderError(what, "put the study back, or open it where it is now")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the study's only write lock; all inside is on the disk when it returns, or nothing of it is."""
        with self._lock, self._sentences():
            if self.tables.conn.in_transaction:
                yield
                return
            self._check_place()
            self._begin()
            try:
                yield
                self.tables.conn.execute("COMMIT")
            finally:
                self.tables.rollback()

    def _begin(self) -> None:
        """Take the write lock, asking often.

        SQLite by itself asks ever less often while it waits, and a busy program gets the lock each time: of two that
        committed as fast as they could, one waited four seconds.
        """
        connection, deadline = self.tables.conn, time.monotonic() + self._busy_timeout_s
        if self.read_only:
            connection.execute("BEGIN")
            return
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            while True:
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    return
                except sqlite3.OperationalError as error:
                    if "locked" not in str(error) or time.monotonic() >= deadline:
                        raise
                time.sleep(random.uniform(*ASKED_AGAIN_S))  # noqa: S311 – no secret
        finally:
            connection.execute(f"PRAGMA busy_timeout = {int(self._busy_timeout_s * 1000)}")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment; other programs may write meanwhile, this one may not."""
        with self._lock, self._sentences():
            if self.tables.conn.in_transaction:
                yield
                return
            self.tables.conn.execute("BEGIN")
            try:
                yield
            finally:
                self.tables.rollback()

    def strange_schema(self) -> Iterator[str]:
        """One sentence for each table, index, trigger or view that is not as this program makes it."""
        with self._lock, self._sentences():
            present = _schema(self.tables)
        expected = _schema(_pattern())
        for name in sorted(expected.keys() | present.keys()):
            if name not in present:
                yield f"The {name} of the study's file is missing."
            elif name not in expected:
                yield f"The {name} of the study's file is not of this program."
            elif expected[name] != present[name]:
                yield f"The {name} of the study's file was changed."

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""
        with self._lock, self._sentences():
            return list(self.tables.query(sql, list(parameters)))

    def tuples(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query by the place of their columns: the quick way where there are a hundred thousand."""
        with self._lock, self._sentences():
            return self.tables.conn.execute(sql, list(parameters)).fetchall()

    def columns(self, names: Sequence[str], source: str, parameters: Sequence[Any] = ()) -> list[list[str]]:
        """Columns of texts that hold no line ends, each handed over by SQLite as one text: that is quicker than rows.

        Args:
            names: of the columns, or what is worked out from them.
            source: what follows FROM.
            parameters: for the source's places.
        """
        joined = ", ".join(f"group_concat(c{place}, char(10))" for place in range(len(names)))
        named = ", ".join(f"{name} AS c{place}" for place, name in enumerate(names))
        sql = f"SELECT {joined} FROM (SELECT {named} FROM {source})"  # noqa: S608 – names of our own
        (row,) = self.tuples(sql, parameters)
        return [[] if text is None else text.split("\n") for text in row]

    def by_key(self, table: str, columns: Sequence[str], keys: Collection[Sequence[Any]]) -> list[Row]:
        """The rows of a table with one of the keys: looked up, or where they are many, out of all that are there."""
        wanted = list({tuple(map(str, key)) for key in keys})
        if len(wanted) > FEW and 4 * len(wanted) > self.value(f"SELECT count(*) FROM {table}"):  # noqa: S608
            rows, known = self.rows(f"SELECT * FROM {table}"), frozenset(wanted)  # noqa: S608 – names of our own
            return [row for row in rows if tuple(str(row[column]) for column in columns) in known]
        if len(columns) > 1:
            sql = f"SELECT * FROM {table} WHERE {' AND '.join(f'{column} = ?' for column in columns)}"  # noqa: S608
            return [row for key in wanted for row in self.rows(sql, key)]
        values = [value for (value,) in wanted]
        return [row for some in _batched(values) for row in self.rows(_any_of(table, columns[0], some), some)]

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first column of the first row; None when there is none."""
        with self._lock, self._sentences():
            row = self.tables.conn.execute(sql, list(parameters)).fetchone()
            return row[0] if row else None

    def close(self) -> None:
        """Close the connection; the write-ahead log is folded in when it was the last one."""
        with self._lock, self._opened:
            self.tables.close()

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except sqlite3.DatabaseError as error:
            for sign, what, remedy in _SENTENCES:
                if sign in str(error):
                    raise SireaderError(what.format(name=self._name), remedy) from error
            raise


def _pattern() -> Database:
    """A new study's tables, in memory."""
    database = Database(memory=True)
    MIGRATIONS.apply(database)
    guards.install(database)
    return database


def _schema(database: Database) -> dict[str, str]:
    rows = database.query("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {f"{row['type']} {row['name']}": row["sql"] for row in rows}


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise plain_error(error, str(path.parent)) from error


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file lies at a path, by the file system's own numbers; None when none does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _connect(path: Path, busy_timeout_s: float) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=busy_timeout_s, check_same_thread=False)
