"""The windows and VOI tables of a file (PS3.3 C.11.2)."""

from __future__ import annotations

from itertools import zip_longest

from pydicom import Dataset

from sireader.imaging.elements import items, numbers, text, values_of
from sireader.imaging.greyscale import lookup_table
from sireader.imaging.radiograph import Voi, VoiFunction, VoiTable, Window


def vois_of(dataset: Dataset, lowest_value: float) -> tuple[tuple[Voi, ...], tuple[str, ...]]:
    """The file's windows, then its VOI tables, and a sentence for each one left out.

    Args:
        dataset: the file's data set.
        lowest_value: the lowest modality value, which tells how to read a table's first value.
    """
    found: list[Voi] = []
    notes: list[str] = []
    _add_windows(dataset, found, notes)
    for number, item in enumerate(items(dataset, "VOILUTSequence"), 1):
        try:
            lut = lookup_table(item, lowest=-1 if lowest_value < 0 else 0)
            found.append(VoiTable(lut.first_value, lut.bits, lut.entries, text(item, "LUTExplanation")))
        except (TypeError, ValueError, OverflowError):
            notes.append(f"VOI table {number} of the file is damaged and left out")
    return tuple(found), tuple(notes)


def _add_windows(dataset: Dataset, found: list[Voi], notes: list[str]) -> None:
    centers, widths = numbers(dataset, "WindowCenter"), numbers(dataset, "WindowWidth")
    explanations = values_of(dataset, "WindowCenterWidthExplanation")
    for center, width, explanation in list(zip_longest(centers, widths, explanations))[: len(centers)]:
        window = None if width is None else _window(center, width, str(explanation or "").strip(), _function(dataset))
        if window is None:
            notes.append(f"window {center:g}/{'?' if width is None else f'{width:g}'} of the file is none and left out")
        elif window not in found:
            found.append(window)


def _window(center: float, width: float, explanation: str, function: VoiFunction) -> Window | None:
    """A LINEAR width between 0 and 1 is undefined; files whose values are fractions mean LINEAR_EXACT by it."""
    if function is VoiFunction.LINEAR and 0 < width < 1:
        function = VoiFunction.LINEAR_EXACT
    try:
        return Window(center, width, explanation, function)
    except ValueError:
        return None


def _function(dataset: Dataset) -> VoiFunction:
    """VOI LUT Function (0028,1056); LINEAR where absent or unknown."""
    try:
        return VoiFunction(text(dataset, "VOILUTFunction").upper())
    except ValueError:
        return VoiFunction.LINEAR
