"""`deidentify` and `lookup`: what is left of originals in a folder, and who is behind a pseudonym."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.answering import Answer, command
from sireader.commands.passphrases import add_passphrase_file, told, typed

if TYPE_CHECKING:
    from sireader.workflow.keyed_map import KeyedMap, Original


def add_commands(commands: Any) -> None:
    """Add `deidentify` and `lookup`."""
    checking = command(commands, "deidentify", "search a study or an export for what identifies somebody", _check)
    checking.add_argument(
        "--check", type=Path, required=True, metavar="DIR", help="a study, an export, any folder or file"
    )
    keyed = "search every byte for each original value in this keyed map, too"
    checking.add_argument("--keyed-map", type=Path, metavar="FILE", help=keyed)
    looking = command(commands, "lookup", "who is behind a pseudonym, by the keyed map", _look_up)
    looking.add_argument("map", type=Path, metavar="MAP", help="the file that `import --keyed-map` wrote")
    looking.add_argument("texts", nargs="+", metavar="TEXT", help="cases, subjects, or original values")
    for parser in (checking, looking):
        add_passphrase_file(parser)


def _check(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.search import search

    found = search(options.check, _opened(options, options.keyed_map) if options.keyed_map else None)
    findings = [{"file": one.file, "place": one.place, "what": one.what} for one in found.findings]
    unsearched = [{"file": file, "why": why} for file, why in found.unsearched]
    answer: Answer = {"files": found.files, "findings": findings, "unsearched": unsearched, "values": found.values}
    answer |= {"values_too_short": found.too_short, "exit_status": int(bool(findings or unsearched))}
    lines = [f"{one.file}: {one.place} {one.what}." for one in found.findings]
    lines += [f"{file} was not searched: {why.rstrip('.')}." for file, why in found.unsearched]
    searched = f"Searched {found.files} files"
    if options.keyed_map:
        searched += f" for {found.values} original values; {found.too_short} more are too short to search for"
    said = f"Found {len(findings)}" if findings else "Nothing was found"
    return answer, "\n".join([*lines, f"{searched}. {said}."])


def _look_up(options: argparse.Namespace) -> tuple[Answer, str]:
    found = _opened(options, options.map).find(options.texts)
    rows = [{"case": one.case, "subject": one.subject, "file": one.file, "values": one.values} for one in found]
    answer: Answer = {"found": rows, "exit_status": int(not rows)}
    return answer, "\n".join(line for one in found for line in _lines(one)) or "The map holds none of these."


def _lines(original: Original) -> list[str]:
    head = f"{original.case}, subject {original.subject}, from {original.file}"
    return [head, *(f"  {keyword}: {', '.join(values)}" for keyword, values in original.values.items())]


def _opened(options: argparse.Namespace, path: Path) -> KeyedMap:
    from sireader.workflow.keyed_map import KeyedMap

    return KeyedMap.open(path, told(options) or typed(path.name))
