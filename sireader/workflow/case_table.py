"""Every case as one line for the coordinator: its state, whose turn it is, what each role said, and the consensus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sireader.domain.grading import Grades
from sireader.domain.reads import Read
from sireader.domain.reference import Reference
from sireader.workflow.progress import whose_turn
from sireader.workflow.references import grade_text
from sireader.workflow.snapshot import Snapshot, Standing

NOT_EVALUABLE = "not evaluable"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case.

    Attributes:
        case: its pseudonym.
        state: `open`, `settled`, `unresolved`, `excluded` or `calibration`.
        turn: the roles it waits for; `no radiograph` where that is missing.
        said: what each role that has read it says now, right/left or `not evaluable`.
        definite: by each of these roles; None where not evaluable.
        reference: the settled status and grades in words; empty unless settled.
        differ: whether the roles that read everything differ on definite; None unless all could grade it.
        reason: why it is excluded; empty when it is not.
        readable: whether it can be given to a reader.
    """

    case: str
    state: str
    turn: tuple[str, ...]
    said: Mapping[str, str]
    definite: Mapping[str, bool | None]
    reference: str
    differ: bool | None
    reason: str
    readable: bool


@dataclass(frozen=True, slots=True)
class ConsensusRow:
    """A case that the reads could not settle.

    Attributes:
        case: its pseudonym.
        said: for each role that has read it: right/left or `not evaluable`, definite or not, and the comment.
        outcome: what was recorded last, in words; empty when nothing was.
        attendees: the roles that attended then.
        note: how it was reached.
        decided_at: when, in UTC; empty when nothing was recorded.
    """

    case: str
    said: Mapping[str, tuple[str, str, str]]
    outcome: str = ""
    attendees: tuple[str, ...] = ()
    note: str = ""
    decided_at: str = ""


def case_rows(now: Snapshot) -> tuple[CaseRow, ...]:
    """One row for every case, by pseudonym."""
    return tuple(_row(now, one) for one in now.standings)


def _row(now: Snapshot, one: Standing) -> CaseRow:
    definite = {role: read.definite for role, read in one.present.items()}
    return CaseRow(
        case=one.case.id,
        state=one.state,
        turn=whose_turn(one),
        said={role: said_text(read) for role, read in one.present.items()},
        definite=definite,
        reference=reference_text(one.reference),
        differ=_differ([definite.get(role) for role in now.first_roles]),
        reason=one.case.exclusion or "",
        readable=one.case.readable,
    )


def _differ(said: list[bool | None]) -> bool | None:
    if len(said) < 2 or None in said:
        return None
    return len(set(said)) > 1


def said_text(read: Read) -> str:
    """The grades of a read, right/left."""
    return str(read.grades) if read.grades else NOT_EVALUABLE


def definite_text(definite: bool | None) -> str:
    """A definite status in words."""
    return {True: "definite", False: "not definite", None: ""}[definite]


def grades_text(grades: Grades | None) -> str:
    """Grades with what follows from them, or that there are none."""
    return f"{grades}, {definite_text(grades.definite)}" if grades else NOT_EVALUABLE


def reference_text(reference: Reference) -> str:
    """A settled case in words, grades right/left; empty for any other."""
    if reference.definite is None:
        return ""
    pair = f"{grade_text(reference.right)}/{grade_text(reference.left)}"
    return f"{definite_text(reference.definite)}, {pair}"


def consensus_rows(now: Snapshot) -> tuple[ConsensusRow, ...]:
    """The cases that are unresolved, and those that a consensus settled; the unresolved ones first."""
    wanted = [one for one in now.standings if one.state == "unresolved" or one.reference.consensus]
    rows = [_meeting(now, one) for one in wanted]
    return tuple(sorted(rows, key=lambda row: (bool(row.outcome), row.case)))


def _meeting(now: Snapshot, one: Standing) -> ConsensusRow:
    said = {
        role: (said_text(read), definite_text(read.definite), read.judgement.comment)
        for role, read in one.present.items()
    }
    last = next((each for each in now.consensus if each.id == one.reference.consensus), None)
    if last is None:
        return ConsensusRow(one.case.id, said)
    decided = f"{last.decided_at:%Y-%m-%d %H:%M}"
    return ConsensusRow(one.case.id, said, grades_text(last.grades), last.attendees, last.note, decided)
