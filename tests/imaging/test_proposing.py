"""Proposed crops and joint boxes, against phantoms whose joints are known."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.files import write_whole
from sireader.imaging.cropping import joint_regions
from sireader.imaging.dicom import load
from sireader.imaging.proposing import around_joints, propose_crop, propose_joints
from sireader.imaging.radiograph import Radiograph
from sireader.phantom.cohort import PhantomFacts, draw_cohort, encoded

Known = tuple[PhantomFacts, Radiograph]


@pytest.fixture(scope="module")
def phantoms(tmp_path_factory: pytest.TempPathFactory) -> list[Known]:
    """A few of two seeds, read as the program reads them."""
    file = tmp_path_factory.mktemp("proposing") / "phantom.dcm"
    known = []
    for facts in [*draw_cohort(3, 81, 256), *draw_cohort(3, 82, 256)]:
        write_whole(file, encoded(facts))
        known.append((facts, load(file)))
    return known


def shared(one: Crop, other: Crop) -> float:
    """Intersection over union, 0 to 1."""
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    width = min(one.right, other.right) - max(one.left, other.left)
    both = max(height, 0) * max(width, 0)
    return both / (one.height * one.width + other.height * other.width - both)


def inside(one: Crop, other: Crop) -> bool:
    return other.top <= one.top and other.left <= one.left and one.bottom <= other.bottom and one.right <= other.right


def test_the_boxes_of_phantoms_are_nearer_the_truth_than_the_frames_for_the_eye(phantoms: list[Known]) -> None:
    """Bounds below what 60 of these seeds gave: 0.68 on average, 0.33 at worst; the frames, wide on purpose, 0.19."""
    proposed, fixed = [], []
    for facts, radiograph in phantoms:
        frames = joint_regions(radiograph.rows, radiograph.columns)
        for box, truth, joint in zip(
            propose_joints(radiograph), (facts.right_box, facts.left_box), (Joint.RIGHT, Joint.LEFT), strict=True
        ):
            proposed.append(shared(box, truth))
            fixed.append(shared(frames[joint], truth))
    assert np.mean(proposed) > 0.6
    assert min(proposed) > 0.25
    assert np.mean(fixed) < 0.3


def test_the_crop_keeps_both_joints_and_leaves_the_borders_out(phantoms: list[Known]) -> None:
    assert {facts.spec.detector.collimation for facts, _ in phantoms} > {"none"}, "some have borders"
    for facts, radiograph in phantoms:
        crop = propose_crop(radiograph)
        assert inside(facts.right_box, crop)
        assert inside(facts.left_box, crop)
        if facts.spec.detector.collimation != "none":
            field = Crop(*facts.spec.detector.field_px)
            assert shared(crop, field) > 0.9


def test_the_crop_around_the_joints_keeps_most_of_each(phantoms: list[Known]) -> None:
    """Of 60 phantoms, 92 % kept both joints whole, and the one that lost most kept 0.90 of a joint."""
    for facts, radiograph in phantoms:
        crop = around_joints(propose_joints(radiograph), radiograph)
        assert crop.around_joints
        for truth in (facts.right_box, facts.left_box):
            height = min(crop.bottom, truth.bottom) - max(crop.top, truth.top)
            width = min(crop.right, truth.right) - max(crop.left, truth.left)
            assert height * width >= 0.85 * truth.height * truth.width


@pytest.mark.parametrize("border", [0, 65535])
def test_a_border_moves_crop_and_boxes_and_changes_nothing_else(phantoms: list[Known], border: int) -> None:
    facts, radiograph = next(one for one in phantoms if one[0].spec.detector.collimation == "none")
    framed = Radiograph(np.pad(radiograph.pixels, ((30, 10), (20, 40)), constant_values=border))
    crop = propose_crop(framed)
    assert inside(crop, Crop(30, 20, 30 + radiograph.rows, 20 + radiograph.columns))
    for box, truth in zip(propose_joints(framed), (facts.right_box, facts.left_box), strict=True):
        moved = Crop(truth.top + 30, truth.left + 20, truth.bottom + 30, truth.right + 20)
        assert inside(moved, crop)
        assert shared(box, moved) > 0.25


def test_the_mirror_image_has_the_mirrored_boxes(phantoms: list[Known]) -> None:
    for _, radiograph in phantoms:
        columns = radiograph.columns
        whole = Crop.whole(radiograph.rows, columns)
        right, left = propose_joints(radiograph, whole)
        other_right, other_left = propose_joints(Radiograph(radiograph.pixels[:, ::-1]), whole)
        for box, mirrored in ((right, other_left), (left, other_right)):
            assert (
                shared(box, Crop(mirrored.top, columns - mirrored.right, mirrored.bottom, columns - mirrored.left))
                > 0.8
            )


def test_exposure_and_contrast_do_not_matter(phantoms: list[Known]) -> None:
    _, radiograph = phantoms[0]
    duller = Radiograph((radiograph.pixels // 4 + 9000).astype(np.uint16))
    assert propose_crop(duller) == propose_crop(radiograph)
    for one, other in zip(propose_joints(duller), propose_joints(radiograph), strict=True):
        assert shared(one, other) > 0.9


def test_the_patients_right_comes_first_and_the_boxes_lie_apart(phantoms: list[Known]) -> None:
    for _, radiograph in phantoms:
        for right, left in pairwise(propose_joints(radiograph)):
            assert right.right < left.left


@settings(deadline=None)
@given(st.integers(16, 300), st.integers(16, 300), st.sampled_from(["flat", "noise", "ramp"]), st.integers(0, 9))
def test_whatever_it_is_the_boxes_lie_inside(rows: int, columns: int, kind: str, seed: int) -> None:
    pixels = np.full((rows, columns), 300, dtype=np.uint16)
    if kind == "noise":
        pixels = np.random.default_rng(seed).integers(0, 65536, (rows, columns), dtype=np.uint16)
    elif kind == "ramp":
        pixels = np.tile(np.linspace(0, 65535, columns).astype(np.uint16), (rows, 1))
    radiograph = Radiograph(pixels)
    for box in (propose_crop(radiograph), *propose_joints(radiograph)):
        assert box.within(rows, columns) == box


def test_a_crop_that_leaves_the_radiograph_is_refused() -> None:
    with pytest.raises(ValueError, match="leaves a radiograph"):
        propose_joints(Radiograph(np.zeros((50, 50), dtype=np.uint16)), Crop(0, 0, 60, 40))
