"""Pixel cells from the pixel data of one frame, one fixed decoder for each transfer syntax.

| transfer syntax | decoder |
|---|---|
| native little endian and deflated, of 8 or 16 bits | none: the bytes are the cells |
| other native ones, RLE | pydicom |
| JPEG baseline and extended of 8 bits | Pillow |
| JPEG extended of 12 bits, JPEG lossless | GDCM |
| JPEG-LS | pyjpegls |
| JPEG 2000, HTJ2K | openjpeg |
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom import Dataset
from pydicom.encaps import get_frame
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
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
)

from sireader.imaging.codestream import StreamSize, stream_size
from sireader.imaging.quiet import quiet_stderr

Cells = npt.NDArray[np.unsignedinteger]
NATIVE = {ImplicitVRLittleEndian, ExplicitVRLittleEndian, DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian}
WHOLE_CELLS = NATIVE | {RLELossless}  # these carry whole pixel cells, the others samples only
LITTLE_ENDIAN = {ImplicitVRLittleEndian, ExplicitVRLittleEndian, DeflatedExplicitVRLittleEndian}
_DCT = {JPEGBaseline8Bit, JPEGExtended12Bit}


class StreamMismatch(ValueError):
    """The compressed picture is not the one that the header describes."""


def pixel_cells(dataset: Dataset, syntax: UID) -> Cells:
    """The frame's pixel cells as unsigned integers (rows, columns), before any masking; on failure any exception.

    Args:
        dataset: already checked: one frame, one sample per pixel, sensible Rows and Columns.
        syntax: one of `SYNTAXES`.
    """
    shape = (int(dataset.Rows), int(dataset.Columns))
    plain = all(isinstance(dataset.get(keyword), int) for keyword in ("BitsStored", "PixelRepresentation"))
    if plain and syntax in LITTLE_ENDIAN and dataset.BitsAllocated in {8, 16}:
        return np.frombuffer(dataset.PixelData, f"<u{dataset.BitsAllocated // 8}", math.prod(shape)).reshape(shape)
    if syntax in WHOLE_CELLS:
        options: dict[str, Any] = {"correct_unused_bits": False, "decoding_plugin": _plugin(syntax)}
        array, _ = get_decoder(syntax).as_array(dataset, index=0, raw=True, **options)
        return _unsigned(np.asarray(array)).reshape(shape)
    stream = frame_stream(dataset)
    size = stream_size(stream)
    if (size.rows, size.columns) != shape or size.components != 1 or not 2 <= size.precision <= 16:
        raise StreamMismatch(f"{size.rows} × {size.columns}, {size.components} × {size.precision} bits")
    return _unsigned(_decoder(syntax, size)(stream, size)).reshape(shape)


def frame_stream(dataset: Dataset) -> bytes:
    """The compressed bytes of the only frame."""
    return get_frame(dataset.PixelData, 0, number_of_frames=1)


def _plugin(syntax: UID) -> str:
    return "pydicom" if syntax == RLELossless else ""


def _unsigned(array: npt.NDArray[np.generic]) -> Cells:
    return array.view(array.dtype.str.replace("i", "u"))


Decoder = Callable[[bytes, StreamSize], npt.NDArray[np.generic]]


def _decoder(syntax: UID, size: StreamSize) -> Decoder:
    if syntax in _DCT and size.precision == 8:
        return by_pillow
    return _COMPRESSED[syntax]


def by_pillow(stream: bytes, _size: StreamSize) -> npt.NDArray[np.generic]:
    """By Pillow, which is libjpeg-turbo; 8 bits only."""
    from PIL import Image

    with Image.open(io.BytesIO(stream), formats=("JPEG",)) as picture:
        if picture.mode != "L":
            raise StreamMismatch(f"{picture.mode} picture")
        return np.asarray(picture)


def by_gdcm(syntax: UID) -> Decoder:
    """By GDCM, which prints what it does not like."""

    def decode(stream: bytes, size: StreamSize) -> npt.NDArray[np.generic]:
        with quiet_stderr():
            return _gdcm_pixels(stream, size, syntax)

    return decode


def _gdcm_pixels(stream: bytes, size: StreamSize, syntax: UID) -> npt.NDArray[np.generic]:
    """GDCM's own image object, told the precision of the stream rather than that of the header."""
    import gdcm

    fragment = gdcm.Fragment()
    fragment.SetByteStringValue(stream)
    fragments = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((size.columns, size.rows, 1))
    image.SetDataElement(element)
    grey = gdcm.PhotometricInterpretation.GetPIType("MONOCHROME2")
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(grey))
    image.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.GetTSType(str(syntax))))
    cell = 8 if size.precision <= 8 else 16
    image.SetPixelFormat(gdcm.PixelFormat(1, cell, size.precision, size.precision - 1, 0))
    # GDCM hands bytes over as text with surrogates
    return np.frombuffer(image.GetBuffer().encode("utf-8", "surrogateescape"), f"<u{cell // 8}")


def by_jpegls(stream: bytes, size: StreamSize) -> npt.NDArray[np.generic]:
    """By pyjpegls, which is CharLS."""
    import jpeg_ls  # type: ignore[import-untyped]

    buffer, _ = jpeg_ls.decode_pixel_data(stream)
    return np.frombuffer(buffer, "u1" if size.precision <= 8 else "<u2")


def by_openjpeg(stream: bytes, _size: StreamSize) -> npt.NDArray[np.generic]:
    """By pylibjpeg-openjpeg, which is OpenJPEG."""
    from openjpeg.utils import decode

    return np.ascontiguousarray(decode(stream))


_COMPRESSED: dict[UID, Decoder] = {
    **{syntax: by_gdcm(syntax) for syntax in (JPEGBaseline8Bit, JPEGExtended12Bit, JPEGLossless, JPEGLosslessSV1)},
    **dict.fromkeys((JPEGLSLossless, JPEGLSNearLossless), by_jpegls),
    **dict.fromkeys((JPEG2000Lossless, JPEG2000, HTJ2KLossless, HTJ2KLosslessRPCL, HTJ2K), by_openjpeg),
}
SYNTAXES = frozenset(WHOLE_CELLS | set(_COMPRESSED))
