"""Reads: what one reader committed on one case. Immutable; a change of mind is a further read with a reason."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from enum import StrEnum

from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken
from sireader.domain.grading import Grades

FIRST_HASH = ""


class Purpose(StrEnum):
    """Why a case was shown to a reader."""

    REFERENCE = "reference"  # its read counts towards the reference standard
    REPEAT = "repeat"  # shown a second time, unannounced: agreement within the reader
    CALIBRATION = "calibration"  # a known case, to train a reader: feedback follows
    AIDED = "aided"  # an amendment after a reveal: it stands beside the unaided read, never in its place


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader says about a radiograph, before it is committed.

    Attributes:
        grades: both joints' grades; None when the radiograph is not evaluable.
        comment: free text; required by `check` when not evaluable.
        crop: the region that the reader kept, in px of the full radiograph; None for all of it.
    """

    grades: Grades | None
    comment: str = ""
    crop: Crop | None = None

    @property
    def evaluable(self) -> bool:
        """Whether the reader could grade the radiograph."""
        return self.grades is not None


@dataclass(frozen=True, slots=True)
class Read:
    """One committed judgement.

    Attributes:
        id: unique for ever, also across copies of the study.
        case: the case's pseudonym.
        reader: the reader's name in the study.
        role: the reader's role when committing.
        judgement: what was said.
        committed_at: time zone aware; kept in UTC to the microsecond.
        amends: the id of the same reader's read that this one supersedes; None for a first read.
        reason: why it was amended; empty for a first read.
        previous_hash: `hash` of the reader's previous read in this study; empty for the first.
        purpose: why the case was shown; only reads for the reference count towards it.
        shown_as: the name under which a repeat was shown; empty where the case was shown under its own.
        reading_s: seconds at work on the case, idle time taken out; None when nobody measured.
        after_reveal: whether a reveal to its reader on record came before it. What a record makes of the read, not a
            part of it: a reveal may come to a copy of the study later than the read. See `reveals.marked`.
    """

    id: str
    case: str
    reader: str
    role: str
    judgement: Judgement
    committed_at: datetime
    amends: str | None = None
    reason: str = ""
    previous_hash: str = FIRST_HASH
    purpose: Purpose = Purpose.REFERENCE
    shown_as: str = ""
    reading_s: float | None = None
    after_reveal: bool = field(default=False, compare=False)
    _hash: str = field(default="", init=False, repr=False, compare=False)

    @property
    def aided(self) -> bool:
        """Whether its reader changed an earlier read after an opinion was revealed, known then or found out later."""
        return self.purpose is Purpose.AIDED or (self.after_reveal and self.amends is not None)

    @property
    def shown(self) -> str:
        """The name under which the reader knows the case."""
        return self.shown_as or self.case

    @property
    def evaluable(self) -> bool:
        """Whether the reader could grade the radiograph."""
        return self.judgement.evaluable

    @property
    def grades(self) -> Grades | None:
        """Both joints' grades; None when not evaluable."""
        return self.judgement.grades

    @property
    def definite(self) -> bool | None:
        """Definite sacroiliitis by this read alone; None when not evaluable."""
        return None if self.grades is None else self.grades.definite

    @property
    def hash(self) -> str:
        """SHA-256 over every field, the previous read's hash among them: the link of the reader's chain."""
        if not self._hash:
            object.__setattr__(self, "_hash", self._worked_out())  # once: a merge asks for it again and again
        return self._hash

    def _worked_out(self) -> str:
        told = {name: getattr(self, name) for name in _CHAINED}
        told |= {"grades": str(self.grades or ""), "comment": self.judgement.comment}
        told |= {"crop": str(self.judgement.crop or ""), "committed_at": written_time(self.committed_at)}
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def following(self, previous: Read | None) -> Read:
        """The same read, linked behind the reader's previous one."""
        return replace(self, previous_hash=previous.hash if previous else FIRST_HASH)


_CHAINED = [each.name for each in fields(Read) if each.name not in {"judgement", "after_reveal", "_hash"}]


def written_time(moment: datetime) -> str:
    """UTC, ISO 8601 with microseconds, so that texts sort as the moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def current_reads(reads: Iterable[Read]) -> tuple[Read, ...]:
    """What each reader says now of each case as it was shown, unaided, in order of commitment.

    Aided reads stand beside these and never in their place, see `unaided_reads`.
    The last amendment of the earliest first read. Two copies of a study may each hold a first read, or an amendment of
    the same read, by one reader: all of them stay on record, the earlier first read and the later amendment count, and
    so every copy that has them all comes to the same.
    """
    ordered = in_order(unaided_reads(reads))
    present = {read.id for read in ordered}
    amendments: defaultdict[str, list[Read]] = defaultdict(list)
    firsts: dict[tuple[str, str], Read] = {}
    for read in ordered:
        if read.amends in present:
            amendments[str(read.amends)].append(read)
        else:
            firsts.setdefault((read.reader, read.shown), read)
    return in_order(_last_word(first, amendments) if first.id in amendments else first for first in firsts.values())


def unaided_reads(reads: Iterable[Read]) -> tuple[Read, ...]:
    """The reads without the aided ones, and without what amends those; in the order in which they come."""
    everything = tuple(reads)
    behind = {read.id for read in everything if read.aided}
    known = 0
    while known < len(behind):
        known = len(behind)
        behind |= {read.id for read in everything if read.amends in behind}
    return tuple(read for read in everything if read.id not in behind)


def aided_reads(reads: Iterable[Read]) -> tuple[Read, ...]:
    """What each reader says with help of each case as it was shown: the last aided read, in order of commitment."""
    everything = tuple(reads)
    unaided = {read.id for read in unaided_reads(everything)}
    last = {(read.reader, read.shown): read for read in in_order(everything) if read.id not in unaided}
    return in_order(last.values())


def _last_word(first: Read, amendments: Mapping[str, list[Read]]) -> Read:
    """The latest of the reads behind `first` that nothing supersedes."""
    waiting, last = [first], []
    while waiting:
        read = waiting.pop()
        waiting += amendments.get(read.id, [])
        last += [] if read.id in amendments else [read]
    return in_order(last)[-1]


def in_order(reads: Iterable[Read]) -> tuple[Read, ...]:
    """Reads by time of commitment; equal times by id, so that the order is the same everywhere."""
    return tuple(sorted(reads, key=lambda read: (read.committed_at, read.id)))


def check_judgement(judgement: Judgement) -> None:
    """Refuse a not-evaluable judgement without a comment that says why."""
    if not judgement.evaluable and not judgement.comment.strip():
        raise RuleBroken("A not-evaluable read needs a comment", "say in a few words what is wrong with the radiograph")


def check_commit(new: Read, earlier: Iterable[Read]) -> None:
    """Refuse a read that the append-only record does not allow.

    Args:
        new: the read to commit.
        earlier: all reads of the same case, of every reader.

    Raises:
        RuleBroken: a second first read, an amendment of something else than one's own current unaided read, no
            reason, an aided read that amends nothing, or a role that another reader has already read in.
    """
    check_judgement(new.judgement)
    check_aided(new)
    current = current_reads(earlier)
    mine = next((read for read in current if (read.reader, read.shown) == (new.reader, new.shown)), None)
    if new.amends is None:
        _check_first(new, mine, current)
    elif mine is None or mine.id != new.amends:
        raise RuleBroken(f"Case {new.shown} has no current read of yours to amend")
    elif not new.reason.strip():
        raise RuleBroken("An amendment needs a reason", "say why the earlier read is superseded")


def check_aided(read: Read) -> None:
    """Refuse an aided read that amends nothing: a first read was never made with help."""
    if read.purpose is Purpose.AIDED and read.amends is None:
        raise RuleBroken(f"The aided read of case {read.shown} amends nothing", "read the case unaided first")


def _check_first(new: Read, mine: Read | None, current: Iterable[Read]) -> None:
    if mine is not None:
        raise RuleBroken(f"{new.reader} has already read case {new.shown}", "amend that read with a reason instead")
    if new.purpose is Purpose.REFERENCE and any(
        read.role == new.role and read.purpose is Purpose.REFERENCE for read in current
    ):
        raise RuleBroken(f"Case {new.case} has already been read in the role {new.role}")
