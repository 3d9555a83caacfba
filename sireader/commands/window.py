"""Commands that need the window: opening a study, the demonstration, measuring this machine."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from sireader.arguments import positive
from sireader.commands.answering import Answer, command, counter, print_answer, say, say_nothing

DEMO_FOLDER = "demo-study"


class Window(Protocol):
    """What the command line needs of the window; `__main__` hands it in, so that nothing here knows Qt."""

    def available(self) -> bool:
        """Whether there is a display."""

    def open(self, path: Path | None, reader: str | None, *, coordinator: bool = False) -> int:
        """Show the window on a study, as a reader or its coordinator, on a file, or the start page; the exit status."""

    def draw(self, svg: str, path: Path) -> None:
        """Write a drawing as PNG; needs no display."""

    def picture(self, study: Path, reader: str) -> list[Path]:
        """Walk through a study without a display and save a picture of each step into its folder."""

    def benchmark(self, rounds: int) -> Answer:
        """Time the start of the demo study's window against a bare one."""

    def benchmark_viewer(self, rounds: int, radiographs: int, side_px: int) -> Answer:
        """Time dragging, the next case and opening files, each against a plain alternative; measure the memory."""

    def benchmark_opinion(self, rounds: int) -> Answer:
        """Time the way from the reveal key to the opinion on the screen."""


def add_commands(commands: Any) -> None:
    """Add `open`, `demo` and `benchmark`."""
    opening = commands.add_parser("open", help="open a study, a parcel, or one radiograph by itself, in the window")
    opening.add_argument("path", type=Path, metavar="STUDY|FILE")
    whom = opening.add_mutually_exclusive_group()
    whom.add_argument("--reader", help="sign in as this reader")
    whom.add_argument("--coordinator", action="store_true", help="the coordinator's window")
    demo = command(commands, "demo", "make a sample study of phantoms and open it as its adjudicator")
    demo.add_argument("folder", type=Path, nargs="?", default=Path(DEMO_FOLDER), metavar="DIR")
    demo.add_argument("--no-window", action="store_true", help="save pictures of each step instead")
    benchmark = command(commands, "benchmark", "measure this machine")
    benchmark.add_argument(
        "what", choices=("reads", "study", "report", "window", "viewer", "decoders", "opinion", "archives")
    )
    benchmark.add_argument(
        "--cases", type=positive, help="of the table work (default 1404), the study or the report (100000)"
    )
    benchmark.add_argument("--rounds", type=positive, help="how often each is timed (default 5, viewer 20)")
    most = "of the viewer's session whose memory is measured (default 500), or that come from an archive (60)"
    benchmark.add_argument("--radiographs", type=positive, help=most)
    side = "of those that are opened, in px (default 3072), or come from an archive (2048)"
    benchmark.add_argument("--side", type=positive, help=side)


def _open_window(options: argparse.Namespace, window: Window) -> int:
    coordinator = getattr(options, "coordinator", False)
    return window.open(getattr(options, "path", None), getattr(options, "reader", None), coordinator=coordinator)


def _demo(options: argparse.Namespace, window: Window) -> int:
    from sireader.workflow import demo

    summary = demo.make_demo(options.folder, progress=None if options.json else say)
    if options.no_window or not window.available():
        if not options.no_window:
            say("There is no display: the sample study is made and pictured without a window.")
        summary["pictures"] = [str(path) for path in window.picture(options.folder, demo.ADJUDICATOR)]
        print_answer(summary, demo.summary_text(summary), options.json)
        return 0
    print_answer(summary, demo.summary_text(summary), options.json)
    return window.open(options.folder, demo.ADJUDICATOR)


def _benchmark(options: argparse.Namespace, window: Window) -> int:
    from sireader.workflow import benchmark

    rounds, side, count = options.rounds, options.side, options.radiographs
    measure: dict[str, Callable[[], Answer]] = {
        "reads": lambda: benchmark.time_table_work(options.cases or 1404),
        "study": lambda: _time_study(options, rounds or 20),
        "report": lambda: benchmark.time_report(
            options.cases or 100_000, 1000, window.draw, counter(options) or say_nothing
        ),
        "window": lambda: window.benchmark(rounds or 5),
        "viewer": lambda: window.benchmark_viewer(rounds or 20, count or 500, side or 3072),
        "decoders": lambda: benchmark.time_decoders(rounds or 5),
        "opinion": lambda: benchmark.time_opinions(rounds or 5) | {"window": window.benchmark_opinion(rounds or 5)},
        "archives": lambda: benchmark.time_archives(rounds or 3, count or 60, side or 2048),
    }
    answer = measure[options.what]()
    print_answer(answer, benchmark.figures_text(answer), options.json)
    return 0


def _time_study(options: argparse.Namespace, rounds: int) -> Answer:
    from sireader.workflow.study_benchmark import time_study

    cases = options.cases or 100_000
    return time_study(cases, min(10_000, cases // 10), rounds, counter(options) or say_nothing)


WINDOWED: dict[str | None, Callable[[argparse.Namespace, Window], int]] = {
    None: _open_window,
    "open": _open_window,
    "demo": _demo,
    "benchmark": _benchmark,
}
"""What runs each command that needs the window; None is no command at all."""
