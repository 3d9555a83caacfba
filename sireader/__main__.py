"""The composition root: the command line on one hand, the window on the other."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from sireader import cli


class _Window:
    """The window, imported when a command first needs it."""

    def available(self) -> bool:
        from sireader.ui.screens import display_available

        return display_available()

    def open(self, path: Path | None, reader: str | None, *, coordinator: bool = False) -> int:
        from sireader.ui.application import run

        return run(path, reader, coordinator=coordinator)

    def draw(self, svg: str, path: Path) -> None:
        from sireader.ui.coordinator.drawing import draw_png

        draw_png(svg, path)

    def picture(self, study: Path, reader: str) -> list[Path]:
        from sireader.ui.pictures import picture_study

        return picture_study(study, reader)

    def benchmark(self, rounds: int) -> dict[str, Any]:
        from sireader.ui.benchmarks.start import time_window

        return time_window(rounds)

    def benchmark_viewer(self, rounds: int, radiographs: int, side_px: int) -> dict[str, Any]:
        from sireader.ui.benchmarks.viewer import time_viewer

        return time_viewer(rounds, radiographs, side_px)

    def benchmark_opinion(self, rounds: int) -> dict[str, Any]:
        from sireader.ui.benchmarks.opinion import time_reveals

        return time_reveals(rounds)


def main() -> int:
    """Entry point of the `sireader` command."""
    if getattr(sys, "frozen", False):  # the decoding process of a frozen program starts here, too
        import multiprocessing

        multiprocessing.freeze_support()
    return cli.main(None, _Window())


if __name__ == "__main__":
    sys.exit(main())
