"""Dciodvfy of dicom3tools, an independent check of DICOM objects against the standard, and DCMTK's report reader."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

REQUIRED = bool(os.environ.get("SIREADER_REQUIRE_PROGRAMS"))
_WITHOUT_WORTH = (
    "needed to build DICOMDIR",  # study times are dropped by the de-identification
    "Retired Person Name form",  # pseudonyms of one word
    "Unrecognized defined term = <99SIREADER>",  # that is what private schemes are
    "Unrecognized defined term = <QUANTITY>",  # PS3.3 C.8.32.2.1 has it; the program is older
)


def require(program: str, package: str) -> None:
    """Skip by name where the program is not installed; fail where continuous integration promises that it is."""
    if shutil.which(program) is None:
        message = f"{program} of {package} is not installed"
        pytest.fail(message) if REQUIRED else pytest.skip(message)


def complaints(path: Path) -> list[str]:
    """What dciodvfy says against a file, without what is meant so; the object's name alone where it finds nothing."""
    require("dciodvfy", "dicom3tools")
    done = subprocess.run(["dciodvfy", "-new", str(path)], capture_output=True, text=True, check=False, timeout=60)
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    return [line for line in lines if not any(words in line for words in _WITHOUT_WORTH)]


def dumped(path: Path) -> str:
    """A report as DCMTK reads it, which refuses a tree that its kind of report may not have."""
    require("dsrdump", "DCMTK")
    done = subprocess.run(["dsrdump", "+Pl", "+Pc", str(path)], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode("utf-8", errors="replace")
