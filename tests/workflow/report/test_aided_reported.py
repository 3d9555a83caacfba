"""Readers with a model's opinion, in a report: unaided against aided, also where the model was wrong."""

from __future__ import annotations

from pathlib import Path

from sireader.domain.opinions import Answered, Opinion
from sireader.workflow.opinions import record_opinions
from sireader.workflow.report.checking import check_report
from sireader.workflow.study import Study
from tests.builders import a_desk, a_judgement, a_study, commit
from tests.workflow.report.studies import STRANGE, a_report, numbers, page_of, quietly
from tests.workflow.test_revealing import a_protocol_file

CASES = [f"C-{number}" for number in range(1, 9)]
READS = ("3/3", "2/2", "4/4", "3/1", "0/0", "1/1", "0/1", "1/0")
SCORES = (0.9, 0.8, 0.7, 0.2, 0.1, 0.2, 0.9, 0.3)
"""Both readers agree, so these settle the cases: the model is wrong on the fourth and on the seventh."""


def an_aided_study(folder: Path) -> Study:
    """Both readers saw every opinion; Ada followed the model where it was wrong."""
    study = a_study(folder / "study", a_protocol_file(folder), CASES)
    answer = Answered(cut_offs={"balanced": 0.5})
    rows = [
        Opinion(case, "m", score, package="a" * 64, answered=answer) for case, score in zip(CASES, SCORES, strict=True)
    ]
    record_opinions(study, "m", rows)
    for case, grades in zip(CASES, READS, strict=True):
        for reader in ("Ada", "Ben"):
            commit(study, reader, case, grades)
            desk = a_desk(study, reader)
            desk.hide(desk.reveal(case, "m"), 2)
    for case, grades in (("C-4", "1/1"), ("C-7", "3/3")):
        a_desk(study, "Ada").amend(case, a_judgement(grades), "the model says so")
    return study


def test_a_reader_who_follows_a_wrong_model_stands_in_the_report(tmp_path: Path) -> None:
    with an_aided_study(tmp_path) as study:
        told = numbers(study)
    ada, ben = told["aided"]["readers"]
    assert (ada["reader"], ada["model"], ada["revealed"], ada["looked_s"]) == ("local", "m", 8, 16.0)
    assert (ada["everything"]["n"], ada["everything"]["changed"], ada["everything"]["toward_the_model"]) == (8, 2, 2)
    assert ada["everything"]["unaided"]["sensitivity"]["value"] == 1
    assert ada["everything"]["aided"]["sensitivity"]["value"] == 0.75
    wrong = ada["model_wrong"]
    assert (wrong["n"], wrong["aided"]["sensitivity"]["value"], wrong["aided"]["specificity"]["value"]) == (2, 0, 0)
    assert ben["everything"]["changed"] == 0
    assert told["readers"]["local"]["sensitivity"] == 1, "an aided read never counts as the reader's own"


def test_several_readers_are_analysed_together(tmp_path: Path) -> None:
    with an_aided_study(tmp_path) as study:
        told = numbers(study)
    (one,) = told["multi_reader"]
    assert (one["model"], one["readers"], one["n"]) == ("m", 2, 8)
    assert one["areas"]["unaided"] == [1.0, 1.0]
    assert one["areas"]["aided"][0] < 1
    assert one["areas"]["aided"][1] == 1
    assert one["unaided_less_aided"]["value"] > 0
    page = page_of(told, tmp_path)
    assert "model wrong" in page
    assert not STRANGE.search(page[page.index("</style>") :])


def test_a_reveal_after_the_report_leaves_it_as_it_was(tmp_path: Path) -> None:
    with an_aided_study(tmp_path) as study:
        a_report(study, tmp_path / "report")
        desk = a_desk(study, "Ben")
        desk.hide(desk.reveal("C-1", "m"), 3)
        desk.amend("C-1", a_judgement("0/0"), "looked once more")
        assert check_report(study, tmp_path / "report", quietly).problems == ()
