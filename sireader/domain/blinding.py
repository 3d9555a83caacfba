"""Who may see what. Every use case that hands something to a reader passes through here."""

from __future__ import annotations

from collections.abc import Iterable

from sireader.domain.opinions import Opinion
from sireader.domain.protocol import Protocol, Reveal, due_roles
from sireader.domain.reads import Read


def visible_reads(protocol: Protocol, reader: str, role: str, reads: Iterable[Read]) -> tuple[Read, ...]:
    """The reads that a reader may see: the reader's own, and those of the roles that the protocol opens to the role."""
    sees = protocol.role(role).sees
    return tuple(read for read in reads if read.reader == reader or read.role in sees)


def visible_opinions(
    protocol: Protocol, reader: str, reads: Iterable[Read], opinions: Iterable[Opinion]
) -> tuple[Opinion, ...]:
    """The opinions that a reader may see on one case: none before the reader's own read of it is committed."""
    committed = any(read.reader == reader for read in reads)
    return tuple(opinions) if committed and protocol.reveal is Reveal.AFTER_COMMIT else ()


def may_read(protocol: Protocol, reader: str, role: str, reads: Iterable[Read]) -> bool:
    """Whether a reader is to give a first read of a case, given all reads of it."""
    everything = tuple(reads)
    return role in due_roles(protocol, everything) and all(read.reader != reader for read in everything)
