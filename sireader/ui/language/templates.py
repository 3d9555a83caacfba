"""A sentence with places to fill in, found again once they are filled: `{0} of {1:,} read` in `3 of 1,200 read`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

PLACE = re.compile(r"\{(\d+)(?::([^{}]*))?\}")
"""A place: its number, and how it is filled."""
WORDS, DATE, NUMBER = "t", "d", "n"
"""What stands in a place: words of the program, a date (and time), a number; else what nobody touches."""
_ISO = r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?"
_NUMBER = r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?"
_ANYTHING = r"(?:(?!  ·  ).)*?"
"""But neither several lines nor several things beside each other."""
_ALIKE = {DATE: _ISO, NUMBER: _NUMBER}


def kind_of(spec: str) -> str:
    """What a place of a source holds, by its format: numbers and dates are known by it, words are marked."""
    if "%Y" in spec:
        return DATE
    return NUMBER if re.fullmatch(r"[+]?0?\d*,?(\.\d+)?[fdg%]?", spec) and spec else spec


@dataclass(frozen=True)
class Template:
    """A sentence and its translation.

    Attributes:
        source: in English, places numbered from 0 in their order.
        translation: with the same places in any order, each as often as it needs.
    """

    source: str
    translation: str

    @cached_property
    def places(self) -> dict[int, str]:
        """What stands in each place, as the source or the translation says: the latter knows words and dates better."""
        told = {int(number): kind_of(spec) for number, spec in PLACE.findall(self.source)}
        return told | {int(number): spec for number, spec in PLACE.findall(self.translation) if spec}

    @cached_property
    def letters(self) -> int:
        """How many letters are given: the more, the surer a match."""
        return sum(character.isalpha() for character in PLACE.sub("", self.source))

    @cached_property
    def given(self) -> int:
        """How many characters are given."""
        return sum(map(len, self._given))

    @cached_property
    def needle(self) -> str:
        """The longest given part, for a quick look whether a sentence can be this one."""
        return max(self._given, key=len)

    @cached_property
    def _given(self) -> list[str]:
        return PLACE.split(self.source)[::3]

    @property
    def ends_others(self) -> bool:
        """Whether it is no sentence, but what may be said at the end of one: `, and where they differ`."""
        return self.source[:1] in {",", ";", " "}

    def ending(self, sentence: str) -> tuple[str, tuple[str, ...]] | None:
        """What stands before this ending, and what fills its places; None where the sentence ends otherwise."""
        found = self._ending.fullmatch(sentence) if self.needle in sentence else None
        return (found.groups()[0], found.groups()[1:]) if found else None

    @cached_property
    def _ending(self) -> re.Pattern[str]:
        return re.compile(f"(.*){self._pattern.pattern}", re.DOTALL)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        specs = (kind_of(spec or "") for spec in PLACE.split(self.source)[2::3])
        found = [f"({_ALIKE.get(spec, _ANYTHING)})" for spec in specs]
        given = [re.escape(part) for part in self._given]
        return re.compile("".join(part for pair in zip(given, [*found, ""], strict=True) for part in pair))

    def filled_in(self, sentence: str) -> tuple[str, ...] | None:
        """What fills the places of this sentence; None where it is another sentence."""
        found = self._pattern.fullmatch(sentence) if self.needle in sentence else None
        return found.groups() if found else None

    def fill(self, values: tuple[str, ...], ways: dict[str, Callable[[str], str]]) -> str:
        """The translation with its places filled, each by the way of its kind."""

        def filling(place: re.Match[str]) -> str:
            number = int(place[1])
            way = ways.get(self.places[number])
            return way(values[number]) if way else values[number]

        return PLACE.sub(filling, self.translation)
