"""The coordinator's figures: as published, as the worklists have them, and each by what it says it counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sireader.domain.grading import Grades
from sireader.domain.reads import Purpose
from sireader.workflow.coordination import add_calibration, change_protocol, record_consensus
from sireader.workflow.progress import Progress, ReaderProgress, RoleProgress, progress
from sireader.workflow.references import references
from sireader.workflow.snapshot import snapshot
from sireader.workflow.study import Study
from sireader.workflow.worklist import worklist
from tests.builders import a_desk, a_judgement, a_read, a_study, commit
from tests.workflow.proof_figures import EXCLUDED, VALIDATION, a_proof_study

TRAINING = {(True, True, True): 801, (False, True, True): 80, (True, False, True): 30}
TRAINING |= {(False, False, False): 211, (True, False, False): 80, (False, True, False): 202}
"""1404 cases, 392 discordant, 160 local reads overturned, 911 definite; how they share is not published."""


def now(study: Study) -> Progress:
    return progress(snapshot(study))


def reader(told: Progress, name: str) -> ReaderProgress:
    return next(one for one in told.readers if one.reader == name)


def role(told: Progress, name: str) -> RoleProgress:
    return next(one for one in told.roles if one.role == name)


def percent(value: float | None) -> float:
    assert value is not None
    return round(100 * value, 1)


def test_the_published_figures_of_the_validation_set(tmp_path: Path) -> None:
    with a_proof_study(tmp_path / "study") as study:
        told = now(study)
    (discordance,) = told.discordance
    assert discordance.roles == ("local", "central-1")
    assert (discordance.differ.count, discordance.differ.of, percent(discordance.differ.value)) == (67, 247, 27.1)
    overturned = role(told, "local").overturned
    assert (overturned.count, overturned.of, percent(overturned.value)) == (39, 247, 15.8)
    assert role(told, "central-1").overturned.count == 28
    assert role(told, "central-2").done == 67
    assert (told.definite.count, told.definite.of, percent(told.definite.value)) == (160, 247, 64.8)
    assert told.states == {"open": 0, "settled": 247, "unresolved": 0, "excluded": 0, "calibration": 0}


def test_the_published_figures_of_the_whole_cohort(tmp_path: Path) -> None:
    both = {kind: TRAINING[kind] + VALIDATION[kind] for kind in TRAINING}
    with a_proof_study(tmp_path / "study", both, EXCLUDED) as study:
        told = now(study)
    assert sum(told.states.values()) == 1669
    assert (told.settled.of, told.states["excluded"]) == (1651, 18)
    assert told.discordance[0].differ.count == 392 + 67
    assert role(told, "local").overturned.count == 160 + 39
    assert told.definite.count == 911 + 160


@pytest.mark.parametrize("protocol", ["proof", "gespic"])
def test_waiting_is_what_the_worklists_show_and_states_are_those_of_the_references(
    tmp_path: Path, protocol: str
) -> None:
    cases = [f"C-{number}" for number in range(8)]
    with a_study(tmp_path / "study", protocol, cases) as study:
        before = now(study)
        first, second = (one.reader for one in before.readers if one.role != "central-2" or protocol == "gespic")
        assert study.readers.assignments(first) == []  # looking changes nothing
        for place, case in enumerate(cases[:5]):
            commit(study, first, case, "2/2")
            if place < 3:
                commit(study, second, case, "2/2" if place else "0/0")
        study.exclude("C-7", "poor")
        told = now(study)
        for one in told.readers:
            entries = worklist(study, study.reader(one.reader))
            assert one.waiting == sum(entry.state.unread for entry in entries), one.reader
            assert one.done == sum(not entry.state.unread for entry in entries)
        statuses = [reference.status.value for _, reference in references(study)]
    assert {state: statuses.count(state) for state in ("open", "settled", "unresolved", "excluded")} == {
        state: count for state, count in told.states.items() if state != "calibration"
    }
    assert told.turns["central-2"] == (1 if protocol == "proof" else 7 - 3 if second == "Cleo" else 2)


def test_amended_and_not_evaluable_reads_and_times(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1", "C-2", "C-3", "C-4"]) as study:
        desk = a_desk(study, "Ada")
        for case, grades, seconds in (("C-1", "2/2", 10.0), ("C-2", "0/0", 20.0), ("C-3", "-", 60.0)):
            desk.commit(case, a_judgement(grades), seconds)
        desk.amend("C-2", a_judgement("3/0"), "looked again")
        ada, ben = reader(now(study), "Ada"), reader(now(study), "Ben")
    assert (ada.given, ada.done, ada.waiting, ada.amended, ada.not_evaluable) == (4, 3, 1, 1, 1)
    assert (ada.definite.count, ada.definite.of) == (2, 2)
    assert ada.times.measured == 3
    assert (ada.times.first_quartile_s, ada.times.median_s, ada.times.third_quartile_s) == (15, 20, 40)
    assert ada.per_day == 3
    assert (ben.done, ben.per_day, ben.last_at, ben.times.median_s) == (0, None, None, None)


def test_hidden_repeats_and_calibration_count_apart(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1", "C-2", "C-3"]) as study:
        add_calibration(study, "C-3", Grades.of(3, 3))
        firsts = [a_read("2/2", case=case, minute=at) for at, case in enumerate(("C-1", "C-2"))]
        again = [
            replace(a_read(said, case=one.case, minute=9 + at), purpose=Purpose.REPEAT, shown_as=f"C-again-{at}")
            for at, (one, said) in enumerate(zip(firsts, ("2/3", "0/0"), strict=True))
        ]
        trained = replace(a_read("4/4", case="C-3", minute=20), purpose=Purpose.CALIBRATION)
        study.reads.append([*firsts, *again, trained])
        ada = reader(now(study), "Ada")
    assert (ada.done, ada.repeats_done) == (2, 2)
    assert (ada.repeats.count, ada.repeats.of) == (1, 2)
    assert (ada.calibration.count, ada.calibration.of) == (1, 1)
    assert (ada.definite.count, ada.definite.of) == (2, 2)


def test_reads_of_excluded_cases_do_not_count(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        for name in ("Ada", "Ben"):
            commit(study, name, "C-1", "2/2" if name == "Ada" else "0/0")
        assert now(study).discordance[0].differ.count == 1
        study.exclude("C-1", "poor")
        told = now(study)
    assert told.discordance[0].differ.of == 0
    assert reader(told, "Ada").done == role(told, "local").done == 0


def test_what_one_reader_cannot_grade_is_not_compared(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        commit(study, "Ada", "C-1", "2/2")
        commit(study, "Ben", "C-1", "-")
        (discordance,) = now(study).discordance
    assert (discordance.differ.of, discordance.not_comparable) == (0, 1)


def test_open_cases_tell_whose_turn_it_is(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        commit(study, "Ada", "C-1", "2/2")
        told = now(study)
    assert told.turns == {"local": 1, "central-1": 2, "central-2": 0, "no radiograph": 0}
    assert told.taken_at.utcoffset() == timedelta(0)


def test_a_later_moment_is_the_same_whether_it_begins_with_an_earlier_one_or_not(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", "gespic", [f"C-{number}" for number in range(6)]) as study:
        last = snapshot(study)
        steps: tuple[Callable[[], object], ...] = (
            lambda: add_calibration(study, "C-5", Grades.of(2, 2)),
            lambda: commit(study, "Ben", "C-1", "2/2"),
            lambda: commit(study, "Cleo", "C-1", "0/0"),
            lambda: a_desk(study, "Cleo").amend("C-1", a_judgement("1/0"), "looked again"),
            lambda: record_consensus(study, "C-1", Grades.of(3, 3), ("central-1", "central-2"), "talked"),
            lambda: record_consensus(study, "C-1", None, ("central-1", "central-2"), "talked again"),
            lambda: study.exclude("C-2", "poor"),
            lambda: change_protocol(study, "proof", "another"),
        )
        for step in steps:
            step()
            last = snapshot(study, last)
            assert last.standings == snapshot(study).standings
