"""Crop boxes in pixel coordinates of the full radiograph."""

from __future__ import annotations

from dataclasses import dataclass

SMALLEST_SIDE_PX = 16
JOINTS_SHAPE = 1.4
"""From this ratio of width to height on, a crop is taken for one around both joints; a pelvis is less wide."""


@dataclass(frozen=True, slots=True)
class Crop:
    """A half-open box: rows `top` to `bottom`, columns `left` to `right`, in px of the full radiograph.

    `left` and `right` are image columns here, not the patient's sides.
    """

    top: int
    left: int
    bottom: int
    right: int

    def __post_init__(self) -> None:
        """Refuse boxes that no radiograph has."""
        if self.top < 0 or self.left < 0 or self.height < 1 or self.width < 1:
            raise ValueError(f"no such crop: {self}")

    @property
    def height(self) -> int:
        """Rows inside."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """Columns inside."""
        return self.right - self.left

    @property
    def around_joints(self) -> bool:
        """Whether its shape is that of a crop around both joints, and not that of a pelvis."""
        return self.width >= JOINTS_SHAPE * self.height

    @classmethod
    def whole(cls, rows: int, columns: int) -> Crop:
        """The box that leaves nothing out."""
        return cls(0, 0, rows, columns)

    @classmethod
    def parse(cls, text: str) -> Crop:
        """The box written as `r0,c0,r1,c1`; ValueError when it is not one."""
        numbers = [int(part) for part in text.split(",")]
        if len(numbers) != 4:
            raise ValueError("a crop is four whole numbers: r0,c0,r1,c1")
        return cls(*numbers)

    def __str__(self) -> str:
        return f"{self.top},{self.left},{self.bottom},{self.right}"

    def within(self, rows: int, columns: int) -> Crop | None:
        """The part of the box inside a radiograph of that size; None when less than 16 px a side is left."""
        top, left = max(self.top, 0), max(self.left, 0)
        bottom, right = min(self.bottom, rows), min(self.right, columns)
        if bottom - top < SMALLEST_SIDE_PX or right - left < SMALLEST_SIDE_PX:
            return None
        return Crop(top, left, bottom, right)
