"""Studies to report on, and a report without a screen."""

from __future__ import annotations

import random
import re
from pathlib import Path

from sireader.workflow.opinions import import_opinions
from sireader.workflow.report.collecting import collect
from sireader.workflow.report.figures import figures_of
from sireader.workflow.report.numbers import Settings, numbers_of
from sireader.workflow.report.page import page_text
from sireader.workflow.report.plain import Plain
from sireader.workflow.report.tables import tables_of
from sireader.workflow.report.writing import facts_of, flow_plan, write_report
from sireader.workflow.scores import import_scores
from sireader.workflow.study import Study
from tests.builders import a_table

FEW = Settings(resamples=40)
STRANGE = re.compile(r"\b(NaN|nan|None|null|inf|undefined|Traceback|True|False)\b")
"""What no reader of a report should meet."""
SCORED = "case,model,score,split"


def quietly(_: str) -> None:
    """Nobody looks how far it is."""


def no_png(_: str, path: Path) -> None:
    """In place of the window's drawing."""
    path.write_bytes(b"png")


def a_report(study: Study, folder: Path, settings: Settings = FEW) -> Plain:
    return write_report(study, folder, settings, {}, no_png, quietly)


def numbers(study: Study, settings: Settings = FEW) -> Plain:
    """The numbers alone."""
    counted = collect(study, {}, quietly)
    told = facts_of(study, counted, settings) | numbers_of(counted, settings, quietly)
    return told | {"examples": {"pictures": [], "why": "no"}, "claim": {"items": [], "left_to_the_authors": {}}}


def page_of(told: Plain, folder: Path) -> str:
    """The page with its figures left out."""
    return page_text(told, tables_of(told), [flow_plan(told), *figures_of(told)], {}, folder)


def score(study: Study, path: Path, *rows: tuple[object, ...]) -> None:
    import_opinions(study, a_table(path, SCORED, *rows))


def a_scored_study(folder: Path, cases: int = 60) -> Study:
    """Two readers and a third where they differ, and a model of another maker with all three splits."""
    draw = random.Random(5)  # noqa: S311 – sample data
    study = Study.create(folder, "proof")
    reads, scores = [], []
    for number in range(cases):
        case, grade = f"P-{number:03}", draw.randrange(5)
        for role in ("local", "central-1", "central-2"):
            right, left = (min(4, max(0, grade + draw.choice((-1, 0, 0, 1)))) for _ in range(2))
            reads.append((case, f"reader-{role}", role, right, left))
        split = ("train", "validation", "test")[number % 3]
        scores.append((case, "acme 2", round(min(1, max(0, grade / 4 + draw.gauss(0, 0.2))), 4), split))
    sheet = a_table(folder.with_suffix(".csv"), "case,reader,role,right,left", *reads)
    import_scores(study, sheet, new_cases=True)
    score(study, folder.with_suffix(".scores.csv"), *scores)
    return study
