"""Files that no program wrote: small good ones of every kind, and ways of spoiling them, drawn from a number."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from PIL import Image
from pydicom import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from sireader.imaging import benchmark
from tests.imaging.conftest import SHIPPED, build, lut
from tests.imaging.test_planes import add_overlay
from tests.imaging.test_syntaxes import HTJ2K_STREAM

Mutation = Callable[[random.Random, bytearray], bytes]
WILD_SIDES = (0, 1, 2, 3, 255, 256, 7_999, 8_000, 11_000, 30_000, 32_767, 32_768, 65_535)
WILD_LENGTHS = (0, 1, 2, 3, 7, 0xFF, 0x7FFF, 0xFFFE, 0xFFFF, 0x10000, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF)
WILD_NUMBERS = (
    b"nan",
    b"inf",
    b"-1",
    b"0",
    b"1e308",
    b"1e-308",
    b"",
    b"\\\\",
    b"\xff\xfe",
    b"9" * 16,
    b"0\\0",
    b"-0.0",
)
_SHIPPED = ("MR_small.dcm", "JPEG2000.dcm", "JPEG-LL.dcm", "JPEG-lossy.dcm", "OT-PAL-8-face.dcm", "DICOMDIR",
            "MR_small_RLE.dcm", "MR_small_jpeg_ls_lossless.dcm", "J2K_pixelrep_mismatch.dcm", "no_meta.dcm",
            "mlut_18.dcm", "image_dfl.dcm", "UN_sequence.dcm", "badVR.dcm")  # fmt: skip


def mutant(seed: int) -> bytes:
    """The file of that number; always the same."""
    draw = random.Random(seed)  # noqa: S311 – the same files each time
    data = bytearray(draw.choice(good_files()))
    for _ in range(draw.choice((1, 1, 1, 2, 3))):
        data = bytearray(draw.choice(MUTATIONS)(draw, data))
    return bytes(data)


@cache
def good_files() -> tuple[bytes, ...]:
    """About forty files, few of them over 100 kB, that are shown or refused by name as they are."""
    cells = np.random.default_rng(0).integers(0, 4096, (40, 44))
    native = [_written(_rich(cells, syntax)) for syntax in
              (ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian,
               DeflatedExplicitVRLittleEndian)]  # fmt: skip
    signed = _written(build(cells - 2048, dtype="i2", BitsStored=12, WindowCenter="0", WindowWidth="100"))
    shipped = [(SHIPPED / name).read_bytes() for name in _SHIPPED if (SHIPPED / name).is_file()]
    as_radiographs = [_as_radiograph(data) for data in shipped]
    return (*native, signed, *_compressed(cells), *_bombs(), *_films(), *shipped, *as_radiographs)


def _rich(cells: Any, syntax: UID = ExplicitVRLittleEndian) -> Dataset:
    """Everything the decoder reads: LUTs, windows, spacings, padding, an overlay, a shutter."""
    elements: dict[str, Any] = {
        "WindowCenter": ["2000", "1000"], "WindowWidth": ["4000", "500"], "WindowCenterWidthExplanation": ["A", "B"],
        "PixelSpacing": [0.14, 0.14], "ImagerPixelSpacing": [0.15, 0.15], "PixelAspectRatio": [1, 1],
        "ShutterShape": ["RECTANGULAR", "CIRCULAR", "POLYGONAL"], "ShutterLeftVerticalEdge": 2,
        "ShutterRightVerticalEdge": 40, "ShutterUpperHorizontalEdge": 2, "ShutterLowerHorizontalEdge": 39,
        "CenterOfCircularShutter": [20, 20], "RadiusOfCircularShutter": 15,
        "VerticesOfThePolygonalShutter": [1, 1, 40, 1, 40, 40], "ModalityLUTSequence": [lut(0, list(range(64)), 8)],
        "VOILUTSequence": [lut(0, list(range(64)), 8)], "DistanceSourceToDetector": "1150",
    }  # fmt: skip
    dataset = add_overlay(build(cells, BitsStored=12, syntax=syntax, **elements), np.eye(40, 44))
    dataset.add_new("PixelPaddingValue", "US", 0)
    return dataset


def _compressed(cells: Any) -> list[bytes]:
    pixels = cells.astype(np.uint16)
    streams = {
        JPEGLSLossless: benchmark._as_jpegls(pixels),
        JPEG2000Lossless: benchmark._as_jpeg2000(pixels),
        JPEGLosslessSV1: benchmark._as_jpeg_lossless(pixels),
        RLELossless: benchmark._as_rle(pixels),
    }
    files = [_encapsulated(_rich(cells), syntax, stream) for syntax, stream in streams.items()]
    bytes_only = build(cells >> 4, dtype="u1", BitsStored=8)
    files.append(_encapsulated(bytes_only, JPEGBaseline8Bit, benchmark._as_jpeg(pixels >> 4)))
    files.append(_encapsulated(build(np.zeros((10, 12)), BitsStored=12), HTJ2KLossless, HTJ2K_STREAM))
    return files


def _bombs() -> list[bytes]:
    """Small files that unpack to the greatest area that is taken, and a deflated one of 400 MB."""
    side, files = 8_000, []
    blank = np.zeros((2000, side), dtype=np.uint16)
    for syntax, encode in ((JPEGLSLossless, benchmark._as_jpegls), (JPEGBaseline8Bit, benchmark._as_jpeg)):
        dataset = build(np.zeros((2, 2)), dtype="u2" if syntax == JPEGLSLossless else "u1")
        dataset.Rows, dataset.Columns = blank.shape
        files.append(_encapsulated(dataset, syntax, encode(blank)))
    dataset = build(np.zeros((2, 2)))
    dataset.Rows = dataset.Columns = side
    segment = b"\x81\x00" * (side * side // 128)
    header = struct.pack("<16I", 2, 64, 64 + len(segment), *[0] * 13)
    files.append(_encapsulated(dataset, RLELossless, header + segment * 2))
    files.append(_deflated(_written(build(np.zeros((2, 2)))), 400_000_000))
    return files


def _deflated(data: bytes, count: int) -> bytes:
    """That file with so many bytes of zero behind it, deflated after its file meta information."""
    end = 132 + 12 + struct.unpack_from("<I", data, 140)[0]
    meta = data[:end].replace(str(ExplicitVRLittleEndian).encode() + b"\0", b"1.2.840.10008.1.2.1.99")
    growth = len(meta) - end
    at = meta.index(b"1.2.840.10008.1.2.1.99")
    meta = meta[: at - 2] + struct.pack("<H", 22) + meta[at:]
    meta = meta[:140] + struct.pack("<I", end - 144 + growth) + meta[144:]
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = packer.compress(data[end:])
    zeros = bytes(1_000_000)
    body += b"".join(packer.compress(zeros) for _ in range(count // len(zeros)))
    return meta + body + packer.flush()


def _films() -> list[bytes]:
    files = []
    pixels = np.random.default_rng(1).integers(0, 65536, (30, 34)).astype(np.uint16)
    for picture in (Image.fromarray(pixels), Image.fromarray((pixels >> 8).astype(np.uint8))):
        for form, options in (("PNG", {}), ("TIFF", {}), ("TIFF", {"compression": "tiff_lzw"}),
                              ("TIFF", {"compression": "tiff_adobe_deflate"})):  # fmt: skip
            target = io.BytesIO()
            picture.save(target, format=form, dpi=(300, 300), **options)
            files.append(target.getvalue())
    return files


def _written(dataset: Dataset) -> bytes:
    target = io.BytesIO()
    dataset.save_as(target, enforce_file_format=True)
    return target.getvalue()


def _encapsulated(dataset: Dataset, syntax: UID, stream: bytes) -> bytes:
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.add_new("PixelData", "OB", encapsulate([stream]))
    dataset["PixelData"].is_undefined_length = True
    return _written(dataset)


def _as_radiograph(data: bytes) -> bytes:
    """Its modality replaced, so that it reaches the decoder."""
    for modality in (b"MR", b"CT", b"NM", b"OT", b"US"):
        data = data.replace(b"\x08\x00\x60\x00CS\x02\x00" + modality, b"\x08\x00\x60\x00CS\x02\x00CR")
    return data


def flip_anywhere(draw: random.Random, data: bytearray) -> bytes:
    """Single bits, 1 to 64 of them."""
    for _ in range(draw.choice((1, 4, 16, 64))):
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
    return bytes(data)


def flip_in_header(draw: random.Random, data: bytearray) -> bytes:
    """Bits in the first two kilobytes, where the structure is."""
    for _ in range(draw.choice((1, 2, 8))):
        data[draw.randrange(min(len(data), 2000))] ^= 1 << draw.randrange(8)
    return bytes(data)


def truncate(draw: random.Random, data: bytearray) -> bytes:
    """The file broken off."""
    return bytes(data[: draw.randrange(1, len(data) + 1)])


def swap_lengths(draw: random.Random, data: bytearray) -> bytes:
    """The lengths of two elements change places."""
    one, two = (_element(draw, data) + 6 for _ in range(2))
    data[one : one + 2], data[two : two + 2] = data[two : two + 2], data[one : one + 2]
    return bytes(data)


def wild_length(draw: random.Random, data: bytearray) -> bytes:
    """An element's length, of two or of four bytes, becomes one that cannot be."""
    at, length = _element(draw, data), draw.choice(WILD_LENGTHS)
    if draw.random() < 0.5:
        struct.pack_into("<H", data, at + 6, length & 0xFFFF)
    elif at + 12 <= len(data):
        struct.pack_into("<I", data, at + draw.choice((4, 8)), length)
    return bytes(data)


def wild_sides(draw: random.Random, data: bytearray) -> bytes:
    """Other Rows, Columns, or bits; in the header or in the compressed picture."""
    order = "<H"
    for tag in (b"\x28\x00\x10\x00", b"\x28\x00\x11\x00", b"\x28\x00\x00\x01", b"\x28\x00\x01\x01"):
        at = data.find(tag)
        if at >= 0 and at + 10 <= len(data) and draw.random() < 0.6:
            struct.pack_into(order, data, at + 8, draw.choice(WILD_SIDES) if tag[3] == 0 else draw.randrange(40))
    return _wild_stream(draw, data) if draw.random() < 0.5 else bytes(data)


def _wild_stream(draw: random.Random, data: bytearray) -> bytes:
    for marker, offset, form in ((b"\xff\x4f\xff\x51", 8, ">I"), (b"\xff\xc0", 5, ">H"), (b"\xff\xc3", 5, ">H"),
                                 (b"\xff\xf7", 5, ">H"), (b"IHDR", 4, ">I")):  # fmt: skip
        at = data.find(marker)
        if 0 <= at < len(data) - 20:
            struct.pack_into(form, data, at + offset, draw.choice(WILD_SIDES))
            struct.pack_into(form, data, at + offset + struct.calcsize(form), draw.choice(WILD_SIDES))
    return bytes(data)


def wild_number(draw: random.Random, data: bytearray) -> bytes:
    """A value of text, such as a window or a slope, becomes one that is no number or an endless one."""
    at = _element(draw, data)
    length = int.from_bytes(data[at + 6 : at + 8], "little")
    value = draw.choice(WILD_NUMBERS)[:length].ljust(min(length, 64))
    return bytes(data[: at + 8] + value + data[at + 8 + len(value) :])


def cut_or_double(draw: random.Random, data: bytearray) -> bytes:
    """A stretch is missing, or there twice."""
    start = draw.randrange(len(data))
    end = min(start + draw.choice((1, 2, 16, 300)), len(data))
    return bytes(data[:start] + data[end:]) if draw.random() < 0.5 else bytes(data[:end] + data[start:])


def splice(draw: random.Random, data: bytearray) -> bytes:
    """The beginning of one file and the end of another."""
    other = draw.choice(good_files())
    return bytes(data[: draw.randrange(1, len(data) + 1)] + other[draw.randrange(len(other)) :])


def _element(draw: random.Random, data: bytearray) -> int:
    """Where an element begins, of a group that matters; anywhere when there is none."""
    tag = draw.choice((b"\x28\x00", b"\x28\x00", b"\x08\x00", b"\x18\x00", b"\x02\x00", b"\x00\x60", b"\xfe\xff"))
    at = data.find(tag, draw.randrange(max(min(len(data), 3000) - 16, 1)))
    return at if 0 <= at < len(data) - 12 else draw.randrange(max(len(data) - 12, 1))


MUTATIONS: tuple[Mutation, ...] = (
    flip_anywhere, flip_in_header, truncate, swap_lengths, wild_length, wild_sides, wild_number, cut_or_double, splice,
)  # fmt: skip
