"""The picture: polarity, the word PHANTOM, the side marker, and joints that look like their grade."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sireader.domain.grading import Grade, Grades, Joint
from sireader.phantom import anatomy, joint, lettering
from sireader.phantom.draws import draw_spec
from sireader.phantom.film import Film
from sireader.phantom.grids import Floats, Grid
from sireader.phantom.lesions import draw_look
from sireader.phantom.spec import PhantomSpec

SIZE = 300
SEEDS = range(6)


def spec_of(seed: int = 2, **detector: object) -> PhantomSpec:
    spec = draw_spec(seed, 1, SIZE)
    return replace(spec, detector=replace(spec.detector, **detector))  # type: ignore[arg-type]


def shown(spec: PhantomSpec) -> Floats:
    low, high = spec.detector.used
    picture = (anatomy.draw(spec) - low) / (high - low)
    return 1 - picture if spec.detector.photometric == "MONOCHROME1" else picture


def test_both_polarities_show_the_same_picture() -> None:
    dark, bright = (shown(spec_of(photometric=name, bits=12, headroom=0.0)) for name in ("MONOCHROME1", "MONOCHROME2"))
    assert np.abs(dark - bright).max() < 1.001 / 4095


def test_bit_depth_changes_nothing_but_the_steps() -> None:
    coarse, fine = (shown(spec_of(bits=bits, headroom=0.0)) for bits in (10, 16))
    assert np.abs(coarse - fine).max() <= 1 / 1023


@pytest.mark.parametrize("seed", [0, 1, 4])
def test_the_word_phantom_is_legible_inside_the_exposed_field(seed: int) -> None:
    spec = spec_of(seed)
    box = anatomy.text_box(spec)
    r0, c0, r1, c1 = spec.detector.field_px
    assert r0 <= box.top < box.bottom <= r1
    assert c0 <= box.left < box.right <= c1
    ink = lettering.coverage("PHANTOM", anatomy.text_height_px(spec))
    found = shown(spec)[box.top : box.bottom, box.left : box.right]
    assert np.corrcoef(ink.ravel(), found.ravel())[0, 1] > 0.9
    without = shown(replace(spec, text=False))[box.top : box.bottom, box.left : box.right]
    assert np.corrcoef(ink.ravel(), without.ravel())[0, 1] < 0.3


def test_the_word_stays_clear_of_the_joints() -> None:
    for seed in range(30):
        spec = draw_spec(seed, 1, SIZE)
        assert all(anatomy.text_box(spec).top > anatomy.joint_box(spec, side).bottom for side in Joint)


@pytest.mark.parametrize(("marker", "left_half"), [("R", True), ("L", False)])
def test_the_side_marker_lies_on_its_side(marker: str, left_half: bool) -> None:
    spec = replace(spec_of(collimation="none"), text=False)
    changed = shown(replace(spec, marker=marker)) - shown(replace(spec, marker=""))
    columns = np.flatnonzero(changed.max(axis=0) > 0.3)
    assert len(columns) > 3
    assert bool(columns.max() < spec.detector.columns / 2) is left_half


def test_the_right_joint_is_on_the_images_left() -> None:
    spec = replace(spec_of(), exposure=replace(spec_of().exposure, photons=1e6))
    clean, fused = (shown(spec.with_grades(Grades.of(grade, 0))) for grade in (0, 4))
    changed = np.abs(clean - fused)
    right, left = (anatomy.joint_box(spec, side) for side in (Joint.RIGHT, Joint.LEFT))
    assert changed[right.top : right.bottom, right.left : right.right].mean() > 0.01
    assert changed[left.top : left.bottom, left.left : left.right].mean() < 0.002


# What a grade draws, measured on the joint alone: the front line on an empty film, in mm of cortical bone.


def unrolled(grade: int, seed: int) -> Floats:
    """The joint alone, straightened: rows along the joint (mm), columns from 12 mm sacral to 12 mm iliac."""
    spec = draw_spec(seed, 1, SIZE)
    film = Film(Grid(500, 500, 0.4, -100, -170))
    look = draw_look(Grade(grade), np.random.default_rng([seed, 5]))
    where = joint.place(spec.view, 1, spec.left_shape)
    joint.lay(film, look, where, np.random.default_rng(seed))
    return joint.straightened(film, where)


def line_contrast(grade: int) -> float:
    """The steepest step of the profile across the joint, averaged along it: mm of bone per half mm."""
    contrasts = []
    for seed in SEEDS:
        strip = unrolled(grade, seed)[20:52]
        contrasts.append(np.abs(np.diff(strip[:, 14:35].mean(axis=0))).max())
    return float(np.mean(contrasts))


def widths(grade: int, seed: int) -> Floats:
    """Width of the joint space in mm, along the joint."""
    result: Floats = np.sum(unrolled(grade, seed)[15:52, 14:35] < -1.0, axis=1) * 0.5
    return result


def test_the_joint_line_fades_from_grade_to_grade() -> None:
    contrasts = [line_contrast(grade) for grade in range(5)]
    assert contrasts == sorted(contrasts, reverse=True)
    assert contrasts[4] < 0.2 * contrasts[0]


def test_width_stays_up_to_grade_2_and_varies_at_grade_3() -> None:
    for seed in SEEDS:
        normal, minimal = (float(np.median(widths(grade, seed))) for grade in (0, 2))
        assert abs(normal - minimal) <= 1.0
    spread = [np.mean([np.std(widths(grade, seed)) for seed in SEEDS]) for grade in (0, 2, 3)]
    assert spread[2] > 2 * spread[1] > 2 * spread[0]


def test_sclerosis_rises_to_grade_3() -> None:
    dense = [np.mean([np.clip(unrolled(g, s)[20:52, 30:44], 0, None).mean() for s in SEEDS]) for g in range(4)]
    assert dense == sorted(dense)
    assert dense[3] > 2 * dense[1]


def test_a_fused_joint_has_no_space() -> None:
    assert max(float(widths(4, seed).max()) for seed in SEEDS) == 0.0
