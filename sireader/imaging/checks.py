"""Whether a data set is a radiograph this program can show truthfully; each refusal has a name (`refusals`)."""

from __future__ import annotations

import math

from pydicom import Dataset
from pydicom.uid import UID

from sireader.imaging.codecs import NATIVE, SYNTAXES
from sireader.imaging.elements import text, value_of, whole
from sireader.imaging.refusals import refused

MODALITIES = frozenset({"CR", "DX", "RF", "XA", "SC", "RG"})
_SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"  # and .7.1 to .7.4, the multi-frame ones
_DIRECTORY = "1.2.840.10008.1.3.10"
_COLOURS = ("RGB", "YBR", "PALETTE", "HSV", "ARGB", "CMYK")
GREATEST_SIDE_PX = 30_000
GREATEST_AREA_PX = 64_000_000  # the largest film, 14 × 17 inches, at 50 µm; decoding it stays within 1 GB
SPARSE_AREA_PX = 30_000_000
GREATEST_PX_PER_BYTE = 2000
SMALLEST_BITS, GREATEST_BITS = 6, 16
_CELLS_BITS = (8, 16, 32, 64)


def check(dataset: Dataset, name: str) -> None:
    """Raise the first refusal that applies.

    Args:
        dataset: as read, with its file meta information.
        name: what to call the file in the sentence.
    """
    for test in (_is_image, _is_radiograph, _is_one_grey_frame, _has_sensible_size, _has_sensible_bits, _is_complete):
        test(dataset, name)


def syntax_of(dataset: Dataset) -> UID:
    """The transfer syntax; where the file meta information is missing, the one it was read with."""
    meta = getattr(dataset, "file_meta", None)
    stated = text(meta, "TransferSyntaxUID") if meta is not None else ""
    if stated:
        return UID(stated)
    implicit, little = dataset.original_encoding
    if little is False:
        return UID("1.2.840.10008.1.2.2")
    return UID("1.2.840.10008.1.2.1" if implicit is False else "1.2.840.10008.1.2")


def _is_image(dataset: Dataset, name: str) -> None:
    if text(dataset, "SOPClassUID") == _DIRECTORY or "DirectoryRecordSequence" in dataset or _is_directory(dataset):
        raise refused("dicomdir", f"{name} is the directory of a DICOM medium", "open the images beside it")
    if not isinstance(value_of(dataset, "PixelData"), bytes | memoryview) or not dataset.PixelData:
        kind = text(dataset, "Modality")
        raise refused("no-pixels", f"{name} holds no picture" + (f" (modality {kind})" if kind else ""))


def _is_directory(dataset: Dataset) -> bool:
    meta = getattr(dataset, "file_meta", None)
    return meta is not None and text(meta, "MediaStorageSOPClassUID") == _DIRECTORY


def _is_radiograph(dataset: Dataset, name: str) -> None:
    """Secondary captures say OT or nothing as their modality; they are taken, whatever else says OT is not."""
    modality = text(dataset, "Modality").upper()
    kind = text(dataset, "SOPClassUID")
    captured = kind == _SECONDARY_CAPTURE or kind.startswith(_SECONDARY_CAPTURE + ".")
    if modality not in MODALITIES and not (captured and modality in {"", "OT"}):
        said = f"modality {modality}" if modality else "no modality"
        raise refused("wrong-modality", f"{name} has {said}, a radiograph has CR, DX, RF, XA, SC or RG")


def _is_one_grey_frame(dataset: Dataset, name: str) -> None:
    photometric = text(dataset, "PhotometricInterpretation").upper()
    samples = whole(dataset, "SamplesPerPixel")
    if photometric.startswith(_COLOURS) or samples not in {None, 1}:
        what = f"{name} has colour pixels ({photometric or f'{samples} samples'})"
        raise refused("colour", what, "export it in greyscale")
    if photometric not in {"MONOCHROME1", "MONOCHROME2"}:
        raise refused("photometric", f"{name} does not say whether black or white is low ({photometric or 'nothing'})")
    frames = text(dataset, "NumberOfFrames")
    if frames not in {"", "0", "1"}:
        raise refused("more-than-one-frame", f"{name} holds {frames} frames, a radiograph has one")


def _has_sensible_size(dataset: Dataset, name: str) -> None:
    rows, columns = whole(dataset, "Rows") or 0, whole(dataset, "Columns") or 0
    if rows < 1 or columns < 1:
        raise refused("bad-dimensions", f"{name} does not say how many rows and columns it has")
    check_area(rows, columns, name)
    if rows * columns * (whole(dataset, "BitsAllocated") or 0) > GREATEST_AREA_PX * 16:
        raise refused(
            "image-too-large", f"{name} claims {rows} × {columns} pixels in cells wider than any radiograph's"
        )
    if rows * columns > max(SPARSE_AREA_PX, GREATEST_PX_PER_BYTE * len(dataset.PixelData)):
        what = f"{name} claims {rows} × {columns} pixels and holds {len(dataset.PixelData)} bytes for them"
        raise refused("image-too-large", what)


def check_area(rows: int, columns: int, name: str) -> None:
    """Refuse what would fill the memory; before anything is allocated."""
    if max(rows, columns) > GREATEST_SIDE_PX or rows * columns > GREATEST_AREA_PX:
        raise refused("image-too-large", f"{name} claims {rows} × {columns} pixels, more than any radiograph")


def _has_sensible_bits(dataset: Dataset, name: str) -> None:
    allocated, stored = whole(dataset, "BitsAllocated") or 0, whole(dataset, "BitsStored") or 0
    if allocated not in _CELLS_BITS or not SMALLEST_BITS <= stored <= min(GREATEST_BITS, allocated):
        what = f"{name} stores {stored} bits in {allocated}, a radiograph 6 to 16 in whole bytes"
        raise refused("bits-not-supported", what)


def _is_complete(dataset: Dataset, name: str) -> None:
    syntax = syntax_of(dataset)
    encapsulated = dataset["PixelData"].is_undefined_length
    if syntax not in SYNTAXES or (encapsulated and syntax in NATIVE):
        raise refused("transfer-syntax", f"{name} is encoded as {syntax.name}, which is not supported")
    sizes = (whole(dataset, keyword) or 0 for keyword in ("Rows", "Columns", "BitsAllocated"))
    needed = math.prod(sizes) // 8
    if syntax in NATIVE and len(dataset.PixelData) < needed:
        what = f"{name} breaks off: {len(dataset.PixelData)} of {needed} bytes of pixels"
        raise refused("truncated-pixels", what, "copy it again from its source")
