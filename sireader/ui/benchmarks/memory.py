"""The most memory that a session takes which opens one radiograph after the other."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from sireader.ui.benchmarks.figures import Figures, held_to
from sireader.ui.benchmarks.opening import OpenStudy
from sireader.workflow.samples import sample_study

TARGET = {"peak_mb": 600.0}
_PROCESSES = Path("/proc")
_SESSION = """
import sys
from pathlib import Path
from sireader.ui.benchmarks.memory import open_all
open_all(Path(sys.argv[1]), int(sys.argv[2]))
"""


def measure_memory(folder: Path, files: list[Path], radiographs: int) -> Figures:
    """Peak resident megabytes of a window of its own that shows so many cases, with reading ahead.

    The processes that decode for it are counted, too: `peak_mb` is the most that all of them held at once, looked at
    every 10 ms (Linux only), `peaks_added_mb` the sum of what each held at its own peak, whenever that was. Every tenth
    case is one of the compressed files in turn, the others are the first file.
    """
    common, *rest = files
    cases = [common if number % 10 else rest[number // 10 % len(rest)] for number in range(radiographs)]
    with sample_study(folder / "study-memory", cases) as study:
        program = [sys.executable, "-c", _SESSION, str(study), str(radiographs)]
        with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as session:
            together = _watched_kb(session)
            told = json.loads(session.stdout.read() if session.stdout else b"")
    peak = {"peak_mb": round(together * 1024 / 1e6)} if together else {"peak_mb": told["peaks_added_mb"]}
    return held_to({"radiographs": radiographs, **told, **peak}, TARGET)


def _watched_kb(session: subprocess.Popen[bytes]) -> int:
    """The most that the process and those it started held at once, until it ends; 0 where the system does not tell."""
    most = 0
    while session.poll() is None:
        with contextlib.suppress(OSError):  # one of them may just have ended
            if _PROCESSES.is_dir():
                own = [str(session.pid), *_children(session.pid)]
                most = max(most, sum(_kb(process, "VmRSS") for process in own))
        time.sleep(0.01)
    return most


def open_all(study: Path, radiographs: int) -> None:
    """Show every case, and print the megabytes resident with the first on the screen, and at the peak."""
    with OpenStudy(study) as opened:
        first = _peak_mb()
        for _ in range(radiographs - 1):
            opened.show_next()
        print(json.dumps({"first_shown_mb": first, "peaks_added_mb": _peak_mb()}))


def _peak_mb() -> int:
    """The peaks of this process and of those it started, added up: no less than was ever resident at once."""
    if _PROCESSES.is_dir():
        own = [str(os.getpid()), *_children(os.getpid())]
        return round(sum(_kb(process, "VmHWM") for process in own) * 1024 / 1e6)
    import resource  # not on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return round(sum(resource.getrusage(one).ru_maxrss for one in who) * unit / 1e6)


def _children(pid: int) -> list[str]:
    """The numbers of the processes that any thread of a process has started."""
    lists = (_PROCESSES / str(pid) / "task").glob("*/children")
    return [child for one in lists for child in one.read_text(encoding="ascii").split()]


def _kb(pid: str, what: str) -> int:
    """Linux hands `ru_maxrss` on from a parent to its child, so the process's own record is read."""
    status = (_PROCESSES / pid / "status").read_text(encoding="ascii")
    found = re.search(rf"{what}:\s+(\d+) kB", status)
    return int(found[1]) if found else 0
