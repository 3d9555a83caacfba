"""Draws the randomness of a phantom: subject, position, disease, exposure and detector, from a seed and a number."""

from __future__ import annotations

import numpy as np

from sireader.domain.grading import Grades, Joint
from sireader.phantom.exposure import Exposure
from sireader.phantom.joint import JointShape
from sireader.phantom.lesions import draw_look
from sireader.phantom.spec import Detector, PhantomSpec, look_generator
from sireader.phantom.spine import Spine
from sireader.phantom.tissue import Body, Gas
from sireader.phantom.view import View

# How often the worse joint has each grade, and how far the other joint lies below it. Gives about 60 % definite.
WORSE = (0.17, 0.14, 0.17, 0.33, 0.19)
BELOW = (0.60, 0.28, 0.09, 0.03)


def draw_spec(seed: int, number: int, size: int | None = None, grades: Grades | None = None) -> PhantomSpec:
    """Phantom `number` (1, 2, …) of the cohort `seed`; it does not depend on any other phantom.

    Args:
        seed: seed of the cohort, 0 or more.
        number: number of the phantom, 1 or more.
        size: longer side of the image in px; drawn between 1400 and 2400 when None.
        grades: wanted grades; drawn when None.
    """
    rng = np.random.default_rng([seed, number])
    own = int(rng.integers(2**62))
    drawn = draw_grades(rng)
    wanted = grades or drawn
    female = bool(rng.random() < 0.4)
    view = _view(rng, female)
    body = _body(rng)
    detector = _detector(rng, size)
    right_shape, left_shape = _shapes(rng)
    return PhantomSpec(
        number=number,
        seed=own,
        female=female,
        age_years=int(rng.integers(20, 61)),
        view=view,
        body=body,
        spine=Spine(_normal(rng, 2.0, 4.0), _normal(rng, 4.0, 8.0), _between(rng, 0.6, 1.25)),
        foramina=tuple(_between(rng, 0.1, 1.0) for _ in range(8)),
        density=_between(rng, 0.85, 1.12),
        right=draw_look(wanted.right, look_generator(own, Joint.RIGHT)),
        left=draw_look(wanted.left, look_generator(own, Joint.LEFT)),
        right_shape=right_shape,
        left_shape=left_shape,
        exposure=_exposure(rng),
        detector=detector,
        marker=str(rng.choice(["R", "L", "RL"], p=[0.55, 0.35, 0.10])),
        marker_place=(_between(rng, 0.04, 0.08), _between(rng, 0.08, 0.5)),
    )


def draw_grades(rng: np.random.Generator) -> Grades:
    """Grades of both joints: the worse one, then how far the other lies below, then which side is which."""
    worse = int(rng.choice(5, p=WORSE))
    better = max(0, worse - int(rng.choice(4, p=BELOW)))
    return Grades.of(worse, better) if rng.random() < 0.5 else Grades.of(better, worse)


def _between(rng: np.random.Generator, low: float, high: float) -> float:
    return round(float(rng.uniform(low, high)), 4)


def _normal(rng: np.random.Generator, spread: float, most: float) -> float:
    return round(float(np.clip(spread * rng.standard_normal(), -most, most)), 4)


def _view(rng: np.random.Generator, female: bool) -> View:
    return View(
        scale=round(1.0 + _normal(rng, 0.025, 0.06) - (0.02 if female else 0.0), 4),
        female=_between(rng, 0.6, 1.0) if female else _between(rng, 0.0, 0.4),
        turn_deg=_normal(rng, 1.6, 4.0),
        tilt_deg=_normal(rng, 4.0, 8.0),
        film_deg=_normal(rng, 1.2, 3.0),
        shift_mm=(_normal(rng, 4.0, 10.0), _normal(rng, 5.0, 12.0)),
        bends=tuple(_normal(rng, 2.0, 4.0) for _ in range(6)),
    )


def _shapes(rng: np.random.Generator) -> tuple[JointShape, JointShape]:
    """Both joints of a subject run alike, not quite the same."""
    spread, bow, wave = _between(rng, 0.35, 1.15), _between(rng, -0.5, 3.0), _between(rng, -2.0, 2.0)
    right, left = (
        JointShape(
            round(max(0.3, spread + _normal(rng, 0.08, 0.16)), 4),
            round(bow + _normal(rng, 0.5, 1.0), 4),
            round(wave + _normal(rng, 0.5, 1.0), 4),
        )
        for _ in range(2)
    )
    return right, left


def _body(rng: np.random.Generator) -> Body:
    girth = _between(rng, 0.92, 1.28)
    gas = tuple(_gas(rng) for _ in range(int(rng.integers(4, 13))))
    stones = tuple(_phlebolith(rng) for _ in range(int(rng.choice(5, p=[0.55, 0.2, 0.12, 0.08, 0.05]))))
    return Body(girth, round(120 + 85 * girth + _normal(rng, 10, 20), 2), gas, _between(rng, 0.0, 1.0), stones)


def _phlebolith(rng: np.random.Generator) -> tuple[float, float, float]:
    side = -1 if rng.random() < 0.5 else 1
    return side * _between(rng, 34, 50), _between(rng, -18, 8), _between(rng, 1.0, 2.2)


def _gas(rng: np.random.Generator) -> Gas:
    """A loop in the rectum and sigmoid, the ascending or the descending colon, or anywhere."""
    x, y, spread, turn = ((0, -35, 22, 0), (-95, -125, 18, 80), (98, -120, 16, -75), (0, -110, 70, 0))[
        int(rng.choice(4, p=[0.4, 0.2, 0.2, 0.2]))
    ]
    return Gas(
        x_mm=float(np.clip(x + _normal(rng, spread, 2 * spread), -104, 104)),
        y_mm=max(-175.0, y + _normal(rng, spread * 0.7, 1.5 * spread)),
        wide_mm=_between(rng, 10, 26),
        high_mm=_between(rng, 8, 15),
        turn_deg=turn + _normal(rng, 30, 70),
        thick_mm=_between(rng, 4, 15),
        fold_mm=_between(rng, 8, 15),
        stool=_between(rng, 0.0, 0.6),
    )


def _exposure(rng: np.random.Generator) -> Exposure:
    return Exposure(
        photons=round(float(np.exp(rng.uniform(np.log(2500), np.log(14000)))), 1),
        scatter=_between(rng, 0.1, 0.5),
        blur_mm=_between(rng, 0.18, 0.38),
        latitude=_between(rng, 0.4, 0.7),
        detail=_between(rng, 0.1, 0.8),
        contrast=_between(rng, 0.8, 1.15),
        brightness=_normal(rng, 0.06, 0.14),
        heel_deg=_between(rng, 0, 360),
        heel=_between(rng, 0.0, 0.2),
    )


def _detector(rng: np.random.Generator, size: int | None) -> Detector:
    """A landscape or nearly square film, 370 to 430 mm wide, with the pelvis in the middle."""
    wide = _between(rng, 375, 430)
    high = round(min(wide, _between(rng, 320, 400)), 4)
    longer = int(rng.integers(700, 1201)) * 2
    columns = size or longer
    spacing = round(wide / columns, 6)
    rows = max(16, round(high / spacing))
    top = -0.56 * high - 12
    collimation = str(rng.choice(["none", "black", "white"], p=[0.45, 0.35, 0.2]))
    return Detector(
        rows=rows,
        columns=columns,
        spacing_mm=spacing,
        top_mm=round(top, 4),
        left_mm=round(-wide / 2, 4),
        bits=int(rng.choice([10, 12, 14, 15, 16], p=[0.2, 0.4, 0.2, 0.1, 0.1])),
        headroom=float(rng.choice([0.0, 0.1, 0.25, 0.4])),
        photometric="MONOCHROME1" if rng.random() < 0.35 else "MONOCHROME2",
        spacing=str(rng.choice(["imager", "calibrated", "none"], p=[0.7, 0.22, 0.08])),
        maker=int(rng.integers(4)),
        collimation=collimation,
        field_px=_field(rng, rows, columns, collimation),
    )


def _field(rng: np.random.Generator, rows: int, columns: int, collimation: str) -> tuple[int, int, int, int]:
    r0, r1 = (round(rows * _between(rng, 0.01, 0.045)) for _ in range(2))
    c0, c1 = (round(columns * _between(rng, 0.01, 0.06)) for _ in range(2))
    return (0, 0, rows, columns) if collimation == "none" else (r0, c0, rows - r1, columns - c1)
