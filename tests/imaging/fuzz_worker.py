"""Opens mutated files one after the other under a limit of memory and of time, and tells one line for each.

Started as a program by test_fuzz: folder, first number, number after the last. A hang or a broken library ends the
whole process, and the missing line shows at which file.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
import time
from pathlib import Path

import numpy as np

from sireader.domain.errors import RadiographRefused
from sireader.imaging.deidentify import pixel_digest
from sireader.imaging.dicom import load
from sireader.imaging.measuring import length
from sireader.imaging.windowing import presets, render
from tests.imaging.mutants import good_files, mutant

SECONDS = 5
MEMORY_BYTES = 1 << 30
LIBRARIES = ("gdcm", "jpeg_ls", "openjpeg.utils", "PIL.Image", "tifffile", "pydicom.pixels.decoders")


def main(folder: Path, first: int, end: int) -> None:
    """Address space: what program and libraries take before the first file, and 1 GiB on top of it."""
    good_files()
    for name in LIBRARIES:
        __import__(name)
    taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (taken + MEMORY_BYTES, taken + MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for number in range(first, end):
        path = folder / "mutant"
        path.write_bytes(mutant(number))
        start = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, SECONDS)  # no handler: it ends the process, in C code too
        outcome = opened(path)
        signal.setitimer(signal.ITIMER_REAL, 0)
        print(json.dumps([number, outcome, round(time.monotonic() - start, 3)]), flush=True)
    print(json.dumps({"peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}), flush=True)


def opened(path: Path) -> str:
    """`shown`, a refusal with its sentence, or what went wrong."""
    try:
        radiograph = load(path)
        for preset in presets(radiograph)[: 4 if radiograph.pixels.size < 1_000_000 else 1]:
            render(radiograph, preset.voi)
        if radiograph.shutter is not None:
            radiograph.shutter.mask(radiograph.rows, radiograph.columns)
        assert np.isfinite(length(radiograph, (0, 0), (1, 1)).value)
        pixel_digest(radiograph)
    except RadiographRefused as refusal:
        sentence = str(refusal)
        fair = sentence.endswith(".") and "\n" not in sentence and len(sentence) < 400
        return f"refused {refusal.reason}" if fair else f"BAD SENTENCE {sentence!r}"
    except Exception as error:
        import traceback

        where = "; ".join(
            f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-4:]
        )
        return f"CRASH {error!r} at {where}"
    return "shown"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
