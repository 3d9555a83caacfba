"""Commands on single files: what the decoder understood, and pictures."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sireader.commands.answering import Answer, command
from sireader.domain.crops import Crop


def add_commands(commands: Any) -> None:
    """Add `info` and `render`."""
    info = command(commands, "info", "what the decoder understood of a file", _info)
    info.add_argument("file", type=Path)
    render = command(commands, "render", "an 8-bit picture, exactly what the viewer shows", _render)
    render.add_argument("file", type=Path)
    render.add_argument("--out", type=Path, required=True, metavar="PNG")
    render.add_argument("--center", type=float, help="window center in the file's values")
    render.add_argument("--width", type=float, help="window width in the file's values")
    render.add_argument("--crop", type=crop_argument, metavar="r0,c0,r1,c1")


def _info(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.pictures import facts_of, facts_text

    facts = facts_of(options.file)
    return facts, facts_text(facts)


def _render(options: argparse.Namespace) -> tuple[Answer, str]:
    from sireader.workflow.pictures import asked_window, render_file

    render_file(options.file, options.out, asked_window(options.center, options.width), options.crop)
    return {"picture": str(options.out)}, f"Wrote {options.out}."


def crop_argument(text: str) -> Crop:
    """A crop as the type of an argument."""
    try:
        return Crop.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not r0,c0,r1,c1 with r0 < r1 and c0 < c1") from error
