"""The temporary study of one radiograph: made whole or not at all, taken away without a trace, kept when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from sireader.domain.errors import RuleBroken, SireaderError
from sireader.workflow import one_radiograph
from sireader.workflow.findings import findings
from sireader.workflow.keys import data_folder, key_file
from sireader.workflow.one_radiograph import READER, discard, keep, left_behind, look, once_folder, take
from sireader.workflow.study import Study
from tests.builders import a_desk, a_dicom_file, commit


def files_kept() -> list[Path]:
    return sorted(each for each in data_folder().rglob("*") if each.is_file())


@pytest.fixture
def taken(tmp_path: Path) -> Iterator[str]:
    """The identity of a temporary study; gone afterwards."""
    study_id = str(uuid4())
    take(a_dicom_file(tmp_path / "one.dcm"), study_id, burned_in_checked=True)
    yield study_id
    discard(study_id)


@pytest.mark.parametrize(("said", "asks"), [("NO", False), ("YES", True), (None, True)])
def test_a_file_that_does_not_rule_a_name_out_is_asked_about(tmp_path: Path, said: str | None, asks: bool) -> None:
    assert look(a_dicom_file(tmp_path / "one.dcm", BurnedInAnnotation=said)).may_name is asks


def test_what_nobody_looked_at_leaves_nothing(tmp_path: Path) -> None:
    before = files_kept()
    with pytest.raises(SireaderError, match="may show text in its pixels"):
        take(a_dicom_file(tmp_path / "one.dcm", BurnedInAnnotation=None), str(uuid4()), burned_in_checked=False)
    assert files_kept() == before
    assert left_behind() == ()


def test_it_says_which_it_is_and_is_gone_with_its_key(taken: str) -> None:
    assert left_behind() == (taken,)
    assert one_radiograph.is_temporary(once_folder() / taken)
    with Study.open(once_folder() / taken) as study:
        assert [reader.name for reader in study.readers.all()] == [READER]
    assert key_file(taken).exists()
    assert discard(taken) is False
    assert not [each for each in files_kept() if taken in str(each)]


def test_a_copy_that_is_kept_keeps_its_key(taken: str, tmp_path: Path) -> None:
    keep(once_folder() / taken, tmp_path / "kept")
    assert discard(taken) is True
    with Study.open(tmp_path / "kept") as study:
        assert study.pseudonyms().key
        assert len(study.cases.all()) == 1
    assert sorted(each.name for each in (tmp_path / "kept").iterdir()) == ["radiographs", "study.sqlite"]


def test_where_no_copy_was_made_the_key_goes_as_well(taken: str, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "something").touch()
    with pytest.raises(SireaderError, match="already in use"):
        keep(once_folder() / taken, tmp_path / "full")
    assert discard(taken) is False
    assert not key_file(taken).exists()


def test_nothing_is_found_before_a_read_is_committed_and_no_opinion_before_one_was_revealed(taken: str) -> None:
    with Study.open(once_folder() / taken) as study:
        case = study.cases.all()[0].id
        desk = a_desk(study, READER)
        radiograph = desk.radiograph(case)
        with pytest.raises(RuleBroken, match="commit your read first"):
            findings(study, desk, case, radiograph)
        commit(study, READER, case, "2/3")
        found = findings(study, desk, case, radiograph)
        desk.close()
    assert (str(found.own.grades), found.answer, found.models) == ("2/3", None, ())
