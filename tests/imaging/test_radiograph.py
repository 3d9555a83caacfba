"""What a radiograph promises, without any file."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.imaging.radiograph import GreyScale, Radiograph, Spacing, SpacingBasis, VoiFunction, VoiTable, Window

SCALES = st.builds(
    GreyScale,
    st.floats(-1e6, 1e6),
    st.floats(1e-3, 1e3) | st.floats(-1e3, -1e-3),
)


@given(SCALES, st.integers(0, 65535))
def test_a_pixel_comes_back_from_its_value(scale: GreyScale, pixel: int) -> None:
    assert scale.pixel_of(scale.value_of(pixel)) == pixel


@given(SCALES)
def test_arrays_and_numbers_agree(scale: GreyScale) -> None:
    pixels = np.array([0, 1, 4095, 65535], dtype=np.uint16)
    values = scale.value_of(pixels)
    assert values.tolist() == [scale.value_of(int(pixel)) for pixel in pixels]
    assert scale.pixel_of(values).tolist() == pixels.tolist()


def test_values_beyond_the_pixels_are_held() -> None:
    assert GreyScale().pixel_of(-5) == 0
    assert GreyScale().pixel_of(1e9) == 65535


@pytest.mark.parametrize(("offset", "gain"), [(0, 0), (float("nan"), 1), (0, float("inf")), (1e15, 1e-6)])
def test_a_scale_that_cannot_be_taken_back_is_none(offset: float, gain: float) -> None:
    with pytest.raises(ValueError, match="grey scale"):
        GreyScale(offset, gain)


def test_pixels_are_read_only_and_not_copied() -> None:
    pixels = np.zeros((2, 3), dtype=np.uint16)
    radiograph = Radiograph(pixels)
    assert (radiograph.rows, radiograph.columns) == (2, 3)
    assert np.shares_memory(radiograph.pixels, pixels)
    with pytest.raises(ValueError, match="read-only"):
        radiograph.pixels[0, 0] = 1


def test_other_pixels_are_refused() -> None:
    with pytest.raises(ValueError, match="uint16"):
        Radiograph(np.zeros((2, 2), dtype=np.uint8))


@pytest.mark.parametrize(
    ("width", "function"), [(0.5, VoiFunction.LINEAR), (0, VoiFunction.LINEAR_EXACT), (-1, VoiFunction.SIGMOID)]
)
def test_widths_the_standard_does_not_define_are_refused(width: float, function: VoiFunction) -> None:
    with pytest.raises(ValueError, match="window"):
        Window(0, width, "", function)


def test_a_drag_stops_at_the_smallest_width() -> None:
    assert Window(10, 5, "bone").moved(2, -100) == Window(12, 1)


def test_a_table_holds_to_its_depth() -> None:
    with pytest.raises(ValueError, match="greater"):
        VoiTable(0, 8, np.array([0, 256], dtype=np.uint16))


def test_every_basis_has_a_sentence_and_spacing_is_positive() -> None:
    assert all(basis.sentence.endswith(".") for basis in SpacingBasis)
    with pytest.raises(ValueError, match="spacing"):
        Spacing(0, 0.1, SpacingBasis.UNSTATED)


def test_showing_needs_no_pydicom() -> None:
    code = "import sys, sireader.imaging.windowing, sireader.imaging.cropping; sys.exit('pydicom' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
