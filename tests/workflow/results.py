"""What the tests of results share: reading them back, and a model's answer on record."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import cast

from highdicom import sr
from pydicom import Dataset

from sireader.commands.window import Window
from sireader.domain.crops import Crop
from sireader.domain.opinions import Opinion
from sireader.imaging.dicom import load
from sireader.imaging.quiet import quiet_libraries
from sireader.workflow.file_opinions import loaded, opinion_on
from sireader.workflow.opinions import record_opinions
from sireader.workflow.second_opinion import as_opinion
from sireader.workflow.study import Study

CROP = Crop(5, 8, 45, 60)
NO_WINDOW = cast("Window", None)


def rows_of(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / "results.csv").read_text(encoding="utf-8").splitlines()))


def the(folder: Path, kind: str, who: str = "") -> Path:
    (found,) = [row for row in rows_of(folder) if row["kind"] == kind and (not who or row["who"] == who)]
    return folder / found["file"]


def codes_of(path: Path) -> dict[str, list[str]]:
    """What a report says, by the side that it says it of."""
    with quiet_libraries():
        report = sr.MeasurementReport.from_sequence([sr.srread(path)])
    told: dict[str, list[str]] = {}
    for group in report.get_image_measurement_groups():
        (site,) = group.finding_sites
        said = [one[0].value.value for one in group.get_qualitative_evaluations() if one[0].name.value != "121106"]
        numbers = [f"{one.name.value}={one.value:g}" for one in group.get_measurements()]
        assert site.laterality is not None
        told[site.laterality.meaning] = [word for word in said if not word.isdigit()] + numbers
    return told


def comments_of(dataset: Dataset) -> list[str]:
    below = [each for item in dataset.get("ContentSequence", ()) for each in comments_of(item)]
    own = dataset.get("ValueType") == "TEXT" and dataset.ConceptNameCodeSequence[0].CodeValue == "121106"
    return [str(dataset.TextValue), *below] if own else below


the_model = cache(loaded)


def an_answer(study: Study, case: str, crop: Crop | None = CROP) -> Opinion:
    """What the shipped model says, on record."""
    radiograph = load(study.radiographs / f"{case}.dcm")
    opinion = as_opinion(opinion_on(radiograph, the_model(), crop), radiograph, case)
    record_opinions(study, opinion.model, [opinion])
    return opinion
