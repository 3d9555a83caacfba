"""A score sheet of any shape comes in by a mapping, and every row that cannot is explained."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from sireader.domain.errors import RuleBroken, SireaderError
from sireader.workflow.coordination import close_reading
from sireader.workflow.mapping import ScoreMapping, made_mapping, read_mapping
from sireader.workflow.score_report import Rejected, ScoresReport, report_text
from sireader.workflow.scores import import_scores
from sireader.workflow.study import Study
from tests.builders import a_study, a_table

LONG = {"case": "Subject", "right": "SIJ R", "left": "SIJ L"}
ANNA = {"reader": "anna", "role": "central-1"}
WIDE = {"case": "Subject", "local.right": "LR", "local.left": "LL", "central-1.right": "CR", "central-1.left": "CL"}
TWO = {"local.reader": "anna", "central-1.reader": "ben"}


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study", cases=["P-1", "P-2", "P-3"], readers=False) as study:
        yield study


def a_mapping(columns: Mapping[str, str] = LONG, constants: Mapping[str, str] = ANNA, **rest: object) -> ScoreMapping:
    return made_mapping(columns, constants, rest)


def told(study: Study) -> list[tuple[str, str, str, str]]:
    return [(read.case, read.reader, read.role, str(read.grades or "-")) for read in study.reads.all()]


def reasons(report: ScoresReport) -> list[tuple[int, str, str]]:
    return [(one.line, flaw.column, flaw.reason) for one in report.rejected for flaw in one.flaws]


def refusal(study: Study, path: Path, mapping: ScoreMapping) -> str:
    with pytest.raises(SireaderError) as caught:
        import_scores(study, path, mapping)
    assert "\n" not in str(caught.value)
    assert study.reads.all() == []
    return str(caught.value)


def trial(study: Study, path: Path, mapping: ScoreMapping, *, new_cases: bool = False) -> ScoresReport:
    """A dry run; it leaves the study as it was."""
    before = (study.reads.all(), study.readers.all(), study.cases.all())
    report = import_scores(study, path, mapping, dry_run=True, new_cases=new_cases)
    assert (study.reads.all(), study.readers.all(), study.cases.all()) == before
    return report


def test_columns_are_found_without_regard_to_case_and_blanks_and_others_are_named(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "SUBJECT,Birth date,sijr, SIJ  L ,Name", "P-1,1960-01-01,2,3,Meyer")
    report = import_scores(study, path, a_mapping())
    assert told(study) == [("P-1", "anna", "central-1", "2/3")]
    assert report.ignored_columns == ["Birth date", "Name"]


def test_nothing_of_an_unmapped_column_is_stored_or_told(study: Study, tmp_path: Path) -> None:
    path = a_table(
        tmp_path / "t.csv",
        "Subject,SIJ R,SIJ L,Name,comment,committed_at",
        "P-1,2,3,Gerda Meyer,Gerda has pain,1960-01-31",
        "P-2,x,3,Gerda Meyer,Gerda has pain,1960-01-31",
    )
    report = import_scores(study, path, a_mapping(), skip_rejected=True, rejects=tmp_path / "rejects.csv")
    (read,) = study.reads.all()
    assert (read.judgement.comment, read.committed_at.year) == ("", datetime.now(UTC).year)
    database = (study.folder / "study.sqlite").read_bytes() + (tmp_path / "rejects.csv").read_bytes()
    assert b"Gerda" not in database
    assert "Gerda" not in report_text(report, dry_run=False)


def test_several_readers_scores_in_one_row_are_a_read_each(study: Study, tmp_path: Path) -> None:
    rows = ("P-1,2,3,0,1", "P-2,1,1,,", "P-3,,,,")
    report = import_scores(study, a_table(tmp_path / "t.csv", "Subject,LR,LL,CR,CL", *rows), a_mapping(WIDE, TWO))
    assert told(study) == [
        ("P-1", "anna", "local", "2/3"),
        ("P-1", "ben", "central-1", "0/1"),
        ("P-2", "anna", "local", "1/1"),
    ]
    assert (report.added, report.blank_rows, report.by_reader) == (3, 1, {"anna": 2, "ben": 1})


def test_a_row_of_several_readers_is_taken_whole_or_not_at_all(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "Subject,LR,LL,CR,CL", "P-1,2,3,7,1", "P-2,2,3,1,")
    report = import_scores(study, path, a_mapping(WIDE, TWO), skip_rejected=True)
    assert told(study) == []
    assert study.readers.all() == []
    assert reasons(report) == [
        (2, "CR", "the right grade is 0 to 4, not '7'"),
        (3, "CL", "the left grade is 0 to 4, not ''"),
    ]


GRADES = {
    **dict.fromkeys(("2", "2.0", "2,0", "II", "ii", "grade 2", "Grade II", "Grad II", "Grad II°", "2°", "gr. 2"), 2),
    "0": 0,
    "IV": 4,
    "I": 1,
    "iii": 3,
    "grade 0": 0,
}
NO_GRADES = (
    "2.5",
    "2-3",
    "I-II",
    "5",
    "-1",
    "2+",
    "2?",
    "V",
    "",
    "yes",
    "two",
    "²",
    "٢",
    "1/2",
    "grade",
    "°",
    "n.e",
    "NA",
)


@pytest.mark.parametrize("text", GRADES)
def test_a_grade_may_be_written_in_ways_that_mean_one_grade_only(study: Study, tmp_path: Path, text: str) -> None:
    import_scores(study, a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", ("P-1", text, "0")), a_mapping())
    assert told(study)[0][3] == f"{GRADES[text]}/0"


@pytest.mark.parametrize("text", NO_GRADES)
def test_what_could_mean_another_grade_is_rejected(study: Study, tmp_path: Path, text: str) -> None:
    path = a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", ("P-1", text, "0"))
    assert reasons(trial(study, path, a_mapping())) == [(2, "SIJ R", f"the right grade is 0 to 4, not {text!r}")]


def test_without_a_mapping_a_grade_is_a_digit(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "case,reader,role,right,left", "P-1,anna,local,II,2")
    assert "the right grade is 0 to 4, not 'II'" in refusal(study, path, ScoreMapping())


def test_marks_say_that_a_radiograph_is_not_evaluable(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", "P-1,N.E.,n.e.", "P-2,NA,n.e.", "P-3,n.e.,2")
    report = import_scores(study, path, a_mapping(not_evaluable=["n.e.", "NA"]), skip_rejected=True)
    assert [one[3] for one in told(study)] == ["-", "-"]
    assert reasons(report) == [
        (4, "SIJ R", "one joint is not evaluable and the other has a grade; a read is evaluable or it is not")
    ]


@pytest.mark.parametrize("mark", ["2", "II", "", " "])
def test_a_mark_is_neither_a_grade_nor_empty(study: Study, tmp_path: Path, mark: str) -> None:
    path = a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", "P-1,2,2")
    with pytest.raises(SireaderError, match="not evaluable"):
        import_scores(study, path, a_mapping(not_evaluable=[mark]))


TIMED = {**LONG, "committed_at": "Read on"}


@pytest.mark.parametrize(
    ("zone", "cell", "utc"),
    [
        ("Europe/Berlin", "2015-07-01 09:30", "2015-07-01T07:30:00+00:00"),
        ("Europe/Berlin", "2015-01-01", "2014-12-31T23:00:00+00:00"),
        ("+05:30", "2015-07-01T09:30:00", "2015-07-01T04:00:00+00:00"),
        ("UTC", "2015-07-01T09:30:00+02:00", "2015-07-01T07:30:00+00:00"),
        (None, "2015-07-01T09:30:00+02:00", "2015-07-01T07:30:00+00:00"),
    ],
)
def test_times_are_in_the_zone_that_is_said(
    study: Study, tmp_path: Path, zone: str | None, cell: str, utc: str
) -> None:
    path = a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L,Read on", ("P-1", "2", "2", cell))
    import_scores(study, path, a_mapping(TIMED, zone=zone))
    assert study.reads.all()[0].committed_at.isoformat() == utc


def test_a_date_of_excel_is_a_time_and_nothing_else(study: Study, tmp_path: Path) -> None:
    book = Workbook()
    book["Sheet"].append(["Subject", "SIJ R", "SIJ L", "Read on"])
    book["Sheet"].append(["P-1", 2.0, 3, datetime(2015, 3, 1, 9, 30)])
    book["Sheet"].append(["P-2", datetime(2015, 2, 1), 3, datetime(2015, 3, 1)])
    book.save(tmp_path / "t.xlsx")
    report = import_scores(study, tmp_path / "t.xlsx", a_mapping(TIMED, zone="UTC"), skip_rejected=True)
    (read,) = study.reads.all()
    assert (str(read.grades), read.committed_at) == ("2/3", datetime(2015, 3, 1, 9, 30, tzinfo=UTC))
    assert reasons(report) == [(3, "SIJ R", "Excel holds a date here; format the column as text and type it again")]


FUTURE = "2999-01-01T00:00+00:00"
REJECTED: dict[tuple[str, ...], tuple[str, str]] = {
    ("P-9", "2", "2", "anna", "local", ""): ("Subject", "the study has no case P-9; --new-cases makes it"),
    ("Meyer, Gerda", "2", "2", "anna", "local", ""): (
        "Subject",
        "the case's name has a comma or a blank, as a person's has; cases are named by pseudonyms",
    ),
    ("P-1", "2", "2", "a b", "local", ""): (
        "Who",
        "'a b' cannot name a reader; use up to 64 letters, digits, dots, hyphens, underscores",
    ),
    ("P-1", "2", "2", "anna", "boss", ""): (
        "As",
        "The protocol proof has no role 'boss'; its roles are local, central-1, central-2",
    ),
    ("P-1", "2", "2", "carl", "local", ""): ("Who", "carl reads as central-1, not as local"),
    ("P-1", "2", "2", "anna", "local", "2015-01-01"): (
        "When",
        "the time '2015-01-01' has no time zone; --zone says which one it is in",
    ),
    ("P-1", "2", "2", "anna", "local", FUTURE): ("When", f"the time {FUTURE!r} lies in the future"),
    ("P-1", "2", "2", "anna", "local", "01.03.2015"): (
        "When",
        "committed_at is an ISO date and time, not '01.03.2015'",
    ),
    ("P-2", "1", "1", "carl", "central-1", ""): (
        "SIJ R",
        "carl has already read case P-2 (4/4 in line 2); amend that read with a reason instead",
    ),
    ("P-2", "1", "1", "dora", "central-1", ""): (
        "SIJ R",
        "Case P-2 has already been read in the role central-1 (4/4 by carl in line 2)",
    ),
    ("P-3", "1", "1", "carl", "central-1", ""): (
        "SIJ R",
        "carl has already read case P-3 (0/0 in the study); amend that read with a reason instead",
    ),
}


@pytest.mark.parametrize("row", REJECTED, ids=" ".join)
def test_each_rejected_row_is_told_by_line_column_and_reason(study: Study, tmp_path: Path, row: Sequence[str]) -> None:
    columns = {**LONG, "reader": "Who", "role": "As", "committed_at": "When"}
    header, good = "Subject,SIJ R,SIJ L,Who,As,When", ("P-2", "4", "4", "carl", "central-1", "")
    import_scores(study, a_table(tmp_path / "0.csv", header, "P-3,0,0,carl,central-1,"), a_mapping(columns, {}))
    before = study.reads.all()
    path = a_table(tmp_path / "t.csv", header, good, row)
    report = trial(study, path, a_mapping(columns, {}))
    assert reasons(report) == [(3, *REJECTED[tuple(row)])]
    assert report.added == 1
    with pytest.raises(SireaderError, match=r"Nothing was imported from t\.csv: line 3: "):
        import_scores(study, path, a_mapping(columns, {}))
    assert study.reads.all() == before
    assert import_scores(study, path, a_mapping(columns, {}), skip_rejected=True).added == 1
    assert len(study.reads.all()) == 2


def test_all_that_is_wrong_with_a_row_is_told_at_once(study: Study, tmp_path: Path) -> None:
    report = trial(study, a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", "a/b,7,x"), a_mapping())
    assert [flaw.column for flaw in report.rejected[0].flaws] == ["Subject", "SIJ R", "SIJ L"]


def test_a_row_said_twice_is_counted_and_named(study: Study, tmp_path: Path) -> None:
    report = import_scores(study, a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", "P-1,2,2", "P-1,2,2"), a_mapping())
    assert (report.added, report.already_there, report.repeats) == (1, 1, [(3, 2)])


def test_a_closed_study_takes_no_scores(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", "P-1,2,2")
    import_scores(study, path, a_mapping())
    close_reading(study, "all is read")
    assert import_scores(study, path, a_mapping()).already_there == 1
    with pytest.raises(RuleBroken, match="The study is closed and takes no further reads"):
        import_scores(study, a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", "P-2,2,2"), a_mapping())
    assert len(study.reads.all()) == 1


def test_a_rejected_row_makes_no_case_and_no_reader(study: Study, tmp_path: Path) -> None:
    columns = {**LONG, "reader": "Who"}
    rows = ("N-1,2,9,zoe", "N-2,2,2,anna", "n-2,2,2,anna", "N-2,3,3,paul")
    path = a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L,Who", *rows)
    mapping = a_mapping(columns, {"role": "local"})
    report = import_scores(study, path, mapping, new_cases=True, skip_rejected=True)
    assert (report.new_cases, report.new_readers) == (["N-2"], {"anna": "local"})
    assert [one.line for one in report.rejected] == [2, 4, 5]
    assert [reader.name for reader in study.readers.all()] == ["anna"]


def test_the_table_of_rejected_rows_can_be_mended_and_imported(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "Name,Subject,SIJ R,SIJ L", "x,P-1,=1+1,2", "y,P-2,2,2", "z,P-3,@x,-1")
    rejects = tmp_path / "rejects.csv"
    import_scores(study, path, a_mapping(), skip_rejected=True, rejects=rejects)
    with rejects.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert header == ["Subject", "SIJ R", "SIJ L", "rejected_line", "rejected_column", "rejected_because"]
    assert [row[:5] for row in rows] == [
        ["P-1", "'=1+1", "2", "2", "SIJ R"],
        ["P-3", "'@x", "'-1", "4", "SIJ R; SIJ L"],
    ]
    rejects.write_text(rejects.read_text().replace("'=1+1", "2").replace("'@x", "3").replace("'-1", "1"))
    assert import_scores(study, rejects, a_mapping()).added == 2
    assert [(one[0], one[3]) for one in told(study)] == [("P-2", "2/2"), ("P-1", "2/2"), ("P-3", "3/1")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_the_rejected_rows_is_a_formula(study: Study, tmp_path: Path, start: str) -> None:
    from sireader.workflow.score_cells import Flaw
    from sireader.workflow.score_report import write_rejects

    write_rejects(
        tmp_path / "r.csv", (f"{start}h",), [Rejected(2, (Flaw(f"{start}h", f"{start}why"),), (f"{start}1",))]
    )
    with (tmp_path / "r.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            assert not any(cell.startswith(start) for cell in row)


def test_the_sheet_itself_is_never_overwritten_by_its_rejected_rows(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", "P-1,9,2")
    with pytest.raises(SireaderError, match="it is the sheet itself"):
        import_scores(study, path, a_mapping(), rejects=tmp_path / "." / "t.csv")


def test_new_cases_named_like_birth_dates_are_warned_of_and_not_told(study: Study, tmp_path: Path) -> None:
    rows = ("19600131,2,2", "1960-01-31,2,2", "31.01.1960,2,2", "10012,2,2")
    report = trial(study, a_table(tmp_path / "t.csv", "Subject,SIJ R,SIJ L", *rows), a_mapping(), new_cases=True)
    assert report.warnings == ["3 new cases have names that look like dates of birth: cases are named by pseudonyms."]


BAD_MAPPINGS: dict[str, tuple[dict[str, str], dict[str, str], str]] = {
    "no such column": ({**LONG, "right": "SIJ-R"}, ANNA, "t.csv has no column 'SIJ-R'; is it 'SIJ R'."),
    "far off": ({**LONG, "right": "Zzz"}, ANNA, "t.csv has no column 'Zzz'; check the first row"),
    "twice there": ({**LONG, "right": "X"}, ANNA, "t.csv has 2 columns 'X'; rename one of them."),
    "no reader": (LONG, {"role": "local"}, "Nothing says where t.csv tells reader; say --map reader=COLUMN, or --set"),
    "no such field": ({**LONG, "grade": "X"}, ANNA, "'grade' is not a field of a read; it is one of case, reader"),
    "a set grade": ({"case": "Subject"}, {**ANNA, "right": "2"}, "'right' cannot be set to one value"),
    "both": ({**LONG, "reader": "X"}, ANNA, "reader is both mapped and set; say one of them."),
    "no such role": (LONG, {"reader": "anna", "role": "boss"}, "The protocol proof has no role 'boss'"),
    "no such group": ({**WIDE, "boss.right": "X", "boss.left": "X"}, TWO, "The protocol proof has no role 'boss'"),
    "half a group": ({"case": "Subject", "local.right": "SIJ R"}, TWO, "Nothing says where t.csv tells local.left"),
    "for all": ({**LONG, "local.right": "SIJ R"}, TWO, "is given for all readers at once; write ROLE."),
    "a person": (LONG, {**ANNA, "reader": "Dr. Anna"}, "'Dr. Anna' cannot name a reader"),
}


@pytest.mark.parametrize("kind", BAD_MAPPINGS)
def test_a_mapping_that_cannot_be_is_one_sentence(study: Study, tmp_path: Path, kind: str) -> None:
    columns, constants, sentence = BAD_MAPPINGS[kind]
    path = tmp_path / "t.csv"
    path.write_text("Subject;SIJ R;SIJ L;X;x\nP-1;2;2;1;1\n")
    assert sentence in refusal(study, path, a_mapping(columns, constants))


def test_a_first_row_that_is_no_header_is_not_told(study: Study, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Meyer;1960-01-31;2;3\n")
    for mapping in (ScoreMapping(), a_mapping()):
        sentence = refusal(study, tmp_path / "t.csv", mapping)
        assert "Meyer" not in sentence
        assert "1960" not in sentence


def test_composed_and_decomposed_letters_are_one_column(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "Fa\u0308lle,R\u00a0e,Li", "P-1,2,3")
    import_scores(study, path, a_mapping({"case": "F\u00e4lle", "right": "re", "left": "li"}))
    assert told(study) == [("P-1", "anna", "central-1", "2/3")]


def test_a_column_s_name_of_several_lines_is_told_on_one(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.csv", "Subject,SIJ R\n(0 to 4),SIJ L,Free\ntext", "P-1,9,2,x")
    report = trial(study, path, a_mapping({**LONG, "right": "sij r (0 to 4)"}))
    assert "line 4, column SIJ R (0 to 4): the right grade is 0 to 4, not '9'\n" in report_text(report, dry_run=True)
    assert report.ignored_columns == ["Free text"]


def test_what_is_said_now_goes_before_what_a_file_keeps(study: Study, tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_text(
        'not_evaluable = ["n.e."]\nzone = "Europe/Berlin"\n'
        '[map]\ncase = "Subject"\nlocal.right = "LR"\nlocal.left = "LL"\n[set]\nlocal.reader = "anna"\n'
    )
    kept = read_mapping(tmp_path / "m.toml")
    mapping = made_mapping({"local.reader": "Who"}, {}, {}).over(kept)
    import_scores(study, a_table(tmp_path / "t.csv", "Subject,LR,LL,Who", "P-1,n.e.,n.e.,zoe"), mapping)
    assert told(study) == [("P-1", "zoe", "local", "-")]
