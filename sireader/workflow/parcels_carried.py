"""What another copy of a study carries: read out of a parcel or a folder, and not believed yet."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sireader.domain.acts import Act
from sireader.domain.cases import checked_name
from sireader.domain.errors import SireaderError
from sireader.domain.protocol_files import parse_protocol
from sireader.domain.reads import Read
from sireader.storage.act_store import ActStore
from sireader.storage.coordination_store import CoordinationStore
from sireader.storage.copy_store import CopyStore
from sireader.storage.database import Row, StudyDatabase
from sireader.storage.inspection import check_foreign
from sireader.storage.read_store import ReadStore
from sireader.storage.record_store import KEYS, RecordStore
from sireader.workflow.parcels_file import Ask, Parcel, opened_parcel
from sireader.workflow.study import DATABASE

_IDENTITY, _PLACE = re.compile(r"[0-9a-f-]{36}"), re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Carried:
    """The record of another copy of a study.

    Attributes:
        name: of the file or folder, as messages call it.
        digest: of a parcel's content; empty for a folder.
        study: the identity of the study.
        place: the identity of this copy of it.
        reader: the one reader whose copy it is; None for a whole copy of the study.
        reads: every read in the order of its recording.
        acts: every act likewise.
        rows: every row of the other tables that the audit trail vouches for, and of `reads` and `acts`, by table.
        prints: the fingerprint of each row by `table:key`.
    """

    name: str
    digest: str
    study: str
    place: str
    reader: str | None
    reads: tuple[Read, ...]
    acts: tuple[Act, ...]
    rows: dict[str, list[Row]]
    prints: dict[str, str]

    def recorded(self, table: str) -> dict[str, str]:
        """The hash that stands beside each read or act, by its id."""
        return {row["id"]: row["hash"] for row in self.rows[table]}


def carried(source: Path, ask: Ask | None = None) -> Carried:
    """What a parcel, an opened parcel's folder or a whole copy of a study carries.

    Args:
        source: a parcel, or the folder of a study.
        ask: asks for the passphrase of a sealed parcel.

    Raises:
        SireaderError: it is neither, is damaged, of a newer program, or holds what no study holds.
    """
    if source.is_dir():
        return read_out(source / DATABASE, source.name)
    with opened_parcel(source, ask) as parcel, private_folder() as folder:
        return inside(parcel, folder)


def inside(parcel: Parcel, folder: Path) -> Carried:
    """Unpack a parcel's database into a folder, and read it out; raises what `carried` raises."""
    file = parcel.unpack_study(folder)
    check_foreign(file, parcel.name)
    found = read_out(file, parcel.name, parcel.digest)
    if found.reader is None or found.place != parcel.label.place:
        raise SireaderError(f"{parcel.name} is labelled as another parcel", "have it sent again")
    return found


def read_out(file: Path, name: str, digest: str = "") -> Carried:
    """What a study's database carries; a SireaderError that begins with `name` where it cannot be used."""
    try:
        with closing(StudyDatabase(file)) as database, database.snapshot():
            return _everything(database, name, digest)
    except SireaderError as error:
        raise SireaderError(f"{name} cannot be used: {error.what}", error.remedy) from error


@contextmanager
def private_folder() -> Iterator[Path]:
    """A temporary folder that only this user can see; it is gone afterwards, whatever happens."""
    with tempfile.TemporaryDirectory(prefix="sireader-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _everything(database: StudyDatabase, name: str, digest: str) -> Carried:
    for strange in database.strange_schema():
        raise SireaderError(strange.rstrip("."), "it was changed; have it sent again")
    copies = CopyStore(database)
    facts = {row["key"]: row["value"] for row in copies.rows("study")}
    rows = {table: copies.rows(table) for table in (*KEYS, "acts")}
    identity, place, reader = facts.get("id", ""), facts.get("place", ""), facts.get("parcel_of")
    _check_names(rows)
    readers = [row["name"] for row in rows["readers"]]
    if not (_IDENTITY.fullmatch(identity) and _PLACE.fullmatch(place)) or (reader and readers != [reader]):
        raise SireaderError("it does not say what it is", "have it sent again")
    parse_protocol(CoordinationStore(database).protocol()[1], "its protocol")
    reads, acts = tuple(ReadStore(database).all()), tuple(ActStore(database).all())
    prints = {record.name: record.fingerprint for record in RecordStore(database).everything()}
    return Carried(name, digest, identity, place, reader, reads, acts, rows, prints)


def _check_names(rows: dict[str, list[Row]]) -> None:
    """Names end up in paths and tables: only such as this program gives."""
    if not rows["protocols"]:
        raise SireaderError("it has no protocol", "have it sent again")
    for row in rows["readers"]:
        checked_name(row["name"], "reader")
    for row in rows["cases"]:
        checked_name(row["id"], "case")
        checked_name(row["subject"], "subject")
    for row in rows["assignments"]:
        checked_name(row["shown_as"], "case")
