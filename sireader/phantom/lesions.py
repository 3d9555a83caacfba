"""What a sacroiliac joint looks like at each grade: drawn once as plain values, applied to the film by `joint`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sireader.domain.grading import Grade

KNOTS = 12


@dataclass(frozen=True, slots=True)
class Bite:
    """An erosion: the margin of one bone retreats.

    Attributes:
        iliac: True on the iliac side, False on the sacral.
        along: place on the joint, 0 upper end to 1 lower end.
        depth_mm: how far the margin retreats.
        half_mm: half its length along the joint.
    """

    iliac: bool
    along: float
    depth_mm: float
    half_mm: float


@dataclass(frozen=True, slots=True)
class Sclerosis:
    """A dense patch under one margin: `amount_mm` of cortical bone at the margin, falling off over `reach_mm`."""

    iliac: bool
    along: float
    half_mm: float
    reach_mm: float
    amount_mm: float


@dataclass(frozen=True, slots=True)
class JointLook:
    """Everything that the drawing of one joint depends on, apart from where it lies.

    Attributes:
        grade: the grade that was asked for.
        width_mm: distance between the two margins at `KNOTS` even places from the upper to the lower end.
        open: 1 where the joint space is free, 0 where bone bridges it, at the same places.
        line: strength of the cortical lines, 1 clean, 0 gone.
        blur_mm: softness of the margins.
        rough_mm: fine irregularity of the margins, standard deviation.
        bites: erosions.
        sclerosis: dense patches.
        bridging: strength of trabeculae that cross the former joint space, 0 to 1.
    """

    grade: Grade
    width_mm: tuple[float, ...]
    open: tuple[float, ...]
    line: float
    blur_mm: float
    rough_mm: float
    bites: tuple[Bite, ...]
    sclerosis: tuple[Sclerosis, ...]
    bridging: float


@dataclass(frozen=True, slots=True)
class _Recipe:
    """How much of each change a grade shows; ranges are (low, high)."""

    bites: int
    bite_mm: tuple[float, float]
    patches: int
    patch_mm: tuple[float, float]
    patch_half_mm: tuple[float, float]
    unevenness: float
    bridges: int
    line: float
    blur_mm: float
    rough_mm: float


_RECIPES = {
    Grade.NORMAL: _Recipe(0, (0, 0), 0, (0, 0), (1, 1), 0.0, 0, 1.0, 0.30, 0.06),
    Grade.SUSPICIOUS: _Recipe(1, (0.3, 0.6), 1, (0.5, 1.0), (4, 8), 0.0, 0, 0.82, 0.46, 0.22),
    Grade.MINIMAL: _Recipe(4, (0.8, 1.4), 3, (2.2, 3.6), (4, 8), 0.0, 0, 0.66, 0.62, 0.28),
    Grade.UNEQUIVOCAL: _Recipe(9, (0.8, 2.8), 7, (1.8, 3.4), (8, 16), 0.45, 2, 0.42, 0.85, 0.40),
    Grade.SEVERE: _Recipe(0, (0, 0), 3, (0.3, 0.8), (10, 20), 0.3, 0, 0.05, 1.4, 0.3),
}


def draw_look(grade: Grade, rng: np.random.Generator) -> JointLook:
    """Draws one joint of a grade; the same generator state gives kindred joints for all grades."""
    recipe = _RECIPES[grade]
    base = rng.uniform(2.9, 3.9)
    waves = _smooth(rng.standard_normal(KNOTS + 4))
    trend = rng.uniform(-0.5, 0.5)
    bites = _bites(recipe, rng)
    patches = _patches(recipe, rng)
    free = _bridged(recipe, rng)
    widths = base * np.clip(1 + recipe.unevenness * (waves + trend), 0.25, 2.1)
    fused = grade is Grade.SEVERE
    return JointLook(
        grade=grade,
        width_mm=_rounded(widths),
        open=(0.03,) * KNOTS if fused else _rounded(free),
        line=recipe.line,
        blur_mm=recipe.blur_mm,
        rough_mm=recipe.rough_mm,
        bites=bites,
        sclerosis=patches,
        bridging=1.0 if fused else 0.0,
    )


def _rounded(values: np.ndarray) -> tuple[float, ...]:
    return tuple(round(float(value), 4) for value in values)


def _smooth(noise: np.ndarray) -> np.ndarray:
    waves = np.convolve(noise, (0.2, 0.6, 1.0, 0.6, 0.2), mode="valid")
    result: np.ndarray = (waves - waves.mean()) / max(float(waves.std()), 0.3)
    return result


def _bites(recipe: _Recipe, rng: np.random.Generator) -> tuple[Bite, ...]:
    drawn = rng.random((12, 4))
    low, high = recipe.bite_mm
    return tuple(
        Bite(
            iliac=bool(side < 0.68),
            along=round(0.2 + 0.76 * float(place), 4),
            depth_mm=round(low + (high - low) * float(size), 4),
            half_mm=round(1.3 + 3.4 * float(length) ** 1.5, 4),
        )
        for side, place, size, length in drawn[: recipe.bites]
    )


def _patches(recipe: _Recipe, rng: np.random.Generator) -> tuple[Sclerosis, ...]:
    drawn = rng.random((8, 5))
    (low, high), (short, long) = recipe.patch_mm, recipe.patch_half_mm
    return tuple(
        Sclerosis(
            iliac=bool(side < 0.7),
            along=round(0.3 + 0.62 * float(place), 4),
            half_mm=round(short + (long - short) * float(length), 4),
            reach_mm=round(3.5 + 7.0 * float(reach), 4),
            amount_mm=round(low + (high - low) * float(amount), 4),
        )
        for side, place, length, reach, amount in drawn[: recipe.patches]
    )


def _bridged(recipe: _Recipe, rng: np.random.Generator) -> np.ndarray:
    places = rng.uniform(0.25, 0.9, 4)
    halves = rng.uniform(0.05, 0.10, 4)
    along = np.linspace(0, 1, KNOTS)
    free = np.ones(KNOTS)
    for place, half in list(zip(places, halves, strict=True))[: recipe.bridges]:
        free *= 1 - np.exp(-(((along - place) / half) ** 2))
    return free
