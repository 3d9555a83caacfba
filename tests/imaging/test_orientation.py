"""Every radiograph lies as readers expect it: the patient's right on the image's left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset

from sireader.domain.pseudonyms import Pseudonyms
from sireader.imaging.deidentify import deidentified, pixel_digest, write_dataset
from sireader.imaging.dicom import decode, load
from sireader.imaging.planes import Circle, Polygon, Rectangle

Build = Callable[..., Dataset]
STORED = np.arange(20).reshape(4, 5) * 10
STANDARD: tuple[Any, ...] = (["L", "F"], ["LP", "F"], ["l", "f"], None, "", ["X", "F"], "5", ["", "F"], "L")
FROM_BEHIND: tuple[Any, ...] = (["R", "F"], ["RA", "F"], ["r ", "f"], "R", ["R", ""], ["R", "X"], ["R", "F", "F"])
DOUBTFUL: tuple[Any, ...] = (["A", "F"], ["P", "F"], ["H", "L"], ["F", "R"], ["L", "H"], ["", "HL"], ["AL", "F"])


def oriented(make: Build, orientation: Any, **elements: Any) -> Dataset:
    said = {} if orientation is None else {"PatientOrientation": orientation}
    return make(STORED, **said, **elements)


@pytest.mark.parametrize("orientation", STANDARD, ids=str)
def test_rows_towards_the_left_are_the_standard(make: Build, orientation: Any) -> None:
    radiograph = decode(oriented(make, orientation), "x")
    assert np.array_equal(radiograph.pixels, STORED)
    assert (radiograph.facts.mirrored, radiograph.facts.notes) == (False, ())


@pytest.mark.parametrize("orientation", FROM_BEHIND, ids=str)
def test_rows_towards_the_right_are_mirrored_and_it_is_said(make: Build, orientation: Any) -> None:
    radiograph = decode(oriented(make, orientation), "x")
    assert np.array_equal(radiograph.pixels, STORED[:, ::-1])
    assert radiograph.facts.mirrored
    (note,) = radiograph.facts.notes
    assert note.startswith("the file shows the patient's left on the left (Patient Orientation)")


@pytest.mark.parametrize("orientation", DOUBTFUL, ids=str)
def test_any_other_direction_is_told_and_nothing_is_turned(make: Build, orientation: Any) -> None:
    radiograph = decode(oriented(make, orientation), "x")
    assert np.array_equal(radiograph.pixels, STORED)
    (note,) = radiograph.facts.notes
    assert note.endswith("R and L may not hold")
    assert not radiograph.facts.mirrored


def test_a_radiograph_on_its_head_and_from_behind_is_mirrored_and_doubted(make: Build) -> None:
    facts = decode(oriented(make, ["R", "H"]), "x").facts
    assert (facts.mirrored, len(facts.notes)) == (True, 2)


def test_what_lies_on_the_pixels_is_mirrored_with_them(make: Build) -> None:
    shutter = {
        "ShutterShape": ["RECTANGULAR", "CIRCULAR", "POLYGONAL"],
        "ShutterUpperHorizontalEdge": 1,
        "ShutterLowerHorizontalEdge": 4,
        "ShutterLeftVerticalEdge": 1,
        "ShutterRightVerticalEdge": 3,
        "CenterOfCircularShutter": [2, 2],
        "RadiusOfCircularShutter": 2,
        "VerticesOfThePolygonalShutter": [1, 1, 1, 4, 4, 1],
    }
    plain, turned = (oriented(make, [first, "F"], **shutter) for first in "LR")
    for dataset in (plain, turned):
        for element, kind, value in ((0x10, "US", 4), (0x11, "US", 5), (0x40, "CS", "G"), (0x50, "SS", [1, 1])):
            dataset.add_new((0x6000, element), kind, value)
        dataset.add_new((0x6000, 0x3000), "OW", np.packbits(STORED.ravel() < 70, bitorder="little").tobytes() + b"\0")
    one, other = decode(plain, "x"), decode(turned, "x")
    assert one.overlays[0].mask.sum() == 7
    assert np.array_equal(other.overlays[0].mask, one.overlays[0].mask[:, ::-1])
    assert one.shutter is not None
    assert other.shutter is not None
    assert other.shutter.shapes == (
        Rectangle(0, 2, 3, 4),
        Circle((1, 3), 2),
        Polygon(((0, 4), (0, 1), (3, 4))),
    )
    assert np.array_equal(other.shutter.mask(4, 5), one.shutter.mask(4, 5)[:, ::-1])
    assert 0 < one.shutter.mask(4, 5).sum() < 20


@pytest.mark.parametrize("orientation", [*STANDARD, *FROM_BEHIND, *DOUBTFUL], ids=str)
def test_the_de_identified_copy_lies_alike(make: Build, tmp_path: Path, orientation: Any) -> None:
    dataset = oriented(make, orientation)
    before = decode(dataset, "x")
    told = deidentified(dataset, Pseudonyms(b"k" * 32), "C-AAAAAAAAAA", "S-AAAAAAAAAA")
    write_dataset(told, tmp_path / "told.dcm")
    after = load(tmp_path / "told.dcm")
    assert np.array_equal(after.pixels, before.pixels)
    assert (after.facts.mirrored, after.facts.notes) == (before.facts.mirrored, before.facts.notes)
    assert pixel_digest(after) == pixel_digest(before)


def test_a_radiograph_and_its_mirrored_copy_are_one(make: Build) -> None:
    turned = make(STORED[:, ::-1], PatientOrientation=["R", "F"])
    assert pixel_digest(decode(turned, "x")) == pixel_digest(decode(oriented(make, ["L", "F"]), "x"))


def test_a_name_in_the_orientation_does_not_stay(make: Build) -> None:
    dataset = oriented(make, ["R", "ERIKA"])
    told = deidentified(dataset, Pseudonyms(b"k" * 32), "C-AAAAAAAAAA", "S-AAAAAAAAAA")
    assert list(told.PatientOrientation) == ["R", ""]
