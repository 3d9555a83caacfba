"""How far a study is, in numbers alone and at once: those that `progress` works out from every single read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sireader.domain.protocol import Tally
from sireader.domain.reference import Status, reference_from
from sireader.storage.mark_store import Marks
from sireader.workflow.alike import Judging
from sireader.workflow.progress import STATES, Progress
from sireader.workflow.study import Study


@dataclass(frozen=True, slots=True)
class RoleCounts:
    """One role, over the cases that are neither excluded nor for calibration; as in `progress.RoleProgress`."""

    done: int
    waiting: int
    not_evaluable: int
    definite: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole study.

    Attributes:
        states: cases by state, as in `progress.Progress`.
        definite: of the settled cases.
        roles: by name, in the protocol's order.
    """

    states: dict[str, int]
    definite: int
    roles: dict[str, RoleCounts]


def as_counts(worked_out: Progress) -> Counts:
    """The same numbers from a progress that was worked out from every read."""
    roles = {
        one.role: RoleCounts(one.done, one.waiting, one.not_evaluable, one.definite.count) for one in worked_out.roles
    }
    return Counts(worked_out.states, worked_out.definite.count, roles)


def counts(study: Study) -> Counts:
    """Count the study as it is now; nothing is written.

    Raises:
        RuleBroken: this is a reader's parcel.
    """
    study.check_home()
    with study.snapshot():
        counting = _Counting(study)
        alike, apart = study.marks.alike(by_grades=counting.by_grades), counting.apart | study.marks.others()
        marks = {case: study.marks.of(case) for case in apart}
        bare = {case: study.case(case).radiograph is None for case in apart}
        elsewhere = Counter((counting.key(marks[case]), bare[case]) for case in apart if marks[case].plain)
        for one in alike:
            told = Marks(one.text, one.text, True)
            counting.add(one.example, told, one.cases - elsewhere[one.text, one.bare], bare=one.bare)
        for case in apart:
            counting.add(case, marks[case], 1, bare=bare[case])
    return counting.told()


class _Counting:
    """Cases are added, each so many times, and what they come to is told."""

    def __init__(self, study: Study) -> None:
        coordination = study.coordination
        self._protocol, self._judging = study.protocol, Judging(study)
        self._excluded = study.cases.excluded()
        self._trained = {one.case for one in coordination.calibrations()}
        self._agreed = list(coordination.consensus())
        self._states: Counter[str] = Counter()
        self._definite = 0
        self._roles = {role.name: Counter[str]() for role in self._protocol.roles}
        self.apart = self._excluded | self._trained | {one.case for one in self._agreed}
        """Cases about which more than their reads has to be known: these are added one by one."""
        self.by_grades = self._judging.by_grades

    def key(self, marks: Marks) -> str:
        """That by which cases are alike."""
        return marks.text if self.by_grades else marks.outline

    def add(self, case: str, marks: Marks, count: int, *, bare: bool) -> None:
        """Add a case so many times, `case` standing for all of them; `bare` ones have no radiograph."""
        if not count:
            return
        stands = self._judging.tally(case, marks)
        excluded, agreed = case in self._excluded, [one for one in self._agreed if one.case == case]
        reference = reference_from(self._protocol, stands, excluded=excluded, consensus=agreed)
        if case in self._trained and not excluded:
            self._states["calibration"] += count
            return
        self._states[reference.status.value] += count
        if reference.status is not Status.EXCLUDED:
            self._definite += count * bool(reference.definite)
            self._add_roles(stands, count, waits=reference.status is Status.OPEN and not bare)

    def _add_roles(self, stands: Tally, count: int, *, waits: bool) -> None:
        for name, counted in self._roles.items():
            read = stands.present.get(name)
            counted["waiting"] += count * (waits and name in stands.due)
            if read is not None:
                counted["done"] += count
                counted["not_evaluable"] += count * (not read.evaluable)
                counted["definite"] += count * bool(read.definite)

    def told(self) -> Counts:
        """What was counted."""
        names = ("done", "waiting", "not_evaluable", "definite")
        roles = {name: RoleCounts(*(counted[one] for one in names)) for name, counted in self._roles.items()}
        return Counts({state: self._states[state] for state in STATES}, self._definite, roles)
