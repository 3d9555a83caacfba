"""The whole protocol engine under random hands: readers at home and away, amendments, exclusions, merges in any order.

At every step nobody is told what they may not know, and every reference is what the plain rule makes of the reads. At
the end all copies, whatever they saw in whatever order, come to the same.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from sireader.domain.cases import Reader
from sireader.domain.errors import RuleBroken
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Purpose, Read
from sireader.domain.reference import Status
from sireader.workflow.coordination import record_consensus
from sireader.workflow.counts import as_counts, counts
from sireader.workflow.entries import Entry, EntryState
from sireader.workflow.keys import data_folder
from sireader.workflow.opinions import record_opinions
from sireader.workflow.parcels_merge import merge
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.progress import progress
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.references import references
from sireader.workflow.snapshot import snapshot
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from sireader.workflow.worklist import whole_worklist, worklist
from tests.builders import a_judgement, an_imaged_study
from tests.workflow.test_assigning import PROTOCOL

GRADES = st.sampled_from(["0/0", "1/2", "2/2", "3/0", "4/4", "-"])
PEOPLE = {
    "proof": (("Ada", "local"), ("Dan", "local"), ("Ben", "central-1"), ("Cleo", "central-2")),
    "gespic": (("Ben", "central-1"), ("Cleo", "central-2")),
    "trial": (("Ada", "first"), ("Ben", "second"), ("Cleo", "adjudicator")),
}
CONDITIONAL = {"proof": "central-2", "gespic": "", "trial": "adjudicator"}


@cache
def template(protocol: str) -> Path:
    """A study of three small radiographs with its readers; copied, never changed."""
    folder = Path(tempfile.mkdtemp(prefix="sireader-engine-"))
    name = protocol
    if protocol == "trial":
        text = PROTOCOL.format(share=0.4, days=0, decoys=0.5).replace(
            "agreeing_reads", 'reveal = "after-commit"\nagreeing_reads'
        )
        (folder / "trial.toml").write_text(text, encoding="utf-8")
        name = str(folder / "trial.toml")
    with an_imaged_study(folder, 3, name, side_px=32) as study:
        for reader, role in PEOPLE[protocol]:
            if study.readers.get(reader) is None:
                study.add_reader(reader, role)
        for one in study.readers.all():
            worklist(study, one)
        for case in study.cases.all():
            record_opinions(study, "model-1", [Opinion(case.id, "model-1", 0.7, package="a" * 64)])
        return study.folder


def marker(reader: str) -> str:
    return f"word-of-{reader}"


class WholeEngine(RuleBasedStateMachine):
    """Two copies of a study at home, any number of parcels away."""

    homes = Bundle("homes")
    aways = Bundle("aways")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="sireader-engine-"))
        self.touched: Path | None = None
        self.numbers = iter(range(1000))

    @initialize(target=homes, protocol=st.sampled_from(sorted(PEOPLE)))
    def begin(self, protocol: str) -> object:
        shutil.rmtree(data_folder() / "heads", ignore_errors=True)  # this computer has seen none of these copies yet
        self.protocol = protocol
        self.homes_made = [Path(shutil.copytree(template(protocol), self.folder / name)) for name in ("one", "other")]
        return multiple(*self.homes_made)

    @rule(copy=st.one_of(homes, aways), who=st.integers(0, 3), place=st.integers(0, 9), grades=GRADES)
    def read(self, copy: Path, who: int, place: int, grades: str) -> None:
        with Study.open(copy) as study:
            reader = _somebody(study, who)
            waiting = [entry.case for entry in worklist(study, reader) if entry.state.unread]
            if waiting:
                desk = ReadingDesk(study, reader)
                desk.commit(waiting[place % len(waiting)], a_judgement(grades, marker(reader.name)))
        self.touched = copy

    @rule(copy=st.one_of(homes, aways), who=st.integers(0, 3), place=st.integers(0, 9), grades=GRADES)
    def amend(self, copy: Path, who: int, place: int, grades: str) -> None:
        with Study.open(copy) as study:
            reader = _somebody(study, who)
            done = [entry.case for entry in worklist(study, reader) if entry.state is EntryState.READ]
            if done:
                judgement = a_judgement(grades, marker(reader.name))
                ReadingDesk(study, reader).amend(done[place % len(done)], judgement, f"reason, {marker(reader.name)}")
        self.touched = copy

    @rule(home=homes, who=st.integers(0, 3), place=st.integers(0, 9))
    def reveal(self, home: Path, who: int, place: int) -> None:
        """What was said before is what counts from now on, whatever is amended and wherever."""
        with Study.open(home) as study:
            reader = _somebody(study, who)
            done = [entry.case for entry in worklist(study, reader) if entry.state is EntryState.READ]
            if done:
                case = done[place % len(done)]
                stands = references(study)
                if self.protocol == "trial":
                    ReadingDesk(study, reader).reveal(case, "model-1")
                else:
                    with pytest.raises(RuleBroken):
                        ReadingDesk(study, reader).reveal(case, "model-1")
                assert references(study) == stands
        self.touched = home

    @rule(home=homes, place=st.integers(0, 2))
    def exclude(self, home: Path, place: int) -> None:
        with Study.open(home) as study:
            case = study.cases.all()[place]
            if not case.excluded and place == 0:  # seldom enough that something is left to read
                study.exclude(case.id, "very poor quality")
        self.touched = home

    @rule(home=homes, place=st.integers(0, 2))
    def meet(self, home: Path, place: int) -> None:
        with Study.open(home) as study:
            roles = tuple(role.name for role in study.protocol.roles)[:2]
            case, stands = references(study)[place]
            if stands.status is Status.UNRESOLVED or stands.consensus:  # a later meeting supersedes an earlier one
                record_consensus(study, case.id, a_judgement("2/2").grades, roles, "seen together")
            else:
                with pytest.raises(RuleBroken):
                    record_consensus(study, case.id, a_judgement("2/2").grades, roles, "seen together")
        self.touched = home

    @rule(target=aways, home=homes, who=st.integers(0, 3))
    def send(self, home: Path, who: int) -> Path | object:
        with Study.open(home) as study:
            reader = _somebody(study, who)
            if not worklist(study, reader):
                return multiple()
            pack(study, reader.name, out := self.folder / f"{next(self.numbers)}.sirp")
        self.touched = open_parcel(out).folder
        return self.touched

    @rule(home=homes, source=st.one_of(homes, aways))
    def bring(self, home: Path, source: Path) -> None:
        if home != source:
            with Study.open(home) as study:
                merge(study, source)
                assert not merge(study, source).new
        self.touched = home

    @invariant()
    def nobody_is_told_what_they_may_not_know(self) -> None:
        if self.touched is None:
            return
        with Study.open(self.touched) as study:
            reads = study.reads.all()
            for reader in study.readers.all():
                desk = ReadingDesk(study, reader)
                _assert_blind(desk, desk.worklist(), reads, study.readers.all())

    @invariant()
    def every_reference_is_what_the_plain_rule_says(self) -> None:
        if self.touched is not None and self.touched in getattr(self, "homes_made", []):
            with Study.open(self.touched) as study:
                reads = study.reads.all()
                for case, stands in references(study):
                    mine = [read for read in reads if read.case == case.id]
                    told = plainly(self.protocol, mine, excluded=case.excluded)
                    said = (
                        "unresolved"
                        if stands.consensus
                        else (stands.definite if stands.status is Status.SETTLED else stands.status.value)
                    )
                    assert said == told

    @invariant()
    def what_is_told_at_once_is_what_every_single_read_tells(self) -> None:
        if self.touched is not None and self.touched in getattr(self, "homes_made", []):
            with Study.open(self.touched) as study:
                assert as_counts(progress(snapshot(study))) == counts(study)
                for reader in study.readers.all():
                    assert worklist(study, reader) == whole_worklist(study, reader)

    def teardown(self) -> None:
        """Everything comes home, in two orders; both copies are then one."""
        try:
            if getattr(self, "homes_made", None):
                self._unite()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _unite(self) -> None:
        one, other = self.homes_made
        for home, source in ((one, other), (other, one)):
            with Study.open(home) as study:
                merge(study, source)
        outcomes = []
        for home in self.homes_made:
            with Study.open(home) as study:
                lists = [worklist(study, reader) for reader in study.readers.all()]
                outcomes.append(({read.id: read for read in study.reads.all()}, references(study), lists))
                # both copies lie on this one computer, which takes the other for an old state put in its place
                assert not [problem for problem in verify(study) if "was put in its place" not in problem]
        assert outcomes[0] == outcomes[1]


def _somebody(study: Study, who: int) -> Reader:
    readers = study.readers.all()
    return readers[who % len(readers)]


def _assert_blind(
    desk: ReadingDesk, entries: Sequence[Entry], reads: Sequence[Read], readers: Sequence[Reader]
) -> None:
    told = repr(entries)
    for entry in entries:
        case = entry.case
        told += repr([desk.draft(case), desk.own_read(case), desk.visible_reads(case), desk.revealed(case)])
        if entry.state.unread:
            assert desk.own_read(case) is None
            assert marker(desk.reader.name) not in repr(desk.visible_reads(case))  # a repeat hides the first reading
    for other in readers:
        if other != desk.reader:
            assert other.name not in told
    for read in reads:
        if read.purpose is Purpose.REPEAT and read.reader == desk.reader.name:
            assert "repeat" not in told
        assert (read.id in told) <= (read.reader == desk.reader.name)


def plainly(protocol: str, reads: Sequence[Read], *, excluded: bool) -> bool | str:
    """The rule in other words: the first in each role speaks; two must agree; the third speaks where two differ."""
    if excluded:
        return "excluded"
    aided = {read.id for read in reads if read.aided}
    while more := {read.id for read in reads if read.amends in aided} - aided:
        aided |= more
    counted = [read for read in reads if read.purpose is Purpose.REFERENCE and read.id not in aided]
    votes: list[bool | None] = []
    seats: dict[str, str] = {}
    for read in sorted(counted, key=lambda read: (read.committed_at, read.id)):
        seats.setdefault(read.role, read.reader)
    for role, reader in seats.items():
        mine = {read.id: read for read in counted if (read.reader, read.role) == (reader, role)}
        first = min(
            (read for read in mine.values() if read.amends is None), key=lambda read: (read.committed_at, read.id)
        )
        last = max((read for read in mine.values() if _descends(read, first, mine) and not _superseded(read, mine)),
                   key=lambda read: (read.committed_at, read.id))  # fmt: skip
        votes.append(last.definite)
    for status in (True, False):
        if votes.count(status) >= 2:
            return status
    everyone = {"proof": 3, "gespic": 2, "trial": 3}[protocol]
    return "unresolved" if len(seats) == everyone else "open"


def _descends(read: Read, first: Read, mine: dict[str, Read]) -> bool:
    while read.amends:
        read = mine[read.amends]
    return read.id == first.id


def _superseded(read: Read, mine: dict[str, Read]) -> bool:
    return any(other.amends == read.id for other in mine.values())


WholeEngine.TestCase.settings = settings(
    max_examples=200 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 8,
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
test_the_whole_engine = WholeEngine.TestCase
