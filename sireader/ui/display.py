"""How the radiograph on the screen is shown: window, presets, inversion. Every canvas paints what this says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph, Voi, Window
from sireader.imaging.windowing import Greys, Preset, as_window, lookup, presets, window_between
from sireader.ui.own_presets import OwnPresets
from sireader.ui.words import tr

STEP_SHARE = 0.08
"""Share of the window's width by which one key press changes width or center."""


@dataclass(frozen=True, slots=True)
class Greyness:
    """How one radiograph was shown, to come back to."""

    voi: Voi
    preset: int = 0
    inverted: bool = False
    local_contrast: bool = False


class Display(QObject):
    """The grey scale of one radiograph, as one table that all canvases share."""

    radiograph_changed = Signal(object)  # Pyramid or None
    table_changed = Signal(object)  # Greys: 65536 × uint8

    def __init__(self, own: OwnPresets, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self.radiograph: Radiograph | None = None
        self.shown: Greyness | None = None
        self._pyramid: Pyramid | None = None

    def show(self, pyramid: Pyramid | None) -> None:
        """Take over a radiograph, in its first window; None clears the screen."""
        self._pyramid, self.radiograph = pyramid, pyramid.radiograph if pyramid else None
        self.shown = Greyness(pyramid.first_voi) if pyramid else None
        self.radiograph_changed.emit(pyramid)
        self._tell()

    def come_back_to(self, shown: Greyness) -> None:
        """Show the radiograph as it was shown before."""
        self.shown = shown
        self._tell()

    def drag(self, right: float, up: float) -> None:
        """Change the window as a drag over that share of the view does: right widens, up brightens.

        A drag over the whole view changes the width by the radiograph's range of grey.
        """
        if self._pyramid is not None:
            span = abs(self._pyramid.radiograph.scale.gain) * self._pyramid.contrast
            self._move_window(up * span, right * span)

    def step(self, wider: int, brighter: int) -> None:
        """Change the window by key: a share of its own width at a time."""
        if self.radiograph is not None and self.shown is not None:
            step = as_window(self.radiograph, self.shown.voi).width * STEP_SHARE
            self._move_window(brighter * step, wider * step)

    def fill(self, top: int, left: int, bottom: int, right: int) -> None:
        """Let the greys of an area fill the window: its 1st and 99th percentiles become black and white."""
        if self.radiograph is None or self.shown is None:
            return
        area = self.radiograph.pixels[top:bottom, left:right]
        if area.size:
            black, white = (self.radiograph.scale.value_of(round(end)) for end in np.percentile(area, (1, 99)))
            self._show(voi=window_between(black, white, "area"))

    def next_preset(self) -> None:
        """The next of the radiograph's windows, the presets, and the reader's own."""
        choices = self._presets()
        if choices and self.shown is not None:
            preset = (self.shown.preset + 1) % len(choices)
            self._show(voi=choices[preset].voi, preset=preset)

    def take_preset(self, number: int) -> bool:
        """Take a preset by its number, from 1; False when there is none of that number."""
        choices = self._presets()
        if not 1 <= number <= len(choices):
            return False
        self._show(voi=choices[number - 1].voi, preset=number - 1)
        return True

    def choices(self) -> tuple[tuple[str, bool], ...]:
        """The name of each preset of this radiograph, and whether it is the one on the screen."""
        choices = self._presets()
        same = [place for place, preset in enumerate(choices) if self.shown and _same(preset.voi, self.shown.voi)]
        current = self.shown.preset if self.shown and self.shown.preset in same else next(iter(same), -1)
        return tuple((preset.name, place == current) for place, preset in enumerate(choices))

    def _presets(self) -> tuple[Preset, ...]:
        return presets(self.radiograph) + self._own.on(self.radiograph) if self.radiograph is not None else ()

    @property
    def inverted(self) -> bool:
        """Whether dense bone is dark."""
        return self.shown is not None and self.shown.inverted

    @property
    def local_contrast(self) -> bool:
        """Whether the pixels on the screen have their local contrast raised."""
        return self.shown is not None and self.shown.local_contrast

    def keep_preset(self) -> str:
        """Keep the window on the screen as the reader's own preset; a sentence that says so."""
        if self.radiograph is None or self.shown is None:
            return ""
        name = self._own.keep(self.radiograph, as_window(self.radiograph, self.shown.voi))
        self.take_preset(len(self._presets()))
        return tr(f"This window is kept as {name}, behind the other presets.")

    def invert(self) -> None:
        """Dense bone dark, or bright again."""
        if self.shown is not None:
            self._show(inverted=not self.shown.inverted)

    def mark_local_contrast(self, on: bool) -> None:
        """Say that the pixels on the screen are, or are not, those with local contrast."""
        if self.shown is not None:
            self._show(local_contrast=on)

    def reset(self) -> None:
        """The first window, not inverted."""
        if self._pyramid is not None:
            self.come_back_to(Greyness(self._pyramid.first_voi))

    def table(self) -> Greys | None:
        """The grey of every pixel value now; None without a radiograph."""
        if self.radiograph is None or self.shown is None:
            return None
        table = lookup(self.radiograph, self.shown.voi)
        return 255 - table if self.shown.inverted else table

    def sentence(self) -> str:
        """The window in words, for the status line."""
        if self.radiograph is None or self.shown is None:
            return ""
        window = as_window(self.radiograph, self.shown.voi)
        words = [f"{tr(self.shown.voi.explanation or 'window')}  C {window.center:.0f}  W {window.width:.0f}"]
        words += [tr("INVERTED")] if self.shown.inverted else []
        words += [tr("LOCAL CONTRAST")] if self.shown.local_contrast else []
        return "  ·  ".join(words)

    def _move_window(self, brighter: float, wider: float) -> None:
        if self.radiograph is not None and self.shown is not None:
            down = -1.0 if self.radiograph.scale.gain > 0 else 1.0  # a lower center is brighter, unless inverted
            self._show(voi=as_window(self.radiograph, self.shown.voi).moved(down * brighter, wider))

    def _show(self, **changes: Any) -> None:
        if self.shown is not None:
            self.come_back_to(replace(self.shown, **changes))

    def _tell(self) -> None:
        self.table_changed.emit(self.table())


def _same(one: Voi, other: Voi) -> bool:
    """Whether two windows are equal; tables are compared as the objects that the file's own are."""
    return one == other if isinstance(one, Window) else one is other
