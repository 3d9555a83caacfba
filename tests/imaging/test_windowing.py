"""The grey chain, by hand-computed arrays and by its properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.crops import Crop
from sireader.imaging.radiograph import GreyScale, Radiograph, VoiFunction, VoiTable, Window
from sireader.imaging.windowing import (
    as_window,
    automatic_window,
    default_voi,
    lookup,
    presets,
    render,
    window_between,
)

TINY = Radiograph(np.array([[0, 1, 2, 3, 4]], dtype=np.uint16))
INVERTED = Radiograph(TINY.pixels, GreyScale(4, -1))
WINDOWS = st.builds(Window, st.floats(-5000, 70000), st.floats(1, 70000), st.just(""), st.sampled_from(VoiFunction))


def test_linear_by_hand() -> None:
    """C.11.2.1.2.1 with c = 2.5, w = 5: y = (x − 2) / 4 + 0.5, that is x / 4."""
    assert render(TINY, Window(2.5, 5)).tolist() == [[0, 64, 128, 191, 255]]


def test_linear_exact_by_hand() -> None:
    """With c = 2, w = 4: y = (x − 2) / 4 + 0.5, the same picture from other numbers."""
    assert render(TINY, Window(2, 4, "", VoiFunction.LINEAR_EXACT)).tolist() == [[0, 64, 128, 191, 255]]


def test_sigmoid_by_hand() -> None:
    """1 / (1 + exp(−4 (x − 2) / 2)): 0.018, 0.119, 0.5, 0.881, 0.982."""
    assert render(TINY, Window(2, 2, "", VoiFunction.SIGMOID)).tolist() == [[5, 30, 128, 225, 250]]


def test_a_width_of_one_is_a_step() -> None:
    """C.11.2.1.2.1: x ≤ c − 0.5 is black, above it is white."""
    assert render(TINY, Window(2.5, 1)).tolist() == [[0, 0, 0, 255, 255]]


def test_table_by_hand_holds_its_ends() -> None:
    voi = VoiTable(1, 8, np.array([0, 100, 255], dtype=np.uint16))
    assert render(TINY, voi).tolist() == [[0, 0, 100, 255, 255]]


def test_windows_apply_before_the_inversion() -> None:
    """Values 4 3 2 1 0 at c = 1.5, w = 3 are white white white half black; shown inverted."""
    assert render(INVERTED, Window(1.5, 3)).tolist() == [[0, 0, 0, 127, 255]]


@given(WINDOWS)
def test_grey_rises_with_the_pixel(window: Window) -> None:
    for scale in (GreyScale(), GreyScale(-1000, 0.5), GreyScale(65535, -1), GreyScale(3000, -0.684)):
        table = lookup(Radiograph(TINY.pixels, scale), window).astype(int)
        assert (np.diff(table) >= 0).all()


@given(WINDOWS)
def test_opposite_files_are_exact_mirror_images(window: Window) -> None:
    table = lookup(TINY, window)
    mirrored = lookup(Radiograph(TINY.pixels, GreyScale(65535, -1)), window)
    assert (mirrored[::-1] == 255 - table).all()


@given(st.integers(-3000, 60000), st.integers(1, 60000), WINDOWS)
def test_windows_follow_the_standard_word_for_word(low: int, span: int, window: Window) -> None:
    """The pseudo code of C.11.2.1.2.1, evaluated value by value."""
    window = Window(window.center, window.width)
    table = lookup(Radiograph(TINY.pixels, GreyScale(low, 1)), window)
    for pixel in (0, span // 2, span):
        x, c, w = low + pixel, window.center, window.width
        if x <= c - 0.5 - (w - 1) / 2:
            y = 0.0
        elif x > c - 0.5 + (w - 1) / 2:
            y = 255.0
        else:
            y = ((x - (c - 0.5)) / (w - 1) + 0.5) * 255
        assert abs(float(table[pixel]) - y) <= 0.5 + 1e-6


def test_the_first_window_of_the_file_is_shown_first() -> None:
    window = Window(2, 3, "BONE")
    radiograph = Radiograph(TINY.pixels, vois=(window, Window(1, 2)))
    assert default_voi(radiograph) == window
    assert [preset.name for preset in presets(radiograph)] == ["BONE", "File 2", "Automatic", "Bone", "Soft"]


def test_preset_names_are_distinct() -> None:
    radiograph = Radiograph(TINY.pixels, vois=(Window(2, 3, "Bone"), Window(1, 2, "Bone")))
    names = [preset.name for preset in presets(radiograph)]
    assert len(set(names)) == len(names) == 5


def test_a_crop_is_cut_from_the_whole_picture() -> None:
    radiograph = Radiograph(np.arange(400, dtype=np.uint16).reshape(20, 20))
    crop = Crop(2, 3, 19, 20)
    assert (render(radiograph, crop=crop) == render(radiograph)[2:19, 3:20]).all()
    with pytest.raises(ValueError, match="leaves"):
        render(radiograph, crop=Crop(0, 0, 21, 20))


@given(st.floats(-2000, 60000), st.integers(20, 5000))
def test_a_table_that_is_a_ramp_gives_its_own_window(first: float, count: int) -> None:
    ramp = np.floor(np.linspace(0, 65535, count)).astype(np.uint16)
    window = as_window(TINY, VoiTable(int(first), 16, ramp))
    expected = window_between(int(first), int(first) + count - 1)
    assert window.center == pytest.approx(expected.center, abs=2)
    assert window.width == pytest.approx(expected.width, abs=3)


def test_a_window_is_dragged_as_it_is() -> None:
    sigmoid = Window(2, 2, "", VoiFunction.SIGMOID)
    assert as_window(TINY, sigmoid) is sigmoid


def _phantom() -> Radiograph:
    """Anatomy 1000 to 2000 in the middle; direct exposure at 100, collimator at 4000, a letter at 4095."""
    pixels = np.full((300, 300), 4000, dtype=np.uint16)
    pixels[30:270, 30:270] = 100
    rows, columns = np.mgrid[0:240, 0:160]
    pixels[30:270, 70:230] = 1000 + (rows * 7 + columns * 13) % 1000
    pixels[40:50, 40:50] = 4095
    return Radiograph(pixels)


def test_automatic_leaves_out_borders_letters_and_direct_exposure() -> None:
    window = automatic_window(_phantom())
    assert window.center - window.width / 2 == pytest.approx(1000, abs=30)
    assert window.center + window.width / 2 == pytest.approx(2000, abs=30)


def _exposed(angle_deg: float, border: int, direct: int, share: float) -> Radiograph:
    """Anatomy 1000 to 2000 on part of a field that lies turned inside a collimated border, with a letter at 4095."""
    row, column = np.mgrid[0:400, 0:400] - 199.5
    angle = np.deg2rad(angle_deg)
    down, across = row * np.cos(angle) + column * np.sin(angle), column * np.cos(angle) - row * np.sin(angle)
    field = (abs(down) < 150) & (abs(across) < 150)
    grey = np.where(field, direct, border).astype(float)
    anatomy = field & (abs(across) < 40 + 150 * share)
    grey[anatomy] = (1500 + 500 * np.sin(down / 23) * np.cos(across / 17))[anatomy]
    grey[(abs(down + 130) < 8) & (abs(across - 130) < 8)] = 4095
    grey += np.random.default_rng(0).normal(0, 6, grey.shape)
    return Radiograph(grey.clip(0, 4095).astype(np.uint16))


@pytest.mark.parametrize("angle_deg", [0, 3, 10, 45])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.8])
@pytest.mark.parametrize(("border", "direct"), [(4000, 100), (4000, 0), (0, 100), (0, 4000)])
def test_automatic_finds_the_anatomy_in_a_turned_field(
    angle_deg: float, share: float, border: int, direct: int
) -> None:
    window = automatic_window(_exposed(angle_deg, border, direct, share))
    assert window.center - window.width / 2 == pytest.approx(1000, abs=150)
    assert window.center + window.width / 2 == pytest.approx(2000, abs=150)


def test_automatic_leaves_out_padding() -> None:
    pixels = np.tile(np.arange(1000, 2000, dtype=np.uint16), (100, 1))
    pixels[:, ::4] = 0
    window = automatic_window(Radiograph(pixels, padding=(0, 0)))
    assert window.center - window.width / 2 > 990


@pytest.mark.parametrize("value", [0, 7, 65535])
def test_a_blank_radiograph_has_a_window(value: int) -> None:
    radiograph = Radiograph(np.full((20, 20), value, dtype=np.uint16))
    assert render(radiograph).shape == (20, 20)


def test_bone_starts_brighter_and_soft_ends_darker_than_automatic() -> None:
    own = {preset.name: preset.voi for preset in presets(_phantom())}
    automatic, bone, soft = own["Automatic"], own["Bone"], own["Soft"]
    assert isinstance(automatic, Window)
    assert isinstance(bone, Window)
    assert isinstance(soft, Window)
    assert bone.center > automatic.center > soft.center
