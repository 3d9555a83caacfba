"""Cases to readers: shares, hidden repeats, decoys for the adjudicator, and calibration cases."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sireader.domain.assignments import Takes
from sireader.domain.calibration import Calibration
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.grading import Grades
from sireader.domain.reads import Purpose, Read
from sireader.domain.reference import Status
from sireader.workflow.assigning import Given, assign, assignments, share_out
from sireader.workflow.coordination import add_calibration, change_protocol
from sireader.workflow.references import reference, references
from sireader.workflow.study import Study
from sireader.workflow.worklist import worklist
from tests.builders import MORNING, a_case, a_desk, a_judgement, a_study, add_cases, an_imaged_study, commit

CASES = [f"C-{number:02d}" for number in range(20)]
PROTOCOL = """
name = "trial"
title = "Two readers and an adjudicator, with repeats and decoys"
agreeing_reads = 2

[repeats]
share = {share}
washout_days = {days}

[[roles]]
name = "first"

[[roles]]
name = "second"

[[roles]]
name = "adjudicator"
due = "unsettled"
after = ["first", "second"]
decoys = {decoys}
"""


def a_trial(folder: Path, *, share: float = 0.0, days: float = 0.0, decoys: float = 0.0) -> Study:
    protocol = folder / "trial.toml"
    protocol.write_text(PROTOCOL.format(share=share, days=days, decoys=decoys), encoding="utf-8")
    study = a_study(folder / "study", str(protocol), CASES, readers=False)
    for name, role in (("Ada", "first"), ("Ben", "second"), ("Cleo", "adjudicator")):
        study.add_reader(name, role)
    return study


def shown(study: Study, reader: str, *, unread: bool = True) -> list[str]:
    return [entry.case for entry in worklist(study, study.reader(reader)) if entry.state.unread or not unread]


def read_everything(study: Study, reader: str, grades: str = "2/2") -> list[Read]:
    return [commit(study, reader, case, grades) for case in shown(study, reader)]


def test_cases_are_shared_out_evenly_among_the_readers_of_a_role(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES) as study:
        study.add_reader("Dan", "local")
        assert share_out(study, "local", seed=3) == Given({"Ada": 10, "Dan": 10}, ("Ada", "Dan"), 3)
        assert sorted(shown(study, "Ada") + shown(study, "Dan")) == CASES
        assert shown(study, "Ben", unread=False)  # who was not part of it is still given everything
        assert share_out(study, "local").new == {"Ada": 0, "Dan": 0}


@pytest.mark.parametrize("seed", range(5))
def test_calibration_cases_go_to_every_reader_and_the_others_are_still_shared_out_evenly(
    tmp_path: Path, seed: int
) -> None:
    with a_study(tmp_path / "study", cases=CASES[:8]) as study:
        study.add_reader("Dan", "local")
        for case in CASES[:4]:
            add_calibration(study, case, Grades.of(3, 1))
        share_out(study, "local", seed=seed)
        ada, dan = (set(shown(study, name)) for name in ("Ada", "Dan"))
        assert ada & dan == set(CASES[:4])
        assert (len(ada), len(dan)) == (6, 6)


def test_who_is_assigned_cases_by_hand_is_given_no_others(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES) as study:
        dan = study.add_reader("Dan", "local", Takes.ASSIGNED)
        assert shown(study, "Dan") == []
        assert assign(study, dan, ["C-03", "C-01", "C-03"]).new == {"Dan": 2}
        study.cases.add([a_case("C-new")], MORNING)
        assert sorted(shown(study, "Dan")) == ["C-01", "C-03"]
        with pytest.raises(RuleBroken, match="does not wait for you"):
            commit(study, "Dan", "C-02", "1/1")


def test_what_cannot_be_read_is_not_assigned(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES) as study:
        study.exclude("C-01", "very poor quality")
        for case, sentence in (("C-01", "cannot be read"), ("C-99", "has no case")):
            with pytest.raises(SireaderError, match=sentence):
                assign(study, study.reader("Ada"), ["C-02", case])
        assert study.readers.takes("Ada") is Takes.EVERYTHING
        with pytest.raises(SireaderError, match="has no role"):
            share_out(study, "central-3")


def test_what_gives_nothing_new_changes_nothing_and_says_why(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES) as study:
        add_calibration(study, "C-07", Grades.of(3, 1))
        worklist(study, ada := study.reader("Ada"))
        acts = study.acts.all()
        told = (assign(study, ada, ["C-01", "C-07"]), share_out(study, "local", seed=3))
        assert [given.new for given in told] == [{"Ada": 0}, {"Ada": 0}]
        assert told[0].sentences == ("Ada: 0 new cases, for Ada has them all already.",)
        assert told[1].sentences == ("Ada: 0 new cases, for each is given in this role already.",)
        assert (study.readers.takes("Ada"), study.acts.all()) == (Takes.EVERYTHING, acts)


def test_who_is_switched_from_everything_to_what_is_assigned_is_told_once(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=CASES[:2]) as study:
        add_calibration(study, "C-00", Grades.of(3, 1))
        study.add_reader("Dan", "local")
        given = share_out(study, "local", seed=3)
        assert sorted(given.new.values()) == [0, 1], "the calibration case is everybody's and not counted"
        assert "From now on Dan is given only what is assigned." in given.sentences
        assert "Shared out by the seed 3." in given.sentences
        assert {study.readers.takes(name) for name in ("Ada", "Dan")} == {Takes.ASSIGNED}, "no share is read twice"
        add_cases(study, a_case("C-20"))
        again = assign(study, study.reader("Dan"), ["C-20"])
        assert again == Given({"Dan": 1})


def test_a_fifth_of_the_cases_comes_again_unannounced_and_counts_for_nothing(tmp_path: Path) -> None:
    with a_trial(tmp_path, share=0.2) as study:
        first = read_everything(study, "Ada")
        again = read_everything(study, "Ada", "0/0")
        assert (len(first), len(again)) == (20, 4)
        repeats = [read for read in study.reads.all() if read.purpose is Purpose.REPEAT]
        assert len({read.case for read in repeats} & set(CASES)) == 4
        assert [read.shown for read in repeats] == [read.case for read in again]
        assert not {read.case for read in again} & set(CASES)  # the reader meets them under other names
        assert {read.purpose for read in again} == {Purpose.REFERENCE}  # and is not told that they are repeats
        read_everything(study, "Ben")
        assert {reference.status for _, reference in references(study)} == {Status.SETTLED}
        assert all(reference.definite for _, reference in references(study))


def test_a_protocol_changed_to_repeats_gives_them_without_waiting_for_new_cases(tmp_path: Path) -> None:
    with a_trial(tmp_path) as study:
        read_everything(study, "Ada")
        assert shown(study, "Ada") == []
        (tmp_path / "repeats.toml").write_text(PROTOCOL.format(share=0.2, days=0, decoys=0), encoding="utf-8")
        change_protocol(study, str(tmp_path / "repeats.toml"), "agreement within readers")
        assert len(read_everything(study, "Ada")) == 4
        assert {read.purpose for read in study.reads.all()[20:]} == {Purpose.REPEAT}


def test_a_repeat_shows_nothing_of_the_first_reading(tmp_path: Path) -> None:
    with a_trial(tmp_path, share=0.2) as study:
        read_everything(study, "Ada")
        desk = a_desk(study, "Ada")
        for case in shown(study, "Ada"):
            assert desk.own_read(case) is None
            assert desk.visible_reads(case) == ()
            assert desk.draft(case).empty


def test_a_repeat_shows_the_radiograph_of_its_case(tmp_path: Path) -> None:
    (tmp_path / "trial.toml").write_text(PROTOCOL.format(share=0.5, days=0, decoys=0), encoding="utf-8")
    with an_imaged_study(tmp_path, 2, str(tmp_path / "trial.toml"), side_px=32) as study:
        desk = a_desk(study, "reader-first")
        first = {read.case: desk.radiograph(read.case) for read in read_everything(study, "reader-first")}
        (again,) = shown(study, "reader-first")
        read = commit(study, "reader-first", again, "1/1")
        case = study.reads.all()[-1].case
        assert read.case == again != case
        assert np.array_equal(desk.radiograph(again).pixels, first[case].pixels)
        desk.close()


def test_a_repeat_can_be_amended_and_leaves_the_first_read_alone(tmp_path: Path) -> None:
    with a_trial(tmp_path, share=0.2) as study:
        first = {read.case: read for read in read_everything(study, "Ada")}
        shown_as = shown(study, "Ada")[0]
        commit(study, "Ada", shown_as, "0/0")
        a_desk(study, "Ada").amend(shown_as, a_judgement("1/1"), "looked again")
        amended = study.reads.all()[-1]
        assert (amended.purpose, amended.shown, str(amended.grades)) == (Purpose.REPEAT, shown_as, "1/1")
        assert str(a_desk(study, "Ada").own_read(shown_as).grades) == "1/1"  # type: ignore[union-attr]
        assert a_desk(study, "Ada").own_read(amended.case) == first[amended.case]


def test_a_repeat_waits_until_the_washout_is_over(tmp_path: Path) -> None:
    with a_trial(tmp_path, share=0.2, days=14) as study:
        read_everything(study, "Ada")
        assert shown(study, "Ada") == []
        repeat = next(one for one in assignments(study, study.reader("Ada")) if one.purpose is Purpose.REPEAT)
        with pytest.raises(RuleBroken, match="does not wait for you"):
            commit(study, "Ada", repeat.shown_as, "2/2")


def numbers(study: Study, reader: str) -> dict[str, int]:
    return {entry.case: entry.number for entry in worklist(study, study.reader(reader))}


def test_no_gap_in_the_numbers_tells_where_a_repeat_will_come(tmp_path: Path) -> None:
    with a_trial(tmp_path, share=0.3, days=14) as study:
        assert len(assignments(study, study.reader("Ada"))) == 26
        assert list(numbers(study, "Ada").values()) == list(range(1, 21))


def test_a_repeat_that_falls_due_changes_no_number_of_a_case_that_was_read(tmp_path: Path) -> None:
    with a_trial(tmp_path, share=0.3) as study:
        read: dict[str, int] = {}
        for _ in range(26):
            now = numbers(study, "Ada")
            assert list(now.values()) == list(range(1, len(now) + 1))
            assert read.items() <= now.items()
            case = shown(study, "Ada")[0]
            read[case] = now[case]
            commit(study, "Ada", case, "2/2")
        assert shown(study, "Ada") == []
        assert list(read.values()) == list(range(1, 27)), "nothing came up behind the reader's back"


def discordant_first_ten(study: Study) -> None:
    for place, case in enumerate(CASES):
        commit(study, "Ada", case, "2/2")
        commit(study, "Ben", case, "0/0" if place < 10 else "3/3")


def test_the_adjudicator_reads_every_discordant_case_and_no_other_without_decoys(tmp_path: Path) -> None:
    with a_trial(tmp_path) as study:
        discordant_first_ten(study)
        assert sorted(shown(study, "Cleo")) == CASES[:10]


def test_decoys_are_mixed_in_and_their_reads_settle_nothing(tmp_path: Path) -> None:
    with a_trial(tmp_path, decoys=1.0) as study:
        discordant_first_ten(study)
        assert sorted(shown(study, "Cleo")) == CASES
        before = {case.id: stands for case, stands in references(study)}
        read_everything(study, "Cleo", "0/1")
        for case, stands in references(study):
            if case.id in CASES[10:]:
                assert stands == before[case.id]
            else:
                assert (stands.status, stands.definite) == (Status.SETTLED, False)


def test_some_decoys_are_a_stable_draw(tmp_path: Path) -> None:
    with a_trial(tmp_path, decoys=0.5) as study:
        discordant_first_ten(study)
        waiting = shown(study, "Cleo")
        assert set(CASES[:10]) < set(waiting) < set(CASES)
        assert shown(study, "Cleo") == waiting


def test_calibration_cases_come_first_and_give_feedback_after_the_own_read_only(tmp_path: Path) -> None:
    with a_trial(tmp_path) as study:
        add_calibration(study, "C-07", Grades.of(3, 1), "erosions along the right joint")
        desk = a_desk(study, "Ada")
        assert shown(study, "Ada")[0] == "C-07"
        assert desk.feedback("C-07") is None
        desk.commit("C-07", a_judgement("1/1"))
        assert desk.feedback("C-07") == Calibration("C-07", Grades.of(3, 1), "erosions along the right joint")
        commit(study, "Ada", "C-08", "1/1")
        assert desk.feedback("C-08") is None
        assert "C-07" not in {case.id for case, _ in references(study)}
        assert reference(study, "C-07").status is Status.OPEN


def test_a_case_that_was_given_out_cannot_become_a_calibration_case(tmp_path: Path) -> None:
    with a_trial(tmp_path) as study:
        worklist(study, study.reader("Ada"))
        with pytest.raises(RuleBroken, match="was given to a reader already"):
            add_calibration(study, "C-07", Grades.of(3, 1))
