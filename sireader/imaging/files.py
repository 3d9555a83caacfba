"""From a file name to a DICOM data set: DICOM as it is, digitised film turned into one, the rest refused by name."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pydicom
from pydicom import Dataset, filereader
from pydicom.uid import UID, DeflatedExplicitVRLittleEndian

from sireader.domain.errors import RadiographRefused
from sireader.files import InMemory
from sireader.imaging.checks import MODALITIES, syntax_of
from sireader.imaging.codecs import LITTLE_ENDIAN
from sireader.imaging.elements import text, whole
from sireader.imaging.film import dataset_from_film
from sireader.imaging.quiet import quiet_libraries
from sireader.imaging.reading import LargeReads, MemoryReads
from sireader.imaging.refusals import refused

GREATEST_ELEMENTS = 20_000
GREATEST_FILE_BYTES = 256_000_000  # the greatest area in 16 bits, and a header
_PIECE_BYTES = 1 << 20
_META_GROUP = 2
_META_START = 132 + 12  # preamble, prefix, and the element that gives the length of the rest
_PNG = b"\x89PNG\r\n\x1a\n"
_TIFF = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_DICOM_ROOT = "1.2.840.10008."
Opened = Callable[[], BinaryIO]


def read_dataset(path: Path, *, viewed: bool = False) -> Dataset:
    """The data set of a DICOM file or of a picture of a film; `RadiographRefused` for everything else.

    The content decides, not the extension. The data set has file meta information with a transfer syntax. With
    `viewed` its pixel data may be a memoryview, which is read faster.
    """
    start = _first_bytes(path)
    with quiet_libraries():
        if start[128:132] == b"DICM":
            return _read_dicom(lambda: path.open("rb"), path.name, (lambda: LargeReads(path)) if viewed else None)
        if start.startswith((_PNG, *_TIFF)):
            return dataset_from_film(path)
        return _read_bare_dicom(path)


def dataset_of(content: bytes | memoryview, name: str) -> Dataset:
    """The same of a DICOM file that lies in memory, as an archive sent it; its pixel data may be a part of it.

    Args:
        content: the bytes of the file.
        name: what to call it in a refusal.
    """
    _check_size(len(content), name)
    with quiet_libraries():
        return _read_dicom(lambda: InMemory(content), name, lambda: MemoryReads(content))


def _first_bytes(path: Path) -> bytes:
    """The first 132 bytes, or the reason why the file cannot be read at all."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise refused("folder", f"{name} is a folder, not a file")
        with path.open("rb") as file:
            start = file.read(132)
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise refused("file-not-found", f"there is no file {name}") from error
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "not a file name").lower()
        raise refused("unreadable", f"{name} cannot be read: {reason}") from error
    if not start:
        raise refused("empty-file", f"{name} is empty")
    _check_size(size, name)
    return start


def _check_size(size: int, name: str) -> None:
    if size > GREATEST_FILE_BYTES:
        raise refused("image-too-large", f"{name} has {size / 1e6:.0f} MB, more than any radiograph")


def _read_dicom(opened: Opened, name: str, quickly: Opened | None = None) -> Dataset:
    """Opened `quickly` is a file in which the pixels, if they are little endian, are read in a way of its own."""
    try:
        with opened() as file:
            syntax = _check_inflated(file, name)
        with (quickly or opened)() if syntax in LITTLE_ENDIAN else opened() as file:
            dataset = _parsed(file)
        if not len(dataset):  # pydicom gives nothing at all where a compressed picture breaks off
            raise EOFError
    except RadiographRefused:
        raise
    except Exception as error:  # a damaged file makes pydicom raise almost anything
        what = f"{name} begins as DICOM but is damaged or cut off"
        raise refused("damaged", what, "copy it again from its source") from error
    return _with_syntax(dataset)


def _parsed(file: BinaryIO) -> Dataset:
    """The data set with every element parsed; ValueError where it has more of them than any radiograph.

    Zeros are elements of 8 bytes to a parser: a file full of them would keep it busy for minutes.
    """
    count = 0

    def counted(*_: object) -> bool:
        nonlocal count
        count += 1
        if count > GREATEST_ELEMENTS:
            raise ValueError("too many elements")
        return False

    dataset = filereader.read_partial(file, stop_when=counted, force=True)
    _walk(dataset)
    return dataset


def _check_inflated(file: BinaryIO, name: str) -> str | None:
    """The transfer syntax; a deflated data set that would fill the memory is refused.

    It is inflated piece by piece, and only counted.
    """
    filereader.read_preamble(file, force=False)
    meta = filereader.read_dataset(file, False, True, stop_when=lambda tag, *_: tag.group != _META_GROUP)
    syntax: str | None = meta.get("TransferSyntaxUID")
    if syntax != DeflatedExplicitVRLittleEndian:
        return syntax
    inflater, size = zlib.decompressobj(-zlib.MAX_WBITS), 0
    file.seek(_META_START + int(meta.FileMetaInformationGroupLength))
    while not inflater.eof and (piece := inflater.unconsumed_tail or file.read(_PIECE_BYTES)):
        size += len(inflater.decompress(piece, _PIECE_BYTES))
        if size > GREATEST_FILE_BYTES:
            raise refused("image-too-large", f"{name} unpacks to more than any radiograph")
    return syntax


def _read_bare_dicom(path: Path) -> Dataset:
    """DICOM without preamble, when it truly parses as DICOM; any text "parses" when forced."""
    try:
        with path.open("rb") as file:
            dataset = _parsed(file)
        convincing = _is_convincing(dataset)
    except Exception:  # as above
        convincing = False
    if not convincing:
        raise refused("not-an-image", f"{path.name} is neither DICOM nor a PNG or TIFF picture")
    return _with_syntax(dataset)


def _is_convincing(dataset: Dataset) -> bool:
    uid = UID(text(dataset, "SOPClassUID"))
    if uid.startswith(_DICOM_ROOT) and uid.is_valid:
        return True
    sized = whole(dataset, "Rows") is not None and whole(dataset, "Columns") is not None
    return sized and text(dataset, "Modality") in MODALITIES and "PixelData" in dataset


def _walk(dataset: Dataset) -> None:
    """Parse every element, so that damage shows now: pydicom reads lazily."""
    for element in dataset:
        if element.VR == "SQ":
            for item in element.value:
                _walk(item)


def _with_syntax(dataset: Dataset) -> Dataset:
    if not hasattr(dataset, "file_meta"):
        dataset.file_meta = pydicom.dataset.FileMetaDataset()
    if not text(dataset.file_meta, "TransferSyntaxUID"):
        dataset.file_meta.TransferSyntaxUID = syntax_of(dataset)
    return dataset
