"""`opinion`: what a model sees in radiograph files."""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.answering import Answer, command, say
from sireader.commands.files import crop_argument
from sireader.domain.errors import SireaderError

if TYPE_CHECKING:
    from sireader.imaging.radiograph import Radiograph
    from sireader.inference.answer import Answer as Opinion


def add_commands(commands: Any) -> None:
    """Add `opinion`."""
    asking = command(commands, "opinion", "what a model sees in radiographs; not a diagnosis", _opinion)
    asking.add_argument("files", type=Path, nargs="+", metavar="FILE")
    several = "folder of a model package; give it often for the mean of several (default: the shipped model)"
    asking.add_argument("--model", type=Path, action="append", default=[], dest="models", metavar="DIR", help=several)
    around = "look at this part of each, around both joints (default: at all of it)"
    asking.add_argument("--crop", type=crop_argument, metavar="r0,c0,r1,c1", help=around)
    asking.add_argument("--mirrored", action="store_true", help="the patient's right joint lies on the right")
    asking.add_argument("--both-ways", action="store_true", help="ask the mirror image too and take the mean")
    asking.add_argument("--map", type=Path, metavar="PNG", help="draw where it is seen, of one FILE")


def _opinion(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.file_opinions import MANY, loaded, opinion_on, read_ahead

    if options.map and len(options.files) > 1:
        raise SireaderError("--map draws one picture", "name one FILE")
    predictor = loaded(options.models, mirrored_too=options.both_ways)
    if len(options.files) >= MANY:
        predictor.tune()
    ask = partial(opinion_on, predictor=predictor, crop=options.crop, mirrored=options.mirrored)
    failed = 0
    for number, (path, found) in enumerate(read_ahead(options.files), start=1):
        _progress(number, options)
        try:
            if isinstance(found, SireaderError):
                raise found
            _tell(path, found, ask(found), options)
        except SireaderError as error:
            failed += 1
            _tell_failure(path, error, options)
    return {"exit_status": int(failed > 0)}, ""


def _tell(path: Path, radiograph: Radiograph, answer: Opinion, options: argparse.Namespace) -> None:
    """Print an answer at once, and draw its map where it was asked for."""
    from sireader.workflow.file_opinions import opinion_data, opinion_text, write_opinion_map

    if options.map:
        write_opinion_map(options.map, path, radiograph, answer)
    if options.json:
        asked = {"whole": options.crop is None, "mirrored": options.mirrored, "both_ways": options.both_ways}
        drawn = {"map": str(options.map)} if options.map else {}
        print(json.dumps({"file": str(path)} | opinion_data(answer) | asked | drawn, ensure_ascii=False), flush=True)
        return
    part = f"the crop {options.crop}" if options.crop else "the whole radiograph, for no --crop was given"
    wrote = [f"  Wrote {options.map}."] if options.map else []
    lines = [f"{path.name}: asked about {part}.", *wrote, opinion_text(answer)]
    print("\n".join(lines), flush=True)


def _tell_failure(path: Path, error: SireaderError, options: argparse.Namespace) -> None:
    """A sentence on stderr; as JSON on stdout, too, so that each file has its object."""
    if options.json:
        print(json.dumps({"file": str(path), "error": str(error)}, ensure_ascii=False), flush=True)
    say(f"sireader: {error}")


def _progress(number: int, options: argparse.Namespace) -> None:
    total = len(options.files)
    if total > 1 and sys.stderr.isatty():
        print(f"\r{number} of {total} ", end="\n" if number == total else "", file=sys.stderr, flush=True)
