"""What the window says, in the language of the reader: `tr` around every text that is shown, and numbers and dates.

The source is English throughout, files and the command line stay English, and only the window translates: a sentence
that comes from a room below, an error above all, is translated where it is shown. See `docs/decisions`, languages.
"""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from sireader.ui.language.catalogue import Catalogue
from sireader.ui.language.ts_file import catalogue_file, read_catalogue

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""By their letters, each in its own words."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


class _Speech:
    """The language in force; there is one, as there is one application."""

    def __init__(self) -> None:
        self.language, self.locale = "en", QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        self.catalogue: Catalogue | None = None
        self.of_files: Catalogue | None = None
        self.of_qt: QTranslator | None = None


_now = _Speech()


def tr(text: str) -> str:
    """A text of the program in the reader's language: a literal, a filled f-string, or what a room below says.

    Never for what somebody typed: a name, a comment or a path stands in a place of an f-string and is left as it is.
    """
    return text if _now.catalogue is None else _now.catalogue.of(text)


def printed(text: str) -> str:
    """The same for a page that leaves the program: its numbers and dates stay as files have them."""
    return text if _now.of_files is None else _now.of_files.of(text)


def recorded(text: str) -> str:
    """A text of the record, in the reader's language where it is, word for word, one of the program's own.

    What somebody typed stays as it is: no part of it is ever translated.
    """
    return text if _now.catalogue is None else _now.catalogue.word_for_word(text)


def capital(word: str) -> str:
    """A word of the program in the reader's language, with a capital: `tr` of the word as it is, not of another one."""
    said = tr(word)
    return said[:1].upper() + said[1:]


def language_of_system() -> str:
    """The system's language where the program speaks it, else English."""
    name = QLocale.system().name()[:2]
    return name if name in LANGUAGES else "en"


def speak(language: str = "") -> None:
    """Speak a language from now on; empty: the system's. What is shown already keeps its words."""
    language = language if language in LANGUAGES else language_of_system()
    _now.language, _now.locale = language, _locale(language)
    QLocale.setDefault(_now.locale)
    file = catalogue_file(language)
    told = read_catalogue(file) if file.exists() else {}
    _now.catalogue = Catalogue(told, number=_number_told, date=_date_told) if told else None
    _now.of_files = Catalogue(told, number=str, date=str) if told else None
    _speak_qts_own(language)


def spoken() -> str:
    """The language in force, by its letters."""
    return _now.language


def _locale(language: str) -> QLocale:
    """The system's ways where it has that language, else the language's usual ones."""
    system = QLocale.system()
    usual = {"en": QLocale.Country.UnitedKingdom, "de": QLocale.Country.Germany}[language]
    return system if system.name()[:2] == language else QLocale(QLocale(language).language(), usual)


def _speak_qts_own(language: str) -> None:
    """The buttons of Qt's own dialogs."""
    if _now.of_qt is not None:
        QCoreApplication.removeTranslator(_now.of_qt)
        _now.of_qt = None
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and translator.load(f"qtbase_{language}", folder):
        QCoreApplication.installTranslator(translator)
        _now.of_qt = translator


# -- numbers and dates ---------------------------------------------------------------------------------------------


def number(value: float, digits: int = 0) -> str:
    """A number with so many decimals, its thousands set apart, as the reader's country writes it."""
    return _now.locale.toString(float(value), "f", digits)


def share(value: float, digits: int = 0) -> str:
    """A share of 1 in per cent."""
    return f"{number(100 * value, digits)} %"


def day(value: dt.date) -> str:
    """A date, its year in four digits."""
    order = _now.locale.dateFormat(QLocale.FormatType.ShortFormat)
    whole = re.sub(r"y+", "yyyy", re.sub(r"\bM\b", "MM", re.sub(r"\bd\b", "dd", order)))
    return _now.locale.toString(QDate(value.year, value.month, value.day), whole)


def moment(value: dt.datetime, *, seconds: bool = False) -> str:
    """A date and the time of its day, in the zone that it has."""
    return f"{day(value.date())} {value:%H:%M:%S}" if seconds else f"{day(value.date())} {value:%H:%M}"


def _number_told(text: str) -> str:
    """The numbers that Python wrote in a text (`1,234.5`)."""
    signs = {",": _now.locale.groupSeparator(), ".": _now.locale.decimalPoint()}
    return _NUMBER.sub(lambda found: "".join(signs.get(sign, sign) for sign in found[0]), text)


def _date_told(text: str) -> str:
    """A date, or a date and a time, that Python wrote (`2026-11-26 08:15`)."""
    try:
        return day(dt.date.fromisoformat(text[:10])) + text[10:].replace("T", " ")
    except ValueError:
        return text
