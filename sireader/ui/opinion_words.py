"""What is said of an opinion beside a reader's own read: in English, for a file, or for whoever translates it."""

from __future__ import annotations

from sireader.domain.grading import Grade
from sireader.domain.reads import Read
from sireader.inference.answer import COVERAGE, Answer, grade_words

BOXES_MOVED = "Measured in the boxes of the joints as the reader moved them."


def looks_elsewhere(answer: Answer, cut_off: str) -> bool:
    """Whether a map that speaks for definite lies less on the joints than an even one; of others too little is left."""
    return answer.says_definite(cut_off) and answer.looks_elsewhere


def inside_words(answer: Answer) -> str:
    """How much of what speaks for definite lies inside the joints' boxes."""
    inside, evenly = answer.inside_joints or 0.0, answer.evenly or 0.0
    return f"{100 * inside:.0f} % of what speaks for it lies in the joints (evenly: {100 * evenly:.0f} %)."


def set_words(grades: tuple[int, ...] | None, mine: Grade | None) -> str:
    """The grades that go together, and whether the reader's is among them."""
    if grades is None:
        return "" if mine is None else f"You graded {int(mine)}."
    said = f"{grade_words(grades).capitalize()} ({100 * COVERAGE:.0f} % coverage)."
    if mine is None:
        return said
    return f"{said} Yours, {int(mine)}, {'fits' if mine in grades else 'does not fit'}."


def agreement(answer: Answer, own: Read, cut_off: str = "balanced") -> str:
    """Whether the model sees what the reader read, by one of its cut-offs."""
    if own.definite is None:
        return "You read this radiograph as not evaluable: there is nothing to compare."
    mine = f"You read {own.grades}, {'definite' if own.definite else 'not definite'}"
    if own.definite == answer.says_definite(cut_off):
        return f"{mine}: the model agrees."
    return f"{mine}: the model disagrees. Look again; either of you may be wrong."
