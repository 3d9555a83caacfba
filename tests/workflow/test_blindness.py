"""Whatever readers do in any order: no use case hands one another's read, or an opinion before its time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sireader.domain.cases import Reader
from sireader.domain.drafts import Draft
from sireader.domain.errors import RuleBroken
from sireader.domain.opinions import Opinion
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.study import Study
from tests.builders import MORNING, a_judgement, a_study

CASES = ("C-1", "C-2", "C-3")
READERS = {
    "proof": (("Ada", "local"), ("Dan", "local"), ("Ben", "central-1"), ("Cleo", "central-2")),
    "gespic": (("Ben", "central-1"), ("Cleo", "central-2"), ("Eve", "central-2")),
    "second-opinion": (("Ada", "reader"), ("Ben", "reader")),
}
ORACLE = "oracle-7"


@dataclass(frozen=True)
class Step:
    """One thing that one reader does with one case."""

    reader: int
    case: str
    act: str
    grades: str


STEPS = st.lists(
    st.builds(
        Step,
        reader=st.integers(0, 3),
        case=st.sampled_from(CASES),
        act=st.sampled_from(["commit", "commit", "commit", "amend", "draft", "exclude", "reveal"]),
        grades=st.sampled_from(["0/0", "1/2", "2/2", "3/0", "4/4", "-"]),
    ),
    min_size=3,
    max_size=14,
)


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    for protocol, readers in READERS.items():
        with a_study(folder / protocol, protocol, CASES, readers=False) as study:
            for name, role in readers:
                study.add_reader(name, role)
            study.opinions.append([Opinion(case, ORACLE, 0.5) for case in CASES], MORNING)
    return folder


def marker(reader: str) -> str:
    return f"word-of-{reader}"


def do(study: Study, desk: ReadingDesk, step: Step) -> str:
    """Take the step, if the rules allow it; returns everything that came back, be it a refusal."""
    judgement = a_judgement(step.grades, marker(desk.reader.name))
    try:
        if step.act == "commit":
            return repr(desk.commit(step.case, judgement))
        if step.act == "amend":
            return repr(desk.amend(step.case, judgement, f"reason, {marker(desk.reader.name)}"))
        if step.act == "reveal":
            desk.reveal(step.case, ORACLE)
        elif step.act == "draft":
            desk.keep_draft(step.case, Draft(comment=marker(desk.reader.name)))
        elif step.grades == "-":  # seldom
            study.exclude(step.case, "very poor quality")
    except RuleBroken as error:
        return str(error)
    return ""


def all_that_is_told(desk: ReadingDesk) -> str:
    told: list[object] = [desk.worklist()]
    for case in CASES:
        told += [
            desk.draft(case),
            desk.own_read(case),
            desk.visible_reads(case),
            desk.revealable(case),
            desk.revealed(case),
        ]
    return repr(told)


def assert_blind(study: Study, reader: Reader, told: str) -> None:
    for other in study.readers.all():
        if other != reader:
            assert marker(other.name) not in told
            assert other.name not in told
    for read in study.reads.all():
        assert (read.id in told) <= (read.reader == reader.name)
    for case in CASES:
        committed = any(read.reader == reader.name for read in study.reads.of_case(case))
        revealed = bool(study.reveals.to(reader.name, case))
        assert revealed <= (committed and study.protocol.name == "second-opinion")
        assert (f"case='{case}', model='{ORACLE}'" in told) == revealed


def assert_own_grades(study: Study, desk: ReadingDesk) -> None:
    for entry in desk.worklist():
        mine = [read for read in study.reads.of_case(entry.case) if read.reader == desk.reader.name]
        unaided = [read for read in mine if not read.aided]
        assert entry.grades == (unaided[-1].grades if mine else None)


@pytest.mark.parametrize("protocol", READERS)
@settings(max_examples=60)
@given(steps=STEPS)
def test_nobody_is_told_what_they_may_not_know(
    protocol: str, steps: list[Step], templates: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("example") / "study"
    shutil.copytree(templates / protocol, folder)
    with Study.open(folder) as study:
        desks = [ReadingDesk(study, study.reader(name)) for name, _ in READERS[protocol]]
        for step in steps:
            desk = desks[step.reader % len(desks)]
            answer = do(study, desk, step)
            for other in study.readers.all():
                assert other == desk.reader or marker(other.name) not in answer
            for each in desks:
                assert_blind(study, each.reader, all_that_is_told(each))
                assert_own_grades(study, each)
    shutil.rmtree(folder.parent)


def test_the_check_would_see_a_leak(templates: Path, tmp_path: Path) -> None:
    """Told all reads of a case, as a coordinator is, the check fails."""
    shutil.copytree(templates / "gespic", tmp_path / "study")
    with Study.open(tmp_path / "study") as study:
        ben, cleo = (ReadingDesk(study, study.reader(name)) for name in ("Ben", "Cleo"))
        ben.commit("C-1", a_judgement("1/1", marker("Ben")))
        with pytest.raises(AssertionError):
            assert_blind(study, cleo.reader, repr(study.reads.all()))
