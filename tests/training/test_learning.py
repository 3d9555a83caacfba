"""That something is learned: on forty phantoms at 64 px, from the command to other phantoms' grades."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from sireader.domain.grading import Grades
from sireader.phantom.cohort import PhantomFacts, draw_cohort, facts_of
from training.__main__ import main
from training.manifest import Split
from training.phantoms import write_phantoms

GRADES = [(0, 0), (4, 4), (0, 4), (4, 0)]
RECIPE = {"sizes": "64", "batches": "8", "frozen_epochs": "1", "epochs": "14", "fixed_blocks": "0", "averaging": "0.9"}


def clear_cases(count: int, seed: int) -> list[PhantomFacts]:
    """Phantoms whose joints are clean or fused."""
    return [
        facts_of(fact.spec.with_grades(Grades.of(*GRADES[number % 4])))
        for number, fact in enumerate(draw_cohort(count, seed, 256))
    ]


@pytest.mark.timeout(300)
def test_forty_phantoms_at_64_px_are_enough_to_tell_grade_0_from_grade_4(tmp_path: Path) -> None:
    write_phantoms(tmp_path / "set", clear_cases(40, 3), 3, print)
    write_phantoms(tmp_path / "others", clear_cases(48, 4), 4, print, everything=Split.TEST)
    model, results = tmp_path / "model", tmp_path / "results"
    changes = [part for key, value in RECIPE.items() for part in ("--set", f"{key}={value}")]
    assert main(["fit", str(tmp_path / "set"), "--out", str(model), "--device", "cpu", *changes]) == 0
    assert main(["evaluate", str(model), str(tmp_path / "others"), "--out", str(results), "--split", "test"]) == 0
    with (results / "predictions.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for side in ("right", "left"):
        means = {grade: [] for grade in ("0.0", "4.0")}  # type: dict[str, list[float]]
        for row in rows:
            means[row[side]].append(sum(k * float(row[f"{side}_{k}"]) for k in range(5)))
        above = np.subtract.outer(means["4.0"], means["0.0"]) > 0
        assert above.mean() > 0.9, "nearly every fused joint is graded above nearly every clean one"
