"""What an opinion did to a reader, in numbers that can be counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.domain.errors import RuleBroken
from sireader.domain.opinions import Answered, Opinion
from sireader.workflow.aided import ReaderInfluence, aided_comparison
from sireader.workflow.opinions import record_opinions
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.study import Study
from tests.builders import a_desk, a_judgement, a_study, an_imaged_study, commit
from tests.workflow.test_revealing import a_protocol_file

CASES = ["C-1", "C-2", "C-3", "C-4", "C-5"]
SCORES = (0.9, 0.9, 0.1, 0.1, 0.9)
READS = ("1/1", "3/3", "1/1", "3/3", "-")
"""Both readers agree, so these settle the cases: the model is wrong on the first and on the fourth."""


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study", a_protocol_file(tmp_path), CASES) as study:
        answer = Answered(cut_offs={"balanced": 0.5})
        told = zip(CASES, SCORES, strict=True)
        record_opinions(
            study, "m", [Opinion(case, "m", score, package="a" * 64, answered=answer) for case, score in told]
        )
        for case, grades in zip(CASES, READS, strict=True):
            for reader in ("Ada", "Ben"):
                commit(study, reader, case, grades)
        yield study


def reveal(study: Study, reader: str, case: str, grades: str = "", seconds: float = 2) -> None:
    """Show the opinion, and change the grades if some are told."""
    desk = a_desk(study, reader)
    desk.hide(desk.reveal(case, "m"), seconds)
    if grades:
        desk.amend(case, a_judgement(grades), "the model says so")


def only(study: Study, cut_off: float | None = None) -> ReaderInfluence:
    (one,) = aided_comparison(study, cut_off)
    return one


def test_nothing_revealed_nothing_to_tell(study: Study) -> None:
    assert aided_comparison(study) == ()


def test_a_reader_who_follows_a_wrong_model_is_seen(study: Study) -> None:
    reveal(study, "Ada", "C-1", "3/3")
    reveal(study, "Ada", "C-2", "4/4")
    reveal(study, "Ada", "C-3")
    reveal(study, "Ada", "C-4", "1/1", seconds=0.5)
    one = only(study)
    assert (one.reader, one.role, one.model, one.revealed, one.looked_s) == ("Ada", "local", "m", 4, 6.5)
    everything = one.everything
    assert (everything.n, everything.changed, everything.toward, everything.away) == (4, 3, 2, 0)
    assert (everything.before.sensitivity.value, everything.before.specificity.value) == (1, 1)
    assert (everything.after.sensitivity.value, everything.after.specificity.value) == (0.5, 0.5)
    wrong = one.model_wrong
    assert (wrong.n, wrong.changed, wrong.toward) == (2, 2, 2)
    assert (wrong.before.sensitivity.value, wrong.after.sensitivity.value) == (1, 0)
    assert (wrong.before.specificity.value, wrong.after.specificity.value) == (1, 0)


def test_who_leaves_a_right_model_is_counted_as_away(study: Study) -> None:
    reveal(study, "Ada", "C-2", "1/1")
    one = only(study).everything
    assert (one.toward, one.away, one.after.sensitivity.value) == (0, 1, 0)
    assert one.after.specificity.value is None, "there is no case without definite sacroiliitis"


def test_a_not_evaluable_read_and_one_never_made_are_left_out(study: Study) -> None:
    reveal(study, "Ada", "C-5")
    one = only(study)
    assert (one.revealed, one.everything.n, one.everything.before.sensitivity.value) == (1, 0, None)
    assert one.everything.before.sensitivity.of == 0


def test_the_cut_off_says_when_the_model_is_wrong(study: Study) -> None:
    reveal(study, "Ada", "C-1", "3/3")
    assert (only(study).model_wrong.n, only(study, 0.95).model_wrong.n) == (1, 0)
    assert (only(study).everything.toward, only(study, 0.95).everything.away) == (1, 1)


def test_the_last_word_counts_and_each_case_once(study: Study) -> None:
    reveal(study, "Ada", "C-1", "3/3")
    reveal(study, "Ada", "C-1", "1/1")
    reveal(study, "Ada", "C-1")
    one = only(study)
    assert (one.revealed, one.looked_s, one.everything.n, one.everything.changed) == (1, 6, 1, 0)


def test_readers_are_told_apart_and_nobody_s_aided_read_moves_the_reference(study: Study) -> None:
    reveal(study, "Ada", "C-1", "3/3")
    reveal(study, "Ben", "C-1", "4/4")
    ada, ben = aided_comparison(study)
    assert (ada.reader, ben.reader, ben.role) == ("Ada", "Ben", "central-1")
    for one in (ada, ben):
        assert (one.everything.before.specificity.value, one.everything.after.specificity.value) == (1, 0)


def test_an_excluded_case_is_left_out(study: Study) -> None:
    reveal(study, "Ada", "C-1", "3/3")
    study.exclude("C-1", "atypical projection")
    assert aided_comparison(study) == ()


def test_a_case_that_is_not_settled_is_compared_and_not_judged(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", a_protocol_file(tmp_path), ["C-1"]) as study:
        record_opinions(study, "m", [Opinion("C-1", "m", 0.9, package="a" * 64)])
        commit(study, "Ada", "C-1", "1/1")
        reveal(study, "Ada", "C-1", "3/3")
        one = only(study)
        assert (one.everything.n, one.everything.toward, one.model_wrong.n) == (1, 1, 0)
        assert one.everything.after.specificity.value is None


def test_a_reader_s_parcel_tells_nothing(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1) as study:
        pack(study, "Ada", tmp_path / "p.sirp")
    with Study.open(open_parcel(tmp_path / "p.sirp").folder) as parcel, pytest.raises(RuleBroken, match="parcel"):
        aided_comparison(parcel)
