"""A model's answer on one radiograph, as plain values: what the window, a table or a page may show. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sireader.domain.crops import Crop

Values = npt.NDArray[np.float32]
Shares = tuple[float, float, float, float, float]
CUT_OFFS = {
    "balanced": "balanced cut-off",
    "sensitivity": "cut-off that favours sensitivity",
    "specificity": "cut-off that favours specificity",
}
"""The names of a card's cut-offs, with their words."""
COVERAGE = 0.9
"""Of the grade sets: the share of joints whose set holds the grade."""


@dataclass(frozen=True, slots=True)
class Models:
    """Which models are asked, and how.

    Attributes:
        folders: of the packages; with several, the mean of their answers is given.
        mirrored_too: ask the mirror image as well.
    """

    folders: tuple[Path, ...]
    mirrored_too: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class PlacedMap:
    """A stretch of an activation map, and where it lies in the full radiograph.

    Cell (i, j) covers the rows from `top + i · row_px` to `top + (i + 1) · row_px`, and columns likewise: its field of
    view has its centre there. Columns run as in the radiograph. Cells may reach beyond the crop, or leave up to a cell
    of it uncovered at an edge: the network's picture is filled up at two sides, and fields of view are centred as the
    network's paddings have it. `maps.drawn` knows all that.

    Attributes:
        values: float32 (rows, columns) in units of a logit; read-only. Positive speaks for, negative against.
        top: upper edge of the first row of cells, in px of the full radiograph.
        left: left edge of the first column of cells, in px.
        row_px: height of a cell in px of the full radiograph.
        column_px: width of a cell in px.
        first_column: where what this part looked at begins, in px; of a joint's map one end is the midline.
        last_column: where it ends.
    """

    values: Values
    top: float
    left: float
    row_px: float
    column_px: float
    first_column: float
    last_column: float


@dataclass(frozen=True, slots=True, eq=False)
class Map:
    """An exact activation map: the mean of the parts' means, plus the bias, is the logit.

    A map has several parts where several pictures were looked at: the two halves of a radiograph lie side by side;
    those of several models, or of the mirror image, lie over each other, and their mean is drawn.

    Attributes:
        parts: at least one.
        bias: what does not depend on the picture.
        logit: of the quantity that is mapped, after calibration.
    """

    parts: tuple[PlacedMap, ...]
    bias: float
    logit: float


@dataclass(frozen=True, slots=True, eq=False)
class Maps:
    """The maps of one answer.

    Attributes:
        definite: of the logit of the head for *definite*; both joints.
        right: of the patient's right joint: the logit that its grade is 2 or more, given that it is at least 1; None
            of a network for *definite* alone.
        left: of the patient's left joint, likewise.
    """

    definite: Map
    right: Map | None = None
    left: Map | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a model, or the mean of several, says of one radiograph.

    Attributes:
        model: name and version, as opinions are recorded; several are joined by ` + `.
        digests: SHA-256 of the packages.
        notice: has to stand wherever anything of this answer is shown.
        probability: calibrated P(definite), 0 to 1; from the joints' grades by the criteria where there are any.
        definite_head: calibrated P(definite) by the head for it alone; the same where there are no grades.
        right: probabilities of the grades 0 to 4 of the patient's right joint; None of a network for *definite* alone.
        left: of the patient's left joint, likewise.
        right_set: the grades that go together to a stated coverage, see `COVERAGE`; None where the card has none.
        left_set: of the patient's left joint, likewise.
        cut_offs: on `probability`, by the names of `CUT_OFFS`.
        in_domain: whether the picture is like those that the model knows; else `why_not` tells why not.
        distance: of the picture from the training set, see `gate.distance`; the worst of several models.
        threshold: greatest distance that passes.
        why_not: reasons not to ask the model, each a sentence; empty where `in_domain`.
        crop: what was looked at, in px of the full radiograph.
        maps: None where they were not asked for.
        inside_joints: share of the positive mass of `maps.definite` inside the joints' boxes, 0 to 1; None without
            boxes, or where no cell is positive.
        evenly: the same share of a map that is even over the crop.
        joint_boxes: in which that was measured, in px of the full radiograph, the patient's right joint first.
        mirrored_too: whether the mirror image was asked as well, and the mean taken.
    """

    model: str
    digests: tuple[str, ...]
    notice: str
    probability: float
    definite_head: float
    cut_offs: Mapping[str, float]
    crop: Crop
    distance: float
    threshold: float
    in_domain: bool
    why_not: tuple[str, ...] = ()
    right: Shares | None = None
    left: Shares | None = None
    right_set: tuple[int, ...] | None = None
    left_set: tuple[int, ...] | None = None
    maps: Maps | None = field(default=None, repr=False)
    inside_joints: float | None = None
    evenly: float | None = None
    joint_boxes: tuple[Crop, ...] = ()
    mirrored_too: bool = False

    def says_definite(self, cut_off: str = "balanced") -> bool:
        """Whether the probability reaches a cut-off, see `CUT_OFFS`; KeyError where there is no such one."""
        return self.probability >= self.cut_offs[cut_off]

    @property
    def decisions(self) -> dict[str, bool]:
        """`says_definite` by cut-off."""
        return {name: self.says_definite(name) for name in self.cut_offs}

    @property
    def looks_elsewhere(self) -> bool:
        """Whether less of the map lies inside the joints than of a map without any focus."""
        return self.inside_joints is not None and self.evenly is not None and self.inside_joints < self.evenly


def words(answer: Answer, cut_off: str = "balanced") -> str:
    """What the model sees, in one sentence.

    Args:
        answer: of which.
        cut_off: by which it is decided, see `CUT_OFFS`.
    """
    definite, limit = answer.says_definite(cut_off), answer.cut_offs[cut_off]
    what, where = ("definite", "above") if definite else ("no definite", "below")
    compared = f"{_share(answer.probability, limit)} {'≥' if definite else '<'} {_share(limit, answer.probability)}"
    seen = f"The model sees {what} sacroiliitis, {where} its {CUT_OFFS[cut_off]} ({compared})."
    return seen if answer.in_domain else f"Outside what the model knows, so not to be relied on: {seen}"


def grade_words(grades: tuple[int, ...] | None) -> str:
    """A set of grades: `grade 2`, `grade 2 or 3`, `grade 1 to 3`, `any grade`; neighbours, in order."""
    if not grades:
        return "no grades"
    if len(grades) == 5:
        return "any grade"
    if len(grades) > 2:
        return f"grade {grades[0]} to {grades[-1]}"
    return "grade " + " or ".join(map(str, grades))


def _share(value: float, other: float) -> str:
    """With two digits, or as many as tell it from the other one, at most five."""
    digits = next((count for count in range(2, 5) if f"{value:.{count}f}" != f"{other:.{count}f}"), 5)
    return f"{value:.{2 if value == other else digits}f}"
