"""What an observer said about a radiograph, as plain values: a reader, the protocol or a model alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sireader.domain.crops import Crop
from sireader.domain.grading import Grade, Joint


@dataclass(frozen=True, slots=True)
class Person:
    """A reader.

    Attributes:
        name: as the study calls the reader.
        role: as the protocol calls it.
        adjudicates: whether this role reads what earlier reads left unsettled.
    """

    name: str
    role: str
    adjudicates: bool = False


@dataclass(frozen=True, slots=True)
class Program:
    """A model, or this program where it derives the reference standard.

    Attributes:
        name: of the algorithm, with its version where the name has one.
        version: what tells this algorithm from others of its name: a digest of the model's packages.
        parameters: what else it was told, each a text.
        is_model: False where reads were counted by a protocol.
    """

    name: str
    version: str
    parameters: tuple[str, ...] = ()
    is_model: bool = True


@dataclass(frozen=True, slots=True)
class JointSaid:
    """What was said of one joint; each part is None where this observer does not say it.

    Attributes:
        grade: a reader's grade.
        median: median grade of several readers, 0 to 4 in halves.
        shares: a model's probabilities of the grades 0 to 4.
        grade_set: the grades that a model does not rule out, ascending.
    """

    grade: Grade | None = None
    median: float | None = None
    shares: tuple[float, ...] | None = None
    grade_set: tuple[int, ...] | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was said."""
        return self == JointSaid()


@dataclass(frozen=True, slots=True)
class Said:
    """One report.

    Attributes:
        kind: for lists and files: `read`, `aided-read`, `reference`, `opinion`.
        title: for the archive's list of series, at most 64 characters.
        key: what tells this report from all others of the radiograph.
        observer: who said it.
        at: when, time zone aware.
        joints: what was said of each.
        definite: definite sacroiliitis; None where it is not said.
        evaluable: whether the radiograph could be graded; None where it is not said.
        aided: whether a reader had seen a model's answer; None of programs.
        probability: of definite sacroiliitis, 0 to 1; None of readers.
        cut_off: at or above which the probability makes `definite`.
        crop: what was looked at, in px of the radiograph as shown; None for all of it or where nobody said.
        comments: sentences, notices first.
    """

    kind: str
    title: str
    key: str
    observer: Person | Program
    at: datetime
    joints: Mapping[Joint, JointSaid] = field(default_factory=dict)
    definite: bool | None = None
    evaluable: bool | None = None
    aided: bool | None = None
    probability: float | None = None
    cut_off: float | None = None
    crop: Crop | None = None
    comments: tuple[str, ...] = ()
