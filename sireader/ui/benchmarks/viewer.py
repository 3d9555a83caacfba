"""`sireader benchmark viewer`: dragging the window, the next case, opening files, stalls, memory."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from sireader.ui.application import application
from sireader.ui.benchmarks.drag import VIEW_PX, time_drags
from sireader.ui.benchmarks.memory import measure_memory
from sireader.ui.benchmarks.opening import time_opening
from sireader.ui.benchmarks.stalls import time_stalls
from sireader.ui.screens import display_available
from sireader.workflow.samples import sample_files

READ_AHEAD = ("Explicit VR", "JPEG Lossless")
"""The syntaxes whose next case is told: how most radiographs come, uncompressed and compressed."""

MOST_STALLS = 8


def time_viewer(rounds: int, radiographs: int, side_px: int) -> dict[str, Any]:
    """Medians and 95th percentiles in ms, ratios and targets.

    Args:
        rounds: how often each thing is timed.
        radiographs: how many the session opens whose memory is measured.
        side_px: of the square radiographs that are opened; the targets are meant for 3072.
    """
    if not display_available():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application()
    told: dict[str, Any] = {"rounds": rounds, "side_px": side_px, "view_px": list(VIEW_PX)}
    told["drag"] = time_drags(rounds)
    with tempfile.TemporaryDirectory(prefix="sireader-") as name:
        folder = Path(name)
        files = sample_files(folder, side_px)
        opened = {syntax: time_opening(folder, file, rounds) for syntax, file in files.items()}
        told["next_case"] = {syntax: opened[syntax][0] for syntax in files if syntax.startswith(READ_AHEAD)}
        told["cold_open"] = {syntax: cold for syntax, (_, cold) in opened.items()}
        told["stall_while_reading_ahead"] = {
            syntax: time_stalls(folder, file, min(rounds, MOST_STALLS)) for syntax, file in files.items()
        }
        told["memory"] = measure_memory(folder, list(files.values()), radiographs)
    return told
