"""What a reader has typed and not yet committed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sireader.domain.crops import Crop
from sireader.domain.grading import Grade, Grades, Joint
from sireader.domain.reads import Judgement


@dataclass(frozen=True, slots=True)
class Draft:
    """A judgement in the making; it survives a crash and is gone once committed.

    Digits fill the right joint first, then the left; a third digit starts again at the right, so that a slip is
    mended by typing both grades anew.
    """

    right: Grade | None = None
    left: Grade | None = None
    not_evaluable: bool = False
    comment: str = ""
    crop: Crop | None = None

    @property
    def next_joint(self) -> Joint:
        """The joint that the next digit grades."""
        return Joint.LEFT if self.right is not None and self.left is None else Joint.RIGHT

    @property
    def complete(self) -> bool:
        """Whether Enter may commit it: both joints graded, or not evaluable with a comment."""
        if self.not_evaluable:
            return bool(self.comment.strip())
        return self.right is not None and self.left is not None

    @property
    def empty(self) -> bool:
        """Whether nothing has been typed."""
        return self == Draft()

    def graded(self, grade: Grade) -> Draft:
        """With the next joint graded; a digit takes back *not evaluable*."""
        if self.next_joint is Joint.RIGHT:
            return replace(self, right=grade, left=None, not_evaluable=False)
        return replace(self, left=grade, not_evaluable=False)

    def with_grade(self, joint: Joint, grade: Grade | None) -> Draft:
        """With one joint's grade set or taken back, the other untouched."""
        if joint is Joint.RIGHT:
            return replace(self, right=grade, not_evaluable=False)
        return replace(self, left=grade, not_evaluable=False)

    def without_last_grade(self) -> Draft:
        """One grade less: the left one first."""
        if self.not_evaluable:
            return replace(self, not_evaluable=False)
        return replace(self, left=None) if self.left is not None else replace(self, right=None)

    def judgement(self) -> Judgement:
        """What would be committed; ValueError while it is not complete."""
        if not self.complete:
            raise ValueError("the draft is not complete")
        if self.not_evaluable or self.right is None or self.left is None:
            return Judgement(None, self.comment.strip(), self.crop)
        return Judgement(Grades(self.right, self.left), self.comment.strip(), self.crop)

    @classmethod
    def of(cls, judgement: Judgement) -> Draft:
        """The draft that commits to this judgement: where an amendment starts."""
        grades = judgement.grades
        right, left = (grades.right, grades.left) if grades else (None, None)
        return cls(right, left, grades is None, judgement.comment, judgement.crop)
