"""Results go to an archive beside their radiographs, and come back as they were."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from pydicom import Dataset, dcmread

from sireader.domain.archives import Archive
from sireader.domain.crops import Crop
from sireader.imaging.quiet import quiet_libraries
from sireader.results.maps import ActivationMap, activation_map, grid_of
from sireader.workflow.archives import send
from sireader.workflow.opinions import import_opinions
from sireader.workflow.results import export_results
from sireader.workflow.results_objects import picture_of
from tests.archives.orthanc import Orthanc
from tests.builders import a_table, an_imaged_study, commit

CROP = Crop(5, 8, 45, 60)


def everything(folder: Path) -> list[Path]:
    """A radiograph of a study, then each kind of result of it."""
    with an_imaged_study(folder, 1) as study:
        (case,) = study.cases.all()
        commit(study, "Ada", case.id, "2/2", crop=CROP)
        commit(study, "Ben", case.id, "2/3", "Übergangswirbel")
        import_opinions(study, a_table(folder / "m.csv", "case,model,score", f"{case.id},model-1,0.9"))
        export_results(study, folder / "out")
        radiograph = study.radiographs / str(case.radiograph)
    values = np.random.default_rng(3).normal(0, 5, grid_of(CROP)).astype(np.float32)
    picture = picture_of(radiograph)
    with quiet_libraries():
        shown = ActivationMap(values, CROP, "Map. Not for clinical use.", datetime(2024, 3, 1, tzinfo=UTC), "one", 10.0)
        activation_map(picture.dataset, picture.lie, shown).save_as(folder / "map.dcm", enforce_file_format=True)
    return [radiograph, *sorted((folder / "out").rglob("*.dcm")), folder / "map.dcm"]


def held(orthanc: Orthanc) -> dict[str, Dataset]:
    files = (orthanc.file(instance) for instance in orthanc.ask("/instances"))
    return {one.SOPInstanceUID: one for one in (dcmread(BytesIO(file)) for file in files)}


@pytest.mark.parametrize("way", [Orthanc.dimse, Orthanc.web], ids=["dimse", "web"])
def test_every_kind_of_result_is_stored_with_its_radiograph_and_read_back_equal(
    orthanc: Orthanc, tmp_path: Path, way: Callable[[Orthanc], Archive]
) -> None:
    files = everything(tmp_path)
    assert send(way(orthanc), files) == len(files) == 8
    back = held(orthanc)
    sent = {one.SOPInstanceUID: one for one in map(dcmread, files)}
    assert back == sent
    assert {one.Modality for one in back.values()} == {"DX", "SR", "PR", "OT"}
    assert len(orthanc.ask("/patients")) == len(orthanc.ask("/studies")) == 1


def test_results_that_are_sent_twice_are_there_once(orthanc: Orthanc, tmp_path: Path) -> None:
    files = everything(tmp_path)
    for _ in range(2):
        send(orthanc.dimse(), files)
    assert len(orthanc.ask("/instances")) == len(files)
