"""Who is shown which case when: a random order, fixed when it is assigned, with hidden repeats among the rest."""

from __future__ import annotations

import base64
import hashlib
import random
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import accumulate

from sireader.domain.reads import Purpose

_ANY_DAY = datetime.min.replace(tzinfo=UTC)
NOT_GIVEN = 0
"""Position of a case that a reader was not given."""


class Takes(StrEnum):
    """Which cases a reader is given."""

    EVERYTHING = "everything"  # every case of the study, new ones as they come
    ASSIGNED = "assigned"  # those that the coordinator assigned


@dataclass(frozen=True, slots=True)
class Assignment:
    """One place in a reader's order; immutable.

    Attributes:
        position: from 1, in the order in which the reader works.
        case: the case's pseudonym.
        shown_as: the name under which the reader knows the case; its own but for repeats.
        purpose: why it is shown.
    """

    position: int
    case: str
    shown_as: str
    purpose: Purpose = Purpose.REFERENCE


def assigned(
    cases: Iterable[str],
    seed: int,
    placed: Sequence[Assignment] = (),
    *,
    repeats: float = 0.0,
    first: Sequence[str] = (),
) -> tuple[Assignment, ...]:
    """The assignments that are new: those placed before keep their positions for good, and these follow them.

    Args:
        cases: every case that the reader is to be given, those placed before among them or not.
        seed: the reader's seed, drawn once and stored: the same seed and cases give the same order.
        placed: the reader's assignments so far.
        repeats: share of the reader's cases that come a second time, 0 to 1; rounded over all assignments.
        first: calibration cases, which come before the rest, in this order.

    Returns:
        In order of position. A repeat lies behind its first showing, never right behind it where there is room, among
        the cases of the second half, and under another name.
    """
    known = {one.case for one in placed}
    opening = [case for case in dict.fromkeys(first) if case not in known]
    new = sorted(set(cases) - known - set(first))
    draws = random.Random(f"{seed}:{len(placed)}")  # noqa: S311 – an order, not a secret
    draws.shuffle(new)
    order = [(case, Purpose.REFERENCE) for case in new]
    _slip_in(_chosen_again(new, placed, repeats, draws), order, draws)
    everything = [*((case, Purpose.CALIBRATION) for case in opening), *order]
    return tuple(
        Assignment(position, case, _name(case, purpose, seed), purpose)
        for position, (case, purpose) in enumerate(everything, start=len(placed) + 1)
    )


def _chosen_again(new: Sequence[str], placed: Sequence[Assignment], share: float, draws: random.Random) -> list[str]:
    """Cases to be shown again: first of those new in the first half of the order, then any that never came again."""
    before = [one.case for one in placed if one.purpose is Purpose.REFERENCE]
    again = {one.case for one in placed if one.purpose is Purpose.REPEAT}
    wanted = round(share * (len(before) + len(new))) - len(again)
    early = list(new[: (len(new) + 1) // 2])
    older = [case for case in before if case not in again]
    draws.shuffle(early)
    draws.shuffle(older)
    return [*early, *older, *new[len(early) :]][: max(wanted, 0)]


def _slip_in(again: Iterable[str], order: list[tuple[str, Purpose]], draws: random.Random) -> None:
    """Put each repeat at a random place in the second half of the order, behind its first showing."""
    for case in again:
        shown = next((place for place, (one, _) in enumerate(order) if one == case), -1)
        earliest = max(len(order) // 2, min(shown + 2, len(order)))
        order.insert(draws.randint(earliest, len(order)), (case, Purpose.REPEAT))


def _name(case: str, purpose: Purpose, seed: int) -> str:
    """A repeat goes under a name that looks like any other pseudonym and does not tell the case."""
    if purpose is not Purpose.REPEAT:
        return case
    digest = hashlib.sha256(f"{seed}:again:{case}".encode()).digest()
    return "C-" + base64.b32encode(digest)[:10].decode()


def as_shown(
    given: Iterable[Assignment], due: Mapping[str, datetime], read: Mapping[str, datetime]
) -> tuple[Assignment, ...]:
    """The order as its reader meets it, without the repeats that are not due: their places would be gaps that tell.

    A repeat comes where it was placed, but behind everything that had been read when it fell due: there it looks like
    a case that has just been added, and no number of a case that was read changes.

    Args:
        given: the reader's assignments.
        due: since when a repeat may be shown, by the name under which it is shown; no entry for others.
        read: when each case was first read, by the name under which it is shown.
    """
    order = sorted(given, key=lambda one: one.position)
    places = {one.shown_as: one.position for one in order}
    so_far = sorted((moment, places[shown]) for shown, moment in read.items() if shown in places)
    moments = [moment for moment, _ in so_far]
    furthest = [0, *accumulate((place for _, place in so_far), max)]

    def key(one: Assignment) -> tuple[int, bool, datetime, int]:
        if one.purpose is not Purpose.REPEAT:
            return one.position, False, _ANY_DAY, one.position
        since = due[one.shown_as]
        return max(one.position, furthest[bisect_right(moments, since)]), True, since, one.position

    return tuple(sorted((one for one in order if one.purpose is not Purpose.REPEAT or one.shown_as in due), key=key))


def shared_out(cases: Iterable[str], readers: Sequence[str], seed: int) -> dict[str, tuple[str, ...]]:
    """Cases shared out evenly at random among readers of one role; each case to exactly one of them.

    Args:
        cases: to be shared out.
        readers: at least one.
        seed: the same seed, cases and readers give the same shares.
    """
    shuffled = sorted(set(cases))
    random.Random(seed).shuffle(shuffled)  # noqa: S311 – an order, not a secret
    return {reader: tuple(shuffled[place :: len(readers)]) for place, reader in enumerate(sorted(readers))}
