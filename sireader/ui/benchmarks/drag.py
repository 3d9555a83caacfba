"""One frame of a window drag: ours against plain pyqtgraph's on the same array, painted once at the same size."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph
from sireader.ui.benchmarks.figures import Figures, held_to, in_figures, timed_ms, with_ratio
from sireader.ui.benchmarks.painting import Paints, wait_until
from sireader.ui.canvas import Canvas
from sireader.ui.display import Display
from sireader.ui.own_presets import OwnPresets
from sireader.ui.settings import Settings

SIDES_PX = (1024, 2048, 3072, 4288)
VIEW_PX = (1000, 860)
TARGETS: dict[int, dict[str, float]] = {3072: {"ratio": 0.5}, 4288: {"ratio": 0.5, "ours_p95_ms": 16}}
TOP = 4095
WARM_UP = 3


def time_drags(rounds: int) -> dict[str, Figures]:
    """For each size of radiograph, fitted into the same view."""
    return {str(side): held_to(_time_drag(side, rounds), TARGETS.get(side, {})) for side in SIDES_PX}


class _Frames:
    """Frames of a window that moves to and fro; each is over when it is painted."""

    def __init__(self, view: pg.GraphicsView, move: Callable[[int], None]) -> None:
        self._view, self._move = view, move
        self._paints = Paints(view.viewport())

    def paint(self, turn: int) -> None:
        """Move the window, and wait for the radiograph in its new greys."""
        self._paints.count = 0
        self._move(1 if turn % 2 else -1)
        wait_until(lambda: self._paints.count > 0)


def _time_drag(side: int, rounds: int) -> Figures:
    pixels = np.random.default_rng(1).integers(0, TOP + 1, (side, side), dtype=np.uint16)
    painters = {"ours": _ours(pixels), "plain": _plain(pixels)}
    times: dict[str, list[float]] = {name: [] for name in painters}
    for turn in range(rounds + WARM_UP):
        for name, frames in painters.items():
            times[name].append(timed_ms(partial(frames.paint, turn)))
    return with_ratio(in_figures({name: taken[WARM_UP:] for name, taken in times.items()}), "ours", "plain")


def _ours(pixels: npt.NDArray[np.uint16]) -> _Frames:
    """From the mouse's move, as the view tells it to the display, to the painted radiograph."""
    canvas, display = Canvas(), Display(OwnPresets(Settings(temporary=True)))
    display.radiograph_changed.connect(canvas.show_pyramid)
    display.table_changed.connect(canvas.set_table)
    canvas.resize(*VIEW_PX)
    canvas.show()
    display.show(Pyramid.of(Radiograph(pixels)))
    return _Frames(canvas, lambda way: display.drag(0.01 * way, 0.007 * way))


def _plain(pixels: npt.NDArray[np.uint16]) -> _Frames:
    view = pg.GraphicsView()
    box = pg.ViewBox(lockAspect=True, invertY=True, enableMenu=False)
    view.setCentralItem(box)
    image = pg.ImageItem(pixels, axisOrder="row-major", levels=(800, 2800))
    box.addItem(image)
    view.resize(*VIEW_PX)
    view.show()
    box.autoRange(padding=0)
    return _Frames(view, lambda way: image.setLevels((800 - 20 * way, 2800 + 28 * way)))
