"""What the cells of one read say: a grade, a time, a name; each that says nothing sure is told with its reason."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from sireader.domain.cases import checked_name
from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades
from sireader.domain.protocol import Protocol
from sireader.domain.reads import Judgement, Purpose
from sireader.workflow.mapping import ScoreMapping, Told
from sireader.workflow.sheets import Cell, Unreadable

NO_COMMENT = "not evaluable in the imported reading"
_YES, _NO = frozenset({"1", "yes", "true"}), frozenset({"0", "no", "false"})
_PLAIN_GRADES = {str(grade): grade for grade in range(5)}
_WRITTEN_GRADE = re.compile(r"(?:(?:grade|grad|gr\.)\s*)?(?:([0-4])(?:[.,]0+)?|(i{1,3}|iv))\s*°?")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y%m%d", "%d%m%Y", "%Y.%m.%d", "%Y_%m_%d")
_AHEAD, _AHEAD_IN_ANY_ZONE = timedelta(minutes=1), timedelta(hours=14)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a row cannot be taken, and the column that it is about; empty where it is about the row as a whole."""

    column: str
    reason: str


class RowRejected(Exception):
    """A row that cannot be taken, for all these reasons."""

    def __init__(self, flaws: list[Flaw]) -> None:
        super().__init__(flaws)
        self.flaws = flaws


@dataclass(frozen=True, slots=True)
class Score:
    """One read as a sheet tells it; `committed_at` is None where it tells no time, `columns` are the fields'."""

    case: str
    reader: str
    role: str
    judgement: Judgement
    committed_at: datetime | None
    reason: str
    columns: Mapping[str, str]
    purpose: Purpose = Purpose.REFERENCE
    shown_as: str = ""
    reading_s: float | None = None


class CellReader:
    """Turns told cells into scores, by what a mapping says of marks, times and the freedom to write a grade."""

    def __init__(self, mapping: ScoreMapping, protocol: Protocol, now: datetime) -> None:
        self._plain, self._zone, self._protocol, self._now = mapping.plain, mapping.zone, protocol, now
        self._marks = {_folded(mark) for mark in mapping.not_evaluable}
        for mark in mapping.not_evaluable:
            if _written_grade(_folded(mark)) is not None:
                raise SireaderError(f"{mark!r} is a grade and cannot mean not evaluable", "choose another mark")

    def score(self, told: Told) -> Score:
        """The score that a row tells; raises RowRejected with every reason against it."""
        sieve = _Sieve(told)
        case = sieve.take("case", self._case, "")
        reader = sieve.take("reader", lambda cell: checked_name(_text(cell), "reader"), "")
        role = sieve.take("role", lambda cell: self._protocol.role(_text(cell)).name, "")
        evaluable = sieve.take("evaluable", _evaluable, None)
        right, left = (sieve.take(side, self._grade(side, evaluable), None) for side in ("right", "left"))
        comment, crop = sieve.take("comment", _text, ""), sieve.take("crop", _crop, None)
        reason, moment = sieve.take("reason", _text, ""), sieve.take("committed_at", self._moment, None)
        if not sieve.flaws and (right is None) != (left is None):
            sieve.note(
                "right", "one joint is not evaluable and the other has a grade; a read is evaluable or it is not"
            )
        purpose = sieve.take("purpose", _purpose, Purpose.REFERENCE)
        shown_as, reading_s = sieve.take("shown_as", _shown_as, ""), sieve.take("reading_s", _seconds, None)
        if not sieve.flaws and purpose is not Purpose.AIDED and (purpose is Purpose.REPEAT) != bool(shown_as):
            sieve.note("shown_as", "a repeat was shown under a name of its own, and nothing else was")
        sieve.end()
        grades = None if right is None or left is None else Grades.of(right, left)
        said = comment if grades else comment or NO_COMMENT
        return Score(
            case,
            reader,
            role,
            Judgement(grades, said, crop),
            moment,
            reason,
            told.columns,
            purpose,
            shown_as,
            reading_s,
        )

    def _case(self, cell: Cell) -> str:
        name = _text(cell)
        if not self._plain and looks_like_a_person(name):
            raise ValueError("the case's name has a comma or a blank, as a person's has; cases are named by pseudonyms")
        return checked_name(name, "case")

    def _grade(self, side: str, evaluable: bool | None) -> Callable[[Cell], int | None]:
        """How one joint's cell is read: its grade; None for a joint that is not evaluable."""

        def read(cell: Cell) -> int | None:
            text = _text(cell)
            marked = _folded(text) in self._marks
            if evaluable is False and text and not marked:
                raise ValueError("a read that is not evaluable has no grades")
            if evaluable and marked:
                raise ValueError(f"the read is said to be evaluable, and the {side} grade is {text!r}")
            return None if marked or evaluable is False else self._number(side, text)

        return read

    def _number(self, side: str, text: str) -> int:
        grade = _PLAIN_GRADES.get(text)
        if grade is None and not self._plain:
            grade = _written_grade(_folded(text))
        if grade is None:
            raise ValueError(f"the {side} grade is 0 to 4, not {text!r}")
        return grade

    def _moment(self, cell: Cell) -> datetime | None:
        if not cell:
            return None
        moment = cell if isinstance(cell, datetime) else _iso_moment(_text(cell))
        zoned = moment.tzinfo is not None or self._zone is not None
        if not (zoned or self._plain):
            raise ValueError(f"the time {str(cell)!r} has no time zone; --zone says which one it is in")
        try:
            told = (moment if moment.tzinfo else moment.replace(tzinfo=self._zone or UTC)).astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"committed_at is an ISO date and time, not {str(cell)!r}") from error
        if told > self._now + (_AHEAD if zoned else _AHEAD_IN_ANY_ZONE):
            raise ValueError(f"the time {str(cell)!r} lies in the future")
        return told


class _Sieve:
    """Reads the cells of one read and collects what is against them."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self.flaws: list[Flaw] = []

    def take(self, name: str, read: Callable[[Cell], T], otherwise: T) -> T:
        """The field's value; `otherwise` where its cell cannot be taken, which is noted."""
        try:
            return read(self._told[name])
        except (SireaderError, ValueError) as error:
            self.note(name, str(error).rstrip("."))
            return otherwise

    def note(self, name: str, reason: str) -> None:
        """Note what is against a field."""
        self.flaws.append(Flaw(self._told.columns.get(name, ""), reason))

    def end(self) -> None:
        """Raise RowRejected when anything was noted."""
        if self.flaws:
            raise RowRejected(self.flaws)


def looks_like_a_person(name: str) -> bool:
    """Whether a name has a comma or a blank inside, as persons' names have and pseudonyms have not."""
    return bool(re.search(r"\w[,\s]+\w", name))


def looks_like_a_date(name: str) -> bool:
    """Whether a name can be read as a date of birth."""
    return any(_is_day(name, pattern) for pattern in _DAYS)


def _is_day(name: str, pattern: str) -> bool:
    try:
        return 1900 <= datetime.strptime(name, pattern).year <= 2100
    except ValueError:
        return False


def _text(cell: Cell) -> str:
    if isinstance(cell, Unreadable):
        raise ValueError(cell.why)
    if isinstance(cell, datetime):
        raise ValueError("Excel holds a date here; format the column as text and type it again")
    return cell


def _evaluable(cell: Cell) -> bool | None:
    text = _text(cell).lower()
    if text and text not in _YES | _NO:
        raise ValueError(f"evaluable is 1 or 0, not {text!r}")
    return text in _YES if text else None


def _written_grade(text: str) -> int | None:
    """A grade as people write it, if it can mean one grade only: `II`, `grade 3`, `Grad II°`, `2.0`."""
    written = _WRITTEN_GRADE.fullmatch(text)
    if written is None:
        return None
    return int(written[1]) if written[1] else _ROMAN[written[2]]


def _crop(cell: Cell) -> Crop | None:
    text = _text(cell)
    try:
        return Crop.parse(text) if text else None
    except ValueError as error:
        raise ValueError(f"crop is r0,c0,r1,c1, not {text!r}") from error


def _purpose(cell: Cell) -> Purpose:
    text = _text(cell).lower()
    try:
        return Purpose(text or Purpose.REFERENCE)
    except ValueError as error:
        raise ValueError(f"purpose is {', '.join(Purpose)}, not {text!r}") from error


def _shown_as(cell: Cell) -> str:
    text = _text(cell)
    return checked_name(text, "case") if text else ""


def _seconds(cell: Cell) -> float | None:
    text = _text(cell)
    try:
        seconds = float(text) if text else None
    except ValueError as error:
        raise ValueError(f"reading_s is a number of seconds, not {text!r}") from error
    if seconds is not None and not (math.isfinite(seconds) and seconds >= 0):
        raise ValueError(f"reading_s is a number of seconds, not {text!r}")
    return seconds


def _iso_moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"committed_at is an ISO date and time, not {text!r}") from error


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
