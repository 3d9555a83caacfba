"""Where the anatomy lies in a radiograph and in its histogram: the ground of the automatic window.

Left out are padding, collimation borders, burned-in letters and direct exposure. Everything works on a thinned copy of
at most about 800 px a side and takes a few milliseconds.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sireader.imaging.radiograph import Pixels, Radiograph

AUTOMATIC = (1.0, 99.5)  # percentiles of the anatomy
BONE = (20.0, 99.9)
SOFT = (0.5, 85.0)
_SIDE_PX = 400
_BINS = 64
_HEAPS = 3


def grey_band(radiograph: Radiograph, low: float, high: float) -> tuple[int, int]:
    """The pixels at two percentiles of the anatomy; at least one apart."""
    sample = anatomy_sample(radiograph)
    darkest, brightest = (int(value) for value in np.percentile(sample, (low, high), method="nearest"))
    return (darkest, brightest) if brightest > darkest else (max(darkest - 1, 0), darkest + 1)


def anatomy_sample(radiograph: Radiograph) -> Pixels:
    """Pixels that most likely show anatomy, as one row; never empty."""
    step = max(1, max(radiograph.pixels.shape) // _SIDE_PX)
    thinned = radiograph.pixels[::step, ::step]
    field = _without_flat_borders(thinned)
    sample = _without_padding(field.ravel(), radiograph.padding)
    return _without_pile_ups(sample)


def _without_padding(sample: Pixels, padding: tuple[int, int] | None) -> Pixels:
    if padding is None:
        return sample
    kept = sample[(sample < padding[0]) | (sample > padding[1])]
    return kept if kept.size else sample


def _without_flat_borders(pixels: Pixels) -> Pixels:
    rows, columns = busy_part(pixels)
    return pixels[rows, columns]


def busy_part(pixels: Pixels) -> tuple[slice, slice]:
    """The rows and columns between the collimated borders: a border line hardly varies along its length."""
    low, high = np.percentile(pixels, (0.5, 99.5))
    flat = 0.04 * (high - low)
    rows = _busy_span(pixels, 1, flat)
    return rows, _busy_span(pixels[rows], 0, flat)


def _busy_span(pixels: Pixels, axis: int, flat: float) -> slice:
    low, high = np.percentile(pixels, (5, 95), axis=axis)
    busy = np.flatnonzero(high - low > flat)
    whole = slice(0, pixels.shape[1 - axis])
    if busy.size <= whole.stop // 4:
        return whole
    return slice(int(busy[0]), int(busy[-1]) + 1)


def _without_pile_ups(sample: Pixels) -> Pixels:
    """The sample without the heaps at its two ends: direct exposure, collimator and letters, one behind the other."""
    least = sample.size // 10
    for _ in range(_HEAPS):
        kept = _without_end_heaps(sample)
        if kept.size == sample.size or kept.size <= least:
            break
        sample = kept
    return sample


def _without_end_heaps(sample: Pixels) -> Pixels:
    low, high = np.percentile(sample, (0.1, 99.6))
    if high <= low:
        return sample
    counts, edges = np.histogram(sample, _BINS, (low, high))
    first, last = _end_of_heap(counts), _BINS - _end_of_heap(counts[::-1])
    return sample[(sample >= edges[first]) & (sample <= edges[last])] if first < last else sample


def _end_of_heap(counts: npt.NDArray[np.intp]) -> int:
    """Bins to leave out at the low end: a narrow heap of over 8 % of all that begins within the first three bins."""
    total = int(counts.sum())
    peak = int(np.argmax(counts[:3]))
    below = np.flatnonzero(counts[peak:] < 0.2 * counts[peak])
    width = peak + int(below[0]) if below.size else counts.size
    heap = width <= counts.size // 6 and counts[:width].sum() > 0.08 * total
    return width + 1 if heap else 0  # one more for its tail
