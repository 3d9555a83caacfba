"""Passwords as far as a study knows them: salts, costs and public keys, append-only."""

from __future__ import annotations

from datetime import datetime

from sireader.domain.errors import SireaderError
from sireader.domain.reads import written_time
from sireader.domain.signatures import Credential
from sireader.storage.database import Row, StudyDatabase


class CredentialStore:
    """The credentials of one study."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def current(self, name: str) -> Credential | None:
        """The last credential of a person; None when the person never had one."""
        sql = "SELECT * FROM credentials WHERE name = ? ORDER BY set_at DESC, id DESC LIMIT 1"
        rows = self._database.rows(sql, [name])
        return _credential(rows[0]) if rows else None

    def get(self, credential: str) -> Credential | None:
        """One credential; None when the study does not have it."""
        rows = self._database.rows("SELECT * FROM credentials WHERE id = ?", [credential])
        return _credential(rows[0]) if rows else None

    def add(self, credential: Credential) -> None:
        """Record a credential; from now on it is the person's."""
        row = {name: getattr(credential, name) for name in ("id", "name", "salt", "cost", "public_key")}
        with self._database.transaction():
            self._database.tables.table("credentials").insert(row | {"set_at": written_time(credential.set_at)})


def _credential(row: Row) -> Credential:
    try:
        return Credential(**row | {"set_at": datetime.fromisoformat(row["set_at"])})
    except ValueError as error:
        what = f"Password {row['id']} of {row['name']} was altered and makes no sense"
        raise SireaderError(what, "restore the study from a copy") from error
