"""From a study to what a report counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from sireader.domain.opinions import Opinion
from sireader.domain.reads import Read
from sireader.domain.reveals import Reveal
from sireader.storage.opinion_store import opinion_key
from sireader.workflow.aided import compared, influence
from sireader.workflow.flow import flow
from sireader.workflow.progress import progress, repeat_pairs
from sireader.workflow.report.counted import NONE, Codes, Counted, ModelScores, ReaderRepeats, RoleReads, Texts
from sireader.workflow.report.groups import known_groups
from sireader.workflow.snapshot import Moment, Seat, Snapshot, Standing, snapshot
from sireader.workflow.study import Study

Say = Callable[[str], None]
Groups = Mapping[str, Mapping[str, str]]
"""Of each grouping its name, and the group of each case that has one."""


def collect(study: Study, own_groups: Groups, say: Say, as_of: Moment | None = None) -> Counted:
    """All that a report counts, of one moment.

    Args:
        study: the study itself, no parcel.
        own_groups: groupings that the coordinator gave, such as the centres.
        say: called with how far it is.
        as_of: the moment, where it is not now.

    Raises:
        RuleBroken: this is a reader's parcel.
    """
    say("Reading the study …")
    with study.snapshot():
        now = snapshot(study, as_of=as_of)
        opinions = [one for one in study.opinions.all() if as_of is None or opinion_key(one) in as_of.opinions]
        reveals = [one for one in study.reveals.all() if as_of is None or one.id in as_of.reveals]
    say("Counting cases and reads …")
    return counted_of(study, now, opinions, reveals, own_groups, say)


def counted_of(
    study: Study,
    now: Snapshot,
    opinions: Sequence[Opinion] = (),
    reveals: Sequence[Reveal] = (),
    own_groups: Groups | None = None,
    say: Say | None = None,
) -> Counted:
    """What there is to count in a moment of a study.

    Args:
        study: with the radiographs.
        now: the moment.
        opinions: of models that are counted, in the order in which they were recorded.
        reveals: that are counted.
        own_groups: groupings that the coordinator gave; None to leave every grouping out.
        say: called with how far it is.
    """
    live = [one for one in now.standings if one.state not in {"excluded", "calibration"}]
    cases = tuple(one.case.id for one in live)
    truth = {one.case.id: one.reference.definite for one in live}
    first = [role for role in now.protocol.roles if role.name in now.first_roles]
    seats = {seat.reader.name: seat.reader.role for seat in now.seats}
    return Counted(
        now=now,
        opinions=tuple(opinions),
        reveals=tuple(one.id for one in reveals),
        progress=progress(now),
        flow=flow(now),
        cases=cases,
        subjects=_codes(one.case.subject for one in live),
        truth=np.array([_status(one.reference.definite) for one in live], np.int8),
        grade=np.array([_worse(one) for one in live], np.float64),
        roles=tuple(_role_reads(role.name, live) for role in now.protocol.roles),
        first_roles=tuple(role.name for role in first),
        repeats=tuple(_repeats(now, live)),
        models=tuple(_models(opinions, cases)),
        influences=tuple(
            (influence(reader, seats[reader], model, shown, told), tuple(told))
            for (reader, model), (shown, told) in compared(truth, now.reads, reveals, opinions).items()
        ),
        groups={} if own_groups is None else _groups(study, live, own_groups, say or _quietly),
    )


def _quietly(_: str) -> None:
    """Nobody looks how far it is."""


def _codes(names: Iterable[str]) -> Codes:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], np.intp)


def _status(definite: bool | None) -> int:
    return NONE if definite is None else int(definite)


def _worse(one: Standing) -> float:
    found = one.reference
    return np.nan if found.right is None or found.left is None else max(found.right, found.left)


def _role_reads(role: str, live: Sequence[Standing]) -> RoleReads:
    reads = [one.present.get(role) for one in live]
    grades = [read.grades if read else None for read in reads]
    times = [np.nan if read is None or read.reading_s is None else read.reading_s for read in reads]
    return RoleReads(
        role=role,
        right=np.array([NONE if each is None else int(each.right) for each in grades], np.int8),
        left=np.array([NONE if each is None else int(each.left) for each in grades], np.int8),
        definite=np.array([NONE if each is None else int(each.definite) for each in grades], np.int8),
        seconds=np.array(times, np.float64),
        read=sum(read is not None for read in reads),
        not_evaluable=sum(read is not None and not read.evaluable for read in reads),
    )


def _repeats(now: Snapshot, live: Sequence[Standing]) -> Iterable[ReaderRepeats]:
    subjects = {one.case.id: one.case.subject for one in live}
    own: defaultdict[str, list[Read]] = defaultdict(list)
    for read in now.reads:
        if read.case in subjects:
            own[read.reader].append(read)
    for seat in now.seats:
        pairs = repeat_pairs(own[seat.reader.name])
        if pairs:
            yield _reader_repeats(seat, pairs, subjects)


def _reader_repeats(seat: Seat, pairs: Sequence[tuple[Read, Read]], subjects: Mapping[str, str]) -> ReaderRepeats:
    firsts, seconds = ([pair[place] for pair in pairs] for place in (0, 1))
    grades = [
        [(int(read.grades.right), int(read.grades.left)) for read in each if read.grades] for each in (firsts, seconds)
    ]
    said = [[_status(read.definite) for read in each] for each in (firsts, seconds)]
    arrays = [np.array(each, np.int8) for each in (*grades, *said)]
    return ReaderRepeats(seat.reader.name, seat.reader.role, _codes(subjects[read.case] for read in firsts), *arrays)


def _models(opinions: Iterable[Opinion], cases: Sequence[str]) -> Iterable[ModelScores]:
    places = {case: place for place, case in enumerate(cases)}
    by_model: defaultdict[str, list[Opinion]] = defaultdict(list)
    for one in opinions:
        if one.case in places:
            by_model[one.model].append(one)
    return [_scores(model, by_model[model], places) for model in sorted(by_model)]


def _scores(model: str, opinions: Sequence[Opinion], places: Mapping[str, int]) -> ModelScores:
    last = {one.case: one for one in opinions}
    probability, split = np.full(len(places), np.nan), np.full(len(places), "", dtype="<U10")
    for case, one in last.items():
        probability[places[case]], split[places[case]] = one.probability, one.split
    answers = [one.answered for one in last.values() if one.answered]
    cards = {tuple(sorted(one.cut_offs.items())) for one in answers}
    return ModelScores(
        model=model,
        probability=probability,
        split=split,
        cut_offs=dict(cards.pop()) if len(cards) == 1 else {},
        notice=next((one.notice for one in answers if one.notice), ""),
        packages=tuple(sorted({one.package for one in last.values() if one.package})),
        outside=sum(not one.in_domain for one in answers),
        several=sum(count > 1 for count in _counts(opinions).values()),
    )


def _counts(opinions: Iterable[Opinion]) -> dict[str, int]:
    counted: defaultdict[str, int] = defaultdict(int)
    for one in opinions:
        counted[one.case] += 1
    return counted


def _groups(study: Study, live: Sequence[Standing], own: Groups, say: Say) -> dict[str, Texts]:
    found = known_groups(study, live, say)
    for name, groups in own.items():
        found[name] = np.array([groups.get(one.case.id, "") for one in live], dtype=str)
    return found
