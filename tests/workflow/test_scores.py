"""Scores of a past reading come in, whole or not at all, and go out again."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.reads import Read, current_reads
from sireader.workflow.references import references, write_references
from sireader.workflow.scores import export_scores, import_scores
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_desk, a_judgement, a_study, a_table, commit

HEADER = "case,reader,role,right,left"
TOLD = ("case", "reader", "role", "judgement", "committed_at", "reason", "purpose", "shown_as", "reading_s")
FULL = f"{HEADER},evaluable,comment,committed_at"


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"], readers=False) as study:
        yield study


def refusal(study: Study, path: Path, *, new_cases: bool = False) -> str:
    """The sentence with which an import is refused; the study stays as it was."""
    before = (study.reads.all(), study.readers.all(), study.cases.all())
    with pytest.raises(SireaderError) as caught:
        import_scores(study, path, new_cases=new_cases)
    assert (study.reads.all(), study.readers.all(), study.cases.all()) == before
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_each_row_is_a_read_and_its_reader_joins_in_the_row_s_role(study: Study, tmp_path: Path) -> None:
    rows = (
        "C-1,Ada,local,2,3,1,clear,2015-03-01T09:30:00+01:00",
        "C-1,Ben,central-1,,,0,blurred,",
        "C-2,Ada,local,0,1,,,",
    )
    report = import_scores(study, a_table(tmp_path / "old.csv", FULL, *rows))
    assert (report.added, report.already_there, report.new_cases) == (3, 0, [])
    first, second, third = study.reads.all()
    assert (first.reader, first.role, str(first.grades), first.judgement.comment) == ("Ada", "local", "2/3", "clear")
    assert first.committed_at.isoformat() == "2015-03-01T08:30:00+00:00"
    assert (second.evaluable, second.judgement.comment) == (False, "blurred")
    assert str(third.grades) == "0/1"
    assert [(reader.name, reader.role) for reader in study.readers.all()] == [("Ada", "local"), ("Ben", "central-1")]
    assert not [problem for problem in verify(study) if "radiograph" not in problem]


def test_the_same_file_again_adds_nothing(study: Study, tmp_path: Path) -> None:
    path = a_table(
        tmp_path / "old.csv", FULL, "C-1,Ada,local,2,3,,,", "C-1,Ben,central-1,,,0,,", "C-2,Ada,local,0,1,,,"
    )
    import_scores(study, path)
    before = study.reads.all()
    report = import_scores(study, path)
    assert (report.added, report.already_there) == (0, 3)
    assert study.reads.all() == before


def test_the_same_file_again_adds_nothing_when_a_read_was_amended_since(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "old.csv", HEADER, "C-1,Ada,local,2,3")
    import_scores(study, path)
    a_desk(study, "Ada").amend("C-1", a_judgement("0/0"), "looked again")
    assert import_scores(study, path).already_there == 1
    assert [str(read.grades) for read in current_reads(study.reads.all())] == ["0/0"]


def test_a_reader_who_differs_by_case_alone_is_refused(study: Study, tmp_path: Path) -> None:
    rows = ("C-1,Ada,local,2,3", "C-2,ada,local,2,3")
    told = refusal(study, a_table(tmp_path / "old.csv", HEADER, *rows))
    assert "the reader ada differs from Ada by upper and lower case alone" in told


AMENDED = f"{HEADER},reason"
CHAIN = ("C-1,Ada,local,2,3,", "C-1,Ada,local,0,1,wrong side", "C-1,Ada,local,2,2,no", "C-1,Ada,local,0,1,wrong side")


@pytest.mark.parametrize("count", [2, 3, 4])
def test_amendments_without_a_time_are_taken_once(study: Study, tmp_path: Path, count: int) -> None:
    path = a_table(tmp_path / "old.csv", AMENDED, *CHAIN[:count])
    assert import_scores(study, path).added == count
    before = study.reads.all()
    report = import_scores(study, path)
    assert (report.added, report.already_there) == (0, count)
    assert study.reads.all() == before


def test_the_same_amendment_twice_in_one_file_is_one(study: Study, tmp_path: Path) -> None:
    report = import_scores(study, a_table(tmp_path / "old.csv", AMENDED, *CHAIN[:2], CHAIN[1]))
    assert (report.added, report.already_there) == (2, 1)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ('C-1,Ada,local,2,3,blurred,"0,0,20,20"', "line 2: Ada's read of case C-1 is recorded with another comment"),
        ('C-1,Ada,local,2,3,clear,"0,0,30,30"', "line 2: Ada's read of case C-1 is recorded with another crop"),
    ],
)
def test_a_row_that_contradicts_a_recorded_read_is_told(study: Study, tmp_path: Path, row: str, sentence: str) -> None:
    header = f"{HEADER},comment,crop\n"
    path = tmp_path / "old.csv"
    path.write_text(header + 'C-1,Ada,local,2,3,clear,"0,0,20,20"\n')
    import_scores(study, path)
    path.write_text(header + row + "\n")
    assert sentence in refusal(study, path)
    path.write_text(header + "C-1,Ada,local,2,3,,\n")
    assert import_scores(study, path).already_there == 1


def test_a_read_that_is_not_evaluable_keeps_its_comment(study: Study, tmp_path: Path) -> None:
    import_scores(study, a_table(tmp_path / "old.csv", FULL, "C-1,Ada,local,,,0,blurred,"))
    assert import_scores(study, a_table(tmp_path / "old.csv", FULL, "C-1,Ada,local,,,0,,")).already_there == 1
    path = a_table(tmp_path / "old.csv", FULL, "C-1,Ada,local,,,0,too dark,")
    assert "recorded with another comment" in refusal(study, path)


def test_scores_may_come_without_their_radiographs(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "old.csv", HEADER, "PROOF-1,Ada,local,2,3", "PROOF-1,Ben,central-1,2,2")
    assert "line 2: the study has no case PROOF-1; --new-cases makes it" in refusal(study, path)
    report = import_scores(study, path, new_cases=True)
    assert (report.added, report.new_cases) == (2, ["PROOF-1"])
    assert study.case("PROOF-1").radiograph is None
    assert {case.id: reference.definite for case, reference in references(study)}["PROOF-1"] is True


def test_an_adjudicator_s_rows_break_the_tie(study: Study, tmp_path: Path) -> None:
    rows = ("C-1,Cleo,central-2,4,4", "C-1,Ada,local,2,3", "C-1,Ben,central-1,0,0")
    import_scores(study, a_table(tmp_path / "old.csv", HEADER, *rows))
    table = {case.id: reference for case, reference in references(study)}
    assert (table["C-1"].definite, table["C-1"].right, len(table["C-1"].reads)) == (True, 2.0, 3)


BAD_ROWS = {
    "C-9,Ada,local,1,1,,,": "the study has no case C-9",
    "a/b,Ada,local,1,1,,,": "'a/b' cannot name a case",
    "C-1,,local,1,1,,,": "'' cannot name a reader",
    "C-1,Ada,boss,1,1,,,": "The protocol proof has no role 'boss'; its roles are local, central-1, central-2",
    "C-1,Ada,local,5,1,,,": "the right grade is 0 to 4, not '5'",
    "C-1,Ada,local,1,,,,": "the left grade is 0 to 4, not ''",
    "C-1,Ada,local,1,2.5,,,": "the left grade is 0 to 4, not '2.5'",
    "C-1,Ada,local,1,1,0,,": "a read that is not evaluable has no grades",
    "C-1,Ada,local,1,1,perhaps,,": "evaluable is 1 or 0, not 'perhaps'",
    "C-1,Ada,local,1,1,,,last week": "committed_at is an ISO date and time, not 'last week'",
    "C-1,Ada,local,1,1,,,0001-01-01T00:00:00+14:00": "committed_at is an ISO date and time, not '0001-",
    "C-2,Ada,local,1,1,,,": "Ada has already read case C-2",
    "C-2,Dan,local,3,3,,,": "Case C-2 has already been read in the role local",
    "C-1,Ada,central-1,1,1,,,": "Ada reads as local, not as central-1",
}


@pytest.mark.parametrize("row", BAD_ROWS)
def test_a_row_that_cannot_be_taken_is_named_by_its_line(study: Study, tmp_path: Path, row: str) -> None:
    path = a_table(tmp_path / "old.csv", FULL, "C-2,Ada,local,4,4,,good,", row)
    sentence = refusal(study, path)
    assert sentence.startswith(f"Nothing was imported from old.csv: line 3: {BAD_ROWS[row]}")
    assert "; mend the file and import it again (--dry-run tells all of it, --rejects FILE" in sentence


def test_of_many_bad_rows_the_first_five_are_named(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "old.csv", HEADER, *[f"C-1,R{number},local,9,9" for number in range(8)])
    sentence = refusal(study, path)
    assert "line 2: " in sentence
    assert "line 6: " in sentence
    assert "line 7: " not in sentence
    assert "; and 3 more lines; mend" in sentence


def test_rows_without_a_time_keep_their_order(study: Study, tmp_path: Path) -> None:
    import_scores(study, a_table(tmp_path / "old.csv", HEADER, "C-2,Ada,local,1,1", "C-1,Ada,local,2,2"))
    first, second = study.reads.all()
    assert first.committed_at < second.committed_at
    assert second.previous_hash == first.hash


def test_what_is_exported_can_be_taken_into_another_study(study: Study, tmp_path: Path) -> None:
    for reader, role in (("Ada", "local"), ("Ben", "central-1")):
        study.add_reader(reader, role)
    commit(study, "Ada", "C-1", "2/2", 'said "yes",\nthen no', Crop(1, 2, 30, 40))
    commit(study, "Ben", "C-1", "-", "too dark")
    a_desk(study, "Ada").amend("C-1", a_judgement("0/1"), "wrong side")
    a_desk(study, "Ada").amend("C-1", a_judgement("2/2", crop=Crop(0, 0, 20, 20)), "right at first")
    a_desk(study, "Ada").amend("C-1", a_judgement("0/1"), "no, wrong side indeed")
    assert export_scores(study, out := tmp_path / "reads.csv") == 5
    with a_study(tmp_path / "other", readers=False) as other:
        assert import_scores(other, out, new_cases=True).added == 5
        assert import_scores(other, out, new_cases=True).already_there == 5
        assert [told(read) for read in other.reads.all()] == [told(read) for read in study.reads.all()]
        assert len(current_reads(other.reads.all())) == 2
        assert verify(other) == []
    assert import_scores(study, out).already_there == 5


def test_repeats_and_reading_times_come_back_as_they_went(study: Study, tmp_path: Path) -> None:
    header = f"{HEADER},purpose,shown_as,reading_s"
    rows = ("C-1,Ada,local,2,3,,,12.5", "C-1,Ada,local,0,1,repeat,C-X,", "C-2,Ada,local,1,1,calibration,,3")
    path = a_table(tmp_path / "old.csv", header, *rows)
    assert import_scores(study, path).added == 3
    assert [(read.purpose, read.shown, read.reading_s) for read in study.reads.all()] == [
        ("reference", "C-1", 12.5),
        ("repeat", "C-X", None),
        ("calibration", "C-2", 3.0),
    ]
    export_scores(study, out := tmp_path / "reads.csv")
    with a_study(tmp_path / "other", readers=False) as other:
        assert import_scores(other, out, new_cases=True).added == 3
        assert import_scores(other, out).already_there == 3
        assert [told(read) for read in other.reads.all()] == [told(read) for read in study.reads.all()]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ("fun,,", "purpose is reference, repeat, calibration, aided, not 'fun'"),
        ("repeat,,", "a repeat was shown under a name of its own, and nothing else was"),
        (",C-X,", "a repeat was shown under a name of its own, and nothing else was"),
        (",,long", "reading_s is a number of seconds, not 'long'"),
        (",,-1", "reading_s is a number of seconds, not '-1'"),
        (",,inf", "reading_s is a number of seconds, not 'inf'"),
    ],
)
def test_what_a_read_was_for_is_checked(study: Study, tmp_path: Path, cells: str, sentence: str) -> None:
    path = a_table(tmp_path / "old.csv", f"{HEADER},purpose,shown_as,reading_s", f"C-1,Ada,local,2,3,{cells}")
    assert f"line 2: {sentence}" in refusal(study, path)


def told(read: Read) -> tuple[object, ...]:
    """All of a read but its identity and links."""
    return tuple(getattr(read, name) for name in TOLD)


def test_an_amendment_of_nothing_is_refused(study: Study, tmp_path: Path) -> None:
    path = a_table(tmp_path / "old.csv", f"{HEADER},reason", "C-1,Ada,local,1,1,looked again")
    assert "line 2: Ada has no earlier read of case C-1 to amend" in refusal(study, path)


def test_an_export_has_every_read_in_the_order_of_recording(study: Study, tmp_path: Path) -> None:
    rows = ("C-2,Ada,local,3,0,,,2020-01-01", "C-1,Ada,local,,,0,,2019-01-01")
    import_scores(study, a_table(tmp_path / "old.csv", FULL, *rows))
    export_scores(study, out := tmp_path / "reads.csv")
    told_rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert [(row["case"], row["right"], row["left"], row["evaluable"], row["definite"]) for row in told_rows] == [
        ("C-2", "3", "0", "1", "1"),
        ("C-1", "", "", "0", ""),
    ]
    assert [row["hash"] for row in told_rows] == [read.hash for read in study.reads.all()]
    assert told_rows[1]["previous_hash"] == told_rows[0]["hash"]


def test_the_reference_goes_out_as_a_table(study: Study, tmp_path: Path) -> None:
    rows = ("C-1,Ada,local,2,3", "C-1,Ben,central-1,3,3", "C-2,Ada,local,1,1")
    import_scores(study, a_table(tmp_path / "old.csv", HEADER, *rows))
    import_scores(study, a_table(tmp_path / "more.csv", HEADER, "X-1,Ada,local,1,1"), new_cases=True)
    study.exclude("X-1", "atypical projection")
    counts = write_references(study, out := tmp_path / "reference.csv")
    assert counts == {"settled": 1, "open": 1, "unresolved": 0, "excluded": 1}
    used = " ".join(read.id for read in study.reads.of_case("C-1"))
    assert out.read_text().splitlines() == [
        "case,status,definite,right,left,reads",
        f"C-1,settled,1,2.5,3,{used}",
        "C-2,open,,,,",
        "X-1,excluded,,,,",
    ]
