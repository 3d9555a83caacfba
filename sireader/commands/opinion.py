"""`opinion`: what a model sees in radiograph files."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sireader.commands.answering import Answer, command, counter, say
from sireader.commands.files import crop_argument
from sireader.domain.errors import SireaderError

if TYPE_CHECKING:
    from sireader.imaging.radiograph import Radiograph
    from sireader.inference.answer import Answer as Opinion
    from sireader.workflow.file_opinions import Asked

Row = dict[str, Any]


def add_commands(commands: Any) -> None:
    """Add `opinion`."""
    asking = command(commands, "opinion", "what a model sees in radiographs; not a diagnosis", _opinion)
    asking.add_argument("files", type=Path, nargs="+", metavar="FILE")
    add_models(asking)
    around = "look at this part of each, around both joints (default: all of it, else the joints as proposed)"
    asking.add_argument("--crop", type=crop_argument, metavar="r0,c0,r1,c1", help=around)
    asking.add_argument("--mirrored", action="store_true", help="the patient's right joint lies on the right")
    asking.add_argument("--map", type=Path, metavar="PNG", help="draw where it is seen, of one FILE")
    kept = "add the answers to this file, one JSON object a line; what was stopped goes on where it was"
    asking.add_argument("--out", type=Path, metavar="JSONL", help=kept)


def add_models(asking: Any) -> None:
    """Add the arguments that say which models are asked, and how."""
    several = "folder of a model package; give it often for the mean of several (default: the shipped model)"
    asking.add_argument("--model", type=Path, action="append", default=[], dest="models", metavar="DIR", help=several)
    asking.add_argument("--both-ways", action="store_true", help="ask the mirror image too and take the mean")


def _opinion(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.file_opinions import MANY, loaded

    if options.map and len(options.files) > 1:
        raise SireaderError("--map draws one picture", "name one FILE")
    predictor = loaded(options.models, mirrored_too=options.both_ways)
    if len(options.files) >= MANY:
        predictor.tune()
    if options.out:
        return _keep(options, predictor, {"model_sha256": list(predictor.digests)} | _asked(options))
    failed = 0
    for path, found in _answers(options.files, predictor, options):
        if isinstance(found, SireaderError):
            failed += 1
            _tell_failure(path, found, options)
        else:
            _tell(path, found, options)
    return {"exit_status": int(failed > 0)}, ""


def _keep(options: argparse.Namespace, predictor: Asked, asked: Row) -> tuple[Answer, str]:
    """Add what is missing to the file of answers."""
    from sireader.workflow.opinion_log import OpinionLog

    with OpinionLog(options.out, asked) as log:
        files = [path for path in dict.fromkeys(options.files) if str(path) not in log.answered]
        failed = 0
        for path, found in _answers(files, predictor, options):
            if isinstance(found, SireaderError):
                failed += 1
                log.add({"file": str(path), "error": str(found)})
                say(f"sireader: {found}")
            else:
                log.add(found[1])
    answer = {"out": str(options.out), "new": len(files) - failed, "failed": failed}
    answer["already_there"] = len(set(options.files)) - len(files)
    text = f"{answer['new']} new answers in {options.out}; {answer['already_there']} were there, {failed} files failed."
    return answer | {"exit_status": int(failed > 0)}, text


def _answers(
    files: list[Path], predictor: Asked, options: argparse.Namespace
) -> Iterator[tuple[Path, tuple[Opinion, Row] | SireaderError]]:
    """Each file with its answer, also as plain values, or why there is none; the next ones are decoded meanwhile."""
    from sireader.workflow.file_opinions import read_ahead

    show = counter(options)
    for number, (path, found) in enumerate(read_ahead(files), start=1):
        if show is not None and len(files) > 1:
            show(f"{number} of {len(files)}" if number < len(files) else "")
        try:
            if isinstance(found, SireaderError):
                raise found
            answer = _ask(found, predictor, options)
            if options.map:
                _draw(options.map, path, found, answer)
            yield path, (answer, _row(path, found, answer, options))
        except SireaderError as error:
            yield path, error


def _ask(radiograph: Radiograph, predictor: Asked, options: argparse.Namespace) -> Opinion:
    from sireader.workflow.file_opinions import look_at, opinion_on

    if options.crop is None:
        return look_at(radiograph, predictor, mirrored=options.mirrored)
    return opinion_on(radiograph, predictor, options.crop, mirrored=options.mirrored)


def _draw(path: Path, original: Path, radiograph: Radiograph, answer: Opinion) -> None:
    from sireader.workflow.file_opinions import write_opinion_map

    write_opinion_map(path, original, radiograph, answer)


def _row(path: Path, radiograph: Radiograph, answer: Opinion, options: argparse.Namespace) -> Row:
    from sireader.workflow.file_opinions import is_whole, opinion_data

    drawn = {"map": str(options.map)} if options.map else {}
    whole = {"whole": is_whole(radiograph, answer)}
    return {"file": str(path)} | opinion_data(answer) | whole | _asked(options) | drawn


def _asked(options: argparse.Namespace) -> Row:
    """How it is asked: what else than the model an answer depends on."""
    crop = str(options.crop) if options.crop else None
    return {"given_crop": crop, "mirrored": options.mirrored, "both_ways": options.both_ways}


def _tell(path: Path, found: tuple[Opinion, Row], options: argparse.Namespace) -> None:
    """Print an answer at once."""
    from sireader.workflow.file_opinions import opinion_text

    answer, row = found
    if options.json:
        print(json.dumps(row, ensure_ascii=False), flush=True)
        return
    wrote = [f"  Wrote {options.map}."] if options.map else []
    lines = [f"{path.name}: asked about {_part(row, options)}.", *wrote, opinion_text(answer)]
    print("\n".join(lines), flush=True)


def _part(row: Row, options: argparse.Namespace) -> str:
    if options.crop:
        return f"the crop {options.crop}"
    if row["whole"]:
        return "the whole radiograph, for no --crop was given"
    return f"both joints as proposed, the crop {row['crop']}, for no --crop was given"


def _tell_failure(path: Path, error: SireaderError, options: argparse.Namespace) -> None:
    """A sentence on stderr; as JSON on stdout, too, so that each file has its object."""
    if options.json:
        print(json.dumps({"file": str(path), "error": str(error)}, ensure_ascii=False), flush=True)
    say(f"sireader: {error}")
