"""Two programs on one study, a full disk, a killed program: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

import pytest

from sireader.domain.drafts import Draft
from sireader.domain.errors import SireaderError
from sireader.storage.database import StudyDatabase
from sireader.storage.draft_store import DraftStore
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import MORNING, a_desk, a_judgement, a_read, a_study, commit

ROOT = Path(__file__).parent.parent.parent
READING = """
import sys
from pathlib import Path
from sireader.workflow.study import Study
from tests.builders import commit
folder, reader, first, last = sys.argv[1:]
with Study.open(Path(folder)) as study:
    for number in range(int(first), int(last)):
        print(commit(study, reader, f"C-{number}", "2/2").id, flush=True)
"""


def start_reading(folder: Path, reader: str, first: int, last: int) -> subprocess.Popen[str]:
    """Another program that commits one read after the other and prints the id of each once it is committed."""
    command = [sys.executable, "-c", READING, str(folder), reader, str(first), str(last)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_programs_on_one_study_both_commit_and_lose_nothing(tmp_path: Path) -> None:
    a_study(tmp_path / "study", cases=[f"C-{number}" for number in range(40)]).close()
    programs = [start_reading(tmp_path / "study", reader, 0, 40) for reader in ("Ada", "Ben")]
    printed = [program.communicate()[0].split() for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    with Study.open(tmp_path / "study") as study:
        assert {read.id for read in study.reads.all()} == {*printed[0], *printed[1]}
        assert len(study.reads.all()) == 80
        assert not [problem for problem in verify(study) if "radiograph" not in problem]


def test_a_killed_program_keeps_every_acknowledged_read(tmp_path: Path) -> None:
    a_study(tmp_path / "study", cases=[f"C-{number}" for number in range(2000)]).close()
    acknowledged: list[str] = []
    for first in range(0, 2000, 400):
        program = start_reading(tmp_path / "study", "Ada", first, first + 400)
        assert program.stdout
        assert program.stderr
        acknowledged += [program.stdout.readline().strip() for _ in range(7)]
        program.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        acknowledged += program.stdout.read().split()
        assert program.wait() != 0
        program.stdout.close()
        program.stderr.close()
    with Study.open(tmp_path / "study") as study:
        assert set(acknowledged) <= {read.id for read in study.reads.all()}
        assert not [problem for problem in verify(study) if "radiograph" not in problem]


def test_waiting_for_another_program_ends_with_a_sentence(tmp_path: Path) -> None:
    a_study(tmp_path / "study", cases=["C-1"]).close()
    file = tmp_path / "study" / "study.sqlite"
    with closing(sqlite3.connect(file)) as other, closing(StudyDatabase(file, busy_timeout_s=0.05)) as ours:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(SireaderError, match=r"Another program keeps study/study.sqlite to itself; close it"):
            DraftStore(ours).save("Ada", "C-1", Draft(comment="x"), MORNING)
        other.rollback()
        DraftStore(ours).save("Ada", "C-1", Draft(comment="x"), MORNING)


def test_a_full_disk_refuses_the_commit_and_keeps_the_draft(tmp_path: Path) -> None:
    long = "word " * 20_000
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        desk = a_desk(study, "Ada")
        desk.keep_draft("C-1", draft := Draft.of(a_judgement("2/2", "short")))
        pages = study._database.value("PRAGMA page_count")
        assert study._database.value(f"PRAGMA max_page_count = {pages}") == pages
        with pytest.raises(SireaderError, match=r"The disk is full: nothing was written to study/study.sqlite; free"):
            desk.commit("C-1", a_judgement("2/2", long))
        assert (desk.own_read("C-1"), desk.draft("C-1")) == (None, draft)
        with pytest.raises(SireaderError, match="The disk is full"):
            desk.keep_draft("C-1", Draft(comment=long))
        assert desk.draft("C-1") == draft
        study._database.value("PRAGMA max_page_count = 1073741823")
        assert desk.commit("C-1", a_judgement("2/2", long)) == desk.own_read("C-1")
        assert desk.draft("C-1").empty


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        with suppress(ZeroDivisionError), study.transaction():
            study.exclude("C-1", "atypical projection")
            study.reads.append([a_read()])
            raise ZeroDivisionError
        assert (study.reads.all(), study.case("C-1").excluded) == ([], False)


def test_rows_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        with pytest.raises(sqlite3.IntegrityError):
            study.reads.append([a_read(), a_read("1/1", minute=1), a_read(case="C-9")])
        assert study.reads.all() == []


def test_one_connection_serves_many_threads(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=[f"C-{number}" for number in range(60)]) as study:

        def read(reader: str) -> None:
            for number in range(60):
                commit(study, reader, f"C-{number}", "1/1")

        threads = [Thread(target=read, args=(reader,)) for reader in ("Ada", "Ben")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(study.reads.all()) == 120
        assert not [problem for problem in verify(study) if "radiograph" not in problem]
