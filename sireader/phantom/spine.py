"""The lowest lumbar vertebrae in front view: bodies, discs, pedicles, facets, processes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sireader.phantom.film import Film, stroke
from sireader.phantom.grids import Floats
from sireader.phantom.laying import lay
from sireader.phantom.skeleton import MIDDLE, Bone, flat
from sireader.phantom.view import Solid, View

LEVELS = ((-139.0, -46.0, 1.0), (-176.0, -32.0, 0.97), (-213.0, -28.0, 0.94))  # y, z, size of L5, L4, L3


@dataclass(frozen=True, slots=True)
class Spine:
    """How the lumbar spine stands on the sacrum.

    Attributes:
        lean_deg: sideways lean, positive to the patient's left.
        sink_mm: how far it overlaps the sacrum beyond the usual.
        transverse: length of the transverse processes of L5, 0.6 to 1.25 of the usual.
    """

    lean_deg: float = 0.0
    sink_mm: float = 0.0
    transverse: float = 1.0


@dataclass(frozen=True, slots=True)
class _Level:
    """One vertebra: its middle, its size and its own lean; places points drawn around the middle of its body."""

    x: float
    y: float
    z: float
    size: float
    lean: float

    def at(self, depth_mm: float, points: Sequence[tuple[float, float]]) -> Solid:
        """Patient points of points (x, y) around the vertebra's middle, `depth_mm` behind its front."""
        cos, sin = float(np.cos(self.lean)) * self.size, float(np.sin(self.lean)) * self.size
        turned = ((px * cos - py * sin, px * sin + py * cos) for px, py in points)
        return flat(self.z - depth_mm, *((self.x + px, self.y + py) for px, py in turned))


def lay_spine(film: Film, spine: Spine, view: View, *, edge_noise: Floats) -> None:
    """Adds L5, L4 and L3 as far as they lie on the film."""
    lean = np.deg2rad(spine.lean_deg)
    for number, (y, z, size) in enumerate(LEVELS):
        level = _Level(-(y + 120) * float(np.tan(lean)), y + spine.sink_mm, z, size, lean * (0.5 + 0.3 * number))
        wing = spine.transverse if number == 0 else 1.0
        for bone in (_body(level), _arch(level), _transverse(level, wing, 1), _transverse(level, wing, -1)):
            lay(film, bone, view, edge_noise=1.5 * edge_noise)
        lay(film, _spinous(level), view, edge_noise=1.5 * edge_noise)
        _lines(film, view, level)


def _both(half: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """A half outline from the upper to the lower middle, and its mirror image back up."""
    return [*half, *((-px, py) for px, py in reversed(half) if px)]


def _body(level: _Level) -> Bone:
    upper = ((0.0, -13.2), (12, -13.6), (20, -14.6), (25, -14.2), (26.4, -11.5), (25.2, -5), (24.8, 1), (25.6, 7))
    lower = ((27.4, 11.5), (26.5, 14.6), (20, 15), (10, 14), (0, 13.4))
    outline = level.at(0, _both(upper + lower))
    return Bone(outline, ((level.x, level.y, 11.0 * level.size, 0.5, 1.4),), sides=MIDDLE)


def _arch(level: _Level) -> Bone:
    upper = ((0.0, -4.0), (6, -6), (10, -12), (15, -19), (20, -18), (20, -10), (15, -2), (16, 8), (20, 15), (19, 23))
    outline = level.at(45, _both((*upper, (13, 25), (9, 18), (4, 13), (0, 12))))
    return Bone(outline, ((level.x, level.y, 5.0 * level.size, 0.5, 3.0),), sides=MIDDLE)


def _transverse(level: _Level, length: float, side: int) -> Bone:
    half = ((20, -8), (28, -8), (36, -11), (43, -16), (48, -16.5), (50, -12), (46, -7), (37, -2), (28, 4), (20, 8))
    points = [(side * (20 + length * (px - 20)), py) for px, py in half]
    root, tip = (level.at(25, [(side * px, -6)])[0] for px in (24, 44))
    body = ((root[0], root[1], 4.5, 0.5, 4.0), (tip[0], tip[1], 2.6, 0.35, 2.0))
    return Bone(level.at(25, points), body, sides=MIDDLE)


def _spinous(level: _Level) -> Bone:
    half = ((0.0, 2.0), (3, 4), (4, 11), (5.5, 18), (4, 22), (0, 23.5))
    return Bone(level.at(70, _both(half)), ((level.x, level.y, 6.5, 0.5, 1.6),), sides=MIDDLE)


def _lines(film: Film, view: View, level: _Level) -> None:
    """End plates front and back, pedicle rings, facet joints."""
    for edge, bow in ((-13.5, -2.6), (-13.5, 2.8), (13.6, 2.6), (13.6, -2.8)):
        plate = [(px, edge + bow * (1 - (px / 26) ** 2)) for px in (-25.0, -15.0, 0.0, 15.0, 25.0)]
        stroke(film, view.film(level.at(0, plate)), 1.5, 1.7)
    turns = np.linspace(0, 2 * np.pi, 12)
    for side in (1, -1):
        ring = [(side * (16.5 + 4.0 * float(np.cos(t))), -4 + 6.0 * float(np.sin(t))) for t in turns]
        stroke(film, view.film(level.at(20, ring)), 1.8, 2.2, fade=0)
        for shift in (0.0, 2.6):
            facet = [(side * (px + shift), py) for px, py in ((12.5, 12.0), (14.5, 17.0), (15.0, 23.0), (13.5, 28.0))]
            stroke(film, view.film(level.at(48, facet)), 1.4, 2.4)
