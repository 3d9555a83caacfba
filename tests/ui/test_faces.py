"""Every page and dialog in German and English, large and in high contrast: said in one language, named, not cut off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sireader.ui.application import application
from sireader.ui.language.ts_file import catalogue_file, read_catalogue
from sireader.ui.theme import Look, apply_theme
from sireader.ui.words import speak, tr
from sireader.workflow.study import Study
from tests.ui.conftest import OpenWindow, page_of
from tests.ui.coordinator.conftest import OpenCoordinator, open_coordinator, some_reads
from tests.ui.faces import Face, cut_off, of_a_coordinator, of_a_reader, texts, without_a_name

__all__ = ["open_coordinator"]
SMALLEST = (860, 540)
GERMAN = set(read_catalogue(catalogue_file("de")).values())
Speak = Callable[[str, Look], None]


@pytest.fixture
def dress() -> Iterator[Speak]:
    """Choose a language and a look, as it is done before the window is made."""

    def chosen(language: str, look: Look) -> None:
        running = application()
        speak(language)
        apply_theme(running, look)

    yield chosen
    chosen("en", Look())


@pytest.mark.parametrize(("language", "look"), [("de", Look(contrast=True, size=200)), ("en", Look(size=150))])
def test_what_a_reader_meets_is_said_in_one_language_named_and_not_cut_off(
    language: str, look: Look, dress: Speak, study_folder: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    dress(language, look)
    window = open_window(study_folder)
    window.resize(*SMALLEST)
    with Study.open(study_folder) as study:
        assert wrong(of_a_reader(window, page_of(window), study, qtbot)) == ""


@pytest.mark.parametrize(("language", "look"), [("de", Look(contrast=True, size=200)), ("en", Look(size=150))])
def test_what_a_coordinator_meets_is_said_in_one_language_named_and_not_cut_off(
    language: str, look: Look, dress: Speak, study_folder: Path, open_coordinator: OpenCoordinator, qtbot: QtBot
) -> None:
    some_reads(study_folder)
    dress(language, look)
    page = open_coordinator(study_folder.rename(study_folder.with_name("X-7")))
    page.window().resize(*SMALLEST)
    assert wrong(of_a_coordinator(page, qtbot)) == ""


def wrong(faces: Iterable[Face]) -> str:
    """What is wrong on which face, a line each."""
    return "\n".join(f"{name}: {flaw}" for name, face in faces for flaw in flaws(face))


def flaws(face: QWidget) -> list[str]:
    for _ in range(3):
        QCoreApplication.processEvents()  # lays out, from the inside to the outside
    said = texts(face) - GERMAN  # some German words are English ones, too: Archive
    english = [f"in English: {text}" for text in said if _letters(tr(text)) != _letters(text)]
    nameless = [f"no name: {kind}" for kind in without_a_name(face)]
    return [*english, *nameless, *(f"cut off: {text}" for text in cut_off(face))]


def _letters(text: str) -> str:
    """Without what numbers look like, which may be taken for English ones."""
    return re.sub(r"[\d.,&]", "", text)
