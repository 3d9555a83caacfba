"""Nothing that names a person is found in any byte of a study."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pydicom
from pydicom import Dataset
from pydicom.uid import generate_uid

from sireader.workflow.intake import import_radiographs
from sireader.workflow.references import write_references
from sireader.workflow.scores import export_scores
from sireader.workflow.trainset import export_trainset
from sireader.workflow.trainset_layout import Layout
from tests.builders import a_dicom_file, a_study, commit

IDENTIFYING = {
    "PatientName": "Zwetschgenbaum^Hildegunde",
    "PatientID": "MRN8675309",
    "OtherPatientIDs": "SVNR443322",
    "PatientBirthDate": "19630417",
    "PatientBirthTime": "031415.926",
    "PatientAddress": "Rosenweg 77",
    "PatientMotherBirthName": "Quittenstiel",
    "PatientComments": "neighbour of Dr Holunder",
    "AccessionNumber": "ACC5551212",
    "ReferringPhysicianName": "Holunder^Ottilie",
    "PerformingPhysicianName": "Mispel^Eberhard",
    "OperatorsName": "Schlehe^Ute",
    "InstitutionName": "Sankt Wendelin Spital",
    "InstitutionAddress": "Am Weiher 3",
    "StationName": "RAUM-XII-B",
    "DeviceSerialNumber": "SER-90210-X",
    "StudyID": "STU-31337",
    "StudyDescription": "Becken fuer Frau Zwetschgenbaum",
    "SeriesDescription": "Reihe Hildegunde",
    "ProtocolName": "Haus Holunder",
    "StudyDate": "20190523",
    "SeriesDate": "20190524",
    "AcquisitionDate": "20190525",
    "ContentDate": "20190526",
    "StudyTime": "134501.5",
    "ImageComments": "siehe Brief an Mispel",
    "RequestedProcedureDescription": "Wunsch Holunder",
    "FillerOrderNumberImagingServiceRequest": "ORD-777-Z",
}


def an_identifying_file(path: Path) -> Path:
    elements: dict[str, Any] = dict(IDENTIFYING)
    elements |= {
        keyword: generate_uid(entropy_srcs=[keyword])
        for keyword in ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID")
    }
    file = a_dicom_file(path, **elements)
    dataset = pydicom.dcmread(file)
    dataset.private_block(0x0011, "WENDELIN 1.0", create=True).add_new(1, "LO", "privat Quittenstiel")
    request = Dataset()
    request.RequestedProcedureID = "RPID-4242"
    dataset.RequestAttributesSequence = [request]
    dataset.save_as(file, enforce_file_format=True)
    return file


def words_of(dataset: Dataset) -> set[bytes]:
    """Every value that may name somebody, whole, and its parts of more than three signs."""
    values = [str(dataset[keyword].value) for keyword in IDENTIFYING]
    values += [str(element.value) for element in dataset if element.VR == "UI" and "SOPClass" not in element.keyword]
    values += [str(element.value) for element in dataset if element.tag.is_private]
    values += ["RPID-4242", str(dataset.file_meta.MediaStorageSOPInstanceUID)]
    parts = {part for value in values for part in value.replace("^", " ").split() if len(part) > 3}
    return {word.encode() for word in parts | set(values)}


def test_a_study_and_its_exports_hold_no_identifying_byte(tmp_path: Path) -> None:
    file = an_identifying_file(tmp_path / "in" / "Zwetschgenbaum.dcm")
    words = {*words_of(pydicom.dcmread(file)), b"Zwetschgenbaum.dcm", str(tmp_path / "in").encode()}
    assert len(words) > 45
    folder = tmp_path / "study"
    with a_study(folder) as study:
        (accepted,) = import_radiographs(study, [file]).accepted
        for reader in ("Ada", "Ben"):
            commit(study, reader, accepted.case, "2/3")
        (folder / "out").mkdir()
        export_scores(study, folder / "out" / "reads.csv")
        write_references(study, folder / "out" / "reference.csv")
        export_trainset(study, folder / "out" / "set")
        export_trainset(study, folder / "out" / "image folder", layout=Layout.HUGGINGFACE)
        searched = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert len(searched) >= 15
    for path, content in searched.items():
        found = {word for word in words if word in content or word.decode().encode("utf-16-le") in content}
        assert not found, f"{path.name} holds {found}"


def test_the_search_would_find_them(tmp_path: Path) -> None:
    file = an_identifying_file(tmp_path / "a.dcm")
    content = file.read_bytes()
    assert all(word in content for word in words_of(pydicom.dcmread(file)))
