"""How long each decoder takes for each compressed transfer syntax, side by side on the same picture.

The picture is made here: a smooth field with the grain of a detector, so that it compresses about as a radiograph does.
Which of them is used is told beside the times; docs/decisions/0004-decoders.md says why. HTJ2K is left out: none of our
libraries can write it.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom import Dataset
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    ComputedRadiographyImageStorage,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from sireader.imaging.codecs import Decoder, by_gdcm, by_jpegls, by_openjpeg, by_pillow, frame_stream, pixel_cells
from sireader.imaging.codestream import StreamSize
from sireader.imaging.quiet import quiet_libraries
from sireader.imaging.radiograph import Pixels

Picture = npt.NDArray[np.generic]
SIDE_PX, BITS = 2048, 12


@dataclass(frozen=True, slots=True)
class Contest:
    """One syntax: who decodes it, the one in use first; `exact` where the pixels have to come back unchanged."""

    syntax: UID
    encode: Callable[[Pixels], bytes]
    decoders: dict[str, Decoder]
    bits: int = BITS
    exact: bool = True


def time_decoders(side_px: int = SIDE_PX, repeats: int = 5) -> dict[str, Any]:
    """For each syntax the decoder in use, median milliseconds of all, and each one's time by that of the one in use.

    A decoder whose pixels differ from what was encoded, where the syntax is lossless, is told as inexact.
    """
    picture = made_picture(side_px)
    with quiet_libraries():
        times = {contest.syntax.name: _timed(contest, picture, repeats) for contest in contests()}
    return {"side_px": side_px, "repeats": repeats, "syntaxes": times}


def made_picture(side_px: int) -> Pixels:
    """12 bits: slow waves of grey and noise of 12 levels, always the same."""
    row, column = np.mgrid[0:side_px, 0:side_px] / side_px
    grain = np.random.default_rng(0).normal(0, 12, (side_px, side_px))
    grey = np.clip(2000 + 1200 * np.sin(7 * column) * np.cos(8 * row) + grain, 0, 4095)
    return np.asarray(grey, dtype=np.uint16)


def _timed(contest: Contest, picture: Pixels, repeats: int) -> dict[str, Any]:
    source = np.asarray(picture >> (BITS - contest.bits), dtype=np.uint16)
    stream = contest.encode(source)
    size = StreamSize(source.shape[0], source.shape[1], contest.bits, 1)
    medians, inexact = {}, []
    for name, decode in contest.decoders.items():
        medians[name] = _median_ms(partial(decode, stream, size), repeats)
        decoded = decode(stream, size).reshape(source.shape)
        if contest.exact and not np.array_equal(decoded, source):
            inexact.append(name)
    in_use = next(iter(contest.decoders))
    ratios = {name: round(time_ms / medians[in_use], 2) for name, time_ms in medians.items()}
    return {"in_use": in_use, "ms": medians, "ratio": ratios, "inexact": inexact, "bytes": len(stream)}


def _median_ms(act: Callable[[], object], repeats: int) -> float:
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - start))
    return round(statistics.median(times), 1)


def contests() -> tuple[Contest, ...]:
    """Every compressed syntax that our libraries can write, with who can decode it."""
    rle, jpeg, lossless, jpegls, jpeg2000 = _COMPARED
    by_pillow_too = {"openjpeg": by_openjpeg, "pillow": _by_pillow_jpeg2000}
    return (
        Contest(rle, _as_rle, {"pydicom": _by_pydicom, "gdcm": by_gdcm(rle)}),
        Contest(jpeg, _as_jpeg, {"pillow": by_pillow, "gdcm": by_gdcm(jpeg)}, bits=8, exact=False),
        Contest(lossless, _as_jpeg_lossless, {"gdcm": by_gdcm(lossless)}),
        Contest(jpegls, _as_jpegls, {"pyjpegls": by_jpegls, "gdcm": by_gdcm(jpegls)}),
        Contest(jpeg2000, _as_jpeg2000, {**by_pillow_too, "gdcm": by_gdcm(jpeg2000)}),
    )


_COMPARED = (RLELossless, JPEGBaseline8Bit, JPEGLosslessSV1, JPEGLSLossless, JPEG2000Lossless)


def _dataset(rows: int, columns: int, data: bytes, syntax: UID) -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.SOPClassUID, dataset.SOPInstanceUID = ComputedRadiographyImageStorage, "2.25.1"
    dataset.Rows, dataset.Columns, dataset.SamplesPerPixel = rows, columns, 1
    dataset.PhotometricInterpretation, dataset.PixelRepresentation = "MONOCHROME2", 0
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, BITS, BITS - 1
    dataset.add_new("PixelData", "OB" if syntax.is_encapsulated else "OW", data)
    dataset["PixelData"].is_undefined_length = syntax.is_encapsulated
    return dataset


def _as_rle(picture: Pixels) -> bytes:
    dataset = _dataset(picture.shape[0], picture.shape[1], picture.astype("<u2").tobytes(), ExplicitVRLittleEndian)
    dataset.compress(RLELossless, encoding_plugin="pydicom", generate_instance_uid=False)
    return frame_stream(dataset)


def _by_pydicom(stream: bytes, size: StreamSize) -> Picture:
    return pixel_cells(_dataset(size.rows, size.columns, encapsulate([stream]), RLELossless), RLELossless)


def _as_jpeg(picture: Pixels) -> bytes:
    from PIL import Image

    target = io.BytesIO()
    Image.fromarray(picture.astype(np.uint8)).save(target, format="JPEG", quality=90)
    return target.getvalue()


def _by_pillow_jpeg2000(stream: bytes, _size: StreamSize) -> Picture:
    from PIL import Image

    with Image.open(io.BytesIO(stream), formats=("JPEG2000",)) as opened:
        return np.asarray(opened)


def _as_jpeg_lossless(picture: Pixels) -> bytes:
    import gdcm

    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetByteStringValue(picture.astype("<u2").tobytes())
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((picture.shape[1], picture.shape[0], 1))
    image.SetDataElement(element)
    grey = gdcm.PhotometricInterpretation.GetPIType("MONOCHROME2")
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(grey))
    image.SetPixelFormat(gdcm.PixelFormat(1, 16, BITS, BITS - 1, 0))
    change = gdcm.ImageChangeTransferSyntax()
    change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.JPEGLosslessProcess14_1))
    image.thisown = False  # the change holds it from now on, and would find it gone
    change.SetInput(image)
    if not change.Change():
        raise ValueError("GDCM does not write JPEG lossless")
    fragment = change.GetOutput().GetDataElement().GetSequenceOfFragments().GetFragment(0)
    return bytes(fragment.GetByteValue().GetBuffer().encode("utf-8", "surrogateescape"))


def _as_jpegls(picture: Pixels) -> bytes:
    import jpeg_ls  # type: ignore[import-untyped]

    return bytes(jpeg_ls.encode_array(picture))


def _as_jpeg2000(picture: Pixels) -> bytes:
    from openjpeg.utils import encode_array

    return bytes(encode_array(picture, bits_stored=BITS, photometric_interpretation=2))
