"""DCMTK, an independent implementation of the grey chain, as a function from file to 8-bit picture."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from pydicom import dcmread

REQUIRED = bool(os.environ.get("SIREADER_REQUIRE_PROGRAMS"))


def require(program: str) -> None:
    """Skip by name where the program is not installed; fail where continuous integration promises that it is."""
    if shutil.which(program) is None:
        message = f"{program} of DCMTK is not installed"
        pytest.fail(message) if REQUIRED else pytest.skip(message)


def encoded(path: Path, program: str, *options: str) -> Path:
    """The file compressed by dcmcjpeg, dcmcjpls or dcmcrle, or written anew by dcmconv: a new one beside it."""
    target = path.with_name(f"{path.stem}-{program}{''.join(options)}.dcm")
    subprocess.run([program, "--quiet", *options, str(path), str(target)], check=True, timeout=60)
    return target


def picture(path: Path, *options: str) -> npt.NDArray[np.int64]:
    """What DCMTK shows, without overlays: 8-bit grey (rows, columns). JPEG-LS has a program of its own there."""
    syntax = dcmread(path, stop_before_pixels=True).file_meta.TransferSyntaxUID
    program = "dcml2pnm" if "JPEG-LS" in syntax.name else "dcmj2pnm"
    target = path.with_suffix(".pgm")
    command = [program, "--quiet", "--no-overlays", "--write-raw-pnm", *options, str(path), str(target)]
    subprocess.run(command, check=True, timeout=60)
    return read_pgm(target.read_bytes())


def read_pgm(data: bytes) -> npt.NDArray[np.int64]:
    """A binary PGM: P5, comments, columns, rows, greatest grey, then the greys."""
    lines = data.split(b"\n", 4)
    lines = [line for line in lines if not line.startswith(b"#")]
    columns, rows = (int(number) for number in lines[1].split())
    greys = np.frombuffer(data[-rows * columns :], np.uint8)
    assert lines[0] == b"P5"
    return greys.reshape(rows, columns).astype(np.int64)
