"""Calibration cases: known cases by which a reader is trained before reading for the study."""

from __future__ import annotations

from dataclasses import dataclass

from sireader.domain.grading import Grades


@dataclass(frozen=True, slots=True)
class Calibration:
    """A case whose grades are known; its reads never count towards a reference standard.

    Attributes:
        case: the case's pseudonym.
        grades: what experts agreed on.
        feedback: what a reader should have seen, shown after the reader's own read is committed.
    """

    case: str
    grades: Grades
    feedback: str = ""
