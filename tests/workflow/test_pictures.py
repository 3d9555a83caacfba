"""One file looked at from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sireader.domain.crops import Crop
from sireader.domain.errors import RadiographRefused, SireaderError
from sireader.imaging.radiograph import Window
from sireader.workflow.pictures import facts_of, render_file
from tests.builders import a_dicom_file


def test_the_facts_of_a_file_are_plain_values_and_name_nobody(tmp_path: Path) -> None:
    file = a_dicom_file(tmp_path / "a.dcm", PatientName="Zwetschgenbaum^H", PixelSpacing=[0.2, 0.25])
    facts = json.loads(json.dumps(facts_of(file)))
    assert (facts["file"], facts["rows"], facts["columns"], facts["bits_stored"]) == ("a.dcm", 64, 64, 12)
    assert (facts["row_spacing_mm"], facts["column_spacing_mm"], facts["burned_in"]) == (0.2, 0.25, False)
    assert facts["window_shown"]["center"] == 2048
    assert "Zwetschgenbaum" not in str(facts)


def test_a_rendered_crop_is_the_window_s_grey_of_its_pixels(tmp_path: Path) -> None:
    file = a_dicom_file(tmp_path / "a.dcm")
    render_file(file, tmp_path / "a.png", Window(1000, 501), Crop(10, 20, 40, 60))
    stored = np.random.default_rng(1).integers(0, 4096, (64, 64), dtype=np.uint16)[10:40, 20:60].astype(float)
    expected = np.floor(np.clip((stored - 999.5) / 500 + 0.5, 0, 1) * 255 + 0.5)
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.mode == "L"
        assert np.array_equal(np.asarray(picture), expected)


def test_a_crop_that_leaves_the_radiograph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SireaderError, match="The crop 0,0,65,10 leaves the radiograph; it has 64 rows and 64 columns"):
        render_file(a_dicom_file(tmp_path / "a.dcm"), tmp_path / "a.png", crop=Crop(0, 0, 65, 10))
    assert not (tmp_path / "a.png").exists()


def test_a_file_that_is_none_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.dcm").write_text("Dear colleague")
    with pytest.raises(RadiographRefused, match=r"a\.dcm is neither DICOM nor"):
        facts_of(tmp_path / "a.dcm")
