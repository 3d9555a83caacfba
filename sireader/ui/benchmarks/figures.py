"""Times as medians and 95th percentiles, and what they are held to."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np

Figures = dict[str, Any]


def timed_ms(act: Callable[[], object]) -> float:
    """How long an act takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def in_figures(times_ms: dict[str, list[float]]) -> Figures:
    """For each name its median `…_ms` and 95th percentile `…_p95_ms`."""
    figures: Figures = {}
    for name, taken in times_ms.items():
        figures[f"{name}_ms"] = round(statistics.median(taken), 2)
        figures[f"{name}_p95_ms"] = round(float(np.percentile(taken, 95)), 2)
    return figures


def with_ratio(figures: Figures, name: str, to: str) -> Figures:
    """The figures, and the ratio of two medians."""
    return figures | {"ratio": round(figures[f"{name}_ms"] / figures[f"{to}_ms"], 2)}


def held_to(figures: Figures, targets: dict[str, float]) -> Figures:
    """The figures, the greatest that some of them may be, and whether they are no greater."""
    if not targets:
        return figures
    told = ", ".join(f"{name} ≤ {most:g}" for name, most in targets.items())
    return figures | {"target": told, "met": all(figures[name] <= most for name, most in targets.items())}
