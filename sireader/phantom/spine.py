"""The lowest lumbar vertebrae in front view: bodies, discs, pedicles, facets, processes."""

from __future__ import annotations

import numpy as np

from sireader.phantom.film import Film, stroke
from sireader.phantom.grids import Floats
from sireader.phantom.laying import lay
from sireader.phantom.skeleton import MIDDLE, Bone, flat
from sireader.phantom.view import Solid, View

LEVELS = ((-146.0, -46.0, 1.0), (-185.0, -32.0, 0.97), (-223.0, -28.0, 0.94))  # y, z, size of L5, L4, L3


def lay_spine(film: Film, view: View, *, edge_noise: Floats) -> None:
    """Adds L5, L4 and L3 as far as they lie on the film."""
    for y, z, size in LEVELS:
        for bone in (_body(y, z, size), _arch(y, z, size), _transverse(y, z, size), _spinous(y, z, size)):
            lay(film, bone, view, edge_noise=edge_noise)
        _lines(film, view, y, z, size)


def _placed(y: float, z: float, size: float, *points: tuple[float, float]) -> Solid:
    return flat(z, *((size * px, y + size * py) for px, py in points))


def _body(y: float, z: float, size: float) -> Bone:
    half = (
        (0, -13.2),
        (12, -13.6),
        (20, -14.6),
        (25, -14.2),
        (26.4, -11.5),
        (25.2, -5),
        (24.8, 1),
        (25.6, 7),
        (27.4, 11.5),
    )
    lower = ((26.5, 15), (20, 15), (10, 14), (0, 13.4))
    right = tuple((-px, py) for px, py in reversed(half + lower[:-1]) if px)
    outline = _placed(y, z, size, *half, *lower, *right)
    return Bone(outline, ((0, y, 16.0 * size, 0.6, 1.0),), sides=MIDDLE)


def _arch(y: float, z: float, size: float) -> Bone:
    half = (
        (0, -4),
        (6, -6),
        (10, -12),
        (15, -19),
        (20, -18),
        (20, -10),
        (15, -2),
        (16, 8),
        (20, 15),
        (19, 23),
        (13, 25),
    )
    lower = ((9, 18), (4, 13), (0, 12))
    right = tuple((-px, py) for px, py in reversed(half + lower[:-1]) if px)
    outline = _placed(y, z - 45, size, *half, *lower, *right)
    return Bone(outline, ((0, y, 5.0 * size, 0.6, 2.0),), sides=MIDDLE)


def _transverse(y: float, z: float, size: float) -> Bone:
    points = ((20, -7), (29, -7), (38, -11), (45, -15), (48, -12), (45, -6), (36, -1), (27, 4), (19, 6))
    return Bone(_placed(y, z - 25, size, *points), ((24, y, 4.5, 0.5, 3.0), (42, y, 3.0, 0.4, 1.5)))


def _spinous(y: float, z: float, size: float) -> Bone:
    points = ((0, 2), (3, 4), (4, 11), (5.5, 18), (4, 22), (0, 23.5), (-4, 22), (-5.5, 18), (-4, 11), (-3, 4))
    return Bone(_placed(y, z - 70, size, *points), ((0, y, 9.0, 0.7, 1.0),), sides=MIDDLE)


def _lines(film: Film, view: View, y: float, z: float, size: float) -> None:
    """End plates front and back, pedicle rings, facet joints."""
    for edge, bow in ((-13.5, -2.0), (-13.5, 2.5), (13.6, 2.0), (13.6, -2.5)):
        path = _placed(y, z, size, *((px, edge + bow * (1 - (px / 26) ** 2)) for px in (-25, -15, 0, 15, 25)))
        stroke(film, view.film(path), 1.2, 1.5)
    turns = np.linspace(0, 2 * np.pi, 12)
    ring = tuple((16.5 + 4.2 * float(np.cos(t)), -4 + 6.2 * float(np.sin(t))) for t in turns)
    facet = ((12.5, 12), (14.5, 17), (15, 23), (13.5, 28))
    for side in (1, -1):
        stroke(film, view.film(_placed(y, z - 20, size, *ring), side), 1.4, 2.6, fade=0)
        stroke(film, view.film(_placed(y, z - 48, size, *facet), side), 1.2, 2.8)
        stroke(film, view.film(_placed(y, z - 48, size, *((px + 2.6, py) for px, py in facet)), side), 1.2, 2.8)
