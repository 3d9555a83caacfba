"""The overlay planes of a file (PS3.3 C.9.2): separate Overlay Data, or retired ones in unused bits of the pixel cells.

A plane larger than its data, of no type or of no size is left out with a sentence; a plane never stops a radiograph.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from pydicom import Dataset

from sireader.imaging.codecs import Cells
from sireader.imaging.greyscale import CellLayout
from sireader.imaging.planes import Mask, Overlay, OverlayKind

GROUPS = range(0x6000, 0x6020, 2)
_ROWS, _COLUMNS, _DESCRIPTION, _TYPE, _ORIGIN = 0x0010, 0x0011, 0x0022, 0x0040, 0x0050
_BITS_ALLOCATED, _BIT_POSITION, _LABEL, _DATA = 0x0100, 0x0102, 0x1500, 0x3000


def overlays_of(dataset: Dataset, cells: Cells, layout: CellLayout) -> tuple[tuple[Overlay, ...], tuple[str, ...]]:
    """The overlays in the order of their groups, and a sentence for each one left out.

    Args:
        dataset: the file's data set.
        cells: the pixel cells before masking (rows, columns); compressed pictures have none of their own unused bits.
        layout: where the sample lies in them: no overlay may lie there (PS3.5 8.1.2).
    """
    found: list[Overlay] = []
    notes: list[str] = []
    for number, group in enumerate(GROUPS, 1):
        if not any((group, element) in dataset for element in (_ROWS, _DATA, _BITS_ALLOCATED)):
            continue
        try:
            found.append(_overlay(dataset, group, f"Overlay {number}", cells, layout))
        except (TypeError, ValueError, IndexError, OverflowError):
            notes.append(f"overlay {number} of the file is damaged and left out")
    return tuple(found), tuple(notes)


def _overlay(dataset: Dataset, group: int, name: str, cells: Cells, layout: CellLayout) -> Overlay:
    kind = OverlayKind(_text(dataset, group, _TYPE).upper() or "G")
    label = _text(dataset, group, _LABEL) or _text(dataset, group, _DESCRIPTION) or name
    if (group, _DATA) in dataset:
        return Overlay(label, kind, _placed(dataset, group, _plane(dataset, group), cells.shape))
    return Overlay(label, kind, _embedded(dataset, group, cells, layout))


def _plane(dataset: Dataset, group: int) -> Mask:
    """The first frame's bits (rows, columns), packed from the lowest bit of the first byte (PS3.5 8.1.2)."""
    rows, columns = _whole(dataset, group, _ROWS), _whole(dataset, group, _COLUMNS)
    if rows < 1 or columns < 1:
        raise ValueError("an overlay without rows or columns")
    element = dataset[group, _DATA]
    data = np.frombuffer(element.value, np.uint8)
    if element.VR == "OW" and dataset.original_encoding[1] is False:
        data = data[: data.size // 2 * 2].reshape(-1, 2)[:, ::-1].ravel()
    if data.size * 8 < rows * columns:
        raise ValueError("Overlay Data breaks off")
    bits = np.unpackbits(data[: (rows * columns + 7) // 8], count=rows * columns, bitorder="little")
    return bits.view(np.bool_).reshape(rows, columns)


def _placed(dataset: Dataset, group: int, plane: Mask, shape: tuple[int, ...]) -> Mask:
    """The plane on the radiograph: Overlay Origin (1, 1) is the upper left pixel, and may lie outside."""
    origin = _values(dataset, group, _ORIGIN) or (1, 1)
    top, left = int(origin[0]) - 1, int(origin[1]) - 1
    mask = np.zeros(shape, dtype=np.bool_)
    part = plane[max(-top, 0) :, max(-left, 0) :]
    target = mask[max(top, 0) :, max(left, 0) :]
    rows, columns = min(part.shape[0], target.shape[0]), min(part.shape[1], target.shape[1])
    target[:rows, :columns] = part[:rows, :columns]
    return mask


def _embedded(dataset: Dataset, group: int, cells: Cells, layout: CellLayout) -> Mask:
    """Retired: one unused bit of each pixel cell, at Overlay Bit Position (60xx,0102)."""
    bit = _whole(dataset, group, _BIT_POSITION)
    in_sample = layout.high_bit - layout.bits_stored < bit <= layout.high_bit
    if in_sample or not 0 <= bit < cells.dtype.itemsize * 8:
        raise ValueError("an overlay inside the sample, or outside the cell")
    return np.asarray(np.bitwise_and(cells, cells.dtype.type(1 << bit)) != 0)


def _values(dataset: Dataset, group: int, element: int) -> tuple[Any, ...]:
    if (group, element) not in dataset:
        return ()
    value: Any = dataset[group, element].value
    if value is None or value == "":
        return ()
    return (value,) if isinstance(value, str | int | float) else tuple(value)


def _whole(dataset: Dataset, group: int, element: int) -> int:
    """A number that has to be there; ValueError where it is not."""
    values = _values(dataset, group, element)
    if not values:
        raise ValueError("a number of the overlay is missing")
    return int(values[0])


def _text(dataset: Dataset, group: int, element: int) -> str:
    values = _values(dataset, group, element)
    return str(values[0]).strip(" \x00") if values else ""
