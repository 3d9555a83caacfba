"""The most memory that a session takes which opens one radiograph after the other."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from sireader.ui.benchmarks.figures import Figures, held_to
from sireader.ui.benchmarks.opening import OpenStudy
from sireader.workflow.samples import sample_study

TARGET = {"peak_mb": 600.0}
_STATUS = Path("/proc/self/status")
_SESSION = """
import sys
from pathlib import Path
from sireader.ui.benchmarks.memory import open_all
open_all(Path(sys.argv[1]), int(sys.argv[2]))
"""


def measure_memory(folder: Path, files: list[Path], radiographs: int) -> Figures:
    """Peak resident megabytes of a process of its own that shows so many cases, with reading ahead.

    Every tenth case is one of the compressed files in turn, the others are the first file.
    """
    common, *rest = files
    cases = [common if number % 10 else rest[number // 10 % len(rest)] for number in range(radiographs)]
    with sample_study(folder / "study-memory", cases) as study:
        program = [sys.executable, "-c", _SESSION, str(study), str(radiographs)]
        told = json.loads(subprocess.run(program, check=True, capture_output=True).stdout)
    return held_to({"radiographs": radiographs, **told}, TARGET)


def open_all(study: Path, radiographs: int) -> None:
    """Show every case, and print the megabytes resident with the first on the screen, and at the peak."""
    with OpenStudy(study) as opened:
        first = _peak_mb()
        for _ in range(radiographs - 1):
            opened.show_next()
        print(json.dumps({"first_shown_mb": first, "peak_mb": _peak_mb()}))


def _peak_mb() -> int:
    """The most that was ever resident. Linux hands `ru_maxrss` on from the parent, so its own record goes first."""
    if _STATUS.is_file():
        found = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text(encoding="ascii"))
        if found:
            return round(int(found[1]) * 1024 / 1e6)
    import resource  # not on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6)
