"""What a de-identified file keeps, element by element; whatever is not in `RULES` is not copied.

A rule takes the original data set, the element's keyword and the words that may name somebody, and gives the value to
keep or None. Strings are kept only where they are terms of a closed list, numbers, or codes of a public scheme; maker
and model of the machine are the only free texts, and are dropped when they repeat a word that may name somebody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydicom import Dataset

from sireader.imaging.elements import items, numbers, text, value_of, values_of
from sireader.imaging.orientation import directions

Rule = Callable[[Dataset, str, frozenset[str]], Any]

_FREE_TEXT = re.compile(r"[A-Za-z0-9 .,()/&+_-]{1,64}")
_PUBLIC_SCHEMES = {"SCT", "SRT", "SNM3", "DCM", "99SDM", "RADLEX", "LN"}
_PERSONS = (
    "PatientName", "PatientID", "OtherPatientIDs", "OtherPatientNames", "PatientBirthName", "PatientMotherBirthName",
    "AccessionNumber", "StudyID", "ReferringPhysicianName", "PerformingPhysicianName", "NameOfPhysiciansReadingStudy",
    "PhysiciansOfRecord", "OperatorsName", "RequestingPhysician", "ResponsiblePerson",
)  # fmt: skip
_IDENTIFYING = (
    *_PERSONS, "InstitutionName", "InstitutionalDepartmentName", "StationName", "DeviceSerialNumber",
)  # fmt: skip
_WINDOW_WORDS = re.compile(
    r"(normal|hard(er)?|soft(er)?|bone|standard|default|user|contrast|low|high|medium|algo\d|window\s?\d*|voi\s?lut\s?\d*"
    r"|linear|sigmoid|phantom|auto(matic)?|best|fit|tissue|skeleton|pelvis|\d{1,2}|[\s_-])*",
    re.IGNORECASE,
)
_BODY_PARTS = """
    ABDOMEN ABDOMENPELVIS ANKLE ARM BREAST CALCANEUS CHEST CLAVICLE COCCYX CSPINE CTSPINE ELBOW EXTREMITY FEMUR FINGER
    FOOT FOREARM HAND HEAD HIP HUMERUS JAW KNEE LEG LSPINE LSSPINE LUMBOSACRALSPINE MANDIBLE NECK PATELLA PELVIS
    PELVISLOWEXTREMT RIB SCAPULA SACRUM SACROILIACJOINT SIJOINT SIJ ISG SHOULDER SKULL SPINE SSPINE STERNUM THIGH
    THORAX TIBIA TIBIAFIBULA TLSPINE TOE TSPINE WHOLEBODY WHOLESPINE WRIST
"""


def identifying_words(dataset: Dataset, keywords: tuple[str, ...] = _IDENTIFYING) -> frozenset[str]:
    """Words of three and more letters or digits from the elements that name people, places or orders, in lower case."""
    found = (str(value) for keyword in keywords for value in values_of(dataset, keyword))
    return frozenset(word for value in found for word in re.findall(r"\w{3,}", value.lower()))


def as_number(dataset: Dataset, keyword: str, _: frozenset[str]) -> Any:
    """The value as written, where all of it is numbers."""
    return value_of(dataset, keyword) if numbers(dataset, keyword) else None


def one_of(*terms: str) -> Rule:
    """The terms of a closed list; others among several values are left out."""
    allowed = frozenset(terms)

    def rule(dataset: Dataset, keyword: str, _: frozenset[str]) -> Any:
        kept = [
            term for term in (str(value).strip().upper() for value in values_of(dataset, keyword)) if term in allowed
        ]
        return kept or None

    return rule


def orientation(dataset: Dataset, _keyword: str, _words: frozenset[str]) -> Any:
    """Both directions as the decoder understands them, so that the copy is mirrored where the original is."""
    row, column = directions(dataset)
    return [row, column] if row or column else None


def machine(dataset: Dataset, keyword: str, words: frozenset[str]) -> Any:
    """Maker or model, unless it repeats a word that may name somebody."""
    value = text(dataset, keyword)
    named = words & set(re.findall(r"\w{3,}", value.lower()))
    return value if _FREE_TEXT.fullmatch(value) and not named else None


def device(dataset: Dataset, keyword: str, _: frozenset[str]) -> Any:
    """Which machine it was, unless that repeats a word that may name a person or an order."""
    return machine(dataset, keyword, identifying_words(dataset, _PERSONS))


def explanation(dataset: Dataset, keyword: str, words: frozenset[str]) -> Any:
    """Names of windows, where they consist of known words; others become WINDOW1, WINDOW2 … (any text can be there)."""
    values = [str(value).strip() for value in values_of(dataset, keyword)]
    return [_window_name(value, number, words) for number, value in enumerate(values, 1)] or None


def _window_name(value: str, number: int, words: frozenset[str]) -> str:
    known = _WINDOW_WORDS.fullmatch(value) and not words & set(value.lower().split())
    return value if known else f"WINDOW{number}"


def codes(dataset: Dataset, keyword: str, words: frozenset[str]) -> Any:
    """Items of a code sequence, of public coding schemes only (PS3.3 8.8)."""
    kept = [_code(item, words) for item in items(dataset, keyword)]
    return [item for item in kept if item is not None] or None


def _code(item: Dataset, words: frozenset[str]) -> Dataset | None:
    value, scheme = text(item, "CodeValue"), text(item, "CodingSchemeDesignator")
    if scheme not in _PUBLIC_SCHEMES or not re.fullmatch(r"[A-Z0-9-]{1,16}", value):
        return None
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator = value, scheme
    code.CodeMeaning = machine(item, "CodeMeaning", words) or value
    return code


def tables(dataset: Dataset, keyword: str, words: frozenset[str]) -> Any:
    """Items of a Modality or VOI LUT Sequence: descriptor, type, data, and an explanation of known words."""
    return [_table(item, words) for item in items(dataset, keyword)] or None


def _table(item: Dataset, words: frozenset[str]) -> Dataset:
    table = Dataset()
    for keyword in ("LUTDescriptor", "LUTData"):
        if keyword in item:
            table.add_new(keyword, item[keyword].VR, item[keyword].value)
    if kind := one_of("OD", "HU", "US", "MGML", "Z_EFF", "ED", "PCT")(item, "ModalityLUTType", words):
        table.ModalityLUTType = kind[0]
    if name := explanation(item, "LUTExplanation", words):
        table.LUTExplanation = name[0]
    return table


_YES_NO = one_of("YES", "NO")
_SIDE = one_of("R", "L", "U", "B")
RULES: dict[str, Rule] = {
    **dict.fromkeys(
        (
            "SamplesPerPixel", "NumberOfFrames", "Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit",
            "PixelRepresentation", "SmallestImagePixelValue", "LargestImagePixelValue", "PixelPaddingValue",
            "PixelPaddingRangeLimit", "PixelAspectRatio", "PixelSpacing", "ImagerPixelSpacing",
            "NominalScannedPixelSpacing", "EstimatedRadiographicMagnificationFactor", "DistanceSourceToDetector",
            "DistanceSourceToPatient", "WindowCenter", "WindowWidth", "RescaleIntercept", "RescaleSlope",
            "PixelIntensityRelationshipSign", "LossyImageCompressionRatio", "KVP", "ExposureTime",
            "XRayTubeCurrent", "Exposure", "ExposureInuAs", "ExposureIndex", "TargetExposureIndex", "DeviationIndex",
            "ShutterLeftVerticalEdge", "ShutterRightVerticalEdge", "ShutterUpperHorizontalEdge",
            "ShutterLowerHorizontalEdge", "CenterOfCircularShutter", "RadiusOfCircularShutter",
            "VerticesOfThePolygonalShutter", "ShutterPresentationValue",
        ),
        as_number,
    ),
    "ImageType": one_of("ORIGINAL", "DERIVED", "PRIMARY", "SECONDARY"),
    "Modality": one_of("CR", "DX", "RF", "XA", "SC", "RG", "OT"),
    "ConversionType": one_of("DV", "DI", "DF", "WSD", "SD", "SI", "DRW", "SYN"),
    "PresentationIntentType": one_of("FOR PRESENTATION", "FOR PROCESSING"),
    "PhotometricInterpretation": one_of("MONOCHROME1", "MONOCHROME2"),
    "PresentationLUTShape": one_of("IDENTITY", "INVERSE"),
    "VOILUTFunction": one_of("LINEAR", "LINEAR_EXACT", "SIGMOID"),
    "RescaleType": one_of("OD", "HU", "US", "MGML", "PCT"),
    "PixelIntensityRelationship": one_of("LIN", "LOG", "DISP"),
    "ShutterShape": one_of("RECTANGULAR", "CIRCULAR", "POLYGONAL"),
    "PixelSpacingCalibrationType": one_of("GEOMETRY", "FIDUCIAL"),
    "LossyImageCompression": one_of("00", "01"),
    "LossyImageCompressionMethod": one_of("ISO_10918_1", "ISO_14495_1", "ISO_15444_1", "ISO_15444_15"),
    "BurnedInAnnotation": _YES_NO,
    "RecognizableVisualFeatures": _YES_NO,
    "QualityControlImage": _YES_NO,
    "QualityControlSubject": _YES_NO,
    "PatientSex": one_of("M", "F", "O"),
    "Laterality": _SIDE,
    "ImageLaterality": _SIDE,
    "ViewPosition": one_of("AP", "PA", "LL", "RL", "RLD", "LLD", "RLO", "LLO", "OBL", "LAT", "LATERAL"),
    "PatientOrientation": orientation,
    "BodyPartExamined": one_of(*_BODY_PARTS.split()),
    "AnatomicRegionSequence": codes,
    "ViewCodeSequence": codes,
    "Manufacturer": machine,
    "ManufacturerModelName": machine,
    "WindowCenterWidthExplanation": explanation,
    "ModalityLUTSequence": tables,
    "VOILUTSequence": tables,
}  # fmt: skip
DEVICE_RULES: dict[str, Rule] = dict.fromkeys(
    ("StationName", "DeviceSerialNumber", "DetectorID", "PlateID", "CassetteID", "GeneratorID", "GantryID"), device
)
"""What is kept besides with the Retain Device Identity Option (PS3.15 E.3.8)."""
