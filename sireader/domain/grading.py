"""Modified New York grades of the two sacroiliac joints and what follows from them.

Source: the modified New York criteria (van der Linden, Valkenburg, Cats 1984) as used by Bressem et al.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Joint(StrEnum):
    """A sacroiliac joint *of the patient*; in a standard view the patient's right is on the image's left."""

    RIGHT = "right"
    LEFT = "left"

    @property
    def other(self) -> Joint:
        """The joint of the other side."""
        return Joint.LEFT if self is Joint.RIGHT else Joint.RIGHT


class Grade(IntEnum):
    """Modified New York grade of one joint, 0 to 4."""

    NORMAL = 0
    SUSPICIOUS = 1
    MINIMAL = 2
    UNEQUIVOCAL = 3
    SEVERE = 4

    @property
    def title(self) -> str:
        """The grade's name as the criteria print it."""
        return _TITLES[self]

    @property
    def definition(self) -> str:
        """What is seen on the radiograph, in one line."""
        return _DEFINITIONS[self]


_TITLES = {
    Grade.NORMAL: "normal",
    Grade.SUSPICIOUS: "suspicious",
    Grade.MINIMAL: "minimal abnormality",
    Grade.UNEQUIVOCAL: "unequivocal abnormality",
    Grade.SEVERE: "severe abnormality",
}
_DEFINITIONS = {
    Grade.NORMAL: "clean parallel joint margins",
    Grade.SUSPICIOUS: "suspicious changes",
    Grade.MINIMAL: "small localised erosion or sclerosis, joint width unaltered",
    Grade.UNEQUIVOCAL: "erosions, sclerosis, widening, narrowing or partial ankylosis",
    Grade.SEVERE: "total ankylosis",
}


@dataclass(frozen=True, slots=True)
class Grades:
    """The grades of both joints of one radiograph."""

    right: Grade
    left: Grade

    @classmethod
    def of(cls, right: int, left: int) -> Grades:
        """Grades from plain numbers; raises ValueError outside 0 to 4."""
        return cls(Grade(right), Grade(left))

    @property
    def definite(self) -> bool:
        """Definite radiographic sacroiliitis: grade ≥ 2 on both sides, or grade ≥ 3 on at least one."""
        return is_definite(self.right, self.left)

    @property
    def mirrored(self) -> Grades:
        """The grades that belong to the horizontally flipped radiograph: the joints change places."""
        return Grades(right=self.left, left=self.right)

    def of_joint(self, joint: Joint) -> Grade:
        """The grade of one joint."""
        return self.right if joint is Joint.RIGHT else self.left

    def __str__(self) -> str:
        return f"{int(self.right)}/{int(self.left)}"


def is_definite(right: float, left: float) -> bool:
    """The rule of the modified New York criteria, for grades and for medians of grades (0 to 4 in halves)."""
    return min(right, left) >= Grade.MINIMAL or max(right, left) >= Grade.UNEQUIVOCAL
