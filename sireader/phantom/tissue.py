"""What lies around the bones: the body's outline, fat and muscle, gas in the bowel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sireader.phantom import texture
from sireader.phantom.film import Film
from sireader.phantom.grids import Floats, Grid, resample
from sireader.phantom.view import View


@dataclass(frozen=True, slots=True)
class Gas:
    """A loop of bowel with gas: middle (patient mm), half axes, turn, thickness, spacing of folds, share of stool."""

    x_mm: float
    y_mm: float
    wide_mm: float
    high_mm: float
    turn_deg: float
    thick_mm: float
    fold_mm: float = 11.0
    stool: float = 0.3


@dataclass(frozen=True, slots=True)
class Body:
    """The soft tissue of one subject.

    Attributes:
        girth: 0.8 (slim) to 1.35 (stout).
        thick_mm: front-to-back thickness in the middle.
        gas: bubbles in the bowel.
        bladder: filling of the bladder, 0 to 1.
        phleboliths: calcified veins of the small pelvis: x, y (patient mm), radius in mm.
    """

    girth: float = 1.0
    thick_mm: float = 205.0
    gas: tuple[Gas, ...] = ()
    bladder: float = 0.5
    phleboliths: tuple[tuple[float, float, float], ...] = ()


def lay_tissue(film: Film, body: Body, view: View, rng: np.random.Generator) -> None:
    """Adds trunk, thighs, muscles and bladder to the soft tissue, and takes the bowel's gas out of it."""
    slow = film.grid.with_step(max(1.6, film.grid.step_mm))
    x, y = _upright(view, slow)
    uneven = 1 + 0.012 * texture.mixed(rng, slow, ((30, 1.0), (9, 0.6), (3.5, 0.3)))
    film.soft += resample(_outline(body, x, y) * uneven + _muscles(body, x, y), slow, film.grid)
    for loop in body.gas:
        _lay_gas(film, loop, view, rng)
    for stone in body.phleboliths:
        _lay_phlebolith(film, stone, view)


def _upright(view: View, grid: Grid) -> tuple[Floats, Floats]:
    x, y = view.patient(grid.x_mm[None, :].astype(np.float64), grid.y_mm[:, None].astype(np.float64))
    return (x / view.scale).astype(np.float32), (y / view.scale).astype(np.float32)


def _lay_phlebolith(film: Film, stone: tuple[float, float, float], view: View) -> None:
    """A small dense ring with a lucent middle."""
    middle = view.film(((stone[0], stone[1], 0.0),))
    box = film.grid.box_around(middle, 3 * stone[2])
    if box is not None:
        grid = film.grid.part(box)
        radius = np.hypot(grid.x_mm[None, :] - middle[0, 0], grid.y_mm[:, None] - middle[0, 1])
        film.cortex[box] += 3.0 * np.exp(-0.5 * ((radius - 0.6 * stone[2]) / (0.4 * stone[2])) ** 2)


def _outline(body: Body, x: Floats, y: Floats) -> Floats:
    """Thickness of trunk and thighs in mm."""
    hips = 178 * body.girth + 12 * np.exp(-(((y - 25) / 70) ** 2)) - 16 * np.exp(-(((y + 170) / 60) ** 2))
    trunk = body.thick_mm * _dome(x / hips)
    apart = 1 + 12 * np.clip((y - 95) / 90, 0, 1)
    leg = (hips - apart) / 2
    thighs = 0.92 * body.thick_mm * _dome((np.hypot(x, 9.0) - apart - leg) / leg) ** 0.8
    lower = np.clip((y - 62) / 76, 0, 1)
    lower = lower * lower * (3 - 2 * lower)
    return trunk * (1 - lower) + thighs * lower


def _dome(ratio: Floats) -> Floats:
    return np.sqrt(np.clip(1 - ratio * ratio, 0, None))


def _muscles(body: Body, x: Floats, y: Floats) -> Floats:
    """Psoas, gluteal mass, fat planes at the hip, bladder: a few mm more or less of water."""
    side = np.abs(x)
    psoas = 8 * _edge((46 + 0.16 * (y + 150) - side) / 3) * _edge((-60 - y) / 25)
    gluteal = 8 * np.exp(-(((side - 118 - 0.15 * (y + 60)) / 30) ** 2) - ((y + 50) / 55) ** 2)
    plane = 2.5 * np.exp(-(((side - 128 - 0.35 * (y + 30)) / 3.0) ** 2)) * _edge((-y - 8) / 15) * _edge((y + 75) / 15)
    bladder = 16 * body.bladder * np.clip(1 - (x / 46) ** 2 - ((y - 4) / 28) ** 2, 0, None) ** 1.3
    inlet = -10 * np.exp(-((x / 45) ** 2) - ((y + 25) / 35) ** 2)
    result: Floats = psoas + gluteal - plane + bladder + inlet
    return result


def _edge(value: Floats) -> Floats:
    return 0.5 * (1 + np.tanh(value))


def _lay_gas(film: Film, loop: Gas, view: View, rng: np.random.Generator) -> None:
    """Takes one gas-filled loop out of the soft tissue: soft rim, folds, crumbs of stool."""
    middle = view.film(((loop.x_mm, loop.y_mm, 30.0),))
    box = film.grid.box_around(middle, 1.6 * max(loop.wide_mm, loop.high_mm))
    if box is None:
        return
    grid = film.grid.part(box)
    turn = np.deg2rad(loop.turn_deg)
    dx, dy = grid.x_mm[None, :] - middle[0, 0], grid.y_mm[:, None] - middle[0, 1]
    along, down = dx * np.cos(turn) + dy * np.sin(turn), dy * np.cos(turn) - dx * np.sin(turn)
    folds = 0.10 * np.cos(along / loop.fold_mm * 2 * np.pi + loop.x_mm) * np.abs(down) / loop.high_mm
    wobble = texture.mixed(rng, grid, ((9, 0.15), (4, 0.07), (1.5, 0.02)))
    radius = np.hypot(along / loop.wide_mm, down / loop.high_mm) + folds + wobble
    crumbs = np.clip(1 - loop.stool * np.clip(texture.mixed(rng, grid, ((4, 0.7), (1.5, 0.3))), 0, None), 0.1, 1)
    film.soft[box] -= loop.thick_mm * np.clip(1 - radius * radius, 0, None) ** 0.6 * crumbs
