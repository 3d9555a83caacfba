"""Builders for the imaging tests: tiny data sets made here, and real files where they are on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pydicom.data
import pytest
from pydicom import Dataset
from pydicom.dataset import FileMetaDataset
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRBigEndian, ExplicitVRLittleEndian

SHARED = Path(__file__).parents[3] / "shared" / "data" / "radiographs"
SHIPPED = Path(pydicom.data.__file__).parent / "test_files"
Build = Callable[..., Dataset]


def build(stored: Any, **elements: Any) -> Dataset:
    """A CR data set of native pixels; keywords override elements, `syntax` and the cells' `dtype` (default uint16)."""
    syntax = elements.pop("syntax", ExplicitVRLittleEndian)
    cells = np.atleast_2d(np.asarray(stored, dtype=elements.pop("dtype", np.uint16)))
    bits = cells.dtype.itemsize * 8
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.SOPClassUID = ComputedRadiographyImageStorage
    dataset.SOPInstanceUID = "1.2.3.4.5"
    dataset.Modality, dataset.PhotometricInterpretation, dataset.SamplesPerPixel = "CR", "MONOCHROME2", 1
    dataset.Rows, dataset.Columns = cells.shape
    dataset.BitsAllocated, dataset.BitsStored = bits, elements.get("BitsStored", min(bits, 16))
    dataset.HighBit = dataset.BitsStored - 1
    dataset.PixelRepresentation = int(cells.dtype.kind == "i")
    kind = cells.dtype.str[1:]
    data = cells.astype((">" if syntax == ExplicitVRBigEndian else "<") + kind).tobytes()
    dataset.add_new("PixelData", "OB" if bits == 8 else "OW", data + b"\0" * (len(data) % 2))
    for keyword, value in elements.items():
        setattr(dataset, keyword, value)
    return dataset


def lut(first: int, entries: list[int], bits: int = 16) -> Dataset:
    """An item of a Modality or VOI LUT Sequence."""
    item = Dataset()
    item.add_new("LUTDescriptor", "SS" if first < 0 else "US", [len(entries), first, bits])
    item.add_new("LUTData", "US", entries)
    return item


@pytest.fixture
def make() -> Build:
    return build


@pytest.fixture
def make_lut() -> Callable[..., Dataset]:
    return lut


@pytest.fixture
def save(tmp_path: Path) -> Callable[[Dataset], Path]:
    def write(dataset: Dataset) -> Path:
        path = tmp_path / "radiograph.dcm"
        dataset.save_as(path, enforce_file_format=True)
        return path

    return write


def real_files() -> list[Path]:
    """Every file that pydicom ships, and the shared radiographs where they are present; none is downloaded."""
    shipped = (path for path in SHIPPED.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted([*shipped, *SHARED.glob("*.dcm")])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "real_file" in metafunc.fixturenames:
        metafunc.parametrize("real_file", real_files(), ids=lambda path: path.name)


@pytest.fixture
def shared() -> Callable[[str], Path]:
    def path(name: str) -> Path:
        if not (SHARED / name).exists():
            pytest.skip("the shared radiographs are not here")
        return SHARED / name

    return path


@pytest.fixture(autouse=True)
def _nothing_on_stderr(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """No test of this folder may leave a word on stderr."""
    yield
    assert capfd.readouterr().err == ""
