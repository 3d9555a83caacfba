"""Millimetres: lengths by hand, and every rule of what they rest on (PS3.3 10.7.1)."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset

from sireader.imaging.dicom import decode
from sireader.imaging.measuring import length
from sireader.imaging.radiograph import Radiograph, Spacing, SpacingBasis

Build = Callable[..., Dataset]
BLANK = np.zeros((10, 10), dtype=np.uint16)


def test_rows_and_columns_have_spacings_of_their_own() -> None:
    """3 rows of 0.2 mm and 8 columns of 0.1 mm: √(0.6² + 0.8²) = 1."""
    radiograph = Radiograph(BLANK, spacing=Spacing(0.2, 0.1, SpacingBasis.GEOMETRY))
    found = length(radiograph, (1, 1), (4, 9))
    assert found.value == pytest.approx(1.0)
    assert found.sentence == "1.0 mm, calibrated from the geometry of the exposure"


def test_the_detector_is_named_beside_the_number() -> None:
    radiograph = Radiograph(BLANK, spacing=Spacing(0.15, 0.15, SpacingBasis.DETECTOR))
    assert length(radiograph, (0, 0), (0, 82)).sentence == "12.3 mm at the detector, magnification not corrected"


def test_distances_in_the_file_are_told_and_not_applied(make: Build) -> None:
    dataset = make([[0, 1]], ImagerPixelSpacing=[0.15, 0.15], DistanceSourceToDetector="1150")
    dataset.DistanceSourceToPatient = "1000"
    found = length(decode(dataset, "x"), (0, 0), (0, 82))
    assert found.value == pytest.approx(12.3)
    assert found.sentence.endswith("magnification not corrected (about × 1.15 by the distances in the file)")


@pytest.mark.parametrize(("detector", "patient"), [("1000", "1150"), ("1150", "0"), ("1150", ""), ("1150", "10")])
def test_distances_that_cannot_be_are_not_told(make: Build, detector: str, patient: str) -> None:
    dataset = make([[0, 1]], ImagerPixelSpacing=[0.15, 0.15], DistanceSourceToDetector=detector)
    dataset.DistanceSourceToPatient = patient
    assert length(decode(dataset, "x"), (0, 0), (0, 1)).magnification_told is None


def test_pixels_where_nothing_is_known() -> None:
    assert length(Radiograph(BLANK), (0, 0), (3, 4)).sentence == "5 px, the file gives no millimetres to be believed"
    assert length(Radiograph(BLANK, aspect=2.0), (0, 0), (1, 0)).value == 2


def test_every_basis_is_told_beside_the_number() -> None:
    told = {length(Radiograph(BLANK, spacing=Spacing(1, 1, basis)), (0, 0), (0, 1)).sentence for basis in SpacingBasis}
    assert len(told) == len(SpacingBasis)


@pytest.mark.parametrize(
    ("elements", "basis", "column_mm"),
    [
        ({"PixelSpacing": [0.1389, 0.1389], "ImagerPixelSpacing": [0.139, 0.139]}, SpacingBasis.DETECTOR, 0.139),
        ({"PixelSpacing": [0.3, 0.3], "ImagerPixelSpacing": [0.15, 0.15]}, SpacingBasis.UNSTATED, 0.3),
        ({"PixelSpacing": [0.13, 0.13], "NominalScannedPixelSpacing": [0.15, 0.15]}, SpacingBasis.CORRECTED, 0.13),
        ({"PixelSpacing": [0.15, 0.15], "NominalScannedPixelSpacing": [0.15, 0.15]}, SpacingBasis.SCANNED, 0.15),
        (
            {"PixelSpacing": [0.12, 0.12], "ImagerPixelSpacing": [0.15, 0.15], "PixelSpacingCalibrationType": "OTHER"},
            SpacingBasis.CORRECTED,
            0.12,
        ),
        (
            {"ImagerPixelSpacing": [0.2, 0.2], "EstimatedRadiographicMagnificationFactor": "9"},
            SpacingBasis.DETECTOR,
            0.2,
        ),
        (
            {"ImagerPixelSpacing": [0.2, 0.2], "EstimatedRadiographicMagnificationFactor": "1"},
            SpacingBasis.DETECTOR,
            0.2,
        ),
        (
            {
                "PixelSpacing": [0.16, 0.16],
                "ImagerPixelSpacing": [0.2, 0.2],
                "EstimatedRadiographicMagnificationFactor": "1.25",
            },
            SpacingBasis.CORRECTED,
            0.16,
        ),
    ],
)
def test_which_spacing_is_believed(
    make: Build, elements: dict[str, Any], basis: SpacingBasis, column_mm: float
) -> None:
    spacing = decode(make([[0, 1]], **elements), "x").spacing
    assert spacing is not None
    assert spacing.basis is basis
    assert spacing.column_mm == pytest.approx(column_mm)


@pytest.mark.parametrize(
    ("elements", "aspect"),
    [
        ({}, 1.0),
        ({"PixelAspectRatio": [5, 4]}, 1.25),
        ({"PixelAspectRatio": [0, 4]}, 1.0),
        ({"PixelAspectRatio": [1, 40]}, 1.0),
        ({"PixelAspectRatio": [5, 4], "PixelSpacing": [0.1, 0.2]}, 0.5),
        ({"PixelSpacing": [0.1430, 0.1431]}, 1.0),
    ],
)
def test_the_shape_of_a_pixel(make: Build, elements: dict[str, Any], aspect: float) -> None:
    """C.7.6.3.1.7: vertical by horizontal size, and a physical spacing takes its place."""
    assert decode(make([[0, 1]], **elements), "x").aspect == pytest.approx(aspect)


def test_a_length_takes_no_time() -> None:
    radiograph, start = Radiograph(BLANK), time.perf_counter()
    for _ in range(1000):
        length(radiograph, (0, 0), (3, 4))
    assert time.perf_counter() - start < 1
