"""A reader's cases leave in one file, are read there, and the reads come back."""

from __future__ import annotations

import json
import os
import shutil
import stat
from pathlib import Path

import pytest

from sireader.domain.acts import ActKind
from sireader.domain.assignments import Takes
from sireader.domain.drafts import Draft
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.grading import Grades
from sireader.domain.reads import Purpose
from sireader.workflow.assigning import assign
from sireader.workflow.coordination import add_calibration, close_reading
from sireader.workflow.keys import data_folder
from sireader.workflow.parcels_merge import merge
from sireader.workflow.parcels_open import open_parcel, parcels_folder
from sireader.workflow.parcels_pack import pack
from sireader.workflow.parcels_seal import SealedParcel
from sireader.workflow.passwords import set_password, sign_in
from sireader.workflow.protocols import protocol_text
from sireader.workflow.signing import left_to_sign, sign_off, standing
from sireader.workflow.study import Study
from sireader.workflow.verification import verify
from sireader.workflow.worklist import worklist
from tests.builders import a_desk, a_judgement, a_study, commit
from tests.test_cli import sireader, told
from tests.workflow.parcels import WORDS, a_home, a_parcel, ask, problem_of, sent_back, unpacked


def test_reads_go_out_and_come_back(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)

    def work(study: Study) -> None:
        assert {entry.case for entry in worklist(study, study.reader("Ada"))} == set(cases)
        assert a_desk(study, "Ada").radiograph(cases[0]).pixels.shape == (64, 64)
        for case in cases:
            commit(study, "Ada", case, "2/2")
        a_desk(study, "Ada").amend(cases[0], a_judgement("4/4"), "looked again")
        assert verify(study) == []

    back = sent_back(a_parcel(home, "Ada"), work)
    with Study.open(home) as study:
        assert merge(study, back).new == {"Ada": 4}
        assert verify(study) == []
        assert a_desk(study, "Ada").own_read(cases[0]).grades == Grades.of(4, 4)  # type: ignore[union-attr]
        assert merge(study, back).known == {"Ada": 4}
        assert len(study.reads.all()) == 4


def test_a_worklist_in_a_parcel_is_the_one_at_home(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path, 4)
    with Study.open(home) as study:
        commit(study, "Ada", cases[2], "1/1")
        a_desk(study, "Ada").keep_draft(cases[1], Draft(comment="hm"))
        expected = worklist(study, study.reader("Ada"))
    with unpacked(a_parcel(home, "Ada")) as away:
        assert worklist(away, away.reader("Ada")) == expected
        assert a_desk(away, "Ada").draft(cases[1]).comment == "hm"
        assert away.name == "study"


def test_an_adjudicator_is_sent_the_discordant_cases_alone(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path, 4)
    with Study.open(home) as study:
        for case, grades in zip(cases, ("0/0", "0/0", "3/3", "3/3"), strict=True):
            commit(study, "Ada", case, "3/3")
            commit(study, "Ben", case, grades)
    with unpacked(a_parcel(home, "Cleo")) as away:
        assert sorted(entry.case for entry in worklist(away, away.reader("Cleo"))) == cases[:2]
        assert sorted(case.id for case in away.cases.all()) == cases[:2]
        assert sorted(path.stem for path in away.radiographs.iterdir()) == cases[:2]
        assert away.reads.all() == []


def test_a_parcel_opened_again_goes_on_where_it_was(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    parcel = a_parcel(home, "Ada")
    with unpacked(parcel) as study:
        commit(study, "Ada", cases[0], "1/1")
    again = open_parcel(parcel)
    assert not again.new
    with Study.open(again.folder) as study:
        assert len(study.reads.all()) == 1


def test_what_a_killed_unpacking_left_is_taken_away_by_a_later_one(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    left, fresh = (parcels_folder() / f".{letter * 32}.part" for letter in "ab")
    for folder in (left, fresh):
        (folder / "radiographs").mkdir(parents=True)
    os.utime(left, (1e9, 1e9))
    open_parcel(a_parcel(home, "Ada"))
    assert not left.exists()
    assert fresh.exists()
    shutil.rmtree(fresh)


def test_a_parcel_holds_drawn_repeats_under_their_other_names_and_no_seed(tmp_path: Path) -> None:
    text = "[repeats]\nshare = 0.5\nwashout_days = 0\n"
    protocol = tmp_path / "again.toml"
    protocol.write_text(protocol_text("proof") + "\n" + text, encoding="utf-8")
    home, _ = a_home(tmp_path, 4, str(protocol))

    def work(study: Study) -> None:
        assert study.readers.seed("Ada") == 0
        while any(entry.state.unread for entry in worklist(study, study.reader("Ada"))):
            for entry in worklist(study, study.reader("Ada")):
                if entry.state.unread:
                    commit(study, "Ada", entry.case, "2/2")

    back = sent_back(a_parcel(home, "Ada"), work)
    with Study.open(home) as study:
        assert merge(study, back).new == {"Ada": 6}
        assert [read.purpose for read in study.reads.all()].count(Purpose.REPEAT) == 2
        assert verify(study) == []


def test_answers_of_calibration_cases_travel_only_once_they_are_read(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path, 3)
    with Study.open(home) as study:
        for case in cases[:2]:
            add_calibration(study, case, Grades.of(4, 1), "syndesmophyte on the right")
        worklist(study, study.reader("Ada"))
        commit(study, "Ada", cases[0], "2/2")
        pack(study, "Ada", tmp_path / "early.sirp", feedback=True)
    with unpacked(a_parcel(home, "Ada")) as away:
        assert [one.case for one in away.coordination.calibrations()] == cases[:1]
        assert a_desk(away, "Ada").feedback(cases[0]) is not None
        commit(away, "Ada", cases[1], "2/2")
        assert a_desk(away, "Ada").feedback(cases[1]) is None
    with unpacked(tmp_path / "early.sirp") as away:
        assert a_desk(away, "Ada").feedback(cases[1]) is None
        commit(away, "Ada", cases[1], "2/2")
        assert a_desk(away, "Ada").feedback(cases[1]) is not None


def test_the_study_records_what_was_packed_and_merged_once(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    back = sent_back(a_parcel(home, "Ada"), lambda study: commit(study, "Ada", cases[0], "2/2"))
    with Study.open(home) as study:
        merge(study, back)
        merge(study, back)
        acts = study.acts.of_kinds(ActKind.PACKED, ActKind.MERGED)
        here = [(act.kind, act.about) for act in acts if act.place == study.place]
        assert here == [(ActKind.PACKED, "Ada"), (ActKind.MERGED, "Ada")]
        assert "sha256:" in study.acts.of_kinds(ActKind.MERGED)[0].why


def test_a_return_parcel_leaves_the_radiographs_out_unless_asked(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    parcel = a_parcel(home, "Ada")
    back = sent_back(parcel, lambda study: commit(study, "Ada", cases[0], "2/2"))
    assert problem_of(lambda: open_parcel(back)).startswith("back.sirp carries reads back and nothing to read")
    with unpacked(parcel) as study:
        pack(study, "Ada", tmp_path / "on.sirp", reads_only=False)
    with unpacked(tmp_path / "on.sirp") as elsewhere:
        commit(elsewhere, "Ada", cases[1], "1/1")
        assert verify(elsewhere) == []
        pack(elsewhere, "Ada", tmp_path / "on-back.sirp")
    with Study.open(home) as study:
        assert merge(study, tmp_path / "on-back.sirp").new == {"Ada": 2}
        assert verify(study) == []


def test_an_opened_parcel_and_a_whole_copy_can_be_merged_as_folders(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    copy = tmp_path / "copy"
    with Study.open(home) as study:
        worklist(study, study.reader("Ada"))
        worklist(study, study.reader("Ben"))
    copy.mkdir()
    (copy / "study.sqlite").write_bytes((home / "study.sqlite").read_bytes())
    with Study.open(copy) as study:
        commit(study, "Ben", cases[0], "1/1")
        study.exclude(cases[2], "an implant")
    opened = open_parcel(a_parcel(home, "Ada")).folder
    with Study.open(opened) as away:
        commit(away, "Ada", cases[2], "2/2")
    with Study.open(home) as study:
        assert merge(study, copy).new == {"Ben": 1}
        assert study.case(cases[2]).excluded
        merged = merge(study, opened)
        assert merged.new == {"Ada": 1}
        assert merged.remarks == (f"Case {cases[2]} is excluded: its reads stay on record and count for nothing.",)
        assert verify(study) == []


def test_what_only_a_coordinator_does_is_refused_in_a_parcel(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    with unpacked(a_parcel(home, "Ada")) as away:
        with pytest.raises(RuleBroken, match="This is Ada's parcel"):
            away.add_reader("Dan", "central-1")
        with pytest.raises(RuleBroken, match="This is Ada's parcel"):
            away.exclude(cases[0], "no")
        with pytest.raises(RuleBroken, match="This is Ada's parcel"):
            merge(away, home)
        with pytest.raises(SireaderError, match="has no reader 'Ben'"):
            pack(away, "Ben", tmp_path / "ben.sirp")


def test_nothing_is_packed_where_there_is_nothing_or_the_study_is_closed(tmp_path: Path) -> None:
    with a_study(tmp_path / "empty") as study, pytest.raises(RuleBroken, match="Nothing waits for Ada"):
        pack(study, "Ada", tmp_path / "ada.sirp")
    home, _ = a_home(tmp_path / "full")
    with Study.open(home) as study:
        close_reading(study, "done")
        with pytest.raises(RuleBroken, match="is closed"):
            pack(study, "Ada", tmp_path / "ada.sirp")
    assert not list(tmp_path.glob("*.sirp"))


def test_a_changed_or_missing_radiograph_is_not_packed(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    first, *_ = sorted((home / "radiographs").iterdir())
    with Study.open(home) as study:
        first.write_bytes(b"x" + first.read_bytes()[1:])
        assert f"The radiograph {first.name} was changed" in problem_of(lambda: pack(study, "Ada", tmp_path / "a.sirp"))
        first.unlink()
        assert f"The file {first.name} is gone" in problem_of(lambda: pack(study, "Ada", tmp_path / "a.sirp"))
        assert not study.acts.of_kinds(ActKind.PACKED)
    assert {path.name for path in tmp_path.iterdir()} == {"study", "files"}


def test_a_parcel_is_never_written_over_another_file(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    a_parcel(home, "Ada")
    assert problem_of(lambda: a_parcel(home, "Ada")).startswith("Ada.sirp is already there")


def test_a_reader_s_own_cases_alone_travel_when_cases_were_assigned(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    with Study.open(home) as study:
        assert study.readers.takes("Ada") is Takes.EVERYTHING
        assign(study, study.reader("Ada"), cases[:1])
    with unpacked(a_parcel(home, "Ada")) as away:
        assert [case.id for case in away.cases.all()] == cases[:1]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_what_is_packed_and_unpacked_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    parcel = a_parcel(home, "Ada")
    folder = open_parcel(parcel).folder
    assert [stat.S_IMODE(path.stat().st_mode) for path in (parcel, folder)] == [0o600, 0o700]
    assert stat.S_IMODE(parcels_folder().stat().st_mode) == 0o700


def test_a_sealed_parcel_needs_its_passphrase(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    parcel = a_parcel(home, "Ada", passphrase=WORDS)
    with pytest.raises(SealedParcel, match="is sealed with a passphrase"):
        open_parcel(parcel)
    with pytest.raises(SealedParcel, match=r"This is not the passphrase of Ada\.sirp"):
        open_parcel(parcel, lambda _: "correct horse batterz")
    with Study.open(open_parcel(parcel, ask).folder) as away:
        commit(away, "Ada", cases[0], "2/2")
        pack(away, "Ada", tmp_path / "back.sirp", WORDS)
    with Study.open(home) as study:
        with pytest.raises(SealedParcel):
            merge(study, tmp_path / "back.sirp", lambda _: "another")
        assert merge(study, tmp_path / "back.sirp", ask).new == {"Ada": 1}
    assert "too short" in problem_of(lambda: a_parcel(home, "Ben", passphrase=WORDS[:7]))


def test_reads_signed_off_away_stay_signed_at_home(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    with Study.open(home) as study:
        set_password(study, "Ada", WORDS)
        set_password(study, "Ben", WORDS[::-1])

    def work(away: Study) -> None:
        with pytest.raises(RuleBroken, match="This is Ada's parcel"):
            set_password(away, "Ada", WORDS[::-1], WORDS)
        sign_in(away, "Ada", WORDS)
        commit(away, "Ada", cases[0], "2/2")
        sign_off(away, "Ada", WORDS)
        assert away.credentials.current("Ben") is None
        assert verify(away) == []

    back = sent_back(a_parcel(home, "Ada"), work)
    with Study.open(home) as study:
        merge(study, back)
        assert standing(study, "Ada").unsigned == 0
        assert verify(study) == []


def test_signed_away_with_a_password_that_was_changed_at_home_meanwhile(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    with Study.open(home) as study:
        set_password(study, "Ada", WORDS)
        parcel = a_parcel(home, "Ada")
        set_password(study, "Ada", WORDS[::-1], WORDS)

    def work(away: Study) -> None:
        commit(away, "Ada", cases[0], "2/2")
        assert left_to_sign(away, "Ada") == "1 read is not signed off yet"
        sign_off(away, "Ada", WORDS)
        assert left_to_sign(away, "Ada") == ""

    back = sent_back(parcel, work)
    with Study.open(home) as study:
        merge(study, back)
        assert (standing(study, "Ada").unsigned, verify(study)) == (0, [])


def test_without_a_password_at_home_a_parcel_says_where_to_sign(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    with unpacked(a_parcel(home, "Ada")) as away:
        commit(away, "Ada", cases[0], "2/2")
        told = problem_of(lambda: sign_off(away, "Ada", WORDS))
    assert "set one in the study itself, and sign there once the reads are merged" in told


def test_a_password_from_a_parcel_is_refused(tmp_path: Path) -> None:
    home, cases = a_home(tmp_path)
    parcel = a_parcel(home, "Ada")
    with unpacked(parcel) as away:
        commit(away, "Ada", cases[0], "2/2")
        row = {"id": "f" * 32, "name": "Ada", "salt": "00", "cost": "", "public_key": "00", "set_at": "2026-01-01"}
        away.copies.insert("credentials", [row])
        folder = away.folder
    with Study.open(home) as study:
        assert "a password of Ada that the study does not know" in problem_of(lambda: merge(study, folder))
        assert study.reads.count() == 0


def test_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIREADER_DATA", str(data_folder()))
    home, cases = a_home(tmp_path)
    word = tmp_path / "word.txt"
    word.write_text(WORDS + "\n", encoding="utf-8")
    out, back = tmp_path / "ada.sirp", tmp_path / "back.sirp"
    packed = told("pack", home, "--reader", "Ada", "--out", out, "--passphrase-file", word)
    assert "Ada has no password" in packed.pop("hint")
    assert packed == {"parcel": str(out), "reader": "Ada", "cases": 3, "reads": 0, "sealed": True}
    assert "there is no terminal" in sireader("merge", home, out, status=2).stderr
    monkeypatch.setenv("SIREADER_PASSPHRASE", WORDS)
    with unpacked(out) as away:
        commit(away, "Ada", cases[0], "2/2")
    assert told("pack", out, "--reader", "Ada", "--out", back)["reads"] == 1
    assert "Ada 1 new, 0 already there" in sireader("merge", home, back).stdout
    (tmp_path / "none.sirp").write_bytes(b"no parcel")
    done = sireader("merge", home, back, tmp_path / "none.sirp", "--json", status=2)
    assert "1 of 2 not merged: none.sirp is no parcel" in done.stderr
    answer = json.loads(done.stdout)
    assert (answer["new"], answer["already_there"], len(answer["refused"])) == (0, 1, 1)


def test_who_packs_for_a_reader_without_a_password_is_told(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    with Study.open(home) as study:
        hint = pack(study, "Ada", tmp_path / "Ada.sirp").hint
        assert hint == "Ada has no password: set one at home first, or Ada cannot sign off away."
        set_password(study, "Ada", WORDS)
        assert pack(study, "Ada", tmp_path / "again.sirp").hint == ""
    with unpacked(tmp_path / "Ada.sirp") as away:
        assert pack(away, "Ada", tmp_path / "back.sirp", reads_only=False).hint == "", "away, it is too late"


def test_a_parcel_that_cannot_go_on_record_is_not_left_behind(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    with Study.open(home) as study, study.transaction():
        study.exclude(study.cases.all()[0].id, "atypical")
        study._database.tables.execute(  # a disk that is full as soon as the parcel is written
            "CREATE TEMP TRIGGER full BEFORE INSERT ON acts BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )
        with pytest.raises(Exception, match="disk full"):
            pack(study, "Ben", tmp_path / "Ben.sirp")
    assert not list(tmp_path.glob("Ben*"))


def test_a_parcel_saved_without_an_ending_gets_the_usual_one(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    answer = told("pack", home, "--reader", "Ada", "--out", tmp_path / "Ada")
    assert answer["parcel"] == str(tmp_path / "Ada.sirp")
    assert "has no password" in answer["hint"]
    assert [path.name for path in tmp_path.glob("Ada*")] == ["Ada.sirp"]
