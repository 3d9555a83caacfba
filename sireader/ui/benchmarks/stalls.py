"""The longest time for which the window answers nothing while radiographs are read ahead."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from sireader.ui.benchmarks.figures import Figures, held_to, in_figures
from sireader.ui.benchmarks.opening import OpenStudy
from sireader.ui.benchmarks.painting import wait_until
from sireader.ui.radiographs import AHEAD
from sireader.workflow.samples import decode_bare, sample_study

TICK_MS = 2
TARGET = {"ours_worst_ms": 50.0}


class Pulse(QObject):
    """Looks at the clock every 2 ms of the GUI thread, and keeps the longest time between two looks."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def longest_during(self, wait: Callable[[], None]) -> float:
        """The longest time in ms without an answer while `wait` lets the window work."""
        self.longest_ms, self._last = 0.0, time.perf_counter()
        self._timer.start()
        wait()
        self._beat()
        self._timer.stop()
        return self.longest_ms

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000 - TICK_MS)
        self._last = now


def time_stalls(folder: Path, file: Path, rounds: int) -> Figures:
    """While the window reads ahead, against decoding in a thread of its own process: `…_worst_ms` is of all rounds."""
    files = [file] * (AHEAD + 1 + rounds)
    with sample_study(folder / f"study-stalls-{file.stem}", files) as study, OpenStudy(study) as opened:
        opened.settle()
        ours = [_while_reading_ahead(opened) for _ in range(rounds)]
    thread = [Pulse().longest_during(lambda: _decode_in_thread(file)) for _ in range(rounds)]
    figures = in_figures({"ours": ours, "thread": thread})
    return held_to(figures | {"ours_worst_ms": round(max(ours), 2), "thread_worst_ms": round(max(thread), 2)}, TARGET)


def _while_reading_ahead(opened: OpenStudy) -> float:
    """From the next case's paint until another one is read ahead."""
    opened.show_next()
    return Pulse().longest_during(opened.settle)


def _decode_in_thread(file: Path) -> None:
    thread = threading.Thread(target=decode_bare, args=(file,))
    thread.start()
    wait_until(lambda: not thread.is_alive())
