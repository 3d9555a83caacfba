"""How radiographs come to the screen: decoded elsewhere, read ahead, and announced only when they take a while."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sireader.domain.errors import SireaderError
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph
from sireader.imaging.windowing import Greys
from sireader.ui import recent
from sireader.ui.benchmarks.painting import Paints
from sireader.ui.display import Greyness
from sireader.ui.progress_mark import ProgressMark
from sireader.ui.radiographs import AHEAD, Radiographs
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import State
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.samples import READER, sample_files, sample_study
from tests.ui.conftest import OpenWindow, page_of
from tests.ui.test_window import dismiss

CASES = AHEAD + 4


@pytest.fixture(scope="module")
def compressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A JPEG 2000 radiograph."""
    files = sample_files(tmp_path_factory.mktemp("samples"), 400)
    return next(path for syntax, path in files.items() if syntax.startswith("JPEG 2000"))


@pytest.fixture
def compressed_study(compressed: Path, tmp_path: Path) -> Iterator[Path]:
    """Cases that another process decodes."""
    with sample_study(tmp_path / "study", [compressed] * CASES) as study:
        yield study


def _decoder(page: ReadingPage) -> int:
    """The process that decodes, which is not this one."""
    pid = page.session.desk.decoders[0]
    assert pid != os.getpid()
    return pid


@contextmanager
def _held_up(pid: int) -> Iterator[None]:
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


@pytest.mark.skipif(sys.platform == "win32", reason="holds a process up by signal")
def test_the_window_goes_on_and_says_so_while_a_radiograph_takes_long(
    compressed_study: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = page_of(open_window(compressed_study, READER))
    qtbot.waitUntil(lambda: not page.session.decoding, timeout=20_000)
    with _held_up(_decoder(page)):
        page.session.open_next(AHEAD + 1)
        assert not page.image.progress.isVisible()  # not at once: most radiographs are there before
        qtbot.waitUntil(page.image.progress.isVisible)
        assert page.image.progress.words == f"Opening case {AHEAD + 2} …"
        page.grades.setFocus()  # the window still does as it is told
        assert page.session.state is State.WAITING
    qtbot.waitUntil(lambda: page.session.state is State.VIEWING, timeout=20_000)
    assert not page.image.progress.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="holds a process up by signal")
def test_a_radiograph_over_which_the_decoder_dies_is_one_sentence_and_the_next_one_opens(
    compressed_study: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(compressed_study, READER)
    page = page_of(window)
    qtbot.waitUntil(lambda: not page.session.decoding, timeout=20_000)
    decoder = _decoder(page)
    os.kill(decoder, signal.SIGSTOP)
    with qtbot.waitSignal(page.session.problem, timeout=20_000) as told:
        page.session.open_next(AHEAD + 1)
        qtbot.waitUntil(page.image.progress.isVisible)
        os.kill(decoder, signal.SIGKILL)
    assert str(cast("list[SireaderError]", told.args)[0]).startswith("The decoder stopped while it worked on this")
    assert not page.image.progress.isVisible()
    dismiss(window, qtbot)
    page.session.open_next()
    qtbot.waitUntil(lambda: page.session.state is State.VIEWING, timeout=20_000)
    assert _decoder(page) != decoder


@pytest.mark.skipif(sys.platform == "win32", reason="holds a process up by signal")
def test_closing_the_window_waits_for_no_decoder(compressed_study: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(compressed_study, READER)
    page = page_of(window)
    qtbot.waitUntil(lambda: not page.session.decoding, timeout=20_000)
    os.kill(_decoder(page), signal.SIGSTOP)  # and it never goes on by itself
    page.session.open_next(AHEAD + 1)
    qtbot.waitUntil(page.image.progress.isVisible)
    window.close()
    assert page.session.desk.decoders == ()


def test_a_case_comes_back_as_it_was_left_in_the_first_paint(page: ReadingPage, qtbot: QtBot) -> None:
    page.display.invert()
    page.image.see(QRectF(20, 30, 90, 80))
    left, case = page.display.shown, page.session.entries[0].case
    painted: list[tuple[Greyness | None, bool]] = []
    page.session.open_next()
    qtbot.waitUntil(lambda: page.session.state is State.VIEWING)

    def note() -> bool:
        if page.display.radiograph is not None:
            painted.append((page.display.shown, page.image.looked_at().seen is None))
        return False

    Paints(page.image.viewport(), note)
    page.session.open(case)
    qtbot.waitUntil(lambda: page.session.state is State.VIEWING)
    assert painted
    assert set(painted) == {(left, False)}


def test_the_mark_turns_up_once_and_goes_with_what_was_waited_for(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    mark = ProgressMark(view)
    mark.start("Opening case 3 …")
    mark.stop()
    assert not mark.awaited
    mark.start("Opening case 4 …")
    qtbot.waitUntil(mark.isVisible)
    assert mark.geometry().center() == view.rect().center()
    view.resize(400, 500)
    assert mark.geometry().center() == view.rect().center()
    mark.stop()
    assert not mark.isVisible()


def test_a_case_not_read_ahead_is_a_sketch_first_and_then_as_good_as_any(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    file = next(iter(sample_files(tmp_path, 2000).values()))
    with sample_study(tmp_path / "study", [file] * CASES) as study:
        page = page_of(open_window(study, READER))
        qtbot.waitUntil(lambda: not page.session.decoding, timeout=20_000)
        read_ahead = _fitted(page, 1, qtbot)
        came: list[str] = []
        page.session.radiograph_ready.connect(lambda pyramid: came.append("whole" if pyramid.filtered else "sketch"))
        page.session.radiograph_filtered.connect(lambda _: came.append("filtered"))
        opened = _fitted(page, AHEAD + 1, qtbot)
        assert came == ["sketch", "filtered"]
        assert np.array_equal(opened, read_ahead)
        assert all(canvas.whole == page.image.whole for canvas in page.joints.canvases.values())


def _fitted(page: ReadingPage, step: int, qtbot: QtBot) -> Greys:
    """What the view shows of the case that many places further, once nothing is under way."""
    page.session.open_next(step)
    qtbot.waitUntil(lambda: page.session.state is State.VIEWING and not page.session.decoding, timeout=20_000)
    qtbot.waitUntil(lambda: page.image.up_to_date)
    shown = page.image.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    greys = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), shown.bytesPerLine())
    return greys[:, : shown.width()].copy()  # lines are filled up to whole words


@dataclass
class _Desk:
    """A desk whose decoder notes what it is asked for, and waits for leave."""

    asked: list[str] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)
    leave: threading.Event = field(default_factory=threading.Event)

    def pyramid(self, case: str) -> Pyramid:
        self.asked.append(case)
        return Pyramid.of(Radiograph(np.full((300, 300), len(case), np.uint16)))

    def pyramid_ahead(self, case: str) -> Pyramid:
        self.ahead.append(case)
        self.leave.wait(20)
        return Pyramid.of(Radiograph(np.full((300, 300), len(case), np.uint16)))

    def hurry(self, case: str) -> None:
        self.asked.append(f"hurry {case}")
        self.leave.set()

    def close(self) -> None:
        self.leave.set()


@pytest.fixture
def desk() -> _Desk:
    """One that lets everything be read ahead at once, until told otherwise."""
    made = _Desk()
    made.leave.set()
    return made


@pytest.fixture
def radiographs(desk: _Desk, qtbot: QtBot) -> Iterator[Radiographs]:
    """Radiographs from that desk."""
    made = Radiographs(cast("ReadingDesk", desk))
    yield made
    made.close()


def _fetch(radiographs: Radiographs, case: str, qtbot: QtBot) -> Pyramid:
    come: list[Pyramid] = []
    radiographs.fetch(case, come.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(come))
    return come[0]


def test_the_next_cases_are_read_ahead_in_their_order_and_not_decoded_again(
    radiographs: Radiographs, desk: _Desk, qtbot: QtBot
) -> None:
    _fetch(radiographs, "a", qtbot)
    radiographs.read_ahead(list("bcdefg"))
    qtbot.waitUntil(lambda: not radiographs.busy)
    assert desk.ahead == list("bcdefg")[:AHEAD]
    _fetch(radiographs, "b", qtbot)
    assert desk.asked == ["a"]


def test_no_more_is_read_ahead_than_fits_beside_what_is_needed(
    radiographs: Radiographs, desk: _Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recent, "BUDGET_BYTES", 2 * _fetch(radiographs, "a", qtbot).bytes)
    radiographs.read_ahead(list("bcd"))
    qtbot.waitUntil(lambda: not radiographs.busy)
    assert desk.ahead == ["b"]
    _fetch(radiographs, "a", qtbot)
    assert desk.asked == ["a"]


def test_a_reader_who_goes_elsewhere_calls_off_what_is_not_begun(
    radiographs: Radiographs, desk: _Desk, qtbot: QtBot
) -> None:
    desk.leave.clear()
    _fetch(radiographs, "a", qtbot)
    radiographs.read_ahead(list("bcd"))
    qtbot.waitUntil(lambda: desk.ahead == ["b"])
    _fetch(radiographs, "z", qtbot)  # while b is still under way
    assert desk.asked == ["a", "z"]
    desk.leave.set()
    qtbot.waitUntil(lambda: not radiographs.busy)
    assert desk.ahead == ["b"]


def test_a_case_that_is_being_read_ahead_is_hurried_when_it_is_opened(
    radiographs: Radiographs, desk: _Desk, qtbot: QtBot
) -> None:
    desk.leave.clear()
    _fetch(radiographs, "a", qtbot)
    radiographs.read_ahead(["b"])
    qtbot.waitUntil(lambda: desk.ahead == ["b"])
    _fetch(radiographs, "b", qtbot)
    assert desk.asked == ["a", "hurry b"]
