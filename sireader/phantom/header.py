"""The DICOM header of a phantom: Digital X-Ray Image Storage – For Presentation (PS3.3 A.26).

A phantom without spacing is a Computed Radiography Image (PS3.3 A.2), since DX demands Imager Pixel Spacing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import (
    UID,
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
)

from sireader.domain.pseudonyms import uid_of
from sireader.phantom.spec import PhantomSpec

NOTICE = "PHANTOM: drawn by a program, no real person"


@dataclass(frozen=True, slots=True)
class _Maker:
    name: str
    model: str
    station: str
    detector: str
    window: str  # LINEAR or SIGMOID


MAKERS = (
    _Maker("PHANTOM Borealis Imaging", "Borealis Plane 2", "PHANTOM-BX2", "DIRECT", "LINEAR"),
    _Maker("PHANTOM Okapi Medical", "Okapi DR 43", "PHANTOM-OK43", "SCINTILLATOR", "LINEAR"),
    _Maker("PHANTOM Tern & Gull", "Gull Duo", "PHANTOM-GULL", "SCINTILLATOR", "SIGMOID"),
    _Maker("PHANTOM Lindwurm Systems", "Lindwurm CX", "PHANTOM-LWCX", "STORAGE", "LINEAR"),
)


def uid(spec: PhantomSpec, purpose: str) -> str:
    """A UID that follows from the phantom's seed."""
    return uid_of(hashlib.sha256(f"{purpose}/{spec.seed}/{spec.number}".encode()).digest())


def _is_cr(spec: PhantomSpec) -> bool:
    return spec.detector.spacing == "none"


def _sop_class(spec: PhantomSpec) -> UID:
    return ComputedRadiographyImageStorage if _is_cr(spec) else DigitalXRayImageStorageForPresentation


def dataset(spec: PhantomSpec, pixels: NDArray[np.uint16], subject: str) -> FileDataset:
    """The complete data set with pixel data (uint16, rows × columns), ready to be written.

    Args:
        spec: what was drawn.
        pixels: stored values as `anatomy.draw` returns them.
        subject: the Patient ID.
    """
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = _sop_class(spec)
    meta.MediaStorageSOPInstanceUID = UID(uid(spec, "instance"))
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.ImplementationClassUID = UID("2.25.302863115962710562377426318418853215")
    meta.ImplementationVersionName = "SIREADER_PHANTOM"
    result = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    for part in (_patient(spec, subject), _study(spec), _equipment(spec), _view(), _image(spec), _grey(spec, pixels)):
        result.update(part)
    result.PixelData = pixels.astype("<u2").tobytes()
    result["PixelData"].VR = "OW"
    return result


def _patient(spec: PhantomSpec, subject: str) -> Dataset:
    part = Dataset()
    part.PatientName = f"PHANTOM^{spec.number:04d}"
    part.PatientID = subject
    part.PatientBirthDate = ""
    part.PatientSex = "F" if spec.female else "M"
    part.PatientAge = f"{spec.age_years:03d}Y"
    part.PatientComments = NOTICE
    part.QualityControlSubject = "YES"
    part.PatientIdentityRemoved = "YES"
    part.DeidentificationMethod = "Synthetic phantom, never a person"
    return part


def _study(spec: PhantomSpec) -> Dataset:
    day = _day(spec)
    part = Dataset()
    part.StudyInstanceUID = uid(spec, "study")
    part.SeriesInstanceUID = uid(spec, "series")
    part.StudyID = f"{spec.number}"
    part.AccessionNumber = ""
    part.ReferringPhysicianName = ""
    part.StudyDescription = "PHANTOM pelvis"
    part.SeriesDescription = "PHANTOM pelvis AP"
    part.SeriesNumber = 1
    part.InstanceNumber = 1
    if _is_cr(spec):
        part.Modality = "CR"
    else:
        part.Modality = "DX"
        part.PresentationIntentType = "FOR PRESENTATION"
    part.StudyDate = part.ContentDate = part.AcquisitionDate = part.SeriesDate = day
    part.StudyTime = part.ContentTime = part.AcquisitionTime = part.SeriesTime = f"{8 + spec.seed % 10:02d}1500"
    return part


def _day(spec: PhantomSpec) -> str:
    return f"{2001 + spec.seed % 20}{1 + spec.seed // 20 % 12:02d}{1 + spec.seed // 240 % 28:02d}"


def _equipment(spec: PhantomSpec) -> Dataset:
    maker = MAKERS[spec.detector.maker]
    part = Dataset()
    part.Manufacturer = maker.name
    part.ManufacturerModelName = maker.model
    part.StationName = maker.station
    part.InstitutionName = "PHANTOM"
    part.DeviceSerialNumber = f"PHANTOM-{spec.seed % 97:02d}"
    part.SoftwareVersions = "sireader.phantom 1"
    part.OperatorsName = "PHANTOM^PROGRAM"
    part.KVP = "75"
    part.BurnedInAnnotation = "NO"
    if not _is_cr(spec):
        part.DetectorType = maker.detector
        part.DetectorConfiguration = "AREA"
        part.PositionerType = "COLUMN"
        part.ImagerPixelSpacing = [_decimal(spec.detector.spacing_mm)] * 2
        part.AcquisitionContextSequence = []
    return part


def _view() -> Dataset:
    part = Dataset()
    part.BodyPartExamined = "PELVIS"
    part.ViewPosition = "AP"
    part.PatientOrientation = ["L", "F"]
    part.ImageLaterality = "U"
    part.AnatomicRegionSequence = [_code("12921003", "SCT", "Pelvis")]
    view = _code("399348003", "SCT", "antero-posterior")
    view.ViewModifierCodeSequence = []
    part.ViewCodeSequence = [view]
    part.PatientOrientationCodeSequence = [_code("102538003", "SCT", "recumbent")]
    part.PatientOrientationCodeSequence[0].PatientOrientationModifierCodeSequence = [_code("40199007", "SCT", "supine")]
    return part


def _code(value: str, scheme: str, meaning: str) -> Dataset:
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return item


def _image(spec: PhantomSpec) -> Dataset:
    part = Dataset()
    part.SOPClassUID = _sop_class(spec)
    part.SOPInstanceUID = uid(spec, "instance")
    part.ImageType = ["DERIVED", "PRIMARY", ""]
    part.DerivationDescription = NOTICE
    part.ImageComments = NOTICE
    part.QualityControlImage = "YES"
    part.LossyImageCompression = "00"
    if spec.detector.spacing == "calibrated":
        # At the object: the pelvis lies some 10 cm above the detector of a film 115 cm below the tube.
        part.PixelSpacing = [_decimal(spec.detector.spacing_mm / 1.095)] * 2
        part.PixelSpacingCalibrationType = "GEOMETRY"
        part.PixelSpacingCalibrationDescription = "PHANTOM magnification 1.095"
        part.EstimatedRadiographicMagnificationFactor = "1.095"
    return part


def _grey(spec: PhantomSpec, pixels: NDArray[np.uint16]) -> Dataset:
    detector = spec.detector
    inverse = detector.photometric == "MONOCHROME1"
    part = Dataset()
    part.SamplesPerPixel = 1
    part.PhotometricInterpretation = detector.photometric
    part.Rows, part.Columns = pixels.shape
    part.BitsAllocated = 16
    part.BitsStored = detector.bits
    part.HighBit = detector.bits - 1
    part.PixelRepresentation = 0
    part.PixelIntensityRelationship = "LOG"
    part.PixelIntensityRelationshipSign = 1 if inverse else -1
    part.PresentationLUTShape = "INVERSE" if inverse else "IDENTITY"
    part.RescaleIntercept, part.RescaleSlope, part.RescaleType = "0", "1", "US"
    low, high = detector.used
    curve = MAKERS[detector.maker].window
    width = high - low + 1
    part.WindowCenter = _decimal((low + high + 1) / 2)
    part.WindowWidth = _decimal(0.75 * width if curve == "SIGMOID" else width)
    part.WindowCenterWidthExplanation = "PHANTOM"
    part.VOILUTFunction = curve
    return part


def _decimal(value: float) -> str:
    return f"{value:.6g}"
