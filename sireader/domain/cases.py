"""Cases and readers of a study."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sireader.domain.acts import COORDINATOR
from sireader.domain.errors import SireaderError

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class Case:
    """One subject's radiograph in a study, under a pseudonym.

    Attributes:
        id: the pseudonym.
        subject: the subject's pseudonym; cases of one subject never part at a split.
        radiograph: file name inside the study's `radiographs/`; None when only scores are known (yet).
        fingerprint: keyed hash of the radiograph's pixels, by which a second import of it is found.
        exclusion: why the case is excluded; None when it is not.
        file_sha256: of the radiograph's file as it was written, by which a change of it is found.
    """

    id: str
    subject: str
    radiograph: str | None = None
    fingerprint: str | None = None
    exclusion: str | None = None
    file_sha256: str | None = None

    @property
    def excluded(self) -> bool:
        """Whether the coordinator took the case out."""
        return self.exclusion is not None

    @property
    def readable(self) -> bool:
        """Whether it is handed out to readers: it has a radiograph and is not excluded."""
        return self.radiograph is not None and not self.excluded


@dataclass(frozen=True, slots=True)
class Reader:
    """A person who reads, in one role throughout a study."""

    name: str
    role: str


def checked_name(text: str, noun: str) -> str:
    """`text` without surrounding blanks if it can name a case or a reader; a SireaderError otherwise.

    Names end up in file names and tables: letters, digits, `.`, `_` and `-`, at most 64.
    """
    name = text.strip()
    if noun == "reader" and name.lower() == COORDINATOR:
        raise SireaderError(f"{name} cannot name a reader", "that is what the audit trail calls the coordinator")
    if not _NAME.fullmatch(name):
        raise SireaderError(
            f"{text!r} cannot name a {noun}", "use up to 64 letters, digits, dots, hyphens, underscores"
        )
    return name


def split_by_subject(subjects: Iterable[str], seed: int, validation_share: float = 0.15) -> dict[str, str]:
    """`train` or `validation` for each subject: a random 85/15 split by subject, as in Bressem et al.

    The share is rounded to the nearest whole subject; the same subjects and seed give the same split.
    """
    ordered = sorted(set(subjects))
    random.Random(seed).shuffle(ordered)  # noqa: S311 – a split, not a secret
    validation = round(len(ordered) * validation_share)
    return {subject: "validation" if place < validation else "train" for place, subject in enumerate(ordered)}
