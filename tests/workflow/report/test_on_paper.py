"""The page as a browser prints it: A4, page numbers, headings that stay with what they head."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.workflow.report.studies import a_scored_study, numbers, page_of

REQUIRED = bool(os.environ.get("SIREADER_REQUIRE_PROGRAMS"))
HEADLESS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")


def require(program: str) -> None:
    """Skip by name where the program is not installed; fail where continuous integration promises that it is."""
    if shutil.which(program) is None:
        message = f"{program} is not installed"
        pytest.fail(message) if REQUIRED else pytest.skip(message)


def told_by(*command: object) -> str:
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=True, timeout=100)
    return done.stdout


def test_the_page_prints_on_numbered_sheets_of_a4_and_no_heading_stands_alone_at_the_end_of_one(tmp_path: Path) -> None:
    for program in ("chromium", "pdfinfo", "pdftotext"):
        require(program)
    with a_scored_study(tmp_path / "study") as study:
        (tmp_path / "report.html").write_text(page_of(numbers(study), tmp_path), encoding="utf-8")
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    told_by(
        "chromium", *HEADLESS, profile, f"--print-to-pdf={tmp_path / 'r.pdf'}", f"file://{tmp_path / 'report.html'}"
    )
    facts = told_by("pdfinfo", tmp_path / "r.pdf")
    assert "(A4)" in facts
    sheets = told_by("pdftotext", "-layout", tmp_path / "r.pdf", "-").split("\f")[:-1]
    assert len(sheets) > 5
    assert all(f"{number} / {len(sheets)}" in sheet for number, sheet in enumerate(sheets, start=1))
    headings = ("Accuracy", "Two by two", "Cut-offs", "How it was worked out")
    for sheet in sheets[1:]:  # the first one is the contents
        lines = [line.strip() for line in sheet.splitlines() if line.strip()]
        assert not any(lines[-2].endswith(one) for one in headings), "a heading stays with what it heads"
