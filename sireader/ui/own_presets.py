"""The reader's own window presets.

A window in one maker's values means nothing in another's, so a preset is kept relative to the radiograph's own greys: its
black and white between the 1st percentile (0) and the 99th (1), or beyond. On each radiograph it becomes a window again.
"""

from __future__ import annotations

import json

import numpy as np

from sireader.imaging.radiograph import Radiograph, Window
from sireader.imaging.windowing import Preset, window_between
from sireader.ui.settings import PRESETS, Settings

MOST = 9
SAMPLED_PX = 8
"""Every eighth row and column are enough to know how a radiograph's greys lie."""


class OwnPresets:
    """The presets that the reader kept, in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._shares = _kept(settings)

    def keep(self, radiograph: Radiograph, window: Window) -> str:
        """Keep this window as a preset, in place of the oldest when there are nine; returns its name."""
        low, high = _band(radiograph)
        half = (window.width - 1) / 2
        ends = sorted(_pixel(radiograph, window.center - 0.5 + sign * half) for sign in (-1, 1))
        black, white = ((end - low) / (high - low) for end in ends)
        self._shares = [*self._shares, (black, max(white, black + 1e-3))][-MOST:]
        self._settings.set(PRESETS, json.dumps(self._shares))
        return f"Own {len(self._shares)}"

    def forget(self) -> None:
        """Forget them all."""
        self._shares = []
        self._settings.set(PRESETS, "[]")

    def on(self, radiograph: Radiograph) -> tuple[Preset, ...]:
        """The presets as windows of one radiograph."""
        if not self._shares:
            return ()
        low, high = _band(radiograph)
        scale = radiograph.scale
        return tuple(
            Preset(
                f"Own {number}",
                window_between(
                    *(scale.offset + scale.gain * (low + share * (high - low)) for share in shares), f"own {number}"
                ),
            )
            for number, shares in enumerate(self._shares, start=1)
        )


def _band(radiograph: Radiograph) -> tuple[float, float]:
    """The 1st and 99th percentile of the pixels; a little apart even where all are equal."""
    low, high = np.percentile(radiograph.pixels[::SAMPLED_PX, ::SAMPLED_PX], (1, 99))
    return float(low), float(max(high, low + 1))


def _pixel(radiograph: Radiograph, value: float) -> float:
    """The pixel that has a modality value, with fractions and beyond what pixels can be."""
    return (value - radiograph.scale.offset) / radiograph.scale.gain


def _kept(settings: Settings) -> list[tuple[float, float]]:
    """What the settings hold; nothing when that is not what this program writes."""
    try:
        return [
            (float(low), float(high)) for low, high in json.loads(settings.get(PRESETS)) if float(low) < float(high)
        ]
    except (ValueError, TypeError):
        return []
