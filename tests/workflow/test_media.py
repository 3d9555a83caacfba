"""CDs with a DICOMDIR: the images that it names, wherever they lie; nothing outside, and nothing silently missing."""

from __future__ import annotations

import gc
import os
import shutil
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydicom import dcmread
from pydicom.fileset import FileSet

from sireader.workflow.intake import import_radiographs
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.study import Study
from tests.builders import a_dicom_file, a_study


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "study") as study:
        yield study


@pytest.fixture
def disc(_one_disc: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(_one_disc, tmp_path / "disc"))


@pytest.fixture(scope="module")
def _one_disc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A CD with three radiographs, a viewer and its manual."""
    tmp_path, medium = tmp_path_factory.mktemp("discs"), FileSet()
    for number in (1, 2, 3):
        told: dict[str, Any] = {"StudyInstanceUID": f"1.2.{number}", "SeriesInstanceUID": f"1.2.{number}.1"}
        told |= {"StudyDate": "20200101", "StudyTime": "1200", "StudyID": "1", "AccessionNumber": ""}
        told |= {"SeriesNumber": 1, "InstanceNumber": 1}
        medium.add(dcmread(a_dicom_file(tmp_path / "in" / f"{number}.dcm", number, **told)))
    medium.write(tmp_path / "disc")
    with warnings.catch_warnings():  # pydicom leaves its temporary folder to the collector
        warnings.simplefilter("ignore", ResourceWarning)
        del medium
        gc.collect()
    (tmp_path / "disc" / "VIEWER.EXE").write_bytes(b"MZ")
    (tmp_path / "disc" / "index.htm").write_text("<html>")
    return tmp_path / "disc"


def told(report: IntakeReport) -> list[str]:
    return [one.why for one in report.refused]


def rename(disc: Path, number: int, parts: str | Sequence[str]) -> None:
    """Let the directory name its n-th image otherwise."""
    directory = dcmread(disc / "DICOMDIR")
    images = [one for one in directory.DirectoryRecordSequence if one.DirectoryRecordType == "IMAGE"]
    images[number].ReferencedFileID = parts
    directory.save_as(disc / "DICOMDIR")


@pytest.mark.parametrize("given", ["", "DICOMDIR"])
def test_a_disc_gives_its_images_and_no_word_about_its_viewer(study: Study, disc: Path, given: str) -> None:
    report = import_radiographs(study, [disc / given])
    assert (len(report.accepted), told(report)) == (3, [])
    assert all(one.file.startswith("disc/") for one in report.accepted)


def test_discs_side_by_side_are_each_read_by_their_own_directory(study: Study, disc: Path, tmp_path: Path) -> None:
    (tmp_path / "discs").mkdir()
    shutil.move(disc, tmp_path / "discs" / "one")
    a_dicom_file(tmp_path / "discs" / "loose" / "9.dcm", 9)
    assert len(import_radiographs(study, [tmp_path / "discs"]).accepted) == 4


def test_a_disc_copied_with_other_letters_is_read_all_the_same(study: Study, disc: Path) -> None:
    """As some systems show an ISO 9660 disc: small letters, and versions behind the names."""
    for path in sorted(disc.rglob("*"), reverse=True):
        path.rename(path.with_name(path.name.lower() + (";1" if path.is_file() else "")))
    report = import_radiographs(study, [disc])
    assert (len(report.accepted), told(report)) == (3, [])


def test_an_image_that_is_missing_is_told_and_one_that_is_not_named_is_taken(study: Study, disc: Path) -> None:
    first = next(path for path in sorted(disc.rglob("*")) if path.is_file() and path.name.startswith("IM"))
    first.rename(disc / "moved")
    report = import_radiographs(study, [disc])
    assert max(one.file for one in report.accepted) == "disc/moved"
    assert len(report.accepted) == 3
    (why,) = told(report)
    assert why.endswith("is named in the medium's directory and is not there; copy the whole medium.")


@pytest.mark.parametrize(
    "parts", [["..", "secret.dcm"], "../secret.dcm", ["IMAGES", "..", "..", "secret.dcm"], "/secret.dcm", "C:x", ["."]]
)
def test_a_directory_that_points_outside_is_told_and_nothing_there_is_read(
    study: Study, disc: Path, tmp_path: Path, parts: str | Sequence[str]
) -> None:
    a_dicom_file(tmp_path / "secret.dcm", 66)
    rename(disc, 0, parts)
    report = import_radiographs(study, [disc])
    assert len(report.refused) == 1
    assert "lies outside the medium; do not trust this medium" in told(report)[0]
    assert len(report.accepted) == 3, "the image itself is on the disc, unnamed"


def test_an_absolute_path_and_a_link_lead_nowhere(study: Study, disc: Path, tmp_path: Path) -> None:
    secret = a_dicom_file(tmp_path / "secret.dcm", 66)
    rename(disc, 0, str(secret))
    (disc / "LINK").symlink_to(secret)
    (disc / "FOLDER").symlink_to(tmp_path)
    rename(disc, 1, "LINK")
    rename(disc, 2, ["FOLDER", "secret.dcm"])
    report = import_radiographs(study, [disc])
    assert [why.split(" is named")[1] for why in told(report)] == [
        " in the medium's directory and lies outside the medium; do not trust this medium."
    ] * 3
    assert len(report.accepted) == 3
    assert not any(one.file.endswith("secret.dcm") for one in report.accepted)


@pytest.mark.parametrize("content", [b"", b"garbage" * 100, bytes(132) + b"DICM" + os.urandom(300)])
def test_a_directory_that_cannot_be_read_costs_no_image(study: Study, disc: Path, content: bytes) -> None:
    (disc / "DICOMDIR").write_bytes(content)
    report = import_radiographs(study, [disc])
    assert len(report.accepted) == 3
    assert all("not a whole directory" in why for why in told(report))
