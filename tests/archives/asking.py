"""Radiographs and reports for archives, and asking for them in one line."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from pydicom import Dataset
from pydicom.dataset import FileMetaDataset
from pydicom.uid import ComprehensiveSRStorage, ExplicitVRLittleEndian

from sireader.domain.archives import Archive, Found, Query
from sireader.workflow.archives import Fetched, Patience, fetch, search
from sireader.workflow.handling import Handling
from sireader.workflow.keys import data_folder
from sireader.workflow.study import Study
from tests.builders import a_dicom_file

SOON_S = 8.0
"""Within which an archive that does not behave is told of."""


def fetched(study: Study, archive: Archive, query: Query | None = None) -> Fetched:
    told = Fetched()
    fetch(study, archive, found(archive, query), Handling(), at_once(), told)
    return told


def found(archive: Archive, query: Query | None = None) -> list[Found]:
    return search(archive, query or Query(), at_once())


def at_once() -> Patience:
    """A broken connection is not made anew."""
    return Patience(threading.Event(), lambda _: None, ())


def spool_files() -> list[Path]:
    """What lies between the network and the studies."""
    return [path for path in (data_folder() / "spool").rglob("*") if path.is_file()]


def radiographs(folder: Path, count: int, start: int = 1) -> list[Path]:
    """Small radiographs of as many patients, each in a study of its own."""
    return [radiograph(folder / f"{number}.dcm", number) for number in range(start, start + count)]


def radiograph(path: Path, number: int, **elements: Any) -> Path:
    told: dict[str, Any] = {
        "StudyInstanceUID": f"1.2.3.{number}",
        "SeriesInstanceUID": f"1.2.3.{number}.1",
        "StudyDate": f"2020{1 + number % 12:02}{1 + number % 28:02}",
        "StudyDescription": "PELVIS AP",
    }
    return a_dicom_file(path, number, **told | elements)


def a_report(path: Path) -> Path:
    """A structured report (Comprehensive SR, PS3.3 A.35.3) with one number in it."""

    def coded(value: str, scheme: str, meaning: str) -> Dataset:
        code = Dataset()
        code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = value, scheme, meaning
        return code

    number = Dataset()
    number.RelationshipType, number.ValueType = "CONTAINS", "NUM"
    number.ConceptNameCodeSequence = [coded("122157", "DCM", "Probability of cancer")]
    measured = Dataset()
    measured.NumericValue = "0.71"
    measured.MeasurementUnitsCodeSequence = [coded("1", "UCUM", "no units")]
    number.MeasuredValueSequence = [measured]
    report = Dataset()
    report.SOPClassUID, report.SOPInstanceUID = ComprehensiveSRStorage, "1.2.3.777.1"
    report.StudyInstanceUID, report.SeriesInstanceUID = "1.2.3.777.0", "1.2.3.777"
    report.PatientID, report.PatientName, report.Modality = "S-ABC", "S-ABC", "SR"
    report.StudyDate, report.ContentDate, report.ContentTime = "20200202", "20240101", "120000"
    report.ValueType, report.ContinuityOfContent = "CONTAINER", "SEPARATE"
    report.ConceptNameCodeSequence = [coded("126000", "DCM", "Imaging Measurement Report")]
    report.CompletionFlag, report.VerificationFlag = "COMPLETE", "UNVERIFIED"
    report.ContentSequence = [number]
    report.file_meta = FileMetaDataset()
    report.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    report.file_meta.MediaStorageSOPClassUID = report.SOPClassUID
    report.file_meta.MediaStorageSOPInstanceUID = report.SOPInstanceUID
    report.save_as(path, enforce_file_format=True)
    return path
