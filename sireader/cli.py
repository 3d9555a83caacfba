"""The command line: a second face over the same use cases. Commands import what they need when they run."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence

from sireader import __version__
from sireader.arguments import FAULT, INTERRUPTED, Parser
from sireader.commands import (
    archives,
    coordination,
    deidentification,
    files,
    opinion,
    parcels,
    record,
    report,
    results,
    study,
    tables,
    window,
)
from sireader.commands.answering import print_answer, say
from sireader.commands.window import WINDOWED, Window
from sireader.domain.errors import SireaderError


def main(arguments: Sequence[str] | None, shown: Window) -> int:
    """Run one command.

    Returns:
        0; 1 for a failed check; 2 for bad input, after one sentence on stderr; 130 when Ctrl+C ended it.
    """
    try:
        options = _parser().parse_args(arguments)
        windowed = WINDOWED | coordination.WINDOWED | report.WINDOWED
        if options.command in windowed:
            return windowed[options.command](options, shown)
        answer, text = options.run(options)
        print_answer(answer, text, options.json)
        return int(answer.get("exit_status", 0))
    except SireaderError as error:
        print(f"sireader: {error}", file=sys.stderr)
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception:
        say("sireader: this is a fault of the program, not yours; please send this report to its makers.")
        traceback.print_exc()
        return FAULT


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="sireader",
        description="Read plain radiographs of the sacroiliac joints; without a command: open the program.",
    )
    parser.add_argument("--version", action="version", version=f"SI Reader {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    first = (window, files, opinion, study, deidentification, archives, record, coordination, report)
    nouns = (*first, parcels, tables, results)
    for module in nouns:
        module.add_commands(commands)
    return parser
