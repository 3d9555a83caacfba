"""Scores that came first get their own radiograph: by the file's name, and by nothing that could be another's."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.domain.cases import Case
from sireader.workflow.intake import import_radiographs
from sireader.workflow.intake_report import Accepted, report_answer, report_text
from sireader.workflow.scores import import_scores
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import MORNING, a_dicom_file, a_study, a_table


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    """A study in which PROOF-7 waits for its radiograph."""
    with a_study(tmp_path / "study") as study:
        study.cases.add([Case("PROOF-7", "S-PROOF-7")], MORNING)
        yield study


def test_a_case_that_waits_is_given_the_file_of_its_name(study: Study, tmp_path: Path) -> None:
    report = import_radiographs(study, [a_dicom_file(tmp_path / "PROOF-7.dcm", PatientID="4711")])
    assert report.accepted == [Accepted("PROOF-7.dcm", "PROOF-7", attached=True)]
    case = study.case("PROOF-7")
    assert (case.radiograph, case.readable) == ("PROOF-7.dcm", True)
    assert case.subject == study.pseudonyms().subject("4711")
    assert verify(study) == []


def test_the_report_tells_what_was_attached(study: Study, tmp_path: Path) -> None:
    files = [a_dicom_file(tmp_path / f"{name}.dcm", number) for number, name in enumerate(("PROOF-7", "other"))]
    report = import_radiographs(study, files)
    assert [one["attached"] for one in report_answer(report)["accepted"]] == [True, False]
    assert report_text(report).splitlines()[:2] == [
        "accepted  PROOF-7.dcm attached to waiting case PROOF-7",
        f"accepted  other.dcm as case {report.accepted[1].case}",
    ]


def test_a_patient_id_is_no_case_s_name(study: Study, tmp_path: Path) -> None:
    """Two institutions count their patients alike: the scores of one are not those of the other."""
    file = a_dicom_file(tmp_path / "export.dcm", PatientID="PROOF-7", PatientIdentityRemoved="YES")
    (accepted,) = import_radiographs(study, [file]).accepted
    assert (accepted.case.startswith("C-"), accepted.attached) == (True, False)
    assert study.case("PROOF-7").radiograph is None


@pytest.mark.parametrize("name", ["PROOF-7.dcm", "export.dcm"])
@pytest.mark.parametrize("removed", ["", "NO"])
def test_a_case_named_by_a_patient_id_gets_no_radiograph(study: Study, tmp_path: Path, name: str, removed: str) -> None:
    file = a_dicom_file(tmp_path / name, PatientID="PROOF-7", PatientIdentityRemoved=removed)
    (refused,) = import_radiographs(study, [file]).refused
    assert refused.reason == "identifying-name"
    assert refused.why.endswith("which must not be in a study; name cases by pseudonyms.")
    assert not list(study.radiographs.iterdir())


def test_a_pseudonym_in_a_de_identified_file_names_the_case(study: Study, tmp_path: Path) -> None:
    file = a_dicom_file(tmp_path / "PROOF-7.dcm", PatientID="PROOF-7", PatientIdentityRemoved="YES")
    assert [one.case for one in import_radiographs(study, [file]).accepted] == ["PROOF-7"]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("twin", ["PROOF-7.dcm", "proof-7.DCM", "PROOF-7.png"])
def test_two_files_of_one_name_are_both_refused(study: Study, tmp_path: Path, twin: str, packed: bool) -> None:
    folder = tmp_path / "in"
    files = [a_dicom_file(folder / "a" / "PROOF-7.dcm", 1), a_dicom_file(folder / "b" / twin, 2)]
    a_dicom_file(folder / "c.dcm", 3)
    if packed:
        with zipfile.ZipFile(folder / "b" / "sent.zip", "w") as archive:
            archive.write(files[1], f"deep/{twin}")
        files[1].unlink()
    report = import_radiographs(study, [folder])
    assert "ambiguous-case" in {one.reason for one in report.refused}
    assert {one.reason for one in report.refused} <= {"ambiguous-case"}
    assert all("named like the waiting case PROOF-7; import the right one alone." in one.why for one in report.refused)
    assert study.case("PROOF-7").radiograph is None
    assert "in/c.dcm" in [one.file for one in report.accepted]
    assert [one.case for one in import_radiographs(study, files[:1]).accepted] == ["PROOF-7"]


def test_one_file_reached_by_two_ways_is_one(study: Study, tmp_path: Path) -> None:
    file = a_dicom_file(tmp_path / "in" / "PROOF-7.dcm")
    report = import_radiographs(study, [tmp_path / "in", file])
    assert [one.case for one in report.accepted] == [one.case for one in report.duplicates] == ["PROOF-7"]


def test_a_case_that_waits_no_more_is_given_nothing(study: Study, tmp_path: Path) -> None:
    import_radiographs(study, [a_dicom_file(tmp_path / "PROOF-7.dcm", 1)])
    fingerprint = study.case("PROOF-7").fingerprint
    (second,) = import_radiographs(study, [a_dicom_file(tmp_path / "again" / "PROOF-7.dcm", 2)]).accepted
    assert (second.case.startswith("C-"), second.attached) == (True, False)
    assert study.case("PROOF-7").fingerprint == fingerprint


def test_reads_of_a_pseudonym_meet_their_radiograph_by_its_pixels(study: Study, tmp_path: Path) -> None:
    with a_study(tmp_path / "other") as other:
        other.pseudonyms = study.pseudonyms  # type: ignore[method-assign]
        (name,) = (one.case for one in import_radiographs(other, [a_dicom_file(tmp_path / "b.dcm", 2)]).accepted)
    study.cases.add([Case(name, "S-1")], MORNING)
    assert import_radiographs(study, [tmp_path / "b.dcm"]).accepted == [Accepted("b.dcm", name, attached=True)]


def test_a_pseudonym_that_stands_for_another_radiograph_is_not_overwritten(study: Study, tmp_path: Path) -> None:
    with a_study(tmp_path / "other") as other:
        other.pseudonyms = study.pseudonyms  # type: ignore[method-assign]
        (name,) = (one.case for one in import_radiographs(other, [a_dicom_file(tmp_path / "b.dcm", 2)]).accepted)
    study.cases.add([Case(name, "S-1")], MORNING)
    import_radiographs(study, [a_dicom_file(tmp_path / f"{name}.dcm", 3)])
    before = (study.radiographs / f"{name}.dcm").read_bytes()
    (refused,) = import_radiographs(study, [tmp_path / "b.dcm"]).refused
    assert (refused.reason, (study.radiographs / f"{name}.dcm").read_bytes()) == ("ambiguous-case", before)


@pytest.mark.parametrize("rows", [["proof-7,Ada,local,1,1"], ["X-1,Ada,local,1,1", "x-1,Ben,central-1,1,1"]])
def test_names_that_differ_by_case_alone_are_refused(study: Study, tmp_path: Path, rows: list[str]) -> None:
    """They would share a file on some systems."""
    path = a_table(tmp_path / "old.csv", "case,reader,role,right,left", *rows)
    with pytest.raises(Exception, match=r"differs from \S+ by upper and lower case alone"):
        import_scores(study, path, new_cases=True)
    assert len(study.cases.all()) == 1
