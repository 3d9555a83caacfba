"""A passphrase from a file, from the environment, or typed."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.files import plain_error

PASSPHRASE_VARIABLE = "SIREADER_PASSPHRASE"  # noqa: S105 – the name of a variable


def add_passphrase_file(parser: Any) -> None:
    """Add the option that names a file; without it, the environment or the terminal tells the passphrase."""
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE", help="its first line is the passphrase")


def told(options: argparse.Namespace) -> str | None:
    """The passphrase from a file or the environment; None where neither tells one."""
    if options.passphrase_file is None:
        return os.environ.get(PASSPHRASE_VARIABLE) or None
    try:
        lines = options.passphrase_file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise plain_error(error, str(options.passphrase_file)) from error
    except UnicodeDecodeError as error:
        raise SireaderError(f"{options.passphrase_file} is no text in UTF-8", "write it again") from error
    if not lines or not lines[0]:
        raise SireaderError(f"{options.passphrase_file} holds no passphrase", "write it into the first line")
    return str(lines[0])


def typed(name: str) -> str:
    """The passphrase of the file `name`, from the terminal; a SireaderError where there is none."""
    if not sys.stdin.isatty():
        what = f"{name} needs a passphrase, and there is no terminal to type it on"
        raise SireaderError(what, f"give it in {PASSPHRASE_VARIABLE} or with --passphrase-file")
    return getpass.getpass(f"Passphrase of {name}: ")


def typed_twice(name: str, undone: str) -> str:
    """A new passphrase for the file `name`; `undone` is what did not happen where the two differ."""
    first = typed(name)
    if getpass.getpass("The same again: ") != first:
        raise SireaderError(f"The two passphrases differ, so nothing was {undone}", "type the same twice")
    return first
