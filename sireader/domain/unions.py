"""Uniting two sets of reads: what is new, what does not fit, and what a person should know about the outcome."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NoReturn

from sireader.domain.errors import RuleBroken
from sireader.domain.reads import FIRST_HASH, Purpose, Read, check_aided, check_judgement, in_order

Key = tuple[str, str, str]
"""What a read is named by: its reader, `hash` or `id`, and that."""


def new_reads(known: Sequence[Read], arriving: Sequence[Read], recorded: Mapping[str, str]) -> tuple[Read, ...]:
    """The arriving reads that are not known yet, each behind the one that it follows and the one that it amends.

    Args:
        known: every read on record.
        arriving: every read of another copy of the study.
        recorded: the hash that stood beside each arriving read, by the read's id.

    Raises:
        RuleBroken: names a read that was altered, that is on record with another content, before which a record is
            missing, that amends what its reader never said, or that is not complete.
    """
    on_record = {read.id: read for read in known}
    for read in arriving:
        _check_content(read, recorded.get(read.id, ""), on_record.get(read.id))
    new = _in_dependence([read for read in arriving if read.id not in on_record], known)
    for read in new:
        _check_amendment(read, on_record)
        on_record[read.id] = read
    return new


def remarks(everything: Iterable[Read], new: Iterable[Read], excluded: Iterable[str]) -> Iterator[str]:
    """One sentence for each first read that the union doubles, and for each excluded case that got reads.

    Args:
        everything: all reads, the new ones among them.
        new: those that have just come.
        excluded: the cases that are excluded.
    """
    arrived = {read.id: read.case for read in new}
    own: dict[tuple[str, str], Read] = {}
    seats: dict[tuple[str, str], Read] = {}
    for read in in_order(one for one in everything if one.amends is None):
        before = own.setdefault((read.reader, read.shown), read)
        seat = seats.setdefault((read.case, read.role), read) if read.purpose is Purpose.REFERENCE else read
        if before is not read and arrived.keys() & {read.id, before.id}:
            yield f"{read.reader} read case {read.shown} in two copies of the study: the earlier read counts."
        elif seat.reader != read.reader and arrived.keys() & {read.id, seat.id}:
            yield f"{seat.reader} and {read.reader} both read case {read.case} as {read.role}: {seat.reader}'s counts."
    for case in sorted(set(arrived.values()) & set(excluded)):
        yield f"Case {case} is excluded: its reads stay on record and count for nothing."


def said_of(read: Read) -> str:
    """A read in words, to begin a sentence with."""
    return f"Read {read.id} by {read.reader} on case {read.case}"


def _check_content(read: Read, recorded: str, known: Read | None) -> None:
    if recorded != read.hash:
        raise RuleBroken(f"{said_of(read)} was altered")
    if known is not None and known.hash != read.hash:
        raise RuleBroken(f"{said_of(read)} says something else than the read of that name on record here")
    check_judgement(read.judgement)
    check_aided(read)


def _in_dependence(new: Sequence[Read], known: Iterable[Read]) -> tuple[Read, ...]:
    """New reads, each behind those that it names; a RuleBroken where one names what is nowhere."""
    present = {key for read in known for key in _keys(read)}
    named = {read.id: {key for key in _names(read) if key not in present} for read in new}
    naming: defaultdict[Key, list[Read]] = defaultdict(list)
    for read in in_order(new):
        for key in named[read.id]:
            naming[key].append(read)
    ready = [read for read in in_order(new) if not named[read.id]]
    for read in ready:  # grows while it is gone through
        for key in _keys(read):
            for later in naming.pop(key, []):
                named[later.id].discard(key)
                ready += [] if named[later.id] else [later]
    if len(ready) < len(new):
        _refuse_cut([read for read in in_order(new) if named[read.id]], named)
    return tuple(ready)


def _keys(read: Read) -> tuple[Key, Key]:
    """What others may name a read by."""
    return (read.reader, "hash", read.hash), (read.reader, "id", read.id)


def _names(read: Read) -> Iterator[Key]:
    """The reads that a read names: the one before it, and the one that it amends."""
    if read.previous_hash != FIRST_HASH:
        yield (read.reader, "hash", read.previous_hash)
    if read.amends is not None:
        yield (read.reader, "id", read.amends)


def _refuse_cut(left: Sequence[Read], named: Mapping[str, set[Key]]) -> NoReturn:
    here = {key for read in left for key in _keys(read)}
    cut = next((read for read in left if not named[read.id] <= here), left[0])
    words = said_of(cut)
    if any(kind == "hash" for _, kind, _ in named[cut.id] - here):
        raise RuleBroken(f"Before {words[:1].lower()}{words[1:]}, a record is missing")
    raise RuleBroken(f"{words} amends a read that its reader never gave")


def _check_amendment(read: Read, on_record: Mapping[str, Read]) -> None:
    """An amendment supersedes a read of the case as it was shown, and says why."""
    if read.amends is None:
        return
    before = on_record[read.amends]
    if (before.shown, before.case) != (read.shown, read.case):
        raise RuleBroken(f"{said_of(read)} amends a read of another case")
    if not read.reason.strip():
        raise RuleBroken(f"{said_of(read)} amends without a reason")
