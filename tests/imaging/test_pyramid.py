"""What the screen shows of a radiograph at each zoom."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph
from sireader.imaging.windowing import lookup
from sireader.phantom.anatomy import draw
from sireader.phantom.draws import draw_spec


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


def a_phantom() -> Radiograph:
    return Radiograph(draw(draw_spec(seed=3, number=1, size=1400)))


@pytest.mark.parametrize("side_px", [600, 431])
def test_a_sketch_looks_like_the_filtered_radiograph_that_takes_its_place(side_px: int) -> None:
    pyramid = Pyramid.of(a_phantom())
    whole = (0, 0, pyramid.radiograph.rows, pyramid.radiograph.columns)
    step = max(whole[2:]) / side_px
    pyramid.sketch(side_px, side_px)
    before = pyramid.filtered
    table = lookup(pyramid.radiograph, pyramid.first_voi)
    sketched = table[pyramid.resampled(whole, step)].astype(float)
    pyramid.prepare(side_px, side_px)
    assert (before, pyramid.filtered) == (False, True)
    shown = table[pyramid.resampled(whole, step)].astype(float)
    assert shown.std() > 20  # there is something to be seen
    assert np.abs(sketched - shown).mean() < 2
    assert abs((sketched - shown).mean()) < 0.5  # neither brighter nor darker


@given(rows=st.integers(400, 900), columns=st.integers(400, 900), aspect=st.sampled_from((1.0, 1.5)))
def test_a_sketch_lies_where_the_filtered_radiograph_will_lie(rows: int, columns: int, aspect: float) -> None:
    ramp = np.add.outer(np.arange(rows) * 30, np.arange(columns) * 30).astype(np.uint16)
    pyramid = Pyramid.of(Radiograph(ramp, aspect=aspect))
    step = max(columns, rows * aspect) / 130
    whole = (0, 0, rows, columns)
    pyramid.sketch(130, 130)
    sketched = pyramid.resampled(whole, step, step / aspect).astype(float)
    pyramid.prepare(130, 130)
    shown = pyramid.resampled(whole, step, step / aspect).astype(float)
    assert sketched.shape == shown.shape
    off = (sketched - shown)[2:-2, 2:-2] / (30 * step)  # in pixels of the screen, down and across together
    assert np.abs(off).max() <= 1
    assert abs(off.mean()) < 0.2


def test_what_is_hardly_larger_than_the_view_is_filtered_at_once() -> None:
    pyramid = a_pyramid(600, 600)
    pyramid.sketch(400, 400)
    assert pyramid.filtered
