"""A clock that was ahead and is set right: what was done last stays last, and nothing counts as damaged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from sireader.domain.errors import RuleBroken
from sireader.domain.grading import Grades
from sireader.domain.reference import Status
from sireader.workflow import coordination, passwords, reading, study
from sireader.workflow.coordination import close_reading, record_consensus, reopen_reading
from sireader.workflow.passwords import FREE_TRIES, WrongPassword, pause_left, set_password, sign_in
from sireader.workflow.references import reference
from sireader.workflow.study import Study
from sireader.workflow.verification import examine
from tests.builders import a_desk, a_judgement, a_study, an_imaged_study, commit

AHEAD = timedelta(days=400)
FIRST, SECOND = "the first password", "the second password"


class Clock(datetime):
    """The computer's clock, as far as it is ahead."""

    ahead = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """What the clock shows."""
        return datetime.now(tz) + cls.ahead


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for module in (coordination, passwords, reading, study):
        monkeypatch.setattr(module, "datetime", Clock)
    Clock.ahead = AHEAD
    yield
    Clock.ahead = timedelta(0)


def set_right() -> None:
    Clock.ahead = timedelta(0)


def test_the_record_is_sound_and_says_where_the_clock_was_set_back(tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 2) as study:
        first, second = (case.id for case in study.cases.all())
        commit(study, "Ada", first, "2/2")
        set_right()
        commit(study, "Ada", second, "1/1")
        a_desk(study, "Ada").amend(first, a_judgement("3/3"), "looked again")
        findings = examine(study)
        assert findings.problems == ()
        assert [notice.partition(" is dated ")[2] for notice in findings.notices] == [
            "before the record that it follows: the computer's clock was set back."
        ]
        assert str(a_desk(study, "Ada").own_read(first).grades) == "3/3"  # type: ignore[union-attr]


def test_a_reading_that_is_opened_again_is_open(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", cases=["C-1"]) as study:
        close_reading(study, "database lock")
        set_right()
        reopen_reading(study, "a case came late")
        assert not study.closed
        close_reading(study, "now it is over")
        assert study.closed


def test_the_last_password_is_the_one_in_force(tmp_path: Path) -> None:
    with a_study(tmp_path / "study") as study:
        set_password(study, "Ada", FIRST)
        set_right()
        set_password(study, "Ada", SECOND, FIRST)
        sign_in(study, "Ada", SECOND)
        with pytest.raises(WrongPassword):
            sign_in(study, "Ada", FIRST)


def try_wrong_ones(study: Study) -> None:
    for _ in range(FREE_TRIES):
        with pytest.raises(WrongPassword, match="not the password"):
            sign_in(study, "Ada", "not the password")


def test_wrong_tries_before_lock_nobody_out_and_wrong_tries_after_count(tmp_path: Path) -> None:
    with a_study(tmp_path / "study") as study:
        set_password(study, "Ada", FIRST)
        try_wrong_ones(study)
        assert pause_left(study, "Ada") > timedelta(0)
        set_right()
        assert pause_left(study, "Ada") == timedelta(0)
        sign_in(study, "Ada", FIRST)
        try_wrong_ones(study)
        with pytest.raises(WrongPassword, match="Too many"):
            sign_in(study, "Ada", FIRST)


def test_the_last_consensus_is_the_one_that_counts(tmp_path: Path) -> None:
    with a_study(tmp_path / "study", "gespic", ["C-1"]) as study:
        commit(study, "Ben", "C-1", "2/2")
        commit(study, "Cleo", "C-1", "0/0")
        roles = ("central-1", "central-2")
        record_consensus(study, "C-1", Grades.of(0, 0), roles, "first meeting")
        set_right()
        record_consensus(study, "C-1", Grades.of(3, 3), roles, "second meeting")
        stands = reference(study, "C-1")
        assert (stands.status, stands.definite, stands.right) == (Status.SETTLED, True, 3.0)
        with pytest.raises(RuleBroken):
            record_consensus(study, "C-1", None, roles[:1], "one alone")
