"""Reveals: when a reader saw a model's opinion, for how long, and what that makes of the reads that follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sireader.domain.blinding import visible_opinions
from sireader.domain.errors import RuleBroken
from sireader.domain.opinions import Opinion
from sireader.domain.protocol import Protocol
from sireader.domain.protocol import Reveal as When
from sireader.domain.reads import Read

First = Mapping[tuple[str, str], datetime]
"""When anything was first revealed, by reader and case."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """One showing of one opinion to one reader.

    Attributes:
        id: unique for ever, also across copies of the study.
        case: the case's pseudonym.
        shown_as: the name under which the reader knows the case.
        reader: who saw it.
        model: name and version of the model.
        at: when, time zone aware; on record before anything was shown.
        crop: what the model looked at, as `r0,c0,r1,c1`; empty for all of the radiograph or where nobody said.
        package: SHA-256 of the model's package; empty for an opinion of another program.
        seconds: for how long it was on the screen; None while it is, or where the program ended with it.
    """

    id: str
    case: str
    shown_as: str
    reader: str
    model: str
    at: datetime
    crop: str = ""
    package: str = ""
    seconds: float | None = None


def first_reveals(reveals: Iterable[Reveal]) -> dict[tuple[str, str], datetime]:
    """When anything was first revealed, by reader and case."""
    first: dict[tuple[str, str], datetime] = {}
    for one in reveals:
        key = one.reader, one.case
        first[key] = min(one.at, first.get(key, one.at))
    return first


def marked(reads: Iterable[Read], first: First) -> tuple[Read, ...]:
    """The reads, those marked that were committed at or after a reveal of their case to their reader.

    A read that amends another one is aided then, wherever it was made: see `Read.aided`. The mark is worked out from
    the record each time, so an amendment from another copy of the study, which did not know of the reveal, is aided as
    soon as both lie in one record.
    """
    if not first:
        return tuple(reads)
    return tuple(replace(read, after_reveal=True) if _is_after(read, first) else read for read in reads)


def _is_after(read: Read, first: First) -> bool:
    since = first.get((read.reader, read.case))
    return since is not None and since <= read.committed_at


def check_reveal(
    protocol: Protocol, reader: str, reads: Iterable[Read], opinions: Iterable[Opinion], *, closed: bool
) -> tuple[Opinion, ...]:
    """The opinions that may be revealed to a reader now.

    Args:
        protocol: says when, if ever.
        reader: who asks.
        reads: the reads of the case as it was shown, of every reader.
        opinions: those asked for.
        closed: whether the study is closed.

    Raises:
        RuleBroken: the protocol never reveals, the reader has not committed a read, the study is not closed, or there
            is no such opinion; in this order, so that nothing is told of opinions that may not be seen.
    """
    everything = tuple(reads)
    probe = Opinion("", "", 0.0)
    if not visible_opinions(protocol, reader, everything, [probe], closed=closed):
        raise _refusal(protocol, committed=any(read.reader == reader for read in everything))
    seen = visible_opinions(protocol, reader, everything, opinions, closed=closed)
    if not seen:
        raise RuleBroken("There is no such opinion on this case", "ask another model")
    return seen


def _refusal(protocol: Protocol, *, committed: bool) -> RuleBroken:
    if protocol.reveal is When.NEVER:
        return RuleBroken("The protocol of this study never reveals an opinion", "go on without one")
    if not committed:
        return RuleBroken("An opinion is revealed after your own read of the case alone", "commit your read first")
    return RuleBroken("The protocol reveals opinions once the study is closed", "wait until the coordinator closes it")
