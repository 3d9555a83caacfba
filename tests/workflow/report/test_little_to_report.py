"""Where there is little or nothing, a report says what cannot be estimated and why; never NaN, never a traceback."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from sireader.workflow.report.checking import leaves
from sireader.workflow.report.drawing import drawn
from sireader.workflow.report.figures import figures_of
from sireader.workflow.study import Study
from tests.builders import a_study, commit
from tests.workflow.proof_figures import a_proof_study
from tests.workflow.report.studies import STRANGE, a_scored_study, numbers, page_of, score


def nothing(folder: Path) -> Study:
    return a_study(folder, readers=False)


def no_reads(folder: Path) -> Study:
    return a_study(folder, cases=["C-1", "C-2"])


def one_read(folder: Path) -> Study:
    study = a_study(folder, cases=["C-1"])
    commit(study, "Ada", "C-1", "2/2")
    return study


def one_reader(folder: Path) -> Study:
    study = a_study(folder, "second-opinion", cases=["C-1", "C-2", "C-3"])
    for case, grades in (("C-1", "2/2"), ("C-2", "0/0"), ("C-3", "-")):
        commit(study, "reader-reader", case, grades)
    return study


def none_evaluable(folder: Path) -> Study:
    study = a_study(folder, cases=["C-1", "C-2"])
    for case in ("C-1", "C-2"):
        for reader in ("Ada", "Ben"):
            commit(study, reader, case, "-")
    return study


def all_excluded(folder: Path) -> Study:
    study = one_read(folder)
    study.exclude("C-1", "too dark")
    return study


def one_class(folder: Path) -> Study:
    study = a_proof_study(folder, {(True, True, True): 6})
    rows = [(f"C-{n:05}", "m", 0.1 * n, "validation" if n < 3 else "test") for n in range(6)]
    score(study, folder.with_suffix(".m.csv"), *rows)
    return study


def one_score(folder: Path) -> Study:
    study = a_proof_study(folder, {(True, True, True): 1, (False, False, False): 1})
    score(study, folder.with_suffix(".m.csv"), ("C-00000", "m", 1, "test"))
    return study


def scores_of_unsettled_cases(folder: Path) -> Study:
    study = no_reads(folder)
    score(study, folder.with_suffix(".m.csv"), ("C-1", "m", 1, "test"))
    return study


def same_score_everywhere(folder: Path) -> Study:
    study = a_proof_study(folder, {(True, True, True): 4, (False, True, False): 4})
    rows = [(f"C-{n:05}", "m", 0.5, ("validation", "test")[n % 2]) for n in range(8)]
    score(study, folder.with_suffix(".m.csv"), *rows)
    return study


@pytest.mark.parametrize(
    "made",
    [
        nothing,
        no_reads,
        one_read,
        one_reader,
        none_evaluable,
        all_excluded,
        one_class,
        one_score,
        scores_of_unsettled_cases,
        same_score_everywhere,
    ],
)
def test_what_cannot_be_estimated_is_said(tmp_path: Path, made: Callable[[Path], Study]) -> None:
    with made(tmp_path / "study") as study:
        told = numbers(study)
    json.dumps(told, allow_nan=False)
    assert all(math.isfinite(one) for one in leaves(told) if isinstance(one, float))
    page = page_of(told, tmp_path)
    words = page[page.index("</style>") :]
    assert not STRANGE.search(words)
    assert "ot estimable" in words
    for plan in figures_of(told):
        assert drawn(plan).png


def test_with_one_reader_agreement_is_not_estimable_and_it_is_said_why(tmp_path: Path) -> None:
    with one_reader(tmp_path / "study") as study:
        told = numbers(study)
    assert told["between_readers"]["why"] == "only one role has read: reader"
    assert (told["discordant"]["n"], told["discordant"]["why"]) == (None, "only one role reads every case")
    page = page_of(told, tmp_path)
    assert "Not estimable: only one role has read: reader." in page
    assert told["readers"]["reader"]["n"] == 2
    assert told["readers"]["reader"]["not_evaluable"] == 1


def test_a_study_with_a_model_and_readers_has_every_table_filled(tmp_path: Path) -> None:
    with a_scored_study(tmp_path / "study") as study:
        told = numbers(study)
    page = page_of(told, tmp_path)
    words = page[page.index("</style>") :]
    assert not STRANGE.search(words)
    for reason in ("no case was read a second time", "no opinion was revealed to a reader", "fewer than two models"):
        assert f"Not estimable: {reason}." in page
    assert page.count('class="empty"') == 4
