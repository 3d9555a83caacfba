"""Sentences found again once they are filled, in the reader's language, with what people typed left as it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.errors import SireaderError
from sireader.ui.language.catalogue import Catalogue

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
