"""Boxes around both joints: each stays on its side, and they are written and read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.crops import Crop
from sireader.domain.joint_boxes import JointBoxes

SIDES = st.integers(1, 500)
CROPS = st.builds(lambda top, left, high, wide: Crop(top, left, top + high, left + wide), SIDES, SIDES, SIDES, SIDES)


@given(right=CROPS, left=CROPS)
def test_the_right_joint_s_box_lies_further_left_in_the_image_or_there_are_none(right: Crop, left: Crop) -> None:
    if right.left + right.right < left.left + left.right:
        boxes = JointBoxes(right, left)
        assert JointBoxes.parse(str(boxes)) == boxes
    else:
        with pytest.raises(ValueError, match="right joint"):
            JointBoxes(right, left)


@pytest.mark.parametrize("text", ["", "right 1,2,3,4", "left 1,2,3,4; right 5,6,7,8", "right 1,2,3,4; left 5,6,7"])
def test_anything_else_is_no_boxes(text: str) -> None:
    with pytest.raises(ValueError, match="two boxes"):
        JointBoxes.parse(text)
