"""What the stores take, they give back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.domain.assignments import Assignment
from sireader.domain.cases import Case, Reader
from sireader.domain.crops import Crop
from sireader.domain.drafts import Draft
from sireader.domain.grading import Grade
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Purpose
from sireader.workflow.study import Study
from tests.builders import MORNING, a_judgement, a_read, a_study, an_amendment

CROP = Crop(1, 2, 30, 40)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study", cases=["C-1", "C-2"]) as study:
        yield study


def test_reads_come_back_as_they_were_in_the_order_of_recording(study: Study) -> None:
    first = a_read(judgement=a_judgement("0/4", "Müller: „sharp“\n2nd line", CROP), minute=9)
    second = a_read("-", case="C-2", minute=3).following(first)
    third = an_amendment(first, "2/3").following(second)
    study.reads.append([first, second])
    study.reads.append([third])
    assert study.reads.all() == [first, second, third]
    assert study.reads.of_case("C-1") == [first, third]
    assert study.reads.last_of_reader("Ada") == third
    assert study.reads.last_of_reader("Ben") is None
    assert [link.recorded for link in study.reads.links()["Ada"]] == [read.hash for read in (first, second, third)]
    assert study.reads.ends() == {"Ada": [third.hash]}


@pytest.mark.parametrize(
    "draft",
    [
        Draft(right=Grade(0)),
        Draft(right=Grade(2), left=Grade(4), comment="Größe", crop=CROP),
        Draft(left=Grade(1)),
        Draft(not_evaluable=True),
    ],
)
def test_a_draft_comes_back_as_it_was(study: Study, draft: Draft) -> None:
    study.drafts.save("Ada", "C-1", Draft(comment="before"), MORNING)
    study.drafts.save("Ada", "C-1", draft, MORNING)
    assert study.drafts.get("Ada", "C-1") == draft
    assert study.drafts.get("Ben", "C-1").empty
    assert study.drafts.cases("Ada") == {"C-1"}


def test_an_emptied_draft_is_forgotten(study: Study) -> None:
    study.drafts.save("Ada", "C-1", Draft(comment="x"), MORNING)
    study.drafts.save("Ada", "C-1", Draft(), MORNING)
    assert study.drafts.cases("Ada") == set()


def test_cases_come_back_by_pseudonym_with_their_exclusion(study: Study) -> None:
    waiting = Case("A-1", "S-A-1")
    study.cases.add([waiting], MORNING)
    study.cases.exclude("C-2", "very poor quality", MORNING)
    assert [case.id for case in study.cases.all()] == ["A-1", "C-1", "C-2"]
    assert study.cases.get("A-1") == waiting
    assert study.cases.get("C-9") is None
    assert [case.exclusion for case in study.cases.all()] == [None, None, "very poor quality"]


def test_a_case_is_given_its_radiograph(study: Study) -> None:
    study.cases.add([Case("A-1", "S-A-1")], MORNING)
    study.cases.give_radiograph(given := Case("A-1", "S-new", "A-1.dcm", "print", file_sha256="a1b2"))
    assert study.cases.get("A-1") == study.cases.with_fingerprint("print") == given
    assert study.cases.with_fingerprint("other") is None


def test_readers_have_a_role_a_seed_and_an_order(study: Study) -> None:
    assert study.readers.all() == [Reader("Ada", "local"), Reader("Ben", "central-1"), Reader("Cleo", "central-2")]
    assert study.readers.get("Nobody") is None
    assert len({study.readers.seed(reader) for reader in ("Ada", "Ben", "Cleo")}) == 3
    given = [Assignment(1, "C-2", "C-2"), Assignment(2, "C-2", "C-X", Purpose.REPEAT)]
    study.readers.assign("Ada", given, MORNING)
    assert (study.readers.assignments("Ada"), study.readers.assignments("Ben")) == (given, [])
    assert study.readers.assignment("Ada", "C-X") == given[1]
    assert study.readers.assignment("Ben", "C-X") is None


def test_opinions_come_back_by_model(study: Study) -> None:
    opinions = [Opinion("C-1", "b", 0.25, "test"), Opinion("C-1", "a", 1.0), Opinion("C-2", "a", 0.0)]
    study.opinions.append(opinions, MORNING)
    assert study.opinions.of_case("C-1") == [opinions[1], opinions[0]]
