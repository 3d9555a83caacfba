"""From the reveal key to the opinion on the screen, and the longest time without an answer of the window meanwhile."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grade
from sireader.ui.application import application
from sireader.ui.benchmarks.figures import Figures, held_to, in_figures, timed_ms
from sireader.ui.benchmarks.opening import OpenStudy
from sireader.ui.benchmarks.painting import wait_until
from sireader.ui.benchmarks.stalls import Pulse
from sireader.ui.screens import display_available
from sireader.ui.session import State
from sireader.workflow.models import forget_loaded_models
from sireader.workflow.samples import phantom_files, sample_study

PREPARED_MS, UNPREPARED_MS, STALL_MS = 300.0, 1500.0, 50.0


def time_reveals(rounds: int, side_px: int | None = None) -> dict[str, Any]:
    """Medians, 95th percentiles and targets in ms, and the longest stall of all rounds of each.

    `prepared`: the answer was computed while the radiograph was looked at. `unprepared`: the crop was changed just
    before, so that it is computed now. `first`: besides, the models' process has to be started and to load torch.

    Args:
        rounds: of each; one more before them does not count.
        side_px: of the phantoms; as large as real radiographs by default.
    """
    if not display_available():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application()
    told: dict[str, Any] = {"rounds": rounds, "nothing_asked": {"stall_worst_ms": _quiet()}}
    with tempfile.TemporaryDirectory(prefix="sireader-") as name:
        folder = Path(name)
        files = phantom_files(folder / "drawn", 3, side_px) * (rounds + 2)
        for way, (before, most_ms) in WAYS.items():
            with sample_study(folder / way, files, "second-opinion", "reader") as study, OpenStudy(study) as opened:
                told[way] = _timed(Opened(opened), before, most_ms, rounds)
    return told


def _quiet() -> float:
    """What this machine takes from the window for other work, while nothing is asked for a second."""
    until = time.monotonic() + 1
    return round(Pulse().longest_during(lambda: wait_until(lambda: time.monotonic() > until)), 2)


class Opened:
    """The window on a study, whose reader commits and looks at opinions."""

    def __init__(self, study: OpenStudy) -> None:
        self._study = study
        self.page = study.page
        self._problems: list[SireaderError] = []
        self.page.session.problem.connect(self._problems.append)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until it holds; what is wrong meanwhile is raised."""
        wait_until(lambda: bool(self._problems) or condition())
        if self._problems:
            raise self._problems[0]

    def grade(self) -> None:
        """Give a grade to each joint of the case on the screen, once everything is quiet."""
        self.settle()
        self.page.session.set_crop(self._crop(1 / 8))
        for _ in range(2):
            self.page.session.grade(Grade(2))

    def change_crop(self) -> None:
        """Another crop than what was prepared."""
        self.page.session.set_crop(self._crop(1 / 7))

    def commit(self) -> None:
        """Commit, and stay on the case."""
        self.page.session.commit()
        self.wait(lambda: self.page.session.state is State.COMMITTED)

    def reveal(self) -> None:
        """Press the key and wait until the opinion is painted."""
        self.page.opinion.toggle()
        self.wait(lambda: self.page.opinion.shown)

    def settle(self) -> None:
        """Nothing is decoded or computed any more."""
        self.wait(lambda: self.page.opinion.idle and not self.page.session.decoding and self.page.session.idle)

    def go_on(self) -> None:
        """Open the next case, nothing of which was looked at."""
        self._study.show_next()

    def _crop(self, margin: float) -> Crop:
        radiograph = self.page.display.radiograph
        if radiograph is None:
            raise SireaderError("The sample study did not open")
        down, across = round(radiograph.rows * margin), round(radiograph.columns * margin)
        return Crop(down, across, radiograph.rows - down, radiograph.columns - across)


def _timed(opened: Opened, before: Callable[[Opened], None], most_ms: float, rounds: int) -> Figures:
    """One case a round, and one more before them that does not count."""
    times: list[float] = []
    stalls = []
    for _ in range(rounds + 1):
        opened.grade()
        before(opened)
        stalls.append(Pulse().longest_during(lambda: times.append(timed_ms(opened.reveal))))
        opened.settle()
        opened.go_on()
    figures = in_figures({"shown": times[1:]}) | {"stall_worst_ms": round(max(stalls[1:]), 2)}
    return held_to(figures, {"shown_p95_ms": most_ms, "stall_worst_ms": STALL_MS})


def _prepare(opened: Opened) -> None:
    opened.settle()
    opened.commit()


def _change_crop(opened: Opened) -> None:
    opened.settle()
    opened.change_crop()
    opened.commit()


def _forget_all(opened: Opened) -> None:
    opened.settle()
    forget_loaded_models()
    opened.change_crop()
    opened.commit()


WAYS: dict[str, tuple[Callable[[Opened], None], float]] = {
    "prepared": (_prepare, PREPARED_MS),
    "unprepared": (_change_crop, UNPREPARED_MS),
    "first": (_forget_all, UNPREPARED_MS),
}
"""What is done before the key is pressed, and the longest time that may pass then."""
