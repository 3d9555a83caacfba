"""Where no window can be shown, one sentence says so, whatever the environment promises."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import a_dicom_file


@pytest.mark.parametrize("promised", [{}, {"DISPLAY": ":9731"}, {"DISPLAY": "rubbish"}, {"WAYLAND_DISPLAY": "none-9"}])
def test_without_a_display_that_answers_the_program_says_so_and_ends_with_2(
    promised: dict[str, str], tmp_path: Path
) -> None:
    silent = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in silent}
    asked: tuple[str, ...] = () if promised else ("open", str(a_dicom_file(tmp_path / "one.dcm")))
    command = [sys.executable, "-m", "sireader", *asked]
    done = subprocess.run(command, capture_output=True, text=True, env=environment | promised, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("sireader: There is no display to open a window on;")
    assert len(done.stderr.splitlines()) == 1
