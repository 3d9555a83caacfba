"""How long the table work of a whole cohort takes on this machine, and the decoding of each kind of file."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sireader.tables import write_csv
from sireader.workflow.flow import flow
from sireader.workflow.flow_chart import flow_svg
from sireader.workflow.opinions import import_opinions
from sireader.workflow.progress import progress
from sireader.workflow.references import write_references
from sireader.workflow.scores import export_scores, import_scores
from sireader.workflow.snapshot import snapshot
from sireader.workflow.study import Study
from sireader.workflow.trainset import export_trainset

Answer = dict[str, Any]
ROLES = ("local", "central-1", "central-2")
SHEET = 30_000
"""Cases of one score sheet; a sheet holds 100,000 rows at most."""


def time_table_work(cases: int) -> Answer:
    """Import the scores of three readers on `cases` cases, derive and export tables; seconds by step, and their sum.

    One step is all that the coordinator's page shows: figures, drift and the flow chart.

    The cases have no radiographs: the training set's export writes its tables and not a single picture.
    """
    with tempfile.TemporaryDirectory() as folder:
        scores = Path(folder) / "scores.csv"
        _write_scores(scores, cases)
        with Study.create(Path(folder) / "study", "proof") as study:
            steps: dict[str, Callable[[], object]] = {
                "reads_import_s": lambda: import_scores(study, scores, new_cases=True),
                "reference_s": lambda: write_references(study, Path(folder) / "reference.csv"),
                "reads_export_s": lambda: export_scores(study, Path(folder) / "reads.csv"),
                "progress_and_flow_s": lambda: _coordinate(study),
                "export_without_pictures_s": lambda: export_trainset(study, Path(folder) / "trainset"),
            }
            times = {name: _timed(step) for name, step in steps.items()}
    return {"cases": cases, "reads": cases * len(ROLES), **times, "total_s": round(sum(times.values()), 2)}


def time_report(cases: int, resamples: int, draw: Callable[[str, Path], None], say: Callable[[str], None]) -> Answer:
    """The report of three readers and a model on `cases` cases: seconds and processor seconds of the whole command.

    Args:
        cases: they have no radiographs.
        resamples: of each bootstrap.
        draw: makes a PNG of an SVG.
        say: called with how far it is.
    """
    from sireader.workflow.report.numbers import Settings
    from sireader.workflow.report.writing import write_report

    with tempfile.TemporaryDirectory() as folder, Study.create(Path(folder) / "study", "proof") as study:
        say(f"Making a study of {cases} cases …")
        _fill(study, Path(folder), cases)
        wall, worked = time.perf_counter(), time.process_time()
        write_report(study, Path(folder) / "report", Settings(resamples), {}, draw, say)
        took, busy = time.perf_counter() - wall, time.process_time() - worked
        reads, scores = study.reads.count(), len(study.opinions.all())
    counts = {"cases": cases, "reads": reads, "scores": scores, "resamples": resamples}
    return {**counts, "report_s": round(took, 1), "processor_s": round(busy, 1)}


def _fill(study: Study, folder: Path, cases: int) -> None:
    """Scores of three readers in as many sheets as it takes, and of a model."""
    for first in range(0, cases, SHEET):
        _write_scores(folder / "scores.csv", min(SHEET, cases - first), first)
        import_scores(study, folder / "scores.csv", new_cases=True)
    draw = random.Random(2)  # noqa: S311 – sample data
    rows = [
        (f"P{case:06}", "model 1", round(draw.random(), 6), "validation" if case % 2 else "test")
        for case in range(cases)
    ]
    write_csv(folder / "opinions.csv", ("case", "model", "score", "split"), rows)
    import_opinions(study, folder / "opinions.csv")


def time_decoders(rounds: int) -> Answer:
    """For each compressed transfer syntax every decoder's median milliseconds, side by side."""
    from sireader.imaging import benchmark

    return benchmark.time_decoders(repeats=rounds)


def time_archives(rounds: int, radiographs: int, side_px: int) -> dict[str, Any]:
    """Radiographs a second from an archive into a study, beside the libraries that only receive them."""
    from sireader.workflow import archive_benchmark

    return archive_benchmark.time_archives(rounds, radiographs, side_px)


def time_opinions(rounds: int) -> Answer:
    """Answers with all maps beside the bare network's forward pass; median milliseconds and their ratios."""
    from sireader.inference.answering import share_processors
    from sireader.workflow.models import check_installed, shipped_model

    check_installed()
    share_processors()
    from sireader.inference import benchmark

    return benchmark.time_answers(rounds, shipped_model())


def figures_text(answer: Answer, indent: str = "") -> str:
    """An answer as lines for people: a group without groups of its own takes one line."""
    lines = []
    for key, value in answer.items():
        name = f"{indent}{key.replace('_', ' ')}:"
        if not isinstance(value, dict):
            lines.append(f"{name} {value}")
        elif any(isinstance(one, dict) for one in value.values()):
            lines += [name, figures_text(value, indent + "  ")]
        else:
            lines.append(f"{name} " + ", ".join(f"{one.replace('_', ' ')} {told}" for one, told in value.items()))
    return "\n".join(lines)


def _write_scores(path: Path, cases: int, first: int = 0) -> None:
    draw = random.Random(1 + first)  # noqa: S311 – sample data
    rows = [
        (f"P{number:06}", f"reader-{role}", role, draw.randrange(5), draw.randrange(5))
        for number in range(first, first + cases)
        for role in ROLES
    ]
    write_csv(path, ("case", "reader", "role", "right", "left"), rows)


def _coordinate(study: Study) -> None:
    now = snapshot(study)
    progress(now)
    flow_svg(flow(now))


def _timed(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return round(time.perf_counter() - start, 2)
