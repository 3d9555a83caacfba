"""Passwords and sign-offs: who may sign, what a signature covers, and what the audit trail keeps of it."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sireader.domain.acts import COORDINATOR, ActKind
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.workflow.audit import audit, write_audit
from sireader.workflow.passwords import (
    COST,
    FREE_TRIES,
    LONGEST_PAUSE,
    WITH,
    WITHOUT,
    WRONG,
    WrongPassword,
    derived_key,
    has_password,
    pause_left,
    reset_password,
    set_password,
    sign_in,
)
from sireader.workflow.signing import sign_off, standing
from sireader.workflow.study import DATABASE, Study
from sireader.workflow.verification import examine, verify
from tests.builders import a_desk, a_judgement, an_imaged_study, commit

SECRET, OTHER = "a sentence that is long", "another sentence, longer"


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """Three radiographs; Ada has read two of them, and nobody has a password."""
    study = an_imaged_study(tmp_path, 3)
    for case in study.cases.all()[:2]:
        commit(study, "Ada", case.id, "1/2")
    return study


def ways_in(study: Study, name: str) -> list[str]:
    return [act.why for act in study.acts.by_kind(ActKind.SIGNED_IN, name)]


def test_who_has_no_password_signs_in_without_and_the_trail_says_so(study: Study) -> None:
    sign_in(study, "Ada")
    sign_in(study, COORDINATOR)
    assert ways_in(study, "Ada") == ways_in(study, COORDINATOR) == [WITHOUT]
    with pytest.raises(SireaderError, match="has no reader 'Dora'"):
        sign_in(study, "Dora")


def test_a_password_lets_its_owner_in_and_nobody_else(study: Study) -> None:
    set_password(study, "Ada", SECRET)
    sign_in(study, "Ada", SECRET)
    for wrong in ("", "a sentence that is lonG", OTHER):
        with pytest.raises(WrongPassword, match="That is not the password of Ada"):
            sign_in(study, "Ada", wrong)
    sign_in(study, "Ben")
    assert ways_in(study, "Ada") == [WITH, WRONG, WRONG, WRONG]


def test_a_password_typed_on_another_keyboard_is_the_same(study: Study) -> None:
    set_password(study, "Ada", "ein längeres Wort")
    sign_in(study, "Ada", "ein la\u0308ngeres Wort")


def test_neither_the_password_nor_its_key_is_in_the_study(study: Study, tmp_path: Path) -> None:
    set_password(study, "Ada", SECRET)
    credential = study.credentials.current("Ada")
    assert credential is not None
    key = derived_key(SECRET, credential.salt, credential.cost)
    assert credential.cost == COST == "argon2id m=65536 t=3 p=4"
    study.close()
    stored = (tmp_path / "study" / DATABASE).read_bytes()
    assert credential.public_key.encode() in stored
    for secret in (SECRET.encode(), key.private_bytes_raw(), key.private_bytes_raw().hex().encode()):
        assert secret not in stored


def test_the_same_password_of_two_readers_gives_two_keys(study: Study) -> None:
    for name in ("Ada", "Ben"):
        set_password(study, name, SECRET)
    keys = [credential.public_key for name in ("Ada", "Ben") if (credential := study.credentials.current(name))]
    assert len(set(keys)) == 2


def test_changing_a_password_needs_the_old_one(study: Study) -> None:
    with pytest.raises(RuleBroken, match="A password has at least 10 characters"):
        set_password(study, "Ada", "123456789")
    set_password(study, "Ada", SECRET)
    with pytest.raises(WrongPassword):
        set_password(study, "Ada", OTHER, "not the old one")
    set_password(study, "Ada", OTHER, SECRET)
    sign_in(study, "Ada", OTHER)
    with pytest.raises(WrongPassword):
        sign_in(study, "Ada", SECRET)


def test_a_forgotten_password_is_taken_away_by_the_coordinator_with_a_reason(study: Study) -> None:
    set_password(study, "Ada", SECRET)
    set_password(study, COORDINATOR, OTHER)
    with pytest.raises(SireaderError, match="that needs a reason"):
        reset_password(study, "Ada", " ", OTHER)
    with pytest.raises(WrongPassword, match="not the password of coordinator"):
        reset_password(study, "Ada", "forgotten", SECRET)
    signed = sign_off(study, "Ada", SECRET)
    reset_password(study, "Ada", "forgotten", OTHER)
    assert not has_password(study, "Ada")
    act = study.acts.of_kinds(ActKind.PASSWORD_SET)[-1]
    assert (act.who, act.about, act.why) == (COORDINATOR, "Ada", "taken away: forgotten")
    set_password(study, "Ada", OTHER)
    assert verify(study) == [], "what was signed before stays signed"
    assert study.sign_offs.of_reader("Ada") == [signed]


def test_wrong_passwords_in_a_row_bring_a_growing_pause(study: Study) -> None:
    set_password(study, "Ada", SECRET)
    for _ in range(FREE_TRIES):
        assert not pause_left(study, "Ada")
        with pytest.raises(WrongPassword, match="That is not the password"):
            sign_in(study, "Ada", "wrong")
    with pytest.raises(WrongPassword, match=r"Too many wrong passwords for Ada in a row; try again in \d+ seconds"):
        sign_in(study, "Ada", SECRET)
    first = pause_left(study, "Ada")
    assert timedelta(seconds=5) < first <= timedelta(seconds=10)
    assert not pause_left(study, "Ada", datetime.now(UTC) + first)
    for _ in range(20):  # as if tried again after each pause
        study.record(ActKind.SIGNED_IN, why=WRONG, who="Ada")
    assert timedelta(minutes=14) < pause_left(study, "Ada") <= LONGEST_PAUSE
    assert not pause_left(study, "Ben")
    study.record(ActKind.SIGNED_IN, why=WITH, who="Ada")
    assert not pause_left(study, "Ada")


def test_a_sign_off_covers_what_was_read_and_nothing_later(study: Study) -> None:
    set_password(study, "Ada", SECRET)
    assert standing(study, "Ada").words == "2 reads, none signed off yet"
    signed = sign_off(study, "Ada", SECRET)
    assert (signed.reads, signed.ends) == (2, (study.reads.all()[-1].hash,))
    assert standing(study, "Ada").words == "every read is signed off"
    with pytest.raises(RuleBroken, match="Ada has nothing to sign: every read is signed off"):
        sign_off(study, "Ada", SECRET)
    a_desk(study, "Ada").amend(study.reads.all()[0].case, a_judgement("3/3"), "looked again")
    assert standing(study, "Ada").words == "1 read since the last sign-off"
    second = sign_off(study, "Ada", SECRET, "As before.")
    assert (second.reads, second.meaning) == (3, "As before.")
    assert examine(study).problems == ()


def test_who_has_no_password_or_no_read_signs_nothing(study: Study) -> None:
    with pytest.raises(RuleBroken, match="Ada has no password to sign with; set a password first"):
        sign_off(study, "Ada", SECRET)
    set_password(study, "Ben", SECRET)
    with pytest.raises(RuleBroken, match="There is no read yet"):
        sign_off(study, "Ben", SECRET)
    assert study.sign_offs.all() == []


def test_the_audit_trail_is_told_by_kind_and_by_case(study: Study, tmp_path: Path) -> None:
    case = study.reads.all()[0].case
    assert [act.kind for act in audit(study, "read-committed", case)] == [ActKind.COMMITTED]
    kinds = [act.kind for act in audit(study, case=case)]
    assert kinds == [ActKind.RADIOGRAPHS_IMPORTED, ActKind.ASSIGNED, ActKind.COMMITTED]
    write_audit(study, tmp_path / "audit.csv", audit(study))
    with (tmp_path / "audit.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["hash"] for row in rows] == [
        act.hash for act in study.acts.all()[:-1]
    ]  # the last one is of this export
    for wrong in ({"kind": "no such"}, {"case": "C-none"}):
        with pytest.raises(SireaderError):
            audit(study, **wrong)
