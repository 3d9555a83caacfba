"""Whatever somebody changes in a study's file by hand, though the guards are put back as they were, `verify` finds."""

# ruff: noqa: S608 – the attacks name tables and columns of our own

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sireader.domain.cases import Case
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades
from sireader.domain.reads import Read
from sireader.storage import database, guards
from sireader.storage.marking import FILL
from sireader.storage.record_store import KEYS
from sireader.workflow.anchor import anchor_file
from sireader.workflow.assigning import assign
from sireader.workflow.coordination import add_calibration, change_protocol, record_consensus
from sireader.workflow.intake import import_radiographs
from sireader.workflow.opinions import import_opinions
from sireader.workflow.passwords import set_password
from sireader.workflow.signing import sign_off
from sireader.workflow.study import DATABASE, Study
from sireader.workflow.verification import examine, verify
from tests.builders import a_desk, a_dicom_file, a_judgement, a_study, a_table, add_cases, commit

SECRET = "a sentence that is long"  # noqa: S105
TABLES = (*KEYS, "acts")
Change = Callable[[sqlite3.Connection], object]


@pytest.fixture(scope="session")
def full_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study with several rows in every table; copy it, do not change it."""
    folder = tmp_path_factory.mktemp("attacked")
    with a_study(folder / "study") as study:
        add_cases(study, Case("P-9", "S-9"))
        files = [a_dicom_file(folder / "files" / f"{number}.dcm", number) for number in range(1, 9)]
        import_radiographs(study, [*files, a_dicom_file(folder / "P-9.dcm", 9)])
        cases = [case.id for case in study.cases.all()]
        for case, grades in zip(cases[:2], ("0/0", "3/3"), strict=True):
            add_calibration(study, case, Grades.of(*map(int, grades.split("/"))), "as an expert sees it")
        assign(study, study.reader("Cleo"), cases[2:7])
        _read(study, cases[2:6])
        decide(study, cases[2:4])
        for case in cases[2:5]:
            import_opinions(study, a_table(folder / f"{case}.csv", "case,model,score", (case, "model-1", "0.4")))
        _change_protocol(study, folder)
        for case in cases[2:4]:
            _reveal(study, case)
        for case in cases[7:9]:
            study.exclude(case, "atypical projection")
        for name in ("Ada", "Ben"):
            set_password(study, name, SECRET)
            sign_off(study, name, SECRET)
        a_desk(study, "Ada").amend(cases[2], a_judgement("1/1"), "looked again")
        sign_off(study, "Ada", SECRET)
        assert verify(study) == []
    return folder / "study"


def _reveal(study: Study, case: str) -> None:
    desk = a_desk(study, "Cleo")
    desk.hide(desk.reveal(case, "model-1"), 4.5)


def _read(study: Study, cases: list[str]) -> None:
    """Unresolved first two: not evaluable for everybody."""
    for number, case in enumerate(cases):
        commit(study, "Ada", case, "-" if number < 2 else "1/1")
        commit(study, "Ben", case, "-" if number < 2 else "2/2")
        commit(study, "Cleo", case, "-" if number < 2 else "3/3")


def decide(study: Study, cases: list[str]) -> None:
    for case in cases:
        record_consensus(study, case, None, ("local", "central-1"), "seen together")


def _change_protocol(study: Study, folder: Path) -> None:
    text = study.coordination.protocol()[1]
    (folder / "proof.toml").write_text(text.replace("never", "after-commit"), encoding="utf-8")
    change_protocol(study, str(folder / "proof.toml"), "a remark")


@pytest.fixture
def folder(full_study: Path, tmp_path: Path) -> Path:
    """A copy to attack, which this computer has seen."""
    copied = Path(shutil.copytree(full_study, tmp_path / "study"))
    Study.open(copied).close()
    return copied


def attack(folder: Path, *changes: str | Change) -> None:
    """Drop the guards, change what is to be changed without any check, and put the guards back as they were."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for name in guards._guards():
            connection.execute(f"DROP TRIGGER {name}")
        for change in changes:
            before = connection.total_changes
            change(connection) if callable(change) else connection.execute(change)
            assert callable(change) or connection.total_changes > before, "nothing was attacked"
        for sql in guards._guards().values():
            connection.execute(sql)
        connection.commit()


def found(folder: Path) -> list[str]:
    """What `verify` says, or the sentence with which the study is refused."""
    try:
        with Study.open(folder) as study:
            return verify(study)
    except SireaderError as error:
        return [str(error)]


def columns() -> list[tuple[str, str]]:
    """Every column of every table that belongs to the record."""
    pattern = database._pattern()
    return [(table, column.name) for table in TABLES for column in pattern.table(table).columns]


def changed(value: object) -> object:
    """Something else of the same kind."""
    if isinstance(value, float):
        return value / 2
    if isinstance(value, int):
        return 1 if value == 0 else value - 1
    return "" if value else "other"


@pytest.mark.parametrize(("table", "column"), columns())
@pytest.mark.parametrize("row", ["first", "last"])
def test_an_update_of_any_column_is_found(folder: Path, table: str, column: str, row: str) -> None:
    def update(connection: sqlite3.Connection) -> None:
        order = "ASC" if row == "first" else "DESC"
        pick = f'SELECT rowid, "{column}" FROM {table} ORDER BY rowid {order} LIMIT 1'
        rowid, value = connection.execute(pick).fetchone()
        new: object = "other" if row == "last" and isinstance(value, str) and value else changed(value)
        if value is None and column in {"right", "left", "reading_s", "seconds", "hides", "answer"}:
            new = 2
        if column in {"position", "version"}:
            new = value + 1000
        connection.execute(f'UPDATE {table} SET "{column}" = ? WHERE rowid = ?', [new, rowid])

    attack(folder, update)
    problems = found(folder)
    assert problems
    assert all(problem.endswith(".") for problem in problems)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_deleted_row_is_found(folder: Path, table: str, place: str) -> None:
    attack(folder, lambda connection: connection.execute(f"DELETE FROM {table} WHERE rowid = ({at(table, place)})"))
    assert found(folder)


@pytest.mark.parametrize("table", TABLES)
def test_an_emptied_table_is_found(folder: Path, table: str) -> None:
    attack(folder, f"DELETE FROM {table}")
    assert found(folder)


@pytest.mark.parametrize("table", TABLES)
def test_a_row_slipped_in_is_found(folder: Path, table: str) -> None:
    def slip_in(connection: sqlite3.Connection) -> None:
        """A row as an existing one, under other unique values."""
        cursor = connection.execute(f"SELECT * FROM {table} WHERE rowid = ({at(table, 'middle')})")
        names, row = [told[0] for told in cursor.description], cursor.fetchone()
        unique = {"id", "hash", "key", "name", "version", "position", "shown_as", "radiograph", "fingerprint"}
        unique |= {"calibrations": {"case_id"}, "opinions": {"model"}}.get(table, set())
        new = [_other(value) if name in unique else value for name, value in zip(names, row, strict=True)]
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' for _ in new)})", new)

    attack(folder, slip_in)
    assert found(folder)


@pytest.mark.parametrize("table", [table for table in TABLES if table != "study"])  # facts have no order
def test_reordered_rows_are_found(folder: Path, table: str) -> None:
    attack(folder, lambda connection: swap(connection, table))
    expected = "was altered" if table == "protocols" else "was moved"  # a version is its row's place
    assert any(expected in problem for problem in found(folder))


def delete_the_end(connection: sqlite3.Connection) -> None:
    """The last sign-off and the last read go, every act since, and what is kept of the read in short."""
    delete_the_rows_at_the_end(connection)
    connection.execute("DELETE FROM case_marks")
    connection.execute(FILL)


def delete_the_rows_at_the_end(connection: sqlite3.Connection) -> None:
    (read,) = connection.execute("SELECT id FROM reads ORDER BY rowid DESC LIMIT 1").fetchone()
    (since,) = connection.execute("SELECT rowid FROM acts WHERE records LIKE ?", [f"%{read}%"]).fetchone()
    connection.execute("DELETE FROM acts WHERE rowid >= ?", [since])
    connection.execute("DELETE FROM sign_offs WHERE rowid = (SELECT max(rowid) FROM sign_offs)")
    connection.execute("DELETE FROM reads WHERE id = ?", [read])


def test_a_record_cut_short_at_its_end_is_found_on_a_computer_that_saw_it(folder: Path) -> None:
    attack(folder, delete_the_end)
    with Study.open(folder) as study:
        day = r"\d{4}-\d\d-\d\d \d\d:\d\d UTC"
        reads, trail = verify(study)
        assert re.match(
            rf"The end of the reads by Ada that this computer saw on {day} is missing: the record was", reads
        )
        assert re.match(rf"The end of the audit trail that this computer saw on {day} is missing", trail)
    assert len(found(folder)) == 2, "closing it must not make it the last state seen"
    with Study.open(folder) as study:
        anchor_file(study).unlink()
    assert found(folder) == [], "another computer cannot know; sign-offs sent elsewhere and seals can"


@pytest.mark.parametrize(
    "change",
    [
        delete_the_rows_at_the_end,
        "UPDATE case_marks SET marks = replace(marks, ':3', ':0') WHERE marks LIKE '%:3%'",
        "UPDATE case_marks SET outline = replace(outline, ':d', ':n') WHERE outline LIKE '%:d%'",
        "UPDATE case_marks SET plain = 1 - plain WHERE case_id = (SELECT min(case_id) FROM case_marks)",
        "DELETE FROM case_marks WHERE case_id = (SELECT min(case_id) FROM case_marks)",
        (
            "INSERT INTO case_marks SELECT id, '<Ada:00', '<Ada:n', '', 1 FROM cases"
            " WHERE id NOT IN (SELECT case_id FROM case_marks)"
        ),
    ],
)
def test_what_is_kept_in_short_and_is_not_what_the_reads_say_is_found_on_any_computer(
    folder: Path, change: str | Change
) -> None:
    attack(folder, change)
    with Study.open(folder) as study:
        anchor_file(study).unlink()
    told = found(folder)
    assert told
    assert all(
        re.fullmatch(r"What the study keeps in short of case \S+ is not what its reads say\.", one) for one in told
    )


def test_the_seal_finds_a_record_cut_short_on_any_computer(folder: Path) -> None:
    with Study.open(folder) as study:
        seal, seen = examine(study).seal, anchor_file(study)
    seen.unlink()
    attack(folder, delete_the_end)
    with Study.open(folder) as study:
        assert examine(study).problems == ()
        assert examine(study, seal.lower()).problems == (f"The record does not contain the state of the seal {seal}.",)
        earlier = examine(study).seal
        study.exclude(study.cases.all()[2].id, "later")
        assert (examine(study, earlier).problems, examine(study).seal != earlier) == ((), True)
        with pytest.raises(SireaderError, match="is no seal; copy it again"):
            examine(study, "ABCDEF")


def test_an_old_copy_in_place_of_the_study_is_found(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "old")
    with Study.open(folder) as study:
        study.exclude(study.cases.all()[2].id, "atypical projection")
    shutil.rmtree(folder)
    (tmp_path / "old").rename(folder)
    (problem,) = found(folder)
    assert problem.startswith("The end of the audit trail")
    assert "an older copy of the study was put in its place" in problem


def rehash(connection: sqlite3.Connection, reads: list[Read]) -> None:
    """Write reads in place of those of the same ids, with fresh hashes and links."""
    for read in reads:
        grades = read.grades or Grades.of(0, 0)
        row = (int(grades.right), int(grades.left), read.previous_hash, read.hash, read.id)
        connection.execute('UPDATE reads SET "right" = ?, "left" = ?, previous_hash = ?, hash = ? WHERE id = ?', row)


def test_a_chain_hashed_anew_from_an_edited_read_on_is_found_by_the_trail_and_the_sign_off(folder: Path) -> None:
    with Study.open(folder) as study:
        chain = [read for read in study.reads.all() if read.reader == "Ben"]
    edited = chain[2]
    end = chain[1]
    forged = []
    for read in chain[2:]:
        end = replace(read, judgement=a_judgement("4/4") if read is edited else read.judgement).following(end)
        forged.append(end)
    attack(folder, lambda connection: rehash(connection, forged))
    problems = found(folder)
    assert f"Read {edited.id} by Ben on case {edited.case} was altered." in problems
    assert any(
        re.match(r"Of the 4 reads under the sign-off of Ben of .*, 0 are on record as they were", one)
        for one in problems
    )


def test_a_signed_read_that_is_altered_is_named_with_its_sign_off(folder: Path) -> None:
    attack(folder, "UPDATE reads SET comment = 'other' WHERE rowid = 2")
    with Study.open(folder) as study:
        problems = verify(study)
    named = [
        problem
        for problem in problems
        if re.search(r"^Read \w+ by Ben on case \S+ lies under the sign-off of Ben", problem)
    ]
    assert len(named) == 1


@pytest.mark.parametrize("table", TABLES)
def test_a_table_rebuilt_with_one_row_less_is_found(folder: Path, table: str) -> None:
    def rebuild(connection: sqlite3.Connection) -> None:
        made = connection.execute("SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql > ''", [table]).fetchall()
        rows = connection.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()
        connection.execute(f"DROP TABLE {table}")
        for (sql,) in made:
            connection.execute(sql)
        for row in [row for place, row in enumerate(rows) if place != len(rows) // 2]:
            connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' for _ in row)})", row)

    attack(folder, rebuild)
    assert found(folder)


def test_a_table_rebuilt_without_its_rules_is_found(folder: Path) -> None:
    def rebuild(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE loose AS SELECT * FROM exclusions")
        connection.execute("DROP TABLE exclusions")
        connection.execute("ALTER TABLE loose RENAME TO exclusions")

    attack(folder, rebuild)
    assert found(folder) == ["The table exclusions of the study's file was changed."]


def test_a_trigger_that_changes_what_comes_later_is_found(folder: Path) -> None:
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("CREATE TRIGGER trick AFTER INSERT ON drafts BEGIN DELETE FROM drafts; END")
    assert found(folder) == ["The trigger trick of the study's file is not of this program."]


def test_a_clock_set_back_is_told_and_is_no_damage(folder: Path) -> None:
    with Study.open(folder) as study:
        last = study.acts.all()[-1]
        early = replace(last, id="early", at=last.at - timedelta(hours=1), previous_hash=last.hash, records={})
        study.acts.append([early])
        findings = examine(study)
    assert findings.problems == ()
    (notice,) = findings.notices
    assert notice.startswith("Act early (signed off by Ada, 5 reads) is dated before the record that it follows: the ")


def test_a_study_that_nobody_touched_is_sound_though_the_guards_were_lifted(folder: Path) -> None:
    attack(folder)
    assert found(folder) == []


def at(table: str, place: str) -> str:
    """A query of the rowid of a table's first, middle or last row."""
    offset = {"first": "0", "middle": f"(SELECT count(*) / 2 FROM {table})", "last": "-1"}[place]
    if place == "last":
        return f"SELECT max(rowid) FROM {table}"
    return f"SELECT rowid FROM {table} ORDER BY rowid LIMIT 1 OFFSET {offset}"


def swap(connection: sqlite3.Connection, table: str) -> None:
    """Exchange the places of the first and the last row."""
    (first,), (last,) = (connection.execute(at(table, place)).fetchone() for place in ("first", "last"))
    for old, new in ((first, -7), (last, first), (-7, last)):
        connection.execute(f"UPDATE {table} SET rowid = ? WHERE rowid = ?", [new, old])


def _other(value: object) -> object:
    return value + 1000 if isinstance(value, int) else f"other {value}"
