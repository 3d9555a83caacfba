"""The words on the page about one radiograph: what the reader read, and what a model's opinion was, with its limits.

Files are English always. The sentences on the opinion are those of the panel, so that both say the same.
"""

from __future__ import annotations

from datetime import datetime
from html import escape

from sireader.domain.crops import Crop
from sireader.domain.grading import Grade, Joint
from sireader.domain.reads import Read
from sireader.imaging.radiograph import Radiograph, Voi
from sireader.imaging.windowing import as_window
from sireader.inference.answer import CUT_OFFS, Answer, words
from sireader.ui.opinion_drawing import percent
from sireader.ui.opinion_panel import ELSEWHERE, OUTSIDE, OUTSIDE_SHOWN, TITLES
from sireader.ui.opinion_words import BOXES_MOVED, agreement, inside_words, looks_elsewhere, set_words
from sireader.workflow.findings import Findings
from sireader.workflow.models import Installed

RULE = "Definite: grade 2 or more on both sides, or grade 3 or more on at least one (modified New York criteria)."
NOT_A_DEVICE = "Not a medical device. This page is no diagnosis."
NO_OPINION = "No second opinion was revealed."
KNOWN = "This radiograph is like those that the model knows."
LONGEST = 400
NO_BREAK = "\N{NO-BREAK SPACE}"


def reading_html(found: Findings, radiograph: Radiograph) -> str:
    """What the reader read, with the definitions of the grades, as HTML."""
    own = found.own
    when = "before a second opinion was revealed" if found.answer else "without a second opinion"
    parts = [_heading("Reading"), _grades(own), _line(f"Committed on {_moment(own.committed_at)}, {when}.", "quiet")]
    if own.judgement.comment:
        parts.append(_line(f"Comment: {_short(own.judgement.comment)}"))
    if found.aided is not None:
        parts += [_heading("Changed after the second opinion (aided)"), _grades(found.aided)]
        parts.append(_line(f"Reason: {_short(found.aided.reason)}"))
    parts.append(_line(RULE, "quiet"))
    notes = " ".join(map(_sentence, radiograph.facts.notes))
    return "".join([*parts, _line(_short(notes), "quiet") if notes else ""])


def opinion_html(found: Findings, cut_off: str = "balanced") -> str:
    """The opinion with its limits, told by a cut-off, and what the model is, as HTML."""
    answer = found.answer
    if answer is None or found.revealed_at is None:
        return _heading("Second opinion") + _line(NO_OPINION)
    parts = [_heading("Second opinion of a model"), _line(answer.notice, "caution")]
    parts += [_line(OUTSIDE_SHOWN if found.insisted else OUTSIDE, "strong")] if not answer.in_domain else []
    parts += [_line(_short(reason)) for reason in answer.why_not]
    if answer.in_domain:
        parts += [_line(words(answer, cut_off), "strong"), _line(agreement(answer, found.own, cut_off))]
    if answer.in_domain or found.insisted:
        parts += _numbers(answer, found.own, cut_off)
        parts += [_line(BOXES_MOVED)] if found.boxes_moved and answer.inside_joints is not None else []
    parts += [_line(KNOWN)] if answer.in_domain else []
    looked = f"The model looked at rows {answer.crop.top} to {answer.crop.bottom}, "
    looked += f"columns {answer.crop.left} to {answer.crop.right}."
    parts.append(_line(f"{looked} Revealed on {_moment(found.revealed_at)}.", "quiet"))
    return "".join([*parts, _heading("The model"), _models(answer, found.models)])


def caption_html(found: Findings, radiograph: Radiograph, voi: Voi) -> str:
    """What the pictures show and the frames on them mean, as HTML."""
    window = as_window(radiograph, voi)
    told = f"Dense bone is bright; window C {window.center:.0f}, W {window.width:.0f}. "
    told += "R and L are the patient's sides."
    crop, looked_at = found.own.judgement.crop, found.answer.crop if found.answer else None
    frames = ["Framed: the crop of the reading."] if crop is not None else []
    frames += ["Dashed: what the model looked at."] if looked_at not in {None, crop, _whole(radiograph)} else []
    return _line(" ".join([told, *frames]), "quiet")


def _whole(radiograph: Radiograph) -> Crop:
    return Crop.whole(radiograph.rows, radiograph.columns)


def _numbers(answer: Answer, own: Read, cut_off: str) -> list[str]:
    """P(definite) against every cut-off, the grades of both joints, and where the map lies."""
    sides = (
        f"{CUT_OFFS[name]} {value:.2f} ({'at or above' if answer.says_definite(name) else 'below'})"
        for name, value in sorted(answer.cut_offs.items(), key=lambda one: one[1])
    )
    parts = [_line(f"P(definite) {answer.probability:.2f}; {', '.join(sides)}.")]
    for joint, shares, grades in (
        (Joint.RIGHT, answer.right, answer.right_set),
        (Joint.LEFT, answer.left, answer.left_set),
    ):
        if shares:
            mine = own.grades.of_joint(joint) if own.grades else None
            told = ", ".join(f"{grade}: {percent(share)}".replace(" ", NO_BREAK) for grade, share in enumerate(shares))
            parts.append(_line(f"{TITLES[joint]}, grade {told}. {set_words(grades, mine)}"))
    if answer.inside_joints is not None:
        parts.append(_line(inside_words(answer)))
    return [*parts, *([_line(ELSEWHERE, "caution")] if looks_elsewhere(answer, cut_off) else [])]


def _models(answer: Answer, models: tuple[Installed, ...]) -> str:
    """Name, what it was trained on and hash of each model."""
    cards = {one.digest: one.card for one in models}
    told = [_line(answer.model, "strong")]
    for digest in answer.digests:
        card = cards.get(digest)
        told += [_line(f"Trained on {_short(card.trained_on)}.".replace("..", "."))] if card else []
        told.append(_line(f"Package SHA-256 {digest}", "small"))
    return "".join(told)


def _grades(read: Read) -> str:
    if read.grades is None:
        return _line("Not evaluable.", "strong")
    told = [_line(_grade(joint, read.grades.of_joint(joint)), "strong") for joint in (Joint.RIGHT, Joint.LEFT)]
    definite = "Definite radiographic sacroiliitis" if read.definite else "No definite radiographic sacroiliitis"
    definitions = [_line(_sentence(read.grades.of_joint(joint).definition)) for joint in (Joint.RIGHT, Joint.LEFT)]
    pairs = [text for pair in zip(told, definitions, strict=True) for text in pair]
    return "".join([*pairs, _line(f"{definite} by these grades.", "strong")])


def _grade(joint: Joint, grade: Grade) -> str:
    return f"{TITLES[joint]}: grade {int(grade)}, {grade.title}"


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _heading(text: str) -> str:
    return f"<p class='heading'>{escape(text)}</p>"


def _line(text: str, kind: str = "plain") -> str:
    """One paragraph; what a package or a person says is never read as markup."""
    return f"<p class='{kind}'>{escape(text)}</p>"
