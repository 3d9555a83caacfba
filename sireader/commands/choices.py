"""What a coordinator chooses for any import, on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.files import crop_argument
from sireader.commands.passphrases import add_passphrase_file, told, typed, typed_twice

if TYPE_CHECKING:
    from sireader.workflow.choices import Choices

CHECKED = "I looked: no radiograph shows identifying text in its pixels"


def add_choices(parser: Any) -> None:
    """Add the options of every command that takes radiographs in."""
    parser.add_argument("--burned-in-checked", action="store_true", help=CHECKED)
    parser.add_argument("--drop-dates", action="store_true", help="drop all dates instead of shifting them")
    parser.add_argument("--keep-device", action="store_true", help="keep serial number and station of the machine")
    black = "fill this area of every file with black, in its pixels as they are shown; may be given several times"
    area = "r0,c0,r1,c1"
    parser.add_argument("--black-out", type=crop_argument, action="append", default=[], metavar=area, help=black)
    keyed = "keep who is behind each pseudonym in this file, outside the study, sealed with a passphrase"
    parser.add_argument("--keyed-map", type=Path, metavar="FILE", help=keyed)
    add_passphrase_file(parser)


def choices_of(options: argparse.Namespace, study: Path) -> Choices:
    """What was chosen for an import into this study's folder; asks for the passphrase of the keyed map."""
    from sireader.workflow.choices import Choices
    from sireader.workflow.keyed_map import KeyedMap

    path, keyed_map = options.keyed_map, None
    if path is not None:
        given = told(options) or (typed(path.name) if path.exists() else typed_twice(path.name, "imported"))
        keyed_map = KeyedMap.begin(path, given, study)
    return Choices(
        all_looked=options.burned_in_checked,
        black_out=tuple(options.black_out),
        drop_dates=options.drop_dates,
        keep_device=options.keep_device,
        keyed_map=keyed_map,
    )
