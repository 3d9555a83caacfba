"""What is seen on the sacrum: foramina with their arcuate rims, and the tubercles of the median crest."""

from __future__ import annotations

import numpy as np

from sireader.phantom import curves
from sireader.phantom.film import Film, stroke
from sireader.phantom.grids import Floats, Points
from sireader.phantom.skeleton import flat
from sireader.phantom.view import Solid, View

# Foramina of the patient's left: middle x, y, z, half width and half height in mm.
FORAMINA = (
    *((25.0, -94.0, -62.0, 7.5, 4.4), (21.5, -75.5, -70.0, 6.6, 4.0)),
    *((18.0, -58.5, -78.0, 5.4, 3.6), (14.5, -43.0, -86.0, 4.2, 3.0)),
)
SLANT = 0.28  # how much they drop laterally
CREST = ((-104.0, 8.0, 2.6), (-86.0, 7.0, 2.2), (-68.0, 6.0, 1.8), (-51.0, 5.0, 1.4))  # y, half height, cortex mm


def lay_sacrum(film: Film, view: View, openness: tuple[float, ...]) -> None:
    """Adds foramina and crest; `openness` holds 0 (closed) to 1, first of the four left foramina."""
    for place, share in enumerate(openness):
        foramen = FORAMINA[place % 4]
        side = 1 if place < 4 else -1
        _hole(film, view.film(_ring(*foramen, 0.85 + 0.15 * share), side), share)
        stroke(film, view.film(_roof(*foramen), side), 1.6, 1.2 + 2.6 * share * share, fade=0.4)
        stroke(film, view.film(_floor(*foramen), side), 1.5, 0.7 * share, fade=0.4)
    for y, high, amount in CREST:
        _tubercle(film, view, y, high, amount)


def _ring(x: float, y: float, z: float, wide: float, high: float, size: float) -> Solid:
    angles = np.linspace(0, 2 * np.pi, 13)[:-1]
    across = size * wide * np.cos(angles)
    down = size * high * np.sin(angles) * (1 - 0.25 * np.cos(angles)) + SLANT * across
    return flat(z, *((x + float(dx), y + float(dy)) for dx, dy in zip(across, down, strict=True)))


def _roof(x: float, y: float, z: float, wide: float, high: float) -> Solid:
    places = (-1.1, -0.75, -0.3, 0.2, 0.7, 1.15)
    return flat(z, *((x + wide * p, y - high * (1.05 - 0.95 * p * p) + SLANT * wide * p) for p in places))


def _floor(x: float, y: float, z: float, wide: float, high: float) -> Solid:
    places = (-0.8, -0.3, 0.2, 0.8)
    return flat(z, *((x + wide * p, y + high * (1.1 - 0.8 * p * p) + SLANT * wide * p) for p in places))


def _hole(film: Film, ring: Points, share: float) -> None:
    box = film.grid.box_around(ring, 4)
    if box is None:
        return
    depth = curves.depth(curves.through(ring, closed=True), film.grid.part(box))
    missing = _smooth_step((depth + 0.8) / 3.2) * (0.25 + 0.75 * share)
    film.cortex[box] -= 1.2 * missing
    film.spongy[box] -= 9.0 * missing


def _tubercle(film: Film, view: View, y: float, high: float, amount: float) -> None:
    """A spinous tubercle: a soft upright teardrop with a brighter rim."""
    shape = flat(-100, (0, y - high), (2.2, y - 2), (3.0, y + 4), (0, y + high), (-3.0, y + 4), (-2.2, y - 2))
    points = view.film(shape)
    box = film.grid.box_around(points, 5)
    if box is None:
        return
    depth = curves.depth(curves.through(points, closed=True), film.grid.part(box))
    rim = np.exp(-0.5 * ((depth - 0.6) / 0.7) ** 2)
    film.cortex[box] += 0.5 * amount * (_smooth_step((depth + 0.5) / 2) + rim)


def _smooth_step(value: Floats) -> Floats:
    clipped = np.clip(value, 0, 1)
    return clipped * clipped * (3 - 2 * clipped)
