"""The guide's example of a score sheet does what the guide says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sireader.workflow.mapping import made_mapping, read_mapping
from sireader.workflow.score_report import full_answer, report_text
from sireader.workflow.scores import import_scores
from tests.builders import a_study

GUIDE = (Path(__file__).parents[2] / "docs" / "coordinators-guide.md").read_text(encoding="utf-8")
SECTION = GUIDE[GUIDE.index("## Score sheets of any shape") :]


def block(kind: str) -> str:
    """The section's first block of that kind."""
    found = re.search(rf"```{kind}\n(.*?)```", SECTION, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The guide's two files in a folder."""
    (tmp_path / "scores.csv").write_text(block("csv"), encoding="utf-8")
    (tmp_path / "mapping.toml").write_text(block("toml"), encoding="utf-8")
    return tmp_path


def test_the_example_answers_as_the_guide_prints_it(example: Path) -> None:
    mapping = read_mapping(example / "mapping.toml")
    with a_study(example / "study", readers=False) as study:
        report = import_scores(study, example / "scores.csv", mapping, new_cases=True, dry_run=True)
        assert report_text(report, dry_run=True) == block("text").strip()
        assert all(f"`{key}`" in SECTION for key in full_answer(report, dry_run=True))


def test_the_example_s_rejected_row_is_mended_and_imported_by_the_same_mapping(example: Path) -> None:
    mapping = read_mapping(example / "mapping.toml")
    rejects = example / "rejects.csv"
    with a_study(example / "study", readers=False) as study:
        import_scores(study, example / "scores.csv", mapping, new_cases=True, skip_rejected=True, rejects=rejects)
        rejects.write_text(rejects.read_text(encoding="utf-8").replace(",2.5,", ",2,"), encoding="utf-8")
        import_scores(study, rejects, mapping, new_cases=True)
        told = {(read.case, read.reader): str(read.grades or read.judgement.comment) for read in study.reads.all()}
    assert told == {
        ("P-001", "anna"): "2/3",
        ("P-001", "ben"): "2/2",
        ("P-002", "anna"): "0/1",
        ("P-002", "ben"): "hidden by bowel gas",
        ("P-003", "anna"): "1/2",
        ("P-003", "ben"): "1/2",
        ("P-004", "anna"): "4/4",
    }


def test_the_options_of_the_guide_say_what_its_file_says(example: Path) -> None:
    file = read_mapping(example / "mapping.toml")
    said = made_mapping(file.columns, file.constants, {"not_evaluable": ["n.e.", "NA"], "zone": "Europe/Berlin"})
    assert said == file
