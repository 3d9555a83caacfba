"""One Orthanc for all tests of a run, emptied before each that asks for it, and the radiographs that they use."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.workflow.keys import data_folder
from sireader.workflow.study import Study
from tests.archives.asking import SOON_S
from tests.archives.orthanc import Orthanc, running
from tests.builders import a_study


@pytest.fixture(autouse=True)
def _nothing_waits() -> None:
    """Every test begins as on a computer to which nothing was sent yet."""
    shutil.rmtree(data_folder() / "spool", ignore_errors=True)


@pytest.fixture
def in_time() -> Iterator[None]:
    """Whatever an archive does, nobody waits for long."""
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < SOON_S


@pytest.fixture(scope="session")
def _one_orthanc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Orthanc]:
    with running(tmp_path_factory.mktemp("orthanc")) as there:
        yield there


@pytest.fixture
def orthanc(_one_orthanc: Orthanc) -> Orthanc:
    _one_orthanc.empty()
    return _one_orthanc


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study") as study:
        yield study
