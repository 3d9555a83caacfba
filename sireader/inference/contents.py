"""The files of a model package: weights, card, gate, and the hashes of these. Read and verified without torch."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.files import plain_error
from sireader.inference.card import Card, parse_card, read_text

WEIGHTS, CARD, GATE, HASHES = "weights.safetensors", "card.json", "gate.safetensors", "hashes.json"
LARGEST_BYTES = 1 << 30
_AGAIN = "get the model from its maker again"


def verified(folder: Path) -> dict[str, bytes]:
    """The content of every part but the hashes, each with the hash that the package states.

    Raises:
        SireaderError: there is no such folder, or a part is missing, larger than sensible, or altered.
    """
    hashes = _stated(folder)
    contents = {name: _content(folder / name) for name in sorted(hashes)}
    for name, content in contents.items():
        if hashlib.sha256(content).hexdigest() != hashes[name]:
            raise SireaderError(f"{name} of {folder.name} is not the one that was packed", _AGAIN)
    return contents


def digest_of(contents: Mapping[str, bytes]) -> str:
    """SHA-256 over the hashes of a package's parts: the model's identity."""
    return _over(hashlib.sha256(contents[name]).hexdigest() for name in sorted(contents))


def card_and_digest(folder: Path) -> tuple[Card, str]:
    """What a package says of itself, and which one it says it is, in a moment: its weights are not looked at.

    Raises:
        SireaderError: it is no package, or its card is none, or altered.
    """
    hashes = _stated(folder)
    content = _content(folder / CARD)
    if hashlib.sha256(content).hexdigest() != hashes[CARD]:
        raise SireaderError(f"{CARD} of {folder.name} is not the one that was packed", _AGAIN)
    return parse_card(content.decode("utf-8", errors="replace"), CARD), _over(
        str(hashes[name]) for name in sorted(hashes)
    )


def _over(hashes: Iterable[str]) -> str:
    return hashlib.sha256("".join(hashes).encode()).hexdigest()


def _stated(folder: Path) -> dict[str, str]:
    """The hashes that a package states, by part."""
    if not folder.is_dir():
        raise SireaderError(f"There is no model at {folder}", "name the folder of a model package")
    try:
        hashes = json.loads(read_text(folder / HASHES))
        if not isinstance(hashes, dict) or set(hashes) != {WEIGHTS, CARD, GATE}:
            raise ValueError("it does not name the package's three parts")
    except FileNotFoundError as error:
        raise SireaderError(f"{folder.name} is not a model package: {HASHES} is missing", _AGAIN) from error
    except (ValueError, RecursionError) as error:
        raise SireaderError(f"{HASHES} of {folder.name} is not to be understood: {error}", _AGAIN) from error
    except OSError as error:
        raise plain_error(error, HASHES) from error
    return hashes


def _content(path: Path) -> bytes:
    try:
        if path.is_symlink() or path.stat().st_size > LARGEST_BYTES:
            raise SireaderError(f"{path.name} is a link, or larger than any model", _AGAIN)
        return path.read_bytes()
    except OSError as error:
        raise plain_error(error, path.name) from error
