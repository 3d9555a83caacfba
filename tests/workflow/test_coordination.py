"""What a coordinator decides stays on record: protocol, consensus, the end of the reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.domain.acts import COORDINATOR, ActKind
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.grading import Grades
from sireader.domain.reads import Judgement
from sireader.domain.reference import Status
from sireader.workflow.coordination import change_protocol, close_reading, record_consensus, reopen_reading
from sireader.workflow.references import reference
from sireader.workflow.study import Study
from tests.builders import a_desk, a_judgement, a_study, commit

PRESENT = ("central-1", "central-2")


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study", "gespic", cases=["C-1", "C-2"]) as made:
        yield made


def differ(study: Study, case: str = "C-1") -> None:
    commit(study, "Ben", case, "0/0")
    commit(study, "Cleo", case, "3/3")


def kinds(study: Study) -> list[ActKind]:
    return [act.kind for act in study.acts.all()]


def test_every_act_names_who_did_it_to_what_and_why(study: Study) -> None:
    commit(study, "Ben", "C-1", "0/0")
    a_desk(study, "Ben").amend("C-1", a_judgement("2/2"), "looked again")
    study.exclude("C-2", "atypical projection")
    told = [(act.kind, act.who, act.about, act.why) for act in study.acts.all()]
    assert told[0][:2] == (ActKind.STUDY_MADE, COORDINATOR)
    assert (ActKind.COMMITTED, "Ben", "C-1", "") in told
    assert (ActKind.AMENDED, "Ben", "C-1", "looked again") in told
    assert told[-1] == (ActKind.CASE_EXCLUDED, COORDINATOR, "C-2", "atypical projection")


def test_what_was_refused_leaves_no_act(study: Study) -> None:
    before = study.acts.all()
    with pytest.raises(RuleBroken):
        a_desk(study, "Ben").commit("C-1", Judgement(None, " "))
    with pytest.raises(SireaderError):
        study.exclude("C-9", "atypical projection")
    assert study.acts.all() == before


def test_before_the_first_read_a_protocol_changes_freely_and_afterwards_for_a_reason_only(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", "proof", ["C-1"], readers=False) as study:
        study.add_reader("Ben", "central-1")
        assert change_protocol(study, "gespic", "") == 2
        assert study.protocol.name == "gespic"
        commit(study, "Ben", "C-1", "2/2")
        with pytest.raises(RuleBroken, match="frozen: the first read is in"):
            change_protocol(study, "proof", " ")
        assert change_protocol(study, "proof", "the sponsor wants a third reader") == 3
        versions = study.coordination.protocols()
        assert [(version, reason) for version, _, reason, _ in versions] == [
            (1, ""),
            (2, ""),
            (3, "the sponsor wants a third reader"),
        ]


def test_a_protocol_without_a_reader_s_role_or_the_same_again_is_refused(study: Study) -> None:
    with pytest.raises(RuleBroken, match="in force already"):
        change_protocol(study, "gespic", "again")
    with pytest.raises(RuleBroken, match="Ben reads as central-1, a role that the new protocol does not have"):
        change_protocol(study, "second-opinion", "one reader is enough")
    assert study.coordination.protocol()[0] == 1


def test_a_consensus_settles_what_the_reads_could_not(study: Study) -> None:
    differ(study)
    assert reference(study, "C-1").status is Status.UNRESOLVED
    agreed = record_consensus(study, "C-1", Grades.of(2, 2), PRESENT, "both saw the erosion together")
    settled = reference(study, "C-1")
    assert (settled.status, settled.definite, settled.right, settled.left) == (Status.SETTLED, True, 2.0, 2.0)
    assert (settled.reads, settled.consensus) == ((), agreed.id)


def test_a_later_consensus_supersedes_and_a_reading_that_settles_by_itself_goes_first(study: Study) -> None:
    differ(study)
    record_consensus(study, "C-1", Grades.of(2, 2), PRESENT, "first meeting")
    record_consensus(study, "C-1", Grades.of(0, 0), PRESENT, "second meeting, with the MRI at hand")
    assert reference(study, "C-1").definite is False
    a_desk(study, "Ben").amend("C-1", a_judgement("4/4"), "looked again")
    assert (reference(study, "C-1").definite, reference(study, "C-1").consensus) == (True, "")


def test_a_meeting_may_find_a_radiograph_not_evaluable(study: Study) -> None:
    differ(study)
    agreed = record_consensus(study, "C-1", None, PRESENT, "bowel gas over both joints")
    assert reference(study, "C-1").status is Status.UNRESOLVED
    assert reference(study, "C-1").consensus == agreed.id


def test_only_unresolved_cases_go_to_a_meeting_of_at_least_two_roles_that_says_how(study: Study) -> None:
    with pytest.raises(RuleBroken, match="C-1 is open: only an unresolved case"):
        record_consensus(study, "C-1", Grades.of(2, 2), PRESENT, "a guess")
    differ(study)
    with pytest.raises(RuleBroken, match="at least two roles"):
        record_consensus(study, "C-1", Grades.of(2, 2), ("central-1", "central-1"), "alone")
    with pytest.raises(RuleBroken, match="needs a note"):
        record_consensus(study, "C-1", Grades.of(2, 2), PRESENT, " ")
    with pytest.raises(SireaderError, match="no role 'professor'"):
        record_consensus(study, "C-1", Grades.of(2, 2), ("central-1", "professor"), "he said so")
    assert ActKind.CONSENSUS not in kinds(study)


def test_in_a_closed_study_nothing_waits_and_nothing_is_committed(study: Study) -> None:
    desk = a_desk(study, "Ben")
    commit(study, "Ben", "C-1", "0/0")
    close_reading(study, "the sponsor ends the study")
    assert [entry.case for entry in desk.worklist()] == ["C-1"]
    with pytest.raises(RuleBroken, match="does not wait for you"):
        desk.commit("C-2", a_judgement("0/0"))
    with pytest.raises(RuleBroken, match="study is closed"):
        desk.amend("C-1", a_judgement("1/1"), "looked again")
    reopen_reading(study, "a site was late")
    desk.commit("C-2", a_judgement("0/0"))


@pytest.mark.parametrize("reason", ["", "  "])
def test_closing_needs_a_reason_and_happens_once(study: Study, reason: str) -> None:
    with pytest.raises(SireaderError, match="needs a reason"):
        close_reading(study, reason)
    with pytest.raises(RuleBroken, match="open already"):
        reopen_reading(study, "by mistake")
    close_reading(study, "done")
    with pytest.raises(RuleBroken, match="closed already"):
        close_reading(study, "done")
