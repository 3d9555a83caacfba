"""The boxes around the two joints, in which it is measured how much of a map lies there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sireader.domain.crops import Crop

_BOX = r"(\d+,\d+,\d+,\d+)"
_WRITTEN = re.compile(rf"right {_BOX}; left {_BOX}")


@dataclass(frozen=True, slots=True)
class JointBoxes:
    """Boxes in px of the full radiograph; they may overlap.

    Attributes:
        right: around the patient's right joint, which lies on the image's left.
        left: around the patient's left joint.
    """

    right: Crop
    left: Crop

    def __post_init__(self) -> None:
        """Refuse boxes that have changed sides: the middle of the right joint's lies further left in the image."""
        if self.right.left + self.right.right >= self.left.left + self.left.right:
            raise ValueError("the box of the right joint does not lie left of the other one in the image")

    def __str__(self) -> str:
        return f"right {self.right}; left {self.left}"

    @classmethod
    def parse(cls, text: str) -> JointBoxes:
        """What `str` wrote; ValueError when it is anything else."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            raise ValueError("two boxes are written as `right r0,c0,r1,c1; left r0,c0,r1,c1`")
        return cls(Crop.parse(found[1]), Crop.parse(found[2]))
