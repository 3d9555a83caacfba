"""Which radiographs somebody has to look at, and that text shows whatever its grey."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from sireader.workflow.intake import import_radiographs
from sireader.workflow.pixel_text import spread, to_look_at
from tests.builders import a_dicom_file, a_study


def test_those_whose_header_does_not_rule_text_out_and_that_are_new(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for number, said in enumerate(("NO", "YES", None, None)):
        a_dicom_file(folder / f"{number}.dcm", number, BurnedInAnnotation=said)
    (folder / "notes.txt").write_text("no radiograph")
    told: list[str] = []
    with a_study(tmp_path / "study") as study:
        import_radiographs(study, [folder / "3.dcm"], burned_in_checked=True)
        looks = list(to_look_at(study, [folder], told.append))
    assert [(look.name, look.warned) for look in looks] == [("in/1.dcm", True), ("in/2.dcm", False)]
    assert told[-1].endswith("in/notes.txt")


def test_letters_one_grey_from_their_ground_are_told_apart_by_eye() -> None:
    pixels = np.full((400, 400), 40_000, dtype=np.uint16)
    pixels[:, :200] = 12
    pixels[10:14, 10:40] = 11  # less than one pixel in a thousand
    shown = spread(pixels).astype(int)
    assert abs(shown[12, 12] - shown[30, 12]) > 24
    assert shown[12, 12] < shown[200, 350]
    assert spread(np.zeros((30, 30), dtype=np.uint16)).std() == 0
