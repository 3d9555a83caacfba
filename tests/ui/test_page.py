"""The page about one radiograph: what was read and revealed, in the panel's words, on one page, and nobody's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph, Window
from sireader.inference.answer import Answer
from sireader.inference.card import PHANTOM_NOTE
from sireader.phantom.cohort import write_cohort
from sireader.ui.application import application
from sireader.ui.dialogs import ProblemDialog
from sireader.ui.page_pdf import ROOM_FOR_PICTURES, Page, write_page
from sireader.ui.page_pictures import pictures_of
from sireader.ui.page_text import caption_html, opinion_html, reading_html
from sireader.ui.page_writing import PageDialog
from sireader.ui.words import speak
from sireader.workflow.findings import Findings, as_answer
from sireader.workflow.second_opinion import as_opinion
from tests.builders import MORNING, a_judgement, a_read
from tests.poppler import facts_of, needs_poppler, text_of
from tests.ui.conftest import OpenWindow
from tests.ui.hand import Hand
from tests.ui.opinion_models import MODEL, an_answer, installed
from tests.ui.test_one_radiograph import NAME, NUMBER, opened
from tests.ui.test_opinion import graded, revealed
from tests.ui.test_window import everything_told


@pytest.fixture
def hand(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> Iterator[Hand]:
    """A reader's hand on a radiograph whose file names its patient, within and by its own name."""
    with installed():
        yield opened(a_patients_phantom(tmp_path), open_window, qtbot, tmp_path)


def a_patients_phantom(folder: Path) -> Path:
    """A phantom whose file has a patient's name and number."""
    write_cohort(folder, 1, 7, 256)
    dataset = dcmread(next(folder.glob("*.dcm")))
    dataset.PatientName, dataset.PatientID = NAME, NUMBER
    dataset.save_as(folder / f"{NAME}.dcm")
    return folder / f"{NAME}.dcm"


def written(hand: Hand, monkeypatch: pytest.MonkeyPatch, about: str = "") -> Path:
    """The page, written by its key and by what its dialog asks."""
    file = hand.folder / "page.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    hand.press("write-page")
    hand.qtbot.waitUntil(lambda: bool(hand.window.findChildren(PageDialog)), timeout=10_000)
    dialog = hand.dialog(PageDialog)
    assert isinstance(dialog, PageDialog)
    hand.qtbot.keyClicks(dialog.about, about)
    hand.qtbot.keyClick(dialog.about, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(file.is_file, timeout=10_000)
    return file


@needs_poppler
def test_the_page_says_what_the_panel_says_on_one_page_of_a4(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    graded(hand)
    revealed(hand)
    hand.press("next-cut-off")  # the page is told by the same
    panel = everything_told(hand.page.opinion.panel)
    hand.press("opinion")  # hidden again: what was revealed is on record
    file = written(hand, monkeypatch, "Visit 12")
    said, facts = text_of(file), facts_of(file)
    assert (facts["Pages"], facts["Page size"]) == ("1", "595 x 842 pts (A4)")
    own_words = re.findall(r"^(?:The model sees|You read|Grade|Any grade).*$", panel, re.MULTILINE)
    assert len(own_words) == 4
    assert "favours sensitivity" in own_words[0]
    assert not [told for told in own_words if told not in said]
    for told in (
        *("grade 2, minimal abnormality", "Small localised erosion or sclerosis", "grade 3, unequivocal abnormality"),
        *(PHANTOM_NOTE, MODEL, "Trained on 40 synthetic phantoms", "Package SHA-256", "Not a medical device"),
        *("Visit 12", "Right joint", "Left joint", "R L", "signature", "before a second opinion was revealed"),
        *(date.today().isoformat(), "like those that the model knows", "% of what speaks for it lies in the joints"),
    ):
        assert told in said, told
    assert "The page is written to page.pdf." in hand.told
    everything = said + " ".join(facts.values())
    assert not [secret for secret in (NAME, NUMBER, "Number1") if secret in everything]


@needs_poppler
def test_without_a_reveal_the_page_says_nothing_of_a_model(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    hand.press("write-page")
    hand.qtbot.waitUntil(lambda: "Commit your read first" in hand.told)
    assert not hand.window.findChildren(PageDialog)
    graded(hand)
    said = text_of(written(hand, monkeypatch))
    assert "No second opinion was revealed." in said
    assert not [told for told in (MODEL, PHANTOM_NOTE, "P(definite)", "The model") if told in said]


def test_a_disk_that_refuses_is_told_in_one_sentence(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    graded(hand)
    gone = hand.folder / "gone" / "page.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(gone), ""))
    hand.press("write-page")
    hand.qtbot.waitUntil(lambda: bool(hand.window.findChildren(PageDialog)), timeout=10_000)
    hand.qtbot.keyClick(hand.dialog(PageDialog), Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: bool(hand.window.findChildren(ProblemDialog)), timeout=10_000)
    assert "does not exist" in hand.window.findChildren(ProblemDialog)[0].text()


# -- words and pictures, without a window ------------------------------------------------------------------------------


def film(rows: int = 300, columns: int = 400) -> Radiograph:
    """Brighter from the left to the right."""
    return Radiograph(np.tile(np.linspace(0, 4000, columns).astype(np.uint16), (rows, 1)))


def found(answer: Answer | None = None, grades: str = "2/3", **more: object) -> Findings:
    own = a_read(grades)
    return Findings(own, answer=answer, revealed_at=MORNING if answer else None, **more)  # type: ignore[arg-type]


def a_page(findings: Findings, about: str = "") -> Page:
    radiograph, voi = film(), Window(2000, 4000)
    pictures = pictures_of(Pyramid.of(radiograph), voi, None, None, ROOM_FOR_PICTURES)
    texts = caption_html(findings, radiograph, voi), reading_html(findings, radiograph), opinion_html(findings)
    return Page(pictures, *texts, about, "", date(2026, 11, 26))


def test_a_german_page_is_german_throughout_and_has_the_numbers_and_dates_of_files() -> None:
    answer = an_answer(Crop(0, 0, 300, 400), inside_joints=0.4, evenly=0.2)
    told = found(answer)
    speak("de")
    try:
        said = [reading_html(told, film()), opinion_html(told), opinion_html(found())]
        said.append(caption_html(told, film(), Window(2000, 4000)))
    finally:
        speak("en")
    text = re.sub("<[^>]+>", "\n", " ".join(said))
    for german in (
        *("Gelenk rechts: Grad 2, minimale Veränderung", "Kleine umschriebene Erosion", "Grad 2 oder 3"),
        *("Nach diesen Graden definitive", "Gelenk links, Grad"),
        *("P(definitiv) 0.71; ", "Das Modell sieht", "Dichter Knochen ist hell", "keine Zweitmeinung"),
        f"Abgeschlossen am {MORNING.astimezone():%Y-%m-%d %H:%M}",
    ):
        assert german in text, text
    english = r"\b(the|grade|you|joint|model|reading|definite|committed|revealed|cut-off|below|above)\b"
    assert not re.findall(english, text.replace(answer.model, ""), re.IGNORECASE)


@needs_poppler
def test_however_much_there_is_to_say_it_is_one_page_with_its_end(tmp_path: Path) -> None:
    application()
    long = "word " * 200
    answer = an_answer(Crop(0, 0, 300, 400), in_domain=False, why_not=tuple(long + str(n) for n in range(4)))
    own = a_read("2/3", judgement=a_judgement("2/3", long))
    told = replace(found(answer, insisted=True), own=own, aided=a_read("0/0", amends=own, reason=long))
    write_page(tmp_path / "long.pdf", a_page(told, "x" * 80))
    assert facts_of(tmp_path / "long.pdf")["Pages"] == "1"
    said = text_of(tmp_path / "long.pdf")
    for last in ("modified New York criteria", "Package SHA-256", "Not a medical device"):
        assert last in said


def test_refused_it_says_why_and_no_number_unless_the_reader_insisted() -> None:
    why = "The picture is unlike those that the model was trained on."
    answer = an_answer(Crop(0, 0, 300, 400), in_domain=False, why_not=(why,))
    held_back, insisted = opinion_html(found(answer)), opinion_html(found(answer, insisted=True))
    for said in (held_back, insisted):
        assert why in said
        assert answer.notice in said
        assert "The model sees" not in said
    assert "P(definite)" not in held_back
    assert "Shown although" in insisted
    assert "P(definite) 0.71" in insisted


def test_what_is_typed_or_comes_from_a_package_is_never_markup() -> None:
    answer = an_answer(Crop(0, 0, 300, 400), model="<b>bold</b>-1", notice="<img src=x>")
    said = opinion_html(found(answer))
    assert "<b>" not in said
    assert "<img" not in said
    assert "&lt;b&gt;bold" in said


def test_a_recorded_opinion_is_the_answer_that_it_was() -> None:
    radiograph = film()
    for crop in (Crop(0, 0, 300, 400), Crop(10, 20, 200, 380)):
        answer = an_answer(crop, inside_joints=0.4, evenly=0.2, definite_head=0.6)
        again = as_answer(as_opinion(answer, radiograph), radiograph)
        for name in Answer.__slots__:
            if name != "maps":
                assert getattr(again, name) == getattr(answer, name), name


def test_the_patients_right_is_on_the_left_of_the_page_and_bright_is_dense() -> None:
    pictures = pictures_of(Pyramid.of(film()), Window(2000, 4000), None, None, ROOM_FOR_PICTURES)
    assert list(pictures.joints) == [Joint.RIGHT, Joint.LEFT]
    assert brightness(pictures.joints[Joint.RIGHT]) < brightness(pictures.joints[Joint.LEFT])
    whole = pictures.whole
    assert whole.pixelColor(0, 5).lightness() < 5
    assert whole.pixelColor(whole.width() - 1, 5).lightness() > 250


def brightness(image: QImage) -> float:
    return float(np.mean([image.pixelColor(x, 3).lightness() for x in range(image.width())]))
