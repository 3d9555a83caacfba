"""Crop boxes, and the sentence of an error."""

from __future__ import annotations

import pytest

from sireader.domain.crops import Crop
from sireader.domain.errors import CheckFailed, SireaderError


def test_a_crop_is_half_open() -> None:
    crop = Crop(10, 20, 40, 70)
    assert (crop.height, crop.width) == (30, 50)
    assert Crop.whole(64, 48) == Crop(0, 0, 64, 48)


def test_a_crop_is_read_as_it_is_written() -> None:
    assert str(Crop.parse("1, 2,30,40")) == "1,2,30,40"


@pytest.mark.parametrize("text", ["", "1,2,3", "1,2,3,4,5", "a,b,c,d", "1.5,2,3,4", "5,5,5,9", "-1,0,9,9", "0,9,9,3"])
def test_what_is_no_crop_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"crop|invalid literal"):
        Crop.parse(text)


@pytest.mark.parametrize(
    ("crop", "inside"),
    [
        (Crop(10, 10, 50, 40), Crop(10, 10, 50, 40)),
        (Crop(10, 10, 500, 500), Crop(10, 10, 64, 48)),
        (Crop(48, 0, 70, 48), Crop(48, 0, 64, 48)),
        (Crop(49, 0, 70, 48), None),
        (Crop(0, 33, 64, 99), None),
        (Crop(100, 100, 200, 200), None),
    ],
)
def test_a_crop_is_held_inside_the_radiograph_or_dropped(crop: Crop, inside: Crop | None) -> None:
    assert crop.within(rows=64, columns=48) == inside


def test_an_error_is_one_sentence() -> None:
    assert str(SireaderError("The disk is full", "free some space")) == "The disk is full; free some space."
    assert str(SireaderError("It is gone.")) == "It is gone."
    assert (SireaderError("x").exit_status, CheckFailed("x").exit_status) == (2, 1)
