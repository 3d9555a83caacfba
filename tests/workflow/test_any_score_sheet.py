"""Whatever dress a set of reads comes in, it becomes the same record."""

from __future__ import annotations

import csv
import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from sireader.workflow.mapping import ScoreMapping, made_mapping
from sireader.workflow.scores import import_scores
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_study

EXAMPLES = 300 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 12
READERS = {"local": "anna", "central-1": "ben", "central-2": "cleo"}
FIELDS = ("case", "reader", "role", "right", "left", "committed_at", "comment")
MARK = "n.e."
Said = tuple[str, str, str, str, datetime, str]


@dataclass(frozen=True)
class Reading:
    """One read as it is written into a sheet: a pair of grades, or None for not evaluable."""

    case: str
    role: str
    grades: tuple[int, int] | None
    read_on: datetime
    comment: str

    def cells(self) -> dict[str, object]:
        right, left = self.grades or (MARK, MARK)
        named = {"case": self.case, "reader": READERS[self.role], "role": self.role}
        return {**named, "right": right, "left": left, "committed_at": self.read_on, "comment": self.comment}

    def said(self) -> Said:
        grades = "" if self.grades is None else "{}/{}".format(*self.grades)
        comment = self.comment or ("" if self.grades else "not evaluable in the imported reading")
        return (self.case, READERS[self.role], self.role, grades, self.read_on.replace(tzinfo=UTC), comment)


@dataclass(frozen=True)
class Dress:
    """How the table is written."""

    wide: bool
    excel: bool
    delimiter: str
    encoding: str
    shout: bool
    extra: bool

    def name(self, key: str) -> str:
        """The column of a field, such as `local.right`."""
        text = f"The {key.replace('.', ' of ')}, as read"
        return text.upper().replace(" ", "  ") if self.shout else text


readings = st.dictionaries(
    st.tuples(st.sampled_from([f"P-{number}" for number in range(6)]), st.sampled_from(sorted(READERS))),
    st.tuples(
        st.none() | st.tuples(st.integers(0, 4), st.integers(0, 4)),
        st.integers(0, 3000).map(lambda hours: datetime(2015, 1, 1) + timedelta(hours=hours)),
        st.sampled_from(["", "Größe; so, lala", 'sagte "nein",\ndann ja', "\tx=1"]).map(str.strip),
    ),
    min_size=1,
).map(lambda table: [Reading(*key, table[key][0], table[key][1], table[key][2]) for key in sorted(table)])
dresses = st.builds(
    Dress,
    st.booleans(),
    st.booleans(),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "windows-1252"]),
    st.booleans(),
    st.booleans(),
)


def rows_of(given_reads: list[Reading], dress: Dress) -> list[dict[str, object]]:
    """The table's rows by the fields of the mapping."""
    if not dress.wide:
        return [read.cells() for read in given_reads]
    rows: dict[str, dict[str, object]] = {}
    for read in given_reads:
        own = {
            f"{read.role}.{name}": cell for name, cell in read.cells().items() if name not in {"case", "reader", "role"}
        }
        rows.setdefault(read.case, {"case": read.case}).update(own)
    return list(rows.values())


def keys_of(dress: Dress) -> list[str]:
    if not dress.wide:
        return list(FIELDS)
    return ["case", *(f"{role}.{name}" for role in READERS for name in ("right", "left", "committed_at", "comment"))]


def a_sheet(folder: Path, rows: list[dict[str, object]], dress: Dress) -> Path:
    keys = keys_of(dress)
    names = [key.replace(".", " of ") for key in keys]
    header = [f"the {name}, AS read" for name in names] + (["Name of the person"] if dress.extra else [])
    below = [[row.get(key, "") for key in keys] + ["Meyer"] * dress.extra for row in rows]
    table: list[list[object]] = [[*header], *below]
    if dress.excel:
        book = Workbook()
        for line in table:
            book["Sheet"].append([None if cell == "" else cell for cell in line])
        book.save(folder / "t.xlsx")
        return folder / "t.xlsx"
    text = StringIO()
    csv.writer(text, delimiter=dress.delimiter).writerows(table)
    (folder / "t.csv").write_bytes(text.getvalue().encode(dress.encoding))
    return folder / "t.csv"


def mapping_of(dress: Dress) -> ScoreMapping:
    constants = {f"{role}.reader": name for role, name in READERS.items()} if dress.wide else {}
    rest = {
        "not_evaluable": [MARK],
        "zone": "UTC",
        "encoding": None if dress.excel else dress.encoding.removesuffix("-sig"),
    }
    return made_mapping({key: dress.name(key) for key in keys_of(dress)}, constants, rest)


def record(study: Study) -> set[Said]:
    return {
        (read.case, read.reader, read.role, str(read.grades or ""), read.committed_at, read.judgement.comment)
        for read in study.reads.all()
    }


@settings(max_examples=EXAMPLES)
@given(readings, dresses)
def test_any_set_of_reads_in_any_dress_becomes_the_same_record_once(table: list[Reading], dress: Dress) -> None:
    with tempfile.TemporaryDirectory() as place, a_study(Path(place) / "study", readers=False) as study:
        path = a_sheet(Path(place), rows_of(table, dress), dress)
        report = import_scores(study, path, mapping_of(dress), new_cases=True)
        assert record(study) == {read.said() for read in table}
        assert (report.added, len(report.ignored_columns)) == (len(table), int(dress.extra))
        again = import_scores(study, path, mapping_of(dress))
        assert (again.added, again.already_there, again.new_cases) == (0, len(table), [])
        assert not [problem for problem in verify(study) if "radiograph" not in problem]


BAD: dict[str, dict[str, object]] = {
    "grade": {"right": "2-3", "local.right": "2-3"},
    "case": {"case": "Meyer, Gerda"},
    "time": {"committed_at": "lately", "local.committed_at": "lately"},
    "twin": {"case": "p-0"},
}


@settings(max_examples=EXAMPLES)
@given(readings, dresses, st.sampled_from(sorted(BAD)), st.data())
def test_a_rejected_row_changes_nothing_else(
    table: list[Reading], dress: Dress, kind: str, data: st.DataObject
) -> None:
    rows = rows_of(table, dress)
    first = Reading("P-0", "local", (2, 2), datetime(2015, 1, 1), "")
    bad = {**rows_of([first], dress)[0], **BAD[kind]}
    with_bad = [*rows_of([Reading("P-0", "local", (0, 0), datetime(2014, 1, 1), "")], dress), *rows]
    with_bad = rows if kind != "twin" else with_bad
    place_of_bad = data.draw(st.integers(1 if kind == "twin" else 0, len(with_bad)))
    kept, rejected = record_after(with_bad, dress)
    beside, more_rejected = record_after([*with_bad[:place_of_bad], bad, *with_bad[place_of_bad:]], dress)
    assert (beside, more_rejected) == (kept, rejected + 1)


def record_after(rows: list[dict[str, object]], dress: Dress) -> tuple[tuple[set[Said], list[str], list[str]], int]:
    """Reads, cases and readers of a new study after an import that skips what is rejected, and how much that is."""
    with tempfile.TemporaryDirectory() as place, a_study(Path(place) / "study", readers=False) as study:
        path = a_sheet(Path(place), rows, dress)
        report = import_scores(study, path, mapping_of(dress), new_cases=True, skip_rejected=True)
        cases, readers = [case.id for case in study.cases.all()], [one.name for one in study.readers.all()]
        return (record(study), cases, readers), len(report.rejected)
