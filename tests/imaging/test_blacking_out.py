"""Areas that are blacked out are black for whoever opens the file; every other pixel is as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from pydicom import Dataset
from pydicom.uid import ExplicitVRBigEndian, JPEGLSLossless, RLELossless

from sireader.domain.crops import Crop
from sireader.domain.errors import RadiographRefused
from sireader.domain.pseudonyms import Pseudonyms
from sireader.imaging.deidentify import How, deidentified, write_dataset
from sireader.imaging.dicom import decode, load
from sireader.imaging.radiograph import Radiograph
from tests.imaging.conftest import Build, lut

AREAS = (Crop(0, 0, 6, 9), Crop(30, 20, 400, 400))
STORED = np.random.default_rng(5).integers(5, 1000, (40, 30))
KINDS: dict[str, dict[str, Any]] = {
    "plain": {},
    "inverse": {"PhotometricInterpretation": "MONOCHROME1"},
    "signed": {"dtype": np.int16, "PixelRepresentation": 1},
    "big endian": {"syntax": ExplicitVRBigEndian},
    "bits above": {"BitsStored": 10},
    "mirrored": {"PatientOrientation": ["R", "F"]},
    "falling table": {"ModalityLUTSequence": [lut(0, list(range(1023, -1, -1)))]},
    "falling rescale": {"RescaleSlope": "-1", "RescaleIntercept": "4000"},
}


def treated(dataset: Dataset, folder: Path, *areas: Crop) -> tuple[Dataset, Radiograph]:
    told = deidentified(dataset, Pseudonyms(b"b" * 32), "C-AAAABBBBCC", "S-AAAABBBBCC", How(black_out=areas))
    write_dataset(told, folder / "told.dcm")
    return pydicom.dcmread(folder / "told.dcm"), load(folder / "told.dcm")


def check(dataset: Dataset, folder: Path) -> None:
    before, after = decode(dataset, "before").pixels, treated(dataset, folder, *AREAS)[1].pixels
    inside = np.zeros(before.shape, dtype=bool)
    for area in AREAS:
        inside[area.top : area.bottom, area.left : area.right] = True
    assert inside.sum() == 6 * 9 + 10 * 10
    assert np.array_equal(after[~inside], before[~inside])
    assert set(after[inside].tolist()) == {0}, "bright is dense bone, so black is 0"


@pytest.mark.parametrize("kind", KINDS)
def test_areas_are_black_and_the_rest_is_as_it_was(make: Build, tmp_path: Path, kind: str) -> None:
    check(make(STORED, **KINDS[kind]), tmp_path)


@pytest.mark.parametrize("syntax", [RLELossless, JPEGLSLossless])
@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_compressed_pictures_too(make: Build, tmp_path: Path, syntax: Any, photometric: str) -> None:
    dataset = make(STORED, BitsStored=12, PhotometricInterpretation=photometric)
    dataset.compress(syntax, generate_instance_uid=False)
    check(dataset, tmp_path)


def test_what_was_there_is_in_no_byte_of_the_file(make: Build, tmp_path: Path) -> None:
    stored = np.full((40, 30), 7, dtype=np.uint16)
    stored[2:4, 3:9] = np.frombuffer(b"Zwetschgenbaum Hildegund", "<u2").reshape(2, 6)
    told, _ = treated(make(stored, LargestImagePixelValue=int(stored.max())), tmp_path, Crop(0, 0, 5, 12))
    assert b"gen" not in (tmp_path / "told.dcm").read_bytes()
    assert "LargestImagePixelValue" not in told
    assert "areas blacked out: 1" in told.DeidentificationMethod


def test_an_area_beside_the_picture_is_refused(make: Build, tmp_path: Path) -> None:
    with pytest.raises(RadiographRefused, match="40 rows and 30 columns") as caught:
        treated(make(STORED), tmp_path, Crop(0, 30, 5, 40))
    assert caught.value.reason == "black-out-outside"
    assert list(tmp_path.iterdir()) == []
