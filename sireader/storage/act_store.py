"""The audit trail on the disk, append-only."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sireader.domain.acts import Act, ActKind
from sireader.domain.chains import Link
from sireader.domain.errors import SireaderError
from sireader.domain.reads import FIRST_HASH, written_time
from sireader.storage.database import Row, StudyDatabase

_BY_TIME = """
    SELECT acts.* FROM acts JOIN (
      SELECT rowid AS place_in_table, max(at) OVER (PARTITION BY place ORDER BY rowid) AS latest FROM acts WHERE {0}
    ) ON acts.rowid = place_in_table ORDER BY latest, place, acts.rowid"""
"""Within one place, no act is counted as earlier than those recorded before it."""


class ActStore:
    """The acts of one study: they are added and read back, nothing else."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> list[Act]:
        """Every act in the order in which it was recorded here."""
        return [_act(row) for row in self._database.rows("SELECT * FROM acts ORDER BY rowid")]

    def hashes(self) -> dict[str, str]:
        """The hash of every act by its id, as it stands there."""
        return dict(self._database.tuples("SELECT id, hash FROM acts"))

    def by_time(self) -> list[Act]:
        """Every act by time, as in `of_kinds`: what came by a merge stands where it was done."""
        return [_act(row) for row in self._database.rows(_BY_TIME.format("1"))]

    def of_kinds(self, *kinds: ActKind) -> list[Act]:
        """The acts of some kinds, by time; those of one place as they were recorded, though its clock was set back."""
        marks = ", ".join("?" for _ in kinds)
        rows = self._database.rows(_BY_TIME.format(f"kind IN ({marks})"), list(kinds))
        return [_act(row) for row in rows]

    def head(self, place: str) -> str:
        """The hash of the last act recorded in a place; empty when there is none."""
        sql = "SELECT hash FROM acts WHERE place = ? ORDER BY rowid DESC LIMIT 1"
        return str(self._database.value(sql, [place]) or FIRST_HASH)

    def by_kind(self, kind: ActKind, who: str) -> list[Act]:
        """The acts of one kind by one person, by time as in `of_kinds`."""
        return [_act(row) for row in self._database.rows(_BY_TIME.format("kind = ? AND who = ?"), [kind.value, who])]

    def sound(self) -> list[Act]:
        """Every act that makes sense, in the order in which it was recorded here."""
        return [act for row in self._database.rows("SELECT * FROM acts ORDER BY rowid") for act in _understood(row)]

    def links(self) -> dict[str, list[Link]]:
        """The chain of each place, its links in the order in which they were recorded here."""
        chains: defaultdict[str, list[Link]] = defaultdict(list)
        for row in self._database.rows("SELECT * FROM acts ORDER BY rowid"):
            chains[row["place"]].append(_link(row))
        return dict(chains)

    def ends(self) -> dict[str, list[str]]:
        """The hashes at the end of each place's chain: one, or several where two copies were worked on at once."""
        sql = """
            SELECT place, hash FROM acts WHERE NOT EXISTS (
              SELECT 1 FROM acts AS after WHERE after.previous_hash = acts.hash) ORDER BY place, hash"""
        ends: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._database.rows(sql):
            ends[row["place"]].append(row["hash"])
        return dict(ends)

    def has(self, hash_: str) -> bool:
        """Whether an act of this hash is on record."""
        return self._database.value("SELECT 1 FROM acts WHERE hash = ?", [hash_]) is not None

    def append(self, acts: Iterable[Act]) -> None:
        """Add acts; they are on the disk when this returns."""
        with self._database.transaction():
            self._database.tables.table("acts").insert_all([_row(act) for act in acts])


def _row(act: Act) -> Row:
    return {
        "id": act.id,
        "place": act.place,
        "at": written_time(act.at),
        "who": act.who,
        "kind": act.kind.value,
        "about": act.about,
        "why": act.why,
        "records": json.dumps(dict(act.records), sort_keys=True),
        "previous_hash": act.previous_hash,
        "hash": act.hash,
    }


def _act(row: Row) -> Act:
    told = {name: row[name] for name in ("id", "place", "who", "about", "why", "previous_hash")}
    try:
        at, kind, records = datetime.fromisoformat(row["at"]), ActKind(row["kind"]), dict(json.loads(row["records"]))
    except (ValueError, TypeError) as error:
        what = f"Act {row['id']} of the audit trail was altered and makes no sense"
        raise SireaderError(what, "restore the study from a copy") from error
    return Act(at=at, kind=kind, records=records, **told)


def _understood(row: Row) -> list[Act]:
    try:
        return [_act(row)]
    except SireaderError:
        return []


def _link(row: Row) -> Link:
    about = f", {row['about']}" if row["about"] else ""
    name = f"Act {row['id']} ({row['kind']} by {row['who']}{about})"
    try:
        act = _act(row)
    except SireaderError as error:
        return Link(name, row["hash"], "", row["previous_hash"], None, str(error))
    return Link(name, row["hash"], act.hash, act.previous_hash, act.at)
