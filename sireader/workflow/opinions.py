"""Opinions of models into a study, from CSV."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sireader.domain.acts import ActKind
from sireader.domain.errors import SireaderError
from sireader.domain.opinions import Opinion
from sireader.tables import read_csv
from sireader.workflow.study import Study

SPLITS = frozenset({"", "train", "validation", "test"})


def import_opinions(study: Study, path: Path) -> tuple[int, int]:
    """Take over `case,model,score[,split]`, all rows or none; returns how many were added and how many were there.

    Raises:
        SireaderError: an unknown case, a score that is no probability, or an opinion that contradicts a recorded one.
    """
    known = 0
    new: dict[tuple[str, str], Opinion] = {}
    study.check_home()
    with study.transaction():
        for line, row in read_csv(path, ("case", "model", "score"), ("split",)):
            opinion = _opinion(study, path, line, row)
            recorded = new.get((opinion.case, opinion.model)) or _recorded(study, opinion)
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
            keys = [f"{case}:{model}" for case, model in new]
            study.record(ActKind.OPINIONS_IMPORTED, rows={"opinions": keys})
    return len(new), known


def _opinion(study: Study, path: Path, line: int, row: dict[str, str]) -> Opinion:
    split = row.get("split", "")
    if not row["model"] or split not in SPLITS:
        raise SireaderError(f"Line {line} of {path.name} names no model, or a split other than train, validation, test")
    if study.cases.get(row["case"]) is None:
        raise SireaderError(f"Line {line} of {path.name}: the study has no case {row['case']!r}")
    try:
        return Opinion(row["case"], row["model"], float(row["score"]), split)
    except ValueError as error:
        raise SireaderError(f"Line {line} of {path.name}: the score {row['score']!r} is not from 0 to 1") from error


def _recorded(study: Study, opinion: Opinion) -> Opinion | None:
    return next((one for one in study.opinions.of_case(opinion.case) if one.model == opinion.model), None)
