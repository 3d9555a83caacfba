"""What an import did with every file it met, for people and for programs."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from sireader.domain.errors import SireaderError


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that became a case, or was `attached` to one that waited for it by its name."""

    file: str
    case: str
    attached: bool = False


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose radiograph the study already had, and the case that has it."""

    file: str
    case: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was left out, the refusal's stable name and the sentence that says why."""

    file: str
    reason: str
    why: str


@dataclass(slots=True)
class IntakeReport:
    """What an import did with every file it met.

    Attributes:
        accepted: files that are in the study now.
        refused: files that are not, and why.
        duplicates: files whose radiograph the study already had, with the case that has it.
        stopped: why the import ended before the last file, or None; what was accepted stays.
    """

    accepted: list[Accepted] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    stopped: SireaderError | None = None

    def add(self, other: IntakeReport) -> None:
        """What became of further files."""
        self.accepted += other.accepted
        self.refused += other.refused
        self.duplicates += other.duplicates

    @property
    def empty(self) -> bool:
        """Whether there was not a single file."""
        return not (self.accepted or self.refused or self.duplicates or self.stopped)


def report_answer(report: IntakeReport) -> dict[str, Any]:
    """The report as plain values for JSON."""
    return {key: [asdict(one) for one in getattr(report, key)] for key in ("accepted", "refused", "duplicates")}


def report_text(report: IntakeReport) -> str:
    """The report as a person reads it: every file that is not in the study, then the counts."""
    lines = [f"accepted  {one.file} {_place(one)} {one.case}" for one in report.accepted]
    lines += [f"duplicate {one.file} is already case {one.case}" for one in report.duplicates]
    lines += [f"refused   {one.file}: {one.why}" for one in report.refused]
    counts = [len(report.accepted), len(report.refused), len(report.duplicates)]
    return "\n".join([*lines, "Accepted {}, refused {}, duplicates {}.".format(*counts)])


def _place(accepted: Accepted) -> str:
    return "attached to waiting case" if accepted.attached else "as case"
