"""Lines that a reader of pelvic radiographs looks for: where a bony surface runs along the beam."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sireader.phantom import curves
from sireader.phantom.film import Film, stroke
from sireader.phantom.grids import Floats
from sireader.phantom.skeleton import flat
from sireader.phantom.view import Solid, View


@dataclass(frozen=True, slots=True)
class Line:
    """A cortical line on both sides: path in patient mm, width and amount in mm of cortical bone."""

    path: Solid
    width_mm: float
    amount_mm: float


def _arc(x: float, y: float, radius: float, start_deg: float, end_deg: float, z: float = 0.0) -> Solid:
    angles = np.deg2rad(np.linspace(start_deg, end_deg, 9))
    return flat(z, *((x + radius * float(np.cos(a)), y + radius * float(np.sin(a))) for a in angles))


HIP = (90.0, 0.0)
LINES = (
    Line(_arc(*HIP, 29.3, -148, -28, 0), 2.4, 4.0),  # acetabular roof
    Line(_arc(*HIP, 30.5, -75, -30, 0), 3.5, 2.2),
    Line(_arc(HIP[0] - 4, HIP[1] + 3, 29, -170, -200, 0), 1.4, 1.8),  # floor of the acetabulum
    Line(flat(-15, (114, -26), (112, -12), (108, 2), (101, 14), (93, 24), (86, 30)), 1.5, 1.7),  # back wall
    Line(flat(18, (110, -31), (100, -18), (88, -3), (78, 8), (70, 14), (62, 16)), 1.4, 1.2),  # front wall
    Line(
        flat(-20, (58, -50), (63, -36), (63.5, -20), (62, -4), (60, 12), (57, 24), (54, 34)), 1.4, 2.0
    ),  # ilio-ischial
    Line(flat(5, (46, -62), (55, -52), (60, -38), (59, -22), (55, -7), (47, 8), (34, 17)), 1.6, 1.8),  # iliopectineal
    Line(flat(0, (63.5, -2), (63, 10), (61, 17), (58.5, 18), (57.5, 12), (58, 0)), 1.5, 1.8),  # teardrop
    Line(flat(-50, (56, 6), (50, 4), (47, 7), (50, 11)), 1.3, 1.1),  # ischial spine
    Line(flat(-70, (45, -138), (50, -122), (52, -106), (50, -92)), 2.0, 0.9),  # back of the iliac crest
    Line(flat(0, (68, -112), (74, -98), (86, -86), (100, -80)), 3.5, 0.6),  # gluteal line
    Line(flat(-5, (72, -162), (64, -140), (62, -122), (63, -106)), 4.0, 0.9),  # pillar beside the joint
    Line(flat(0, (100, 24), (103, 33), (105, 44), (108, 60)), 2.0, 2.0),  # calcar
    Line(flat(-10, (137, 2), (128, 18), (116, 36), (104, 48)), 2.5, 1.4),  # intertrochanteric crest
    Line(flat(-10, (127, -10), (128, 2), (125, 12)), 1.6, 1.2),
    Line(flat(-38, (2, -116), (14, -114.5), (24, -117)), 1.4, 1.3),  # promontory
    Line(flat(-60, (24, -128), (22, -120), (18, -114)), 1.4, 1.6),  # upper articular process
    Line(flat(-60, (27.5, -127), (26, -119), (22, -112)), 1.4, 1.3),
    Line(flat(-62, (4, -93), (14, -92), (22, -95)), 1.5, 0.8),  # remnants of the sacral discs
    Line(flat(-70, (3, -74), (11, -73), (18, -75)), 1.4, 0.8),
    Line(flat(-80, (2, -56), (9, -55), (14, -57)), 1.3, 0.7),
    Line(flat(-88, (2, -38), (7, -37), (12, -39)), 1.2, 0.6),
    Line(flat(-90, (19, -98), (17, -82), (15, -66), (13, -50), (10, -34)), 1.6, 0.6),  # intermediate crest
    Line(flat(-80, (42, -110), (36, -94), (32, -78), (28, -62), (26, -46)), 2.4, 0.7),  # lateral crest
)
# Sacral foramina: middle x, y, half width, half height, slant; the upper rim is the arcuate line of the sacrum.
FORAMINA = ((24, -95, 7.0, 4.6), (21, -76, 6.2, 4.2), (18, -58.5, 5.2, 3.8), (15, -42, 4.2, 3.3))
CREST = ((-104, 8.0, 3.2), (-86, 7.0, 2.6), (-68, 6.0, 2.2), (-51, 5.0, 1.8))


def lay_lines(film: Film, view: View) -> None:
    """Adds all lines, the sacral foramina and the median crest."""
    for side in (1, -1):
        for line in LINES:
            stroke(film, view.film(line.path, side), line.width_mm, 1.7 * line.amount_mm, fade=0.3)
        for number, (x, y, wide, high) in enumerate(FORAMINA):
            _foramen(film, view, side, (x, y, -65 - 8 * number), wide, high)
    for y, high, amount in CREST:
        _spine(film, view, y, high, amount)


def _foramen(film: Film, view: View, side: int, middle: tuple[float, float, float], wide: float, high: float) -> None:
    x, y, z = middle
    angles = np.linspace(0, 2 * np.pi, 13)[:-1]
    ring = flat(
        z,
        *((x + wide * float(np.cos(a)), y + 0.25 * wide * float(np.cos(a)) + high * float(np.sin(a))) for a in angles),
    )
    points = view.film(ring, side)
    box = film.grid.box_around(points, 5)
    if box is None:
        return
    depth = curves.depth(curves.through(points, closed=True), film.grid.part(box))
    missing = _smooth_step(depth / 2.2 + 0.3)
    film.cortex[box] -= 1.5 * missing
    film.spongy[box] -= 9.0 * missing
    roof = flat(
        z,
        *(
            (x + 1.25 * wide * px, y - high * 0.9 + 1.2 * high * px * px * 0.9 + 0.25 * wide * px)
            for px in (-1, -0.6, 0, 0.6, 1)
        ),
    )
    stroke(film, view.film(roof, side), 1.4, 4.0, fade=0.3)


def _spine(film: Film, view: View, y: float, high: float, amount: float) -> None:
    """A spinous tubercle of the median crest: a soft upright teardrop with a bright rim."""
    shape = flat(-100, (0, y - high), (2.2, y - 2), (3.0, y + 4), (0, y + high), (-3.0, y + 4), (-2.2, y - 2))
    points = view.film(shape)
    box = film.grid.box_around(points, 5)
    if box is None:
        return
    depth = curves.depth(curves.through(points, closed=True), film.grid.part(box))
    film.cortex[box] += 0.5 * amount * _smooth_step(depth / 1.5) + 0.5 * amount * np.exp(
        -0.5 * ((depth - 0.5) / 0.6) ** 2
    )


def _smooth_step(value: Floats) -> Floats:
    clipped = np.clip(value, 0, 1)
    return clipped * clipped * (3 - 2 * clipped)
