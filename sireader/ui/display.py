"""How the radiograph on the screen is shown: window, presets, inversion. Every canvas paints what this says."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph, Voi, Window
from sireader.imaging.windowing import Greys, as_window, default_voi, lookup, presets

STEP_SHARE = 0.08
"""Share of the window's width by which one key press changes width or center."""


class Display(QObject):
    """The grey scale of one radiograph, as one table that all canvases share."""

    radiograph_changed = Signal(object)  # Pyramid or None
    table_changed = Signal(object)  # Greys: 65536 × uint8

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.radiograph: Radiograph | None = None
        self.inverted = False
        self._voi: Voi | None = None
        self._preset = 0

    def show(self, pyramid: Pyramid | None) -> None:
        """Take over a radiograph, in its first window; None clears the screen."""
        self.radiograph, self.inverted, self._preset = pyramid.radiograph if pyramid else None, False, 0
        self._voi = default_voi(self.radiograph) if self.radiograph else None
        self.radiograph_changed.emit(pyramid)
        self._tell()

    def drag(self, right: float, up: float) -> None:
        """Change the window as a drag over that share of the view does: right widens, up brightens.

        A drag over the whole view changes the width by the radiograph's range of grey.
        """
        if self.radiograph is None or self._voi is None:
            return
        window = as_window(self.radiograph, self._voi)
        gain = self.radiograph.scale.gain
        span = abs(gain) * max(float(self.radiograph.pixels.max()) - float(self.radiograph.pixels.min()), 1.0)
        brighter = -1.0 if gain > 0 else 1.0
        self._voi = window.moved(brighter * up * span, right * span)
        self._tell()

    def step(self, wider: int, brighter: int) -> None:
        """Change the window by key: a share of its own width at a time."""
        if self.radiograph is None or self._voi is None:
            return
        width = as_window(self.radiograph, self._voi).width
        sign = -1.0 if self.radiograph.scale.gain > 0 else 1.0
        moved = as_window(self.radiograph, self._voi).moved(
            sign * brighter * width * STEP_SHARE, wider * width * STEP_SHARE
        )
        self._voi = moved
        self._tell()

    def next_preset(self) -> None:
        """The next of the radiograph's windows and presets."""
        if self.radiograph is not None:
            choices = presets(self.radiograph)
            self._preset = (self._preset + 1) % len(choices)
            self._voi = choices[self._preset].voi
            self._tell()

    def invert(self) -> None:
        """Dense bone dark, or bright again."""
        self.inverted = not self.inverted
        self._tell()

    def reset(self) -> None:
        """The first window, not inverted."""
        if self.radiograph is not None:
            self.inverted, self._preset, self._voi = False, 0, default_voi(self.radiograph)
            self._tell()

    def table(self) -> Greys | None:
        """The grey of every pixel value now; None without a radiograph."""
        if self.radiograph is None:
            return None
        table = lookup(self.radiograph, self._voi)
        return 255 - table if self.inverted else table

    def sentence(self) -> str:
        """The window in words, for the status line."""
        if self.radiograph is None or self._voi is None:
            return ""
        window = self._voi if isinstance(self._voi, Window) else as_window(self.radiograph, self._voi)
        name = self._voi.explanation or "window"
        inverted = "  ·  INVERTED" if self.inverted else ""
        return f"{name}  C {window.center:.0f}  W {window.width:.0f}{inverted}"

    def _tell(self) -> None:
        self.table_changed.emit(self.table())
