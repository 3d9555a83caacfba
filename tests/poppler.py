"""Poppler's programs, which tell what a PDF holds to somebody else's eyes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

PROGRAMS = ("pdftotext", "pdfinfo")
MISSING = [program for program in PROGRAMS if shutil.which(program) is None]
needs_poppler = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("SIREADER_REQUIRE_PROGRAMS"), reason=f"poppler is not installed: {MISSING}"
)


def text_of(pdf: Path) -> str:
    """The words of a PDF in reading order, each blank once, without ligatures."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", done.stdout))


def facts_of(pdf: Path) -> dict[str, str]:
    """What `pdfinfo` tells, by its own names."""
    done = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True)
    return {name: told.strip() for name, told in (line.split(":", 1) for line in done.stdout.splitlines())}
