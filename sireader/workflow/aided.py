"""What a model's opinion did to readers: their unaided reads against what they said once they had seen it.

Data for a report; it says nothing to a reader. The unaided reads alone make the reference, and a reader's own unaided
read may be among those that made it: the figures before a reveal are that much too kind, those after it as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sireader.domain.opinions import Opinion
from sireader.domain.reads import Purpose, Read, aided_reads, current_reads
from sireader.domain.reference import Status
from sireader.domain.reveals import Reveal
from sireader.stats.intervals import Share, wilson
from sireader.workflow.references import references
from sireader.workflow.study import Study

Pair = tuple[bool, bool]
"""What was said, and what the reference says: definite or not."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Against the reference, over the settled cases; `value` is None where it cannot be estimated."""

    sensitivity: Share
    specificity: Share


@dataclass(frozen=True, slots=True)
class Influence:
    """What a reader made of one model's opinions, over some cases.

    Attributes:
        n: cases on which the opinion was revealed and the reader's read, before and after, is evaluable.
        changed: of these, those with other grades after the reveal.
        toward: those whose definite status went over to what the model says.
        away: those whose definite status agreed with the model before and does not any more.
        before: the unaided reads.
        after: the aided ones; the unaided one where nothing was changed.
    """

    n: int
    changed: int
    toward: int
    away: int
    before: Accuracy
    after: Accuracy


@dataclass(frozen=True, slots=True)
class ReaderInfluence:
    """One reader and one model.

    Attributes:
        reader: the reader's name.
        role: the reader's role.
        model: name and version.
        revealed: cases on which the model's opinion was revealed to this reader.
        looked_s: seconds that its opinions were on the screen, together; None where nobody measured.
        everything: over all of them.
        model_wrong: over the settled ones in which the model's decision is not the reference.
    """

    reader: str
    role: str
    model: str
    revealed: int
    looked_s: float | None
    everything: Influence
    model_wrong: Influence


@dataclass(frozen=True, slots=True)
class Compared:
    """One case of one reader: the reads before and after, what the model decides, and the reference, if settled."""

    before: Read
    after: Read
    model: bool
    truth: bool | None


def aided_comparison(study: Study, cut_off: float | None = None) -> tuple[ReaderInfluence, ...]:
    """Unaided against aided reads, by reader and model; for coordinators, never for a reader's eyes.

    Reads for the reference alone are compared: no repeats, no calibration cases, nothing excluded. A reader who saw
    opinions of several models is told of under each, with the same aided reads.

    Args:
        study: the study itself.
        cut_off: on the probability, at or above which the model says definite; None for each opinion's own balanced
            one, see `Opinion.says_definite`.

    Raises:
        RuleBroken: this is a reader's parcel.
    """
    study.check_home()
    with study.snapshot():
        truth = {case.id: found.definite for case, found in references(study) if found.status is not Status.EXCLUDED}
        reads, reveals, opinions = study.reads.all(), study.reveals.all(), study.opinions.all()
        roles = {reader.name: reader.role for reader in study.readers.all()}
    found = compared(truth, reads, reveals, opinions, cut_off=cut_off)
    return tuple(
        influence(reader, roles[reader], model, shown, cases) for (reader, model), (shown, cases) in found.items()
    )


Shown = dict[tuple[str, str], tuple[list[Reveal], list[Compared]]]
"""By reader and model, what was shown and the cases that can be compared."""


def compared(
    truth: Mapping[str, bool | None],
    reads: Iterable[Read],
    reveals: Iterable[Reveal],
    opinions: Iterable[Opinion],
    *,
    cut_off: float | None = None,
) -> Shown:
    """Each case before and after its reveal, by reader and model.

    Args:
        truth: the reference of the cases that are compared; None where it is not settled.
        reads: every read.
        reveals: every reveal.
        opinions: every opinion.
        cut_off: as in `aided_comparison`.
    """
    told = {(one.case, one.model, str(one.crop or "")): one for one in opinions}
    seen: defaultdict[tuple[str, str], list[Reveal]] = defaultdict(list)
    for one in reveals:
        if one.case in truth and one.shown_as == one.case:
            seen[one.reader, one.model].append(one)
    everything = tuple(reads)
    before, after = _unaided(everything), _aided(everything)
    return {key: (shown, _cases(shown, told, before, after, truth, cut_off)) for key, shown in sorted(seen.items())}


def _unaided(reads: Iterable[Read]) -> dict[tuple[str, str], Read]:
    current = (read for read in current_reads(reads) if read.purpose is Purpose.REFERENCE)
    return {(read.reader, read.case): read for read in current}


def _aided(reads: Iterable[Read]) -> dict[tuple[str, str], Read]:
    return {(read.reader, read.case): read for read in aided_reads(reads) if not read.shown_as}


def _cases(
    shown: Iterable[Reveal],
    told: dict[tuple[str, str, str], Opinion],
    before: dict[tuple[str, str], Read],
    after: dict[tuple[str, str], Read],
    truth: Mapping[str, bool | None],
    cut_off: float | None,
) -> list[Compared]:
    """Each case once, by the opinion that was revealed last before the reader's last word, or first of all."""
    found: dict[str, Compared] = {}
    for one in sorted(shown, key=lambda each: each.at):
        key, opinion = (one.reader, one.case), told.get((one.case, one.model, one.crop))
        if opinion is None or key not in before:
            continue
        last = after.get(key, before[key])
        if one.case not in found or one.at <= last.committed_at:
            found[one.case] = Compared(before[key], last, opinion.says_definite(cut_off), truth[one.case])
    return list(found.values())


def influence(
    reader: str, role: str, model: str, shown: Sequence[Reveal], cases: Sequence[Compared]
) -> ReaderInfluence:
    """What a reader made of one model's opinions, counted."""
    times = [one.seconds for one in shown if one.seconds is not None]
    wrong = [one for one in cases if one.truth is not None and one.model is not one.truth]
    looked_s = round(sum(times), 1) if times else None
    revealed = len({one.case for one in shown})
    return ReaderInfluence(reader, role, model, revealed, looked_s, _influence(cases), _influence(wrong))


def _influence(cases: Iterable[Compared]) -> Influence:
    paired = [one for one in cases if one.before.evaluable and one.after.evaluable]
    moved = [one for one in paired if one.before.definite is not one.after.definite]
    toward = sum(one.after.definite is one.model for one in moved)
    return Influence(
        n=len(paired),
        changed=sum(one.before.grades != one.after.grades for one in paired),
        toward=toward,
        away=len(moved) - toward,
        before=_accuracy((bool(one.before.definite), one.truth) for one in paired if one.truth is not None),
        after=_accuracy((bool(one.after.definite), one.truth) for one in paired if one.truth is not None),
    )


def _accuracy(pairs: Iterable[Pair]) -> Accuracy:
    told = list(pairs)
    yes, no = ([said for said, truth in told if truth is status] for status in (True, False))
    return Accuracy(wilson(sum(yes), len(yes)), wilson(len(no) - sum(no), len(no)))
