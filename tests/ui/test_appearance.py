"""What a reader chooses of the window's face is taken, told, and there again at the next start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sireader.ui.appearance import Appearance, kept_look
from sireader.ui.application import application
from sireader.ui.main_window import MainWindow
from sireader.ui.settings import CONTRAST, LANGUAGE, TEXT_SIZE, Settings
from sireader.ui.theme import SIZES, Look, apply_theme, look
from sireader.ui.words import speak, spoken


@pytest.fixture
def settings() -> Iterator[Settings]:
    application()
    yield Settings(temporary=True)
    speak("en")
    apply_theme(application(), Look())


@pytest.fixture
def window(settings: Settings, qtbot: QtBot) -> MainWindow:
    made = MainWindow(settings)
    qtbot.addWidget(made)
    return made


def test_the_language_is_chosen_in_its_own_words_and_spoken_from_the_next_start(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    (menu,) = [one for one in window.findChildren(QMenu) if one.title() == "Language"]
    german = next(action for action in menu.actions() if action.text() == "Deutsch")
    german.trigger()
    assert window.statusBar().currentMessage() == "SI Reader spricht ab dem nächsten Start Deutsch."
    assert [menu.title().replace("&", "") for menu in top_menus(window)][:2] == ["Grade", "Case"]
    speak(settings.get(LANGUAGE))
    again = MainWindow(settings)
    qtbot.addWidget(again)
    assert [menu.title().replace("&", "") for menu in top_menus(again)][:2] == ["Grad", "Fall"]
    assert any(one.title() == "Sprache / Language" for one in again.findChildren(QMenu))


def top_menus(window: MainWindow) -> list[QMenu]:
    return [menu for action in window.menuBar().actions() if isinstance(menu := action.menu(), QMenu)]


def test_text_grows_no_further_than_twice_and_is_as_large_at_the_next_start(
    window: MainWindow, settings: Settings
) -> None:
    appearance = Appearance(settings, window)
    for _ in range(2 * len(SIZES)):
        appearance.step_size(1)
    assert look().size == kept_look(settings).size == 200
    for _ in range(2 * len(SIZES)):
        appearance.step_size(-1)
    assert look().size == kept_look(settings).size == 100


def test_high_contrast_stays(window: MainWindow, settings: Settings) -> None:
    Appearance(settings, window).toggle_contrast()
    assert kept_look(settings) == Look(contrast=True)


@pytest.mark.parametrize(("size", "contrast"), [("9000", "yes?"), ("-1", ""), ("large", "no"), ("", "maybe")])
def test_damaged_settings_give_the_usual_look(size: str, contrast: str, settings: Settings) -> None:
    settings.set(TEXT_SIZE, size)
    settings.set(CONTRAST, contrast)
    assert kept_look(settings) == Look()


def test_an_unknown_language_is_the_systems(settings: Settings) -> None:
    speak("tlh")
    assert spoken() in {"en", "de"}
