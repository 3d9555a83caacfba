"""What a phantom is before it is drawn: every choice as a plain value, so that the drawing itself has no freedom."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from sireader.domain.grading import Grades, Joint
from sireader.phantom.exposure import Exposure
from sireader.phantom.grids import Grid
from sireader.phantom.joint import JointShape
from sireader.phantom.lesions import JointLook, draw_look
from sireader.phantom.spine import Spine
from sireader.phantom.tissue import Body
from sireader.phantom.view import View


@dataclass(frozen=True, slots=True)
class Detector:
    """The image matrix and how its values are stored.

    Attributes:
        rows: image rows.
        columns: image columns.
        spacing_mm: distance of pixel centres at the detector.
        top_mm: film y of the first row.
        left_mm: film x of the first column.
        bits: bits stored, 10 to 16.
        headroom: share of the stored range that the picture leaves unused, half below and half above; the window in
            the header covers what is used.
        photometric: MONOCHROME1 (0 is white) or MONOCHROME2.
        spacing: `imager`, `calibrated` or `none`: which spacing the header states; `none` makes a CR file, in which
            the standard does not ask for one.
        maker: place in the table of fictional makers.
        collimation: `none`, `black` (masked by the maker's shutter) or `white` (unexposed film).
        field_px: the exposed field as row and column bounds (r0, c0, r1, c1).
    """

    rows: int
    columns: int
    spacing_mm: float
    top_mm: float
    left_mm: float
    bits: int = 12
    headroom: float = 0.0
    photometric: str = "MONOCHROME2"
    spacing: str = "imager"
    maker: int = 0
    collimation: str = "none"
    field_px: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def used(self) -> tuple[float, float]:
        """The lowest and the highest stored value that the picture uses."""
        top = (1 << self.bits) - 1
        return self.headroom / 2 * top, (1 - self.headroom / 2) * top

    @property
    def pixels(self) -> Grid:
        """The image matrix as a grid on the film."""
        return Grid(self.rows, self.columns, self.spacing_mm, self.left_mm, self.top_mm)


@dataclass(frozen=True, slots=True)
class PhantomSpec:
    """Everything from which one phantom follows.

    Attributes:
        number: 1 for the first phantom of a cohort.
        seed: seeds the textures; also the lesions when the grades are changed.
        female: sex of the subject.
        age_years: age of the subject.
        view: stature and position of the pelvis.
        body: soft tissue and gas.
        spine: how the lumbar spine stands on the sacrum.
        foramina: how open the sacral foramina look, 0 to 1: four left, four right.
        density: mineral content, 0.75 to 1.15.
        right: the look of the patient's right joint.
        left: the look of the patient's left joint.
        right_shape: how the patient's right joint runs.
        left_shape: how the patient's left joint runs.
        exposure: exposure and processing.
        detector: image matrix.
        marker: the lead letters that lie on the film, `R`, `L` or `RL`.
        marker_place: where they lie: distance from the field's lateral and upper edge, as shares of its size.
        text: False leaves the word PHANTOM out (for tests only).
    """

    number: int
    seed: int
    female: bool
    age_years: int
    view: View
    body: Body
    spine: Spine
    foramina: tuple[float, ...]
    density: float
    right: JointLook
    left: JointLook
    right_shape: JointShape
    left_shape: JointShape
    exposure: Exposure
    detector: Detector
    marker: str = "R"
    marker_place: tuple[float, float] = (0.06, 0.2)
    text: bool = True

    @property
    def grades(self) -> Grades:
        """The grades of both joints."""
        return Grades(right=self.right.grade, left=self.left.grade)

    def look(self, joint: Joint) -> JointLook:
        """The look of one joint."""
        return self.right if joint is Joint.RIGHT else self.left

    def shape(self, joint: Joint) -> JointShape:
        """How one joint runs."""
        return self.right_shape if joint is Joint.RIGHT else self.left_shape

    def with_grades(self, grades: Grades) -> PhantomSpec:
        """The same subject on the same film with other joints."""
        looks = {joint: draw_look(grades.of_joint(joint), look_generator(self.seed, joint)) for joint in Joint}
        return replace(self, right=looks[Joint.RIGHT], left=looks[Joint.LEFT])


def look_generator(seed: int, joint: Joint) -> np.random.Generator:
    """The generator from which one joint of a phantom is drawn, whatever its grade."""
    return np.random.default_rng([seed, 11 if joint is Joint.RIGHT else 12])
