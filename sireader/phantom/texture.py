"""Noise fields of chosen grain: trabeculae, mottle, uneven tissue."""

from __future__ import annotations

import numpy as np
from scipy.ndimage import gaussian_filter

from sireader.phantom.grids import Floats, Grid, resample


def grain(rng: np.random.Generator, grid: Grid, size_mm: float) -> Floats:
    """Smooth noise of one grain size (mm, standard deviation of the blur), mean 0, standard deviation 1."""
    step = max(grid.step_mm, size_mm / 2.4)
    coarse = grid.with_step(step) if step > grid.step_mm else grid
    noise = rng.standard_normal(coarse.shape, dtype=np.float32)
    sigma = size_mm / step
    if sigma > 0.4:
        noise = gaussian_filter(noise, sigma, mode="nearest", truncate=3)
    noise *= 1 / max(float(noise.std()), 1e-6)
    return noise if coarse is grid else resample(noise, coarse, grid)


def mixed(rng: np.random.Generator, grid: Grid, sizes: tuple[tuple[float, float], ...]) -> Floats:
    """A sum of grains, each given as (size mm, weight)."""
    total = np.zeros(grid.shape, np.float32)
    for size_mm, weight in sizes:
        total += weight * grain(rng, grid, size_mm)
    return total
