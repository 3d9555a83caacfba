"""Sentences found again once they are filled, in the reader's language, with what people typed left as it is."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QDoubleSpinBox
from pytestqt.qtbot import QtBot

from sireader.domain.errors import SireaderError
from sireader.inference.card import PHANTOM_NOTE
from sireader.ui.application import application
from sireader.ui.language.catalogue import Catalogue
from sireader.ui.language.extraction import sentences
from sireader.ui.language.templates import PLACE
from sireader.ui.language.ts_file import catalogue_file, read_catalogue
from sireader.ui.words import day, moment, number, recorded, share, speak, tr
from sireader.workflow.coordinating import CoordinatorsDesk
from sireader.workflow.study import Study

GERMAN = {
    "Open study…": "Studie öffnen…",
    "closed": "geschlossen",
    "{0} of {1:,} read": "{0} von {1} befundet",
    "Opened by {0}": "Geöffnet von {0}",
    "The study is {0}": "Die Studie ist {0:t}",
    "ask the coordinator": "fragen Sie den Koordinator",
    "P(definite) {0:.2f}": "P(definitiv) {0}",
    "Signed on {0}": "Unterschrieben am {0:d}",
    "{0}: {1}": "{1} ({0})",
}


def german() -> Catalogue:
    """A small catalogue."""
    return Catalogue(
        GERMAN,
        number=lambda text: text.translate({ord(","): ".", ord("."): ","}),
        date=lambda text: ".".join(reversed(text[:10].split("-"))),
    )


def test_a_sentence_is_found_as_it_is_or_by_its_template() -> None:
    assert german().of("Open study…") == "Studie öffnen…"
    assert german().of("3 of 1,200 read") == "3 von 1.200 befundet"
    assert german().of("P(definite) 0.83") == "P(definitiv) 0,83"
    assert german().of("Signed on 2026-11-26") == "Unterschrieben am 26.11.2026"


def test_words_of_the_program_in_a_place_are_translated_and_names_are_not() -> None:
    assert german().of("The study is closed") == "Die Studie ist geschlossen"
    assert german().of("Opened by closed") == "Geöffnet von closed"


def test_an_error_is_said_with_its_remedy() -> None:
    error = SireaderError("The study is closed", "ask the coordinator")
    assert german().of(str(error)) == "Die Studie ist geschlossen; fragen Sie den Koordinator."
    assert (
        german().of(f"The study is closed. {error}")
        == "Die Studie ist geschlossen. Die Studie ist geschlossen; fragen Sie den Koordinator."
    )


def test_lines_and_what_stands_between_dots_are_said_each() -> None:
    assert german().of("closed  ·  3 of 5 read\nclosed") == "geschlossen  ·  3 von 5 befundet\ngeschlossen"


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40))
def test_a_typed_name_is_never_changed(name: str) -> None:
    assert german().of(f"Opened by {name}") == f"Geöffnet von {name}"


@given(st.sampled_from(sorted(GERMAN)))
def test_what_is_german_stays_as_it_is(source: str) -> None:
    said = german().of(source)
    assert german().of(said) == said


def test_every_sentence_of_the_window_has_a_german_translation() -> None:
    known = read_catalogue(catalogue_file("de"))
    said = {one.text for one in sentences()}
    assert sorted(said - known.keys()) == [], "run `make translations`, and translate"
    assert sorted(source for source in said if not known[source].strip()) == [], "translate"


def test_every_text_in_the_windows_code_stands_in_tr() -> None:
    assert [f"{one.file}:{one.line}: {one.text}" for one in sentences() if one.bare] == []


def test_a_translation_has_the_places_of_its_source() -> None:
    for source, translation in read_catalogue(catalogue_file("de")).items():
        assert places(translation) == places(source), source


def places(text: str) -> set[str]:
    return {number for number, _ in PLACE.findall(text)}


def test_qt_linguist_reads_the_catalogue(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(program), str(catalogue_file("de")), "-qm", str(tmp_path / "de.qm")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def in_german() -> Iterator[None]:
    application()
    speak("de")
    yield
    speak("en")


def test_an_error_from_below_is_german_where_it_is_shown_and_english_elsewhere(tmp_path: Path, in_german: None) -> None:
    with pytest.raises(SireaderError) as caught:
        Study.open(tmp_path)
    told = str(caught.value)
    assert told == f"There is no study at {tmp_path}; check the path."
    assert tr(told) == f"Es gibt keine Studie unter {tmp_path}; prüfen Sie den Pfad."


def test_the_words_that_always_stand_beside_an_opinion_are_german_too(in_german: None) -> None:
    assert tr(PHANTOM_NOTE) == "An synthetischen Phantomen trainiert. Nicht für den klinischen Gebrauch."


def test_numbers_and_dates_on_the_screen_are_the_readers(qtbot: QtBot, in_german: None) -> None:
    when = dt.datetime(2026, 11, 6, 8, 5, tzinfo=dt.UTC)
    assert (number(1234.5, 1), share(0.271, 1)) == ("1.234,5", "27,1 %")
    assert (day(when.date()), moment(when)) == ("06.11.2026", "06.11.2026 08:05")
    field = QDoubleSpinBox()
    qtbot.addWidget(field)
    field.lineEdit().setText("2,5")
    assert field.value() == 2.5
    speak("en")
    assert (number(1234.5, 1), moment(when)) == ("1,234.5", "06/11/2026 08:05")


def test_a_reason_that_somebody_typed_is_left_as_it_is(in_german: None) -> None:
    assert recorded("wrong password") == "falsches Passwort"
    assert recorded("3 of 5 read") == "3 of 5 read"


def test_files_are_the_same_whatever_the_window_speaks(tmp_path: Path, in_german: None) -> None:
    with Study.create(tmp_path / "study", "proof") as study:
        study.add_reader("Ada", "local")
        desk = CoordinatorsDesk(study)
        tables, written = desk.tables(), []
        for language in ("de", "en"):
            speak(language)
            files = [tmp_path / f"{language}.{ending}" for ending in ("csv", "json")]
            for file in files:
                desk.write_figures(tables, file)
            written.append([file.read_bytes() for file in files])
    assert written[0] == written[1]
