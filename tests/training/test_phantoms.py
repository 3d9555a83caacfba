"""Training sets of phantoms: believed like every other, and known for phantoms."""

from __future__ import annotations

from pathlib import Path

import pytest

from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grades
from sireader.phantom.cohort import draw_cohort
from training.__main__ import main
from training.manifest import read_manifest
from training.phantoms import FINE_PHOTONS, chosen_cohort


def test_a_training_set_of_phantoms_is_whole_and_tells_the_truth(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    assert main(["phantoms", str(folder), "--cases", "6", "--seed", "5", "--size", "256"]) == 0
    examples = read_manifest(folder)
    truth = [fact.grades for fact in draw_cohort(6, 5, 256)]
    assert [Grades.of(int(one.right), int(one.left)) for one in examples] == truth
    assert [one.definite for one in examples] == [grades.definite for grades in truth]
    assert all(one.phantom for one in examples)
    assert {one.split.value for one in examples} == {"train", "validation"}


def test_the_joints_lie_in_the_picture_on_either_side_of_its_middle(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    assert main(["phantoms", str(folder), "--cases", "6", "--seed", "5", "--size", "256", "--split", "test"]) == 0
    for one, fact in zip(read_manifest(folder), draw_cohort(6, 5, 256), strict=True):
        middle = (one.crop.left + one.crop.right) / 2
        assert one.crop.left <= fact.right_box.left
        assert (fact.right_box.left + fact.right_box.right) / 2 < middle
        assert (fact.left_box.left + fact.left_box.right) / 2 > middle
        assert one.crop.top <= min(fact.right_box.top, fact.left_box.top)
        assert one.split.value == "test"


def test_phantoms_of_one_maker_and_exposure_are_chosen_from_the_cohort() -> None:
    grainy = chosen_cohort(5, 9, 256, ["Lindwurm"], "grainy")
    fine = chosen_cohort(5, 9, 256, ["Borealis", "Tern"], "fine")
    assert {fact.row()["maker"] for fact in grainy} == {"PHANTOM Lindwurm Systems"}
    assert {fact.row()["maker"] for fact in fine} <= {"PHANTOM Borealis Imaging", "PHANTOM Tern & Gull"}
    assert all(fact.spec.exposure.photons < FINE_PHOTONS for fact in grainy)
    assert all(fact.spec.exposure.photons >= FINE_PHOTONS for fact in fine)
    with pytest.raises(SireaderError, match="no such maker"):
        chosen_cohort(5, 9, 256, ["Nobody"])
