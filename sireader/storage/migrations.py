"""The study file's schema, one named step after the other; each is recorded in the transaction that makes it."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from sireader.storage import marking

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
  name TEXT PRIMARY KEY, role TEXT NOT NULL, seed INTEGER NOT NULL, takes TEXT NOT NULL, added_at TEXT NOT NULL
) STRICT;
CREATE TABLE assignments (
  reader TEXT NOT NULL REFERENCES readers(name), position INTEGER NOT NULL, case_id TEXT NOT NULL REFERENCES cases(id),
  shown_as TEXT NOT NULL, purpose TEXT NOT NULL, assigned_at TEXT NOT NULL,
  PRIMARY KEY (reader, position), UNIQUE (reader, shown_as)
) STRICT;
CREATE TABLE reads (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), reader TEXT NOT NULL REFERENCES readers(name),
  role TEXT NOT NULL, "right" INTEGER CHECK ("right" BETWEEN 0 AND 4), "left" INTEGER CHECK ("left" BETWEEN 0 AND 4),
  comment TEXT NOT NULL, crop TEXT NOT NULL, committed_at TEXT NOT NULL, amends TEXT REFERENCES reads(id),
  reason TEXT NOT NULL, previous_hash TEXT NOT NULL, purpose TEXT NOT NULL, shown_as TEXT NOT NULL, reading_s REAL,
  hash TEXT NOT NULL UNIQUE,
  CHECK (("right" IS NULL) = ("left" IS NULL)), CHECK ((amends IS NULL) = (reason = ''))
) STRICT;
CREATE INDEX reads_of_case ON reads (case_id);
CREATE INDEX reads_of_reader ON reads (reader, committed_at, id);
CREATE INDEX reads_after ON reads (previous_hash);
CREATE TABLE drafts (
  reader TEXT NOT NULL REFERENCES readers(name), shown_as TEXT NOT NULL, "right" INTEGER,
  "left" INTEGER, not_evaluable INTEGER NOT NULL, comment TEXT NOT NULL, crop TEXT NOT NULL, saved_at TEXT NOT NULL,
  PRIMARY KEY (reader, shown_as)
) STRICT, WITHOUT ROWID;
CREATE TABLE opinions (
  case_id TEXT NOT NULL REFERENCES cases(id), model TEXT NOT NULL,
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1), split TEXT NOT NULL, recorded_at TEXT NOT NULL,
  crop TEXT NOT NULL, package TEXT NOT NULL, answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
  PRIMARY KEY (case_id, model, crop)
) STRICT;
CREATE TABLE reveals (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), shown_as TEXT NOT NULL,
  reader TEXT NOT NULL REFERENCES readers(name), model TEXT NOT NULL, crop TEXT NOT NULL, package TEXT NOT NULL,
  at TEXT NOT NULL, hides TEXT REFERENCES reveals(id), seconds REAL CHECK (seconds >= 0),
  CHECK ((hides IS NULL) = (seconds IS NULL))
) STRICT;
CREATE INDEX reveals_to_reader ON reveals (reader, case_id);
CREATE TABLE protocols (
  version INTEGER PRIMARY KEY, text TEXT NOT NULL, reason TEXT NOT NULL, since TEXT NOT NULL
) STRICT;
CREATE TABLE calibrations (
  case_id TEXT PRIMARY KEY REFERENCES cases(id), "right" INTEGER NOT NULL CHECK ("right" BETWEEN 0 AND 4),
  "left" INTEGER NOT NULL CHECK ("left" BETWEEN 0 AND 4), feedback TEXT NOT NULL, added_at TEXT NOT NULL
) STRICT;
CREATE TABLE consensus (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), "right" INTEGER CHECK ("right" BETWEEN 0 AND 4),
  "left" INTEGER CHECK ("left" BETWEEN 0 AND 4), attendees TEXT NOT NULL, note TEXT NOT NULL CHECK (note <> ''),
  decided_at TEXT NOT NULL, CHECK (("right" IS NULL) = ("left" IS NULL))
) STRICT;
CREATE TABLE credentials (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, salt TEXT NOT NULL, cost TEXT NOT NULL, public_key TEXT NOT NULL,
  set_at TEXT NOT NULL
) STRICT;
CREATE TABLE sign_offs (
  id TEXT PRIMARY KEY, reader TEXT NOT NULL REFERENCES readers(name), reads INTEGER NOT NULL, head TEXT NOT NULL,
  meaning TEXT NOT NULL CHECK (meaning <> ''), signed_at TEXT NOT NULL,
  credential TEXT NOT NULL REFERENCES credentials(id),
  signature TEXT NOT NULL
) STRICT;
CREATE TABLE acts (
  id TEXT PRIMARY KEY, place TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL,
  about TEXT NOT NULL, why TEXT NOT NULL, records TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX acts_of_place ON acts (place);
CREATE INDEX acts_of_kind ON acts (kind, who);
CREATE INDEX acts_after ON acts (previous_hash);
"""


@MIGRATIONS()
def m001_study_cases_reads(database: Database) -> None:
    """The first schema."""
    _execute(database, _FIRST)


@MIGRATIONS()
def m002_case_marks(database: Database) -> None:
    """What the reads of each case come to, kept by a trigger; see `mark_store`."""
    _execute(database, marking.SCHEMA)
    database.execute(marking.FILL)


def _execute(database: Database, script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            database.execute(statement)
