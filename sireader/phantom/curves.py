"""Smooth curves through control points, and how far each point of a grid lies from them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import CubicSpline
from scipy.spatial import cKDTree

from sireader.phantom.grids import Floats, Grid, Points, resample

SPACING_MM = 0.4
COARSE_MM = 1.25


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Dense samples of a curve: points and unit tangents (n, 2), in film mm; `closed` runs back to its start."""

    points: Points
    tangents: Points
    closed: bool

    @property
    def length_mm(self) -> float:
        """Length from the first to the last sample."""
        return float(np.hypot(*np.diff(self.points, axis=0).T).sum())


def through(controls: Points, *, closed: bool) -> Curve:
    """The centripetal cubic spline through control points (k, 2), sampled every 0.4 mm or so."""
    knots = np.vstack([controls, controls[:1]]) if closed else controls
    chords = np.hypot(*np.diff(knots, axis=0).T)
    parameter = np.concatenate([[0.0], np.cumsum(np.sqrt(chords) + 1e-9)])
    spline = CubicSpline(parameter, knots, bc_type="periodic" if closed else "natural")
    samples = np.linspace(0, parameter[-1], max(8, int(1.2 * chords.sum() / SPACING_MM)))
    tangents = spline(samples, 1)
    tangents /= np.hypot(*tangents.T)[:, None] + 1e-12
    return Curve(spline(samples), tangents, closed)


def depth(curve: Curve, grid: Grid) -> Floats:
    """Signed distance in mm to a closed curve on a grid: positive inside."""
    coarse = grid.with_step(max(COARSE_MM, grid.step_mm))
    nearest, offsets = _nearest(curve, coarse)
    across = np.abs(_cross(curve.tangents[nearest], offsets))
    beyond = np.abs((curve.tangents[nearest] * offsets).sum(axis=1)) - SPACING_MM
    distance = np.hypot(across, np.clip(beyond, 0, None))
    signed = np.where(_inside(curve, coarse), 1.0, -1.0) * distance.reshape(coarse.shape)
    return resample(signed.astype(np.float32), coarse, grid)


def along_and_across(curve: Curve, grid: Grid) -> tuple[Floats, Floats]:
    """For an open curve: the place along it (0 to 1 from end to end) and the signed distance across it in mm.

    For a curve that runs down the image the distance is positive on the image's right. The curve goes on straight past
    its ends, where the place is below 0 or above 1.
    """
    coarse = grid.with_step(max(COARSE_MM, grid.step_mm))
    longer, extra = _extended(curve)
    nearest, offsets = _nearest(longer, coarse)
    across = _cross(longer.tangents[nearest], offsets)
    along = (nearest - extra) / (len(curve.points) - 1)
    return (
        resample(along.reshape(coarse.shape).astype(np.float32), coarse, grid),
        resample(across.reshape(coarse.shape).astype(np.float32), coarse, grid),
    )


def _extended(curve: Curve) -> tuple[Curve, int]:
    """The curve with straight ends of 30 mm, and how many samples were put before it."""
    spacing = curve.length_mm / (len(curve.points) - 1)
    steps = np.arange(1, int(30 / spacing) + 1)[:, None] * spacing
    before = curve.points[0] - steps[::-1] * curve.tangents[0]
    after = curve.points[-1] + steps * curve.tangents[-1]
    tangents = [np.broadcast_to(curve.tangents[end], (len(steps), 2)) for end in (0, -1)]
    points = np.vstack([before, curve.points, after])
    return Curve(points, np.vstack([tangents[0], curve.tangents, tangents[1]]), closed=False), len(steps)


def _nearest(curve: Curve, grid: Grid) -> tuple[np.ndarray, Points]:
    mesh = grid.mesh()
    _, nearest = cKDTree(curve.points, compact_nodes=False, balanced_tree=False).query(mesh)
    return nearest, mesh - curve.points[nearest]


def _cross(tangents: Points, offsets: Points) -> Points:
    return tangents[:, 1] * offsets[:, 0] - tangents[:, 0] * offsets[:, 1]


def _inside(curve: Curve, grid: Grid) -> np.ndarray:
    """Even-odd filling: count the crossings to the left of each grid point, one row line at a time."""
    x = (curve.points[:, 0] - grid.left_mm) / grid.step_mm
    y = (curve.points[:, 1] - grid.top_mm) / grid.step_mm
    line = np.ceil(y).astype(np.int64)
    crossing = np.flatnonzero(line[1:] != line[:-1])
    row = np.minimum(line[crossing], line[crossing + 1])
    share = (row - y[crossing]) / (y[crossing + 1] - y[crossing])
    column = np.ceil(x[crossing] + share * (x[crossing + 1] - x[crossing])).astype(np.int64)
    kept = (row >= 0) & (row < grid.rows) & (column < grid.columns)
    flips = np.zeros(grid.shape, np.int64)
    np.add.at(flips, (row[kept], np.clip(column[kept], 0, None)), 1)
    result: np.ndarray = np.cumsum(flips, axis=1) % 2 == 1
    return result
