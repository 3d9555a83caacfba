"""Packing: a new study file, written row by row, with what one reader may have and nothing else.

Never a copy of the study's own file with rows deleted: its free pages would still tell them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sireader import __version__
from sireader.domain.acts import COORDINATOR, ActKind
from sireader.domain.assignments import Assignment, Takes
from sireader.domain.cases import Reader
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.reads import Purpose
from sireader.files import make_folder
from sireader.storage.copy_store import keys_of
from sireader.storage.database import Row, StudyDatabase
from sireader.workflow.assigning import assignments
from sireader.workflow.parcels_file import Label, write_parcel
from sireader.workflow.passwords import has_password
from sireader.workflow.study import DATABASE, Study, lay_out
from sireader.workflow.worklist import Waiting, own_current_read, reads_by_case

Progress = Callable[[str], None]
_TRAVEL = ("cases", "assignments", "reads", "reveals", "drafts", "credentials", "sign_offs", "calibrations", "acts")
"""The tables of which a reader's rows go into a parcel.

Nothing is revealed inside a parcel, and opinions stay at home. What was revealed at home goes along, so that an
amendment made in the parcel is known to be aided.
"""
_VOUCHED = ("cases", "assignments", "reads", "reveals", "calibrations", "credentials", "sign_offs")


@dataclass(frozen=True, slots=True)
class Packed:
    """What went into a parcel.

    Attributes:
        parcel: the file.
        reader: whose it is.
        cases: to read or to look at again; 0 where reads alone were packed.
        reads: the reader's own, amended ones too.
        sealed: whether it needs a passphrase.
        hint: what the coordinator should know before it is sent; empty where nothing is.
    """

    parcel: Path
    reader: str
    cases: int
    reads: int
    sealed: bool
    hint: str = ""

    @property
    def words(self) -> str:
        """What was packed, in one sentence."""
        counted = [f"{self.cases} radiographs"] if self.cases else []
        what = " and ".join([*counted, "1 read" if self.reads == 1 else f"{self.reads} reads"])
        seal = "sealed with the passphrase" if self.sealed else "not sealed: whoever has the file can open it"
        return f"Packed {what} of {self.reader} into {self.parcel} ({seal})."


@dataclass(frozen=True, slots=True)
class _Portion:
    """The rows that one reader may have, by table, and the radiographs that go with them."""

    rows: dict[str, list[Row]]
    radiographs: tuple[tuple[Path, str], ...]


def pack(
    study: Study,
    reader: str,
    out: Path,
    passphrase: str | None = None,
    *,
    reads_only: bool | None = None,
    feedback: bool = False,
    progress: Progress | None = None,
) -> Packed:
    """Write a reader's parcel.

    Args:
        study: the study, or an opened parcel, from which reads go back.
        reader: whose cases or reads.
        out: the file; must not be there.
        passphrase: seals it; None leaves it open to everybody who gets hold of it.
        reads_only: leave the radiographs out; by default so from an opened parcel.
        feedback: also pack what experts say of calibration cases that the reader has not read yet, so that feedback is
            given at once; a curious person could look it up before reading.
        progress: called with the name of each radiograph.

    Raises:
        SireaderError: no such reader, a file that cannot be written, a radiograph that was changed, or the study
            cannot be written, so that the parcel could not go on record; no file is left.
        RuleBroken: nothing waits for the reader and nothing was read, or the study is closed.
    """
    _check_recordable(study)
    going_back = study.parcel_of is not None
    bare = going_back if reads_only is None else reads_only
    portion = _portion(study, study.reader(reader), feedback=feedback)
    with tempfile.TemporaryDirectory(prefix="sireader-") as folder:  # readable by its owner alone
        copy = Path(folder) / "parcel"
        make_folder(copy, private=True)
        place = _lay_out_copy(study, reader, portion, copy)
        label = Label(place, "reads" if bare else "cases", __version__)
        carried = () if bare else portion.radiographs
        write_parcel(out, label, copy / DATABASE, _told(carried, progress), passphrase)
    try:
        study.record(ActKind.PACKED, reader, f"parcel {place}", who=reader if going_back else COORDINATOR)
    except BaseException:  # a parcel that is not on record must not be sent
        out.unlink(missing_ok=True)
        raise
    hint = "" if going_back else _hint(study, reader)
    return Packed(out, reader, len(carried), len(portion.rows["reads"]), passphrase is not None, hint)


def pack_back(folder: Path, out: Path, passphrase: str | None = None) -> Packed:
    """Write the reads of an opened parcel into a file; raises what `pack` raises.

    Args:
        folder: of the opened parcel; somebody may be reading in it.
        out: the file; must not be there.
        passphrase: seals it.
    """
    with Study.open(folder) as study:
        if study.parcel_of is None:
            raise RuleBroken(f"{study.name} is the study itself", "reads go back from an opened parcel")
        return pack(study, study.parcel_of, out, passphrase)


def _check_recordable(study: Study) -> None:
    if study.read_only:
        what = f"{study.name} is read-only here, and a parcel must go on record: nothing was packed"
        raise SireaderError(what, "pack where the study may be written")


def _hint(study: Study, reader: str) -> str:
    """That a reader without a password could not sign off in the parcel: none is set there."""
    if has_password(study, reader):
        return ""
    return f"{reader} has no password: set one at home first, or {reader} cannot sign off away."


def _told(radiographs: tuple[tuple[Path, str], ...], progress: Progress | None) -> Iterator[tuple[Path, str]]:
    for number, (path, digest) in enumerate(radiographs, start=1):
        if progress:
            progress(f"{number} of {len(radiographs)}")
        yield path, digest


def _portion(study: Study, reader: Reader, *, feedback: bool) -> _Portion:
    """What the reader may have, all of one moment."""
    with study.transaction():
        if study.closed:
            raise RuleBroken(f"The study {study.name} is closed, so nothing was packed", "open it again first")
        given = _given(study, reader)
        rows = _rows(study, reader, given, feedback=feedback)
    if not rows["cases"]:
        raise RuleBroken(
            f"Nothing waits for {reader.name}, and {reader.name} has read nothing: there is nothing to pack"
        )
    carried = [row for row in rows["cases"] if row["radiograph"]]
    return _Portion(rows, tuple((study.radiographs / row["radiograph"], row["file_sha256"]) for row in carried))


def _given(study: Study, reader: Reader) -> list[Assignment]:
    """The assignments of cases that wait for the reader now or that the reader has read, with their repeats."""
    given, reads = assignments(study, reader), reads_by_case(study.reads.all())
    if study.parcel_of is not None:
        return given
    waiting, readable = Waiting(study, reader), {case.id for case in study.cases.all() if case.readable}
    read = {one.shown_as for one in given if own_current_read(reads[one.case], reader.name, one.shown_as)}
    there = {one.shown_as for one in given if one.case in readable and waiting.waits(one, reads[one.case])}
    now = read | there
    first_showings = {one.case for one in given if one.purpose is not Purpose.REPEAT and one.shown_as in now} & readable
    going = now | {one.shown_as for one in given if one.case in first_showings}  # repeats, when they are due
    return [one for one in given if one.shown_as in going]


def _rows(study: Study, reader: Reader, given: list[Assignment], *, feedback: bool) -> dict[str, list[Row]]:
    own = [reader.name]
    shown = {one.shown_as for one in given}
    rows = {
        "reads": study.copies.rows("reads", "reader", own),
        "reveals": study.copies.rows("reveals", "reader", own),
        "assignments": [row for row in study.copies.rows("assignments", "reader", own) if row["shown_as"] in shown],
        "drafts": [row for row in study.copies.rows("drafts", "reader", own) if row["shown_as"] in shown],
        "credentials": study.copies.rows("credentials", "name", own),
        "sign_offs": study.copies.rows("sign_offs", "reader", own),
    }
    cases = {one.case for one in given} | {row["case_id"] for row in rows["reads"]}
    rows["cases"] = study.copies.rows("cases", "id", cases)
    answered = {row["case_id"] for row in rows["reads"]} | (cases if feedback else set())
    rows["calibrations"] = study.copies.rows("calibrations", "case_id", answered & cases)
    rows["acts"] = study.copies.rows("acts") if study.parcel_of is not None else []
    return rows


def _lay_out_copy(study: Study, reader: str, portion: _Portion, folder: Path) -> str:
    """Make the copy of the study that travels; returns its place.

    The reader's seed stays at home: it tells which cases are decoys.
    """
    lay_out(folder, study.coordination.protocol()[1], study.id, parcel_of=reader, name=study.name)
    with closing(StudyDatabase(folder / DATABASE)) as database:
        copy = Study(folder, database)  # never closed as a study: this computer need not remember it
        _fill(copy, study, reader, portion)
        return copy.place


def _fill(copy: Study, study: Study, reader: str, portion: _Portion) -> None:
    """Write the portion into the copy, and the act that vouches for it."""
    with copy.transaction():
        (told,) = study.copies.rows("readers", "name", [reader])
        copy.copies.insert("readers", [told | {"seed": 0, "takes": Takes.ASSIGNED.value}])
        for table in _TRAVEL:
            copy.copies.insert(table, portion.rows[table])
        vouched = {table: keys_of(table, portion.rows[table]) for table in _VOUCHED if portion.rows[table]}
        copy.record(ActKind.PACKED, reader, rows=vouched | {"readers": [reader]})
