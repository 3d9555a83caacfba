"""The reference standard of a case: computed from the reads by the protocol, never stored by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from sireader.domain.protocol import Protocol, due_roles, reads_by_role, settled_status
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
    """

    status: Status
    definite: bool | None = None
    right: float | None = None
    left: float | None = None
    reads: tuple[str, ...] = ()


def reference_of(protocol: Protocol, reads: Iterable[Read], *, excluded: bool = False) -> Reference:
    """The reference standard of one case.

    `agreeing_reads` evaluable reads of one definite status settle it. A not-evaluable read counts for neither side.
    When no role is left to read and nothing is settled, the case is unresolved. The grade of a joint is the median
    of the evaluable reads, so two reads of 2 and 3 give 2.5; the *definite* status is the majority's, not the
    medians' (Bressem et al.: disagreement is about the definite status, never about the grade itself).

    Args:
        protocol: the study's protocol.
        reads: all reads of the case, amended ones included, in any order.
        excluded: whether the coordinator excluded the case.
    """
    if excluded:
        return Reference(Status.EXCLUDED)
    everything = tuple(reads)
    definite = settled_status(protocol, everything)
    if definite is None:
        return Reference(Status.OPEN if due_roles(protocol, everything) else Status.UNRESOLVED)
    counting = [read for read in reads_by_role(protocol, everything).values() if read.grades is not None]
    grades = [read.grades for read in counting if read.grades is not None]
    right, left = median(grade.right for grade in grades), median(grade.left for grade in grades)
    return Reference(Status.SETTLED, definite, float(right), float(left), tuple(read.id for read in counting))
