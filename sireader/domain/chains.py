"""Chains of records, each of which names the hash of the one before: has one been altered, taken out or slipped in?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sireader.domain.reads import FIRST_HASH

CLOCKS_DIFFER = timedelta(seconds=2)
"""By so much a clock that is kept right by the network may step back."""


@dataclass(frozen=True, slots=True)
class Link:
    """One record as a link of its chain.

    Attributes:
        name: the record in words, to begin a sentence with: `Read 17 by Ada on case C-1`.
        recorded: the hash that stands beside it.
        computed: the hash of what it says.
        previous: the hash of the link before it; empty for the first.
        at: when it was recorded; None where its date says nothing of the order, or makes no sense.
        nonsense: a sentence, where the record makes no sense any more; empty else.
    """

    name: str
    recorded: str
    computed: str
    previous: str
    at: datetime | None
    nonsense: str = ""


def broken(links: Iterable[Link]) -> Iterator[str]:
    """One sentence for each link of one chain that was altered or moved, or lost its predecessor.

    The links come in the order in which they stand; each must stand behind the one that it follows.
    """
    chain = {link.recorded: link for link in links}
    passed: set[str] = {FIRST_HASH}
    for link in chain.values():
        passed.add(link.recorded)
        before = chain.get(link.previous)
        if link.nonsense:
            yield link.nonsense
        elif link.recorded != link.computed:
            yield f"{link.name} was altered."
        elif before is None and link.previous != FIRST_HASH:
            yield f"Before {_inside(link)}, a record is missing or was moved."
        elif link.previous not in passed:
            yield f"{link.name} was moved: it stands before the record that it follows."


def set_back(links: Iterable[Link]) -> Iterator[str]:
    """One sentence for each link that is older than the one that it follows.

    Dates lie under the hashes, so no date was changed: the computer's clock was wrong, before or after.
    """
    everything = tuple(links)
    chain = {link.recorded: link for link in everything}
    for link in everything:
        before = chain.get(link.previous)
        if before is not None and _older(link, before):
            yield f"{link.name} is dated before the record that it follows: the computer's clock was set back."


def forks(links: Iterable[Link]) -> Iterator[str]:
    """One sentence for each place where a chain parts: somebody worked on two copies of the study at once."""
    everything = tuple(links)
    followers = Counter(link.previous for link in everything)
    for link in everything:
        if followers[link.recorded] > 1:
            yield f"After {_inside(link)}, the record goes on in two copies of the study."
    if followers[FIRST_HASH] > 1:
        yield f"{everything[0].name} is not the only beginning of its chain."


def ends(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links that no other follows: one, or several where the chain parts."""
    everything = tuple(links)
    followed = {link.previous for link in everything}
    return tuple(link for link in everything if link.recorded not in followed)


def _older(link: Link, before: Link) -> bool:
    return link.at is not None and before.at is not None and link.at < before.at - CLOCKS_DIFFER


def _inside(link: Link) -> str:
    return link.name[:1].lower() + link.name[1:]
