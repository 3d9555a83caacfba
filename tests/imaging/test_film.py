"""Digitised film: PNG and TIFF come through the same path as DICOM."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import tifffile
from PIL import Image

from sireader.imaging.dicom import load
from sireader.imaging.files import read_dataset
from sireader.imaging.radiograph import SpacingBasis

FILM_DPI = 150


def film(dtype: Any) -> npt.NDArray[Any]:
    return np.arange(21, dtype=dtype).reshape(3, 7) * (12 if dtype is np.uint8 else 3000)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_png(tmp_path: Path, dtype: Any) -> None:
    Image.fromarray(film(dtype)).save(tmp_path / "film.png", dpi=(FILM_DPI, FILM_DPI))
    radiograph = load(tmp_path / "film.png")
    assert np.array_equal(radiograph.pixels, film(dtype))
    assert radiograph.spacing is not None
    assert radiograph.spacing.basis is SpacingBasis.SCANNED
    assert radiograph.spacing.row_mm == pytest.approx(25.4 / FILM_DPI, rel=1e-3)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("photometric", ["minisblack", "miniswhite"])
@pytest.mark.parametrize("byteorder", ["<", ">"])
def test_tiff(tmp_path: Path, dtype: Any, photometric: Any, byteorder: Any) -> None:
    path = tmp_path / "film.tif"
    tifffile.imwrite(path, film(dtype), photometric=photometric, byteorder=byteorder)
    top = np.iinfo(dtype).max
    expected = top - film(dtype) if photometric == "miniswhite" else film(dtype)
    assert np.array_equal(load(path).pixels, expected)


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_adobe_deflate", "packbits"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_compressed_tiff(tmp_path: Path, compression: str, dtype: Any) -> None:
    path = tmp_path / "film.tif"
    Image.fromarray(film(dtype)).save(path, compression=compression)
    assert np.array_equal(load(path).pixels, film(dtype))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_compressed_tiff_with_white_as_zero(tmp_path: Path, dtype: Any) -> None:
    path = tmp_path / "film.tif"
    Image.fromarray(film(dtype)).save(path, compression="tiff_lzw", tiffinfo={262: 0})
    with tifffile.TiffFile(path) as tiff:
        assert int(tiff.pages.first.photometric) == 0
    expected = film(dtype) if dtype is np.uint8 else 65535 - film(dtype)  # Pillow stores 8 bits inverted for this tag
    assert load(path).pixels.tolist() in (expected.tolist(), (np.iinfo(dtype).max - film(dtype)).tolist())


@pytest.mark.parametrize(("unit", "per_unit"), [("INCH", FILM_DPI), ("CENTIMETER", FILM_DPI / 2.54)])
def test_tiff_resolution(tmp_path: Path, unit: Any, per_unit: float) -> None:
    path = tmp_path / "film.tif"
    tifffile.imwrite(path, film(np.uint8), resolution=(per_unit, per_unit), resolutionunit=unit)
    spacing = load(path).spacing
    assert spacing is not None
    assert spacing.column_mm == pytest.approx(25.4 / FILM_DPI, rel=1e-3)


@pytest.mark.parametrize("dpi", [1, 72, 96])
def test_a_screen_resolution_is_nobodys_measurement(tmp_path: Path, dpi: int) -> None:
    Image.fromarray(film(np.uint8)).save(tmp_path / "film.png", dpi=(dpi, dpi))
    assert load(tmp_path / "film.png").spacing is None


def test_a_film_says_nothing_about_anybody(tmp_path: Path) -> None:
    picture = Image.fromarray(film(np.uint8))
    path = tmp_path / "film.tif"
    picture.save(path, tiffinfo={270: "Erika Mustermann", 315: "Dr. Who"})
    dataset = read_dataset(path)
    assert dataset.Modality == "RG"
    assert dataset.ConversionType == "DF"
    assert "Mustermann" not in str(dataset)
    assert load(path).facts.burned_in is None
