"""Whose work the program is made of, under which licences: told by the packages themselves.

A packaged program carries the list as it was when it was packaged; elsewhere it is made from what is installed.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from sireader.resources import resource

KEPT = "notices.json.gz"
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors|cc-by licen[cs]e)[^/]*$", re.IGNORECASE)
_REQUIRED = re.compile(r"^[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Notice:
    """One package.

    Attributes:
        name: of the package.
        version: of it.
        licence: its licence in a few words, as it says itself.
        text: its licence and notice files, one after the other.
    """

    name: str
    version: str
    licence: str
    text: str


def notices() -> list[Notice]:
    """Every package that is in this program, by name."""
    kept = resource(KEPT)
    if kept.is_file():
        return [Notice(**one) for one in json.loads(gzip.decompress(kept.read_bytes()))]
    return sorted((notice_of(one) for one in _needed("sireader")), key=lambda one: one.name.lower())


def notice_of(package: Distribution) -> Notice:
    """What a package says of itself; without a text where it brings none."""
    licence = _said(package, "License-Expression") or _classified(package) or _said(package, "License").split("\n")[0]
    files = [file for file in package.files or [] if _LICENCE_FILE.search(str(file))]
    texts = [text for file in files if (text := _read(package, str(file)))]
    return Notice(package.metadata["Name"], package.version, licence.strip() or "see the text", "\n\n".join(texts))


def _said(package: Distribution, field: str) -> str:
    return str((package.metadata.get_all(field) or [""])[0])


def _classified(package: Distribution) -> str:
    said = package.metadata.get_all("Classifier") or []
    return ", ".join(one.split(" :: ")[-1] for one in said if one.startswith("License ::"))


def _read(package: Distribution, file: str) -> str:
    try:
        return Path(str(package.locate_file(file))).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _needed(name: str) -> Iterator[Distribution]:
    """A package's requirements, theirs, and so on; those that are not installed are left out."""
    seen: set[str] = {name}
    waiting = [name]
    while waiting:
        try:
            package = distribution(waiting.pop())
        except PackageNotFoundError:
            continue
        if package.metadata["Name"] != "sireader":
            yield package
        for requirement in package.requires or []:
            found = _REQUIRED.match(requirement)
            wanted = found[0].lower().replace("_", "-") if found and "extra ==" not in requirement else ""
            if wanted and wanted not in seen:
                seen.add(wanted)
                waiting.append(wanted)
