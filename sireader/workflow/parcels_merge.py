"""Merging: the union of two records of one study. Whatever comes in whatever order how often, the outcome is the same.

All that one parcel carries is taken, or nothing of it.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sireader.domain.acts import COORDINATOR, Act, ActKind
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.reads import FIRST_HASH, Purpose, Read
from sireader.domain.unions import new_reads, remarks, said_of
from sireader.storage.copy_store import key_of, keys_of
from sireader.storage.database import Row
from sireader.workflow.parcels_carried import Carried, carried
from sireader.workflow.parcels_file import Ask
from sireader.workflow.study import Study

_OF_A_PARCEL = ("assignments", "sign_offs", "reveals")
_OF_A_COPY = (
    "readers",
    "assignments",
    "credentials",
    "sign_offs",
    "exclusions",
    "consensus",
    "calibrations",
    "opinions",
    "reveals",
)
_A_READERS_ACTS = frozenset(
    {
        *(ActKind.STUDY_MADE, ActKind.PACKED, ActKind.COMMITTED, ActKind.AMENDED),
        *(ActKind.SIGNED_IN, ActKind.SIGNED_OFF, ActKind.EXPORTED),
    }
)
_WORDS = {"sign_offs": "sign-off", "consensus": "consensus", "credentials": "password", "exclusions": "exclusion"}


@dataclass(frozen=True, slots=True)
class Merged:
    """What one parcel, or one copy of the study, brought.

    Attributes:
        source: its name.
        new: reads that were new, by reader.
        known: reads that were already there, by reader.
        remarks: one sentence each: reads that the union doubles, reads of excluded cases.
    """

    source: str
    new: dict[str, int]
    known: dict[str, int]
    remarks: tuple[str, ...]

    @property
    def words(self) -> str:
        """The counts in one line: `Ada 3 new, 0 already there`."""
        readers = sorted(self.new.keys() | self.known.keys())
        told = (f"{name} {self.new.get(name, 0)} new, {self.known.get(name, 0)} already there" for name in readers)
        return f"{'; '.join(told) or 'no reads'}."


def merge(study: Study, source: Path, ask: Ask | None = None) -> Merged:
    """Unite a study with what a parcel or another copy of it carries.

    Args:
        study: the study itself.
        source: a parcel, an opened parcel's folder, or the folder of a whole copy.
        ask: asks for the passphrase of a sealed parcel.

    Raises:
        SealedParcel: the passphrase is missing or wrong.
        SireaderError: no parcel, damaged, or of another study; nothing was merged.
        RuleBroken: names the record that does not fit; nothing was merged.
    """
    study.check_home()
    coming = carried(source, ask)
    if coming.study != study.id:
        raise SireaderError(f"{coming.name} belongs to another study than {study.name}", "merge it into its own")
    try:
        with study.transaction():
            return _united(study, coming)
    except sqlite3.IntegrityError as error:
        what = f"{coming.name} was not merged: it holds a record that no study holds"
        raise RuleBroken(what, "nothing of it was taken; ask where it comes from") from error
    except RuleBroken as error:
        remedy = error.remedy or "nothing of it was taken; ask where it comes from"
        raise RuleBroken(f"{coming.name} was not merged: {error.what}", remedy) from error


def _united(study: Study, coming: Carried) -> Merged:
    before = study.reads.concerning(coming.reads)
    _check_origin(study, coming)
    tables = _OF_A_COPY if coming.reader is None else _OF_A_PARCEL
    acts = _new_acts(study, coming)
    reads = new_reads(before, coming.reads, coming.recorded("reads"))
    _check_places(study, coming, reads)
    _check_cases(study, coming, tables)
    written = {table: _unite(study, table, coming.rows[table]) for table in tables}
    study.reads.append(reads)
    study.acts.append(acts)
    _check_vouched(study, coming, acts)
    _record(study, coming, reads, written, some_act=bool(acts))
    return _report(study, coming, before, reads)


def _report(study: Study, coming: Carried, before: list[Read], reads: tuple[Read, ...]) -> Merged:
    new = Counter(read.reader for read in reads)
    known = Counter(read.reader for read in coming.reads)
    known.subtract(new)
    told = list(remarks([*before, *reads], reads, study.cases.excluded()))
    if reads and study.closed:
        told.append("The study is closed; these reads count all the same.")
    return Merged(coming.name, dict(sorted(new.items())), dict(sorted((+known).items())), tuple(told))


def _check_origin(study: Study, coming: Carried) -> None:
    """A parcel brings what its one reader did, and nothing that only a coordinator may do."""
    if coming.reader is None:
        return
    known = study.readers.get(coming.reader)
    (told,) = coming.rows["readers"]
    if known is None:
        raise RuleBroken(f"{coming.reader} does not read in this study")
    if known.role != told["role"]:
        raise RuleBroken(f"{coming.reader} reads as {known.role} here, not as {told['role']}")
    for read in coming.reads:
        if read.reader != coming.reader:
            raise RuleBroken(f"{said_of(read)} does not belong into a parcel of {coming.reader}")
    _check_contents(study, coming)


def _check_contents(study: Study, coming: Carried) -> None:
    if any(row["reader"] != coming.reader for table in _OF_A_PARCEL for row in coming.rows[table]):
        raise RuleBroken(f"it holds records of another reader than {coming.reader}")
    if any(coming.rows[table] for table in ("exclusions", "consensus", "opinions")):
        raise RuleBroken("it holds what only a coordinator records")
    if study.copies.missing("credentials", coming.rows["credentials"]):
        raise RuleBroken(f"it holds a password of {coming.reader} that the study does not know")
    if study.copies.different("credentials", coming.rows["credentials"]):
        raise RuleBroken(f"it holds another password of {coming.reader} than the study")


def _new_acts(study: Study, coming: Carried) -> list[Act]:
    """The acts that are not known here yet; a RuleBroken when one was altered, cut out, or is not a reader's."""
    known, recorded = study.acts.hashes(), coming.recorded("acts")
    hashes = {*known.values(), *recorded.values(), FIRST_HASH}
    for act in coming.acts:
        name = f"act {act.id} of the audit trail ({act.kind} by {act.who})"
        if recorded[act.id] != act.hash or known.get(act.id, act.hash) != act.hash:
            raise RuleBroken(f"{name} was altered")
        if act.previous_hash not in hashes:
            raise RuleBroken(f"before {name}, a record is missing")
        if coming.reader is not None and not _is_a_readers(act, coming.reader, study.place):
            raise RuleBroken(f"{name} is nothing that is done in a parcel of {coming.reader}")
    return [act for act in coming.acts if act.id not in known]


def _is_a_readers(act: Act, reader: str, home: str) -> bool:
    return act.kind in _A_READERS_ACTS and act.who in {reader, COORDINATOR} and act.place != home


def _unite(study: Study, table: str, rows: list[Row]) -> list[Row]:
    """Add the rows that are missing; returns them. Where two copies fixed a reader's order, the one here stays."""
    if table == "assignments":
        new = _free_places(study, rows)
    else:
        if table != "readers":
            _refuse_different(table, study.copies.different(table, rows))
        new = study.copies.missing(table, rows)
    study.copies.insert(table, new)
    return new


def _free_places(study: Study, rows: list[Row]) -> list[Row]:
    present = study.copies.rows("assignments", "reader", {row["reader"] for row in rows})
    taken = {key_of("assignments", row) for row in present} | {(row["reader"], row["shown_as"]) for row in present}
    return [
        row for row in rows if key_of("assignments", row) not in taken and (row["reader"], row["shown_as"]) not in taken
    ]


def _refuse_different(table: str, rows: list[Row]) -> None:
    if rows:
        name = _WORDS.get(table, table.rstrip("s"))
        raise RuleBroken(f"the {name} {keys_of(table, rows)[0]} says something else than the one on record here")


def _check_places(study: Study, coming: Carried, reads: Iterable[Read]) -> None:
    """Each read is of a case of the study, by one of its readers in that reader's role, as it was given."""
    came = {row["name"]: row["role"] for row in coming.rows["readers"]} if coming.reader is None else {}
    roles = came | {reader.name: reader.role for reader in study.readers.all()}
    cases, readers = study.cases.ids(), {read.reader for read in coming.reads}
    given = _given(coming.rows["assignments"]) | _given(study.copies.rows("assignments", "reader", readers))
    for read in reads:
        if read.case not in cases:
            raise RuleBroken(f"{said_of(read)} is of a case that the study does not have")
        role = roles.get(read.reader, "nobody")
        if role != read.role:
            raise RuleBroken(f"{said_of(read)} was given as {read.role}, but {read.reader} reads as {role}")
        expected = given.get((read.reader, read.shown), (read.shown, Purpose.REFERENCE.value))
        purpose = expected[1] if read.purpose is Purpose.AIDED else read.purpose.value  # it amends what was given
        if (read.case, purpose) != expected:
            raise RuleBroken(f"{said_of(read)} is of a case that was given to {read.reader} in another way")


def _given(assignments: Iterable[Row]) -> dict[tuple[str, str], tuple[str, str]]:
    """Which case it is, and why it is shown, by reader and the name under which it is shown."""
    return {(row["reader"], row["shown_as"]): (row["case_id"], row["purpose"]) for row in assignments}


def _check_cases(study: Study, coming: Carried, tables: Iterable[str]) -> None:
    cases = study.cases.ids()
    named = {str(row["case_id"]) for table in tables for row in coming.rows[table] if "case_id" in row}
    strange = sorted(named - cases)
    if strange:
        raise RuleBroken(f"the study has no case {strange[0]}", "import its radiograph into the study first")


def _check_vouched(study: Study, coming: Carried, acts: Sequence[Act]) -> None:
    """The acts taken over speak of rows that are here now, and of those that travel as they are."""
    there = study.records.present(name for act in acts for name in act.records)
    for act in acts:
        for name, print_ in act.records.items():
            table = name.partition(":")[0]
            if table == "study":
                continue
            travels = table in {"reads", *_OF_A_PARCEL, "credentials", "exclusions", "consensus"}
            if name not in there or (travels and coming.prints.get(name) != print_):
                words = f"{act.kind} by {act.who}" + (f" on {act.about}" if act.about else "")
                raise RuleBroken(f"the audit trail ({words}) speaks of {name}, which is not here or says otherwise")


def _record(
    study: Study, coming: Carried, reads: tuple[Read, ...], written: dict[str, list[Row]], *, some_act: bool
) -> None:
    """One act for what came in; none when nothing did."""
    rows = {table: keys_of(table, new) for table, new in written.items() if new}
    if reads:
        rows["reads"] = [read.id for read in reads]
    if rows or some_act:
        why = f"parcel {coming.place} sha256:{coming.digest}" if coming.digest else f"copy {coming.place}"
        study.record(ActKind.MERGED, coming.reader or "", why, rows=rows)
