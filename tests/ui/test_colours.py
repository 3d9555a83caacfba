"""The colours of both looks: read by weak eyes, and told apart by those who see no red or no green."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor

from sireader.ui import theme
from sireader.ui.application import application
from sireader.ui.map_overlay import _AGAINST, _FOR
from sireader.ui.theme import Look, apply_theme, ink

WORDS = (theme.TEXT, theme.QUIET, theme.ACCENT, theme.CAUTION, theme.BRIGHT, theme.FAINT)
GROUNDS = (theme.GROUND, theme.PANEL)
MEANINGS = ((theme.ACCENT, theme.CAUTION), (theme.TEXT, theme.CAUTION))
"""Pairs of colours in which lines and marks mean different things."""
Numbers = npt.NDArray[np.float64]
# Machado, Oliveira, Fernandes: A physiologically-based model for simulation of color vision deficiency, 2009, table 1.
SEEN = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
}
_TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])  # IEC 61966-2-1
_WHITE = _TO_XYZ.sum(axis=1)


@pytest.fixture(params=[Look(), Look(contrast=True)], ids=["usual", "contrast"])
def look(request: pytest.FixtureRequest) -> Iterator[Look]:
    apply_theme(application(), request.param)
    yield request.param
    apply_theme(application(), Look())


def test_words_stand_out_from_what_is_behind_them(look: Look) -> None:
    """WCAG 2.2: 4.5 is enough (1.4.3), 7 is enhanced (1.4.6)."""
    least = 7.0 if look.contrast else 4.5
    for word in WORDS:
        for ground in GROUNDS:
            assert contrast(ink(word), ink(ground)) >= least, (word, ground)


def test_lines_are_seen_in_high_contrast() -> None:
    apply_theme(application(), Look(contrast=True))
    assert contrast(ink(theme.LINE), ink(theme.PANEL)) >= 3  # WCAG 2.2, 1.4.11
    apply_theme(application(), Look())


@pytest.mark.parametrize("eyes", SEEN)
def test_colours_that_mean_something_are_told_apart_without_red_or_green(look: Look, eyes: str) -> None:
    pairs = [(ink(one), ink(other)) for one, other in MEANINGS]
    for first, second in [*pairs, (QColor(*_FOR), QColor(*_AGAINST))]:
        assert difference(seen(first, eyes), seen(second, eyes)) > 15, (first.name(), second.name())


def linear(colour: QColor) -> Numbers:
    """The shares of light, (3,) 0 to 1."""
    value = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((float((_TO_XYZ @ linear(colour))[1]) for colour in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def seen(colour: QColor, eyes: str) -> Numbers:
    """What is left of the light for these eyes."""
    return np.clip(np.array(SEEN[eyes]) @ linear(colour), 0, 1)


def difference(one: Numbers, other: Numbers) -> float:
    """The CIE76 difference of two lights; 2.3 is just noticed."""
    return float(np.linalg.norm(lab(one) - lab(other)))


def lab(light: Numbers) -> Numbers:
    ratio = _TO_XYZ @ light / _WHITE
    root = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])
