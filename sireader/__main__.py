"""The composition root: the command line on one hand, the window on the other."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from sireader import cli


class _Window:
    """The window, imported when a command first needs it."""

    def available(self) -> bool:
        from sireader.ui.application import display_available

        return display_available()

    def open(self, path: Path | None, reader: str | None) -> int:
        from sireader.ui.application import run

        return run(path, reader)

    def picture(self, study: Path, reader: str) -> list[Path]:
        from sireader.ui.pictures import picture_study

        return picture_study(study, reader)

    def benchmark(self, rounds: int) -> dict[str, Any]:
        from sireader.ui.benchmarks.start import time_window

        return time_window(rounds)

    def benchmark_viewer(self, rounds: int, radiographs: int, side_px: int) -> dict[str, Any]:
        from sireader.ui.benchmarks.viewer import time_viewer

        return time_viewer(rounds, radiographs, side_px)


def main() -> int:
    """Entry point of the `sireader` command."""
    return cli.main(None, _Window())


if __name__ == "__main__":
    sys.exit(main())
