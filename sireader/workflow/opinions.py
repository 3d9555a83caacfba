"""Opinions of models into a study: from CSV, or as a model computes them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from sireader.domain.acts import COORDINATOR, ActKind
from sireader.domain.cases import Case
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.opinions import Opinion
from sireader.storage.opinion_store import opinion_key
from sireader.tables import read_csv
from sireader.workflow.study import Study

SPLITS = frozenset({"", "train", "validation", "test"})
_BATCH = 16


def import_opinions(study: Study, path: Path) -> tuple[int, int]:
    """Take over `case,model,score[,split]`, all rows or none; returns how many were added and how many were there.

    Raises:
        SireaderError: an unknown case, a score that is no probability, or an opinion that contradicts a recorded one.
    """
    known = 0
    new: dict[tuple[str, str], Opinion] = {}
    study.check_home()
    with study.transaction():
        cases = {case.id for case in study.cases.all()}
        there = {(one.case, one.model): one for one in reversed(study.opinions.all())}
        for line, row in read_csv(path, ("case", "model", "score"), ("split",)):
            opinion = _opinion(cases, path, line, row)
            recorded = new.get((opinion.case, opinion.model)) or there.get((opinion.case, opinion.model))
            if recorded is None:
                new[opinion.case, opinion.model] = opinion
            elif recorded == opinion:
                known += 1
            else:
                what = (
                    f"Line {line} of {path.name} contradicts the recorded opinion of {opinion.model} on {opinion.case}"
                )
                raise SireaderError(what, "give a new version of the model a name of its own")
        study.opinions.append(new.values(), datetime.now(UTC))
        if new:
            keys = [opinion_key(opinion) for opinion in new.values()]
            study.record(ActKind.OPINIONS_IMPORTED, rows={"opinions": keys})
    return len(new), known


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a batch of computed opinions brought: how many are new, and how many were there already."""

    new: int
    known: int


def unanswered(study: Study, package: str) -> list[Case]:
    """The cases with a radiograph on which the model of a package (its SHA-256) has no opinion yet, by pseudonym."""
    answered = study.opinions.answered_by(package)
    return [case for case in study.cases.all() if case.readable and case.id not in answered]


def record_opinions(study: Study, model: str, rows: Iterable[Opinion]) -> Recorded:
    """Take over what a model computes, sixteen at a time, so that a run that was stopped can go on where it was.

    A case on which this package has an opinion is skipped. Compute only what `unanswered` names, lazily.

    Args:
        study: the study itself, no parcel.
        model: name and version; each row is of this model.
        rows: as they are computed; each with its package.

    Raises:
        SireaderError: a row of another model, without a package, or of no case of the study.
        RuleBroken: this is a parcel, or the model's name and version belong to another package here.
    """
    study.check_home()
    waiting, new, known = iter(rows), 0, 0
    while batch := list(islice(waiting, _BATCH)):
        with study.transaction():
            fresh = list(_fresh(study, model, batch))
            record(study, fresh)
        new, known = new + len(fresh), known + len(batch) - len(fresh)
    return Recorded(new, known)


def record(study: Study, opinions: list[Opinion], *, who: str = COORDINATOR) -> None:
    """Add computed opinions and the act that vouches for them, inside a transaction; nothing for none."""
    if opinions:
        study.opinions.append(opinions, datetime.now(UTC))
        keys = [opinion_key(opinion) for opinion in opinions]
        study.record(ActKind.OPINIONS_RECORDED, opinions[0].model, who=who, rows={"opinions": keys})


def check_version(study: Study, opinion: Opinion) -> None:
    """Refuse an opinion without a package, or under the name and version of another one."""
    if not opinion.model or not opinion.package:
        raise SireaderError(f"An opinion on case {opinion.case} does not say which model package gave it")
    if study.opinions.packages_of(opinion.model) - {opinion.package}:
        what = f"The study has opinions of {opinion.model} that another package gave"
        raise RuleBroken(what, "give a new version of the model a name of its own")


def _fresh(study: Study, model: str, batch: list[Opinion]) -> Iterator[Opinion]:
    told: set[str] = set()
    for opinion in batch:
        if opinion.model != model:
            raise SireaderError(f"An opinion of {opinion.model} came among those of {model}")
        check_version(study, opinion)
        if opinion.case not in study.opinions.answered_by(opinion.package) | told:
            told.add(study.case(opinion.case).id)
            yield opinion


def _opinion(cases: Container[str], path: Path, line: int, row: dict[str, str]) -> Opinion:
    split = row.get("split", "")
    if not row["model"] or split not in SPLITS:
        raise SireaderError(f"Line {line} of {path.name} names no model, or a split other than train, validation, test")
    if row["case"] not in cases:
        raise SireaderError(f"Line {line} of {path.name}: the study has no case {row['case']!r}")
    try:
        return Opinion(row["case"], row["model"], float(row["score"]), split)
    except ValueError as error:
        what = f"Line {line} of {path.name}: the score {row['score']!r} is not from 0 to 1"
        raise SireaderError(what, "bring all scores of the model into that range, by one rule for all cases") from error
