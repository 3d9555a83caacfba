"""What a reader has to read, in an order of the reader's own."""

from __future__ import annotations

from pathlib import Path

from sireader.domain.cases import Case
from sireader.domain.drafts import Draft
from sireader.workflow.entries import Entry, EntryState
from sireader.workflow.study import Study
from sireader.workflow.worklist import worklist
from tests.builders import MORNING, a_case, a_desk, a_judgement, a_study, commit

CASES = [f"C-{number:02d}" for number in range(20)]


def entries(study: Study, reader: str) -> dict[str, Entry]:
    return {entry.case: entry for entry in worklist(study, study.reader(reader))}


def order(study: Study, reader: str) -> list[str]:
    return list(entries(study, reader))


def test_each_reader_has_a_random_order_of_their_own(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", "gespic", CASES) as study:
        ben, cleo = order(study, "Ben"), order(study, "Cleo")
        assert sorted(ben) == sorted(cleo) == CASES
        assert len({tuple(ben), tuple(cleo), tuple(CASES)}) == 3
        assert [entry.number for entry in entries(study, "Ben").values()] == list(range(1, 21))


def test_the_order_is_stored_and_new_cases_follow(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES) as study:
        before = order(study, "Ada")
    with Study.open(tmp_path / "study") as study:
        assert order(study, "Ada") == before
        study.cases.add([a_case(f"A-{number}") for number in range(5)], MORNING)
        after = order(study, "Ada")
        assert after[:20] == before
        assert sorted(after[20:]) == [f"A-{number}" for number in range(5)]
        assert order(study, "Ada") == after


def test_the_adjudicator_is_handed_the_discordant_cases_only(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES[:4]) as study:
        for case, local, central in zip(CASES, ("2/2", "2/2", "-", "0/0"), ("3/3", "1/1", "2/2", "0/2"), strict=False):
            assert case not in entries(study, "Cleo")
            commit(study, "Ada", case, local)
            assert case not in entries(study, "Cleo")
            commit(study, "Ben", case, central)
        assert set(entries(study, "Cleo")) == {CASES[1], CASES[2]}


def test_an_adjudicated_case_stays_in_its_reader_s_list_when_an_amendment_settles_it(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        for case in ("C-1", "C-2"):
            commit(study, "Ada", case, "2/2")
            commit(study, "Ben", case, "1/1")
        commit(study, "Cleo", "C-1", "0/0")
        for case in ("C-1", "C-2"):
            a_desk(study, "Ben").amend(case, a_judgement("3/3"), "looked again")
        assert {case: entry.state for case, entry in entries(study, "Cleo").items()} == {"C-1": EntryState.READ}


def test_a_case_is_waiting_then_drafted_then_read(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        desk = a_desk(study, "Ada")
        states = [desk.worklist()[0]]
        desk.keep_draft("C-1", Draft(comment="hm"))
        states.append(desk.worklist()[0])
        desk.commit("C-1", a_judgement("2/3"))
        states.append(desk.worklist()[0])
        assert [entry.state for entry in states] == [EntryState.WAITING, EntryState.DRAFTED, EntryState.READ]
        assert [str(entry.grades or "") for entry in states] == ["", "", "2/3"]
        desk.amend("C-1", a_judgement("-"), "movement seen")
        assert desk.worklist()[0] == Entry("C-1", 1, EntryState.READ, None)


def test_cases_without_radiograph_and_excluded_cases_are_not_handed_out(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1", "C-2", "C-3"]) as study:
        study.cases.add([Case("PROOF-1", "S-PROOF-1")], MORNING)
        commit(study, "Ada", "C-2", "1/1")
        study.exclude("C-1", "very poor quality")
        study.exclude("C-2", "atypical projection")
        assert {case: entry.state for case, entry in entries(study, "Ada").items()} == {
            "C-3": EntryState.WAITING,
            "C-2": EntryState.READ,
        }
        assert set(entries(study, "Ben")) == {"C-3"}


def test_a_case_whose_radiograph_arrives_joins_the_end(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        study.cases.add([Case("A-1", "S-1")], MORNING)
        before = order(study, "Ada")
        study.cases.give_radiograph(Case("A-1", "S-1", "A-1.dcm", "print"))
        assert order(study, "Ada") == [*before, "A-1"]


def test_a_role_read_by_somebody_else_is_no_longer_waiting(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        study.add_reader("Dan", "local")
        assert order(study, "Dan") == ["C-1"]
        commit(study, "Ada", "C-1", "1/1")
        assert order(study, "Dan") == []
