"""`results export`: what a study came to, as DICOM objects that an archive takes."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.answering import Answer, command, counter

if TYPE_CHECKING:
    from sireader.workflow.results import Results


def add_commands(commands: Any) -> None:
    """Add `results`."""
    results = commands.add_parser("results", help="results as DICOM").add_subparsers(required=True, metavar="export")
    summary = "reads, references, opinions, maps and presentation states as DICOM; for the coordinator"
    giving = command(results, "export", summary, _export, study=True)
    giving.add_argument("--out", type=Path, required=True, metavar="DIR", help="a new or an empty folder")
    reads = "the reads of this reader alone; may be given often (default: everything)"
    giving.add_argument("--reader", action="append", default=[], dest="readers", metavar="R", help=reads)
    opinions = "the opinions of this model alone; may be given often (default: everything)"
    giving.add_argument("--model", action="append", default=[], dest="models", metavar="NAME", help=opinions)
    maps = "folder of a model package, to compute maps again; may be given often (default: those installed)"
    giving.add_argument("--package", type=Path, action="append", default=[], dest="packages", metavar="DIR", help=maps)


def _export(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.results import Wanted, export_results
    from sireader.workflow.study import Study

    wanted = Wanted(tuple(options.readers), tuple(options.models), tuple(options.packages))
    with Study.open(options.study) as study:
        results = export_results(study, options.out, wanted, counter(options))
    answer = {
        "folder": str(options.out),
        "files": results.counts,
        "left_out": dict(results.left_out),
        "open_cases": results.open_cases,
        "maps_left_out": [dict(zip(("case", "model", "why"), one, strict=True)) for one in results.maps_left_out],
    }
    return answer, _text(results, options.out)


def _text(results: Results, folder: Path) -> str:
    counts = ", ".join(f"{count} {kind}" for kind, count in results.counts.items())
    lines = [f"Wrote {len(results.files)} DICOM files to {folder}: {counts}."]
    left = ", ".join(f"{count} {why}" for why, count in results.left_out.items() if count)
    lines += [f"Cases left out: {left}."] if left else []
    reasons = Counter(why for _, _, why in results.maps_left_out)
    lines += [f"No map for {count} opinions: {why}" for why, count in reasons.items()]
    if results.open_cases:
        lines.append(f"{results.open_cases} of these cases are still open: keep their results from the readers.")
    return "\n".join(lines)
