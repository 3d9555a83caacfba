"""Another program's answers come into a study."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.domain.errors import SireaderError
from sireader.domain.opinions import Opinion
from sireader.workflow.opinions import import_opinions
from sireader.workflow.study import Study
from tests.builders import a_study, a_table

HEADER = "case,model,score,split"


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        yield study


def test_opinions_are_taken_over_once(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "m.csv", HEADER, "C-1,resnet 1,0.25,test", "C-2,resnet 1,1,", "C-1,resnet 1,0.250,test")
    assert import_opinions(study, path) == (2, 1)
    assert import_opinions(study, path) == (0, 3)
    assert study.opinions.of_case("C-1") == [Opinion("C-1", "resnet 1", 0.25, "test")]


def test_the_split_may_be_left_out_and_models_stand_side_by_side(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "m.csv", "case,model,score", "C-1,one,0.1", "C-1,two,0.9")
    assert import_opinions(study, path) == (2, 0)
    assert [opinion.split for opinion in study.opinions.of_case("C-1")] == ["", ""]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("C-9,one,0.5,", r"Line 3 of m\.csv: the study has no case 'C-9'"),
        ("C-2,,0.5,", r"Line 3 of m\.csv names no model, or a split other than"),
        ("C-2,one,0.5,exam", r"Line 3 of m\.csv names no model, or a split other than"),
        ("C-2,one,high,", r"Line 3 of m\.csv: the score 'high' is not from 0 to 1"),
        ("C-2,one,1.01,", r"Line 3 of m\.csv: the score '1\.01' is not from 0 to 1"),
        ("C-2,one,nan,", r"Line 3 of m\.csv: the score 'nan' is not from 0 to 1"),
        ("C-1,one,0.6,", r"Line 3 of m\.csv contradicts the recorded opinion of one on C-1; give a new version"),
        ("C-1,one,0.5,test", r"Line 3 of m\.csv contradicts the recorded opinion of one on C-1"),
    ],
)
def test_a_row_that_cannot_be_taken_takes_the_others_back(
    study: Study, tmp_path: Path, row: str, sentence: str
) -> None:
    with pytest.raises(SireaderError, match=sentence):
        import_opinions(study, a_table(tmp_path / "m.csv", HEADER, "C-1,one,0.5,", row))
    assert study.opinions.of_case("C-1") == []


def test_an_opinion_once_recorded_is_not_replaced_by_another_file(study: Study, tmp_path: Path) -> None:
    import_opinions(study, a_table(tmp_path / "m.csv", HEADER, "C-1,one,0.5,"))
    with pytest.raises(SireaderError, match="contradicts the recorded opinion"):
        import_opinions(study, a_table(tmp_path / "n.csv", HEADER, "C-2,one,0.1,", "C-1,one,0.7,"))
    assert study.opinions.of_case("C-2") == []
