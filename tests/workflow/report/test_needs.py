"""A program without the libraries of the report says so in a sentence, and reads on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sireader.workflow.report.needs import LIBRARIES
from tests.builders import a_study

WITHOUT = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == sys.argv[1]:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Missing())
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name == sys.argv[1] else found(name, package)
from sireader import cli
from sireader.__main__ import _Window
sys.exit(cli.main(sys.argv[2:], _Window()))
"""


@pytest.mark.parametrize("name", [LIBRARIES[0], LIBRARIES[-1]])
def test_a_missing_library_is_one_sentence_and_progress_goes_on(tmp_path: Path, name: str) -> None:
    a_study(tmp_path / "study", cases=["C-1"]).close()

    def ran(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", WITHOUT, name, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    told = ran("report", tmp_path / "study", "--out", tmp_path / "report")
    assert (told.returncode, "works out no reports" in told.stderr) == (2, True), told.stderr
    assert not (tmp_path / "report").exists()
    assert ran("progress", tmp_path / "study").returncode == 0
