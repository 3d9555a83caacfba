"""What the reads of each case come to, in a few letters kept by the database itself: large studies are counted by them.

For each case `case_marks` has one text of marks, one for each read in the order in which the reads were recorded:
`<anna:23=bert:-` says that anna graded the right joint 2 and the left one 3, and that bert, at the same moment (`=`;
`<` is later), could not grade the case. `outline` is the same with *definite* (`d`) or not (`n`) in place of grades.

A trigger writes it with each read, so nothing of it is ever entered; it tells nothing that the reads do not, and
`verify` holds it against them. `plain` is 0 where the text does not tell all that the rules look at: after an
amendment, a repeat, a calibration or aided read, a second read by one reader, or a read recorded behind a later one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from sireader.domain.grading import is_definite
from sireader.domain.reads import Purpose, Read, written_time
from sireader.storage.database import StudyDatabase


class Marks(NamedTuple):
    """The marks of one case; empty texts where nobody read it."""

    text: str
    outline: str
    plain: bool


UNREAD = Marks("", "", True)


class Alike(NamedTuple):
    """Plain cases that are alike.

    Attributes:
        text: their outline, or their marks; empty of cases that nobody read.
        bare: whether they have no radiograph.
        cases: how many they are.
        example: one of them.
    """

    text: str
    bare: bool
    cases: int
    example: str


_ALIKE = "SELECT {text}, 0, count(*), min(case_id) FROM case_marks WHERE plain = 1 GROUP BY {text}"
_UNREAD = "SELECT '', 0, (SELECT count(*) FROM cases) - (SELECT count(*) FROM case_marks), ''"
_ALIKE_OR_BARE = """
SELECT coalesce({text}, ''), radiograph IS NULL, count(*), min(id) FROM cases LEFT JOIN case_marks ON case_id = id
WHERE coalesce(plain, 1) GROUP BY 1, 2"""


class MarkStore:
    """The marks of a study's cases."""

    def __init__(self, database: StudyDatabase) -> None:
        self._database = database

    def all(self) -> dict[str, Marks]:
        """The marks of every case that somebody read."""
        rows = self._database.tuples("SELECT case_id, marks, outline, plain FROM case_marks")
        return {case: Marks(text, outline, bool(plain)) for case, text, outline, plain in rows}

    def plain(self) -> tuple[list[str], list[str]]:
        """The cases with plain marks, and beside them their marks."""
        cases, texts = self._database.columns(["case_id", "marks"], "case_marks WHERE +plain = 1")  # most are: no index
        return cases, texts

    def alike(self, *, by_grades: bool) -> list[Alike]:
        """The plain cases, those with the same outline (or marks) together, those that nobody read as well."""
        bare = self._database.value("SELECT 1 FROM cases WHERE radiograph IS NULL LIMIT 1") is not None
        asked = (_ALIKE_OR_BARE,) if bare else (_ALIKE, _UNREAD)
        text = "marks" if by_grades else "outline"
        rows = [row for sql in asked for row in self._database.tuples(sql.format(text=text))]
        return [Alike(told, bool(bare), count, example) for told, bare, count, example in rows if count]

    def others(self) -> set[str]:
        """The cases whose marks do not tell everything."""
        return {case for (case,) in self._database.tuples("SELECT case_id FROM case_marks WHERE plain = 0")}

    def of(self, case: str) -> Marks:
        """The marks of one case."""
        rows = self._database.tuples("SELECT marks, outline, plain FROM case_marks WHERE case_id = ?", [case])
        return Marks(rows[0][0], rows[0][1], bool(rows[0][2])) if rows else UNREAD


def worked_out(reads: Iterable[Read], roles: dict[str, str]) -> dict[str, Marks]:
    """The marks that reads come to, worked out anew.

    Args:
        reads: in the order in which they were recorded.
        roles: of the readers.
    """
    found: dict[str, Marks] = {}
    last: dict[str, str] = {}
    for read in reads:
        text, outline, plain = found.get(read.case, UNREAD)
        at, before = written_time(read.committed_at), last.get(read.case, "")
        begun = f"{'<' if at > before else '='}{read.reader}:"
        alone = f"<{read.reader}:" not in text.replace("=", "<")
        usual = read.amends is None and read.purpose is Purpose.REFERENCE and not read.shown_as
        plain = plain and usual and alone and at >= before and roles.get(read.reader) == read.role
        found[read.case] = Marks(text + begun + _said(read), outline + begun + _SHORT[read.definite], plain)
        last[read.case] = max(before, at)
    return found


def outlined(text: str) -> str:
    """The outline of marks."""
    return _GRADES.sub(lambda said: _SHORT[is_definite(int(said[1]), int(said[2]))], text)


_GRADES = re.compile(r"(?<=:)(\d)(\d)")
_SHORT = {True: "d", False: "n", None: "-"}


def _said(read: Read) -> str:
    return f"{read.grades.right:d}{read.grades.left:d}" if read.grades else "-"
