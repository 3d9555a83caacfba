"""Large pixel data is read otherwise than the rest of a file, and it is the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom import Dataset
from pydicom.uid import UID, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from sireader.domain.errors import RadiographRefused
from sireader.imaging.dicom import decode, load
from sireader.imaging.files import read_dataset
from sireader.imaging.reading import LARGE_BYTES
from sireader.imaging.samples import write_samples

SIDE_PX = 1201  # odd rows end in the middle of whatever is read at once


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An uncompressed radiograph of more than `LARGE_BYTES`."""
    return next(iter(write_samples(tmp_path_factory.mktemp("large"), SIDE_PX).values()))


def _changed(path: Path, folder: Path, syntax: str, **elements: object) -> tuple[Path, Dataset]:
    dataset = pydicom.dcmread(path)
    dataset.file_meta.TransferSyntaxUID = UID(syntax)
    for keyword, value in elements.items():
        setattr(dataset, keyword, value)
    dataset.save_as(folder / "changed.dcm", implicit_vr=syntax == ImplicitVRLittleEndian, little_endian=True)
    return folder / "changed.dcm", dataset


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_every_pixel_is_the_one_of_the_file(large: Path, tmp_path: Path, syntax: str) -> None:
    path, dataset = _changed(large, tmp_path, syntax)
    assert isinstance(read_dataset(path, viewed=True).PixelData, memoryview)
    assert np.array_equal(load(path).pixels, dataset.pixel_array)


def test_a_long_text_in_front_of_the_pixels_stays_a_text(large: Path, tmp_path: Path) -> None:
    path, dataset = _changed(large, tmp_path, ExplicitVRLittleEndian, TextValue="long " * (LARGE_BYTES // 4))
    assert read_dataset(path, viewed=True).TextValue == dataset.TextValue.rstrip()
    assert np.array_equal(load(path).pixels, dataset.pixel_array)


@pytest.mark.parametrize("missing", [1, LARGE_BYTES + 5])
def test_a_file_that_was_cut_off_is_refused_as_before(large: Path, tmp_path: Path, missing: int) -> None:
    path = tmp_path / "cut.dcm"
    path.write_bytes(large.read_bytes()[:-missing])
    refusals = []
    for viewed in (False, True):
        with pytest.raises(RadiographRefused) as told:
            decode(read_dataset(path, viewed=viewed), path.name)
        refusals.append(str(told.value))
    assert refusals[0] == refusals[1]
