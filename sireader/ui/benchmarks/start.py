"""How soon the sample study's window is up, against a bare window of the same libraries."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_BARE = """
import os
import PySide6.QtWidgets as widgets
import pyqtgraph
application = widgets.QApplication([])
window = widgets.QMainWindow()
window.setCentralWidget(pyqtgraph.GraphicsView())
window.resize(1440, 900)
window.show()
application.processEvents()
os._exit(0)
"""
_OURS = """
import sys
from pathlib import Path
from sireader.ui.benchmarks.start import show_until
show_until(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
"""


def time_window(rounds: int) -> dict[str, Any]:
    """Start both windows in turn, each in a process of its own; medians in seconds and their ratio.

    `window_s` ends when the sample study's window is painted with its worklist, `radiograph_s` when its first
    radiograph is, too. Both leave without tearing anything down.
    """
    from sireader.ui.screens import display_available
    from sireader.workflow.demo import ADJUDICATOR, make_demo  # `show_until` must not pay for it

    environment = dict(os.environ)
    if not display_available():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        make_demo(study)
        programs = {
            "bare_s": [_BARE],
            "window_s": [_OURS, str(study), ADJUDICATOR, "window"],
            "radiograph_s": [_OURS, str(study), ADJUDICATOR, "radiograph"],
        }
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(rounds + 1):
            for name, program in programs.items():
                times[name].append(_timed(program, environment))
    medians = {name: round(statistics.median(taken[1:]), 3) for name, taken in times.items()}  # the first warms up
    ratio = {f"{name[:-2]}_to_bare": round(medians[name] / medians["bare_s"], 2) for name in list(medians)[1:]}
    return {"rounds": rounds, **medians, **ratio}


def show_until(study: Path, reader: str, what: str) -> None:
    """Open the window on a study as the program does, and leave once the window, or the radiograph, is painted."""
    from sireader.ui.application import application
    from sireader.ui.main_window import MainWindow
    from sireader.ui.settings import Settings

    running = application()
    window = MainWindow(Settings(temporary=True))
    window.show()
    window.open_study(study, reader)
    running.processEvents()
    page = window.page
    while page is not None and not page.session.entries:
        running.processEvents()
    while page is not None and what == "radiograph" and page.display.radiograph is None:
        running.processEvents()
    running.processEvents()
    sys.stdout.flush()
    os._exit(0)


def _timed(program: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", *program], check=True, env=environment, capture_output=True)
    return time.perf_counter() - start
