"""The words on the page about one radiograph: what the reader read, and what a model's opinion was, with its limits.

It is in the program's language, for it is signed by who reads it there; its numbers and dates are those of files. The
sentences on the opinion are those of the panel, so that both say the same.
"""

from __future__ import annotations

from datetime import datetime
from html import escape

from sireader import __version__
from sireader.domain.crops import Crop
from sireader.domain.grading import Grade, Joint
from sireader.domain.reads import Read
from sireader.imaging.radiograph import Radiograph, Voi
from sireader.imaging.windowing import as_window
from sireader.inference.answer import Answer, words
from sireader.ui.opinion_drawing import percent
from sireader.ui.opinion_panel import ELSEWHERE, OUTSIDE, OUTSIDE_SHOWN, TITLES
from sireader.ui.opinion_words import BOXES_MOVED, agreement, inside_words, looks_elsewhere, set_words
from sireader.ui.words import printed
from sireader.workflow.findings import Findings
from sireader.workflow.models import Installed

TITLE = "Radiograph of the sacroiliac joints"
ABOUT, READ_BY, SIGN = "Patient or reference", "Read by", "Date and signature"
RULE = "Definite: grade 2 or more on both sides, or grade 3 or more on at least one (modified New York criteria)."
DEFINITE = "Definite radiographic sacroiliitis by these grades."
NOT_DEFINITE = "No definite radiographic sacroiliitis by these grades."
NOT_A_DEVICE = "Not a medical device. This page is no diagnosis."
NO_OPINION = "No second opinion was revealed."
LIMITS = {
    "balanced": "cut-off in balance",
    "sensitivity": "cut-off favouring sensitivity",
    "specificity": "cut-off favouring specificity",
}
KNOWN = "This radiograph is like those that the model knows."
LONGEST = 400
NO_BREAK = "\N{NO-BREAK SPACE}"


def reading_html(found: Findings, radiograph: Radiograph) -> str:
    """What the reader read, with the definitions of the grades, as HTML."""
    own, at = found.own, _moment(found.own.committed_at)
    before = printed(f"Committed on {at}, before a second opinion was revealed.")
    when = before if found.answer else printed(f"Committed on {at}, without a second opinion.")
    parts = [_heading(printed("Reading")), _grades(own), _line(when, "quiet")]
    if own.judgement.comment:
        parts.append(_line(f"{printed('Comment')}: {_short(own.judgement.comment)}"))
    if found.aided is not None:
        parts += [_heading(printed("Changed after the second opinion (aided)")), _grades(found.aided)]
        parts.append(_line(f"{printed('Reason')}: {_short(found.aided.reason)}"))
    parts.append(_line(printed(RULE), "quiet"))
    notes = " ".join(printed(_sentence(note)) for note in radiograph.facts.notes)
    return "".join([*parts, _line(_short(notes), "quiet") if notes else ""])


def opinion_html(found: Findings, cut_off: str = "balanced") -> str:
    """The opinion with its limits, told by a cut-off, and what the model is, as HTML."""
    answer = found.answer
    if answer is None or found.revealed_at is None:
        return _heading(printed("Second opinion")) + _line(printed(NO_OPINION))
    parts = [_heading(printed("Second opinion of a model")), _line(printed(answer.notice), "caution")]
    parts += [_line(printed(OUTSIDE_SHOWN if found.insisted else OUTSIDE), "strong")] if not answer.in_domain else []
    parts += [_line(_short(printed(reason))) for reason in answer.why_not]
    if answer.in_domain:
        parts += [_line(printed(words(answer, cut_off)), "strong")]
        parts += [_line(printed(agreement(answer, found.own, cut_off)))]
    if answer.in_domain or found.insisted:
        parts += _numbers(answer, found.own, cut_off)
        parts += [_line(printed(BOXES_MOVED))] if found.boxes_moved and answer.inside_joints is not None else []
    parts += [_line(printed(KNOWN))] if answer.in_domain else []
    crop = answer.crop
    rows = printed(f"The model looked at rows {crop.top} to {crop.bottom}, columns {crop.left} to {crop.right}.")
    parts.append(_line(f"{rows} {printed(f'Revealed on {_moment(found.revealed_at)}.')}", "quiet"))
    return "".join([*parts, _heading(printed("The model")), _models(answer, found.models)])


def caption_html(found: Findings, radiograph: Radiograph, voi: Voi) -> str:
    """What the pictures show and the frames on them mean, as HTML."""
    window = as_window(radiograph, voi)
    told = [printed(f"Dense bone is bright; window C {window.center:.0f}, W {window.width:.0f}.")]
    told += [printed("R and L are the patient's sides.")]
    crop, looked_at = found.own.judgement.crop, found.answer.crop if found.answer else None
    told += [printed("Framed: the crop of the reading.")] if crop is not None else []
    other = looked_at not in {None, crop, _whole(radiograph)}
    told += [printed("Dashed: what the model looked at.")] if other else []
    return _line(" ".join(told), "quiet")


def written_by() -> str:
    """What stands at the foot of a page."""
    return escape(f"{printed(NOT_A_DEVICE)} {printed(f'Written by SI Reader {__version__}.')}")


def _whole(radiograph: Radiograph) -> Crop:
    return Crop.whole(radiograph.rows, radiograph.columns)


def _numbers(answer: Answer, own: Read, cut_off: str) -> list[str]:
    """P(definite) against every cut-off, the grades of both joints, and where the map lies."""
    sides = ", ".join(
        f"{printed(LIMITS[name])} {value:.2f} ({printed('at or above' if answer.says_definite(name) else 'below')})"
        for name, value in sorted(answer.cut_offs.items(), key=lambda one: one[1])
    )
    parts = [_line(printed(f"P(definite) {answer.probability:.2f}; {sides}."))]
    for joint, shares, grades in (
        (Joint.RIGHT, answer.right, answer.right_set),
        (Joint.LEFT, answer.left, answer.left_set),
    ):
        if shares:
            mine = own.grades.of_joint(joint) if own.grades else None
            told = ", ".join(f"{grade}: {percent(share)}".replace(" ", NO_BREAK) for grade, share in enumerate(shares))
            title = f"{printed(TITLES[joint])}, {printed('Grade')}"
            parts.append(_line(f"{title} {told}. {printed(set_words(grades, mine))}"))
    if answer.inside_joints is not None:
        parts.append(_line(printed(inside_words(answer))))
    return [*parts, *([_line(printed(ELSEWHERE), "caution")] if looks_elsewhere(answer, cut_off) else [])]


def _models(answer: Answer, models: tuple[Installed, ...]) -> str:
    """Name, what it was trained on and hash of each model."""
    cards = {one.digest: one.card for one in models}
    told = [_line(answer.model, "strong")]
    for digest in answer.digests:
        card = cards.get(digest)
        told += [_line(printed(f"Trained on {_short(card.trained_on)}.".replace("..", ".")))] if card else []
        told.append(_line(printed(f"Package SHA-256 {digest}"), "small"))
    return "".join(told)


def _grades(read: Read) -> str:
    if read.grades is None:
        return _line(printed("Not evaluable."), "strong")
    told = [_line(_grade(joint, read.grades.of_joint(joint)), "strong") for joint in (Joint.RIGHT, Joint.LEFT)]
    definitions = [
        _line(printed(_sentence(read.grades.of_joint(joint).definition))) for joint in (Joint.RIGHT, Joint.LEFT)
    ]
    pairs = [text for pair in zip(told, definitions, strict=True) for text in pair]
    return "".join([*pairs, _line(printed(DEFINITE if read.definite else NOT_DEFINITE), "strong")])


def _grade(joint: Joint, grade: Grade) -> str:
    return f"{printed(TITLES[joint])}: {printed(f'grade {int(grade):d}')}, {printed(grade.title)}"


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
