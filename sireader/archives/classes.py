"""What is asked for and taken: storage classes of radiographs, and the transfer syntaxes that the program decodes.

Not the deflated one: a small file of it may fill the memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydicom.filereader import read_file_meta_info
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    DigitalXRayImageStorageForProcessing,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
    SecondaryCaptureImageStorage,
    XRayAngiographicImageStorage,
    XRayRadiofluoroscopicImageStorage,
)
from pynetdicom import build_context, build_role
from pynetdicom.pdu_primitives import SCP_SCU_RoleSelectionNegotiation
from pynetdicom.presentation import PresentationContext

from sireader.domain.errors import SireaderError

IMAGES = (
    DigitalXRayImageStorageForPresentation,
    DigitalXRayImageStorageForProcessing,
    ComputedRadiographyImageStorage,
    SecondaryCaptureImageStorage,
    XRayRadiofluoroscopicImageStorage,
    XRayAngiographicImageStorage,
)
SYNTAXES = (
    *(ExplicitVRLittleEndian, ImplicitVRLittleEndian, RLELossless),
    *(JPEGLosslessSV1, JPEGLossless, JPEGBaseline8Bit, JPEGExtended12Bit, JPEGLSLossless, JPEGLSNearLossless),
    *(JPEG2000Lossless, JPEG2000, HTJ2KLossless, HTJ2KLosslessRPCL, HTJ2K),
)


def to_receive() -> list[PresentationContext]:
    """One context for each class and syntax, so that an archive sends what it has as it is."""
    return [build_context(kind, syntax) for kind in IMAGES for syntax in SYNTAXES]


def receiving_roles() -> list[SCP_SCU_RoleSelectionNegotiation]:
    """That we take, and do not give (PS3.7 D.3.3.4)."""
    return [build_role(kind, scp_role=True) for kind in IMAGES]


def to_send(files: Iterable[Path]) -> list[PresentationContext]:
    """What the files need; a SireaderError where one of them is no DICOM file."""
    needed = dict.fromkeys(class_and_syntax(file) for file in files)
    return [build_context(kind, syntax) for kind, syntax in needed]


def class_and_syntax(file: Path) -> tuple[UID, UID]:
    """A DICOM file's storage class and transfer syntax."""
    try:
        meta = read_file_meta_info(file)
        return meta.MediaStorageSOPClassUID, meta.TransferSyntaxUID
    except Exception as error:  # what is no DICOM file makes pydicom raise almost anything
        raise SireaderError(f"{file.name} is no DICOM file, so nothing was sent", "name DICOM files") from error
