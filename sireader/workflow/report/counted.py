"""What a report counts: a study at one moment as plain arrays, one place a case. For coordinators alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sireader.domain.opinions import Opinion
from sireader.workflow.aided import Compared, ReaderInfluence
from sireader.workflow.flow import Flow
from sireader.workflow.progress import Progress
from sireader.workflow.snapshot import Snapshot

Ints = npt.NDArray[np.int8]
Codes = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]
Texts = npt.NDArray[np.str_]
NONE = -1
"""Where nobody said anything that counts: not read, not evaluable, or not settled."""


@dataclass(frozen=True, slots=True, eq=False)
class RoleReads:
    """The current unaided reads of one role; arrays of n cases.

    Attributes:
        role: its name.
        right: grade of the patient's right joint, 0 to 4, or NONE.
        left: of the patient's left joint, likewise.
        definite: 1, 0 or NONE.
        seconds: at work on the case; NaN where nobody measured.
        read: how many cases have a read, evaluable or not.
        not_evaluable: how many of these could not be graded.
    """

    role: str
    right: Ints
    left: Ints
    definite: Ints
    seconds: Floats
    read: int
    not_evaluable: int

    @property
    def score(self) -> Ints:
        """An order of the grades that reaches 2 exactly where they are definite: max(higher - 1, lower), 0 to 4."""
        higher, lower = np.maximum(self.right, self.left), np.minimum(self.right, self.left)
        return np.where(self.definite == NONE, NONE, np.maximum(np.maximum(higher - 1, lower), 0)).astype(np.int8)


@dataclass(frozen=True, slots=True, eq=False)
class ReaderRepeats:
    """One reader's first and hidden second reads, both evaluable; arrays of m pairs.

    Attributes:
        reader: the name.
        role: the reader's role.
        subjects: of the cases, as numbers.
        first: grades (m, 2), right and left.
        second: likewise.
        first_definite: 1 or 0.
        second_definite: likewise.
    """

    reader: str
    role: str
    subjects: Codes
    first: Ints
    second: Ints
    first_definite: Ints
    second_definite: Ints


@dataclass(frozen=True, slots=True, eq=False)
class ModelScores:
    """One model's probabilities; arrays of n cases.

    Attributes:
        model: name and version.
        probability: 0 to 1; NaN where the model has no opinion.
        split: what each case was to the model: `train`, `validation`, `test` or empty.
        cut_offs: of the model's own card, by name; empty for another program's scores.
        notice: what has to stand beside its output; may be empty.
        packages: SHA-256 of the packages that gave the opinions.
        outside: opinions on radiographs that are not like those the model knows.
        several: cases with opinions on several crops, of which the last one recorded counts.
    """

    model: str
    probability: Floats
    split: Texts
    cut_offs: Mapping[str, float]
    notice: str
    packages: tuple[str, ...]
    outside: int
    several: int


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """A study at one moment.

    Attributes:
        now: all of it.
        opinions: every opinion, in the order in which they were recorded.
        reveals: ids of every reveal.
        progress: the figures of the coordinator's page.
        flow: the flow of the cases.
        cases: pseudonyms of the n cases that are neither excluded nor for calibration.
        subjects: of these, as numbers.
        truth: the reference: 1 definite, 0 not, NONE where it is not settled.
        grade: median reference grade of the worse joint, 0 to 4 in halves; NaN where it is not settled.
        roles: the reads by role, in the protocol's order.
        first_roles: the names of the roles that read every case.
        repeats: hidden second reads, by reader.
        models: by name.
        influences: what opinions did to readers, with the cases that were compared.
        groups: of each grouping its name and each case's group; empty text where it is not known.
    """

    now: Snapshot
    opinions: tuple[Opinion, ...]
    reveals: tuple[str, ...]
    progress: Progress
    flow: Flow
    cases: tuple[str, ...]
    subjects: Codes
    truth: Ints
    grade: Floats
    roles: tuple[RoleReads, ...]
    first_roles: tuple[str, ...]
    repeats: tuple[ReaderRepeats, ...]
    models: tuple[ModelScores, ...]
    influences: tuple[tuple[ReaderInfluence, tuple[Compared, ...]], ...]
    groups: Mapping[str, Texts]

    @property
    def settled(self) -> npt.NDArray[np.bool_]:
        """Which cases are settled."""
        return np.asarray(self.truth != NONE)
