"""What all result objects have in common: who made them, when, and UIDs that follow from what is in them."""

from __future__ import annotations

import hashlib
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from highdicom.sr import CodedConcept
from pydicom import Dataset, dcmwrite
from pydicom.sr.coding import Code
from pydicom.uid import UID, SecondaryCaptureImageStorage

from sireader import __version__
from sireader.domain.pseudonyms import uid_of
from sireader.results.scheme import DESIGNATOR, Entry

MAKER = "SI Reader"
LONGEST_LO = 64
_UNNAMED = UID("2.25.0")
_IDENTITY_METHODS = "DeidentificationMethodCodeSequence"
_IMPLEMENTATION = UID("2.25.124973094866510288312947117230158846537")


def code(entry: Entry) -> CodedConcept:
    """A code of our own scheme as DICOM writes it."""
    return CodedConcept(value=entry.value, scheme_designator=DESIGNATOR, meaning=entry.meaning)


def public(one: Code) -> CodedConcept:
    """A code of a public scheme as DICOM writes it."""
    return CodedConcept.from_code(one)


def one_word(name: str) -> str:
    """A name of one word as a person's name: it ends in a caret, where 64 characters leave room (PS3.5 6.2)."""
    return f"{name}^"[:LONGEST_LO]


def title_of(text: str) -> str:
    """A title that fits its element."""
    return text[:LONGEST_LO]


def uid(*parts: str) -> UID:
    """The UID that follows from some texts."""
    return UID(uid_of(hashlib.sha256("\x00".join(parts).encode()).digest()))


def header_of(radiograph: Dataset) -> Dataset:
    """A copy of a radiograph's header without pixels, for highdicom.

    Its SOP class is a stand-in: highdicom takes every object of some classes for one of many frames, and knows not all
    classes that radiographs come in. `named` puts the radiograph's own back wherever it is referred to. Code meanings
    that are too long for their type are cut.
    """
    header = Dataset()
    header.update({tag: deepcopy(radiograph[tag]) for tag in list(radiograph.keys()) if tag.group < 0x7FE0})
    header.SOPClassUID = SecondaryCaptureImageStorage
    for keyword in ("PatientBirthDate", "PatientSex", "AccessionNumber", "StudyID", "StudyDate", "StudyTime"):
        setattr(header, keyword, header.get(keyword) or "")
    if _IDENTITY_METHODS in header:
        header.DeidentificationMethodCodeSequence = [_short(item) for item in header.DeidentificationMethodCodeSequence]
    return header


def _short(item: Dataset) -> Dataset:
    told = Dataset()
    told.update(item)
    told.CodeMeaning = str(item.CodeMeaning).replace(" With ", " ")[:LONGEST_LO]
    return told


def _refer(made: Dataset, radiograph: Dataset) -> None:
    """Name the radiograph's own SOP class in every reference to it."""
    for element in made:
        for item in element.value if element.VR == "SQ" else ():
            if item.get("ReferencedSOPInstanceUID") == radiograph.SOPInstanceUID:
                item.ReferencedSOPClassUID = radiograph.SOPClassUID
            _refer(item, radiograph)


def series(header: Dataset, kind: str, number: int, title: str) -> dict[str, Any]:
    """What highdicom asks of every object: series and equipment.

    Args:
        header: of the radiograph.
        kind: one series of each kind goes with a radiograph.
        number: of the series.
        title: for the archive's list, cut at 64 characters.
    """
    return {
        "series_instance_uid": uid(header.SOPInstanceUID, kind),
        "series_number": number,
        "sop_instance_uid": _UNNAMED,
        "series_description": title_of(title),
        "manufacturer": MAKER,
        "manufacturer_model_name": MAKER,
        "software_versions": __version__,
        "device_serial_number": "none",
        "specific_character_set": "ISO_IR 192",
    }


def named(made: Dataset, radiograph: Dataset, at: datetime) -> Dataset:
    """The object under a UID that follows from its content, with nothing of the moment at which it was written.

    Args:
        made: by highdicom from `header_of` the radiograph.
        radiograph: to which it refers.
        at: when its content came to be.
    """
    _refer(made, radiograph)
    moment = at.astimezone(UTC)
    day, time = moment.strftime("%Y%m%d"), moment.strftime("%H%M%S.%f")
    made.TimezoneOffsetFromUTC = "+0000"
    for what in ("InstanceCreation", "Content", "PresentationCreation"):
        if f"{what}Date" in made:
            setattr(made, f"{what}Date", day)
            setattr(made, f"{what}Time", time)
    for helper in made.get("ContributingEquipmentSequence", ()):
        helper.ContributionDateTime = day + time
    made.file_meta.ImplementationClassUID, made.file_meta.ImplementationVersionName = _IMPLEMENTATION, "SIREADER"
    buffer = BytesIO()
    dcmwrite(buffer, made, enforce_file_format=True)
    made.SOPInstanceUID = UID(uid_of(hashlib.sha256(buffer.getvalue()).digest()))
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID
    return made
