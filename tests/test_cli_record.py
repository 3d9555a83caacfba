"""Passwords, signing off, the audit trail and the seal on the command line, as other programs call it."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.study import Study
from tests.builders import a_desk, an_imaged_study, commit

SECRET, OTHER = "a sentence that is long", "another sentence, longer"


def sireader(*arguments: object, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sireader", *map(str, arguments)]
    environment, nobody = {**os.environ, **variables}, subprocess.DEVNULL
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, stdin=nobody)


def told(*arguments: object, **variables: str) -> Any:
    done = sireader(*arguments, "--json", **variables)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Two radiographs, one of them read by Ada."""
    with an_imaged_study(tmp_path, 2) as opened:
        commit(opened, "Ada", opened.cases.all()[0].id, "1/2")
    return tmp_path / "study"


def test_a_reader_sets_a_password_signs_changes_it_and_it_is_reset(study: Path, tmp_path: Path) -> None:
    ada = ("--reader", "Ada")
    (tmp_path / "first").write_text(f"{SECRET}\nignored\n", encoding="utf-8")
    (tmp_path / "second").write_text(OTHER, encoding="utf-8")
    assert told("password", study, *ada, "--password-file", tmp_path / "first")["password"] == "set"  # noqa: S105
    assert told("signoff", study, *ada, SIREADER_PASSWORD=SECRET)["reads"] == 1
    both = ("--password-file", tmp_path / "first", "--new-password-file", tmp_path / "second")
    assert told("password", study, *ada, *both)["password"] == "changed"  # noqa: S105
    wrong = sireader("password", study, *ada, *both)
    assert (wrong.returncode, wrong.stderr.startswith("sireader: That is not the password of Ada;")) == (2, True)
    assert told("password", study, *ada, "--reset", "--reason", "forgotten")["password"] == "reset"  # noqa: S105
    kinds = [act["kind"] for act in told("audit", study)["acts"]][-5:]
    assert kinds == ["password set", "signed off", "password set", "signed in", "password set"]
    assert told("verify", study)["problems"] == []


def test_nobody_is_asked_where_nobody_is(study: Path) -> None:
    done = sireader("password", study, "--reader", "Ada")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("sireader: There is nobody to ask for a password; set SIREADER_PASSWORD")
    unsigned = sireader("signoff", study, "--reader", "Ada")
    assert unsigned.stderr == "sireader: Ada has no password to sign with; set a password first.\n"


def test_the_audit_trail_is_written_as_a_table(study: Path, tmp_path: Path) -> None:
    assert told("audit", study, "--kind", "read-committed", "--out", tmp_path / "audit.csv")["acts"] == 1
    with (tmp_path / "audit.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["who"], row["kind"]) == ("Ada", "read committed")
    none = sireader("audit", study, "--kind", "painted")
    assert (none.returncode, none.stderr.startswith("sireader: There is no kind of act 'painted'; the kinds are:")) == (
        2,
        True,
    )


def test_a_seal_is_checked_and_a_mistyped_one_refused(study: Path) -> None:
    seal = told("verify", study)["seal"]
    told("exclude", study, told("audit", study, "--kind", "read-committed")["acts"][0]["about"], "--reason", "atypical")
    assert told("verify", study, "--seal", seal)["contains_seal"] is True
    assert (
        "The record contains the state of the seal that you gave." in sireader("verify", study, "--seal", seal).stdout
    )
    assert "the seal that" not in sireader("verify", study).stdout
    other = sireader("verify", study, "--seal", "AAAAAA" + seal[6:])
    assert (other.returncode, "does not contain the state of the seal AAAAAA" in other.stderr) == (1, True)
    assert sireader("verify", study, "--seal", "mistyped").returncode == 2


def test_what_came_by_a_merge_stands_where_it_was_done(study: Path, tmp_path: Path) -> None:
    sireader("pack", study, "--reader", "Ada", "--out", tmp_path / "Ada.sirp")
    folder = open_parcel(tmp_path / "Ada.sirp").folder
    with Study.open(folder) as away:
        commit(away, "Ada", next(one.case for one in a_desk(away, "Ada").worklist() if one.state.unread), "3/3")
    sireader("pack", folder, "--reader", "Ada", "--out", tmp_path / "back.sirp")
    with Study.open(study) as opened:
        commit(opened, "Ben", opened.cases.all()[0].id, "1/2")  # at home, after the read away and before the merge
    told("merge", study, tmp_path / "back.sirp")
    acts = told("audit", study)["acts"]
    assert [act["at"] for act in acts] == sorted(act["at"] for act in acts)
    assert [act["who"] for act in acts if act["kind"] == "read committed"] == ["Ada", "Ada", "Ben"]
    text = sireader("audit", study).stdout
    assert text.count("study made") == 1, "a parcel's own making is no second study"
    assert "coordinator    copy made for Ada" in text


def test_a_parcel_takes_no_password_and_asks_for_none(study: Path, tmp_path: Path) -> None:
    sireader("pack", study, "--reader", "Ada", "--out", tmp_path / "Ada.sirp")
    away = open_parcel(tmp_path / "Ada.sirp").folder
    for more in ([], ["--reset", "--reason", "forgotten"]):
        done = sireader("password", away, "--reader", "Ada", *more)
        told = "sireader: This is Ada's parcel, in which no password is set or changed; do it in the study itself."
        assert (done.returncode, done.stderr.strip()) == (2, told)
