"""One reader at work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from sireader.domain.cases import Case
from sireader.domain.crops import Crop
from sireader.domain.drafts import Draft
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Judgement
from sireader.workflow.study import Study
from tests.builders import MORNING, a_desk, a_judgement, a_study, an_imaged_study, commit


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        yield study


def test_a_commit_is_recorded_and_its_draft_is_gone(study: Study) -> None:
    desk = a_desk(study, "Ada")
    desk.keep_draft("C-1", Draft(comment="hm"))
    desk.keep_draft("C-2", kept := Draft(comment="later"))
    judgement = a_judgement("2/3", "note", Crop(1, 2, 30, 40))
    read = desk.commit("C-1", judgement)
    assert (read.reader, read.role, read.judgement, read.amends) == ("Ada", "local", judgement, None)
    assert study.reads.all() == [read] == [desk.own_read("C-1")]
    assert desk.draft("C-1").empty
    assert desk.draft("C-2") == kept


def test_drafts_are_a_reader_s_own_and_survive_closing(study: Study) -> None:
    a_desk(study, "Ada").keep_draft("C-1", draft := Draft(comment="mine"))
    with Study.open(study.folder) as again:
        assert a_desk(again, "Ada").draft("C-1") == draft
        assert a_desk(again, "Ben").draft("C-1").empty


def test_an_amendment_supersedes_with_a_reason_and_takes_its_draft(study: Study) -> None:
    desk = a_desk(study, "Ada")
    first = desk.commit("C-1", a_judgement("1/1"))
    desk.keep_draft("C-1", Draft.of(first.judgement))
    second = desk.amend("C-1", a_judgement("2/2"), " the left erosion was overlooked ")
    assert (second.amends, second.reason) == (first.id, "the left erosion was overlooked")
    assert desk.own_read("C-1") == second
    assert desk.visible_reads("C-1") == (first, second)
    assert desk.draft("C-1").empty


def test_reads_of_one_reader_are_a_chain_over_all_cases(study: Study) -> None:
    desk = a_desk(study, "Ada")
    first = desk.commit("C-1", a_judgement("1/1"))
    a_desk(study, "Ben").commit("C-1", a_judgement("1/1"))
    second = desk.commit("C-2", a_judgement("1/1"))
    third = desk.amend("C-1", a_judgement("2/2"), "looked again")
    assert [second.previous_hash, third.previous_hash] == [first.hash, second.hash]


def assert_refused(study: Study, reader: str, case: str, sentence: str, grades: str = "1/1") -> None:
    desk, before = a_desk(study, reader), study.reads.all()
    desk.keep_draft(case, draft := Draft(comment="typed"))
    with pytest.raises(RuleBroken, match=sentence):
        desk.commit(case, a_judgement(grades))
    assert study.reads.all() == before
    assert desk.draft(case) == draft


def test_a_read_that_is_not_due_is_refused_and_what_was_typed_stays(study: Study) -> None:
    assert_refused(study, "Cleo", "C-1", "does not wait for you any more; go on with the next one")
    commit(study, "Ada", "C-1", "2/2")
    assert_refused(study, "Cleo", "C-1", "does not wait for you")
    commit(study, "Ben", "C-1", "3/3")
    assert_refused(study, "Cleo", "C-1", "does not wait for you")


def test_a_second_first_read_and_a_taken_role_are_refused(study: Study) -> None:
    study.add_reader("Dan", "local")
    commit(study, "Ada", "C-1", "2/2")
    assert_refused(study, "Ada", "C-1", "You have already read this case; amend that read with a reason")
    assert_refused(study, "Dan", "C-1", "does not wait for you")  # not why: that would tell of Ada


def test_excluded_cases_and_cases_without_radiograph_are_refused(study: Study) -> None:
    study.cases.add([Case("PROOF-1", "S-1")], MORNING)
    study.exclude("C-1", "very poor quality")
    assert_refused(study, "Ada", "C-1", "does not wait for you")
    assert_refused(study, "Ada", "PROOF-1", "does not wait for you")


def test_a_not_evaluable_read_needs_its_comment(study: Study) -> None:
    desk = a_desk(study, "Ada")
    with pytest.raises(RuleBroken, match="needs a comment"):
        desk.commit("C-1", Judgement(None, " "))
    assert desk.own_read("C-1") is None


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_amendment_without_a_reason_or_without_a_read_is_refused(study: Study, reason: str) -> None:
    desk = a_desk(study, "Ada")
    with pytest.raises(RuleBroken, match="no current read of yours to amend"):
        desk.amend("C-1", a_judgement("1/1"), "looked again")
    commit(study, "Ben", "C-1", "1/1")
    with pytest.raises(RuleBroken, match="no current read of yours to amend"):
        desk.amend("C-1", a_judgement("1/1"), "looked again")
    first = desk.commit("C-1", a_judgement("1/1"))
    with pytest.raises(RuleBroken, match="An amendment needs a reason"):
        desk.amend("C-1", a_judgement("2/2"), reason)
    assert desk.own_read("C-1") == first


def test_an_unknown_case_is_one_sentence(study: Study) -> None:
    with pytest.raises(SireaderError, match="The study study has no case 'C-9'"):
        a_desk(study, "Ada").commit("C-9", a_judgement("1/1"))
    with pytest.raises(SireaderError, match="The study study has no case 'C-9'"):
        a_desk(study, "Ada").radiograph("C-9")


def test_an_opinion_is_shown_after_the_own_commit_where_the_protocol_says_so(tmp_path: Path) -> None:
    opinion = Opinion("C-1", "model-1", 0.8)
    for protocol, reader, shown in (("second-opinion", "reader-reader", ("model-1",)), ("proof", "Ada", ())):
        with a_study(tmp_path / protocol, protocol, ["C-1"]) as study:
            study.opinions.append([opinion], MORNING)
            desk = a_desk(study, reader)
            assert desk.revealable("C-1") == ()
            desk.commit("C-1", a_judgement("1/1"))
            assert desk.revealable("C-1") == shown
            assert [desk.reveal("C-1", model).opinion for model in shown] == [opinion for _ in shown]


def test_the_radiograph_of_a_case_is_decoded_as_it_was_sent(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1) as study:
        (entry,) = a_desk(study, "Ada").worklist()
        pixels = a_desk(study, "Ada").radiograph(entry.case).pixels
        assert np.array_equal(pixels, np.random.default_rng(1).integers(0, 4096, (64, 64), dtype=np.uint16))


def test_a_radiograph_that_is_gone_is_one_sentence(study: Study) -> None:
    study.cases.add([Case("PROOF-1", "S-1")], MORNING)
    desk = a_desk(study, "Ada")
    with pytest.raises(SireaderError, match="Case PROOF-1 has no radiograph yet; import it first"):
        desk.radiograph("PROOF-1")
    with pytest.raises(SireaderError, match="is missing or damaged in the study folder; tell the coordinator") as error:
        desk.radiograph("C-1")
    assert "C-1" not in str(error.value)
