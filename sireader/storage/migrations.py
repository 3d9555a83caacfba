"""The study file's schema, one named step after the other; each is recorded in the transaction that makes it."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("sireader")

_FIRST = """
CREATE TABLE study (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE cases (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, radiograph TEXT UNIQUE, fingerprint TEXT UNIQUE, file_sha256 TEXT,
  added_at TEXT NOT NULL
) STRICT;
CREATE TABLE exclusions (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), reason TEXT NOT NULL CHECK (reason <> ''),
  excluded_at TEXT NOT NULL
) STRICT;
CREATE TABLE readers (
  name TEXT PRIMARY KEY, role TEXT NOT NULL, seed INTEGER NOT NULL, added_at TEXT NOT NULL
) STRICT;
CREATE TABLE positions (
  reader TEXT NOT NULL REFERENCES readers(name), position INTEGER NOT NULL, case_id TEXT NOT NULL REFERENCES cases(id),
  PRIMARY KEY (reader, position), UNIQUE (reader, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE reads (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), reader TEXT NOT NULL REFERENCES readers(name),
  role TEXT NOT NULL, "right" INTEGER CHECK ("right" BETWEEN 0 AND 4), "left" INTEGER CHECK ("left" BETWEEN 0 AND 4),
  comment TEXT NOT NULL, crop TEXT NOT NULL, committed_at TEXT NOT NULL, amends TEXT REFERENCES reads(id),
  reason TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
  CHECK (("right" IS NULL) = ("left" IS NULL)), CHECK ((amends IS NULL) = (reason = ''))
) STRICT;
CREATE INDEX reads_of_case ON reads (case_id);
CREATE INDEX reads_of_reader ON reads (reader);
CREATE UNIQUE INDEX one_amendment_a_read ON reads (amends) WHERE amends IS NOT NULL;
CREATE TABLE drafts (
  reader TEXT NOT NULL REFERENCES readers(name), case_id TEXT NOT NULL REFERENCES cases(id), "right" INTEGER,
  "left" INTEGER, not_evaluable INTEGER NOT NULL, comment TEXT NOT NULL, crop TEXT NOT NULL, saved_at TEXT NOT NULL,
  PRIMARY KEY (reader, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE opinions (
  case_id TEXT NOT NULL REFERENCES cases(id), model TEXT NOT NULL,
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1), split TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (case_id, model)
) STRICT;
"""


@MIGRATIONS()
def m001_study_cases_reads(database: Database) -> None:
    """The first schema."""
    for statement in _FIRST.split(";\n"):
        if statement.strip():
            database.execute(statement)
