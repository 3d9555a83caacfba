"""How fast the viewer is: a frame of a window drag, the next case, and opening a file, against plain alternatives."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph, Window
from sireader.imaging.windowing import lookup
from sireader.ui.application import application
from sireader.ui.canvas import Canvas

SIDES_PX = (1024, 2048, 3072, 4288)
VIEW_PX = (1000, 860)
TOP = 4095


def time_viewer(rounds: int) -> dict[str, Any]:
    """Medians and 95th percentiles in ms of one frame of a window drag, ours and plain pyqtgraph's, in turn.

    Both show the same uint16 array in a view of the same size, fitted; a frame is over when it is painted.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = application()
    told: dict[str, Any] = {"rounds": rounds, "view_px": list(VIEW_PX)}
    for side in SIDES_PX:
        told[f"drag_{side}"] = _time_drag(running, side, rounds)
    return told


def _time_drag(running: QApplication, side: int, rounds: int) -> dict[str, float]:
    pixels = np.random.default_rng(1).integers(0, TOP + 1, (side, side), dtype=np.uint16)
    radiograph = Radiograph(pixels)
    ours, plain = _our_frame(running, radiograph), _plain_frame(running, pixels)
    times: dict[str, list[float]] = {"ours": [], "plain": []}
    for turn in range(rounds + 2):
        for name, frame in (("ours", ours), ("plain", plain)):
            times[name].append(_timed_ms(frame, turn))
    settled = {name: taken[2:] for name, taken in times.items()}
    figures = {f"{name}_ms": round(statistics.median(taken), 2) for name, taken in settled.items()}
    figures |= {f"{name}_p95_ms": round(float(np.percentile(taken, 95)), 2) for name, taken in settled.items()}
    return figures | {"ratio": round(figures["ours_ms"] / figures["plain_ms"], 2)}


def _our_frame(running: QApplication, radiograph: Radiograph) -> Callable[[int], None]:
    canvas = Canvas()
    canvas.resize(*VIEW_PX)
    canvas.show()
    canvas.show_pyramid(Pyramid.of(radiograph))

    def frame(turn: int) -> None:
        canvas.set_table(lookup(radiograph, Window(1800 + 5 * turn, 2000 + 7 * turn)))
        canvas.viewport().repaint()
        running.processEvents()

    return frame


def _plain_frame(running: QApplication, pixels: npt.NDArray[np.uint16]) -> Callable[[int], None]:
    view = pg.GraphicsView()
    box = pg.ViewBox(lockAspect=True, invertY=True, enableMenu=False)
    view.setCentralItem(box)
    image = pg.ImageItem(pixels, axisOrder="row-major")
    box.addItem(image)
    view.resize(*VIEW_PX)
    view.show()
    box.autoRange(padding=0)

    def frame(turn: int) -> None:
        low = 800 + 5 * turn
        image.setLevels((low, low + 2000 + 7 * turn))
        view.viewport().repaint()
        running.processEvents()

    return frame


def _timed_ms(frame: Callable[[int], None], turn: int) -> float:
    start = time.perf_counter()
    frame(turn)
    return (time.perf_counter() - start) * 1000
