"""The seal: a short hash over the ends of the audit trail, which vouches for every row; it can be written down."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator

from sireader.domain.acts import Act
from sireader.domain.errors import SireaderError

_BYTES, _GROUP = 15, 6
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


def seal(acts: Iterable[Act]) -> str:
    """The seal of a record: `XXXXXX-XXXXXX-XXXXXX-XXXXXX`, letters and digits that are not easily mixed up."""
    return list(seals(acts))[-1]


def seals(acts: Iterable[Act]) -> Iterator[str]:
    """The seals of an empty record and of every state in which it ever was, the last one now."""
    ends: set[str] = set()
    yield _seal(ends)
    for act in acts:
        ends.discard(act.previous_hash)
        ends.add(act.hash)
        yield _seal(ends)


def written_seal(text: str) -> str:
    """A seal as somebody typed it, in the form in which seals are written; a SireaderError when it is none."""
    letters = "".join(text.upper().split()).replace("-", "")
    if len(letters) != _BYTES * 8 // 5 or not set(letters) <= _LETTERS:
        raise SireaderError(f"{text!r} is no seal", "copy it again from where `sireader verify` told it")
    return _grouped(letters)


def _seal(ends: set[str]) -> str:
    digest = hashlib.sha256("\n".join(sorted(ends)).encode()).digest()
    return _grouped(base64.b32encode(digest[:_BYTES]).decode())


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))
