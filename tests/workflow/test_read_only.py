"""A study that may not be written can be looked at, says so, and refuses every write in one sentence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sireader.workflow.intake import import_radiographs
from sireader.workflow.study import DATABASE, Study
from sireader.workflow.worklist import worklist
from tests.builders import a_dicom_file, an_imaged_study, commit
from tests.disks import (
    READ_ONLY,
    allow_writing,
    answer,
    as_anybody,
    begun_as_anybody,
    forbid_writing,
    needs_mounts,
    on_a_disk,
)

LOOKING = """
import json, sys, tempfile
from pathlib import Path
from sireader.domain.drafts import Draft
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades
from sireader.domain.reads import Judgement
from sireader.workflow.parcels_pack import pack
from sireader.workflow.passwords import sign_in
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
told = {}
with tempfile.TemporaryDirectory() as parcels, Study.open(Path(sys.argv[1])) as study:
    desk = ReadingDesk(study, study.reader("Ada"))
    entries = desk.worklist()
    told["read_only"], told["problems"] = study.read_only, verify(study)
    told["worklist"] = [(entry.case, entry.state.value, str(entry.grades or "")) for entry in entries]
    told["rows"] = desk.radiograph(entries[0].case).rows
    sign_in(study, "Ada")
    waiting = next(entry.case for entry in entries if entry.state.unread)
    writes = {
        "commit": lambda: desk.commit(waiting, Judgement(Grades.of(2, 2))),
        "draft": lambda: desk.keep_draft(waiting, Draft(comment="x")),
        "exclude": lambda: study.exclude(waiting, "atypical"),
        "reader": lambda: study.add_reader("Dora", "local"),
        "pack": lambda: pack(study, "Ada", Path(parcels) / "Ada.sirp"),
    }
    for name, write in writes.items():
        try:
            write()
        except SireaderError as error:
            told[name] = str(error)
    told["parcels"] = len(list(Path(parcels).iterdir()))
print(json.dumps(told))
"""
REFUSAL = (
    "study/study.sqlite cannot be written to here, so nothing was written; "
    "copy the study to where you may write, or ask for permission."
)
Place = Callable[[Path], dict[str, Any]]


def without_permission(folder: Path) -> dict[str, Any]:
    forbid_writing(folder)
    try:
        return dict(json.loads(as_anybody(LOOKING, folder)))
    finally:
        allow_writing(folder)


def on_a_read_only_disk(folder: Path) -> dict[str, Any]:
    return dict(json.loads(on_a_disk(READ_ONLY, folder, LOOKING)))


PLACES = [
    pytest.param(without_permission, id="without permission"),
    pytest.param(on_a_read_only_disk, id="on a read-only disk", marks=needs_mounts),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A study of four radiographs, closed; Ada has read one of the three that were there at her last visit."""
    with an_imaged_study(tmp_path, 3) as study:
        first = worklist(study, study.reader("Ada"))[0].case
        commit(study, "Ada", first, "1/2")
        import_radiographs(study, [a_dicom_file(tmp_path / "late.dcm", 9)])
    return tmp_path / "study"


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("place", PLACES)
def test_a_study_that_may_not_be_written_is_opened_for_viewing(folder: Path, place: Place) -> None:
    before = content(folder)
    told = place(folder)
    assert (told["read_only"], told["problems"], told["rows"]) == (True, [], 64)
    assert [(state, grades) for _, state, grades in told["worklist"]] == [
        ("read", "1/2"),
        ("waiting", ""),
        ("waiting", ""),
    ]
    assert [told[write] for write in ("commit", "draft", "exclude", "reader")] == [REFUSAL] * 4
    assert (told["pack"].endswith("nothing was packed; pack where the study may be written."), told["parcels"]) == (
        True,
        0,
    )
    assert content(folder) == before


@pytest.mark.parametrize("place", PLACES)
def test_reads_that_a_killed_program_left_in_the_log_are_seen(folder: Path, tmp_path: Path, place: Place) -> None:
    with Study.open(folder) as study:
        commit(study, "Ada", worklist(study, study.reader("Ada"))[1].case, "3/3")
        left = Path(shutil.copytree(folder, tmp_path / "left" / "study"))  # as if the power had gone now
    assert (left / f"{DATABASE}-wal").stat().st_size > 0
    told = place(left)
    assert (told["read_only"], told["problems"]) == (True, [])
    assert [grades for _, _, grades in told["worklist"]] == ["1/2", "3/3", "", ""]


@pytest.mark.parametrize("place", PLACES)
def test_what_is_damaged_is_refused_there_too(folder: Path, place: Place) -> None:
    file = folder / DATABASE
    file.write_bytes(file.read_bytes()[:-4096])
    with pytest.raises(AssertionError, match=r"study/study.sqlite is damaged; restore the study from a copy"):
        place(folder)


WATCHING = """
import sys
from pathlib import Path
from sireader.workflow.study import Study
with Study.open(Path(sys.argv[1])) as study:
    print(study.read_only, flush=True)
    for line in sys.stdin:
        print(study.reads.count(), flush=True)
"""


def test_somebody_without_permission_sees_each_read_as_it_is_committed(folder: Path) -> None:
    with Study.open(folder) as study:
        cases = [entry.case for entry in worklist(study, study.reader("Ada")) if entry.state.unread]
        commit(study, "Ada", cases[0], "2/2")
        forbid_writing(folder)
        with begun_as_anybody(WATCHING, folder) as watching:
            assert answer(watching) == "True"
            assert answer(watching, "how many?") == "2"
            commit(study, "Ada", cases[1], "2/2")
            assert answer(watching, "how many now?") == "3"
        allow_writing(folder)


COMMANDS = """
import contextlib, io, json, sys
from sireader.__main__ import main
study, told = sys.argv[1], {}
readers, excluding = ["--reader", "Ada"], ["C-1", "--reason", "x"]
password = [*readers, "--password-file", sys.argv[2]]
for name, rest in {"worklist": readers, "audit": [], "verify": [], "exclude": excluding, "password": password}.items():
    sys.argv, out = ["sireader", name, study, *rest], io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            status = main()
        except SystemExit as end:
            status = end.code
    told[name] = (status, out.getvalue())
print(json.dumps(told))
"""


def test_commands_that_tell_work_and_those_that_write_say_why_not(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "password").write_text("long enough a word\n", encoding="utf-8")
    forbid_writing(folder)
    told = json.loads(as_anybody(COMMANDS, folder, tmp_path / "password"))
    allow_writing(folder)
    assert [status for status, _ in told.values()] == [0, 0, 0, 2, 2]
    assert "It can only be looked at here: it is read-only." in told["verify"][1]
    assert told["password"][1] == f"sireader: {REFUSAL}\n"
