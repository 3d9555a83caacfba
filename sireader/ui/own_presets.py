"""The reader's own window presets.

A window in one maker's values means nothing in another's, so a preset is kept relative to the radiograph's own greys:
its black and white between the 1st percentile (0) and the 99th (1), or beyond. On each radiograph it becomes a window
again.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from sireader.domain.errors import SireaderError
from sireader.imaging.radiograph import Radiograph, VoiFunction, Window
from sireader.imaging.windowing import Preset, window_between
from sireader.ui.settings import PRESETS, Settings
from sireader.ui.words import tr

MOST = 9
LONGEST_NAME = 30
SAMPLED_PX = 8
"""Every eighth row and column are enough to know how a radiograph's greys lie."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """One preset: its name, black and white relative to the radiograph's greys, and the curve between them."""

    name: str
    black: float
    white: float
    function: VoiFunction = VoiFunction.LINEAR

    def on(self, radiograph: Radiograph) -> Window:
        """The preset as a window of one radiograph."""
        low, high = _band(radiograph)
        ends = (low + share * (high - low) for share in (self.black, self.white))
        black, white = (radiograph.scale.offset + radiograph.scale.gain * end for end in ends)
        return replace(window_between(black, white, self.name), function=self.function)


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
        kept = _Kept(self._free_name(), black, max(white, black + 1e-3), window.function)
        self._keep([*self._kept, kept][-MOST:])
        return kept.name

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the presets, in their order."""
        return tuple(kept.name for kept in self._kept)

    def rename(self, place: int, name: str) -> None:
        """Call a preset something else.

        Raises:
            SireaderError: the name is empty, too long, or another preset has it.
        """
        wanted = " ".join(name.split())
        if not 0 < len(wanted) <= LONGEST_NAME:
            raise SireaderError(f"A name has 1 to {LONGEST_NAME} letters", "type another one")
        if wanted in self.names[:place] + self.names[place + 1 :]:
            raise SireaderError(f"Another preset is called {wanted}", "type another name")
        self._keep([replace(kept, name=wanted) if at == place else kept for at, kept in enumerate(self._kept)])

    def remove(self, place: int) -> None:
        """Forget one preset."""
        self._keep([kept for at, kept in enumerate(self._kept) if at != place])

    def move(self, place: int, by: int) -> int:
        """Put a preset further down, or up; returns its new place."""
        moved = [kept for at, kept in enumerate(self._kept) if at != place]
        there = min(max(place + by, 0), len(moved))
        self._keep([*moved[:there], self._kept[place], *moved[there:]])
        return there

    def on(self, radiograph: Radiograph) -> tuple[Preset, ...]:
        """The presets as windows of one radiograph."""
        return tuple(Preset(kept.name, kept.on(radiograph)) for kept in self._kept)

    def _free_name(self) -> str:
        return next(name for number in range(1, MOST + 2) if (name := tr(f"Own {number}")) not in self.names)

    def _keep(self, kept: list[_Kept]) -> None:
        self._kept = kept
        told = [[one.black, one.white, one.function, one.name] for one in kept]
        self._settings.set(PRESETS, json.dumps(told))


def _band(radiograph: Radiograph) -> tuple[float, float]:
    """The 1st and 99th percentile of the pixels; a little apart even where all are equal."""
    low, high = np.percentile(radiograph.pixels[::SAMPLED_PX, ::SAMPLED_PX], (1, 99))
    return float(low), float(max(high, low + 1))


def _read(settings: Settings) -> list[_Kept]:
    """What the settings hold; nothing when that is not what this program writes. Presets once had no names."""
    try:
        told = [
            _Kept(str(name[0]) if name else tr(f"Own {number}"), float(black), float(white), VoiFunction(curve))
            for number, (black, white, curve, *name) in enumerate(_told(settings)[:MOST], start=1)
        ]
    except (ValueError, TypeError):
        return []
    return [kept for kept in told if -math.inf < kept.black < kept.white < math.inf]


def _told(settings: Settings) -> list[list[Any]]:
    told = json.loads(settings.get(PRESETS))
    return told if isinstance(told, list) else []
