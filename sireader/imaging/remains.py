"""What of an original is left in a DICOM object, by the table of actions.

A radiograph is held against what de-identification makes: every rule is applied again, and what it would change or
leave out is left over. Other objects (reports, presentation states, maps) are held against PS3.15 table E.1-1 alone.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pydicom
from pydicom import DataElement, Dataset

from sireader.imaging.elements import text, value_of
from sireader.imaging.keep_list import DEVICE_RULES, RULES, identifying_words
from sireader.imaging.profile import Element, by_keyword
from sireader.imaging.quiet import quiet_libraries

Remain = tuple[str, str]  # where it is, and what
PSEUDONYM = re.compile(r"[CS]-[A-Z2-7]{10}")
OUR_UIDS = "2.25."
_MADE_UIDS = (OUR_UIDS, "1.2.840.10008.", "1.2.826.0.1.3680043.10.511.3.")  # the last: made at random by highdicom
_AGE = re.compile(r"0(90Y|[0-8]\dY|\d\d[DWM])|[1-9]\d\d[DWM]")
_STATED = {"PatientIdentityRemoved", "DeidentificationMethod", "DeidentificationMethodCodeSequence"}
_META = {
    *("FileMetaInformationGroupLength", "FileMetaInformationVersion", "MediaStorageSOPClassUID"),
    *("MediaStorageSOPInstanceUID", "TransferSyntaxUID", "ImplementationClassUID", "ImplementationVersionName"),
}
# Of an object that we made: what it says of itself, not of a patient.
_OF_THE_OBJECT = {
    *("ContentSequence", "ContentDate", "ContentTime", "InstanceCreationDate", "InstanceCreationTime"),
    *("SeriesDate", "SeriesTime", "SeriesDescription", "ContentLabel", "ContentDescription", "ContentCreatorName"),
    *("ObservationDateTime", "PersonName", "DeviceSerialNumber", "PresentationCreationDate"),
    *("PresentationCreationTime", "VerificationDateTime", "AcquisitionDateTime", "StudyDate", "PatientAge"),
    *("PatientSex", "SoftwareVersions", "AcquisitionContextSequence", "ReferencedImageSequence"),
    *("SourceImageSequence", "DateTime", "Date", "Time", "TextValue"),
    *("ContributionDateTime", "ContributionDescription", "TimezoneOffsetFromUTC"),
}


def remains(content: bytes) -> list[Remain]:
    """Where something is left in a DICOM file, by tag and name, and what: `("(0010,0010) Patient's Name", "is left")`.

    Whatever pydicom raises where the file cannot be read.
    """
    with quiet_libraries():
        dataset = pydicom.dcmread(io.BytesIO(content))
        if "SOPClassUID" not in dataset:
            return [("file", "is no whole DICOM object")]
        found = _in_radiograph(dataset) if "PixelData" in dataset else _in_object(dataset)
        return [*_in_meta(dataset), *found]


def _in_meta(dataset: Dataset) -> Iterator[Remain]:
    if any(getattr(dataset, "preamble", None) or b""):
        yield "preamble", "is not empty"
    for element in getattr(dataset, "file_meta", ()):
        if element.keyword not in _META and not element.is_empty:
            yield _place(element), "is left"
        elif element.keyword == "MediaStorageSOPInstanceUID" and not str(element.value).startswith(_MADE_UIDS):
            yield _place(element), "is an original UID"


def _in_radiograph(dataset: Dataset) -> Iterator[Remain]:
    if text(dataset, "PatientIdentityRemoved") != "YES":
        yield "(0012,0062) Patient Identity Removed", "does not say YES"
    if text(dataset, "BurnedInAnnotation") == "YES":
        yield "(0028,0301) Burned In Annotation", "says that identifying text is in the pixels"
    for tag in list(dataset.keys()):
        element = dataset[tag]
        if element.tag.is_private:
            yield _place(element), "is a private element"
        elif (row := by_keyword().get(element.keyword)) is None or row.action == "X":
            yield _place(element), "is in no radiograph that was de-identified"
        elif problem := _problem(dataset, element, row):
            yield _place(element), problem


def _problem(dataset: Dataset, element: DataElement, row: Element) -> str:
    """What is wrong with an element that may be there; empty where nothing is."""
    value = str(element.value or "")
    if row.action == "Z":
        return "is not empty" if value else ""
    if row.action == "U":
        return "" if value.startswith(OUR_UIDS) else "is an original UID"
    if row.action == "D":
        replaced = row.keyword in _STATED or not value or PSEUDONYM.fullmatch(value) or not row.profile
        return "" if replaced else "is no pseudonym"
    if row.option == "dates":
        modified = text(dataset, "LongitudinalTemporalInformationModified") in {"MODIFIED", "REMOVED"}
        return "" if modified or not value else "is not said to be moved"
    return _unclean(dataset, element)


def _unclean(dataset: Dataset, element: DataElement) -> str:
    if element.keyword == "PatientAge":
        return "" if _AGE.fullmatch(str(element.value or "")) or not element.value else "is no age up to 90 years"
    rule = (RULES | DEVICE_RULES).get(element.keyword)
    if rule is None or element.is_empty:
        return ""
    again = Dataset()
    again.add_new(element.tag, element.VR, rule(dataset, element.keyword, identifying_words(dataset)))
    return "" if value_of(again, element.keyword) == element.value else "holds what no de-identified radiograph does"


def _in_object(dataset: Dataset) -> Iterator[Remain]:
    for element in dataset.iterall():
        row = by_keyword().get(element.keyword)
        if element.tag.is_private:
            yield _place(element), "is a private element"
        elif element.is_empty or element.VR == "SQ" or element.keyword in _OF_THE_OBJECT:
            continue
        elif element.VR == "UI" and row and not str(element.value).startswith(_MADE_UIDS):
            yield _place(element), "is an original UID"
        elif row and row.profile and element.VR != "UI" and not PSEUDONYM.fullmatch(str(element.value)):
            yield _place(element), "is left"


def _place(element: DataElement) -> str:
    return f"({element.tag.group:04X},{element.tag.element:04X}) {element.name}"
