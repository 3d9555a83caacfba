"""Cases by group: by the coordinator's own table, by the reference grade, by what the headers tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from sireader.domain.errors import SireaderError
from sireader.workflow.report.checking import check_report
from sireader.workflow.report.collecting import collect
from sireader.workflow.report.groups import read_groups
from sireader.workflow.report.numbers import numbers_of
from sireader.workflow.report.plain import Plain
from sireader.workflow.report.writing import write_report
from sireader.workflow.study import Study
from tests.builders import a_study, a_table, an_imaged_study, commit
from tests.workflow.report.studies import FEW, no_png, quietly

CASES = ["C-1", "C-2", "C-3", "C-4"]
GRADES = ("2/2", "0/1", "4/0", "3/3")


def read_by_both(study: Study) -> None:
    for case, grades in zip((case.id for case in study.cases.all()), GRADES, strict=True):
        for reader in ("Ada", "Ben"):
            commit(study, reader, case, grades)


def groups_of(study: Study, own: dict[str, dict[str, str]]) -> Plain:
    told: Plain = numbers_of(collect(study, own, quietly), FEW, quietly)["subgroups"]
    return told


def test_cases_are_grouped_by_a_table_and_by_the_worse_joint_s_grade(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES) as study:
        read_by_both(study)
        own = read_groups(study, a_table(tmp_path / "g.csv", "case,centre", "C-1,Berlin", "C-2,Lyon", "C-3,Berlin"))
        told = groups_of(study, own)
    centres = {one["group"]: (one["n"], one["definite"]) for one in told["centre"]}
    assert centres == {"Berlin": (2, 2), "Lyon": (1, 0), "unknown": (1, 1)}
    assert {one["group"]: one["n"] for one in told["grade"]} == {"0 or 1": 1, "2": 1, "3": 1, "4": 1}
    assert told["centre"][0]["readers"]["local"]["sensitivity"] == 1
    assert told["centre"][0]["readers"]["local"]["not_estimable"]["specificity"] == "every case is definite"


def test_the_makers_and_fields_are_those_of_the_headers(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 4, Manufacturer="Okapi", PixelSpacing=[5.0, 5.0]) as study:
        read_by_both(study)
        told = groups_of(study, {})
    assert [(one["group"], one["n"]) for one in told["maker"]] == [("Okapi", 4)]
    assert [(one["group"], one["n"]) for one in told["field"]] == [("300 to 400 mm", 4)]


def test_the_groups_are_kept_beside_the_report_and_checked(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES) as study:
        read_by_both(study)
        own = read_groups(study, a_table(tmp_path / "g.csv", "case,centre", "C-1,Berlin", "C-2,Lyon"))
        write_report(study, tmp_path / "report", FEW, own, no_png, quietly)
        assert (tmp_path / "report" / "tables" / "by_centre.csv").is_file()
        assert check_report(study, tmp_path / "report", quietly).problems == ()


@pytest.mark.parametrize(
    ("header", "row", "sentence"),
    [
        ("case", "C-1", "no column besides case"),
        ("centre", "Berlin", "lacks the column 'case'"),
        ("case,centre", "C-9,Berlin", "Line 2 of g.csv: the study has no case 'C-9'"),
        ("case,Patient", "C-1,x", "sounds like an identifying value"),
        ("case,date of birth", "C-1,x", "sounds like an identifying value"),
        ("case,grade", "C-1,x", "which the report has itself"),
        ("case,centre", "C-1," + "x" * 41, "longer than 40 letters"),
    ],
)
def test_a_table_that_makes_no_groups_is_refused(tmp_path: Path, header: str, row: str, sentence: str) -> None:
    with a_study(tmp_path / "study", cases=CASES) as study, pytest.raises(SireaderError, match=sentence):
        read_groups(study, a_table(tmp_path / "g.csv", header, row))


def test_a_grouping_never_singles_out_subjects(tmp_path: Path) -> None:
    names = [f"C-{number}" for number in range(30)]
    with a_study(tmp_path / "study", cases=names) as study:
        rows = [f"{name},{number}" for number, name in enumerate(names)]
        with pytest.raises(SireaderError, match="30 different values"):
            read_groups(study, a_table(tmp_path / "g.csv", "case,centre", *rows))
        with pytest.raises(SireaderError, match="is there twice"):
            read_groups(study, a_table(tmp_path / "h.csv", "case,centre", "C-1,a", "C-1,b"))
