"""The reference standard of a case: computed from the reads by the protocol, never stored by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sireader.domain.consensus import Consensus
from sireader.domain.protocol import Due, Protocol, Tally, decisive_reads, median_grades, tally
from sireader.domain.reads import Read


class Status(StrEnum):
    """Where a case stands."""

    SETTLED = "settled"
    OPEN = "open"
    UNRESOLVED = "unresolved"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Reference:
    """What the protocol derives from a case's reads.

    Attributes:
        status: where the case stands.
        definite: definite sacroiliitis; None unless settled.
        right: median grade of the right joint over the reads that count, 0 to 4 in halves; None unless settled.
        left: the same of the left joint.
        reads: the ids of the reads that count, in the order of the protocol's roles.
        consensus: the id of the recorded consensus that settled it; empty when the reads did, or nothing did.
    """

    status: Status
    definite: bool | None = None
    right: float | None = None
    left: float | None = None
    reads: tuple[str, ...] = ()
    consensus: str = ""


def reference_of(
    protocol: Protocol, reads: Iterable[Read], *, excluded: bool = False, consensus: Iterable[Consensus] = ()
) -> Reference:
    """The reference standard of one case.

    The protocol's rule settles it; while a role is due because the grades differ, it stays open. A not-evaluable read
    counts for neither side. When no role is left to read and nothing is settled, the case is unresolved, and a recorded
    consensus settles it. The grade of a joint is the median of the reads that decide, so two reads of 2 and 3 give 2.5;
    the *definite* status is what the rule says, not the medians (Bressem et al.: disagreement is about the definite
    status, never about the grade itself).

    Args:
        protocol: the study's protocol.
        reads: all reads of the case, amended ones included, in any order.
        excluded: whether the coordinator excluded the case.
        consensus: every consensus recorded on the case; the latest one counts.
    """
    return reference_from(protocol, tally(protocol, reads), excluded=excluded, consensus=consensus)


def reference_from(
    protocol: Protocol, stands: Tally, *, excluded: bool = False, consensus: Iterable[Consensus] = ()
) -> Reference:
    """The same, of reads that are tallied already."""
    if excluded:
        return Reference(Status.EXCLUDED)
    if stands.definite is None and not stands.due:
        return _by_consensus(consensus)
    if stands.definite is None or any(protocol.role(name).due is Due.UNSETTLED for name in stands.due):
        return Reference(Status.OPEN)
    deciding = decisive_reads(protocol, stands.counting).values()
    right, left = median_grades(read.grades for read in deciding if read.grades is not None)
    return Reference(Status.SETTLED, stands.definite, right, left, tuple(read.id for read in deciding))


def _by_consensus(consensus: Iterable[Consensus]) -> Reference:
    latest = max(consensus, key=lambda one: (one.decided_at, one.id), default=None)
    if latest is None or latest.grades is None:
        return Reference(Status.UNRESOLVED, consensus=latest.id if latest else "")
    right, left = float(latest.grades.right), float(latest.grades.left)
    return Reference(Status.SETTLED, latest.grades.definite, right, left, consensus=latest.id)
