"""A report is worked out again from the reads and scores that it names."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from sireader.domain.errors import SireaderError
from sireader.workflow.report.checking import Checked, check_report, study_of, told_by
from sireader.workflow.report.writing import place_file
from sireader.workflow.study import Study
from tests.builders import a_study, commit
from tests.workflow.report.studies import a_report, a_scored_study, quietly, score


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `study` and its `report`."""
    folder = tmp_path_factory.mktemp("written")
    with a_scored_study(folder / "study") as study:
        a_report(study, folder / "report")
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of both that may be spoilt."""
    shutil.copytree(written, tmp_path / "copy")
    yield tmp_path / "copy"
    shutil.rmtree(tmp_path / "copy")


def checked(folder: Path) -> Checked:
    with Study.open(folder / "study") as study:
        return check_report(study, folder / "report", quietly)


def by_hand(folder: Path, sql: str) -> None:
    """Go round the program, and put its guards back."""
    with closing(sqlite3.connect(folder / "study" / "study.sqlite")) as database:
        guards = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            database.execute(f"DROP TRIGGER {name}")
        database.execute(sql)
        for _, guard in guards:
            database.execute(guard)
        database.commit()


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_report_holds_and_goes_on_holding_when_more_comes_in(folder: Path) -> None:
    assert checked(folder).problems == ()
    assert checked(folder).numbers > 1000
    with Study.open(folder / "study") as study:
        study.exclude("P-001", "found out later")
        first = study.reads.all()[0]
        study.add_reader("late", "local")
        score(study, folder / "more.csv", (first.case, "another", 0.5, "test"))
    assert checked(folder).problems == ()


def test_a_changed_number_is_named(folder: Path) -> None:
    path = folder / "report" / "report.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    kappa = told["readers"]["local"]["kappa"]
    told["readers"]["local"]["kappa"] = 0.99
    told["models"]["acme 2"]["test"]["auroc"] = 1.0
    path.write_text(json.dumps(told), encoding="utf-8")
    first, second, *_ = checked(folder).problems
    assert first.startswith("readers.local.kappa: the report says 0.99, its reads and scores give ")
    assert str(kappa)[:6] in first
    assert second.startswith("models.acme 2.test.auroc: the report says 1.0")


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("tables/readers_matrix.csv", "local,", "local,9", "tables/readers_matrix.csv, line 2: it says"),
        ("report.html", "<b>60</b>", "<b>61</b>", "report.html, line "),
        ("scores.csv", ",acme 2,0", ",acme 2,1", "scores.csv, line "),
        ("cases.csv", ",settled,", ",open,", "cases.csv, line "),
        ("figures/readers.svg", "</svg>", "<g/></svg>", "figures/readers.svg is not as it was written"),
    ],
)
def test_whatever_is_changed_is_found(folder: Path, name: str, old: str, new: str, sentence: str) -> None:
    replaced(folder / "report" / name, old, new)
    assert sentence in " ".join(checked(folder).problems)


def test_a_file_that_is_gone_is_found(folder: Path) -> None:
    (folder / "report" / "figures" / "readers.png").unlink()
    (folder / "report" / "report.html").unlink()
    told = " ".join(checked(folder).problems)
    assert "figures/readers.png is missing" in told
    assert "report.html is missing" in told


def test_a_read_that_is_left_out_of_the_list_changes_the_numbers(folder: Path) -> None:
    with Study.open(folder / "study") as study:
        read = study.reads.all()[0].id
    replaced(folder / "report" / "cases.csv", read, "")
    assert checked(folder).problems[0].startswith(("cases.", "discordant.", "flow.", "readers."))


def test_a_read_that_was_altered_in_the_study_or_is_gone_from_it_is_found(folder: Path) -> None:
    by_hand(folder, "UPDATE reads SET right = 4 - right WHERE rowid = 1")
    assert "its reads and scores give" in checked(folder).problems[0]
    with Study.open(folder / "study") as study:
        gone = study.reads.all()[1].id
    by_hand(folder, "DELETE FROM reads WHERE rowid = 2")
    assert checked(folder).problems[0] == f"the study does not hold the read {gone}"


def test_a_report_of_another_study_or_none_is_refused(folder: Path, tmp_path: Path) -> None:
    with a_study(tmp_path / "other", cases=["C-1"]) as other, pytest.raises(SireaderError, match="another study"):
        check_report(other, folder / "report", quietly)
    path = folder / "report" / "report.json"
    for text, sentence in (
        ("{", "is not JSON"),
        ("[]", "is not of a report"),
        ('{"format": 99}', "newer SI Reader"),
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(SireaderError, match=sentence):
            checked(folder)
    path.unlink()
    with pytest.raises(SireaderError, match="does not exist"):
        checked(folder)


def test_a_damaged_report_is_refused_in_a_sentence(folder: Path) -> None:
    path = folder / "report" / "report.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    spoilt: list[dict[str, Any]] = [{"settings": {"resamples": -1}}, {"settings": 1}, {"record": {}}]
    for damage in (*spoilt, {"protocol_version": 7}):
        path.write_text(json.dumps(told | damage), encoding="utf-8")
        with pytest.raises(SireaderError, match=r"does not tell|no version 7"):
            checked(folder)


def test_this_computer_remembers_where_the_study_lies_and_the_report_does_not_say(written: Path) -> None:
    told = told_by(written / "report")
    assert study_of(told) == (written / "study").resolve()
    texts = [path.read_bytes() for path in (written / "report").rglob("*") if path.is_file()]
    assert not any(str(written).encode() in text for text in texts)
    place_file(told["id"]).unlink()
    with pytest.raises(SireaderError, match="does not know where the study"):
        study_of(told)


def test_a_copy_of_the_study_that_has_all_the_reads_will_do(folder: Path, tmp_path: Path) -> None:
    with a_study(tmp_path / "mine", cases=["C-1"]) as study:
        commit(study, "Ada", "C-1", "2/2")
        a_report(study, tmp_path / "report")
    shutil.copytree(tmp_path / "mine", tmp_path / "copy-of-it")
    with Study.open(tmp_path / "copy-of-it") as copied:
        assert check_report(copied, tmp_path / "report", quietly).problems == ()
