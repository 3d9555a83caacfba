"""Crops and the places of the joints."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.imaging.cropping import cut, joint_regions
from sireader.imaging.radiograph import Radiograph

SIDES = st.integers(16, 4000)


@given(SIDES, SIDES)
def test_regions_lie_inside_and_mirror_each_other(rows: int, columns: int) -> None:
    regions = joint_regions(rows, columns)
    right, left = regions[Joint.RIGHT], regions[Joint.LEFT]
    for region in (right, left):
        assert region.within(rows, columns) == region
    assert right.left <= left.left
    assert abs(right.left - (columns - left.right)) <= 1
    assert (right.top, right.bottom) == (left.top, left.bottom)


def test_the_patients_right_is_on_the_images_left() -> None:
    regions = joint_regions(1000, 1200)
    assert regions[Joint.RIGHT].left < regions[Joint.LEFT].left


def test_regions_follow_a_crop() -> None:
    inside = Crop(100, 200, 900, 1200)
    for region in joint_regions(2000, 2000, inside).values():
        assert inside.top <= region.top < region.bottom <= inside.bottom
        assert inside.left <= region.left < region.right <= inside.right


def test_of_a_crop_around_the_joints_each_region_is_a_half() -> None:
    inside = Crop(100, 200, 500, 1200)
    right, left = (joint_regions(2000, 2000, inside)[joint] for joint in (Joint.RIGHT, Joint.LEFT))
    assert (right.top, right.bottom, left.top, left.bottom) == (100, 500, 100, 500)
    assert (right.left, left.right) == (200, 1200)
    assert left.left < 700 < right.right, "they overlap a little at the midline"


def test_a_cut_is_a_view() -> None:
    radiograph = Radiograph(np.arange(400, dtype=np.uint16).reshape(20, 20))
    part = cut(radiograph, Crop(1, 2, 18, 19))
    assert part[0, 0] == 22
    assert np.shares_memory(part, radiograph.pixels)
    assert cut(radiograph.pixels, None) is radiograph.pixels
    with pytest.raises(ValueError, match="leaves"):
        cut(radiograph, Crop(0, 0, 20, 21))
