"""What a reader is told in passing, where it is more than one place that says it."""

from __future__ import annotations

from sireader.domain.drafts import Draft
from sireader.domain.errors import SireaderError

CLOSED = "The reading is closed"
CLOSED_REMEDY = "nothing can be graded or amended unless the coordinator opens it again"
REFUSED = str(SireaderError(CLOSED, CLOSED_REMEDY))


def unlike(first: str, second: str, shortest: int) -> str:
    """What keeps a secret typed twice from being taken; empty when nothing does."""
    if len(first) < shortest:
        return f"At least {shortest} characters."
    return "" if first == second else "The two do not match."


def missing(draft: Draft) -> str:
    """What a draft still needs before it can be committed."""
    if draft.not_evaluable:
        return "A not-evaluable read needs a comment: press C and say what is wrong with the radiograph."
    return f"Grade the {draft.next_joint.value} joint first."
