"""A new data set that says nothing about whose radiograph it is, and still shows the identical picture.

PS3.15 annex E, Basic Application Level Confidentiality Profile, done the safe way round: nothing is copied but what
`keep_list.RULES` names. Private elements, sequences, overlays and texts are therefore gone without being listed.
Text that is burned into the picture itself is not removed: `burned_in` tells whether the file warns of it.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import numpy as np
from pydicom import Dataset
from pydicom.dataset import FileMetaDataset
from pydicom.uid import UID, SecondaryCaptureImageStorage

from sireader.domain.pseudonyms import Pseudonyms
from sireader.files import whole_file
from sireader.imaging.elements import burned_in, text
from sireader.imaging.keep_list import RULES, identifying_words
from sireader.imaging.passed_pixels import put_pixels
from sireader.imaging.quiet import quiet_libraries
from sireader.imaging.radiograph import Radiograph

__all__ = ["Dates", "burned_in", "deidentified", "pixel_digest", "write_dataset"]

Dates = Literal["shift", "drop"]
IMPLEMENTATION_UID = UID("2.25.124973094866510288312947117230158846537")
OLDEST_YEARS = 90
_MAPPED_UIDS = ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID")
_DATES = ("StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate")
# Type 2 elements: they have to be there, and say nothing (PS3.3 C.7.1.1, C.7.2.1, C.7.3.1)
_EMPTY = (
    "PatientBirthDate",
    "StudyTime",
    "AccessionNumber",
    "ReferringPhysicianName",
    "SeriesNumber",
    "InstanceNumber",
)
_CASE = re.compile(r"C-[A-Z2-7]{10}")
_METHODS = {  # PS3.16 CID 7050
    "basic": ("113100", "Basic Application Confidentiality Profile"),
    "patient": ("113108", "Retain Patient Characteristics Option"),
    "shift": ("113107", "Retain Longitudinal Temporal Information With Modified Dates Option"),
}


def deidentified(dataset: Dataset, pseudonyms: Pseudonyms, case: str, subject: str, dates: Dates = "shift") -> Dataset:
    """A de-identified copy of a data set that `dicom.decode` accepts; the original is not changed.

    Args:
        dataset: the original.
        pseudonyms: the study's; they replace UIDs and give the days by which dates move.
        case: the case's name, kept as Study ID where it is one of our pseudonyms (others may come from a person).
        subject: the subject's pseudonym, which becomes Patient ID and Patient's Name.
        dates: move every date of a subject back by the same number of days, or drop them. Times are always dropped.
    """
    with quiet_libraries():
        told = Dataset()
        _keep(dataset, told)
        _name(dataset, told, pseudonyms, case, subject)
        _date(dataset, told, pseudonyms.shift_days(subject), dates)
        syntax = put_pixels(dataset, told)
        _state_method(told, dates)
        _add_meta(told, syntax)
        return told


def write_dataset(dataset: Dataset, path: Path) -> None:
    """Write the whole file or none, with a preamble of zeros; a `SireaderError` when disk or permissions refuse."""
    dataset.preamble = b"\x00" * 128
    with quiet_libraries(), whole_file(path) as temporary:
        dataset.save_as(temporary, enforce_file_format=True)


def pixel_digest(radiograph: Radiograph) -> bytes:
    """SHA-256 of size and pixels: the same picture has the same digest, whatever its header and encoding."""
    digest = hashlib.sha256(f"{radiograph.rows} {radiograph.columns} ".encode())
    digest.update(np.ascontiguousarray(radiograph.pixels, dtype="<u2").data)
    return digest.digest()


def _keep(dataset: Dataset, told: Dataset) -> None:
    kind = UID(text(dataset, "SOPClassUID"))
    told.SOPClassUID = kind if kind.is_valid and not kind.is_private else SecondaryCaptureImageStorage
    words = identifying_words(dataset)
    for keyword, rule in RULES.items():
        if keyword not in dataset:
            continue
        value = rule(dataset, keyword, words)
        if value is not None:
            told.add_new(keyword, dataset[keyword].VR, value)


def _name(dataset: Dataset, told: Dataset, pseudonyms: Pseudonyms, case: str, subject: str) -> None:
    for keyword in _MAPPED_UIDS:
        original = text(dataset, keyword) or f"{case} {keyword}"
        setattr(told, keyword, pseudonyms.uid(original))
    for keyword in _EMPTY:
        setattr(told, keyword, None)
    told.PatientID = told.PatientName = subject
    told.StudyID = case if _CASE.fullmatch(case) else ""
    told.PatientSex = told.get("PatientSex", "")
    if age := _age(dataset):
        told.PatientAge = age


def _age(dataset: Dataset) -> str:
    """Patient's Age, from the dates where it is missing; 90 years stand for 90 and more (45 CFR 164.514)."""
    stated = re.fullmatch(r"(\d{1,3})([DWMY])", text(dataset, "PatientAge").upper())
    if stated:
        count, unit = int(stated[1]), stated[2]
    else:
        born, taken = _day(text(dataset, "PatientBirthDate")), _day(text(dataset, "StudyDate"))
        if not born or not taken or taken < born:
            return ""
        count, unit = taken.year - born.year - ((taken.month, taken.day) < (born.month, born.day)), "Y"
    return f"{min(count, OLDEST_YEARS) if unit == 'Y' else count:03d}{unit}"


def _date(dataset: Dataset, told: Dataset, days: int, dates: Dates) -> None:
    for keyword in _DATES:
        day = _day(text(dataset, keyword)) if dates == "shift" else None
        if day is not None:
            setattr(told, keyword, (day - timedelta(days=days)).strftime("%Y%m%d"))
    told.StudyDate = told.get("StudyDate", "")


def _day(written: str) -> date | None:
    """A DA value, also in the old form with dots; None for no date, and for placeholders (years before 1880)."""
    found = re.fullmatch(r"(\d{4})\.?(\d{2})\.?(\d{2})", written)
    try:
        day = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
    return day if day and day.year >= 1880 else None


def _state_method(told: Dataset, dates: Dates) -> None:
    """PS3.3 C.12.1.1 and C.7.1.1: that and how the identity was removed."""
    told.PatientIdentityRemoved = "YES"
    told.DeidentificationMethod = "SI Reader: keep-list, UIDs replaced, dates " + (
        "shifted" if dates == "shift" else "dropped"
    )
    told.LongitudinalTemporalInformationModified = "MODIFIED" if dates == "shift" else "REMOVED"
    used = ["basic", "patient", *(["shift"] if dates == "shift" else [])]
    told.DeidentificationMethodCodeSequence = [_method(*_METHODS[name]) for name in used]


def _method(value: str, meaning: str) -> Dataset:
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = value, "DCM", meaning
    return code


def _add_meta(told: Dataset, syntax: UID) -> None:
    """Fresh file meta information, PS3.10 7.1: nothing of the original's but the transfer syntax."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = told.SOPClassUID, told.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    meta.ImplementationClassUID = IMPLEMENTATION_UID
    meta.ImplementationVersionName = "SIREADER"
    told.file_meta = meta
