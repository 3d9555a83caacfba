"""A study in which an opinion may be seen, a small model beside it, and answers whose map is known."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from sireader.domain.crops import Crop
from sireader.inference.answer import Answer, Map, Maps, PlacedMap
from sireader.phantom.cohort import write_cohort
from sireader.workflow.intake import import_radiographs
from sireader.workflow.keys import data_folder
from sireader.workflow.study import Study
from tests.inference.models import a_package

MODEL = "tiny-model-7"
READER = "Ada"
ROLES = {"second-opinion": "reader", "proof": "local", "trial": "central-1"}


@contextmanager
def installed(threshold: float = 1e12, **card: Any) -> Iterator[Path]:
    """A model of random weights among those that are installed on this computer."""
    folder = data_folder() / "models" / "tiny"
    shutil.rmtree(folder.parent, ignore_errors=True)
    folder.parent.mkdir(parents=True)
    yield a_package(folder, threshold=threshold, scale=0.1, **({"name": MODEL} | card))
    shutil.rmtree(folder.parent)


def a_cohort(folder: Path, protocol: str, cases: int = 2) -> Path:
    """A study of small phantoms under a protocol, with one reader."""
    write_cohort(folder / "cohort", cases, 7, 256)
    with Study.create(folder / "study", protocol) as study:
        report = import_radiographs(study, sorted((folder / "cohort").glob("*.dcm")))
        assert len(report.accepted) == cases
        study.add_reader(READER, ROLES[protocol])
    return folder / "study"


def an_answer(crop: Crop, cell: tuple[int, int] = (1, 1), *, both: bool = False, **changes: Any) -> Answer:
    """With a map of 4 × 8 cells over a crop, one of which speaks for it and no other says anything.

    With `both`, each joint has the same map.
    """
    values = np.zeros((4, 8), np.float32)
    values[cell] = 9.0
    place = (float(crop.top), float(crop.left), crop.height / 4, crop.width / 8)
    part = PlacedMap(values, *place, float(crop.left), float(crop.right))
    shown = Map((part,), 0.0, 0.9)
    told: dict[str, Any] = {
        "model": MODEL,
        "digests": ("0" * 64,),
        "notice": "Trained on synthetic phantoms. Not for clinical use.",
        "probability": 0.71,
        "definite_head": 0.7,
        "cut_offs": {"balanced": 0.5, "sensitivity": 0.3, "specificity": 0.8},
        "crop": crop,
        "distance": 1.0,
        "threshold": 2.0,
        "in_domain": True,
        "right": (0.05, 0.1, 0.55, 0.25, 0.05),
        "left": (0.7, 0.2, 0.08, 0.02, 0.0),
        "right_set": (2, 3),
        "left_set": (0, 1),
        "maps": Maps(shown, *([shown, shown] if both else [])),
    }
    return Answer(**(told | changes))
