"""Pixel data for a de-identified file: the same samples, without whatever else travels with them.

Left behind are bytes after the last pixel, bits of the cells outside the sample (overlay planes with text may be there,
PS3.5 8.1.2), comment and application segments of JPEG pictures, and bytes after the end of a compressed picture.
Compressed pixels are never decoded and encoded again, with one exception: RLE cells with something in their unused bits
become native ones. Comments between the scans of a progressive JPEG, which DICOM does not allow, would stay.
"""

from __future__ import annotations

import numpy as np
from pydicom import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import UID, ExplicitVRBigEndian, ExplicitVRLittleEndian, RLELossless

from sireader.imaging.checks import syntax_of
from sireader.imaging.codecs import LITTLE_ENDIAN, NATIVE, WHOLE_CELLS, Cells, frame_stream, pixel_cells
from sireader.imaging.codestream import without_comments
from sireader.imaging.greyscale import CellLayout

_END_OF_IMAGE = b"\xff\xd9"


def put_pixels(dataset: Dataset, told: Dataset) -> UID:
    """Give `told` the pixel data; returns the transfer syntax they are in."""
    syntax = syntax_of(dataset)
    if syntax not in WHOLE_CELLS:
        _put_stream(told, _bare(frame_stream(dataset)))
        return syntax
    cells, layout = pixel_cells(dataset, syntax), CellLayout.of(dataset)
    codes = layout.codes(cells, shifted=True)
    if codes is cells and syntax in LITTLE_ENDIAN and not layout.signed:
        _put_native(told, dataset.PixelData[: cells.nbytes], layout)  # nothing else is in them
        return syntax
    if syntax == RLELossless and np.array_equal(cells, _cleaned(codes, layout)):
        _put_stream(told, frame_stream(dataset))
        return syntax
    return put_samples(codes, told, layout, syntax)


def put_samples(codes: Cells, told: Dataset, layout: CellLayout, syntax: UID) -> UID:
    """Give `told` samples without compression; returns the transfer syntax, that of the original where it is native.

    Args:
        codes: the bits of each sample, rows × columns; see `CellLayout.codes`.
        told: is to have the pixel data.
        layout: where in a cell the sample goes.
        syntax: of the original.
    """
    native = syntax if syntax in NATIVE else ExplicitVRLittleEndian
    _put_cells(told, _cleaned(codes, layout), layout, big_endian=native == ExplicitVRBigEndian)
    return native


def _cleaned(codes: Cells, layout: CellLayout) -> Cells:
    """Cells with the samples alone: bits below the sample zero, above it zero or, where signed, the sign."""
    shift = layout.high_bit + 1 - layout.bits_stored
    if not layout.signed:  # nothing stands above the sample, so no wider number is needed
        cells = codes.astype(f"u{layout.bits_allocated // 8}")
        return np.left_shift(cells, shift) if shift else cells
    whole = np.left_shift(layout.stored(codes.astype(np.int64)), shift)
    return whole.astype(f"u{layout.bits_allocated // 8}")


def _bare(stream: bytes) -> bytes:
    """The compressed picture up to its end marker, without comments."""
    end = stream.rfind(_END_OF_IMAGE)
    return without_comments(stream[: end + 2] if end > 0 else stream)


def _put_stream(told: Dataset, stream: bytes) -> None:
    told.add_new("PixelData", "OB", encapsulate([stream], has_bot=False))
    told["PixelData"].is_undefined_length = True


def _put_cells(told: Dataset, cells: Cells, layout: CellLayout, *, big_endian: bool) -> None:
    ordered = cells.astype(cells.dtype.newbyteorder(">" if big_endian else "<"), copy=False)
    _put_native(told, ordered.tobytes(), layout)


def _put_native(told: Dataset, data: bytes | memoryview, layout: CellLayout) -> None:
    even = bytes(data) + b"\x00" if len(data) % 2 else data
    told.add_new("PixelData", "OB" if layout.bits_allocated == 8 else "OW", even)
