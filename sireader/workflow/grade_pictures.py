"""Pictures of every grade for the guides: the same phantoms, their joints drawn with each grade in turn."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sireader.domain.crops import Crop
from sireader.domain.grading import Grade, Grades
from sireader.imaging.picture import write_png
from sireader.phantom.spec import PhantomSpec

SEED, NUMBERS = 2021, (3, 8, 11)
"""Three people of the sample cohort whose joints run differently."""
SIZE_PX = 1600
JOINT_PX = (400, 280)
"""Rows and columns of each joint in a picture."""
GAP_PX, LETTERS_PX = 6, 14
Greys = npt.NDArray[np.uint8]


def write_grade_pictures(folder: Path) -> list[Path]:
    """Write `grade-0.png` to `grade-4.png`, uint8 grey: three phantoms' right joints, with PHANTOM burned in.

    Raises:
        SireaderError: the folder cannot be written.
    """
    paths = []
    for grade in Grade:
        path = folder / f"grade-{grade:d}.png"
        write_png(path, grade_picture(grade))
        paths.append(path)
    return paths


def grade_picture(grade: Grade) -> Greys:
    """The joints of one grade side by side, uint8 (rows, columns)."""
    from sireader.phantom.draws import draw_spec

    joints = [_joint(draw_spec(SEED, number, SIZE_PX).with_grades(Grades(grade, grade))) for number in NUMBERS]
    gap = np.zeros((JOINT_PX[0], GAP_PX), np.uint8)
    return np.hstack([part for joint in joints for part in (joint, gap)][:-1])


def _joint(spec: PhantomSpec) -> Greys:
    """The patient's right joint of a phantom, as the viewer shows it."""
    from pydicom import dcmread

    from sireader.imaging.dicom import decode
    from sireader.imaging.windowing import render
    from sireader.phantom.cohort import encoded, facts_of

    facts = facts_of(spec)
    radiograph = decode(dcmread(BytesIO(encoded(facts))), facts.file)
    return _stamped(render(radiograph, crop=_around(facts.right_box, radiograph.rows, radiograph.columns)))


def _around(box: Crop, rows: int, columns: int) -> Crop:
    """A crop of `JOINT_PX` with the box in its middle, moved into the radiograph."""
    height, width = JOINT_PX
    top = min(max((box.top + box.bottom - height) // 2, 0), rows - height)
    left = min(max((box.left + box.right - width) // 2, 0), columns - width)
    return Crop(top, left, top + height, left + width)


def _stamped(picture: Greys) -> Greys:
    """With the word PHANTOM in the upper right corner: no part of one goes without it."""
    from sireader.phantom.lettering import coverage

    ink = coverage("PHANTOM", LETTERS_PX)
    rows, columns = ink.shape
    corner = picture[:rows, -columns:]
    stamped = picture.copy()
    stamped[:rows, -columns:] = np.round(corner + ink * (255.0 - corner)).astype(np.uint8)
    return stamped
