"""Opening a study file: what is refused, in which words, and that nothing is touched then."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sireader.domain.errors import SireaderError
from sireader.storage.database import APPLICATION_ID, StudyDatabase
from sireader.workflow.study import Study
from tests.builders import a_read, a_study, without_privileges


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A study with some reads, closed."""
    cases = [f"C-{number}" for number in range(200)]
    with a_study(tmp_path / "study", cases=cases) as study:
        study.reads.append([a_read("1/2", case=case) for case in cases])
    return tmp_path / "study" / "study.sqlite"


def refusal(file: Path) -> str:
    """The sentence with which opening is refused; the file keeps every byte."""
    before = file.read_bytes()
    with pytest.raises(SireaderError) as caught:
        StudyDatabase(file)
    assert file.read_bytes() == before
    sentence = str(caught.value)
    assert "\n" not in sentence
    return sentence


def change(file: Path, *statements: str) -> None:
    """What another program does to the file."""
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_study_is_opened_in_wal_with_full_synchronisation(file: Path) -> None:
    with closing(StudyDatabase(file)) as database:
        assert database.value("PRAGMA journal_mode") == "wal"
        assert database.value("PRAGMA synchronous") == 2
        assert database.value("PRAGMA foreign_keys") == 1
        assert database.value("PRAGMA application_id") == APPLICATION_ID


def test_there_is_no_study(tmp_path: Path) -> None:
    with pytest.raises(SireaderError, match=r"There is no study at .*; check the path"):
        Study.open(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_study_is_not_made_over_another(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(SireaderError, match="There is already a study at"):
        StudyDatabase(file, create=True)
    assert file.read_bytes() == before


def damaged_in_the_middle(content: bytes) -> bytes:
    return content[:8192] + b"\xa5" * 8192 + content[16384:]


def damaged_near_the_end(content: bytes) -> bytes:
    return content[:-16384] + b"\xa5" * 4096 + content[-12288:]


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda _: b"", "study/study.sqlite is not a study; open the folder that `sireader new` made."),
        (lambda _: b"Dear colleague,\n" * 500, "study/study.sqlite is not a study; open the folder"),
        (lambda content: content[: len(content) // 2], "study/study.sqlite is damaged; restore the study from a copy"),
        (lambda content: content[:-4096], "study/study.sqlite is damaged; restore the study from a copy"),
        (lambda content: content[:1000], "study/study.sqlite is damaged; restore the study from a copy"),
        (damaged_near_the_end, "study/study.sqlite is damaged; restore the study from a copy"),
        (damaged_in_the_middle, "study/study.sqlite is damaged; restore the study from a copy"),
    ],
    ids=["empty", "text", "half", "one page short", "part of a page", "overwritten late", "overwritten early"],
)
def test_what_is_no_whole_study_is_refused(file: Path, spoil: Callable[[bytes], bytes], sentence: str) -> None:
    file.write_bytes(spoil(file.read_bytes()))
    assert refusal(file).startswith(sentence)


def test_another_program_s_database_is_no_study(file: Path) -> None:
    file.unlink()
    change(file, "CREATE TABLE reads (id TEXT)")
    assert "is not a study" in refusal(file)


def test_a_study_of_a_newer_program_is_refused(file: Path) -> None:
    change(
        file,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('sireader', 'm999_later', '')",
        "DROP TRIGGER reads_no_update",  # a newer program may guard in another way
    )
    assert refusal(file) == (
        "study/study.sqlite was made by a newer SI Reader; update the program; nothing was changed."
    )


def test_a_lost_guard_is_refused(file: Path) -> None:
    change(file, "DROP TRIGGER exclusions_no_replace")
    assert refusal(file).startswith("study/study.sqlite has lost the guard exclusions_no_replace of its append-only")


def test_a_guard_that_no_longer_guards_is_refused(file: Path) -> None:
    toothless = "CREATE TRIGGER reads_no_update BEFORE UPDATE ON reads BEGIN SELECT 1; END"
    change(file, "DROP TRIGGER reads_no_update", toothless)
    assert "has lost the guard reads_no_update" in refusal(file)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "study.sqlite").mkdir()
    with pytest.raises(SireaderError, match="cannot be opened; check the path and the permissions"):
        Study.open(tmp_path)


@without_privileges
def test_a_study_folder_without_permission_is_refused(file: Path) -> None:
    for mode in (0o000, 0o500):
        file.parent.chmod(mode)
        try:
            with pytest.raises(SireaderError, match="permission"):
                StudyDatabase(file)
        finally:
            file.parent.chmod(0o700)


def test_a_path_through_a_file_is_refused(file: Path) -> None:
    with pytest.raises(SireaderError, match="There is no study at"):
        Study.open(file)


def test_a_name_too_long_for_the_system_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SireaderError, match=r"(?i)too long"):
        Study.open(tmp_path / ("x" * 300))
