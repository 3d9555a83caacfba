"""Models in a report: a cut-off is chosen on validation and judged on test; another maker's beside ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sireader.domain.opinions import Answered, Opinion
from sireader.workflow.opinions import record_opinions
from sireader.workflow.report.cells import csv_header, csv_rows
from sireader.workflow.report.tables import tables_of
from sireader.workflow.study import Study
from tests.workflow.proof_figures import a_proof_study
from tests.workflow.report.studies import a_scored_study, numbers, page_of, score

COUNTS = {(True, True, True): 20, (False, False, False): 20}
NOTICE = "Trained on synthetic phantoms – not for clinical use."


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """Forty settled cases; the first twenty are definite."""
    return a_proof_study(tmp_path / "study", COUNTS)


def scored(study: Study, folder: Path, definite: Any, others: Any, *, split: str, model: str = "acme") -> None:
    """Scores of ten definite cases and ten others: the first ten of each for validation, the last for test."""
    start = 0 if split == "validation" else 10
    cases = [f"C-{number:05}" for number in (*range(start, start + 10), *range(20 + start, 30 + start))]
    rows = zip(cases, [*definite, *others], strict=True)
    score(study, folder / f"{model}-{split}.csv", *((case, model, value, split) for case, value in rows))


def test_the_keys_that_others_rely_on_and_the_published_form_of_a_matrix(tmp_path: Path) -> None:
    with a_scored_study(tmp_path / "study") as study:
        part = numbers(study)["models"]["acme 2"]["test"]
    assert {"auroc", "auroc_ci", "auprc", "cutoffs"} <= part.keys()
    assert set(part["cutoffs"]) == {"favours_sensitivity", "favours_specificity", "balanced"}
    for one in part["cutoffs"].values():
        assert {"threshold", "matrix", "sensitivity", "specificity", "kappa", "kappa_ci", "agreement"} <= one.keys()
        (true_negative, false_negative), (false_positive, true_positive) = one["matrix"]
        assert true_negative + false_negative + false_positive + true_positive == part["n"]
        assert one["sensitivity"] == true_positive / part["definite"]
        assert false_negative + true_positive == part["definite"]


def test_a_cut_off_is_chosen_on_validation_and_judged_on_test(study: Study, tmp_path: Path) -> None:
    scored(study, tmp_path, np.linspace(0.6, 0.9, 10), np.linspace(0.1, 0.4, 10), split="validation")
    scored(study, tmp_path, [0.45] * 10, [0.55] * 10, split="test")
    told = numbers(study)
    parts = told["models"]["acme"]
    for name in ("favours_sensitivity", "favours_specificity", "balanced"):
        here, there = parts["validation"]["cutoffs"][name], parts["test"]["cutoffs"][name]
        assert here["threshold"] == there["threshold"] == pytest.approx(0.5)
        assert (here["sensitivity"], here["specificity"]) == (1, 1)
        assert (there["sensitivity"], there["specificity"]) == (0, 0), "chosen on test it would look better"
    assert (parts["validation"]["apparent"], parts["test"]["apparent"]) == (True, False)
    assert told["models_facts"]["acme"]["cut_offs_from"] == "the validation split of this study"
    study.close()


def test_a_score_that_is_the_cut_off_is_definite(study: Study, tmp_path: Path) -> None:
    answer = Answered(cut_offs={"sensitivity": 0.5, "specificity": 0.5, "balanced": 0.5})
    rows = [Opinion(f"C-{n:05}", "ours", 0.5, package="a" * 64, answered=answer) for n in range(40)]
    record_opinions(study, "ours", rows)
    one = numbers(study)["models"]["ours"]["unstated"]["cutoffs"]["balanced"]
    assert one["matrix"] == [[0, 0], [20, 20]]
    study.close()


def test_a_card_s_cut_offs_are_judged_on_every_split_and_its_notice_stands_everywhere(
    study: Study, tmp_path: Path
) -> None:
    cut_offs = {"sensitivity": 0.2, "specificity": 0.8, "balanced": 0.5}
    answer = Answered(notice=NOTICE, cut_offs=cut_offs)
    rows = [Opinion(f"C-{n:05}", "ours", (40 - n) / 40, package="a" * 64, answered=answer) for n in range(40)]
    record_opinions(study, "ours", rows)
    told = numbers(study)
    part = told["models"]["ours"]["unstated"]
    assert not part["apparent"]
    assert {name: one["threshold"] for name, one in part["cutoffs"].items()} == {
        f"favours_{name}" if name != "balanced" else name: value for name, value in cut_offs.items()
    }
    page = page_of(told, tmp_path)
    tables = {table.key: table for table in tables_of(told)}
    assert tables["models_compared"].notice == "", "there is nothing of the model in it"
    for key in ("models", "cut_offs", "calibration", "models_against_readers", "by_grade"):
        assert tables[key].notice == NOTICE
        assert csv_header(tables[key])[-1] == "notice"
        assert all(row[-1] == NOTICE for row in csv_rows(tables[key]))
    assert page.count(NOTICE) > 6
    study.close()


def test_without_a_validation_split_no_cut_off_is_invented(study: Study, tmp_path: Path) -> None:
    scored(study, tmp_path, np.linspace(0.6, 0.9, 10), np.linspace(0.1, 0.4, 10), split="test")
    told = numbers(study)
    part = told["models"]["acme"]["test"]
    assert (part["auroc"], part["cutoffs"]) == (1.0, {})
    assert part["no_cutoffs"] == "no settled case of a validation split to choose cut-offs on"
    assert "no settled case of a validation split" in page_of(told, tmp_path)
    study.close()


def test_cases_that_a_model_was_trained_on_are_not_counted(tmp_path: Path) -> None:
    with a_scored_study(tmp_path / "study") as study:
        told = numbers(study)
    facts, parts = told["models_facts"]["acme 2"], told["models"]["acme 2"]
    assert set(parts) == {"validation", "test"}
    assert (facts["opinions"], facts["on_training_cases"]) == (60, 20)
    assert sum(part["n"] for part in parts.values()) <= 40


def test_two_models_are_compared_on_the_same_cases_and_with_the_readers(study: Study, tmp_path: Path) -> None:
    scored(study, tmp_path, np.linspace(0.6, 0.9, 10), np.linspace(0.1, 0.4, 10), split="test")
    scored(study, tmp_path, np.linspace(0.1, 0.9, 10), np.linspace(0.1, 0.9, 10), split="test", model="worse")
    told = numbers(study)
    (pair,) = told["models_compared"]
    assert (pair["first"], pair["second"], pair["split"], pair["n"]) == ("acme", "worse", "test", 20)
    assert pair["auroc"]["difference"]["value"] == pytest.approx(0.5)
    assert pair["auroc"]["p"] < 0.01
    against = told["models"]["worse"]["test"]["against_readers"]
    assert [one["reader"] for one in against] == ["local", "central-1"]
    assert against[0]["auroc"]["second"] == 1.0
    study.close()


def test_readers_on_a_split_are_points_of_the_same_cases(tmp_path: Path) -> None:
    with a_scored_study(tmp_path / "study") as study:
        part = numbers(study)["models"]["acme 2"]["test"]
    assert {role: one["n"] for role, one in part["readers"].items()} == dict.fromkeys(
        ("local", "central-1", "central-2"), part["n"]
    )
