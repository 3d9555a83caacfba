"""Reveals and aided reads where a study is in several copies, and where it becomes a training set."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken
from sireader.domain.reads import Purpose
from sireader.workflow.opinions import record_opinions
from sireader.workflow.parcels_merge import merge
from sireader.workflow.parcels_open import open_parcel
from sireader.workflow.parcels_pack import pack
from sireader.workflow.references import reference
from sireader.workflow.snapshot import snapshot
from sireader.workflow.study import Study
from sireader.workflow.trainset import export_trainset
from tests.builders import a_desk, a_judgement, an_imaged_study, commit
from tests.workflow.test_revealing import OPINION, a_protocol_file, problems, revealed


def away(study: Study, reader: str, out: Path) -> Study:
    pack(study, reader, out)
    return Study.open(open_parcel(out).folder)


@pytest.fixture
def imaged(tmp_path: Path) -> Iterator[tuple[Study, str]]:
    """The same with radiographs, and a case that both readers have read."""
    with an_imaged_study(tmp_path, 2, a_protocol_file(tmp_path)) as study:
        case = study.cases.all()[0].id
        record_opinions(study, "model-1", [replace(OPINION, case=case)])
        for reader in ("Ada", "Ben"):
            commit(study, reader, case, "1/1")
        yield study, case


def test_in_a_parcel_nothing_is_revealed_and_no_opinion_travels(imaged: tuple[Study, str], tmp_path: Path) -> None:
    study, case = imaged
    with away(study, "Ada", tmp_path / "p.sirp") as parcel:
        desk = a_desk(parcel, "Ada")
        assert (desk.may_reveal(case), desk.revealable(case)) == (False, ())
        with pytest.raises(RuleBroken, match="parcel"):
            desk.reveal(case, "model-1")
        with pytest.raises(RuleBroken, match="parcel"):
            desk.reveal_computed(case, OPINION)
        assert parcel.opinions.all() == []


def test_an_amendment_in_a_parcel_that_knows_nothing_of_the_reveal_is_aided_once_it_is_home(
    imaged: tuple[Study, str], tmp_path: Path
) -> None:
    study, case = imaged
    stands = reference(study, case)
    with away(study, "Ada", tmp_path / "p.sirp") as parcel:
        a_desk(study, "Ada").reveal(case, "model-1")
        before = snapshot(study)
        amended = a_desk(parcel, "Ada").amend(case, a_judgement("4/4"), "looked again")
        assert not amended.aided
        merge(study, parcel.folder)
    assert a_desk(study, "Ada").own_aided_read(case) == amended
    assert reference(study, case) == stands
    assert snapshot(study, before).standings == snapshot(study).standings
    assert problems(study) == []


def test_a_reveal_that_comes_by_a_merge_makes_an_amendment_aided(imaged: tuple[Study, str], tmp_path: Path) -> None:
    study, case = imaged
    shutil.copytree(study.folder, tmp_path / "copy")
    with Study.open(tmp_path / "copy") as copy:
        a_desk(copy, "Ada").hide(a_desk(copy, "Ada").reveal(case, "model-1"), 3)
        a_desk(study, "Ada").amend(case, a_judgement("4/4"), "looked again")
        before = snapshot(study)
        assert reference(study, case).status.value == "unresolved"
        merge(study, copy.folder)
    assert reference(study, case).definite is False
    assert snapshot(study, before).standings == snapshot(study).standings
    assert [one.seconds for one in study.reveals.all()] == [3]
    merge(study, tmp_path / "copy")
    assert len(study.reveals.all()) == 1


def test_a_parcel_packed_after_the_reveal_knows_and_its_aided_reads_come_back(
    imaged: tuple[Study, str], tmp_path: Path
) -> None:
    study, case = imaged
    desk = a_desk(study, "Ada")
    desk.hide(desk.reveal(case, "model-1"), 7)
    desk.amend(case, a_judgement("3/3"), "looked again")
    stands = reference(study, case)
    with away(study, "Ada", tmp_path / "p.sirp") as parcel:
        assert a_desk(parcel, "Ada").amend(case, a_judgement("4/4"), "again").purpose is Purpose.AIDED
        pack(parcel, "Ada", tmp_path / "back.sirp")
    merge(study, tmp_path / "back.sirp")
    assert str(desk.own_aided_read(case).grades) == "4/4"  # type: ignore[union-attr]
    assert reference(study, case) == stands
    assert problems(study) == []
    with away(study, "Ben", tmp_path / "ben.sirp") as parcel:
        assert revealed(parcel) == []


def test_an_aided_read_never_reaches_a_training_set(imaged: tuple[Study, str], tmp_path: Path) -> None:
    study, case = imaged
    a_desk(study, "Ada").reveal(case, "model-1")
    a_desk(study, "Ada").amend(case, a_judgement("4/4", crop=Crop(0, 0, 30, 30)), "looked again")
    export_trainset(study, tmp_path / "set")
    told = (tmp_path / "set" / "reads.csv").read_text() + (tmp_path / "set" / "manifest.csv").read_text()
    (manifest,) = (tmp_path / "set" / "manifest.csv").read_text().splitlines()[1:]
    assert "aided" not in told
    assert "0,0,30,30" not in manifest
    assert ",0,1,1," in manifest
