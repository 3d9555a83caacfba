"""Lays solid bones on the film: outline → depth → cortical and spongy path."""

from __future__ import annotations

import numpy as np

from sireader.phantom import curves
from sireader.phantom.film import Film, rounded, spread
from sireader.phantom.grids import Floats, Grid
from sireader.phantom.skeleton import Bone
from sireader.phantom.view import View


def lay(film: Film, bone: Bone, view: View, *, edge_noise: Floats) -> None:
    """Adds a bone on its sides; `edge_noise` (film grid, mm) roughens the outline."""
    for side in bone.sides:
        outline = view.film(bone.outline, side)
        box = film.grid.box_around(outline, 2.0)
        if box is None:
            continue
        grid = film.grid.part(box)
        depth = _depth(bone, view, side, grid) + edge_noise[box]
        half, shell, fade = _body(bone, view, side, grid)
        cortex, spongy = rounded(depth, half, shell)
        present = np.clip(depth / fade, 0, 1)
        film.cortex[box] += present * cortex
        film.spongy[box] += present * spongy


def _depth(bone: Bone, view: View, side: int, grid: Grid) -> Floats:
    depth = curves.depth(curves.through(view.film(bone.outline, side), closed=True), grid)
    for hole in bone.holes:
        points = view.film(hole, side)
        box = grid.box_around(points, 20.0)
        if box is not None:
            inside = curves.depth(curves.through(points, closed=True), grid.part(box))
            depth[box] = np.minimum(depth[box], -inside)
    return depth


def _body(bone: Bone, view: View, side: int, grid: Grid) -> tuple[Floats, Floats, Floats]:
    """Half thickness, shell and fade in mm over the grid."""
    knots = np.array(bone.body)
    places = view.film(np.c_[knots[:, :2], np.zeros(len(knots))], side)
    half, shell, fade = spread(places, knots[:, 2:], grid, bone.reach_mm)
    return half * view.scale, np.minimum(shell, 0.8 * half), fade
