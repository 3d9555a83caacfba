"""Examples of right and wrong answers with their activation maps, where the model is on this computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sireader.domain.cases import Case
from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.opinions import Opinion
from sireader.files import make_folder
from sireader.imaging.dicom import load
from sireader.imaging.windowing import render
from sireader.inference.maps import drawn, write_map
from sireader.workflow.report.counted import Counted, ModelScores
from sireader.workflow.report.models import cut_offs_of, parts_of
from sireader.workflow.report.plain import Plain
from sireader.workflow.results_maps import MapMaker
from sireader.workflow.study import Study

PER_KIND = 2
WIDEST_PX = 640
FOLDER = "examples"
KINDS = {
    (True, True): "right: definite",
    (False, False): "right: not definite",
    (False, True): "wrong: says not definite, is definite",
    (True, False): "wrong: says definite, is not",
}
"""By what the model says and what the reference says."""
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Example:
    """One case to show: the surest answers of each kind are chosen."""

    model: str
    case: str
    kind: str
    probability: float
    cut_off: float
    opinion: Opinion


def chosen(counted: Counted) -> Iterator[Example]:
    """The surest right and wrong answers at the balanced cut-off, of models with a package, on judged splits."""
    pictured = {one.case.id for one in counted.now.standings if one.case.radiograph}
    for model in counted.models:
        cut_offs = cut_offs_of(counted, model)
        if model.packages and cut_offs.values:
            parts = [part.mask for part in parts_of(counted, model, cut_offs) if not part.apparent]
            last = {one.case: one for one in counted.opinions if one.model == model.model}
            for mask in parts:
                yield from _of(counted, model, mask, cut_offs.values["balanced"], pictured, last)


def _of(
    counted: Counted,
    model: ModelScores,
    mask: npt.NDArray[np.bool_],
    cut_off: float,
    pictured: set[str],
    last: dict[str, Opinion],
) -> Iterator[Example]:
    places = [place for place in np.flatnonzero(mask).tolist() if counted.cases[place] in pictured]
    for (says, truth), kind in KINDS.items():
        fitting = [
            place
            for place in places
            if bool(model.probability[place] >= cut_off) is says and bool(counted.truth[place]) is truth
        ]
        fitting.sort(key=lambda place: (-abs(model.probability[place] - cut_off), counted.cases[place]))
        for place in fitting[:PER_KIND]:
            case = counted.cases[place]
            yield Example(model.model, case, kind, float(model.probability[place]), cut_off, last[case])


def write_examples(study: Study, counted: Counted, folder: Path, say: Say) -> Plain:
    """Write a picture for each example; returns `pictures`, and `why` where there are none.

    Args:
        study: with the radiographs.
        counted: of it.
        folder: of the report.
        say: called with how far it is.
    """
    wanted = list(chosen(counted))
    if not wanted:
        return {"pictures": [], "why": _why(counted)}
    maker, cases = MapMaker(elsewhere=True), {one.case.id: one.case for one in counted.now.standings}
    pictures, reasons = [], []
    for number, one in enumerate(wanted, start=1):
        say(f"Drawing examples: {number} of {len(wanted)}")
        try:
            pictures.append(_write(study, cases[one.case], one, maker, folder, number))
        except SireaderError as error:
            reasons.append(error.what)
    return {"pictures": pictures, "why": "; ".join(dict.fromkeys(reasons))}


def _why(counted: Counted) -> str:
    if not counted.models:
        return "there is no model"
    if not any(model.packages for model in counted.models):
        return "the scores came from other programs, whose models are not here"
    if not any(one.case.radiograph for one in counted.now.standings):
        return "the study holds no radiograph"
    return "no settled case with a radiograph has an opinion that is judged at a cut-off"


def _write(study: Study, case: Case, one: Example, maker: MapMaker, folder: Path, number: int) -> Plain:
    """Draw one; a SireaderError where its model or its radiograph is not here."""
    radiograph = load(study.radiographs / str(case.radiograph))
    shown = maker.map_of(one.opinion, radiograph)
    crop = one.opinion.crop or Crop.whole(radiograph.rows, radiograph.columns)
    greys = smaller(render(radiograph, crop=crop), -(-max(crop.height, crop.width) // WIDEST_PX))
    notice = one.opinion.answered.notice if one.opinion.answered else ""
    name = f"{FOLDER}/{number:02}-{case.id}.png"
    make_folder(folder / FOLDER)
    write_map(folder / name, greys, drawn(shown, crop, *greys.shape), notice)
    told = {"model": one.model, "case": one.case, "kind": one.kind, "file": name, "notice": notice}
    return told | {"probability": one.probability, "cut_off": one.cut_off}


def smaller(greys: npt.NDArray[np.uint8], by: int) -> npt.NDArray[np.uint8]:
    """A picture whose sides are a whole number of times shorter, each pixel the mean of those it stands for."""
    rows, columns = (side // by * by for side in greys.shape)
    blocks = greys[:rows, :columns].reshape(rows // by, by, columns // by, by)
    return np.asarray(np.rint(blocks.mean(axis=(1, 3))), np.uint8)
