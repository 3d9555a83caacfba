"""Stored pixel cells → our uint16 pixels, as one table: masking, sign, Modality LUT and polarity.

PS3.5 8.1.1 (cells), PS3.3 C.7.6.3.1 (pixel description), C.11.1 (Modality LUT), C.11.6 (Presentation LUT Shape).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pydicom import Dataset

from sireader.imaging.codecs import Cells
from sireader.imaging.elements import items, numbers, text, value_of, whole
from sireader.imaging.radiograph import GreyScale, Pixels
from sireader.imaging.stripes import in_stripes

Stored = npt.NDArray[np.int64]
_BLOCK = 1 << 18


@dataclass(frozen=True, slots=True)
class CellLayout:
    """Where in a pixel cell the sample lies (0028,0100 to 0028,0103)."""

    bits_allocated: int
    bits_stored: int
    high_bit: int
    signed: bool

    @classmethod
    def of(cls, dataset: Dataset) -> CellLayout:
        """The layout a data set declares; a High Bit that cannot be is taken as Bits Stored − 1."""
        allocated, stored = whole(dataset, "BitsAllocated") or 0, whole(dataset, "BitsStored") or 0
        high = whole(dataset, "HighBit")
        fits = high is not None and stored - 1 <= high < allocated
        return cls(allocated, stored, high if fits and high is not None else stored - 1, _signed(dataset))

    @property
    def lowest(self) -> int:
        """The lowest stored value."""
        return -(1 << self.bits_stored - 1) if self.signed else 0

    @property
    def levels(self) -> int:
        """How many stored values there can be."""
        return 1 << self.bits_stored

    def codes(self, cells: Cells, *, shifted: bool) -> Cells:
        """The sample's bits of each cell, as an unsigned number below `levels`; bits outside are left out.

        Where a cell holds nothing else, it is the code, and the cells themselves are returned.
        """
        shift = self.high_bit + 1 - self.bits_stored if shifted else 0
        if cells.dtype.itemsize > 2:
            return np.bitwise_and(np.right_shift(cells, shift), self.levels - 1).astype(np.uint16)
        if shift:
            return np.bitwise_and(np.right_shift(cells, shift), self.levels - 1)
        clean = bits_in(cells) < self.levels
        return cells if clean else np.bitwise_and(cells, self.levels - 1)

    def stored(self, codes: npt.NDArray[np.int64]) -> Stored:
        """The stored values that codes mean: two's complement where signed."""
        return np.where(self.signed & (codes >= self.levels >> 1), codes - self.levels, codes)


@dataclass(frozen=True, slots=True)
class Grey:
    """`table[code]` is our pixel; `scale` takes it to modality values."""

    table: Pixels
    scale: GreyScale

    def pixels(self, codes: Cells) -> Pixels:
        """The pixel of each code.

        Without a Modality LUT the table only turns bits over: the sign bit where samples are signed, and all of them
        where the grey is inverted. That takes no look-up and a tenth of the time.
        """
        turned = int(self.table[0])
        if not np.array_equal(self.table, np.arange(self.table.size) ^ turned):
            return _looked_up(self.table, codes)
        return codes if codes.dtype == np.uint16 and not turned else _turned(codes, turned)


def bits_in(cells: Cells) -> int:
    """All bits that are set in any of the cells."""
    found: list[int] = []
    in_stripes(lambda start, end: found.append(int(np.bitwise_or.reduce(cells[start:end], axis=None))), len(cells))
    return int(np.bitwise_or.reduce(found))


def _turned(codes: Cells, turned: int) -> Pixels:
    """The codes in 16 bits, with these bits turned over."""
    pixels = np.empty(codes.shape, dtype=np.uint16)

    def fill(start: int, end: int) -> None:
        np.bitwise_xor(codes[start:end], turned, out=pixels[start:end], dtype=np.uint16)

    in_stripes(fill, len(codes))
    return pixels


def _looked_up(table: Pixels, codes: Cells) -> Pixels:
    """`table[codes]` row block by row block: numpy makes 8 bytes of every index."""
    pixels = np.empty(codes.shape, dtype=np.uint16)
    step = max(1, _BLOCK // codes.shape[1])
    for row in range(0, codes.shape[0], step):
        pixels[row : row + step] = table[codes[row : row + step]]
    return pixels


@dataclass(frozen=True, slots=True)
class LookupTable:
    """A LUT of PS3.3 C.11: descriptor and data (0028,3002 and 0028,3006)."""

    first_value: int
    bits: int
    entries: Pixels


def grey_of(dataset: Dataset, layout: CellLayout) -> Grey:
    """The table from code to pixel and its meaning; ValueError where the Modality LUT or the rescale is broken."""
    stored = layout.stored(np.arange(layout.levels))
    if sequence := items(dataset, "ModalityLUTSequence"):
        return _by_table(stored, lookup_table(sequence[0], lowest=layout.lowest), inverted(dataset))
    return _by_rescale(stored, layout, _rescale(dataset), inverted(dataset))


def inverted(dataset: Dataset) -> bool:
    """Whether the lowest value is to be shown white: MONOCHROME1 or shape INVERSE, never twice (PS3.3 C.7.6.3.1.2)."""
    monochrome1 = text(dataset, "PhotometricInterpretation").upper() == "MONOCHROME1"
    return monochrome1 or text(dataset, "PresentationLUTShape").upper() == "INVERSE"


def lookup_table(item: Dataset, *, lowest: int) -> LookupTable:
    """The LUT of a sequence item; ValueError when descriptor and data do not fit.

    Entries above the declared depth show that the depth is too small: then as many bits as they need are taken.
    `lowest` is the lowest input value: where it is below zero, a first value above 32767 stands for a negative one.
    """
    descriptor = numbers(item, "LUTDescriptor")
    if len(descriptor) != 3:
        raise ValueError("LUT Descriptor has not three values")
    count, first, bits = (int(number) for number in descriptor)
    count = count & 0xFFFF or 0x10000
    if lowest < 0 and first >= 0x8000:
        first -= 0x10000
    entries = _entries(value_of(item, "LUTData"), count, big_endian=_big_endian(item))
    needed = int(entries.max()).bit_length()
    if not 1 <= bits <= 16:
        raise ValueError(f"LUT entries of {bits} bits")
    return LookupTable(first, max(bits, needed), entries)


def _entries(data: object, count: int, *, big_endian: bool) -> Pixels:
    """LUT Data as US values, as OW words, or as bytes two to a word (PS3.3 C.11.1.1.1)."""
    if isinstance(data, bytes):
        kind = "u1" if count <= len(data) < 2 * count else (">u2" if big_endian else "<u2")
        entries = np.frombuffer(data[: len(data) // np.dtype(kind).itemsize * np.dtype(kind).itemsize], kind)
    else:
        entries = np.atleast_1d(np.asarray(data, dtype=np.int64)) & 0xFFFF
    if entries.size < count:
        raise ValueError(f"LUT Data holds {entries.size} of {count} entries")
    return entries[:count].astype(np.uint16)


def _big_endian(item: Dataset) -> bool:
    return item.original_encoding[1] is False


def _by_table(stored: Stored, lut: LookupTable, is_inverted: bool) -> Grey:
    values = lut.entries[np.clip(stored - lut.first_value, 0, lut.entries.size - 1)]
    top = (1 << lut.bits) - 1
    if is_inverted:
        return Grey((top - values).astype(np.uint16), GreyScale(float(top), -1.0))
    return Grey(values, GreyScale())


def _by_rescale(stored: Stored, layout: CellLayout, rescale: tuple[float, float], is_inverted: bool) -> Grey:
    slope, intercept = rescale
    rank = stored - layout.lowest
    if is_inverted is (slope < 0):
        return Grey(rank.astype(np.uint16), GreyScale(slope * layout.lowest + intercept, slope))
    top = layout.levels - 1
    return Grey((top - rank).astype(np.uint16), GreyScale(slope * (top + layout.lowest) + intercept, -slope))


def _rescale(dataset: Dataset) -> tuple[float, float]:
    """Rescale Slope and Intercept; 1 and 0 where the file has none, ValueError where it has them without a number."""
    found = []
    for keyword, absent in (("RescaleSlope", 1.0), ("RescaleIntercept", 0.0)):
        given = numbers(dataset, keyword)
        if not given and text(dataset, keyword):
            raise ValueError(f"{keyword} is no number")
        found.append(given[0] if given else absent)
    slope, intercept = found
    if slope == 0 or not math.isfinite(slope):
        raise ValueError("Rescale Slope is 0")
    return slope, intercept


def _signed(dataset: Dataset) -> bool:
    return whole(dataset, "PixelRepresentation") == 1
