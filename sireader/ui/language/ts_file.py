"""Catalogues as Qt Linguist keeps them (.ts): read at the start of the program, written by `make translations`."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from sireader.resources import resource

CONTEXT = "sireader"


def catalogue_file(language: str) -> Path:
    """Where the catalogue of a language lies, by its two letters."""
    return resource("translations") / f"sireader_{language}.ts"


def read_catalogue(file: Path) -> dict[str, str]:
    """Every source with its translation, empty where it has none that is finished."""
    tree = ET.parse(file)  # noqa: S314
    return {message.findtext("source", ""): _finished(message.find("translation")) for message in tree.iter("message")}


def _finished(translation: ET.Element | None) -> str:
    known = translation is not None and translation.get("type") is None
    return (translation.text or "") if known and translation is not None else ""


def catalogue_text(language: str, sources: Mapping[str, Iterable[str]], known: Mapping[str, str]) -> str:
    """The text of a catalogue: each source with the files that hold it, and what is known of its translation."""
    messages = "".join(_message(source, sorted(files), known.get(source, "")) for source, files in sources.items())
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}" '
        f'sourcelanguage="en">\n<context>\n    <name>{CONTEXT}</name>\n{messages}</context>\n</TS>\n'
    )


def _message(source: str, files: list[str], translation: str) -> str:
    places = "".join(f'        <location filename="../../{file}"/>\n' for file in files)
    state = "" if translation else ' type="unfinished"'
    return (
        f"    <message>\n{places}        <source>{escape(source)}</source>\n"
        f"        <translation{state}>{escape(translation)}</translation>\n    </message>\n"
    )
