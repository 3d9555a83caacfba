"""Which way a radiograph lies, and the standard view: the image's left is the patient's right.

Patient Orientation (0020,0020), PS3.3 C.7.6.1.1.1: the direction of the rows, from left to right, then of the columns,
from top to bottom. Rows that go towards the patient's right begin at the patient's left, so the columns are mirrored.
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
from pydicom import Dataset

from sireader.imaging.elements import values_of
from sireader.imaging.planes import Overlay
from sireader.imaging.radiograph import Radiograph

_DIRECTION = re.compile(r"[APLRHF]{1,3}")
_MIRRORED = "the file shows the patient's left on the left (Patient Orientation); its columns are mirrored here"
_UNUSUAL = "the file's rows or columns run in an unusual direction (Patient Orientation {}): R and L may not hold"


def directions(dataset: Dataset) -> tuple[str, str]:
    """Where rows and columns point, of the letters A, P, L, R, H and F; empty where the file does not say it so."""
    told = [str(value).strip(" \x00").upper() for value in values_of(dataset, "PatientOrientation")]
    row, column = (value if _DIRECTION.fullmatch(value) else "" for value in (*told, "", "")[:2])
    return row, column


def in_standard_view(radiograph: Radiograph, dataset: Dataset) -> Radiograph:
    """The radiograph with the patient's right on the left, and a sentence where that took a change or is in doubt.

    Without a Patient Orientation it is assumed to lie so already.
    """
    row, column = directions(dataset)
    notes, mirror = list(radiograph.facts.notes), row.startswith("R")
    if mirror:
        notes.append(_MIRRORED)
    if row[:1] in {"A", "P", "H", "F"} or column.startswith("H"):
        notes.append(_UNUSUAL.format(f"{row}\\{column}"))
    facts = replace(radiograph.facts, notes=tuple(notes), mirrored=mirror)
    return replace(_mirrored(radiograph) if mirror else radiograph, facts=facts)


def _mirrored(radiograph: Radiograph) -> Radiograph:
    """Everything that lies on pixels, its columns in opposite order."""
    overlays = tuple(
        Overlay(one.label, one.kind, np.ascontiguousarray(one.mask[:, ::-1])) for one in radiograph.overlays
    )
    shutter = radiograph.shutter.mirrored(radiograph.columns) if radiograph.shutter else None
    return replace(
        radiograph, pixels=np.ascontiguousarray(radiograph.pixels[:, ::-1]), overlays=overlays, shutter=shutter
    )
