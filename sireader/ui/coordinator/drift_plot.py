"""One reader along the batch: the definite rate with what chance brings, and the time a case takes."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sireader.ui.theme import ACCENT, CAUTION, LINE, PANEL, QUIET, TEXT, ink
from sireader.ui.words import number, tr
from sireader.workflow.drift import HURRIED, SLOW, Drift, Window

_BAND_ALPHA = 46


class DriftPlot(QWidget):
    """Two plots beside each other; a window that stands out is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate, self._time = _plot(tr("definite, %")), _plot(tr("seconds a case"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._rate, 1)
        layout.addWidget(self._time, 1)
        self._rate.setAccessibleName(tr("Definite rate along the batch"))
        self._time.setAccessibleName(tr("Time a case along the batch"))

    def show_drift(self, drift: Drift | None) -> None:
        """Show one reader; None, or one of whom nothing can be told, leaves the plots empty."""
        self._rate.clear()
        self._time.clear()
        windows = drift.windows if drift else ()
        if not windows or drift is None:
            return
        self._show_rate([one for one in windows if one.evaluable], drift.rate)
        timed = [one for one in windows if one.median_s is not None]
        if timed and drift.median_s:
            self._show_time(timed, drift.median_s)
        for plot in (self._rate, self._time):
            plot.setXRange(1, windows[-1].last, padding=0.02)

    def _show_rate(self, windows: Sequence[Window], rate: float | None) -> None:
        if not windows or rate is None:
            return
        low, high, said = (
            [100 * getattr(one, name) / one.evaluable for one in windows] for name in ("low", "high", "definite")
        )
        _show_band(self._rate, _middles(windows), low, high)
        _show_level(self._rate, 100 * rate)
        _show_line(self._rate, _middles(windows), said, [one.drifting for one in windows])
        self._rate.setYRange(0, 100, padding=0.03)

    def _show_time(self, windows: Sequence[Window], median_s: float) -> None:
        x, times = _middles(windows), [one.median_s or 0.0 for one in windows]
        _show_band(self._time, x, [HURRIED * median_s] * len(x), [SLOW * median_s] * len(x))
        _show_level(self._time, median_s)
        odd = [not HURRIED <= time / median_s <= SLOW for time in times]
        _show_line(self._time, x, times, odd)
        self._time.setYRange(0, max(2.3 * median_s, 1.1 * max(times)), padding=0.03)


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """Numbers as the reader's country writes them."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        digits = max(0, math.ceil(-math.log10(spacing * scale)))
        return [number(value * scale, digits) for value in values]


def _plot(label: str) -> pg.PlotWidget:
    plot = pg.PlotWidget(background=ink(PANEL), axisItems={side: _Axis(side) for side in ("left", "bottom")})
    item = plot.getPlotItem()
    item.setLabel("left", label, color=ink(QUIET))
    item.setLabel("bottom", tr("reads, in the order of commitment"), color=ink(QUIET))
    for side in ("left", "bottom"):
        item.getAxis(side).setPen(ink(LINE))
        item.getAxis(side).setTextPen(ink(QUIET))
        item.getAxis(side).enableAutoSIPrefix(False)
    item.hideButtons()
    item.setMenuEnabled(False)
    item.setMouseEnabled(x=False, y=False)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setMinimumHeight(150)
    return plot


def _middles(windows: Sequence[Window]) -> list[float]:
    return [(one.first + one.last) / 2 for one in windows]


def _show_band(plot: pg.PlotWidget, x: list[float], low: list[float], high: list[float]) -> None:
    edges = [pg.PlotDataItem(np.array(x), np.array(y), pen=pg.mkPen(ink(LINE))) for y in (low, high)]
    for edge in edges:
        plot.addItem(edge)
    plot.addItem(pg.FillBetweenItem(*edges, brush=_band()))


def _band() -> QColor:
    colour = ink(ACCENT)
    colour.setAlpha(_BAND_ALPHA)
    return colour


def _show_level(plot: pg.PlotWidget, level: float) -> None:
    plot.addItem(pg.InfiniteLine(level, angle=0, pen=pg.mkPen(ink(QUIET), style=Qt.PenStyle.DashLine)))


def _show_line(plot: pg.PlotWidget, x: list[float], y: list[float], odd: list[bool]) -> None:
    """The windows as a line; those that stand out as larger diamonds in another colour, for whoever sees no colour."""
    plot.addItem(pg.PlotDataItem(np.array(x), np.array(y), pen=pg.mkPen(ink(ACCENT), width=2)))
    for wanted, colour, size, symbol in ((False, TEXT, 5, "o"), (True, CAUTION, 12, "d")):
        points = [(a, b) for a, b, one in zip(x, y, odd, strict=True) if one is wanted]
        if points:
            brush = pg.mkBrush(ink(colour))
            plot.addItem(
                pg.ScatterPlotItem(*zip(*points, strict=True), size=size, symbol=symbol, brush=brush, pen=None)
            )
