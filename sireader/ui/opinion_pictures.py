"""Pictures of opinions for the docs: not yet revealed, in agreement with the reader, not so, and outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from sireader.domain.crops import Crop
from sireader.imaging.windowing import render
from sireader.ui.main_window import MainWindow
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import State
from sireader.workflow.study import Study
from sireader.workflow.worklist import worklist

Do = Callable[..., None]
Picture = Callable[[MainWindow, str], None]
Wait = Callable[[Callable[[], bool]], None]
_CASES = 2
_SAYS = {True: ("grade-3", "grade-3"), False: ("grade-0", "grade-1")}


def whoever_reads(study: Path) -> str | None:
    """A reader for whom enough cases wait; None where there is none, or no opinion may be seen after a commit."""
    with Study.open(study) as opened:
        if opened.protocol.reveal.value != "after-commit":
            return None
        waiting = ((one.name, sum(each.state.unread for each in worklist(opened, one))) for one in opened.readers.all())
        return next((name for name, count in waiting if count >= _CASES), None)


def walk_opinions(window: MainWindow, folder: Path, do: Do, picture: Picture, wait: Wait) -> None:
    """Grade one case as the model sees it and one as it does not, then something that is no pelvis.

    Args:
        window: on a study, as a reader for whom two cases wait.
        folder: for a file.
        do: takes actions by their names.
        picture: takes one of the window.
        wait: until something holds.
    """
    for agrees in (True, False):
        page = _viewed(window, wait)
        do(*_SAYS[_says(page) is agrees], "commit")
        _settle(page, wait)
        if agrees:
            picture(window, "opinion-hidden")
        do("opinion")
        wait(lambda page=page: page.opinion.shown)  # type: ignore[misc]
        picture(window, "opinion-agrees" if agrees else "opinion-disagrees")
        do("next-waiting")
    half = folder / "half.png"
    _write_half(_viewed(window, wait), half)
    window.open_study(half)
    wait(lambda: bool(_questions(window)))
    _questions(window)[0].accept()  # whether a name is burned into the picture
    wait(lambda: window.alone)
    page = _viewed(window, wait)
    if page.crops.suggests:
        do("give-up")
    do("grade-0", "grade-0", "commit")
    _settle(page, wait)
    do("opinion")
    wait(lambda: page.opinion.shown)
    picture(window, "opinion-outside")


def _questions(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def _viewed(window: MainWindow, wait: Wait) -> ReadingPage:
    """The page, once its radiograph is there and nothing is graded."""
    wait(lambda: window.page is not None and window.page.session.state is State.VIEWING)
    page = window.page
    if page is None:
        raise RuntimeError("no page")
    wait(lambda: page.display.radiograph is not None)
    return page


def _settle(page: ReadingPage, wait: Wait) -> None:
    wait(lambda: page.session.state is State.COMMITTED and page.opinion.idle and page.session.idle)


def _says(page: ReadingPage) -> bool:
    """What the model sees in the radiograph on the screen: asked ahead, as no reader can."""
    from sireader.workflow.file_opinions import look_at
    from sireader.workflow.models import asking

    radiograph = page.display.radiograph
    if radiograph is None:
        raise RuntimeError("no radiograph")
    return look_at(radiograph, asking()).says_definite()


def _write_half(page: ReadingPage, path: Path) -> None:
    """One side of the pelvis on the screen as a picture of its own."""
    radiograph = page.display.radiograph
    if radiograph is None:
        raise RuntimeError("no radiograph")
    grey = render(radiograph, crop=Crop(0, 0, radiograph.rows, radiograph.columns // 2))
    rows, columns = grey.shape
    QImage(grey.tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8).save(str(path))
