"""Merging is set union: any order, any number of times; what does not fit is refused and named."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sireader.domain.acts import ActKind
from sireader.domain.reads import Read
from sireader.storage.read_store import _row
from sireader.workflow.coordination import close_reading
from sireader.workflow.entries import EntryState
from sireader.workflow.intake import import_radiographs
from sireader.workflow.parcels_merge import merge
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.references import references
from sireader.workflow.study import Study
from sireader.workflow.verification import examine, verify
from sireader.workflow.worklist import worklist
from tests.builders import a_desk, a_dicom_file, a_judgement, commit
from tests.workflow.parcels import a_home, a_parcel, contents, problem_of, sent_back, unpacked

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = 400 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 5
READERS = ("Ada", "Ben", "Cleo")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_home(tmp_path_factory.mktemp("untouched"))[0]


def copied(folder: Path, to: Path) -> Path:
    """A whole copy of a study that nobody has open."""
    return Path(shutil.copytree(folder, to))


def some_work(data: st.DataObject, study: Study, reader: str) -> None:
    """Read what waits, amend what is read, or leave it."""
    for entry in worklist(study, study.reader(reader)):
        grades = data.draw(st.sampled_from(("0/0", "1/2", "2/2", "3/3", "-", "")))
        if not grades:
            continue
        if entry.state is EntryState.READ:
            a_desk(study, reader).amend(entry.case, a_judgement(grades), "looked again")
        else:
            commit(study, reader, entry.case, grades, "x" if grades == "-" else "")


def some_parcels(data: st.DataObject, home: Path) -> list[Path]:
    """Parcels that came back at various times, while the readers also read at home."""
    sources: list[Path] = []
    for number in range(data.draw(st.integers(1, 4))):
        reader = data.draw(st.sampled_from(READERS))
        with Study.open(home) as study:
            some_work(data, study, data.draw(st.sampled_from(READERS)))
            out = home.parent / f"{number}.sirp"
            if not worklist(study, study.reader(reader)):
                continue
            pack(study, reader, out)
        opened = open_parcel(out).folder
        for time in range(data.draw(st.integers(1, 2))):
            with Study.open(opened) as away:
                some_work(data, away, reader)
                back = home.parent / f"{number}-{time}.sirp"
                pack(away, reader, back)
            sources += [back, opened] if time else [back]
        if data.draw(st.booleans()):
            with Study.open(home) as study:
                merge(study, data.draw(st.sampled_from(sources)))
    return sources


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_replicas_converge_whatever_is_merged_in_whatever_order_how_often(data: st.DataObject, untouched: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = copied(untouched, Path(folder) / "study")
        with Study.open(home) as study:
            for reader in READERS:
                worklist(study, study.reader(reader))
        sources = some_parcels(data, home)
        replicas = [copied(home, Path(folder) / name) for name in ("one", "other")]
        for replica in replicas:
            again = data.draw(st.lists(st.sampled_from(sources), max_size=3)) if sources else []
            with Study.open(replica) as study:
                for source in data.draw(st.permutations([*sources, *again])):
                    merge(study, source)
        outcomes = [outcome(replica) for replica in replicas]
        assert outcomes[0] == outcomes[1]
        everything = [contents(replica) for replica in replicas]
        assert everything[0] == everything[1]
        with Study.open(replicas[0]) as study:
            assert not [problem for problem in verify(study) if "was put in its place" not in problem]
            assert not any(merge(study, source).new for source in [*sources, replicas[1]])


def outcome(folder: Path) -> object:
    """The reads, the references and everybody's worklist."""
    with Study.open(folder) as study:
        reads = {read.id: read for read in study.reads.all()}
        return reads, references(study), [worklist(study, study.reader(reader)) for reader in READERS]


def test_a_reader_who_reads_at_home_as_well_keeps_both_reads_and_the_earlier_one_counts(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    parcel = a_parcel(home, "Ada")
    with Study.open(home) as study:
        here = commit(study, "Ada", cases[0], "1/1")
    back = sent_back(parcel, lambda away: commit(away, "Ada", cases[0], "4/4"))
    with Study.open(home) as study:
        merged = merge(study, back)
        assert merged.remarks == (f"Ada read case {cases[0]} in two copies of the study: the earlier read counts.",)
        assert a_desk(study, "Ada").own_read(cases[0]) == here
        findings = examine(study)
        assert findings.problems == ()
        assert len(findings.notices) == 1
        commit(study, "Ada", cases[1], "2/2")
        a_desk(study, "Ada").amend(cases[0], a_judgement("3/3"), "both were wrong")
        assert verify(study) == []
    with Study.open(copied(home, tmp_path / "again")) as study:
        assert merge(study, back).new == {}


def test_two_readers_of_one_role_are_named(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    with Study.open(home) as study:
        study.add_reader("Dan", "local")
        worklist(study, study.reader("Dan"))
    parcels = [a_parcel(home, reader) for reader in ("Ada", "Dan")]
    back = [
        sent_back(parcel, lambda away: commit(away, str(away.parcel_of), cases[0], "2/2"), f"back-{number}")
        for number, parcel in enumerate(parcels)
    ]
    with Study.open(home) as study:
        assert merge(study, back[1]).remarks == ()
        (remark,) = merge(study, back[0]).remarks
        assert remark == f"Ada and Dan both read case {cases[0]} as local: Ada's counts."


# -- what does not fit -------------------------------------------------------------------------------------------------


@pytest.fixture
def away(tmp_path: Path) -> tuple[Path, Path, list[str]]:
    """A study, the folder of an opened parcel in which Ada read the three cases and amended one, and the cases."""
    home, cases = a_home(tmp_path)
    with unpacked(a_parcel(home, "Ada")) as study:
        for case in cases:
            commit(study, "Ada", case, "2/2")
        a_desk(study, "Ada").amend(cases[2], a_judgement("4/4"), "looked again")
        return home, study.folder, cases


def tamper(folder: Path, *statements: str, parameters: tuple[object, ...] = ()) -> None:
    with closing(sqlite3.connect(folder / "study.sqlite", isolation_level=None)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement, parameters if "?" in statement else ())
        for _, sql in guards:
            connection.execute(sql)


def reads_of(folder: Path) -> list[Read]:
    with Study.open(folder) as study:
        return study.reads.all()


def refusal(home: Path, folder: Path) -> str:
    """Why a parcel packed from the folder is not merged; the study stays as it was."""
    before = contents(home, without_merging=False)
    out = home.parent / "tampered.sirp"
    with Study.open(folder) as study:
        pack(study, str(study.parcel_of), out)
    with Study.open(home) as study:
        told = problem_of(lambda: merge(study, out))
        assert problem_of(lambda: merge(study, folder))
    assert contents(home, without_merging=False) == before
    assert told.startswith("tampered.sirp ")
    return told


@pytest.mark.parametrize(
    "change",
    [
        '"right" = 0',
        "comment = 'x'",
        "committed_at = '2001-01-01T00:00:00.000000+00:00'",
        "hash = 'x'",
        "role = 'central-2'",
    ],
)
def test_an_altered_read_is_refused_and_named(away: tuple[Path, Path, list[str]], change: str) -> None:
    home, folder, cases = away
    second = reads_of(folder)[1]
    tamper(folder, f"UPDATE reads SET {change} WHERE id = ?", parameters=(second.id,))  # noqa: S608
    assert f"Read {second.id} by Ada on case {cases[1]} was altered" in refusal(home, folder)


def rewritten(folder: Path, read: Read) -> None:
    """Put a read in place of the one of that id, with a hash that fits it."""
    row = _row(read)
    columns = ", ".join(f'"{name}" = ?' for name in row)
    sql = f"UPDATE reads SET {columns} WHERE id = ?"  # noqa: S608
    tamper(folder, "PRAGMA foreign_keys = OFF", sql, parameters=(*row.values(), read.id))


def test_a_read_with_the_id_of_another_is_refused(away: tuple[Path, Path, list[str]]) -> None:
    home, folder, cases = away
    with Study.open(home) as study:
        merge(study, folder)
    last = reads_of(folder)[-1]
    rewritten(folder, replace(last, judgement=a_judgement("0/0")))
    assert f"Read {last.id} by Ada on case {cases[2]} says something else" in refusal(home, folder)


def test_a_cut_record_is_refused(away: tuple[Path, Path, list[str]]) -> None:
    home, folder, cases = away
    first, second, *_ = reads_of(folder)
    tamper(folder, "PRAGMA foreign_keys = OFF", "DELETE FROM reads WHERE id = ?", parameters=(first.id,))
    assert f"Before read {second.id} by Ada on case {cases[1]}, a record is missing" in refusal(home, folder)


FORGED: dict[str, tuple[Callable[[Read, list[str]], Read], str]] = {
    "another role": (lambda read, _: replace(read, role="central-1"), "was given as central-1, but Ada reads as local"),
    "a case that is none": (
        lambda read, _: replace(read, case="C-NONE", amends=None, reason=""),
        "a case that the study does not have",
    ),
    "an amendment of another case": (lambda read, cases: replace(read, case=cases[0]), "amends a read of another case"),
    "an amendment of nothing": (
        lambda read, _: replace(read, amends="nothing"),
        "amends a read that its reader never gave",
    ),
    "an amendment for no reason": (lambda read, _: replace(read, reason=" "), "amends without a reason"),
    "a case under a name of its own": (
        lambda read, _: replace(read, amends=None, reason="", shown_as="C-OTHER"),
        "given to Ada in another way",
    ),
    "not evaluable without a word": (
        lambda read, _: replace(read, judgement=replace(a_judgement("-"), comment="")),
        "A not-evaluable read needs a comment",
    ),
    "in another's name": (lambda read, _: replace(read, reader="Ben"), "does not belong into a parcel of Ada"),
}


@pytest.mark.parametrize("forgery", FORGED)
def test_a_read_that_its_reader_could_not_give_is_refused(away: tuple[Path, Path, list[str]], forgery: str) -> None:
    home, folder, cases = away
    make, expected = FORGED[forgery]
    rewritten(folder, make(reads_of(folder)[-1], cases))
    before = contents(home, without_merging=False)
    with Study.open(home) as study:
        assert expected in problem_of(lambda: merge(study, folder))
    assert contents(home, without_merging=False) == before


def test_a_parcel_of_another_study_is_refused(away: tuple[Path, Path, list[str]], tmp_path: Path) -> None:
    _, folder, _ = away
    other, _ = a_home(tmp_path / "other")
    assert "belongs to another study than study" in refusal(other, folder)


def test_a_parcel_of_somebody_who_does_not_read_here_is_refused(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    before = copied(home, tmp_path / "before")
    with Study.open(home) as study:
        study.add_reader("Dan", "central-1")
    back = sent_back(a_parcel(home, "Dan"), lambda away: commit(away, "Dan", cases[0], "1/1"))
    with Study.open(before) as study:
        assert "Dan does not read in this study" in problem_of(lambda: merge(study, back))


def test_a_whole_copy_with_a_case_of_its_own_is_refused(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    copy = copied(home, tmp_path / "copy")
    with Study.open(copy) as study:
        report = import_radiographs(study, [a_dicom_file(tmp_path / "more.dcm", 99)])
        commit(study, "Ben", report.accepted[0].case, "1/1")
    with Study.open(home) as study:
        assert "a case that the study does not have" in problem_of(lambda: merge(study, copy))
        assert study.reads.count() == 0
    bare = copied(home, tmp_path / "bare")
    with Study.open(bare) as study:
        import_radiographs(study, [a_dicom_file(tmp_path / "more.dcm", 99)])
        worklist(study, study.reader("Ben"))
    with Study.open(home) as study:
        assert "the study has no case" in problem_of(lambda: merge(study, bare))


def test_nobody_but_the_coordinator_closes_a_study_or_speaks_for_others(away: tuple[Path, Path, list[str]]) -> None:
    home, folder, _ = away
    with Study.open(folder) as study:
        assert "This is Ada's parcel" in problem_of(lambda: close_reading(study, "now"))
        study.record(ActKind.STUDY_CLOSED, why="now")
    with Study.open(home) as study:
        assert "is nothing that is done in a parcel of Ada" in problem_of(lambda: merge(study, folder))
        assert not study.closed


def test_a_trail_that_speaks_ill_of_other_reads_is_refused(away: tuple[Path, Path, list[str]]) -> None:
    home, folder, cases = away
    with Study.open(home) as study:
        theirs = commit(study, "Ben", cases[0], "1/1")
        record = {f"reads:{theirs.id}": "0" * 64}
    with Study.open(folder) as study:
        study.record(ActKind.COMMITTED, who="Ada")
        acts = study.acts.all()
    forged = replace(acts[-1], records=record)
    tamper(
        folder,
        "UPDATE acts SET records = ?, hash = ? WHERE id = ?",
        parameters=(f'{{"reads:{theirs.id}": "{"0" * 64}"}}', forged.hash, forged.id),
    )
    with Study.open(home) as study:
        assert f"speaks of reads:{theirs.id}" in problem_of(lambda: merge(study, folder))
        assert verify(study) == []


def test_an_altered_act_is_refused(away: tuple[Path, Path, list[str]]) -> None:
    home, folder, _ = away
    tamper(folder, "UPDATE acts SET at = '2001-01-01T00:00:00.000000+00:00' WHERE kind = 'read committed'")
    assert "of the audit trail (read committed by Ada) was altered" in refusal(home, folder)


# -- all or nothing ----------------------------------------------------------------------------------------------------

MERGING = """
import os, sys
from pathlib import Path
from sireader.workflow.parcels_merge import merge
from sireader.workflow.study import Study
home, parcel = map(Path, sys.argv[1:])
with Study.open(home) as study:
    print("ready", flush=True)
    sys.stdin.readline()
    merge(study, parcel)
    print("merged", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.parametrize("wait_for_it", [False, True], ids=["at some moment", "when it is merged"])
def test_a_killed_merge_leaves_all_or_nothing(tmp_path: Path, wait_for_it: bool) -> None:
    home, cases = a_home(tmp_path)

    def many(study: Study) -> None:
        commit(study, "Ada", cases[0], "2/2")
        for number in range(60):
            a_desk(study, "Ada").amend(cases[0], a_judgement(f"{number % 5}/2"), "again")

    back = sent_back(a_parcel(home, "Ada"), many)
    command = [sys.executable, "-c", MERGING, str(home), str(back)]
    for turn in range(4):
        copy = copied(home, tmp_path / f"copy-{turn}")
        command[3] = str(copy)
        program = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert program.stdout
        assert program.stdin
        assert program.stdout.readline() == "ready\n"
        program.stdin.write("\n")
        program.stdin.flush()
        if wait_for_it:
            assert program.stdout.readline() == "merged\n"
        else:
            busy_for(turn)
        program.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        program.communicate()
        with Study.open(copy) as study:
            count = study.reads.count()
            merged = bool([act for act in study.acts.all() if act.kind is ActKind.MERGED])
            assert (count, merged) in ({(61, True)} if wait_for_it else {(0, False), (61, True)})
            assert not [problem for problem in verify(study) if "was put in its place" not in problem]
            merge(study, back)
            assert study.reads.count() == 61


def busy_for(turns: int) -> None:
    """Some milliseconds of work of this program, so that the other one is met at different moments."""
    for _ in range(turns):
        sum(range(700_000))
