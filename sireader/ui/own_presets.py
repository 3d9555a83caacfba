"""The reader's own window presets.

A window in one maker's values means nothing in another's, so a preset is kept relative to the radiograph's own greys:
its black and white between the 1st percentile (0) and the 99th (1), or beyond. On each radiograph it becomes a window
again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

import numpy as np

from sireader.imaging.radiograph import Radiograph, VoiFunction, Window
from sireader.imaging.windowing import Preset, window_between
from sireader.ui.settings import PRESETS, Settings

MOST = 9
SAMPLED_PX = 8
"""Every eighth row and column are enough to know how a radiograph's greys lie."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """One preset: black and white relative to the radiograph's greys, and the curve between them."""

    black: float
    white: float
    function: VoiFunction = VoiFunction.LINEAR

    def on(self, radiograph: Radiograph, name: str) -> Window:
        """The preset as a window of one radiograph."""
        low, high = _band(radiograph)
        ends = (low + share * (high - low) for share in (self.black, self.white))
        black, white = (radiograph.scale.offset + radiograph.scale.gain * end for end in ends)
        return replace(window_between(black, white, name), function=self.function)


class OwnPresets:
    """The presets that the reader kept, in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._kept = _read(settings)

    def keep(self, radiograph: Radiograph, window: Window) -> str:
        """Keep this window as a preset, in place of the oldest when there are nine; returns its name."""
        low, high = _band(radiograph)
        half = (window.width - 1) / 2
        values = (window.center - 0.5 - half, window.center - 0.5 + half)
        ends = sorted((value - radiograph.scale.offset) / radiograph.scale.gain for value in values)
        black, white = ((end - low) / (high - low) for end in ends)
        self._kept = [*self._kept, _Kept(black, max(white, black + 1e-3), window.function)][-MOST:]
        self._settings.set(PRESETS, json.dumps([[one.black, one.white, one.function] for one in self._kept]))
        return f"Own {len(self._kept)}"

    def forget(self) -> None:
        """Forget them all."""
        self._kept = []
        self._settings.set(PRESETS, "[]")

    def on(self, radiograph: Radiograph) -> tuple[Preset, ...]:
        """The presets as windows of one radiograph."""
        numbered = enumerate(self._kept, start=1)
        return tuple(Preset(f"Own {number}", kept.on(radiograph, f"own {number}")) for number, kept in numbered)


def _band(radiograph: Radiograph) -> tuple[float, float]:
    """The 1st and 99th percentile of the pixels; a little apart even where all are equal."""
    low, high = np.percentile(radiograph.pixels[::SAMPLED_PX, ::SAMPLED_PX], (1, 99))
    return float(low), float(max(high, low + 1))


def _read(settings: Settings) -> list[_Kept]:
    """What the settings hold; nothing when that is not what this program writes."""
    try:
        told = [_Kept(float(black), float(white), VoiFunction(curve)) for black, white, curve in _told(settings)]
    except (ValueError, TypeError):
        return []
    return [kept for kept in told if kept.black < kept.white]


def _told(settings: Settings) -> list[tuple[float, float, str]]:
    told = json.loads(settings.get(PRESETS))
    return told if isinstance(told, list) else []
