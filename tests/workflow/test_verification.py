"""A study that was changed behind the program's back is found out."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sireader.domain.cases import Case
from sireader.domain.errors import SireaderError
from sireader.storage import guards
from sireader.workflow.intake import import_radiographs
from sireader.workflow.keys import key_file
from sireader.workflow.parcels_merge import merge
from sireader.workflow.scores import import_scores
from sireader.workflow.study import DATABASE, Study
from sireader.workflow.verification import examine, verify
from tests.builders import a_desk, a_dicom_file, a_judgement, a_study, a_table, add_cases, an_imaged_study, commit

THIRD = "UPDATE reads SET CHANGE WHERE rowid = 3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound study of four radiographs with reads by two readers."""
    with an_imaged_study(tmp_path, 4) as study:
        cases = [case.id for case in study.cases.all()]
        for case in cases:
            commit(study, "Ada", case, "1/1")
            commit(study, "Ben", case, "2/2")
        a_desk(study, "Ada").amend(cases[0], a_judgement("3/3"), "looked again")
        assert verify(study) == []
    return tmp_path / "study"


def tamper(folder: Path, *statements: str) -> None:
    """Drop the guards, change the record, and put the guards back as if nothing had been."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        for name in guards._guards():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert connection.execute(statement).rowcount != 0
        for sql in guards._guards().values():
            connection.execute(sql)
        connection.commit()


def found(folder: Path) -> list[str]:
    with Study.open(folder) as study:
        return verify(study)


@pytest.mark.parametrize(
    "change",
    [
        '"right" = 4',
        '"right" = NULL, "left" = NULL',
        "comment = 'nothing'",
        "crop = '0,0,20,20'",
        "committed_at = '2001-01-01T00:00:00.000000+00:00'",
        "role = 'central-2'",
        "reader = 'Cleo'",
        "case_id = (SELECT max(id) FROM cases)",
        "id = 'other'",
        "previous_hash = 'other'",
        "hash = 'other'",
    ],
)
def test_an_edited_read_is_found(folder: Path, change: str) -> None:
    tamper(folder, THIRD.replace("CHANGE", change))
    problems = found(folder)
    assert any("was altered" in problem or "missing or was moved" in problem for problem in problems)
    assert all(problem.endswith(".") for problem in problems)


@pytest.mark.parametrize("change", ["crop = 'no crop'", "committed_at = 'yesterday'"])
def test_a_read_that_makes_no_sense_any_more_is_found(folder: Path, change: str) -> None:
    tamper(folder, THIRD.replace("CHANGE", change))
    (problem,) = found(folder)
    assert re.fullmatch(r"Read \w+ by Ada on case \S+ was altered and makes no sense; restore .* copy\.", problem)
    with Study.open(folder) as study, pytest.raises(SireaderError, match="was altered and makes no sense"):
        study.reads.all()


def test_an_edited_read_with_a_fresh_hash_breaks_the_chain_behind_it(folder: Path) -> None:
    with Study.open(folder) as study:
        first = study.reads.all()[2]
        assert first.reader == "Ada"
    change = f"previous_hash = '', hash = '{first.following(None).hash}'"
    tamper(folder, THIRD.replace("CHANGE", change))
    assert [problem for problem in found(folder) if "a record is missing or was moved" in problem]


def test_a_missing_read_is_found(folder: Path) -> None:
    tamper(folder, "DELETE FROM reads WHERE rowid = 3")
    chain, trail = found(folder)
    assert re.fullmatch(r"Before read \w+ by Ada on case \S+, a record is missing or was moved\.", chain)
    assert re.fullmatch(
        r"The row \w+ of reads is missing, which the audit trail knows \(read committed by Ada on \S+, .* UTC\)\.",
        trail,
    )


def test_reordered_reads_are_found(folder: Path) -> None:
    tamper(
        folder,
        "UPDATE reads SET rowid = 100 WHERE rowid = 3",
        "UPDATE reads SET rowid = 3 WHERE rowid = 5",
        "UPDATE reads SET rowid = 5 WHERE rowid = 100",
    )
    assert len(found(folder)) >= 2


def test_only_the_reader_concerned_is_named(folder: Path) -> None:
    tamper(folder, "UPDATE reads SET comment = 'nothing' WHERE rowid = 4")
    assert all(" by Ben " in problem for problem in found(folder))


def test_a_missing_and_a_stray_radiograph_are_found(folder: Path, tmp_path: Path) -> None:
    present = sorted((folder / "radiographs").iterdir())
    present[0].unlink()
    a_dicom_file(folder / "radiographs" / "stray.dcm", 9)
    assert found(folder) == [
        f"The radiograph of case {present[0].stem} is missing.",
        "The file stray.dcm among the radiographs belongs to no case.",
    ]


def test_a_changed_radiograph_is_found(folder: Path) -> None:
    first, second, third, _ = sorted((folder / "radiographs").iterdir())
    content = bytearray(first.read_bytes())
    content[-1] ^= 1
    first.write_bytes(content)
    first_bytes, second_bytes = second.read_bytes(), third.read_bytes()
    second.write_bytes(second_bytes)
    third.write_bytes(first_bytes)
    assert found(folder) == [f"The radiograph of case {path.stem} was changed." for path in (first, second, third)]


def test_no_key_is_needed(folder: Path) -> None:
    with Study.open(folder) as study:
        key_file(study.id).unlink()
        assert verify(study) == []


def test_a_radiograph_attached_to_a_waiting_case_is_watched_too(tmp_path: Path) -> None:
    with a_study(tmp_path / "study") as study:
        add_cases(study, Case("P-1", "S-1"))
        import_radiographs(study, [a_dicom_file(tmp_path / "P-1.dcm")])
        assert verify(study) == []
        (study.radiographs / "P-1.dcm").write_bytes(b"other")
        assert verify(study) == ["The radiograph of case P-1 was changed."]


def test_a_study_without_its_radiographs_folder_misses_them_all(folder: Path) -> None:
    (folder / "radiographs").rename(folder / "elsewhere")
    assert len(found(folder)) == 4


def test_two_copies_that_come_together_are_sound_and_noticed(folder: Path, tmp_path: Path) -> None:
    """Both copies go on with the same chains; each gives new cases their places in its own way."""
    copied = Path(shutil.copytree(folder, tmp_path / "copy"))
    for place, reader, grades in ((folder, "Ada", "2/2"), (copied, "Ada", "3/3"), (copied, "Ben", "4/4")):
        with Study.open(place) as study:
            case = study.reads.all()[2].case
            a_desk(study, reader).amend(case, a_judgement(grades), "looked again")
    with Study.open(copied) as study:
        past = [
            (one.id, "Cleo", "central-2", 1, 2, f"201{number}-05-02") for number, one in enumerate(study.cases.all())
        ]
        header = "case,reader,role,right,left,committed_at"
        import_scores(study, a_table(tmp_path / "past.csv", header, *reversed(past)))
    with Study.open(folder) as study:
        merge(study, copied)
        found_now = examine(study)
        assert found_now.problems == ()
        assert [re.sub(r"(read|act) \w+", r"\1 X", notice) for notice in found_now.notices] == [
            f"After read X by Ada on case {study.reads.all()[8].case}, the record goes on in two copies of the study.",
            "After act X (read X by Ada, "
            + study.reads.all()[8].case
            + "), the record goes on in two copies of the study.",
        ]


def test_what_a_stopped_import_left_is_a_notice_until_the_next_import(folder: Path, tmp_path: Path) -> None:
    left = ["C-ABCDEFGHIJ.dcm", f".{'0' * 32}.part"]
    for name in left:
        (folder / "radiographs" / name).write_bytes(b"half of a radiograph")
    with Study.open(folder) as study:
        findings = examine(study)
        assert findings.problems == ()
        assert findings.notices == tuple(
            f"The file {name} was left by an import that was stopped; the next one removes it." for name in sorted(left)
        )
        import_radiographs(study, [a_dicom_file(tmp_path / "other.dcm", 77)])
        assert examine(study).notices == ()
        assert not {path.name for path in study.radiographs.iterdir()} & set(left)


def test_a_seal_stays_true_while_the_record_grows(folder: Path) -> None:
    with Study.open(folder) as study:
        before = examine(study).seal
        study.exclude(study.cases.all()[0].id, "atypical projection")
        assert examine(study).seal != before
        assert examine(study, before).problems == ()
        for wrong in ("", "AAAAAA-AAAAAA-AAAAAA-AAAAAA"):
            assert bool(examine(study, wrong).problems) == bool(wrong)
