"""From the radiograph on the screen to a page: asks what to print on it, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QFormLayout, QLabel, QLineEdit, QWidget

from sireader.domain.errors import RuleBroken, SireaderError
from sireader.ui.operations import Operations
from sireader.ui.page_pdf import ROOM_FOR_PICTURES, Page, write_page
from sireader.ui.page_pictures import Pictures, pictures_of
from sireader.ui.page_text import caption_html, opinion_html, reading_html
from sireader.ui.reading_page import ReadingPage
from sireader.ui.words import tr
from sireader.workflow.findings import findings
from sireader.workflow.study import Study

if TYPE_CHECKING:
    from sireader.ui.main_window import MainWindow

NAME, FILES, ENDING = "reading.pdf", "PDF (*.pdf)", ".pdf"
NOT_YET = "Commit your read first: the page says what is committed."
LEFT_BLANK = "Left blank: a line to write on"
ABOUT = "What you type here is printed on the page and kept nowhere else."
LONGEST_TYPED = 80
DIALOG_WIDTH_PX = 440
Texts = tuple[str, str, str]
"""Caption, reading and opinion, as HTML."""


class PageWriter:
    """Writes the page about the radiograph that is open by itself."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._work = window, Operations(window)

    def ask(self) -> None:
        """Ask what is printed on it, once there is something committed."""
        study, page = self._window.study, self._window.page
        if study is None or page is None or not self._window.alone or not self._window.settle():
            return
        work = gathering(study, page)
        if work is None:
            return

        def say(error: SireaderError) -> None:
            if isinstance(error, RuleBroken):
                self._window.hint(tr(NOT_YET))
            else:
                self._window.show_problem(error)

        self._work.start(work, lambda gathered: self._ask_words(*gathered), say)

    def _ask_words(self, texts: Texts, pictures: Pictures) -> None:
        dialog = PageDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def go_on() -> None:
            typed = dialog.about.text().strip(), dialog.reader.text().strip()
            self._ask_where(Page(pictures, *texts, *typed, date.today()))

        dialog.accepted.connect(go_on)
        dialog.open()

    def _ask_where(self, page: Page) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Page as PDF"), NAME, FILES)
        if name:
            path = Path(name) if Path(name).suffix else Path(name + ENDING)
            self._window.attempt(lambda: self._write(path, page))

    def _write(self, path: Path, page: Page) -> None:
        write_page(path, page)
        self._window.hint(tr(f"The page is written to {path.name}."))

    def close(self) -> None:
        """Gather nothing more."""
        self._work.close()


def gathering(study: Study, page: ReadingPage) -> Callable[[], tuple[Texts, Pictures]] | None:
    """What gathers all that stands on a page about the radiograph on the screen, in any thread; None without one."""
    entry, shown, desk = page.session.entry, page.on_screen, page.session.desk
    if entry is None or shown is None:
        return None
    case, (pyramid, voi) = entry.case, shown
    film, cut_off = pyramid.radiograph, page.opinion.cut_off

    def gather() -> tuple[Texts, Pictures]:
        found = findings(study, desk, case, film)
        looked_at = found.answer.crop if found.answer else None
        texts = caption_html(found, film, voi), reading_html(found, film), opinion_html(found, cut_off)
        return texts, pictures_of(pyramid, voi, found.own.judgement.crop, looked_at, ROOM_FOR_PICTURES)

    return gather


class PageDialog(QDialog):
    """Whose radiograph, and who read it, where that is to be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Page as PDF"))
        self.about, self.reader = QLineEdit(), QLineEdit()
        words = QLabel(tr(ABOUT))
        words.setObjectName("quiet")
        words.setWordWrap(True)
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setVerticalSpacing(12)
        for label, field in ((tr("Patient or reference"), self.about), (tr("Read by"), self.reader)):
            field.setMaxLength(LONGEST_TYPED)
            field.setPlaceholderText(tr(LEFT_BLANK))
            field.setAccessibleName(label)
            form.addRow(label, field)
        form.addRow(words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Write the page…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(DIALOG_WIDTH_PX)
