"""From asking for a case to its painted radiograph, in the whole window on a real study."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from sireader.domain.errors import SireaderError
from sireader.imaging.pyramid import Pyramid
from sireader.ui.application import application, put_away
from sireader.ui.benchmarks.figures import Figures, held_to, in_figures, timed_ms, with_ratio
from sireader.ui.benchmarks.painting import Paints, wait_until
from sireader.ui.main_window import MainWindow
from sireader.ui.pictures import SIZE_PX
from sireader.ui.radiographs import AHEAD
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import State
from sireader.ui.settings import Settings
from sireader.workflow.samples import READER, decode_bare, sample_study

WARM_UP = 2
AHEAD_TARGET = {"read_ahead_p95_ms": 50.0}
COLD_TARGET = {"ratio": 1.3}


@dataclass(frozen=True, slots=True)
class Shown:
    """How long it took until the radiograph was painted, then filtered if it was a sketch, then the enlarged joints."""

    painted_ms: float
    filtered_ms: float
    with_joints_ms: float


class OpenStudy:
    """The window on a sample study, told case by case what to show."""

    def __init__(self, study: Path) -> None:
        application()
        self._window = MainWindow(Settings(temporary=True))
        self._window.resize(*SIZE_PX)
        self._window.show()
        self._window.open_study(study, READER)
        self._problems: list[SireaderError] = []
        self._session = self.page.session
        display = self.page.display
        self._paints = Paints(self.page.image.viewport(), lambda: display.radiograph is not None)
        self._session.problem.connect(self._problems.append)
        self._painted_s = self._filtered_s = 0.0
        self._session.radiograph_ready.connect(self._note_painted)  # behind the page, which paints before it returns
        self._session.radiograph_filtered.connect(self._note_filtered)
        self._wait()

    @property
    def page(self) -> ReadingPage:
        """The reading page; a SireaderError where the study did not open."""
        if self._window.page is None:
            raise SireaderError("The sample study did not open")
        return self._window.page

    def show_next(self, step: int = 1) -> Shown:
        """Show the case that many places further."""
        self._paints.count, self._painted_s, self._filtered_s, start = 0, 0.0, 0.0, time.perf_counter()
        self._session.open_next(step)
        self._wait()
        wait_until(lambda: all(canvas.up_to_date for canvas in self.page.joints.canvases.values()))
        times = (self._painted_s, self._filtered_s, time.perf_counter())
        return Shown(*((time_s - start) * 1000 for time_s in times))

    def settle(self) -> None:
        """Wait until the radiographs after this one are read ahead."""
        wait_until(lambda: not self._session.decoding)

    def _note_painted(self, pyramid: Pyramid) -> None:
        if self._paints.count:
            self._painted_s = time.perf_counter()
            self._filtered_s = self._painted_s if pyramid.filtered else 0.0

    def _note_filtered(self, _pyramid: Pyramid) -> None:
        self._filtered_s = time.perf_counter()

    def _wait(self) -> None:
        wait_until(lambda: bool(self._problems) or self._shown())
        if self._problems:
            raise self._problems[0]

    def _shown(self) -> bool:
        return self._session.state is State.VIEWING and self._filtered_s > 0

    def __enter__(self) -> OpenStudy:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        put_away(self._window)


def time_opening(folder: Path, file: Path, rounds: int) -> tuple[Figures, Figures]:
    """The next case read ahead against one that is not; and this one, opened cold, against the bare decoder.

    A case opens cold when those before it are skipped: only they were read ahead. The file itself is in the system's
    memory for all alike.
    """
    count = (AHEAD + 2) * (rounds + WARM_UP) + AHEAD + 1
    with sample_study(folder / f"study-{file.stem}", [file] * count) as study, OpenStudy(study) as opened:
        times = _times(opened, file, rounds + WARM_UP)
    settled = {name: taken[WARM_UP:] for name, taken in times.items()}
    ahead, cold, bare = settled["ahead"], settled["cold"], settled["bare"]
    following = with_ratio(in_figures({"read_ahead": ahead, "not_read_ahead": cold}), "read_ahead", "not_read_ahead")
    opening = with_ratio(in_figures({"cold": cold, "bare": bare}), "cold", "bare")
    opening |= in_figures({name: settled[name] for name in ("cold_filtered", "cold_with_joints")})
    return held_to(following, AHEAD_TARGET), held_to(opening, COLD_TARGET)


def _times(opened: OpenStudy, file: Path, rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {"ahead": [], "cold": [], "cold_filtered": [], "cold_with_joints": [], "bare": []}
    for _ in range(rounds):
        opened.settle()
        times["ahead"].append(opened.show_next().painted_ms)
        opened.settle()
        cold = opened.show_next(AHEAD + 1)
        times["cold"].append(cold.painted_ms)
        times["cold_filtered"].append(cold.filtered_ms)
        times["cold_with_joints"].append(cold.with_joints_ms)
        opened.settle()
        times["bare"].append(timed_ms(lambda: decode_bare(file)))
    return times
