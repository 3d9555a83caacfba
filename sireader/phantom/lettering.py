"""Letters from strokes of our own, for the side marker and the word burned into every phantom."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sireader.phantom.grids import Floats

# Polylines on a 4 wide × 6 high cell, y downwards.
_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "P": (((0, 6), (0, 0), (3, 0), (4, 0.8), (4, 2.2), (3, 3), (0, 3)),),
    "H": (((0, 0), (0, 6)), ((4, 0), (4, 6)), ((0, 3), (4, 3))),
    "A": (((0, 6), (2, 0), (4, 6)), ((0.8, 3.9), (3.2, 3.9))),
    "N": (((0, 6), (0, 0), (4, 6), (4, 0)),),
    "T": (((0, 0), (4, 0)), ((2, 0), (2, 6))),
    "O": (((1, 0), (3, 0), (4, 1.2), (4, 4.8), (3, 6), (1, 6), (0, 4.8), (0, 1.2), (1, 0)),),
    "M": (((0, 6), (0, 0), (2, 3.4), (4, 0), (4, 6)),),
    "R": (((0, 6), (0, 0), (3, 0), (4, 0.8), (4, 2.2), (3, 3), (0, 3)), ((2, 3), (4, 6))),
    "L": (((0, 0), (0, 6), (4, 6)),),
}
_ADVANCE = 6.0
_MARGIN = 1.0


def coverage(text: str, height_px: float, weight: float = 0.9) -> Floats:
    """The text as a picture of ink, 0 to 1, letters `height_px` tall, strokes `weight` sixths of that thick.

    Shape (rows, columns) with a margin of a sixth of the height around the letters.
    """
    unit = height_px / 6
    rows = round(unit * (6 + 2 * _MARGIN))
    columns = round(unit * (_ADVANCE * (len(text) - 1) + 4 + 2 * _MARGIN))
    y = ((np.arange(rows) + 0.5) / unit - _MARGIN)[:, None]
    x = ((np.arange(columns) + 0.5) / unit - _MARGIN)[None, :]
    distance = np.full((rows, columns), np.inf)
    for place, letter in enumerate(text):
        for line in _STROKES[letter]:
            for start, end in pairwise(line):
                distance = np.minimum(distance, _to_segment(x - _ADVANCE * place, y, start, end))
    return np.clip((weight / 2 - distance) * unit + 0.5, 0, 1).astype(np.float32)


def _to_segment(x: np.ndarray, y: np.ndarray, start: tuple[float, float], end: tuple[float, float]) -> np.ndarray:
    dx, dy = end[0] - start[0], end[1] - start[1]
    share = np.clip(((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy), 0, 1)
    return np.hypot(x - start[0] - share * dx, y - start[1] - share * dy)
