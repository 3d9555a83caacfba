"""Two programs on one study, each committing as fast as it can; and a disk that is really full."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sireader.domain.chains import ends, forks
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import a_study
from tests.disks import needs_mounts, on_a_disk, tiny

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
COMMITS = 2000 if SOAK else 150
LONGEST_COMMIT_S = 1.0
ROOT = Path(__file__).parent.parent.parent

COMMITTING = """
import json, sys, time
from pathlib import Path
from sireader.workflow.study import Study
from tests.builders import a_desk, a_judgement
folder, reader, commits = sys.argv[1], sys.argv[2], int(sys.argv[3])
with Study.open(Path(folder)) as study:
    desk, ids, seconds = a_desk(study, reader), [], []
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(commits):
        began = time.perf_counter()
        ids.append(desk.commit(f"C-{number:04}", a_judgement("2/2")).id)
        seconds.append(time.perf_counter() - began)
print(json.dumps({"ids": ids, "longest": max(seconds), "median": sorted(seconds)[commits // 2]}))
"""


@pytest.mark.timeout(1800)
def test_two_programs_commit_at_once_and_neither_waits_long_nor_loses_a_read(tmp_path: Path) -> None:
    a_study(tmp_path / "study", cases=[f"C-{number:04}" for number in range(COMMITS)]).close()
    programs = [_begun(tmp_path / "study", reader) for reader in ("Ada", "Ben")]
    for program in programs:
        assert program.stdout
        assert program.stdout.readline() == "ready\n"
    told = []
    for program in programs:
        assert program.stdin
        print("go", file=program.stdin, flush=True)
    for program in programs:
        out, problem = program.communicate()
        assert program.returncode == 0, problem
        told.append(json.loads(out))
    figures = ", ".join(f"median {one['median'] * 1e3:.1f} ms, longest {one['longest'] * 1e3:.0f} ms" for one in told)
    print(f"{COMMITS} commits each: {figures}")
    with Study.open(tmp_path / "study") as study:
        assert {read.id for read in study.reads.all()} == {*told[0]["ids"], *told[1]["ids"]}
        assert study.reads.count() == 2 * COMMITS
        chains = [*study.reads.links().values(), *study.acts.links().values()]
        assert [(list(forks(chain)), len(ends(chain))) for chain in chains] == [([], 1)] * 3
        assert not [problem for problem in verify(study) if "radiograph" not in problem]
    assert max(one["longest"] for one in told) < LONGEST_COMMIT_S


def _begun(folder: Path, reader: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", COMMITTING, str(folder), reader, str(COMMITS)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe, stderr=pipe)


FILLING = """
import json, shutil, sys
from pathlib import Path
from sireader.domain.drafts import Draft
from sireader.domain.errors import SireaderError
from sireader.workflow.study import Study
from sireader.workflow.verification import examine
from tests.builders import a_desk, a_judgement
disk, source = Path(sys.argv[1]), Path(sys.argv[2])
shutil.copytree(source, disk / "study")
with Study.open(disk / "study") as study:
    desk, told = a_desk(study, "Ada"), {"refused": []}
    desk.worklist()
    desk.keep_draft("C-1", Draft.of(a_judgement("1/2", "typed before the disk was full")))
    filler = (disk / "filler").open("wb", buffering=0)
    try:
        while True:
            filler.write(b"x" * 4096)
    except OSError as error:
        told["full"] = error.strerror
    for attempt in range(2):
        try:
            desk.commit("C-1", a_judgement("1/2", "word " * 20_000))
        except SireaderError as error:
            told["refused"].append(str(error))
    told["read"], told["draft"] = desk.own_read("C-1") is not None, desk.draft("C-1").comment
    (disk / "filler").unlink()
    filler.close()
    told["id"] = desk.commit("C-1", a_judgement("1/2", "word " * 20_000)).id
with Study.open(disk / "study") as study:
    told["reads"] = [read.id for read in study.reads.all()]
    told["problems"] = [problem for problem in examine(study).problems if "radiograph" not in problem]
print(json.dumps(told))
"""


@needs_mounts
def test_a_disk_that_is_really_full_refuses_the_commit_and_keeps_the_draft(tmp_path: Path) -> None:
    a_study(tmp_path / "study", cases=["C-1", "C-2"]).close()
    (tmp_path / "disk").mkdir()
    told = json.loads(on_a_disk(tiny(2048), tmp_path / "disk", FILLING, tmp_path / "study"))
    assert told["full"] == "No space left on device"
    sentence = (
        "The disk is full: nothing was written to study/study.sqlite; free some space; all committed reads are safe."
    )
    assert told["refused"] == [sentence] * 2
    assert (told["read"], told["draft"]) == (False, "typed before the disk was full")
    assert (told["reads"], told["problems"]) == ([told["id"]], [])
