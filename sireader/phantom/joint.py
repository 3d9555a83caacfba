"""Draws a sacroiliac joint: two oblique lines in projection, the front margin lateral and the back margin medial.

Across each line, from the sacrum to the ilium: subchondral bone, cortical line, joint space, cortical line, subchondral
bone. The grade's changes move, break, thicken and close them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d, map_coordinates

from sireader.phantom import curves
from sireader.phantom.film import Film
from sireader.phantom.grids import Floats, Points
from sireader.phantom.lesions import JointLook
from sireader.phantom.view import Solid, View

FRONT: Solid = (
    *((61.5, -114, -30), (61, -105, -32), (58.5, -94, -36), (54.5, -82, -42), (50, -70, -50), (45.5, -59, -57)),
)
BACK: Solid = (
    *((39, -114, -76), (43, -104, -75), (46.5, -93, -73), (48.5, -82, -69), (48.5, -70, -64), (45.5, -59, -58)),
)
SPACE_MM = 3.6  # cortical bone that the joint space lacks
LINE_MM = 4.4  # cortical bone in a clean cortical line
LINE_WIDTH_MM = 0.55
BACK_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class JointShape:
    """How one joint runs.

    Attributes:
        spread: distance of the back line from the front line, 0.3 (seen end on) to 1.2 of the usual.
        bow_mm: how far the middle bends towards the ilium.
        wave_mm: how far it swings as an S, upper part towards the ilium.
    """

    spread: float = 1.0
    bow_mm: float = 0.0
    wave_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class JointPlace:
    """Where a joint lies on the film: its front and back line as film points (k, 2), and the patient's side.

    `side` is 1 for the patient's left, where the ilium is on the image's right, and -1 for the right.
    """

    front: Points
    back: Points
    side: int


def place(view: View, side: int, shape: JointShape) -> JointPlace:
    """Puts a joint on the film."""
    front, back = np.array(FRONT), np.array(BACK)
    share = np.linspace(0, 1, len(front))
    bend = shape.bow_mm * np.sin(np.pi * share) + shape.wave_mm * np.sin(2 * np.pi * share)
    back = front + shape.spread * (back - front)
    front[:, 0] += bend
    back[:, 0] += 0.7 * bend
    return JointPlace(view.film(front, side), view.film(back, side), side)


def outline(view: View, side: int, shape: JointShape) -> Points:
    """Film points (n, 2) of both lines of a joint; side 1 is the patient's left."""
    where = place(view, side, shape)
    return np.vstack([where.front, where.back])


def straightened(film: Film, where: JointPlace, half_mm: float = 12.0, step_mm: float = 0.5) -> Floats:
    """Cortical bone in mm around the front line, unrolled: rows from its upper to its lower end, 1 mm each.

    Columns run from `half_mm` on the sacral side to as much on the iliac side, `step_mm` each.
    """
    curve = curves.through(where.front, closed=False)
    rows = np.linspace(0, len(curve.points) - 1, round(curve.length_mm)).astype(int)
    offsets = where.side * np.arange(-half_mm, half_mm + step_mm / 2, step_mm)
    normals = np.stack([curve.tangents[rows, 1], -curve.tangents[rows, 0]], axis=1)
    points = curve.points[rows, None, :] + offsets[None, :, None] * normals[:, None, :]
    column = (points[..., 0] - film.grid.left_mm) / film.grid.step_mm
    row = (points[..., 1] - film.grid.top_mm) / film.grid.step_mm
    found: Floats = map_coordinates(film.cortex, [row, column], order=1, mode="nearest")
    return found


def lay(film: Film, look: JointLook, where: JointPlace, rng: np.random.Generator) -> None:
    """Adds one joint to the film."""
    for points, weight, end in ((where.front, 1.0, 1.03), (where.back, BACK_WEIGHT, 0.80)):
        box = film.grid.box_around(points, 26.0)
        if box is None:
            continue
        curve = curves.through(points, closed=False)
        along, across = curves.along_and_across(curve, film.grid.part(box))
        shown = weight * _fade(along, end)
        film.cortex[box] += shown * _profile(look, along, where.side * across, curve.length_mm, rng)


def _fade(along: Floats, end: float) -> Floats:
    """1 on the joint, falling to 0 at the upper end and at the place `end` (1 the lower end)."""
    result: Floats = np.clip(along / 0.22, 0, 1) * np.clip((end - along) / (0.05 if end > 1 else 0.22), 0, 1)
    return result


def _profile(look: JointLook, along: Floats, out: Floats, length_mm: float, rng: np.random.Generator) -> Floats:
    """Cortical bone in mm to add; `out` is the distance from the joint's middle towards the ilium."""
    iliac = _margin(look, along, length_mm, True, rng)
    sacral = _margin(look, along, length_mm, False, rng)
    free = _at(look.open, along)
    space = _step((iliac - out) / look.blur_mm) * _step((out + sacral) / look.blur_mm)
    width = np.float32(np.hypot(LINE_WIDTH_MM, 0.6 * look.blur_mm))
    lines = np.exp(-0.5 * ((out - iliac) / width) ** 2) + 0.8 * np.exp(-0.5 * ((out + sacral) / width) ** 2)
    strength = look.line * LINE_MM * LINE_WIDTH_MM / width * (0.3 + 0.7 * free)
    dense = _dense(look, along, out - iliac, True, length_mm) + _dense(look, along, -out - sacral, False, length_mm)
    return strength * lines - SPACE_MM * free * space + dense


def _at(knots: tuple[float, ...], along: Floats) -> Floats:
    places = np.linspace(0, 1, len(knots))
    return np.interp(along, places, knots).astype(np.float32)


def _step(value: Floats) -> Floats:
    return 0.5 * (1 + np.tanh(value))


def _margin(look: JointLook, along: Floats, length_mm: float, iliac: bool, rng: np.random.Generator) -> Floats:
    """Distance in mm of one margin from the joint's middle."""
    places = np.linspace(0, 1, 96)
    margin = np.interp(places, np.linspace(0, 1, len(look.width_mm)), look.width_mm) / 2
    margin = margin + look.rough_mm * gaussian_filter1d(rng.standard_normal(96), 1.6) * 2.4
    for bite in look.bites:
        if bite.iliac is iliac:
            inside = 1 - ((places - bite.along) * length_mm / bite.half_mm) ** 2
            margin = margin + bite.depth_mm * np.sqrt(np.clip(inside, 0, None))
    result: Floats = np.interp(along, places, margin).astype(np.float32)
    return result


def _dense(look: JointLook, along: Floats, under: Floats, iliac: bool, length_mm: float) -> Floats:
    """Sclerosis in mm of cortical bone; `under` is the distance into the bone from its margin."""
    total = np.full_like(along, 0.35 if iliac else 0.15) * np.exp(-np.abs(under) / 3.5)
    for patch in look.sclerosis:
        if patch.iliac is iliac:
            window = np.exp(-0.5 * ((along - patch.along) * length_mm / patch.half_mm) ** 2)
            total += patch.amount_mm * window * np.exp(-np.clip(under, 0, None) / patch.reach_mm)
    result: Floats = 4.5 * np.tanh(total / 4.5) * _step((under + 0.2) / 0.8)
    return result
