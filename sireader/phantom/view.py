"""From the patient's millimetres to the film's: stature, asymmetry, rotation and tilt of the patient, turn of the film.

Patient coordinates at the detector's scale: x towards the patient's left (the image's right), y towards the feet from
the level of the hip centres, z towards the front.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sireader.phantom.grids import Points

Solid = tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, slots=True)
class View:
    """How the pelvis lies under the tube.

    Attributes:
        scale: size against the average pelvis, about 0.92 to 1.08.
        female: 0 (narrow, high pelvis) to 1 (wide inlet and pubic arch).
        turn_deg: rotation of the patient about the long axis; positive lifts the patient's right side.
        tilt_deg: tilt of the pelvis; positive moves the sacrum up against the pubis.
        film_deg: rotation of the image in its plane, clockwise.
        shift_mm: where the middle of the pelvis lies on the film (x, y).
        bends: amplitudes in mm of six slow bends of the whole shape, the last three against symmetry.
    """

    scale: float = 1.0
    female: float = 0.5
    turn_deg: float = 0.0
    tilt_deg: float = 0.0
    film_deg: float = 0.0
    shift_mm: tuple[float, float] = (0.0, 0.0)
    bends: tuple[float, ...] = (0.0,) * 6

    def film(self, points: Solid | Points, side: int = 1) -> Points:
        """Film points (n, 2) in mm of patient points (n, 3); side -1 mirrors them to the patient's right."""
        x, y, z = np.asarray(points, np.float64).T
        x, y = self._shaped(x * side, y)
        turn, tilt = np.deg2rad(self.turn_deg), np.deg2rad(self.tilt_deg)
        x = x * np.cos(turn) + z * np.sin(turn)
        y = y * np.cos(tilt) + z * np.sin(tilt)
        return self._laid(x * self.scale, y * self.scale)

    def _shaped(self, x: Points, y: Points) -> tuple[Points, Points]:
        low = 1 / (1 + np.exp(-(y + 20) / 25))  # 0 at the wings, 1 at the pubis
        wide = 1 + (self.female - 0.5) * (0.10 * low + 0.02)
        high = 1 - (self.female - 0.5) * 0.07
        a, b, c, d, e, f = self.bends
        lateral = np.abs(x) / 60
        side = np.tanh(x / 20)
        x = x * wide + side * (a * np.sin(y / 45) + b * np.sin(y / 28 + 1)) * np.tanh(lateral) + d * np.sin(y / 60)
        y = y * high + c * np.cos(lateral * 1.3) + (e * np.sin(y / 50 + 2) + f) * side * np.tanh(lateral)
        return x, y

    def _laid(self, x: Points, y: Points) -> Points:
        turn = np.deg2rad(self.film_deg)
        cos, sin = np.cos(turn), np.sin(turn)
        return np.stack([x * cos - y * sin + self.shift_mm[0], x * sin + y * cos + self.shift_mm[1]], axis=1)

    def patient(self, x_mm: Points, y_mm: Points) -> tuple[Points, Points]:
        """Undoes film turn and shift only: film x, y (any shape) to upright x, y in mm, for soft tissue."""
        turn = np.deg2rad(self.film_deg)
        x, y = x_mm - self.shift_mm[0], y_mm - self.shift_mm[1]
        return x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
