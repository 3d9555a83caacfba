"""From pixels to display grey: the whole chain as one table, so that what is tested is what is shown.

PS3.3 C.11.2 (VOI), C.11.6 (presentation). Windows apply to modality values, before the inversion of MONOCHROME1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sireader.domain.crops import Crop
from sireader.imaging.cropping import cut
from sireader.imaging.exposure import AUTOMATIC, BONE, SOFT, grey_band
from sireader.imaging.radiograph import TOP_PIXEL, Radiograph, Values, Voi, VoiFunction, VoiTable, Window

Greys = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Preset:
    """A named way of showing one radiograph."""

    name: str
    voi: Voi


def lookup(radiograph: Radiograph, voi: Voi | None = None) -> Greys:
    """The grey, uint8, of every possible pixel: `lookup(radiograph, voi)[radiograph.pixels]` is what the viewer shows.

    Grey is the nearest of 255 · y with y from 0 to 1. An inverted file has 255 minus that, so that two files with the
    same stored values and opposite photometric interpretation are exact mirror images.
    """
    values = radiograph.scale.value_of(np.arange(TOP_PIXEL + 1))
    shown = default_voi(radiograph) if voi is None else voi
    greys = np.floor(_fraction(values, shown) * 255 + 0.5).astype(np.uint8)
    return 255 - greys if radiograph.scale.inverted else greys


def render(radiograph: Radiograph, voi: Voi | None = None, crop: Crop | None = None) -> Greys:
    """The picture the viewer shows, uint8 (rows, columns), of the whole radiograph or of a crop inside it."""
    return lookup(radiograph, voi)[cut(radiograph, crop)]


def default_voi(radiograph: Radiograph) -> Voi:
    """The first VOI of the file; without one, the automatic window."""
    return radiograph.vois[0] if radiograph.vois else automatic_window(radiograph)


def automatic_window(radiograph: Radiograph) -> Window:
    """A window from robust percentiles of the anatomy, see `exposure.grey_band`."""
    return _window_of_band(radiograph, *AUTOMATIC, "automatic")


def presets(radiograph: Radiograph) -> tuple[Preset, ...]:
    """The file's own VOIs, then automatic, bone and soft, with distinct names."""
    own = [Preset(_own_name(voi, index), voi) for index, voi in enumerate(radiograph.vois)]
    made = [
        Preset("Automatic", automatic_window(radiograph)),
        Preset("Bone", _window_of_band(radiograph, *BONE, "bone")),
        Preset("Soft", _window_of_band(radiograph, *SOFT, "soft")),
    ]
    return tuple(_distinct(own + made))


def as_window(radiograph: Radiograph, voi: Voi | None = None) -> Window:
    """A window to go on dragging from: a window as it is, a rising VOI table as the line nearest to it.

    The line runs through the table's 10 % and 90 % greys, so that a table that is a ramp gives its own window.
    """
    shown = default_voi(radiograph) if voi is None else voi
    if isinstance(shown, Window):
        return shown
    values = np.arange(shown.table.size, dtype=np.float64) + shown.first_value
    greys = np.maximum.accumulate(_fraction(values, shown))
    low, high = (float(values[min(int(np.searchsorted(greys, part)), values.size - 1)]) for part in (0.1, 0.9))
    tenth = (high - low) / 8
    return window_between(low - tenth, high + tenth)


def window_between(darkest: float, brightest: float, explanation: str = "") -> Window:
    """The LINEAR window whose ramp begins and ends at two modality values, whichever of them is greater."""
    low, high = sorted((darkest, brightest))
    return Window((low + high) / 2 + 0.5, high - low + 1, explanation)


def _fraction(values: Values, voi: Voi) -> Values:
    """Display brightness 0 to 1 of modality values, before any inversion."""
    if isinstance(voi, VoiTable):
        return _by_table(values, voi)
    if voi.function is VoiFunction.SIGMOID:
        return _by_sigmoid(values, voi)
    return _by_line(values, voi)


def _by_line(values: Values, window: Window) -> Values:
    """PS3.3 C.11.2.1.2.1 and C.11.2.1.3.2: LINEAR loses half a value of center and one of width, LINEAR_EXACT none."""
    loss = 1 if window.function is VoiFunction.LINEAR else 0
    center, width = window.center - loss / 2, window.width - loss
    if width == 0:
        return (values > center).astype(np.float64)
    return np.clip((values - center) / width + 0.5, 0, 1)


def _by_sigmoid(values: Values, window: Window) -> Values:
    """PS3.3 C.11.2.1.3.1: 1 / (1 + exp(−4 (x − c) / w))."""
    steps = np.clip(-4 * (values - window.center) / window.width, -700, 700)
    return np.asarray(1 / (1 + np.exp(steps)), dtype=np.float64)


def _by_table(values: Values, voi: VoiTable) -> Values:
    """PS3.3 C.11.2.1.1: values below the first take the first entry, values above the last the last."""
    index = np.clip(np.rint(values) - voi.first_value, 0, voi.table.size - 1).astype(np.intp)
    return np.asarray(voi.table[index] / ((1 << voi.bits) - 1), dtype=np.float64)


def _window_of_band(radiograph: Radiograph, low: float, high: float, name: str) -> Window:
    darkest, brightest = grey_band(radiograph, low, high)
    return window_between(radiograph.scale.value_of(darkest), radiograph.scale.value_of(brightest), name)


def _own_name(voi: Voi, index: int) -> str:
    return voi.explanation or ("File" if index == 0 else f"File {index + 1}")


def _distinct(named: list[Preset]) -> list[Preset]:
    """The same presets with a number behind a name that was already there."""
    seen: dict[str, int] = {}
    distinct = []
    for preset in named:
        seen[preset.name] = seen.get(preset.name, 0) + 1
        count = seen[preset.name]
        distinct.append(preset if count == 1 else Preset(f"{preset.name} ({count})", preset.voi))
    return distinct
