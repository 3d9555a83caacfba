"""DICOM files of one made picture, one for each transfer syntax, for timing how a radiograph is opened."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
from pydicom import Dataset
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import UID, DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian

from sireader.imaging.benchmark import BITS, contests, made_picture
from sireader.imaging.codecs import NATIVE, pixel_cells


def write_samples(folder: Path, side_px: int) -> dict[str, Path]:
    """Uncompressed first, then every compressed syntax that our libraries can write; files by the syntax's name.

    Each has a window, as a DX image for presentation must (PS3.3 C.8.11.5).
    """
    picture = made_picture(side_px)
    native = ExplicitVRLittleEndian
    paths = {native.name: _written(folder, side_px, BITS, native, picture.astype("<u2").tobytes())}
    for contest in contests():
        stream = contest.encode(np.asarray(picture >> (BITS - contest.bits), dtype=np.uint16))
        paths[contest.syntax.name] = _written(folder, side_px, contest.bits, contest.syntax, encapsulate([stream]))
    return paths


def decode_bare(path: Path) -> None:
    """Read a file and have its cells: by the decoder in use, and by pydicom where they are not compressed."""
    dataset = pydicom.dcmread(path)
    syntax = dataset.file_meta.TransferSyntaxUID
    if syntax in NATIVE:
        get_decoder(syntax).as_array(dataset, index=0, raw=True)
    else:
        pixel_cells(dataset, syntax)


def _written(folder: Path, side_px: int, bits: int, syntax: UID, data: bytes) -> Path:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.SOPClassUID, dataset.SOPInstanceUID = DigitalXRayImageStorageForPresentation, f"2.25.{len(data)}"
    dataset.Modality, dataset.PhotometricInterpretation = "DX", "MONOCHROME2"
    dataset.Rows = dataset.Columns = side_px
    dataset.SamplesPerPixel, dataset.PixelRepresentation = 1, 0
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16 if bits > 8 else 8, bits, bits - 1
    dataset.WindowCenter, dataset.WindowWidth = 1 << bits - 1, 1 << bits
    dataset.add_new("PixelData", "OB" if syntax.is_encapsulated else "OW", data)
    dataset["PixelData"].is_undefined_length = syntax.is_encapsulated
    path = folder / f"{syntax.keyword}.dcm"
    dataset.save_as(path, enforce_file_format=True)
    return path
