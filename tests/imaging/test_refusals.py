"""Every refusal has a name, and each name of the table can be had."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import JPEGBaseline8Bit, JPEGLSLossless

from sireader.domain.errors import RadiographRefused
from sireader.imaging import files
from sireader.imaging.dicom import load
from sireader.imaging.refusals import REFUSALS, refused

Build = Callable[..., Dataset]


def saved(dataset: Dataset, folder: Path) -> Path:
    path = folder / "radiograph.dcm"
    dataset.save_as(path, enforce_file_format=True)
    return path


def reason(path: Path) -> str:
    with pytest.raises(RadiographRefused) as caught:
        load(path)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert str(path.parent) not in sentence
    assert caught.value.reason in REFUSALS
    return caught.value.reason


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone.dcm") == "file-not-found"
    assert reason(tmp_path) == "folder"
    (tmp_path / "empty.dcm").touch()
    assert reason(tmp_path / "empty.dcm") == "empty-file"
    assert reason(tmp_path / "x\0y") == "unreadable"


def test_a_permission_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.dcm"
    path.write_bytes(b"x")
    monkeypatch.setattr(Path, "open", denied)
    assert reason(path) == "unreadable"


@pytest.mark.parametrize(
    "content",
    [b"Dear colleague, please find", b"{}", b"\0" * 400, b"\xff\xd8\xff\xe0JFIF", b"ISO_IR 100 and more text " * 40],
)
def test_text_and_other_files_are_not_images(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.dcm"
    path.write_bytes(content)
    assert reason(path) == "not-an-image"


def test_a_broken_structure_is_damage(make: Build, tmp_path: Path) -> None:
    path = tmp_path / "radiograph.dcm"
    path.write_bytes(b"\0" * 128 + b"DICM")
    assert reason(path) == "damaged"
    path.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    assert reason(path) == "damaged"
    path.write_bytes(b"II*\x00\xff\xff\xff\xff")
    assert reason(path) == "damaged"


def test_objects_without_an_image(make: Build, tmp_path: Path) -> None:
    report = make([[0, 1]], Modality="SR", SOPClassUID="1.2.840.10008.5.1.4.1.1.88.11")
    del report.PixelData
    assert reason(saved(report, tmp_path)) == "no-pixels"
    empty = make([[0, 1]])
    empty.add_new("PixelData", "OW", b"")
    assert reason(saved(empty, tmp_path)) == "no-pixels"
    directory = make([[0, 1]], SOPClassUID="1.2.840.10008.1.3.10")
    assert reason(saved(directory, tmp_path)) == "dicomdir"


@pytest.mark.parametrize(
    ("name", "elements"),
    [
        ("wrong-modality", {"Modality": "CT"}),
        ("wrong-modality", {"Modality": "MG"}),
        ("wrong-modality", {"Modality": "CT", "SOPClassUID": "1.2.840.10008.5.1.4.1.1.7"}),
        ("colour", {"PhotometricInterpretation": "RGB", "SamplesPerPixel": 3}),
        ("colour", {"PhotometricInterpretation": "YBR_FULL_422", "SamplesPerPixel": 3}),
        ("colour", {"PhotometricInterpretation": "PALETTE COLOR"}),
        ("photometric", {"PhotometricInterpretation": ""}),
        ("photometric", {"PhotometricInterpretation": "GREY"}),
        ("more-than-one-frame", {"NumberOfFrames": 2}),
        ("bad-dimensions", {"Rows": 0}),
        ("bad-dimensions", {"Columns": None}),
        ("image-too-large", {"Rows": 65535, "Columns": 65535}),
        ("image-too-large", {"Rows": 25000, "Columns": 25000}),
        ("bits-not-supported", {"BitsStored": 1}),
        ("bits-not-supported", {"BitsStored": 17}),
        ("bits-not-supported", {"BitsAllocated": 12}),
        ("truncated-pixels", {"Rows": 100}),
        ("grey-scale", {"RescaleSlope": "0", "RescaleIntercept": "0"}),
    ],
)
def test_images_that_are_no_radiographs(make: Build, tmp_path: Path, name: str, elements: dict[str, object]) -> None:
    assert reason(saved(make([[0, 1]], **elements), tmp_path)) == name


def test_a_modality_table_that_does_not_fit(make: Build, make_lut: Build, tmp_path: Path) -> None:
    item = make_lut(0, [1, 2])
    item.LUTDescriptor = [200, 0, 16]
    assert reason(saved(make([[0, 1]], ModalityLUTSequence=[item]), tmp_path)) == "grey-scale"


def _encapsulated(dataset: Dataset, syntax: str, stream: bytes) -> Dataset:
    dataset.file_meta.TransferSyntaxUID = pydicom.uid.UID(syntax)
    dataset.add_new("PixelData", "OB", encapsulate([stream]))
    dataset["PixelData"].is_undefined_length = True
    return dataset


def test_syntaxes_and_streams(make: Build, tmp_path: Path) -> None:
    video = _encapsulated(make([[0, 1]]), "1.2.840.10008.1.2.4.100", b"video")
    assert reason(saved(video, tmp_path)) == "transfer-syntax"
    junk = _encapsulated(make([[0, 1]]), str(JPEGBaseline8Bit), b"no picture at all")
    assert reason(saved(junk, tmp_path)) == "decoder-failed"


def test_a_compressed_file_that_was_cut_off(make: Build, tmp_path: Path) -> None:
    dataset = make(np.random.default_rng(0).integers(0, 255, (40, 40)), dtype=np.uint8)
    dataset.compress(JPEGLSLossless, generate_instance_uid=False)
    path = saved(dataset, tmp_path)
    path.write_bytes(path.read_bytes()[:-500])
    assert reason(path) == "damaged"


def test_a_stream_of_another_size_is_not_decoded(make: Build, tmp_path: Path) -> None:
    dataset = make(np.zeros((20, 20)), dtype=np.uint8)
    dataset.compress(JPEGLSLossless, generate_instance_uid=False)
    dataset.Rows = 10
    assert reason(saved(dataset, tmp_path)) == "size-mismatch"


def test_a_deflated_bomb_is_counted_not_unpacked(make: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = make(np.zeros((1000, 1000)), syntax=pydicom.uid.DeflatedExplicitVRLittleEndian)
    path = saved(dataset, tmp_path)
    monkeypatch.setattr(files, "GREATEST_FILE_BYTES", 100_000)
    assert path.stat().st_size < 100_000
    assert reason(path) == "image-too-large"
    assert zlib.MAX_WBITS == 15


@pytest.mark.timeout(5)
def test_bytes_behind_a_deflated_data_set_are_no_endless_loop(make: Build, tmp_path: Path) -> None:
    path = saved(make([[0, 300]], syntax=pydicom.uid.DeflatedExplicitVRLittleEndian), tmp_path)
    path.write_bytes(path.read_bytes() + bytes(3_000_000))
    assert load(path).pixels.tolist() == [[0, 300]]


def test_a_picture_too_sparse_or_too_wide_is_not_unpacked(make: Build, tmp_path: Path) -> None:
    sparse = make([[0, 1]], Rows=9000, Columns=9000)
    assert reason(saved(_encapsulated(sparse, str(JPEGLSLossless), b"x" * 100), tmp_path)) == "image-too-large"
    wide = make([[0, 1]], dtype=np.uint64, BitsStored=12, Rows=9000, Columns=9000)
    assert reason(saved(wide, tmp_path)) == "image-too-large"


@pytest.mark.timeout(10)
def test_a_file_of_zeros_is_given_up_early(make: Build, tmp_path: Path) -> None:
    path = saved(make([[0, 1]]), tmp_path)
    path.write_bytes(path.read_bytes() + bytes(100_000_000))
    assert reason(path) == "damaged"


def test_memory_that_is_not_there_is_told(make: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    path = saved(make([[0, 1]]), tmp_path)
    monkeypatch.setattr("sireader.imaging.dicom.pixel_cells", full)
    assert reason(path) == "image-too-large"


def test_dicom_without_preamble_is_read(make: Build, tmp_path: Path) -> None:
    dataset = make([[0, 300]])
    path = tmp_path / "bare.dcm"
    del dataset.file_meta
    dataset.save_as(path, implicit_vr=True, little_endian=True)
    assert load(path).pixels.tolist() == [[0, 300]]


def test_pictures_that_are_no_film(tmp_path: Path) -> None:
    for mode, name in (("RGB", "colour"), ("P", "colour"), ("LA", "colour"), ("1", "bits-not-supported")):
        Image.new(mode, (20, 20)).save(tmp_path / "film.png")
        assert reason(tmp_path / "film.png") == name
    pages = [Image.new("L", (20, 20)) for _ in range(2)]
    pages[0].save(tmp_path / "film.tif", save_all=True, append_images=pages[1:])
    assert reason(tmp_path / "film.tif") == "more-than-one-frame"
    Image.new("RGB", (20, 20)).save(tmp_path / "film.tif")
    assert reason(tmp_path / "film.tif") == "colour"


def test_a_refusal_outside_the_table_is_a_bug() -> None:
    with pytest.raises(KeyError):
        refused("because", "x")
