"""The grey chain as a table of choices: the file that one choice from each row makes, and how to ask DCMTK for it."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from pydicom import Dataset
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    RLELossless,
)

from tests.imaging.conftest import build, lut

LAYOUTS = ((8, 8, 7), (8, 6, 5), (16, 8, 7), (16, 10, 9), (16, 12, 11), (16, 12, 15), (16, 12, 13), (16, 15, 14),
           (16, 16, 15), (32, 12, 11), (32, 16, 15))  # fmt: skip
POLARITIES = (("MONOCHROME2", ""), ("MONOCHROME2", "IDENTITY"), ("MONOCHROME2", "INVERSE"), ("MONOCHROME1", ""),
              ("MONOCHROME1", "INVERSE"))  # fmt: skip
MODALITIES = ("none", "rescale", "fraction", "negative", "table8", "table12", "table16")
WINDOWS = ("linear", "wide", "narrow", "step", "second", "sigmoid", "exact")
VOIS = (*WINDOWS, "table8", "table12", "table16")
PADDINGS = ("none", "value", "range")
SYNTAXES = {
    "implicit": ImplicitVRLittleEndian,
    "explicit": ExplicitVRLittleEndian,
    "big": ExplicitVRBigEndian,
    "deflated": DeflatedExplicitVRLittleEndian,
    "rle": RLELossless,
}
_RESCALES = {"none": (1.0, 0.0), "rescale": (2.0, -20.0), "fraction": (0.25, 3.5), "negative": (-1.0, 10.0)}
GREATEST_TABLE = 4096


@dataclass(frozen=True, slots=True)
class Link:
    """One choice from each row."""

    layout: tuple[int, int, int]
    signed: bool
    modality: str
    voi: str
    polarity: tuple[str, str]
    padding: str
    garbage: bool
    syntax: str

    def __str__(self) -> str:
        return "-".join(str(getattr(self, field.name)).replace(" ", "") for field in fields(self))

    @property
    def possible(self) -> bool:
        """DCMTK keeps modality values as whole numbers, so a VOI table behind a fractional slope has no counterpart.

        In big endian it turns the bytes of each 16-bit word (PS3.5 6.2, OW), pydicom those of a cell of 32 bits; no
        radiograph was ever found in either form. RLE has two segments for a cell of 16 bits, and none of 32 exists.
        """
        fraction_in_table = self.modality == "fraction" and self.voi.startswith("table")
        return not fraction_in_table and not (self.syntax in {"big", "rle"} and self.layout[0] == 32)

    @property
    def ends(self) -> tuple[int, int]:
        """Lowest and highest stored value."""
        low = -(1 << self.layout[1] - 1) if self.signed else 0
        return low, low + (1 << self.layout[1]) - 1


def every() -> Iterator[Link]:
    """All of layout, sign, modality, VOI and polarity; padding, garbage and syntax take turns."""
    turns = itertools.cycle(itertools.product(PADDINGS, (False, True), SYNTAXES))
    for choice in itertools.product(LAYOUTS, (False, True), MODALITIES, VOIS, POLARITIES):
        link = Link(*choice, *next(turns))
        if link.possible:
            yield link


def pairs() -> list[Link]:
    """Fewest links (greedily) such that any two choices from different rows meet in at least one."""
    draw = random.Random(3)  # noqa: S311 – choices for a test
    rows: list[tuple[Any, ...]] = [LAYOUTS, (False, True), MODALITIES, VOIS, POLARITIES, PADDINGS, (False, True),
                                   tuple(SYNTAXES)]  # fmt: skip
    missing = {
        ((i, a), (j, b)) for i, j in itertools.combinations(range(len(rows)), 2) for a in rows[i] for b in rows[j]
    }
    chosen: list[Link] = []
    barren = 0
    while missing and barren < 50:
        drawn = [Link(*(draw.choice(row) for row in rows)) for _ in range(60)]
        best = max((link for link in drawn if link.possible), key=lambda link: len(missing & _pairs_of(link)))
        gained = missing & _pairs_of(best)
        barren = 0 if gained else barren + 1
        if gained:
            missing -= gained
            chosen.append(best)
    return chosen


def _pairs_of(link: Link) -> set[Any]:
    values = [(number, getattr(link, field.name)) for number, field in enumerate(fields(link))]
    return set(itertools.combinations(values, 2))


def dataset_of(link: Link) -> Dataset:
    """A square picture that runs through the stored values from the lowest to the highest; native also for RLE."""
    allocated, stored, high = link.layout
    (low, top), side = link.ends, 16 if stored <= 8 else 40
    values = low + np.linspace(0, top - low, side * side).round().astype(np.int64)
    codes = values & ((1 << stored) - 1)
    cells = codes << (high + 1 - stored)
    if link.garbage:
        cells |= _garbage(link, cells.size)
    elif link.signed:
        cells = (values << (high + 1 - stored)) & ((1 << allocated) - 1)
    elements: dict[str, Any] = {**_modality(link), **_voi(link)}
    elements["PhotometricInterpretation"], shape = link.polarity
    if shape:
        elements["PresentationLUTShape"] = shape
    native = SYNTAXES[link.syntax]
    native = ExplicitVRLittleEndian if native.is_encapsulated else native
    dataset = build(cells.reshape(side, side), dtype=f"u{allocated // 8}", syntax=native, BitsStored=stored, **elements)
    dataset.HighBit, dataset.PixelRepresentation = high, int(link.signed)
    _pad(dataset, link)
    return dataset


def _garbage(link: Link, count: int) -> Any:
    """Random bits wherever a cell has no sample."""
    allocated, stored, high = link.layout
    outside = ((1 << allocated) - 1) & ~(((1 << stored) - 1) << (high + 1 - stored))
    return np.random.default_rng(5).integers(0, 1 << allocated, count) & outside


def _pad(dataset: Dataset, link: Link) -> None:
    kind = "SS" if link.signed else "US"
    if link.padding != "none":
        dataset.add_new("PixelPaddingValue", kind, link.ends[0])
    if link.padding == "range":
        dataset.add_new("PixelPaddingRangeLimit", kind, link.ends[0] + 3)


def _modality(link: Link) -> dict[str, Any]:
    if link.modality in _RESCALES:
        slope, intercept = _RESCALES[link.modality]
        return {} if link.modality == "none" else {"RescaleSlope": f"{slope:g}", "RescaleIntercept": f"{intercept:g}"}
    low, top = link.ends
    count = min(top - low + 1, GREATEST_TABLE)
    return {"ModalityLUTSequence": [_table(low + (top - low + 1 - count) // 2, count, int(link.modality[5:]))]}


def _table(first: int, count: int, bits: int) -> Dataset:
    """A table that bends, so that no straight line can stand for it."""
    return lut(first, ((np.linspace(0, 1, count) ** 0.6) * ((1 << bits) - 1)).round().astype(int).tolist(), bits)


def _values(link: Link) -> tuple[float, float]:
    """Lowest and highest modality value."""
    if link.modality not in _RESCALES:
        return 0.0, float((1 << int(link.modality[5:])) - 1)
    slope, intercept = _RESCALES[link.modality]
    low, top = sorted(slope * end + intercept for end in link.ends)
    return low, top


def _window(link: Link) -> tuple[float, float]:
    """Center and width in modality values; the center is never one that a step could tie with."""
    low, top = _values(link)
    center, span = round((low + top) / 2 - 1) + 0.3, round(top - low)
    widths = {"wide": 3 * span, "narrow": max(span / 16, 2), "step": 1, "exact": max(span / 2, 2)}
    return center, float(widths.get(link.voi, max(span / 3, 2)))


def _voi(link: Link) -> dict[str, Any]:
    if link.voi.startswith("table"):
        low, top = _values(link)
        count = max(int(min(top - low, GREATEST_TABLE) / 2), 2)
        first = min(max(int(low + (top - low) / 4), -32768), 32767 if low < 0 else 65535)
        return {"VOILUTSequence": [_table(first, count, int(link.voi[5:]))]}
    center, width = _window(link)
    if link.voi == "second":
        return {"WindowCenter": [f"{center + 5:g}", f"{center:g}"], "WindowWidth": ["77", f"{width:g}"]}
    function = {"sigmoid": "SIGMOID", "exact": "LINEAR_EXACT"}.get(link.voi, "LINEAR")
    return {"WindowCenter": f"{center:.10g}", "WindowWidth": f"{width:.10g}", "VOILUTFunction": function}


def options(link: Link) -> list[str]:
    """How to ask DCMTK for this link's picture.

    It keeps modality values as whole numbers, which C.11.1 does not say: behind a fractional slope it is asked for the
    same window in stored values. It has no LINEAR_EXACT (C.11.2.1.3.2): it is asked for the LINEAR one that equals it.
    """
    if link.voi.startswith("table"):
        return ["--use-voi-lut", "1"]
    sigmoid = ["--sigmoid-function"] if link.voi == "sigmoid" else []
    if link.modality == "fraction":
        return ["--no-modality", "--set-window", *_in_stored_values(link), *sigmoid]
    if link.voi == "exact":
        center, width = _window(link)
        return ["--set-window", f"{center + 0.5:.10g}", f"{width + 1:.10g}", "--linear-function"]
    return ["--use-window", "2" if link.voi == "second" else "1", *sigmoid]


def _in_stored_values(link: Link) -> tuple[str, str]:
    """The window before the rescale: a LINEAR one loses half a value of center and one of width on either side."""
    (center, width), (slope, intercept) = _window(link), _RESCALES[link.modality]
    loss = 0 if link.voi in {"sigmoid", "exact"} else 1
    gained = 0 if link.voi == "sigmoid" else 1
    before = (center - loss / 2 - intercept) / slope + gained / 2
    return f"{before:.10g}", f"{(width - loss) / slope + gained:.10g}"
