"""Killed at a random moment: every acknowledged act is there, no read is doubled, and `verify` finds nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Timer

import pytest

from sireader.workflow.parcels_merge import merge
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from tests.builders import an_imaged_study

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
KILLS = 300 if SOAK else 8
KILLS_A_STUDY = 30
LONGEST_LIFE_S = 0.6
ROOT = Path(__file__).parent.parent.parent
Acknowledged = list[tuple[str, str]]


@pytest.fixture
def studies(tmp_path: Path) -> tuple[Path, Path]:
    """A study of eight radiographs, and Ben's parcel of it, opened."""
    with an_imaged_study(tmp_path, 8) as study:
        pack(study, "Ben", tmp_path / "ben.parcel")
    return tmp_path / "study", open_parcel(tmp_path / "ben.parcel").folder


def lived(study: Path, parcel: Path, files: Path, draw: random.Random) -> Acknowledged:
    """What a worker acknowledged before it was killed."""
    arguments = [str(study), str(parcel), str(files), str(draw.getrandbits(32))]
    command = [sys.executable, "-m", "tests.workflow.worker_that_dies", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as worker:
        assert worker.stdout
        assert worker.stderr
        if draw.random() < 0.9:  # else it is killed while it opens the study, or before
            assert worker.stdout.readline() == "open\n", worker.stderr.read()
        killer = Timer(draw.uniform(0, LONGEST_LIFE_S), worker.send_signal, [signal.SIGKILL])
        killer.start()
        lines = [line.split() for line in worker.stdout if line.endswith("\n")]
        killer.join()
        assert worker.wait() == -signal.SIGKILL, worker.stderr.read()
    return [(line[0], line[1]) for line in lines if len(line) == 2]


@pytest.mark.skipif(os.name != "posix", reason="only POSIX kills without asking")
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(-(-KILLS // KILLS_A_STUDY)))
def test_nothing_that_was_acknowledged_is_lost_or_doubled(
    studies: tuple[Path, Path], tmp_path: Path, seed: int
) -> None:
    folder, parcel = studies
    draw = random.Random(seed)  # noqa: S311 – moments, no secret
    acknowledged: Acknowledged = []
    for _ in range(min(KILLS, KILLS_A_STUDY)):
        acknowledged += lived(folder, parcel, tmp_path, draw)
        with Study.open(parcel) as carried, Study.open(folder) as study:
            assert verify(carried) == []
            check(study, acknowledged)
            merge(study, parcel)
            assert {read.id for read in carried.reads.all()} <= {read.id for read in study.reads.all()}
            check(study, acknowledged)
    told = Counter(kind for kind, _ in acknowledged)
    print(f"seed {seed}: {dict(told)} acknowledged")
    assert {"read", "case", "radiograph"} <= told.keys()


def check(study: Study, acknowledged: Acknowledged) -> None:
    """Everything acknowledged is there once, and the record is whole."""
    assert verify(study) == []
    reads = study.reads.all()
    assert {name for kind, name in acknowledged if kind == "read"} <= {read.id for read in reads}
    cases = {case.id: case for case in study.cases.all()}
    assert {name for kind, name in acknowledged if kind != "read"} <= cases.keys()
    assert all(cases[name].radiograph for kind, name in acknowledged if kind == "radiograph")
    firsts = Counter((read.reader, read.case) for read in reads if read.amends is None)
    assert set(firsts.values()) <= {1}
    scored = {read.case for read in reads if read.reader == "Cleo"}
    assert {name for kind, name in acknowledged if kind == "case"} <= scored
