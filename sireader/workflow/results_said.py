"""What readers, the protocol and models said of a case, as reports; for coordinators, never for a reader's eyes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sireader.domain.consensus import Consensus
from sireader.domain.grading import Grade, Grades, Joint
from sireader.domain.opinions import BALANCED, Answered, Opinion
from sireader.domain.protocol import Due, Protocol
from sireader.domain.reads import Read
from sireader.domain.reference import Reference
from sireader.results.said import JointSaid, Person, Program, Said

OTHER_PROGRAM = "An opinion of another program. Not a diagnosis."
AIDED = "Given after a model's opinion was revealed to the reader; it never counts in the reference."
OUTSIDE = "Outside what the model knows, so not to be relied on."
MEDIANS = "Definite is what the protocol settled on, each read by its own two grades; medians may give another answer."


@dataclass(frozen=True, slots=True)
class Settling:
    """By what a study's cases are settled: the protocol in force and its version, from 1."""

    protocol: Protocol
    version: int


def read_said(read: Read, protocol: Protocol) -> Said:
    """A reader's or adjudicator's own words; an aided read says so."""
    adjudicates = any(role.name == read.role and role.due is Due.UNSETTLED for role in protocol.roles)
    amended = f"Amends an earlier read. {read.reason}" if read.amends else ""
    comments = (AIDED if read.aided else "", amended, read.judgement.comment)
    return Said(
        kind="aided-read" if read.aided else "read",
        title=f"{'Aided read' if read.aided else 'Read'} by {read.reader} ({read.role})",
        key=read.id,
        observer=Person(read.reader, read.role, adjudicates),
        at=read.committed_at,
        joints=_graded(read.grades),
        definite=read.definite,
        evaluable=read.evaluable,
        aided=read.aided,
        crop=read.judgement.crop,
        comments=tuple(one for one in comments if one.strip()),
    )


def reference_said(
    reference: Reference, settling: Settling, reads: Mapping[str, Read], consensus: Mapping[str, Consensus]
) -> Said:
    """The reference standard of a settled case, computed; medians of the reads that decide, or a meeting's grades.

    Args:
        reference: of a settled case.
        settling: by what it was settled.
        reads: by id.
        consensus: by id.
    """
    name, meeting = settling.protocol.name, consensus.get(reference.consensus)
    if meeting:
        by = f"Agreed by {', '.join(meeting.attendees)} at a meeting, for the reads had not settled it."
        joints, at = _graded(meeting.grades), meeting.decided_at
    else:
        by = f"Computed from {len(reference.reads)} reads by the protocol {name}; no person gave it as a read."
        joints = {Joint.RIGHT: JointSaid(median=reference.right), Joint.LEFT: JointSaid(median=reference.left)}
        at = max(reads[read].committed_at for read in reference.reads)
    decided = (f"consensus {meeting.id}",) if meeting else tuple(f"read {read}" for read in reference.reads)
    return Said(
        kind="reference",
        title=f"Reference standard by the protocol {name}",
        key=f"reference {name}",
        observer=Program(f"Reference standard by {name}", str(settling.version), decided, is_model=False),
        at=at,
        joints=joints,
        definite=reference.definite,
        evaluable=True,
        comments=(by,) if meeting else (by, MEDIANS),
    )


def opinion_said(opinion: Opinion, at: datetime) -> Said:
    """A model's answer, with its notice first."""
    told = opinion.answered or Answered(notice=OTHER_PROGRAM)
    outside = () if told.in_domain else (OUTSIDE, *told.why_not)
    learned = (f"The case was in the model's {opinion.split} split.",) if opinion.split else ()
    asked = (f"crop {opinion.crop or 'whole radiograph'}", *(("mirror image asked too",) if told.mirrored_too else ()))
    cut_off = told.cut_offs.get(BALANCED)
    return Said(
        kind="opinion",
        title=noticed("Opinion", opinion),
        key=f"{opinion.model} {opinion.crop or 'whole radiograph'}",
        observer=Program(opinion.model, opinion.package or "not stated", asked),
        at=at,
        joints={Joint.RIGHT: JointSaid(shares=told.right, grade_set=told.right_set),
                Joint.LEFT: JointSaid(shares=told.left, grade_set=told.left_set)},
        definite=None if cut_off is None else opinion.says_definite(cut_off),
        probability=opinion.probability,
        cut_off=cut_off,
        crop=opinion.crop,
        comments=(told.notice or OTHER_PROGRAM, *outside, *learned),
    )  # fmt: skip


def noticed(what: str, opinion: Opinion) -> str:
    """A title that begins with the model's notice, for whoever sees nothing but a list."""
    notice = opinion.answered.notice if opinion.answered else OTHER_PROGRAM
    return f"{what}. {notice or OTHER_PROGRAM}"


def _graded(grades: Grades | None) -> dict[Joint, JointSaid]:
    return {joint: JointSaid(grade=Grade(grades.of_joint(joint))) for joint in Joint} if grades else {}
