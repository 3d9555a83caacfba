"""Sentences in the reader's language: looked up as they are, else found as a template that was filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from sireader.ui.language.templates import DATE, NUMBER, PLACE, WORDS, Template

_FEW_LETTERS = 5
"""A template with fewer given letters fits too much: it is tried once nothing else fits."""
_SEPARATORS = ("\n\n", "\n", "  ·  ", "  –  ")
_KEPT = 4096


class Catalogue:
    """The translations of one language.

    A sentence that is not known stays as it is. What stands in the places of a template is left untouched, names
    above all, unless the template says that it is words of the program (`t`), a date (`d`) or a number (`n`).
    """

    def __init__(self, translations: Mapping[str, str], *, number: Callable[[str], str], date: Callable[[str], str]):
        """Args: `number` and `date` bring those of a filled sentence (`0.83`, `2026-11-26 08:15`) into the language."""
        finished = {source: translation for source, translation in translations.items() if translation}
        self._plain = {source: text for source, text in finished.items() if not PLACE.search(source)}
        every = [Template(source, text) for source, text in finished.items()]
        self._endings = [one for one in every if one.ends_others]
        found = [one for one in every if one.source not in self._plain and not one.ends_others]
        sure = (one for one in found if one.letters >= _FEW_LETTERS)
        self._sure = sorted(sure, key=lambda one: (-one.letters, -one.given))
        self._unsure = sorted((one for one in found if one.letters < _FEW_LETTERS), key=lambda one: -len(one.source))
        self._ways = {WORDS: self.of, DATE: date, NUMBER: number}
        self.of = lru_cache(_KEPT)(self.of)  # type: ignore[method-assign]

    def of(self, sentence: str) -> str:
        """The sentence in this language."""
        surest = (self._plain.get, self._error, self._whole, self._recased, self._in_parts)
        for way in (*surest, self._without_stop, self._with_ending, self._guessed, self._listed):
            found = way(sentence)
            if found is not None:
                return found
        return sentence

    def word_for_word(self, text: str) -> str:
        """The text where it is a sentence without places; else as it is."""
        return self._plain.get(text, text)

    def _whole(self, sentence: str) -> str | None:
        known = self._plain.get(sentence)
        return known if known is not None else self._filled(sentence, self._sure)

    def _recased(self, sentence: str) -> str | None:
        """What begins with a capital here and not there, or the other way round."""
        first, rest = sentence[:1], sentence[1:]
        known = self._whole(first.swapcase() + rest) if first.isalpha() else None
        return None if known is None else known[:1].upper() + known[1:] if first.isupper() else known

    def _guessed(self, sentence: str) -> str | None:
        return self._filled(sentence, self._unsure)

    def _listed(self, text: str) -> str | None:
        """Several words after each other."""
        parts = text.split(", ")
        return ", ".join(self.of(part) for part in parts) if len(parts) > 1 else None

    def _filled(self, sentence: str, templates: list[Template]) -> str | None:
        for template in templates:
            values = template.filled_in(sentence)
            if values is not None:
                return template.fill(values, self._ways)
        return None

    def _with_ending(self, text: str) -> str | None:
        """A sentence to which something was added."""
        for template in self._endings:
            found = template.ending(text)
            if found is not None:
                return self.of(found[0]) + template.fill(found[1], self._ways)
        return None

    def _in_parts(self, text: str) -> str | None:
        """Lines, and what stands beside each other between dots."""
        separator = next((one for one in _SEPARATORS if one in text), None)
        return None if separator is None else separator.join(self.of(part) for part in text.split(separator))

    def _without_stop(self, text: str) -> str | None:
        """Several sentences after each other, or one with a full stop."""
        sentences = re.split(r"(?<=[.!?]) (?=\S)", text)
        if len(sentences) > 1:
            told = [self.of(sentence) for sentence in sentences]
            return " ".join(told) if told != sentences else None
        body = text.rstrip(".")
        known = (self._whole(body) or self._recased(body)) if text.endswith(".") else None
        return None if known is None else f"{known}."

    def _error(self, text: str) -> str | None:
        """What is wrong, and its remedy: each is a sentence of its own."""
        body, stop = text.rstrip("."), "." if text.endswith(".") else ""
        for place in re.finditer("; ", body):
            what, remedy = (self._beginning(part) for part in (body[: place.start()], body[place.end() :]))
            if what is not None and remedy is not None:
                return f"{what}; {remedy}{stop}"
        return None

    def _beginning(self, text: str) -> str | None:
        return next((found for way in (self._whole, self._with_ending) if (found := way(text)) is not None), None)
