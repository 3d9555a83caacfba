"""Draws a phantom: bones, joints and soft tissue on the film, then exposure, processing and the burned-in word."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.phantom import exposure, joint, laying, lettering, lines, sacrum, skeleton, spine, texture, tissue
from sireader.phantom.film import Film
from sireader.phantom.grids import Floats, Grid, resample
from sireader.phantom.spec import PhantomSpec

WORK_STEP_MM = 0.42
WORD = "PHANTOM"
SPONGY_GRAIN_MM = 12.0  # a path of this length shows the grain as it is; longer paths average it out
JOINT_MARGIN_MM = 10.0
SIDES = {Joint.RIGHT: -1, Joint.LEFT: 1}


def draw(spec: PhantomSpec) -> NDArray[np.uint16]:
    """The stored pixels of a phantom, uint16 (rows, columns), in the polarity and bit depth of its detector."""
    picture = _burn(spec, _collimate(spec, picture_of(spec)))
    if spec.detector.photometric == "MONOCHROME1":
        picture = 1 - picture
    low, high = spec.detector.used
    return np.round(low + (high - low) * np.clip(picture, 0, 1)).astype(np.uint16)


def joint_box(spec: PhantomSpec, which: Joint) -> Crop:
    """Where a joint lies: box in px of the image with a margin of 10 mm, clipped to the image."""
    points = joint.outline(spec.view, SIDES[which], spec.shape(which))
    pixels = spec.detector.pixels
    box = pixels.box_around(points, JOINT_MARGIN_MM)
    if box is None:
        raise ValueError(f"the {which} joint lies outside the image")
    rows, columns = box
    return Crop(rows.start, columns.start, rows.stop, columns.stop)


def picture_of(spec: PhantomSpec) -> Floats:
    """The processed picture, 0 (black) to 1 (dense bone), without collimation and text."""
    pixels = spec.detector.pixels
    film = laid(spec, pixels.with_step(max(WORK_STEP_MM, 0.6 * pixels.step_mm)))
    signal = resample(exposure.detected(film, spec.exposure), film.grid, pixels)
    noise = np.random.default_rng([spec.seed, 3])
    density = exposure.logged(signal, pixels, spec.exposure, noise)
    density = exposure.processed(density, pixels, spec.exposure)
    low, high = _window(spec, density)
    return exposure.developed(density, spec.exposure, low, high)


def laid(spec: PhantomSpec, grid: Grid) -> Film:
    """The thickness maps of a phantom on a grid."""
    rng = np.random.default_rng([spec.seed, 2])
    film = Film(grid)
    edges = texture.mixed(rng, grid, ((1.6, 0.12), (7, 0.35)))
    for bone in skeleton.BONES:
        laying.lay(film, bone, spec.view, edge_noise=edges)
    spine.lay_spine(film, spec.spine, spec.view, edge_noise=edges)
    lines.lay_lines(film, spec.view)
    sacrum.lay_sacrum(film, spec.view, spec.foramina)
    _grain(film, spec, rng)
    for which, side in SIDES.items():
        rough = np.random.default_rng([spec.seed, 20 + side])
        joint.lay(film, spec.look(which), joint.place(spec.view, side, spec.shape(which)), rough)
    tissue.lay_tissue(film, spec.body, spec.view, rng)
    _markers(film, spec)
    return film


def _grain(film: Film, spec: PhantomSpec, rng: np.random.Generator) -> None:
    """Trabecular texture and mineral content."""
    grain = texture.mixed(rng, film.grid, ((0.4, 0.08), (0.8, 0.06), (1.8, 0.025), (8, 0.05)))
    film.spongy = spec.density * (film.spongy + grain * np.sqrt(SPONGY_GRAIN_MM * np.clip(film.spongy, 0, None)))
    film.cortex *= spec.density * (1 + 0.5 * grain)


def _markers(film: Film, spec: PhantomSpec) -> None:
    """Lead letters, at the patient's own side of the exposed field."""
    r0, c0, r1, c1 = spec.detector.field_px
    for letter in spec.marker:
        lateral, down = spec.marker_place
        ink = lettering.coverage(letter, 13 / film.grid.step_mm)
        share = lateral if letter == "R" else 1 - lateral
        middle = c0 + share * (c1 - c0), r0 + down * (r1 - r0)
        column, row = (round(place * spec.detector.spacing_mm / film.grid.step_mm) for place in middle)
        _add(film.lead, ink, row - ink.shape[0] // 2, column - ink.shape[1] // 2)


def _add(target: Floats, ink: Floats, row: int, column: int) -> None:
    row, column = max(row, 0), max(column, 0)
    part = target[row : row + ink.shape[0], column : column + ink.shape[1]]
    part += ink[: part.shape[0], : part.shape[1]]


def _window(spec: PhantomSpec, density: Floats) -> tuple[float, float]:
    """The densities that the look-up table spreads: from the flank's soft tissue to the sacrum."""
    grid = spec.detector.pixels
    centre = np.asarray(spec.view.film(((0.0, -45.0, -20.0),)))
    box = grid.box_around(centre, 105.0 * spec.view.scale)
    assert box is not None  # noqa: S101
    sample = density[box][::4, ::4]
    low, high = np.percentile(sample, (1.5, 99.3))
    return float(low) - 0.2, float(high) + 0.18


def _collimate(spec: PhantomSpec, picture: Floats) -> Floats:
    """Outside the exposed field: nothing, black or white."""
    if spec.detector.collimation == "none":
        return picture
    r0, c0, r1, c1 = spec.detector.field_px
    inside = np.zeros(picture.shape, np.float32)
    inside[r0:r1, c0:c1] = 1
    inside = gaussian_filter(inside, 0.35 / spec.detector.spacing_mm, truncate=3)
    outside = 0.0 if spec.detector.collimation == "black" else 0.985
    result: Floats = picture * inside + np.float32(outside) * (1 - inside)
    return result


def text_height_px(spec: PhantomSpec) -> float:
    """Height of the burned-in letters: 2.6 % of the exposed field, never too small to read."""
    return max(7.0, 0.026 * (spec.detector.field_px[2] - spec.detector.field_px[0]))


def text_box(spec: PhantomSpec) -> Crop:
    """Where the word PHANTOM is burned in: at the lower edge of the exposed field, in px."""
    r0, c0, r1, c1 = spec.detector.field_px
    rows, columns = lettering.coverage(WORD, text_height_px(spec)).shape
    top = r1 - rows - round(0.02 * (r1 - r0))
    left = c0 + round(0.03 * (c1 - c0))
    return Crop(top, left, top + rows, left + columns)


def _burn(spec: PhantomSpec, picture: Floats) -> Floats:
    if not spec.text:
        return picture
    box = text_box(spec)
    ink = lettering.coverage(WORD, text_height_px(spec))
    part = picture[box.top : box.bottom, box.left : box.right]
    part *= 0.35 * (1 - ink)
    part += ink
    return picture
