"""`python -m training check DIR [--json]`: is this folder a training set that can be trusted?"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from sireader.arguments import INTERRUPTED, Parser
from sireader.domain.errors import SireaderError
from training.manifest import Example, Split, read_manifest

Counts = dict[str, dict[str, int]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, 1 for a failed check, 2 for bad input after one sentence, 130 for Ctrl+C."""
    try:
        options = _parser().parse_args(arguments)
        counts = count(read_manifest(options.folder))
    except SireaderError as error:
        print(f"training: {error}", file=sys.stderr)
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    print(json.dumps({"cases": counts}, indent=2) if options.json else _text(counts))
    return 0


def count(examples: Iterable[Example]) -> Counts:
    """How many cases each split has, with and without definite sacroiliitis."""
    counts = {split.value: {"definite": 0, "not_definite": 0} for split in Split}
    for example in examples:
        counts[example.split]["definite" if example.definite else "not_definite"] += 1
    return counts


def _text(counts: Counts) -> str:
    return "\n".join(
        f"{split}: {sum(each.values())} cases, {each['definite']} with definite sacroiliitis"
        for split, each in counts.items()
    )


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="python -m training", description="Train models from exported training sets.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="check an exported training set and count its cases")
    check.add_argument("folder", metavar="DIR", type=Path, help="the folder that `sireader export` wrote")
    check.add_argument("--json", action="store_true", help="print the counts as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
