"""Commands that take tables in and give tables out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sireader.commands.answering import Answer, command, counter
from sireader.commands.opinion import add_models
from sireader.commands.scores import add_import


def add_commands(commands: Any) -> None:
    """Add `reads`, `opinions`, `reference` and `export`."""
    reads = commands.add_parser("reads", help="reads as tables").add_subparsers(required=True, metavar="import|export")
    add_import(reads)
    giving = command(reads, "export", "every read, amended ones too", _export_reads, study=True)
    giving.add_argument("--out", type=Path, required=True, metavar="CSV")
    several = commands.add_parser("opinions", help="models' opinions")
    opinions = several.add_subparsers(required=True, metavar="import|compute")
    answers = command(opinions, "import", "another program's answers", _import_opinions, study=True)
    answers.add_argument("csv", type=Path, metavar="CSV")
    computing = "a model's opinions on every case, recorded; goes on where it was stopped"
    asking = command(opinions, "compute", computing, _compute_opinions, study=True)
    add_models(asking)
    reference = command(commands, "reference", "the reference standard of every case", _reference, study=True)
    reference.add_argument("--out", type=Path, required=True, metavar="CSV")
    export = command(commands, "export", "a training set of the settled cases", _export, study=True)
    export.add_argument("folder", type=Path, metavar="DIR")
    export.add_argument("--seed", type=int, default=1, help="of the split by subject (default 1)")
    lying = "huggingface: a folder for each split, as the image folder of Hugging Face's datasets (default plain)"
    export.add_argument("--format", choices=("plain", "huggingface"), default="plain", dest="layout", help=lying)


def _export_reads(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.scores import export_scores
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        count = export_scores(study, options.out)
    return {"reads": count, "table": str(options.out)}, f"Wrote {count} reads to {options.out}."


def _import_opinions(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.opinions import import_opinions
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        added, known = import_opinions(study, options.csv)
    return {"added": added, "already_there": known}, f"Added {added} opinions; {known} were already there."


def _compute_opinions(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.computing import compute_opinions
    from sireader.workflow.file_opinions import MANY, loaded
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        study.check_home()
        predictor = loaded(options.models, mirrored_too=options.both_ways)
        if len(study.cases.all()) >= MANY:
            predictor.tune()
        told = compute_opinions(study, predictor, counter(options))
    answer = {"model": predictor.name, "new": told.recorded.new, "already_there": told.there}
    answer |= {"outside": told.outside, "failed": told.failed, "notice": predictor.notice}
    text = f"{predictor.name}: {told.recorded.new} new opinions, {told.outside} of them outside what the model knows; "
    lines = [text + f"{told.there} cases had one already.", *(f"  {case}: {why}" for case, why in told.failed.items())]
    return answer | {"exit_status": int(bool(told.failed))}, "\n".join([*lines, predictor.notice])


def _reference(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.references import write_references
    from sireader.workflow.study import Study

    with Study.open(options.study) as study:
        counts = write_references(study, options.out)
    text = f"Wrote {options.out}: " + ", ".join(f"{count} {status}" for status, count in counts.items()) + "."
    return {"table": str(options.out), "cases": counts}, text


def _export(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.study import Study
    from sireader.workflow.trainset import export_trainset
    from sireader.workflow.trainset_layout import Layout

    layout = Layout(options.layout)
    with Study.open(options.study) as study:
        sheet = export_trainset(study, options.folder, seed=options.seed, layout=layout, progress=counter(options))
    counts = {split: sum(cases.values()) for split, cases in sheet["cases"].items()}
    left_out = ", ".join(f"{count} {why.replace('_', ' ')}" for why, count in sheet["left_out"].items())
    text = f"Exported {counts['train']} training and {counts['validation']} validation cases to {options.folder}."
    return sheet, f"{text}\nLeft out: {left_out}."
