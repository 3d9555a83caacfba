"""The guides in the window: every page, every picture, and the table of *definite* that the rule itself gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from sireader.domain.grading import Grade, Grades
from sireader.resources import guides
from sireader.ui.application import application
from sireader.ui.guide import PAGES, GuideDialog
from sireader.ui.words import speak
from sireader.workflow.grade_pictures import grade_picture


@pytest.fixture
def guide(qtbot: QtBot) -> GuideDialog:
    """The guides as F1 opens them."""
    application()
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_every_heading_of_every_page_is_one_key_away(guide: GuideDialog, qtbot: QtBot) -> None:
    written = [line.lstrip("# ") for name in PAGES for line in text_of(name).splitlines() if line.startswith("#")]
    listed = [guide.contents.item(row).text().strip() for row in range(guide.contents.count())]
    assert listed == [re.sub(r"[*`]", "", heading) for heading in written]
    for heading in listed[1:]:
        qtbot.keyClick(guide.contents, Qt.Key.Key_Down)
        assert heading in guide.page.toPlainText()


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_of_a_page_is_shown_and_fits_it(guide: GuideDialog, name: str) -> None:
    guide.page.open(name)
    for picture in re.findall(r"\]\((pictures/[^)]+)\)", text_of(name)):
        shown = guide.page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture))
        assert isinstance(shown, QImage)
        assert 0 < shown.deviceIndependentSize().width() <= guide.page.viewport().width()


def test_a_link_to_another_page_opens_it_and_one_that_leads_out_leads_nowhere(guide: GuideDialog) -> None:
    guide.page.anchorClicked.emit(QUrl("criteria.md"))
    assert guide.page.toPlainText().startswith("Grading by the criteria")
    guide.page.anchorClicked.emit(QUrl("https://example.org/readers-guide.html"))
    assert guide.page.toPlainText().startswith("Grading by the criteria")


def test_the_table_of_definite_is_the_rule() -> None:
    rows = [
        line.strip("| ").split(" | ") for line in text_of("criteria.md").splitlines() if re.match(r"\| \d \|", line)
    ]
    assert len(rows) == len(Grade)
    for right, (name, *cells) in zip(Grade, rows, strict=True):
        assert name == str(int(right))
        assert [cell == "definite" for cell in cells] == [Grades(right, left).definite for left in Grade]


@pytest.mark.parametrize("grade", [Grade.NORMAL, Grade.SEVERE])
def test_the_pictures_of_grades_are_those_that_the_program_draws(grade: Grade) -> None:
    kept = np.asarray(Image.open(guides() / "pictures" / f"grade-{grade:d}.png"))
    assert np.array_equal(kept, grade_picture(grade)), "run `make screenshots`"


@pytest.fixture
def german() -> Iterator[None]:
    """The program in German, and English again afterwards."""
    speak("de")
    yield
    speak("en")


def test_a_reader_who_speaks_german_reads_german_guides(german: None, qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    assert "Arbeitsliste" in dialog.page.toPlainText()
    for name in PAGES:
        assert (guides() / "de" / name).is_file()


def test_the_german_pages_have_the_pictures_and_grades_of_the_english_ones() -> None:
    for pattern in (r"pictures/[\w.-]+", r"^\| \d \|.*"):
        english, ours = (re.findall(pattern, text_of(name), re.MULTILINE) for name in ("criteria.md", "de/criteria.md"))
        assert [found.replace("definite", "definitiv") for found in english] == ours


def text_of(name: str) -> str:
    """A page as it is written."""
    return (guides() / name).read_text(encoding="utf-8")
