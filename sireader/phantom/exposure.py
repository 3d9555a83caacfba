"""From thickness maps to stored grey levels: attenuation, scatter, quantum noise, logarithm, look-up table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter

from sireader.phantom.film import Film
from sireader.phantom.grids import Floats, Grid, resample

# Effective attenuation per mm near 75 kV behind an anti-scatter grid; bone as excess over the soft tissue it displaces.
SOFT_PER_MM = 0.0195
SPONGY_PER_MM = 0.0085
CORTEX_PER_MM = 0.044
LEAD_PER_MM = 4.0


@dataclass(frozen=True, slots=True)
class Exposure:
    """How the film was exposed and processed.

    Attributes:
        photons: quanta per mm² behind air, in thousands; fewer means a grainier image.
        scatter: share of scattered radiation behind the thickest part, 0.1 to 0.5.
        blur_mm: focal and detector blur, standard deviation.
        latitude: how much of slow brightness changes the processing removes, 0 to 0.8.
        detail: gain of the edge enhancement, 0 to 1.
        contrast: slope of the look-up table, about 0.8 to 1.3.
        brightness: shift of the look-up table in log units; positive is darker.
        heel_deg: direction in which the beam weakens.
        heel: share by which it weakens across the film, 0 to 0.3.
    """

    photons: float = 60.0
    scatter: float = 0.25
    blur_mm: float = 0.25
    latitude: float = 0.45
    detail: float = 0.5
    contrast: float = 1.0
    brightness: float = 0.0
    heel_deg: float = 0.0
    heel: float = 0.1


def attenuation(film: Film) -> Floats:
    """The line integral of attenuation, dimensionless, 0 in air."""
    soft = SOFT_PER_MM * np.clip(film.soft, 0, None)
    bone = SPONGY_PER_MM * film.spongy + CORTEX_PER_MM * film.cortex
    result: Floats = np.clip(soft + bone, 0, None) + LEAD_PER_MM * film.lead
    return result


def detected(film: Film, exposure: Exposure) -> Floats:
    """The noiseless signal at the detector, 1 in air, on the film's grid."""
    primary = np.exp(-attenuation(film))
    step = film.grid.with_step(8.0)
    cloud = gaussian_filter(resample(np.sqrt(primary), film.grid, step), 4.0, mode="nearest")
    scattered = exposure.scatter * 0.09 * resample(cloud, step, film.grid)
    result: Floats = gaussian_filter(primary + scattered, exposure.blur_mm / film.grid.step_mm, mode="nearest") * _heel(
        film.grid, exposure
    )
    return result


def _heel(grid: Grid, exposure: Exposure) -> Floats:
    angle = np.deg2rad(exposure.heel_deg)
    half = grid.step_mm * grid.rows / 2
    x = (grid.x_mm - grid.x_mm.mean()) / half
    y = (grid.y_mm - grid.y_mm.mean()) / half
    result: Floats = (1 - exposure.heel / 2 * (np.cos(angle) * x[None, :] + np.sin(angle) * y[:, None])).astype(
        np.float32
    )
    return result


def logged(signal: Floats, pixels: Grid, exposure: Exposure, rng: np.random.Generator) -> Floats:
    """Adds quantum noise at pixel size and takes −log: 0 in air, about 4 behind the sacrum."""
    quanta = exposure.photons * 1000 * pixels.step_mm**2
    noise = rng.standard_normal(signal.shape, dtype=np.float32)
    noisy = signal + noise * np.sqrt(signal / quanta) + np.float32(0)
    result: Floats = -np.log(np.clip(noisy, 1e-4, None))
    return result


def processed(density: Floats, pixels: Grid, exposure: Exposure) -> Floats:
    """The detector maker's processing: slow changes reduced, edges raised."""
    slow_grid = pixels.with_step(max(4.0, pixels.step_mm))
    reduced = resample(density, pixels, slow_grid)
    slow = resample(gaussian_filter(reduced, 25.0 / slow_grid.step_mm, mode="nearest"), slow_grid, pixels)
    mid_grid = pixels.with_step(max(1.0, pixels.step_mm))
    reduced = resample(density, pixels, mid_grid)
    middle = resample(gaussian_filter(reduced, 2.5 / mid_grid.step_mm, mode="nearest"), mid_grid, pixels)
    level = np.float32(np.median(slow))
    return density - exposure.latitude * (slow - level) + exposure.detail * (density - middle)


def developed(density: Floats, exposure: Exposure, low: float, high: float) -> Floats:
    """The S-shaped look-up table: 0 (black) to 1 (white), with `low` and `high` at about 0.08 and 0.92."""
    middle = (low + high) / 2 + exposure.brightness
    slope = 4.9 * exposure.contrast / max(high - low, 0.1)
    result: Floats = 1 / (1 + np.exp(-slope * (density - middle)))
    return result
