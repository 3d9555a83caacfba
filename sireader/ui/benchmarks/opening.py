"""From asking for a case to its painted radiograph, in the whole window on a real study."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from sireader.domain.errors import SireaderError
from sireader.ui.application import application
from sireader.ui.benchmarks.figures import Figures, held_to, in_figures, timed_ms, with_ratio
from sireader.ui.benchmarks.painting import Paints, wait_until
from sireader.ui.main_window import MainWindow
from sireader.ui.pictures import SIZE_PX
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import State
from sireader.ui.settings import Settings
from sireader.workflow.samples import READER, decode_bare, sample_study

WARM_UP = 2
AHEAD_TARGET = {"read_ahead_p95_ms": 50.0}
COLD_TARGET = {"ratio": 1.3}


class OpenStudy:
    """The window on a sample study, told case by case what to show."""

    def __init__(self, study: Path) -> None:
        self._running = application()
        self._window = MainWindow(Settings(temporary=True))
        self._window.resize(*SIZE_PX)
        self._window.show()
        self._window.open_study(study, READER)
        self._problems: list[SireaderError] = []
        self._session = self._page.session
        self._paints = Paints(self._page.image.viewport())
        self._session.problem.connect(self._problems.append)
        self._session.radiograph_ready.connect(self._await_paint)
        self._wait()

    @property
    def _page(self) -> ReadingPage:
        if self._window.page is None:
            raise SireaderError("The sample study did not open")
        return self._window.page

    def show_next(self, step: int = 1) -> None:
        """Show the case that many places further; over when its radiograph is painted."""
        self._session.open_next(step)
        self._wait()

    def settle(self) -> None:
        """Wait until the radiograph after this one is read ahead."""
        wait_until(lambda: not self._session.decoding)

    def _await_paint(self, _pyramid: object) -> None:
        self._paints.count = 0

    def _wait(self) -> None:
        wait_until(lambda: bool(self._problems) or self._shown())
        if self._problems:
            raise self._problems[0]

    def _shown(self) -> bool:
        return self._session.state is State.VIEWING and self._paints.count > 0

    def __enter__(self) -> OpenStudy:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._window.close()
        self._running.processEvents()


def time_opening(folder: Path, file: Path, rounds: int) -> tuple[Figures, Figures]:
    """The next case read ahead against one that is not; and this one, opened cold, against the bare decoder.

    A case opens cold when the one before it is skipped: only that was read ahead. The file itself is in the system's
    memory for all alike.
    """
    count = 3 * (rounds + WARM_UP) + 2
    with sample_study(folder / f"study-{file.stem}", [file] * count) as study, OpenStudy(study) as opened:
        times = _times(opened, file, rounds + WARM_UP)
    settled = {name: taken[WARM_UP:] for name, taken in times.items()}
    ahead, cold, bare = settled["ahead"], settled["cold"], settled["bare"]
    following = with_ratio(in_figures({"read_ahead": ahead, "not_read_ahead": cold}), "read_ahead", "not_read_ahead")
    opening = with_ratio(in_figures({"cold": cold, "bare": bare}), "cold", "bare")
    return held_to(following, AHEAD_TARGET), held_to(opening, COLD_TARGET)


def _times(opened: OpenStudy, file: Path, rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {"ahead": [], "cold": [], "bare": []}
    for _ in range(rounds):
        opened.settle()
        times["ahead"].append(timed_ms(opened.show_next))
        opened.settle()
        times["cold"].append(timed_ms(lambda: opened.show_next(2)))
        opened.settle()
        times["bare"].append(timed_ms(lambda: decode_bare(file)))
    return times
