"""What a reader is told in passing, where it is more than one place that says it."""

from __future__ import annotations

from sireader.domain.drafts import Draft
from sireader.domain.errors import SireaderError
from sireader.imaging.measuring import Length
from sireader.ui.words import number, tr

CLOSED = "The reading is closed"
CLOSED_REMEDY = "nothing can be graded or amended unless the coordinator opens it again"
REFUSED = str(SireaderError(CLOSED, CLOSED_REMEDY))


def unlike(first: str, second: str, shortest: int) -> str:
    """What keeps a secret typed twice from being taken; empty when nothing does."""
    if len(first) < shortest:
        return tr(f"At least {shortest} characters.")
    return "" if first == second else tr("The two do not match.")


def told_length(measured: Length) -> str:
    """A length with what it rests on, as the reader's country writes numbers."""
    beside = measured.sentence.removeprefix(measured.number)
    told = number(measured.value, 1 if measured.unit == "mm" else 0)
    comma = "," if beside.startswith(",") else ""
    return f"{told} {measured.unit}{comma} {tr(beside.removeprefix(',').strip())}"


def missing(draft: Draft) -> str:
    """What a draft still needs before it can be committed."""
    if draft.not_evaluable:
        return tr("A not-evaluable read needs a comment: press C and say what is wrong with the radiograph.")
    return tr(f"Grade the {draft.next_joint.value} joint first.")


def nothing_left(*, closed: bool, has_read: bool) -> str:
    """What stands in place of a radiograph where no case waits."""
    if closed:
        return tr(f"{CLOSED}.")
    return tr("You have read everything that waits for you." if has_read else "Nothing waits for you.")
