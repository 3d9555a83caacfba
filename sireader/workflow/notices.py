"""Whose work the program is made of, under which licences: told by the packages themselves.

A packaged program carries the list as it was when it was packaged; elsewhere it is made from what is installed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from sireader.resources import resource

KEPT = "notices.json"
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
        return [Notice(**one) for one in json.loads(kept.read_text(encoding="utf-8"))]
    return sorted((notice_of(one) for one in _needed("sireader")), key=lambda one: one.name.lower())


def notice_of(package: Distribution) -> Notice:
    """What a package says of itself; without a text where it brings none."""
    said = package.metadata
    licence = said.get("License-Expression") or _classified(package) or (said.get("License") or "").split("\n")[0]
    files = [file for file in package.files or [] if _LICENCE_FILE.search(str(file))]
    texts = [text for file in files if (text := _read(package, str(file)))]
    return Notice(said["Name"], package.version, licence.strip() or "see the text", "\n\n".join(texts))


def _classified(package: Distribution) -> str:
    told = [one.split(" :: ")[-1] for one in package.metadata.get_all("Classifier") or [] if one.startswith("License ::")]
    return ", ".join(told)


def _read(package: Distribution, file: str) -> str:
    path = package.locate_file(file)
    try:
        return path.read_text(encoding="utf-8").strip()  # type: ignore[attr-defined,no-any-return,unused-ignore]
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
