"""The DICOM objects of one case, each with the name of its file and a line for the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from pydicom import Dataset

from sireader.domain.crops import Crop
from sireader.domain.opinions import Opinion
from sireader.domain.protocol import Protocol
from sireader.domain.reads import Read
from sireader.imaging.dicom import decode
from sireader.imaging.files import read_dataset
from sireader.imaging.quiet import quiet_libraries
from sireader.imaging.radiograph import Radiograph, Voi, Window
from sireader.imaging.windowing import default_voi
from sireader.inference.answer import Map
from sireader.inference.maps import SCALE_LOGITS, drawn
from sireader.results.lie import Lie
from sireader.results.maps import ActivationMap, activation_map, grid_of
from sireader.results.presentation import Line, Look, Table, presentation
from sireader.results.report import report
from sireader.results.said import Said
from sireader.workflow.results_said import noticed, opinion_said, read_said

T = TypeVar("T")
PHANTOM = "The radiograph is of a synthetic phantom, not of a patient."


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A case's radiograph: its data set as the study holds it, decoded, and how its file lies."""

    dataset: Dataset
    radiograph: Radiograph
    lie: Lie


@dataclass(frozen=True, slots=True, eq=False)
class ResultObject:
    """One file to be written: what it is, of whom, of when, its name without an ending, and its data set."""

    kind: str
    who: str
    at: datetime
    name: str
    made: Dataset


def picture_of(path: Path) -> Picture:
    """The radiograph of a file in a study; `RadiographRefused` where there is none."""
    dataset = read_dataset(path, viewed=True)
    radiograph = decode(dataset, path.name)
    spacing = radiograph.spacing
    millimetres = (spacing.row_mm, spacing.column_mm) if spacing else (1.0, 1.0)
    lie = Lie(radiograph.rows, radiograph.columns, radiograph.facts.mirrored, *millimetres)
    return Picture(dataset, radiograph, lie)


def objects_of_read(read: Read, protocol: Protocol, picture: Picture) -> Iterator[ResultObject]:
    """A read's report and, of an unaided one, the presentation state with its crop."""
    said = read_said(read, protocol)
    yield _reported(said, read.reader, f"{said.kind}-{read.role}-{read.reader}", picture)
    if not read.aided:
        look = _look(read, picture.radiograph)
        made = _quietly_made(presentation, picture, look)
        yield ResultObject("presentation", read.reader, look.at, f"presentation-{read.role}-{read.reader}", made)


def object_of_reference(said: Said, picture: Picture) -> ResultObject:
    """The report of the reference standard."""
    return _reported(said, "reference", "reference", picture)


def object_of_opinion(opinion: Opinion, at: datetime, number: int, picture: Picture) -> ResultObject:
    """The report of a model's answer; a model's name may be no name of a file, so files have numbers."""
    return _reported(opinion_said(opinion, at), opinion.model, f"opinion-{number}", picture)


def object_of_map(opinion: Opinion, at: datetime, number: int, picture: Picture, shown: Map) -> ResultObject:
    """The map behind a model's answer, over what it looked at."""
    crop = opinion.crop or Crop.whole(picture.radiograph.rows, picture.radiograph.columns)
    values = drawn(shown, crop, *grid_of(crop))
    key = f"{opinion.model} {crop} {opinion.package}"
    told = ActivationMap(values, crop, noticed("Map", opinion), at, key, SCALE_LOGITS)
    return ResultObject("map", opinion.model, at, f"map-{number}", _quietly_made(activation_map, picture, told))


def _reported(said: Said, who: str, name: str, picture: Picture) -> ResultObject:
    phantom = (PHANTOM,) if picture.radiograph.facts.phantom else ()
    told = replace(said, comments=(*said.comments, *phantom))
    return ResultObject(said.kind, who, said.at, name, _quietly_made(report, picture, told))


def _quietly_made(make: Callable[[Dataset, Lie, T], Dataset], picture: Picture, told: T) -> Dataset:
    """One object; the library warns of pseudonyms, for they are no names of persons."""
    with quiet_libraries():
        return make(picture.dataset, picture.lie, told)


def _look(read: Read, radiograph: Radiograph) -> Look:
    """A read keeps its crop; the window is the radiograph's own, for nobody knows any more which its reader used."""
    voi = default_voi(radiograph)
    own = "the file's window" if radiograph.vois else "automatic window"
    return Look(
        voi=_voi(voi),
        inverted=radiograph.scale.inverted,
        crop=read.judgement.crop,
        aspect=radiograph.aspect,
        title=f"Reader's crop, {own}: {read.reader}",
        reader=read.reader,
        key=read.id,
        at=read.committed_at,
    )


def _voi(voi: Voi) -> Line | Table:
    if isinstance(voi, Window):
        return Line(voi.center, voi.width, voi.function.value)
    return Table(voi.first_value, voi.bits, voi.table)
