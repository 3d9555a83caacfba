"""The hunt: files that no program wrote are shown or refused in one sentence, and nothing crashes, hangs or swells.

Each file has 5 seconds and 1 GiB of address space on top of what Python and the libraries take before the first one
(about 200 MB of address space). By default a share of the files; all of them with HYPOTHESIS_PROFILE=soak.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from sireader.imaging.refusals import REFUSALS, refused
from tests.imaging.fuzz_worker import MEMORY_BYTES, SECONDS
from tests.imaging.mutants import MUTATIONS, good_files, mutant

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
FILES, BATCHES = (5000, 10) if SOAK else (300, 2)
ROOT = Path(__file__).parents[2]
Told = dict[int, str]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of memory and address space as Linux has them")


def hunt(folder: Path, first: int, end: int) -> tuple[Told, float]:
    """What became of each file, and the slowest one's seconds; a process that dies is started again behind its file."""
    told: Told = {}
    slowest = 0.0
    while first < end:
        command = [sys.executable, "-m", "tests.imaging.fuzz_worker", str(folder), str(first), str(end)]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        for line in ended.stdout.splitlines():
            answer = json.loads(line)
            if isinstance(answer, list):
                told[answer[0]], slowest = answer[1], max(slowest, answer[2])
        if ended.returncode == 0:
            assert ended.stderr == ""
            return told, slowest
        first = max(told, default=first - 1) + 1
        told[first] = f"DIED of {ended.returncode}: {ended.stderr[-300:]}"
        first += 1
    return told, slowest


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_file_crashes_hangs_or_fills_the_memory(batch: int, tmp_path: Path) -> None:
    size = FILES // BATCHES
    told, slowest = hunt(tmp_path, batch * size, (batch + 1) * size)
    wrong = {number: what for number, what in told.items() if what != "shown" and not what.startswith("refused ")}
    assert not wrong
    assert len(told) == size
    assert slowest <= SECONDS
    assert MEMORY_BYTES == 1 << 30
    kinds = Counter(told.values())
    assert kinds["shown"] > size // 20  # the spoiling is mild enough to reach every stage
    assert {what.removeprefix("refused ") for what in kinds if what != "shown"} <= set(REFUSALS)


def test_a_mutant_is_always_the_same_and_every_mutation_is_drawn() -> None:
    assert mutant(7) == mutant(7)
    assert len({mutant(number) for number in range(40)}) > 35
    assert len(MUTATIONS) == 9
    assert len(good_files()) > 25


def test_what_a_file_says_about_itself_stays_on_one_line() -> None:
    sentence = str(refused("no-pixels", "x holds\nno\x00picture (" + "long " * 200 + ")"))
    assert "\n" not in sentence
    assert "\x00" not in sentence
    assert len(sentence) < 400
