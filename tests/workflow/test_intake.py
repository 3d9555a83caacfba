"""Radiographs come in: accepted, refused, known already, or awaited."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pydicom
import pytest

from sireader.domain.errors import SireaderError
from sireader.workflow.intake import import_radiographs
from sireader.workflow.keys import keep_new_key, key_file
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_dicom_file, a_study


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study") as study:
        yield study


def test_an_accepted_radiograph_is_a_case_under_a_pseudonym_with_its_file(study: Study, tmp_path: Path) -> None:
    file = a_dicom_file(tmp_path / "Miller.dcm")
    (accepted,) = import_radiographs(study, [file]).accepted
    case = study.case(accepted.case)
    assert (accepted.file, case.readable) == ("Miller.dcm", True)
    assert case.id.startswith("C-")
    assert case.subject.startswith("S-")
    assert [path.name for path in study.radiographs.iterdir()] == [case.radiograph]
    assert pydicom.dcmread(study.radiographs / str(case.radiograph)).PatientID == case.subject
    assert verify(study) == []


def test_a_folder_goes_on_past_bad_files_and_lists_what_it_refused_and_why(study: Study, tmp_path: Path) -> None:
    folder = tmp_path / "from the archive"
    a_dicom_file(folder / "a.dcm", 1)
    (folder / "b.dcm").write_text("not a radiograph at all")
    whole = a_dicom_file(folder / "c.dcm", 3).read_bytes()
    (folder / "c.dcm").write_bytes(whole[: len(whole) // 2])
    a_dicom_file(folder / "d" / "deeper.dcm", 4)
    a_dicom_file(folder / "e.dcm", 5, Modality="CT")
    a_dicom_file(folder / "f.dcm", 1)
    a_dicom_file(folder / "g.dcm", 6)
    (folder / "h.txt").touch()
    report = import_radiographs(study, [folder])
    accepted = [one.file.removeprefix("from the archive/") for one in report.accepted]
    assert accepted == ["a.dcm", "d/deeper.dcm", "g.dcm"]
    assert {one.file: one.reason for one in report.refused} == {
        "from the archive/b.dcm": "not-an-image",
        "from the archive/c.dcm": "truncated-pixels",
        "from the archive/e.dcm": "wrong-modality",
        "from the archive/h.txt": "empty-file",
    }
    assert all(one.why.count("\n") == 0 and one.why.endswith(".") for one in report.refused)
    assert [(one.file, one.case) for one in report.duplicates] == [("from the archive/f.dcm", report.accepted[0].case)]
    assert report.stopped is None
    assert verify(study) == []


def test_a_radiograph_is_known_by_its_pixels_whatever_its_header_says(study: Study, tmp_path: Path) -> None:
    first = import_radiographs(study, [a_dicom_file(tmp_path / "a.dcm", 1)])
    renamed = a_dicom_file(tmp_path / "b.dcm", 1, PatientID="other", SOPInstanceUID="1.2.3")
    again = import_radiographs(study, [renamed])
    assert [one.case for one in again.duplicates] == [one.case for one in first.accepted]
    assert len(study.cases.all()) == 1


def test_two_radiographs_of_one_person_are_two_cases_of_one_subject(study: Study, tmp_path: Path) -> None:
    files = [a_dicom_file(tmp_path / f"{number}.dcm", number, PatientID="4711") for number in (1, 2)]
    import_radiographs(study, files)
    assert len({case.id for case in study.cases.all()}) == 2
    assert len({case.subject for case in study.cases.all()}) == 1


def test_radiographs_without_a_patient_id_are_subjects_of_their_own(study: Study, tmp_path: Path) -> None:
    import_radiographs(study, [a_dicom_file(tmp_path / f"{number}.dcm", number, PatientID="") for number in (1, 2)])
    assert len({case.subject for case in study.cases.all()}) == 2


@pytest.mark.parametrize(("said", "word"), [("YES", "says that text is burned"), (None, "may show text")])
def test_burned_in_text_must_be_denied_by_the_header_or_by_a_person(
    study: Study, tmp_path: Path, said: str | None, word: str
) -> None:
    file = a_dicom_file(tmp_path / "a.dcm", BurnedInAnnotation=said)
    (refused,) = import_radiographs(study, [file]).refused
    assert refused.reason == "burned-in-unchecked"
    assert word in refused.why
    assert "--burned-in-checked" in refused.why
    assert not list(study.radiographs.iterdir())
    assert len(import_radiographs(study, [file], burned_in_checked=True).accepted) == 1
    assert len(import_radiographs(study, [file]).duplicates) == 1  # a person has looked at it already


def test_without_the_key_nothing_is_imported(study: Study, tmp_path: Path) -> None:
    key_file(study.id).unlink()
    with pytest.raises(SireaderError, match=r"The key of this study is not on this computer.*; copy it from") as error:
        import_radiographs(study, [a_dicom_file(tmp_path / "a.dcm")])
    assert str(key_file(study.id)) in str(error.value)
    assert not study.cases.all()


@pytest.mark.parametrize("content", [b"", b"zz", b"00" * 31, b"\xff\xfe"])
def test_a_spoiled_key_is_refused(study: Study, content: bytes) -> None:
    key_file(study.id).write_bytes(content)
    with pytest.raises(SireaderError, match="is not a key; copy it again"):
        study.pseudonyms()


def test_the_key_is_its_owner_s_alone_and_never_in_the_study(study: Study) -> None:
    assert key_file(study.id).stat().st_mode & 0o077 == 0
    assert key_file(study.id).parent.stat().st_mode & 0o077 == 0
    key = study.pseudonyms().key
    for path in study.folder.rglob("*"):
        if path.is_file():
            assert key not in path.read_bytes()
            assert key.hex().encode() not in path.read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_key_is_nobody_else_s_at_any_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []
    write = Path.write_bytes

    def watched(path: Path, content: bytes) -> int:
        count = write(path, content)
        modes.append(path.stat().st_mode & 0o777)
        return count

    monkeypatch.setattr(Path, "write_bytes", watched)
    keep_new_key("some-study")
    assert modes == [0o600]


def test_each_file_is_announced_before_it_is_read(study: Study, tmp_path: Path) -> None:
    files = [a_dicom_file(tmp_path / f"{number}.dcm", number) for number in (1, 2)]
    announced: list[str] = []
    import_radiographs(study, files, progress=announced.append)
    assert announced == ["1.dcm", "2.dcm"]


def test_radiographs_lost_with_their_folder_have_a_place_again(study: Study, tmp_path: Path) -> None:
    study.radiographs.rmdir()
    assert len(import_radiographs(study, [a_dicom_file(tmp_path / "a.dcm")]).accepted) == 1
