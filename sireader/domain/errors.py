"""The two families of errors: what the world did (`SireaderError`), and bugs (everything else)."""

from __future__ import annotations

import re

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """`text` with a mark in place of what no screen or file can show: bytes of a file name that is not UTF-8."""
    return _LONE_SURROGATES.sub("\ufffd", text)


class SireaderError(Exception):
    """Something outside the program is not as it must be; shown to the user as one sentence, never a traceback.

    Attributes:
        what: what is wrong and with which file, case or argument; no full stop at the end.
        remedy: what the user can do about it; may be empty.
        exit_status: the status with which the command line ends (2 bad input, 1 failed check).
    """

    exit_status = 2

    def __init__(self, what: str, remedy: str = "") -> None:
        self.what, self.remedy = printable(what), printable(remedy)
        super().__init__(self.what, self.remedy)

    def __str__(self) -> str:
        """One sentence: what is wrong, then what to do."""
        sentence = f"{self.what}; {self.remedy}" if self.remedy else self.what
        return sentence.rstrip(".") + "."


class RuleBroken(SireaderError):
    """An act that the protocol or the append-only record does not allow."""


class CheckFailed(SireaderError):
    """A check ran and found something wrong; exit status 1."""

    exit_status = 1


class RadiographRefused(SireaderError):
    """A file that is not a radiograph this program can show truthfully.

    Attributes:
        reason: the refusal's stable name, for lists and tests, e.g. `not-dicom` or `more-than-one-frame`.
    """

    def __init__(self, reason: str, what: str, remedy: str = "") -> None:
        super().__init__(what, remedy)
        self.reason = reason
