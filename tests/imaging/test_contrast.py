"""Local contrast: one tile by hand, and what it must never do."""

from __future__ import annotations

import time

import numpy as np
import pytest

from sireader.imaging.contrast import equalising_table, local_contrast, with_local_contrast
from sireader.imaging.radiograph import GreyScale, Radiograph, Window


def test_one_tile_by_hand() -> None:
    """Counts 2 1 0 1, none clipped: shares 0.5 0.25 0 0.25, their middles 0.25 0.625 0.75 0.875."""
    assert equalising_table(np.array([2, 1, 0, 1]), clip=9).tolist() == [0.25, 0.625, 0.75, 0.875]
    pixels = np.array([[0, 1], [0, 3]], dtype=np.uint16)
    assert local_contrast(pixels, tiles=1, clip=9, bins=4).tolist() == [[1, 2], [1, 3]]


def test_the_clip_shares_out_what_it_cuts_off() -> None:
    """Counts 4 0 0 0 at clip 2: the limit is 2, the other 2 go to all four: 2.5 0.5 0.5 0.5."""
    assert equalising_table(np.array([4, 0, 0, 0]), clip=2).tolist() == [0.3125, 0.6875, 0.8125, 0.9375]


def test_tables_are_blended_between_the_centres_of_tiles() -> None:
    """Two tiles of four columns, centres at 1.5 and 5.5; the left one is half dark, the right one all bright."""
    pixels = np.tile(np.array([0, 0, 1, 1, 1, 1, 1, 1], dtype=np.uint16) * 1000, (8, 1))
    shown = local_contrast(pixels, tiles=2, clip=9, bins=2)
    left, right = 0.75, 0.5
    weights = (np.array([2, 3, 4, 5]) - 1.5) / 4
    expected = (1000 * (left + (right - left) * weights)).round()
    assert np.abs(shown[4, 2:6].astype(int) - expected).max() <= 1


def test_a_flat_picture_stays_flat_and_pixels_outside_the_band_stay() -> None:
    flat = np.full((40, 50), 700, dtype=np.uint16)
    assert (local_contrast(flat) == flat).all()
    pixels = np.random.default_rng(0).integers(0, 4096, (64, 64)).astype(np.uint16)
    shown = local_contrast(pixels, (1000, 3000))
    outside = (pixels < 1000) | (pixels > 3000)
    assert (shown[outside] == pixels[outside]).all()
    assert shown[~outside].min() >= 1000
    assert shown[~outside].max() <= 3000


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (7, 3), (16, 16), (17, 31)])
def test_any_shape_will_do(shape: tuple[int, int]) -> None:
    pixels = np.random.default_rng(0).integers(0, 65536, shape).astype(np.uint16)
    assert local_contrast(pixels).shape == shape


def test_faint_structure_grows_in_a_wide_range() -> None:
    """A ripple of ± 20 on a slope of 0 to 4000, as a joint's edge across the dense sacrum."""
    rows, columns = np.mgrid[0:256, 0:256]
    pixels = (columns * 16 + 20 * np.sin(rows)).clip(0, 4095).astype(np.uint16)
    shown = local_contrast(pixels).astype(float)
    assert np.std(shown[:, 128]) > 1.5 * np.std(pixels[:, 128].astype(float))


def test_the_radiograph_keeps_all_but_its_pixels() -> None:
    pixels = np.random.default_rng(0).integers(0, 4096, (64, 64)).astype(np.uint16)
    radiograph = Radiograph(pixels, GreyScale(4095, -1), (Window(2000, 3000),))
    shown = with_local_contrast(radiograph)
    assert (shown.scale, shown.vois, shown.aspect) == (radiograph.scale, radiograph.vois, 1.0)
    assert not np.array_equal(shown.pixels, pixels)
    assert np.array_equal(radiograph.pixels, pixels)


def test_it_is_quick() -> None:
    """Four million pixels within 300 ms on one core; the best of three, as other work shares the machine."""
    pixels = np.random.default_rng(0).integers(0, 4096, (2000, 2000)).astype(np.uint16)
    times = []
    for _ in range(3):
        start = time.process_time()
        local_contrast(pixels)
        times.append(time.process_time() - start)
    assert min(times) < 0.3
