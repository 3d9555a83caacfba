"""A new data set that says nothing about whose radiograph it is, and still shows the identical picture.

PS3.15 annex E, Basic Application Level Confidentiality Profile, done the safe way round: nothing is copied but what
`profile.elements` names and `keep_list.RULES` lets through. Private elements, sequences, overlays and texts are
therefore gone without being listed. Text that is burned into the picture itself is filled where a person says so:
`burned_in` tells whether the file warns of it.
"""

from __future__ import annotations

import hashlib
import io
import re
import struct
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import numpy as np
import pydicom
from pydicom import DataElement, Dataset
from pydicom.dataset import FileMetaDataset
from pydicom.uid import UID, ExplicitVRLittleEndian, ImplicitVRLittleEndian, SecondaryCaptureImageStorage

from sireader.domain.crops import Crop
from sireader.domain.pseudonyms import Pseudonyms
from sireader.files import Pieces, write_together
from sireader.imaging.blacking_out import put_blacked_out
from sireader.imaging.elements import burned_in, text
from sireader.imaging.keep_list import DEVICE_RULES, RULES, Rule, identifying_words
from sireader.imaging.passed_pixels import put_pixels
from sireader.imaging.profile import OPTIONS, keywords
from sireader.imaging.quiet import quiet_libraries
from sireader.imaging.radiograph import Radiograph

__all__ = [
    "Dates", "How", "burned_in", "deidentified", "file_pieces", "pixel_digest", "rules_text_out", "write_dataset",
]  # fmt: skip

Dates = Literal["shift", "drop"]
IMPLEMENTATION_UID = UID("2.25.124973094866510288312947117230158846537")
OLDEST_YEARS = 90
_CASE = re.compile(r"C-[A-Z2-7]{10}")
_UIDS = ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID")


@dataclass(frozen=True, slots=True)
class How:
    """What the coordinator chose.

    Attributes:
        dates: move every date of a subject back by the same number of days, or drop them. Times are always dropped.
        device: keep which machine it was: its serial number, station name, and the numbers of its parts.
        black_out: areas whose pixels become black, in rows and columns of the radiograph as it is shown.
        looked: a person looked at the pixels, and no identifying text is left in them.
    """

    dates: Dates = "shift"
    device: bool = False
    black_out: tuple[Crop, ...] = ()
    looked: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        """The profile and its options that were taken: keys of `profile.OPTIONS`."""
        taken = {"dates": self.dates == "shift", "device": self.device, "pixels": self.looked}
        return ("", "patient", *(option for option, yes in taken.items() if yes))


_AS_USUAL = How()


def deidentified(dataset: Dataset, pseudonyms: Pseudonyms, case: str, subject: str, how: How = _AS_USUAL) -> Dataset:
    """A de-identified copy of a data set that `dicom.decode` accepts; the original is not changed.

    Args:
        dataset: the original.
        pseudonyms: the study's; they replace UIDs and give the days by which dates move.
        case: the case's name, kept as Study ID where it is one of our pseudonyms (others may come from a person).
        subject: the subject's pseudonym, which becomes Patient ID and Patient's Name.
        how: which options are taken, and what is blacked out.

    Raises:
        RadiographRefused: an area to black out lies outside the picture.
    """
    with quiet_libraries():
        told = Dataset()
        _keep(dataset, told, RULES | DEVICE_RULES if how.device else RULES)
        _name(dataset, told, pseudonyms, case, subject)
        _date(dataset, told, pseudonyms.shift_days(subject), how.dates)
        filled = how.black_out
        syntax = put_blacked_out(dataset, told, filled) if filled else put_pixels(dataset, told)
        _state_method(told, how)
        _add_meta(told, syntax)
        return told


def rules_text_out(path: Path) -> bool:
    """Whether a file's header says that no text is burned into its pixels; quick, for the pixels are not read."""
    with quiet_libraries():
        try:
            header = pydicom.dcmread(path, stop_before_pixels=True, specific_tags=["BurnedInAnnotation"])
        except Exception:  # not DICOM, or damaged: whoever decodes it says which
            return False
        return burned_in(header) is False


def file_pieces(dataset: Dataset) -> Pieces:
    """A data set as the content of a file, with a preamble of zeros; native pixels are a piece that is not copied."""
    dataset.preamble = b"\x00" * 128
    last, syntax = dataset[max(dataset.keys())], dataset.file_meta.TransferSyntaxUID
    native = last.keyword == "PixelData" and syntax in {ExplicitVRLittleEndian, ImplicitVRLittleEndian}
    if not native or not last.value or len(last.value) % 2:
        return (_written(dataset),)
    del dataset[last.tag]
    try:
        head = _written(dataset)
    finally:
        dataset.add(last)
    return (head + _element_head(last, explicit=syntax == ExplicitVRLittleEndian), last.value)


def _written(dataset: Dataset) -> bytes:
    file = io.BytesIO()
    with quiet_libraries():
        dataset.save_as(file, enforce_file_format=True)
    return file.getvalue()


def _element_head(element: DataElement, *, explicit: bool) -> bytes:
    """What stands before a value of VR OB or OW, little endian (PS3.5 7.1.2 and 7.1.3)."""
    tag = struct.pack("<HH", element.tag.group, element.tag.element)
    return tag + (f"{element.VR}\0\0".encode() if explicit else b"") + struct.pack("<I", len(element.value))


def write_dataset(dataset: Dataset, path: Path) -> None:
    """Write the whole file or none; a `SireaderError` when disk or permissions refuse."""
    write_together({path: file_pieces(dataset)})


def pixel_digest(radiograph: Radiograph) -> bytes:
    """SHA-256 of size and pixels: the same picture has the same digest, whatever its header and encoding."""
    digest = hashlib.sha256(f"{radiograph.rows} {radiograph.columns} ".encode())
    digest.update(np.ascontiguousarray(radiograph.pixels, dtype="<u2").data)
    return digest.digest()


def _keep(dataset: Dataset, told: Dataset, rules: dict[str, Rule]) -> None:
    kind = UID(text(dataset, "SOPClassUID"))
    told.SOPClassUID = kind if kind.is_valid and not kind.is_private else SecondaryCaptureImageStorage
    words = identifying_words(dataset)
    for keyword, rule in rules.items():
        if keyword not in dataset:
            continue
        value = rule(dataset, keyword, words)
        if value is not None:
            told.add_new(keyword, dataset[keyword].VR, value)


def _name(dataset: Dataset, told: Dataset, pseudonyms: Pseudonyms, case: str, subject: str) -> None:
    for keyword in _UIDS:
        original = text(dataset, keyword) or f"{case} {keyword}"
        setattr(told, keyword, pseudonyms.uid(original))
    for keyword in keywords("Z"):
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
    for keyword in keywords("C", "dates"):
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


def _state_method(told: Dataset, how: How) -> None:
    """PS3.3 C.12.1.1, C.7.1.1 and C.7.6.1: that and how the identity was removed."""
    shifted = how.dates == "shift"
    told.PatientIdentityRemoved = "YES"
    told.DeidentificationMethod = _in_words(how)
    told.LongitudinalTemporalInformationModified = "MODIFIED" if shifted else "REMOVED"
    told.DeidentificationMethodCodeSequence = [_method(*OPTIONS[option]) for option in how.options]
    if how.looked:
        told.BurnedInAnnotation = "NO"


def _in_words(how: How) -> list[str]:
    """The method as text, a value a step (LO: 64 characters each)."""
    steps = ["SI Reader: keep-list, UIDs replaced", "dates shifted" if how.dates == "shift" else "dates dropped"]
    steps += ["device kept"] if how.device else []
    steps += [f"areas blacked out: {len(how.black_out)}"] if how.black_out else []
    return steps + (["pixels looked at by a person"] if how.looked else [])


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
