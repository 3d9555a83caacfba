"""Local contrast for the eye: contrast-limited adaptive histogram equalisation (Pizer 1987, Zuiderveld 1994).

For display only: grey no longer stands for attenuation, the same bone may be lighter here and darker there. Pixels in,
pixels out, in the same band, so the window and everything behind it stay as they are.

Our own on numpy: what it takes is one histogram per tile and one blend of four tables; the libraries that have it
bring tens of megabytes for that one function.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from sireader.imaging.exposure import grey_band
from sireader.imaging.radiograph import Pixels, Radiograph

TILES = 8
BINS = 512
CLIP = 3.0
"""Times the height of a flat histogram: what one step of grey can gain in contrast at most."""

_Tables = npt.NDArray[np.float32]
_Codes = npt.NDArray[np.uint16]


def with_local_contrast(radiograph: Radiograph, clip: float = CLIP) -> Radiograph:
    """The same radiograph with its local contrast raised within the anatomy's band of grey; all else is kept."""
    low, high = grey_band(radiograph, 0.1, 99.9)
    return replace(radiograph, pixels=local_contrast(radiograph.pixels, (low, high), clip=clip))


def local_contrast(
    pixels: Pixels, band: tuple[int, int] | None = None, *, clip: float = CLIP, tiles: int = TILES, bins: int = BINS
) -> Pixels:
    """The pixels inside a band equalised tile by tile, blended between the tiles' centres; others as they are.

    Args:
        pixels: uint16 (rows, columns).
        band: lowest and highest pixel to be spread; without it the least and greatest there are.
        clip: see `CLIP`; 1 leaves the picture nearly as it is.
        tiles: how many tiles down and across.
        bins: steps of grey in which the histograms count.
    """
    low, high = band if band is not None else (int(pixels.min()), int(pixels.max()))
    if high <= low:
        return pixels.copy()
    bins = min(bins, high - low + 1)
    code_of = _code_table(low, high, bins)
    codes = code_of[pixels]
    tables = _tile_tables(codes, min(tiles, *pixels.shape), bins, clip)
    spread = _blended(codes, tables)
    return _within_band(pixels, spread, low, high)


def _code_table(low: int, high: int, bins: int) -> _Codes:
    """The bin of every possible pixel; pixels outside the band fall into the nearest bin."""
    steps = np.arange(1 << 16, dtype=np.int64).clip(low, high) - low
    return np.asarray(steps * bins // (high - low + 1), dtype=np.uint16)


def _edges(length: int, tiles: int) -> list[int]:
    return [length * tile // tiles for tile in range(tiles + 1)]


def _tile_tables(codes: _Codes, tiles: int, bins: int, clip: float) -> _Tables:
    """From bin to brightness 0 to 1, for each tile: float32 (tiles, tiles, bins)."""
    down, across = (_edges(length, tiles) for length in codes.shape)
    tables = np.empty((tiles, tiles, bins), dtype=np.float32)
    for row in range(tiles):
        for column in range(tiles):
            tile = codes[down[row] : down[row + 1], across[column] : across[column + 1]]
            tables[row, column] = equalising_table(np.bincount(tile.ravel(), minlength=bins), clip)
    return tables


def equalising_table(counts: npt.NDArray[np.integer[Any]], clip: float) -> npt.NDArray[np.float64]:
    """Brightness 0 to 1 of each bin: its middle in the cumulated histogram, after the clip.

    Counts above `clip` times the mean count are cut off and shared out evenly over all bins.
    """
    bins = counts.size
    limit = clip * float(counts.sum()) / bins
    clipped = np.minimum(counts, limit)
    clipped += (counts.sum() - clipped.sum()) / bins
    return np.asarray((np.cumsum(clipped) - clipped / 2) / clipped.sum())


def _blended(codes: _Codes, tables: _Tables) -> npt.NDArray[np.float32]:
    """Each pixel's brightness by the tables of the four tiles around it, weighted by its distance to their centres.

    The picture is cut at the centres of the tiles: inside one piece the four tables are the same for all pixels.
    """
    spread = np.empty(codes.shape, dtype=np.float32)
    down, across = (_pieces(length, tables.shape[0]) for length in codes.shape)
    for rows, upper, lower, down_weights in down:
        weights = down_weights[:, np.newaxis]
        for columns, left, right, across_weights in across:
            piece = codes[rows, columns]
            top = _mixed(tables[upper, left][piece], tables[upper, right][piece], across_weights)
            bottom = _mixed(tables[lower, left][piece], tables[lower, right][piece], across_weights)
            spread[rows, columns] = _mixed(top, bottom, weights)
    return spread


def _mixed(
    near: npt.NDArray[np.float32], far: npt.NDArray[np.float32], far_weights: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    far -= near
    far *= far_weights
    far += near
    return far


def _pieces(length: int, tiles: int) -> list[tuple[slice, int, int, npt.NDArray[np.float32]]]:
    """The pieces between centres of tiles: where, the two tiles beside it, and the weight of the second one."""
    edges = _edges(length, tiles)
    centers = [(first + end - 1) / 2 for first, end in itertools.pairwise(edges)]
    cuts = [0, *(int(np.ceil(center)) for center in centers), length]
    pieces = []
    for number in range(tiles + 1):
        near, far = max(number - 1, 0), min(number, tiles - 1)
        places = np.arange(cuts[number], cuts[number + 1], dtype=np.float32)
        distance = max(centers[far] - centers[near], 1.0)
        weights = np.clip((places - centers[near]) / distance, 0, 1).astype(np.float32)
        pieces.append((slice(cuts[number], cuts[number + 1]), near, far, weights))
    return pieces


def _within_band(pixels: Pixels, spread: npt.NDArray[np.float32], low: int, high: int) -> Pixels:
    spread *= high - low
    spread += low + 0.5
    inside = (pixels >= low) & (pixels <= high)
    return np.where(inside, spread.astype(np.uint16), pixels)
