"""One Orthanc for all tests of a run, emptied before each that asks for it, and the radiographs that they use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sireader.workflow.study import Study
from tests.archives.orthanc import Orthanc, running
from tests.builders import a_dicom_file, a_study


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


def radiographs(folder: Path, count: int, start: int = 1) -> list[Path]:
    """Small radiographs of as many patients, each in a study of its own."""
    return [radiograph(folder / f"{number}.dcm", number) for number in range(start, start + count)]


def radiograph(path: Path, number: int, **elements: str) -> Path:
    told = {
        "StudyInstanceUID": f"1.2.3.{number}",
        "SeriesInstanceUID": f"1.2.3.{number}.1",
        "StudyDate": f"2020{1 + number % 12:02}{1 + number % 28:02}",
        "StudyDescription": "PELVIS AP",
    }
    return a_dicom_file(path, number, **told | elements)
