"""Giving cases to readers: everything as it comes, or what the coordinator assigns."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sireader.domain.acts import COORDINATOR, ActKind
from sireader.domain.assignments import Assignment, Takes, assigned, shared_out
from sireader.domain.cases import Reader
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.reads import Purpose
from sireader.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Given:
    """What readers were given.

    Attributes:
        new: how many cases each has that the reader did not have before; repeats and calibration cases not counted.
        switched: those who took everything until now, and from now on are given only what is assigned.
        seed: by which cases were shared out; None where they were given by name.
    """

    new: dict[str, int]
    switched: tuple[str, ...] = ()
    seed: int | None = None

    @property
    def sentences(self) -> tuple[str, ...]:
        """What was given, why not more, and who takes something else from now on."""
        counts = (
            f"{name}: {_counted(count)}{'' if count else self._why_none(name)}." for name, count in self.new.items()
        )
        turns = (f"From now on {name} is given only what is assigned." for name in self.switched)
        shared = self.seed is not None and any(self.new.values())
        return (*counts, *turns, *([f"Shared out by the seed {self.seed}."] if shared else []))

    def _why_none(self, name: str) -> str:
        if self.seed is None:
            return f", for {name} has them all already"
        return (
            ", for there are fewer than readers"
            if any(self.new.values())
            else ", for each is given in this role already"
        )


def _counted(count: int) -> str:
    return "1 new case" if count == 1 else f"{count} new cases"


def assignments(study: Study, reader: Reader) -> list[Assignment]:
    """The reader's order, with every case that came since given its place for good."""
    if not study.read_only and study.parcel_of is None and study.readers.takes(reader.name) is Takes.EVERYTHING:
        _place(study, reader, [case.id for case in study.cases.all() if case.radiograph], who=COORDINATOR)
    return study.readers.assignments(reader.name)


def assign(study: Study, reader: Reader, cases: Iterable[str]) -> Given:
    """Give further cases to one reader, who from now on is given nothing by itself; where none is new, nothing changes.

    Raises:
        SireaderError: a case that the study does not have.
        RuleBroken: a case that has no radiograph or is excluded; nothing was assigned.
    """
    study.check_home()
    wanted = list(dict.fromkeys(cases))
    with study.transaction():
        for case in wanted:
            if not study.case(case).readable:
                raise RuleBroken(f"Case {case} cannot be read: it has no radiograph or is excluded")
        new = set(wanted) - {one.case for one in study.readers.assignments(reader.name)}
        if not new:
            return Given({reader.name: 0})
        for_training = {
            one.case for one in study.coordination.calibrations()
        }  # these go to whoever takes everything too
        switched = _switch(study, [reader]) if new - for_training else ()
        return Given({reader.name: _place(study, reader, wanted, who=COORDINATOR)}, switched)


def share_out(study: Study, role: str, seed: int | None = None) -> Given:
    """Share the cases that no reader of a role has yet out evenly at random; where there is none, nothing changes.

    Every reader of the role is given nothing by itself from now on: what is one's share is nobody else's.

    Raises:
        SireaderError: the protocol has no such role, or nobody reads in it.
    """
    study.check_home()
    with study.transaction():
        name = study.protocol.role(role).name
        readers = [reader for reader in study.readers.all() if reader.role == name]
        if not readers:
            raise SireaderError(f"Nobody reads as {name} yet", "`sireader readers add` adds readers")
        given = {one.case for reader in readers for one in study.readers.assignments(reader.name)}
        given |= {one.case for one in study.coordination.calibrations()}  # those are given to every reader
        free = [case.id for case in study.cases.all() if case.readable and case.id not in given]
        drawn = secrets.randbits(62) if seed is None else seed
        if not free:
            return Given({reader.name: 0 for reader in readers}, seed=drawn)
        shares, switched = shared_out(free, [reader.name for reader in readers], drawn), _switch(study, readers)
        why = f"shared out by the seed {drawn}"
        new = {one.name: _place(study, one, shares[one.name], who=COORDINATOR, why=why) for one in readers}
        return Given(new, switched, drawn)


def _switch(study: Study, readers: Iterable[Reader]) -> tuple[str, ...]:
    """From now on give these readers what is assigned alone; returns who took everything until now."""
    names = tuple(one.name for one in readers if study.readers.takes(one.name) is Takes.EVERYTHING)
    for name in names:
        study.readers.set_takes(name, Takes.ASSIGNED)
        study.record(ActKind.ASSIGNED, name, "from now on only what is assigned", rows={"readers": [name]})
    return names


def _place(study: Study, reader: Reader, cases: Collection[str], *, who: str, why: str = "") -> int:
    """Give each case that the reader does not have yet its place; returns how many are to be read for the reference."""
    with study.transaction():
        placed = study.readers.assignments(reader.name)
        trained = [one.case for one in study.coordination.calibrations()]
        share = study.protocol.repeats.share
        new = assigned(cases, study.readers.seed(reader.name), placed, repeats=share, first=trained)
        if not new:
            return 0
        study.readers.assign(reader.name, new, datetime.now(UTC))
        keys = [f"{reader.name}:{one.position}" for one in new]
        study.record(ActKind.ASSIGNED, reader.name, why, who=who, rows={"assignments": keys})
        return sum(one.purpose is Purpose.REFERENCE for one in new)
