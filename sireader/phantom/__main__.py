"""`python -m sireader.phantom DIR --cases N --seed S`: writes a cohort of phantoms with `truth.csv`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.phantom import cohort


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        facts = cohort.write_cohort(options.directory, options.cases, options.seed, options.size)
    except SireaderError as error:
        print(error, file=sys.stderr)
        return error.exit_status
    print(_as_json(facts) if options.json else _as_text(options.directory, facts))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sireader.phantom", description=__doc__)
    parser.add_argument("directory", metavar="DIR", type=Path, help="folder for the files; made when missing")
    parser.add_argument("--cases", type=int, required=True, metavar="N", help="number of phantoms")
    parser.add_argument("--seed", type=int, required=True, metavar="S", help="the same seed gives the same files")
    parser.add_argument("--size", type=int, metavar="PX", help="longer side of each image; else 1400 to 2400")
    parser.add_argument("--json", action="store_true", help="print the truth as JSON")
    return parser


def _as_json(facts: list[cohort.PhantomFacts]) -> str:
    return json.dumps({"cases": [fact.row() for fact in facts]}, indent=1)


def _as_text(directory: Path, facts: list[cohort.PhantomFacts]) -> str:
    definite = sum(fact.grades.definite for fact in facts)
    return f"{len(facts)} phantoms in {directory}, {definite} with definite sacroiliitis; see {cohort.TRUTH}"


if __name__ == "__main__":
    sys.exit(main())
