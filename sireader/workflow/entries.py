"""The lines of a reader's worklist, kept in short: a hundred thousand are there at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, islice
from typing import overload

from sireader.domain.grading import Grade, Grades


class EntryState(StrEnum):
    """Where a case stands for one reader."""

    WAITING = "waiting"
    DRAFTED = "drafted"
    READ = "read"
    AMENDING = "amending"  # read, and an amendment is typed and not committed

    @property
    def unread(self) -> bool:
        """Whether the reader has still to commit a read."""
        return self in {EntryState.WAITING, EntryState.DRAFTED}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a reader's worklist.

    Attributes:
        case: the name under which the reader knows the case: its pseudonym, or another for a hidden repeat.
        number: the case's place in the reader's own order as the reader meets it, from 1; see `as_shown`.
        state: where it stands for this reader.
        grades: the reader's own current grades; None before the read and when not evaluable.
    """

    case: str
    number: int
    state: EntryState
    grades: Grades | None = None


_GRADES = (None, *(Grades.of(right, left) for right in Grade for left in Grade))
KINDS = (
    (EntryState.WAITING, None),
    (EntryState.DRAFTED, None),
    *((state, grades) for state in (EntryState.READ, EntryState.AMENDING) for grades in _GRADES),
)
"""All that an entry can say beside its case and its number."""
KIND_OF = {kind: number for number, kind in enumerate(KINDS)}
_WAITING, _DRAFTED = bytes([0]), bytes([1])


class Worklist(Sequence[Entry]):
    """Entries in the order in which they are to be read; nothing of it changes."""

    def __init__(self, cases: Sequence[str], numbers: Sequence[int], kinds: bytes) -> None:
        """Hold what is told of n entries.

        Args:
            cases: their names, no two alike (n).
            numbers: their places in the reader's order, ascending (n).
            kinds: what each says, as indices into `KINDS` (n).
        """
        self.cases, self.numbers, self._kinds = cases, numbers, kinds
        self._places: dict[str, int] = {}

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Worklist:
        """Entries one by one, put together."""
        each = tuple(entries)
        kinds = bytes(KIND_OF[entry.state, entry.grades] for entry in each)
        return cls([entry.case for entry in each], [entry.number for entry in each], kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> Worklist: ...
    def __getitem__(self, place: int | slice) -> Entry | Worklist:
        if isinstance(place, slice):
            return Worklist(self.cases[place], self.numbers[place], self._kinds[place])
        return Entry(self.cases[place], self.numbers[place], *KINDS[self._kinds[place]])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Worklist) and self._told == other._told

    def __hash__(self) -> int:
        return hash(self._kinds)

    def __repr__(self) -> str:
        return f"Worklist({list(self)!r})"

    @property
    def _told(self) -> tuple[list[str], list[int], bytes]:
        return list(self.cases), list(self.numbers), self._kinds

    @property
    def unread(self) -> int:
        """How many are still to be read."""
        return self._kinds.count(_WAITING) + self._kinds.count(_DRAFTED)

    def place(self, case: str | None) -> int:
        """Where a case stands, from 0; -1 where it is not in the list."""
        if not self._places:
            self._places = dict(zip(self.cases, range(len(self)), strict=True))
        return -1 if case is None else self._places.get(case, -1)

    def of_case(self, case: str) -> Entry | None:
        """The entry of a case; None where it is not in the list."""
        place = self.place(case)
        return None if place < 0 else self[place]

    def changed(self, entry: Entry) -> Worklist:
        """The same with another entry of one of its cases."""
        place = self.place(entry.case)
        kind = bytes([KIND_OF[entry.state, entry.grades]])
        after = Worklist(self.cases, self.numbers, self._kinds[:place] + kind + self._kinds[place + 1 :])
        after._places = self._places
        return after

    def has_cases_of(self, other: Worklist) -> bool:
        """Whether the same cases stand in the same order."""
        return self.cases is other.cases or self.cases == other.cases

    def first_unread(self, start: int = 0, stop: int | None = None) -> int:
        """The place of the first one to be read from one place to another; -1 where there is none."""
        found = (self._kinds.find(kind, start, stop) for kind in (_WAITING, _DRAFTED))
        return min((place for place in found if place >= 0), default=-1)

    def unread_from(self, start: int, most: int) -> list[str]:
        """The next cases to be read from a place on, at most so many, at the end on from the start."""
        found = chain(self._unread(start, len(self)), self._unread(0, max(start - 1, 0)))
        return [self.cases[place] for place in islice(found, most)]

    def _unread(self, place: int, stop: int) -> Iterator[int]:
        while (place := self.first_unread(place, stop)) >= 0:
            yield place
            place += 1

    def first_drafted(self) -> int:
        """The place of the first one with a draft and no read; -1 where there is none."""
        return self._kinds.find(_DRAFTED)
