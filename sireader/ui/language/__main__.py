"""Bring the catalogues up to date with the source: `python -m sireader.ui.language`, by `make translations`."""

from __future__ import annotations

from sireader.ui.language.extraction import sentences
from sireader.ui.language.ts_file import catalogue_file, catalogue_text, read_catalogue

LANGUAGES = ("de",)


def update(language: str) -> int:
    """Write the catalogue anew, keeping the translations of what is still said; how many are missing."""
    file = catalogue_file(language)
    known = read_catalogue(file) if file.exists() else {}
    sources: dict[str, set[str]] = {}
    for said in sentences():
        sources.setdefault(said.text, set()).add(said.file)
    file.write_text(catalogue_text(language, sources, known), encoding="utf-8")
    return sum(not known.get(source) for source in sources)


if __name__ == "__main__":
    for language in LANGUAGES:
        print(f"{catalogue_file(language).name}: {update(language)} sentences without a translation")
