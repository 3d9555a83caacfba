"""Who may see what. Every use case that hands something to a reader passes through here."""

from __future__ import annotations

import random
from collections.abc import Iterable

from sireader.domain.opinions import Opinion
from sireader.domain.protocol import Protocol, Reveal, due_roles, is_decoy_ready
from sireader.domain.reads import Read, unaided_reads


def visible_reads(protocol: Protocol, reader: str, role: str, reads: Iterable[Read]) -> tuple[Read, ...]:
    """The reads that a reader may see: the reader's own, and those of the roles that the protocol opens to the role.

    Another reader's aided reads are left out: they would tell what a model said.
    """
    sees = protocol.role(role).sees
    everything = tuple(reads)
    unaided = {read.id for read in unaided_reads(everything)}
    return tuple(read for read in everything if read.reader == reader or (read.role in sees and read.id in unaided))


def visible_opinions(
    protocol: Protocol, reader: str, reads: Iterable[Read], opinions: Iterable[Opinion], *, closed: bool = False
) -> tuple[Opinion, ...]:
    """The opinions that a reader may see on one case: none before the reader's own read of it is committed.

    Args:
        protocol: says when, if ever.
        reader: who asks.
        reads: all reads of the case.
        opinions: all opinions on it.
        closed: whether the study is closed.
    """
    committed = any(read.reader == reader for read in reads)
    open_to = {Reveal.AFTER_COMMIT: committed, Reveal.AFTER_CLOSE: committed and closed}
    return tuple(opinions) if open_to.get(protocol.reveal, False) else ()


def may_read(protocol: Protocol, reader: str, role: str, reads: Iterable[Read], *, decoy: bool = False) -> bool:
    """Whether a reader is to give a first read of a case, given all reads of it.

    Args:
        protocol: the study's protocol.
        reader: who asks.
        role: the reader's role.
        reads: all reads of the case, of every reader.
        decoy: whether this case is one of the reader's decoys, see `is_decoy`.
    """
    everything = tuple(reads)
    if any(read.reader == reader for read in everything):
        return False
    return role in due_roles(protocol, everything) or (
        decoy and is_decoy_ready(protocol, protocol.role(role), everything)
    )


def is_decoy(case: str, seed: int, share: float) -> bool:
    """Whether a case, should it be settled without the reader, is shown to the reader all the same.

    Drawn from the reader's seed, so that the same cases are decoys in every copy of the study.
    """
    return random.Random(f"{seed}:decoy:{case}").random() < share  # noqa: S311 – a draw, not a secret
