"""Presentation states: another program that goes by them shows what ours shows."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image
from pydicom import Dataset, dcmread

from sireader.domain.crops import Crop
from sireader.domain.grading import Grades
from sireader.domain.reads import Judgement
from sireader.imaging.deidentify import write_dataset
from sireader.imaging.windowing import render
from sireader.workflow.results_objects import objects_of_read, picture_of
from tests.builders import a_dicom_file, a_protocol, a_read
from tests.imaging.dcmtk import require
from tests.results.dicom3tools import complaints

CROP = Crop(4, 8, 40, 60)
MIRRORED: dict[str, Any] = {"PatientOrientation": ["R", "F"]}
INVERTED: dict[str, Any] = {"PhotometricInterpretation": "MONOCHROME1", "PresentationLUTShape": "INVERSE"}
NARROW: dict[str, Any] = {"WindowCenter": "1500", "WindowWidth": "900"}
KINDS: dict[str, dict[str, Any]] = {
    "plain": {},
    "mirrored": MIRRORED,
    "inverted": INVERTED,
    "both": MIRRORED | INVERTED,
    "narrow": NARROW,
    "rescaled": {"RescaleSlope": "2", "RescaleIntercept": "-500", "RescaleType": "US"} | NARROW,
    "exact": {"VOILUTFunction": "LINEAR_EXACT"},
    "sigmoid": {"VOILUTFunction": "SIGMOID"} | NARROW,
    "without a window": {"WindowCenter": None, "WindowWidth": None},
    "with a table": {"WindowCenter": None, "WindowWidth": None, "VOILUTSequence": []},
}


def a_file(folder: Path, kind: str) -> Path:
    path = a_dicom_file(folder / "a.dcm", StudyInstanceUID="2.25.11", SeriesInstanceUID="2.25.12", **KINDS[kind])
    if "VOILUTSequence" in KINDS[kind]:
        dataset, table = dcmread(path), Dataset()
        entries = (np.sqrt(np.arange(4096) / 4095) * 1023).astype("<u2")
        table.add_new("LUTDescriptor", "US", [4096, 0, 10])
        table.add_new("LUTData", "OW", entries.tobytes())
        dataset.VOILUTSequence = [table]
        dataset.save_as(path, enforce_file_format=True)
    return path


def a_presentation(file: Path, crop: Crop | None = CROP) -> Path:
    read = a_read("2/3", judgement=Judgement(Grades.of(2, 3), "", crop))
    (_, state) = objects_of_read(read, a_protocol(), picture_of(file))
    target = file.with_name("state.dcm")
    write_dataset(state.made, target)
    return target


def by_dcmtk(file: Path, state: Path) -> npt.NDArray[np.int64]:
    """The whole radiograph as DCMTK shows it by the presentation state; it turns the picture and cuts nothing."""
    require("dcmp2pgm")
    target = state.with_suffix(".pgm")
    subprocess.run(["dcmp2pgm", "--quiet", "-p", str(state), str(file), str(target)], check=True, timeout=60)
    with Image.open(target) as shown:
        return np.asarray(shown).astype(np.int64)


@pytest.mark.parametrize("kind", KINDS)
def test_a_presentation_state_is_as_the_standard_has_it(kind: str, tmp_path: Path) -> None:
    assert complaints(a_presentation(a_file(tmp_path, kind))) == ["GrayscaleSoftcopyPresentationState"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "sigmoid"])  # DCMTK's states know straight lines
def test_dcmtk_shows_the_same_greys_the_same_way_round(kind: str, tmp_path: Path) -> None:
    """Bright is dense bone, and the patient's right is on the left, whatever the file."""
    file = a_file(tmp_path, kind)
    ours = render(picture_of(file).radiograph).astype(np.int64)
    theirs = by_dcmtk(file, a_presentation(file))
    assert np.abs(ours - theirs).max() <= 1


def test_a_sigmoid_stays_one(tmp_path: Path) -> None:
    (voi,) = dcmread(a_presentation(a_file(tmp_path, "sigmoid"))).SoftcopyVOILUTSequence
    assert (voi.WindowCenter, voi.WindowWidth, voi.VOILUTFunction) == (1500, 900, "SIGMOID")


@pytest.mark.parametrize("kind", ["plain", "mirrored"])
def test_the_displayed_area_is_the_crop(kind: str, tmp_path: Path) -> None:
    """By PS3.3 C.10.4: corners of the turned picture, named by stored pixels from 1."""
    file = a_file(tmp_path, kind)
    state, stored = dcmread(a_presentation(file)), dcmread(file).pixel_array
    (area,) = state.DisplayedAreaSelectionSequence
    (left, top), (right, bottom) = area.DisplayedAreaTopLeftHandCorner, area.DisplayedAreaBottomRightHandCorner
    assert state.ImageRotation == 0
    step = -1 if state.ImageHorizontalFlip == "Y" else 1
    columns = np.arange(left - 1, right - 1 + step, step)
    shown = stored[top - 1 : bottom][:, columns]
    ours = picture_of(file).radiograph.pixels[4:40, 8:60]
    assert np.array_equal(shown, ours)


def test_without_a_crop_all_of_the_radiograph_is_shown(tmp_path: Path) -> None:
    (area,) = dcmread(a_presentation(a_file(tmp_path, "plain"), None)).DisplayedAreaSelectionSequence
    assert (*area.DisplayedAreaTopLeftHandCorner, *area.DisplayedAreaBottomRightHandCorner) == (1, 1, 64, 64)


def test_what_the_file_s_shutter_covers_stays_covered(tmp_path: Path) -> None:
    shutter: dict[str, Any] = {
        "ShutterShape": "RECTANGULAR", "ShutterLeftVerticalEdge": 4, "ShutterRightVerticalEdge": 60,
        "ShutterUpperHorizontalEdge": 3, "ShutterLowerHorizontalEdge": 50,
    }  # fmt: skip
    file = a_dicom_file(tmp_path / "a.dcm", StudyInstanceUID="2.25.11", SeriesInstanceUID="2.25.12", **shutter)
    path = a_presentation(file)
    state = dcmread(path)
    assert {name: state[name].value for name in shutter} == shutter
    assert complaints(path) == ["GrayscaleSoftcopyPresentationState"]


def test_it_says_that_the_window_is_the_file_s_and_not_the_reader_s(tmp_path: Path) -> None:
    state = dcmread(a_presentation(a_file(tmp_path, "plain")))
    assert state.ContentDescription == "Reader's crop, the file's window: Ada"
    none = dcmread(a_presentation(a_file(tmp_path, "without a window")))
    assert none.ContentDescription == "Reader's crop, automatic window: Ada"
