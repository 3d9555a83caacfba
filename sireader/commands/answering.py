"""What every command does the same way: its parser, its answer in words or JSON, and how far it is."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Answer = dict[str, Any]
Command = Callable[[argparse.Namespace], "tuple[Answer, str]"]


def command(
    commands: Any, name: str, summary: str, run: Command | None = None, *, study: bool = False
) -> argparse.ArgumentParser:
    """Add a command that answers, in words or with `--json`; one of a `study` takes its folder first."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=summary.capitalize() + ".")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=run)
    if study:
        parser.add_argument("study", type=Path, metavar="STUDY")
    return parser


def print_answer(answer: Answer, text: str, as_json: bool) -> None:
    """Print an answer, in words or as JSON; nothing where the command has said it all while it ran."""
    told = {key: value for key, value in answer.items() if key != "exit_status"}
    if as_json and told:
        print(json.dumps(told, indent=2, ensure_ascii=False))
    elif text and not as_json:
        print(text)


def counter(options: argparse.Namespace) -> Callable[[str], None] | None:
    """Shows how far a long command is, on one line of the terminal; nothing where nobody looks."""
    if options.json or not sys.stderr.isatty():
        return None
    return lambda text: print(f"\r{text[-78:]:<78}\r", end="", file=sys.stderr, flush=True)


def say(line: str) -> None:
    """Tell a person how it goes, on stderr."""
    print(line, file=sys.stderr, flush=True)


def say_nothing(_: str) -> None:
    """Where nobody looks how far it is."""
