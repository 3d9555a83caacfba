"""What the reader may choose of the window's face: its language, the size of its text, high contrast."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from sireader.ui.settings import CONTRAST, LANGUAGE, TEXT_SIZE, Settings
from sireader.ui.theme import SIZES, Look, apply_theme, look
from sireader.ui.words import LANGUAGES, spoken, tr

YES, NO = "yes", "no"
LANGUAGE_IN_ENGLISH = "Language"
"""Told beside its translation, so that whoever chose the wrong one finds the way back."""
_SPEAKS_NEXT = {
    "en": "SI Reader speaks English from its next start.",
    "de": "SI Reader spricht ab dem nächsten Start Deutsch.",
}
"""Each in the language that was chosen."""


def kept_look(settings: Settings) -> Look:
    """The look that was chosen last."""
    size = str(settings.get(TEXT_SIZE))
    known = int(size) if size.isdecimal() and int(size) in SIZES else SIZES[0]
    return Look(contrast=settings.get(CONTRAST) == YES, size=known)


class Appearance(QObject):
    """Takes choices at once, the language from the next start, and remembers them."""

    told = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def contrast(self) -> bool:
        """Whether high contrast is on."""
        return look().contrast

    def toggle_contrast(self) -> None:
        """High contrast, or the usual look."""
        self._take(Look(not look().contrast, look().size))

    def step_size(self, by: int) -> None:
        """The next larger or smaller size of text; says how large it is."""
        place = min(max(SIZES.index(look().size) + by, 0), len(SIZES) - 1)
        self._take(Look(look().contrast, SIZES[place]))
        self.told.emit(tr(f"Text at {SIZES[place]} %"))

    def choose_language(self, language: str) -> None:
        """Speak this language from the next start; empty for the system's."""
        self._settings.set(LANGUAGE, language)
        if language and language != spoken():
            self.told.emit(_SPEAKS_NEXT[language])

    def language_menu(self, parent: QWidget) -> QMenu:
        """The languages, the chosen one checked; each by its own name."""
        name = tr("Language")
        menu = QMenu(name if spoken() == "en" else f"{name} / {LANGUAGE_IN_ENGLISH}", parent)
        group = QActionGroup(menu)
        for language, name in {"": tr("As the system"), **LANGUAGES}.items():
            entry = menu.addAction(name)
            entry.setCheckable(True)
            entry.setChecked(self._settings.get(LANGUAGE) == language)
            entry.triggered.connect(partial(self._choose, language))
            group.addAction(entry)
        return menu

    def _choose(self, language: str, _checked: bool = False) -> None:
        self.choose_language(language)

    def _take(self, wanted: Look) -> None:
        self._settings.set(CONTRAST, YES if wanted.contrast else NO)
        self._settings.set(TEXT_SIZE, str(wanted.size))
        running = QApplication.instance()
        if isinstance(running, QApplication):
            apply_theme(running, wanted)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions of the table do here, by their ids."""
        return {
            "larger-text": lambda: self.step_size(1),
            "smaller-text": lambda: self.step_size(-1),
            "high-contrast": self.toggle_contrast,
        }
