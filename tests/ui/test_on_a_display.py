"""The program on a real X display: `sireader demo` as a user starts it, looked at from outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

REQUIRED = bool(os.environ.get("SIREADER_REQUIRE_PROGRAMS"))

_LOOK = """
import sys
from PySide6.QtWidgets import QApplication
application = QApplication([])
application.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual display of 1600 × 1000."""
    if not REQUIRED and shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


def looked_at(display: str, picture: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """The whole screen, uint8 (rows, columns)."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", _LOOK, str(picture)], check=True, env=environment, timeout=60)
    with Image.open(picture) as opened:
        return np.asarray(opened.convert("L"))


def test_demo_opens_the_window_with_a_radiograph_on_a_dark_screen(display: str, tmp_path: Path) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "SIREADER_DATA": str(tmp_path / "data")}
    environment |= {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    command = [sys.executable, "-m", "sireader", "demo", str(tmp_path / "demo")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            assert "Sample study" in program.stdout.readline()
            screen = looked_at(display, tmp_path / "screen.png")
            for _ in range(40):
                if np.count_nonzero(screen > 40) > 100_000 or program.poll() is not None:
                    break
                screen = looked_at(display, tmp_path / "screen.png")
            assert program.poll() is None, "the window closed by itself"
        finally:
            program.kill()
    assert np.count_nonzero(screen > 40) > 100_000, "no radiograph is to be seen"
    rim = np.concatenate([screen[40:700, 20:120].ravel(), screen[880:895, 200:600].ravel()])
    assert np.median(rim) < 60, "the surroundings are bright"
