"""What the screen shows of a radiograph at each zoom."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph


def a_pyramid(rows: int, columns: int, seed: int = 0) -> Pyramid:
    pixels = np.random.default_rng(seed).integers(0, 65536, (rows, columns), dtype=np.uint16)
    return Pyramid.of(Radiograph(pixels))


def test_halving_takes_the_mean_of_four() -> None:
    pixels = np.zeros((512, 512), np.uint16)
    pixels[0, 0], pixels[0, 1], pixels[1, 0], pixels[1, 1] = 10, 20, 30, 41
    assert Pyramid.of(Radiograph(pixels)).levels[1][0, 0] == 25  # 25.25, rounded


def test_one_to_one_shows_the_pixels_as_they_are() -> None:
    pyramid = a_pyramid(300, 400)
    assert np.array_equal(pyramid.resampled((10, 20, 100, 150), 1.0), pyramid.radiograph.pixels[10:110, 20:170])


@given(rows=st.integers(130, 700), columns=st.integers(130, 700), step=st.floats(0.2, 9.0), value=st.integers(0, 65535))
def test_an_even_field_stays_even_at_every_zoom(rows: int, columns: int, step: float, value: int) -> None:
    shown = Pyramid.of(Radiograph(np.full((rows, columns), value, np.uint16))).resampled((0, 0, rows, columns), step)
    assert set(np.unique(shown)) == {value}
    assert shown.shape == pytest.approx((rows / step, columns / step), abs=1)


@given(step=st.floats(1.0, 8.0))
def test_a_fine_chequerboard_turns_grey_instead_of_flickering(step: float) -> None:
    pixels = (np.indices((600, 600)).sum(axis=0) % 2 * 60_000).astype(np.uint16)
    shown = Pyramid.of(Radiograph(pixels)).resampled((0, 0, 600, 600), step)
    inner = shown[3:-3, 3:-3].astype(int)
    assert abs(inner.mean() - 30_000) < 500 or step == 1
    if step >= 1.5:
        assert np.ptp(inner) < 2_400, "a pattern that is not in the radiograph"


@given(top=st.integers(0, 200), left=st.integers(0, 200), step=st.floats(0.3, 6.0))
def test_a_part_shows_a_ramp_at_its_place(top: int, left: int, step: float) -> None:
    ramp = np.add.outer(np.arange(600) * 60, np.arange(600) * 40).astype(np.uint16)
    shown = Pyramid.of(Radiograph(ramp)).resampled((top, left, 300, 300), step).astype(float)
    middle = (np.arange(1, shown.shape[0] - 1) + 0.5) * step - 0.5
    column = shown.shape[1] // 2
    expected = (top + middle) * 60 + (left + (column + 0.5) * step - 0.5) * 40
    assert np.abs(shown[1:-1, column] - expected).max() < 70
