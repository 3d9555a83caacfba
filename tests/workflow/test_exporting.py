"""What leaves a study is kept in the audit trail, and a reader's parcel gives nothing out that tells of repeats."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sireader.domain.acts import ActKind
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.workflow.audit import audit, write_audit
from sireader.workflow.coordinating import CoordinatorsDesk
from sireader.workflow.references import write_references
from sireader.workflow.scores import export_scores
from sireader.workflow.study import Study
from sireader.workflow.trainset import export_trainset
from sireader.workflow.verification import verify
from tests.builders import an_imaged_study, commit
from tests.workflow.parcels import a_home, a_parcel, unpacked


def write_flow(study: Study, path: Path) -> None:
    desk = CoordinatorsDesk(study)
    desk.write_flow(desk.tables(), path.with_suffix(".svg"), lambda svg, file: None)


def write_figures(study: Study, path: Path) -> None:
    desk = CoordinatorsDesk(study)
    desk.write_figures(desk.tables(), path)


WAYS: dict[str, Callable[[Study, Path], object]] = {
    "reads": export_scores,
    "reference standard": write_references,
    "audit trail": lambda study, path: write_audit(study, path, audit(study)),
    "readers' figures": write_figures,
    "flow chart": write_flow,
    "training set": lambda study, path: export_trainset(study, path.with_suffix("")),
}


@pytest.mark.parametrize("what", WAYS)
def test_an_export_is_an_act(what: str, tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1) as study:
        case = study.cases.all()[0].id
        commit(study, "Ada", case, "2/2")
        commit(study, "Ben", case, "2/2")
        before = study.acts.all()
        WAYS[what](study, tmp_path / "out.csv")
        assert list(tmp_path.glob("out*"))
        (act,) = study.acts.all()[len(before) :]
        assert (act.kind, act.about, act.who) == (ActKind.EXPORTED, what, "coordinator")
        assert verify(study) == []


@pytest.mark.parametrize("what", WAYS)
def test_an_export_that_fails_is_no_act(what: str, tmp_path: Path) -> None:
    with an_imaged_study(tmp_path, 1) as study:
        before = study.acts.all()
        (tmp_path / "file").touch()
        with pytest.raises(SireaderError):
            WAYS[what](study, tmp_path / "file" / "out.csv")
        assert study.acts.all() == before


@pytest.mark.parametrize("what", WAYS)
def test_a_parcel_gives_nothing_out_that_tells_which_case_came_again(what: str, tmp_path: Path) -> None:
    home, _ = a_home(tmp_path)
    with unpacked(a_parcel(home, "Ada")) as study:
        with pytest.raises(RuleBroken, match="This is Ada's parcel and not the study itself"):
            WAYS[what](study, tmp_path / "out.csv")
        assert not list(tmp_path.glob("out*"))
