"""What the command lines share: a complaint about arguments is one sentence, like every other error."""

from __future__ import annotations

import argparse
from typing import NoReturn

from sireader.domain.errors import SireaderError

INTERRUPTED = 130  # what shells report of a program that Ctrl+C ended
FAULT = 70
"""Exit status after a fault of the program, as sysexits.h numbers it."""


class Parser(argparse.ArgumentParser):
    """A parser that raises its complaints instead of printing the usage and leaving."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the arguments."""
        raise SireaderError(f"{message[:1].upper()}{message[1:]}", f"`{self.prog} --help` tells the arguments")


def positive(text: str) -> int:
    """A whole number above 0, as the type of an argument."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)
