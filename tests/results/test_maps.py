"""Activation maps as Parametric Maps: the same numbers, in the same place, the patient's right on the right side."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import highdicom as hd
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom import Dataset, dcmread

from sireader.domain.crops import Crop
from sireader.imaging.quiet import quiet_libraries
from sireader.results.lie import Lie
from sireader.results.maps import LARGEST_SIDE_CELLS, ActivationMap, activation_map, grid_of
from tests.builders import a_dicom_file
from tests.results.dicom3tools import complaints

AT = datetime(2024, 3, 1, 8, 30, tzinfo=UTC)
LIE = Lie(600, 1400, row_mm=0.2, column_mm=0.3)
CROP = Crop(100, 200, 500, 1240)


@pytest.fixture(scope="module")
def radiograph(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    path = a_dicom_file(tmp_path_factory.mktemp("in") / "a.dcm", PatientName="S-1", PatientID="S-1")
    dataset = dcmread(path)
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "2.25.11", "2.25.12"
    return dataset


def a_map(crop: Crop = CROP) -> ActivationMap:
    values = np.random.default_rng(3).normal(0, 5, grid_of(crop)).astype(np.float32)
    return ActivationMap(values, crop, "Map. Not for clinical use.", AT, "one", 10.0)


def made(radiograph: Dataset, lie: Lie = LIE, shown: ActivationMap | None = None) -> Dataset:
    with quiet_libraries():
        return activation_map(radiograph, lie, shown or a_map())


def bytes_of(dataset: Dataset) -> bytes:
    buffer = BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def place(dataset: Dataset, row: int, column: int) -> tuple[float, float, float]:
    """The centre of a cell in mm, by PS3.3 C.7.6.2.1.1."""
    shared, frame = dataset.SharedFunctionalGroupsSequence[0], dataset.PerFrameFunctionalGroupsSequence[0]
    origin = [float(one) for one in frame.PlanePositionSequence[0].ImagePositionPatient]
    turns = [float(one) for one in shared.PlaneOrientationSequence[0].ImageOrientationPatient]
    high, wide = (float(one) for one in shared.PixelMeasuresSequence[0].PixelSpacing)
    x, y, z = (origin[i] + column * wide * turns[i] + row * high * turns[i + 3] for i in range(3))
    return x, y, z


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_map_is_as_the_standard_has_it(radiograph: Dataset, mirrored: bool, tmp_path: Path) -> None:
    made(radiograph, replace(LIE, mirrored=mirrored)).save_as(tmp_path / "map.dcm", enforce_file_format=True)
    assert complaints(tmp_path / "map.dcm") == ["ParametricMap"]


def test_every_value_comes_back_equal_in_logits(radiograph: Dataset, tmp_path: Path) -> None:
    made(radiograph).save_as(tmp_path / "map.dcm", enforce_file_format=True)
    with quiet_libraries():
        read = hd.pm.ParametricMap.from_file(tmp_path / "map.dcm")
    (mapping,) = read.SharedFunctionalGroupsSequence[0].RealWorldValueMappingSequence
    unit, quantity = (
        mapping.MeasurementUnitsCodeSequence[0],
        mapping.QuantityDefinitionSequence[0].ConceptCodeSequence[0],
    )
    assert (unit.CodeValue, unit.CodingSchemeDesignator) == ("{logit}", "UCUM")
    assert (quantity.CodeValue, quantity.CodingSchemeDesignator) == ("130402", "DCM")
    assert (read.ContentQualification, read.SeriesDescription) == ("RESEARCH", "Map. Not for clinical use.")


def test_cells_lie_where_their_part_of_the_radiograph_lies(radiograph: Dataset) -> None:
    """The crop of 400 × 1040 px is told in 197 × 512 cells, from its very edges."""
    dataset = made(radiograph)
    rows, columns = dataset.Rows, dataset.Columns
    assert (rows, columns) == (197, 512)
    high, wide = 400 / 197, 1040 / 512
    first = ((200 + wide / 2 - 0.5) * 0.3, 0, -(100 + high / 2 - 0.5) * 0.2)
    last = ((1240 - wide / 2 - 0.5) * 0.3, 0, -(500 - high / 2 - 0.5) * 0.2)
    assert place(dataset, 0, 0) == pytest.approx(first)
    assert place(dataset, rows - 1, columns - 1) == pytest.approx(last)


def test_in_a_mirrored_file_a_cell_shows_the_same_part_of_the_patient(radiograph: Dataset) -> None:
    """The first shown cell lies at the patient's right. In a file stored the other way round it is stored last."""
    plain, mirrored = made(radiograph), made(radiograph, replace(LIE, mirrored=True))
    shown, stored = (one.pixel_array for one in (plain, mirrored))
    assert np.array_equal(stored, shown[:, ::-1])
    whole = 1400 * 0.3
    right, left = place(mirrored, 0, 511), place(mirrored, 0, 0)
    assert right[0] < left[0]  # +x is the patient's left
    assert right[0] + whole - 0.3 == pytest.approx(place(plain, 0, 0)[0])


@given(high=st.integers(1, 4000), wide=st.integers(1, 4000))
@settings(max_examples=80)
def test_a_grid_has_the_crop_s_proportions_and_no_more_cells_than_pixels(high: int, wide: int) -> None:
    rows, columns = grid_of(Crop(3, 4, 3 + high, 4 + wide))
    assert 1 <= rows <= min(high, LARGEST_SIDE_CELLS)
    assert 1 <= columns <= min(wide, LARGEST_SIDE_CELLS)
    assert abs(rows * wide - columns * high) <= (high + wide) * max(1, max(high, wide) / LARGEST_SIDE_CELLS)


def test_the_same_map_is_the_same_object(radiograph: Dataset) -> None:
    assert bytes_of(made(radiograph)) == bytes_of(made(radiograph))
    other = a_map()
    other = replace(other, values=other.values + np.float32(1))
    assert made(radiograph).SOPInstanceUID != made(radiograph, shown=other).SOPInstanceUID
