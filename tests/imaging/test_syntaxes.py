"""Every transfer syntax, from encoders that are not ours: the pixels come back, whatever the cells look like."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset, dcmread
from pydicom.encaps import encapsulate
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

from sireader.imaging.benchmark import time_decoders
from sireader.imaging.codecs import SYNTAXES
from sireader.imaging.dicom import decode, load
from tests.imaging.dcmtk import encoded, require

Build = Callable[..., Dataset]
Save = Callable[[Dataset], Path]
NATIVE = (ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian)
LOSSLESS = {  # DCMTK's program, its options, and what comes of it
    "rle": ("dcmcrle", (), RLELossless),
    "lossless-sv1": ("dcmcjpeg", ("--encode-lossless-sv1",), JPEGLosslessSV1),
    **{f"lossless-{n}": ("dcmcjpeg", ("--encode-lossless", "--selection-value", str(n)), JPEGLossless)
       for n in range(1, 8)},
    "jpeg-ls": ("dcmcjpls", (), JPEGLSLossless),
}  # fmt: skip
LOSSY = {
    "baseline": (8, "dcmcjpeg", ("--encode-baseline", "--quality", "98"), JPEGBaseline8Bit, 4),
    "extended-8": (8, "dcmcjpeg", ("--encode-extended", "--quality", "98"), JPEGExtended12Bit, 4),
    "extended-12": (
        12, "dcmcjpeg", ("--encode-extended", "--bits-force-12", "--quality", "98"), JPEGExtended12Bit, 40,
    ),
    "jpeg-ls-near": (12, "dcmcjpls", ("--encode-nearlossless", "--max-deviation", "3"), JPEGLSNearLossless, 3),
}  # fmt: skip
# 10 × 12 pixels of (397 r + 211 c + 31 r c) mod 4096, by OpenJPH 0.26: none of our libraries writes HTJ2K
HTJ2K_STREAM = base64.b64decode(
    "/0//UQApQAAAAAAMAAAACgAAAAAAAAAAAAAADAAAAAoAAAAAAAAAAAABDwEB/1AACAACAAAACv9SAAwAAgABAAUEBEAB/1wAEyCIkJCQkJCQ"
    "kJCQkJCQiIiI/2QAFwABT3BlbkpQSCBWZXIgMC4yNi4zLv+QAAoAAAAAAQEAAf+TwAAmz+8FB3QAAMAAE0AAE0AAEwBU/gIHdAAa+QMHdACX"
    "4QQHdADAABPAABPAABMA8K/6AoN0AExR7QMBdACi+gOHdADAABakAAFdAABXgC788oSztH5AY8PUADCF5iGAfpkALkT2LHfWXcgAgwB/lgBe"
    "8AWf+LH/UdYAQoG/lgDAAC6WAAF0kAALfP9+Jw3CP/9+v/9+x39OMfZff/0DwH+y4IBD+x+NiwXFIGRj3QD/fuN//fOv/3u//vEf/oOx0igE"
    "GAkhaf6T1T0+qUAlOLRj3AD/e7//eT//e3/87/9+3/9hA/6AQ+ZmE88D5TBso90A/9k="
)


def picture(bits: int, low: int = 0) -> np.ndarray[Any, np.dtype[np.int64]]:
    """60 × 70: a slope over all values, and noise; odd sizes on purpose."""
    row, column = np.mgrid[0:60, 0:70]
    top = (1 << bits) - 1
    slope = (row * 13 + column * 7) * top // (59 * 13 + 69 * 7)
    noise = np.random.default_rng(4).integers(-top // 50 - 1, top // 50 + 2, slope.shape)
    return np.asarray(low + np.clip(slope + noise, 0, top), dtype=np.int64)


@pytest.mark.parametrize("name", LOSSLESS)
@pytest.mark.parametrize(("dtype", "bits"), [("u1", 8), ("u2", 10), ("u2", 12), ("u2", 16), ("i2", 12), ("i2", 16)])
def test_lossless_files_of_dcmtk(make: Build, save: Save, name: str, dtype: str, bits: int) -> None:
    program, options, syntax = LOSSLESS[name]
    require(program)
    low = -(1 << bits - 1) if dtype == "i2" else 0
    native = save(make(picture(bits, low), dtype=dtype, BitsStored=bits))
    compressed = encoded(native, program, *options)
    assert dcmread(compressed).file_meta.TransferSyntaxUID == syntax
    assert np.array_equal(load(compressed).pixels, load(native).pixels)
    assert load(compressed).scale == load(native).scale


@pytest.mark.parametrize("name", LOSSY)
def test_lossy_files_of_dcmtk_stay_near(make: Build, save: Save, name: str) -> None:
    bits, program, options, syntax, furthest = LOSSY[name]
    require(program)
    row, column = np.mgrid[0:60, 0:70]
    smooth = (row + column) * ((1 << bits) - 1) // 140
    native = save(make(smooth, dtype="u1" if bits == 8 else "u2", BitsStored=bits))
    compressed = encoded(native, program, *options)
    assert dcmread(compressed).file_meta.TransferSyntaxUID == syntax
    assert np.abs(load(compressed).pixels.astype(int) - smooth).max() <= furthest


@pytest.mark.parametrize("option", ["--write-xfer-little", "--write-xfer-big", "--write-xfer-implicit"])
def test_native_files_of_dcmtk(make: Build, save: Save, option: str) -> None:
    require("dcmconv")
    native = save(make(picture(12), BitsStored=12))
    assert np.array_equal(load(encoded(native, "dcmconv", option)).pixels, load(native).pixels)


@pytest.mark.parametrize("option", ["--write-dataset", "--write-xfer-deflated"])
def test_files_of_dcmtk_without_a_preamble_and_deflated(make: Build, save: Save, option: str) -> None:
    require("dcmconv")
    native = save(make(picture(12), BitsStored=12))
    assert np.array_equal(load(encoded(native, "dcmconv", option)).pixels, load(native).pixels)


@pytest.mark.parametrize("syntax", NATIVE[:3])
@pytest.mark.parametrize("dtype", ["u1", "u2"])
def test_bare_data_sets_in_every_order(make: Build, tmp_path: Path, syntax: UID, dtype: str) -> None:
    """No preamble, no file meta information: the order of bytes and the kind of VR are told from the first element."""
    dataset = make(picture(8), dtype=dtype, syntax=syntax, BitsStored=8)
    path = tmp_path / "bare.dcm"
    del dataset.file_meta
    dataset.save_as(path, implicit_vr=syntax.is_implicit_VR, little_endian=syntax.is_little_endian)
    assert load(path).pixels.tolist() == picture(8).tolist()


def encapsulated(dataset: Dataset, syntax: UID, streams: list[bytes]) -> Dataset:
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.add_new("PixelData", "OB", encapsulate(streams))
    dataset["PixelData"].is_undefined_length = True
    return dataset


@pytest.mark.parametrize("syntax", [HTJ2KLossless, HTJ2KLosslessRPCL, HTJ2K])
def test_htj2k(make: Build, save: Save, syntax: UID) -> None:
    row, column = np.mgrid[0:10, 0:12]
    expected = (row * 397 + column * 211 + row * column * 31) % 4096
    dataset = encapsulated(make(np.zeros((10, 12)), BitsStored=12), syntax, [HTJ2K_STREAM])
    assert load(save(dataset)).pixels.tolist() == expected.tolist()


@pytest.mark.parametrize("ratio", [None, 4])
@pytest.mark.parametrize(("dtype", "bits"), [("u1", 8), ("u2", 12), ("u2", 16), ("i2", 12)])
def test_jpeg_2000(make: Build, save: Save, ratio: int | None, dtype: str, bits: int) -> None:
    from openjpeg.utils import encode_array

    low = -(1 << bits - 1) if dtype == "i2" else 0
    cells = picture(bits, low).astype(dtype)
    ratios = [float(ratio)] if ratio else None
    stream = bytes(encode_array(cells, bits, photometric_interpretation=2, compression_ratios=ratios))
    native = decode(make(cells, dtype=dtype, BitsStored=bits), "x")
    dataset = encapsulated(make(cells, dtype=dtype, BitsStored=bits), JPEG2000 if ratio else JPEG2000Lossless, [stream])
    distance = np.abs(load(save(dataset)).pixels.astype(int) - native.pixels).max()
    assert distance <= (0.2 * (1 << bits) if ratio else 0)


def test_a_frame_in_several_fragments(make: Build, save: Save) -> None:
    dataset = make(picture(12), BitsStored=12)
    dataset.compress(JPEGLSLossless, generate_instance_uid=False)
    from pydicom.encaps import get_frame

    stream = get_frame(dataset.PixelData, 0, number_of_frames=1)
    dataset.add_new("PixelData", "OB", encapsulate([stream], fragments_per_frame=3))
    dataset["PixelData"].is_undefined_length = True
    assert load(save(dataset)).pixels.tolist() == picture(12).tolist()


@pytest.mark.parametrize("syntax", NATIVE)
@pytest.mark.parametrize("wrong", [{"PixelData": "OB"}, {"Rows": "SS"}, {"WindowCenter": "LO"}, {"Modality": "SH"}])
def test_a_wrong_vr_is_no_obstacle(make: Build, save: Save, syntax: UID, wrong: dict[str, str]) -> None:
    dataset = make(picture(12), syntax=syntax, BitsStored=12, WindowCenter="2000", WindowWidth="4000")
    for keyword, vr in wrong.items():
        value = dataset[keyword].value
        dataset.add_new(keyword, vr, str(value) if vr == "LO" else value)
    radiograph = load(save(dataset))
    assert radiograph.pixels.tolist() == picture(12).tolist()
    assert len(radiograph.vois) == 1


def test_an_unknown_vr_is_no_obstacle(make: Build, save: Save) -> None:
    """UN is what relays write that do not know an element."""
    dataset = make([[1, 2]], BitsStored=12, WindowCenter="2", WindowWidth="4")
    path = save(dataset)
    data = path.read_bytes()
    at = data.index(b"\x28\x00\x50\x10DS")
    value = data[at + 8 : at + 8 + data[at + 6]]
    unknown = b"\x28\x00\x50\x10UN\0\0" + len(value).to_bytes(4, "little") + value
    path.write_bytes(data[:at] + unknown + data[at + 8 + len(value) :])
    radiograph = load(path)
    assert radiograph.pixels.tolist() == [[1, 2]]
    assert len(radiograph.vois) == 1


def test_every_syntax_is_met_in_these_tests() -> None:
    met = {*NATIVE, *(syntax for *_, syntax in LOSSLESS.values()), *(syntax for *_, syntax, _ in LOSSY.values())}
    assert met | {JPEG2000, JPEG2000Lossless, HTJ2K, HTJ2KLossless, HTJ2KLosslessRPCL} == SYNTAXES


def test_decoders_are_timed_and_those_in_use_are_exact() -> None:
    times = time_decoders(side_px=128, repeats=1)["syntaxes"]
    assert len(times) == 5
    for syntax in times.values():
        assert syntax["in_use"] not in syntax["inexact"]
        assert syntax["ratio"][syntax["in_use"]] == 1.0
