"""Making, opening and looking after a study."""

from __future__ import annotations

from pathlib import Path

import pytest

from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.protocol_files import parse_protocol
from sireader.workflow.keys import key_file
from sireader.workflow.protocols import protocol_text, shipped_protocols
from sireader.workflow.study import Study
from tests.builders import a_study

OWN = """
name = "own"
title = "One reader"
agreeing_reads = 1
[[roles]]
name = "solo"
"""


def test_a_new_study_is_a_folder_with_its_file_and_a_key_elsewhere(tmp_path: Path) -> None:
    with Study.create(tmp_path / "deep" / "study", "proof") as study:
        assert (study.name, study.protocol.name) == ("study", "proof")
        assert key_file(study.id).is_file()
        assert not [*study.cases.all(), *study.reads.all(), *study.readers.all()]
    assert sorted(path.name for path in (tmp_path / "deep" / "study").iterdir()) == ["radiographs", "study.sqlite"]
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["study"]


def test_two_studies_have_keys_and_pseudonyms_of_their_own(tmp_path: Path) -> None:
    with a_study(tmp_path / "one") as one, a_study(tmp_path / "two") as two:
        assert one.id != two.id
        assert one.pseudonyms().subject("4711") != two.pseudonyms().subject("4711")


def test_a_study_keeps_its_protocol_though_the_file_changes(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("\ufeff" + OWN, encoding="utf-8")
    Study.create(tmp_path / "study", str(tmp_path / "own.toml")).close()
    (tmp_path / "own.toml").unlink()
    with Study.open(tmp_path / "study") as study:
        assert [role.name for role in study.protocol.roles] == ["solo"]


@pytest.mark.parametrize(
    ("protocol", "sentence"),
    [
        (
            "profo",
            "There is no protocol 'profo'; choose one of gespic, proof, proof-opinion, second-opinion, trial, or name",
        ),
        ("../pyproject", "There is no protocol"),
        ("gone.toml", "There is no protocol"),
    ],
)
def test_a_study_without_a_protocol_is_not_made(tmp_path: Path, protocol: str, sentence: str) -> None:
    with pytest.raises(SireaderError) as caught:
        Study.create(tmp_path / "study", protocol)
    assert str(caught.value).startswith(sentence)
    assert not list(tmp_path.iterdir())


def test_every_shipped_protocol_is_valid_and_named_as_its_file() -> None:
    assert shipped_protocols() == ["gespic", "proof", "proof-opinion", "second-opinion", "trial"]
    assert [parse_protocol(protocol_text(name), name).name for name in shipped_protocols()] == shipped_protocols()


def test_a_folder_in_use_becomes_no_study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(SireaderError, match="is already in use; name a new or an empty folder for the study"):
        Study.create(tmp_path, "proof")
    with pytest.raises(SireaderError, match="is already in use"):
        Study.create(tmp_path / "mine.txt", "proof")
    with pytest.raises(SireaderError, match=r"Part of the path|already there"):
        Study.create(tmp_path / "mine.txt" / "study", "proof")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    with pytest.raises(SireaderError, match="is the folder you are in; name a new folder for the study"):
        Study.create(Path(), "proof")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["empty", "mine.txt"]


def test_an_empty_folder_becomes_a_study(tmp_path: Path) -> None:
    (tmp_path / "study").mkdir()
    Study.create(tmp_path / "study", "gespic").close()
    Study.open(tmp_path / "study").close()


def test_a_reader_has_one_role(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", readers=False) as study:
        ada = study.add_reader(" Ada ", "local")
        assert study.add_reader("Ada", "local") == ada == study.reader("Ada")
        with pytest.raises(RuleBroken, match="Ada reads as local and cannot also read as central-1"):
            study.add_reader("Ada", "central-1")
        with pytest.raises(SireaderError, match="has no role 'boss'"):
            study.add_reader("Ben", "boss")
        with pytest.raises(SireaderError, match="'a b' cannot name a reader"):
            study.add_reader("a b", "local")
        with pytest.raises(SireaderError, match="has no reader 'Ben'; its readers are: Ada"):
            study.reader("Ben")


def test_a_study_without_readers_says_so(tmp_path: Path) -> None:
    with (
        a_study(tmp_path / "study", readers=False) as study,
        pytest.raises(SireaderError, match="its readers are: nobody yet"),
    ):
        study.reader("Ada")


def test_a_case_is_excluded_once_and_for_a_reason(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        with pytest.raises(SireaderError, match="an exclusion needs a reason"):
            study.exclude("C-1", " ")
        with pytest.raises(SireaderError, match="has no case 'C-9'"):
            study.exclude("C-9", "very poor quality")
        study.exclude("C-1", " very poor quality ")
        assert study.case("C-1").exclusion == "very poor quality"
        with pytest.raises(RuleBroken, match="Case C-1 is already excluded"):
            study.exclude("C-1", "atypical projection")


def test_a_reader_whose_name_differs_by_case_alone_is_refused(tmp_path: Path) -> None:
    with a_study(tmp_path / "study") as study:
        with pytest.raises(RuleBroken, match="The reader ADA differs from Ada by upper and lower case alone"):
            study.add_reader("ADA", "local")
        assert [reader.name for reader in study.readers.all()] == ["Ada", "Ben", "Cleo"]
        assert study.add_reader("Ada", "local").name == "Ada"
