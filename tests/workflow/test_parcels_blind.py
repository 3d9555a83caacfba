"""A parcel holds nothing of another reader and nothing by which a person could be told, in any of its bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pydicom import dcmread

from sireader.domain.drafts import Draft
from sireader.domain.grading import Grades
from sireader.domain.opinions import Opinion
from sireader.workflow.coordination import add_calibration, record_consensus
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.study import Study
from tests.builders import MORNING, a_desk, a_judgement, an_imaged_study, commit
from tests.workflow.parcels import WORDS, a_parcel, sent_back

IDENTIFYING = {
    "PatientName": "Zwiebelmann^Ottokar",
    "PatientID": "IDENT-774411",
    "PatientBirthDate": "19520229",
    "InstitutionName": "Klinikum Waldesruh",
    "ReferringPhysicianName": "Grobschmied^Eusebia",
    "AccessionNumber": "ACC-55-0192",
    "StudyDescription": "Becken ap Zwiebelmann",
    "StudyDate": "20190314",
    "SeriesInstanceUID": "1.2.840.99999.4711.1",
    "StudyInstanceUID": "1.2.840.99999.4711.2",
    "DeviceSerialNumber": "SN-8842-77",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A study in which others have read, typed, decided and excluded, each with a word of their own."""
    with an_imaged_study(tmp_path, 4, "proof", **IDENTIFYING) as study:
        cases = [case.id for case in study.cases.all()]
        add_calibration(study, cases[3], Grades.of(4, 3), "word-of-the-experts")
        commit(study, "Ada", cases[0], "2/2", "word-of-Ada")
        commit(study, "Ben", cases[0], "-", "word-of-Ben")
        commit(study, "Ben", cases[1], "-", "second-word-of-Ben")
        a_desk(study, "Ben").amend(cases[1], a_judgement("4/4", "third-word-of-Ben"), "reason-of-Ben")
        a_desk(study, "Ben").keep_draft(cases[2], Draft(comment="draft-of-Ben"))
        commit(study, "Cleo", cases[0], "-", "word-of-Cleo")
        study.opinions.append([Opinion(cases[0], "model-of-Dora", 0.97531)], MORNING)
        commit(study, "Ada", cases[1], "0/0", "word-of-Ada")
        study.exclude(cases[1], "exclusion-reason-word")
        return study.folder


def everything(folder: Path) -> bytes:
    return b"\0".join(
        path.read_bytes() + str(path.relative_to(folder)).encode() for path in folder.rglob("*") if path.is_file()
    )


def not_for_ada(home: Path) -> set[bytes]:
    """Whatever the study knows of others: names, words, hashes, ids, seeds, reasons, acts."""
    words = {"Ben", "Cleo", "word-of-Ben", "second-word-of-Ben", "third-word-of-Ben", "reason-of-Ben", "draft-of-Ben"}
    words |= {"word-of-Cleo", "model-of-Dora", "exclusion-reason-word", "0.97531", "word-of-the-experts"}
    with Study.open(home) as study:
        others = [read for read in study.reads.all() if read.reader != "Ada"]
        words |= {text for read in others for text in (read.id, read.hash)}
        words |= {text for act in study.acts.all() for text in (act.id, act.hash)}
        words |= {str(study.readers.seed(reader.name)) for reader in study.readers.all()}
        words.add(study.place)
    return {word.encode() for word in words}


def identifying(files: Path) -> set[bytes]:
    values: set[bytes] = set()
    for path in files.iterdir():
        for keyword in (*IDENTIFYING, "SOPInstanceUID"):
            values.add(str(dcmread(path)[keyword].value).encode())
    return values | {b"Zwiebelmann", b"Ottokar", b"Waldesruh", b"Grobschmied"}


def assert_blind(content: bytes, forbidden: set[bytes]) -> None:
    told = [word for word in forbidden if word in content or word.decode().encode("utf-16-le") in content]
    assert told == []


def test_no_byte_of_a_parcel_tells_of_another_reader_or_a_person(home: Path, tmp_path: Path) -> None:
    forbidden = not_for_ada(home) | identifying(tmp_path / "files")
    assert len(forbidden) > 60
    assert all(word in everything(home) for word in not_for_ada(home) if not word.isdigit() and word != b"0.97531")
    parcel = a_parcel(home, "Ada")
    assert_blind(parcel.read_bytes(), forbidden)
    assert b"word-of-Ada" in parcel.read_bytes()
    folder = open_parcel(parcel).folder
    assert_blind(everything(folder), forbidden)
    with Study.open(folder) as away:
        assert {reader.name for reader in away.readers.all()} == {"Ada"}
        assert {read.reader for read in away.reads.all()} == {"Ada"}
        tables = ("exclusions", "consensus", "opinions", "calibrations")
        assert not any(away.copies.rows(table) for table in tables)
        assert {act.place for act in away.acts.all()} == {away.place}


def test_no_byte_of_a_return_parcel_does(home: Path, tmp_path: Path) -> None:
    forbidden = not_for_ada(home) | identifying(tmp_path / "files")
    with Study.open(home) as study:
        (waiting,) = [
            case.id
            for case in study.cases.all()
            if case.id not in {read.case for read in study.reads.all()}
            and case.id not in {one.case for one in study.coordination.calibrations()}
        ]
    back = sent_back(a_parcel(home, "Ada"), lambda study: commit(study, "Ada", waiting, "1/1", "word-of-Ada"))
    assert_blind(back.read_bytes(), forbidden)
    with zipfile.ZipFile(back) as archive:
        assert archive.namelist() == ["parcel.json", "study.sqlite"]


def test_a_consensus_and_those_who_came_to_it_stay_at_home(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 2) as study:
        case = study.cases.all()[0].id
        for reader in ("Ada", "Ben", "Cleo"):
            commit(study, reader, case, "-", f"word-of-{reader}")
        record_consensus(study, case, Grades.of(3, 2), ("local", "central-1"), "note-of-the-meeting")
        home = study.folder
    assert b"note-of-the-meeting" in everything(home)
    assert_blind(everything(open_parcel(a_parcel(home, "Ada")).folder), {b"note-of-the-meeting", b"word-of-Ben"})


def test_a_sealed_parcel_tells_nothing_at_all(home: Path) -> None:
    parcel = a_parcel(home, "Ada", passphrase=WORDS)
    content = parcel.read_bytes()
    assert_blind(content, {b"word-of-Ada", b"SQLite", b"DICM", b"study", b"radiographs", b"PK\x03\x04"})
