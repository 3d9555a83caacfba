"""The one function by which training and program make the network's picture."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.inference.preprocess import fitted, picture_of

RAMP = np.tile(np.arange(0, 4000, 10, dtype=np.uint16), (200, 1))


def test_the_window_is_clipped_and_exposure_taken_out() -> None:
    picture = picture_of(RAMP, 1000, 3000, 64, 128)
    assert picture.shape == (64, 128)
    assert picture.dtype == np.float32
    assert abs(float(picture.mean())) < 1e-3
    assert np.allclose(picture[:, :20], picture[0, 0])  # black and darker
    assert np.allclose(picture_of(RAMP * 2, 2000, 6000, 64, 128), picture, atol=1e-4)


def test_proportions_are_kept_and_the_rest_is_filled_evenly() -> None:
    picture = picture_of(RAMP, 0, 4000, 128, 128)
    assert not picture[:32].any()
    assert not picture[-32:].any()
    assert picture[40].std() > 0.5


def test_a_flipped_radiograph_gives_the_flipped_picture() -> None:
    noise = np.random.default_rng(1).integers(0, 4000, (150, 300), dtype=np.uint16)
    straight, flipped = picture_of(noise, 0, 4000, 64, 128), picture_of(noise[:, ::-1], 0, 4000, 64, 128)
    assert np.allclose(straight, flipped[:, ::-1], atol=1e-4)


def test_a_radiograph_of_one_grey_is_no_division_by_nothing() -> None:
    assert np.isfinite(picture_of(np.full((50, 50), 7, np.uint16), 0, 10, 32, 32)).all()


def test_a_window_without_grey_is_refused() -> None:
    with pytest.raises(ValueError, match="no grey between 5 and 5"):
        picture_of(RAMP, 5, 5, 32, 32)


@given(st.integers(1, 5000), st.integers(1, 5000), st.integers(32, 800), st.integers(32, 800))
def test_a_picture_fits_and_touches_two_sides(height: int, width: int, rows: int, columns: int) -> None:
    high, wide = fitted(height, width, rows, columns)
    assert 1 <= high <= rows
    assert 1 <= wide <= columns
    assert high == rows or wide == columns
