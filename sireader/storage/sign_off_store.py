"""Sign-offs, append-only."""

from __future__ import annotations

from datetime import datetime

from sireader.domain.errors import SireaderError
from sireader.domain.reads import written_time
from sireader.domain.signatures import SignOff
from sireader.storage.database import Row, StudyDatabase

_COLUMNS = ("id", "reader", "reads", "head", "meaning", "credential", "signature")


class SignOffStore:
    """The sign-offs of one study."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> list[SignOff]:
        """Every sign-off, in the order in which it was recorded here."""
        rows = self._database.rows("SELECT * FROM sign_offs ORDER BY rowid")
        return [_sign_off(row) for row in rows]

    def of_reader(self, reader: str) -> list[SignOff]:
        """A reader's sign-offs, in the order in which they were recorded here."""
        return [one for one in self.all() if one.reader == reader]

    def add(self, sign_off: SignOff) -> None:
        """Record a sign-off."""
        row = {name: getattr(sign_off, name) for name in _COLUMNS}
        with self._database.transaction():
            self._database.tables.table("sign_offs").insert(row | {"signed_at": written_time(sign_off.signed_at)})


def _sign_off(row: Row) -> SignOff:
    try:
        return SignOff(**row | {"signed_at": datetime.fromisoformat(row["signed_at"])})
    except ValueError as error:
        what = f"Sign-off {row['id']} of {row['reader']} was altered and makes no sense"
        raise SireaderError(what, "restore the study from a copy") from error
