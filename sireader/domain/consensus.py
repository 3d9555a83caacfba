"""What the readers agreed on together about a case that their reads could not settle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sireader.domain.errors import RuleBroken
from sireader.domain.grading import Grades


@dataclass(frozen=True, slots=True)
class Consensus:
    """The recorded outcome of a consensus meeting about one unresolved case; immutable, a later one supersedes it.

    Attributes:
        id: unique for ever, also across copies of the study.
        case: the case's pseudonym.
        grades: what was agreed on; None when the radiograph was found not evaluable.
        attendees: the roles that were present, never persons' names.
        note: how it was reached.
        decided_at: time zone aware.
    """

    id: str
    case: str
    grades: Grades | None
    attendees: tuple[str, ...]
    note: str
    decided_at: datetime


def check_consensus(consensus: Consensus) -> None:
    """Refuse a meeting of fewer than two roles, or one without a word on how the outcome was reached."""
    if len(set(consensus.attendees)) < 2:
        raise RuleBroken("A consensus needs at least two roles", "name the roles that attended")
    if not consensus.note.strip():
        raise RuleBroken("A consensus needs a note", "say in a few words how it was reached")
