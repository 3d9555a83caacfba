"""Results out of a study as DICOM: a report of every read, reference and opinion, maps, and how readers had it shown.

For the coordinator alone: reports of one case lie side by side. Everything refers to the de-identified radiograph in
the study and carries its UIDs, never the original's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sireader.domain.acts import ActKind
from sireader.domain.cases import Case
from sireader.domain.consensus import Consensus
from sireader.domain.errors import SireaderError
from sireader.domain.opinions import Opinion
from sireader.domain.reads import Purpose, Read, aided_reads, current_reads
from sireader.domain.reference import Reference, Status
from sireader.files import make_folder, whole_folder
from sireader.imaging.deidentify import write_dataset
from sireader.storage.opinion_store import opinion_key
from sireader.tables import write_csv
from sireader.workflow.references import references
from sireader.workflow.results_maps import MapMaker
from sireader.workflow.results_objects import (
    Picture,
    ResultObject,
    object_of_map,
    object_of_opinion,
    object_of_reference,
    objects_of_read,
    picture_of,
)
from sireader.workflow.results_said import Settling, reference_said
from sireader.workflow.study import Study
from sireader.workflow.worklist import reads_by_case

HEADER = ("file", "case", "kind", "who", "at", "study_uid", "series_uid", "sop_uid", "sop_class_uid")
KINDS = ("read", "aided-read", "reference", "opinion", "map", "presentation")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written; all of it by default.

    Attributes:
        readers: names; the reads and presentation states of these alone, and no reference.
        models: names with versions; the opinions and maps of these alone, and no reference.
        packages: folders of model packages for maps, beside the installed ones.
    """

    readers: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    packages: tuple[Path, ...] = ()

    @property
    def everything(self) -> bool:
        """Whether nothing was named."""
        return not (self.readers or self.models)


@dataclass(slots=True)
class Results:
    """What was written and what was not.

    Attributes:
        files: rows under `HEADER`.
        left_out: cases by why nothing of them was written.
        open_cases: cases with results that are not settled: readers must not see these results yet.
        maps_left_out: case, model and reason, of opinions whose map could not be computed again.
    """

    files: list[tuple[str, ...]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    open_cases: int = 0
    maps_left_out: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """Files by kind."""
        found = Counter(row[2] for row in self.files)
        return {kind: found[kind] for kind in KINDS}


@dataclass(frozen=True, slots=True)
class _Story:
    """All that is to be told of one case."""

    case: Case
    reference: Reference
    reads: tuple[Read, ...]
    opinions: tuple[Opinion, ...]


@dataclass(frozen=True, slots=True)
class _Moment:
    """A study as it stood."""

    stories: tuple[_Story, ...]
    left_out: Counter[str]
    settling: Settling
    reads: dict[str, Read]
    consensus: dict[str, Consensus]
    recorded_at: dict[str, datetime]


def export_results(
    study: Study, folder: Path, wanted: Wanted | None = None, progress: Callable[[str], None] | None = None
) -> Results:
    """Write results as DICOM files with `results.csv`, a folder for each case.

    Args:
        study: the study itself; a case's results need its radiograph, for they refer to it.
        folder: must not be there, or be empty; it appears whole or not at all.
        wanted: everything by default.
        progress: called with how far it is before each case.

    Raises:
        RuleBroken: this is a reader's parcel.
        SireaderError: no such reader or model; the folder is in use; or a radiograph or the disk fails.
    """
    study.check_home()
    asked = wanted or Wanted()
    moment = _moment(study, asked)
    results, maker = Results(left_out=moment.left_out), MapMaker(asked.packages)
    with whole_folder(folder, "results") as beside:
        for number, story in enumerate(moment.stories, start=1):
            (progress or _quietly)(f"Writing results of case {number} of {len(moment.stories)}")
            _write_case(study, beside, story, moment, maker, results)
        write_csv(beside / "results.csv", HEADER, results.files)
    if not study.read_only:
        study.record(ActKind.EXPORTED, "results", f"{len(results.files)} files")
    return results


def _quietly(_: str) -> None:
    """Tell nobody how far it is."""


def _moment(study: Study, asked: Wanted) -> _Moment:
    with study.snapshot():
        _check(asked.readers, {reader.name for reader in study.readers.all()}, "reader")
        opinions = study.opinions.all()
        _check(asked.models, {opinion.model for opinion in opinions}, "opinion of a model")
        table, reads = references(study), study.reads.all()
        version, recorded_at = study.coordination.protocol()[0], study.opinions.recorded_at()
        consensus = {one.id: one for one in study.coordination.consensus()}
        settling, calibrations = Settling(study.protocol, version), len(study.coordination.calibrations())
    told, answered = reads_by_case(_worth_telling(reads)), _by_case(opinions)
    stories = [_story(asked, case, reference, told[case.id], answered[case.id]) for case, reference in table]
    left_out = Counter(filter(None, map(_why_not, stories)))
    left_out["calibration"] = calibrations
    kept = tuple(story for story in stories if not _why_not(story))
    return _Moment(kept, left_out, settling, {read.id: read for read in reads}, consensus, recorded_at)


def _check(named: Collection[str], known: set[str], what: str) -> None:
    for name in named:
        if name not in known:
            there = ", ".join(sorted(known)) or "none"
            raise SireaderError(f"The study has no {what} {name!r}", f"there are: {there}")


def _worth_telling(reads: Sequence[Read]) -> list[Read]:
    """What each reader says now, unaided and aided; repeats and calibration reads measure readers, not cases."""
    unaided = [read for read in current_reads(reads) if read.purpose is Purpose.REFERENCE]
    return [*unaided, *(read for read in aided_reads(reads) if not read.shown_as)]


def _by_case(opinions: Iterable[Opinion]) -> defaultdict[str, list[Opinion]]:
    answered: defaultdict[str, list[Opinion]] = defaultdict(list)
    for opinion in opinions:
        answered[opinion.case].append(opinion)
    return answered


def _story(
    asked: Wanted, case: Case, reference: Reference, reads: Sequence[Read], opinions: Sequence[Opinion]
) -> _Story:
    def wanted(name: str, named: Sequence[str]) -> bool:
        return asked.everything or name in named

    own = tuple(read for read in reads if wanted(read.reader, asked.readers))
    asked_about = tuple(one for one in opinions if wanted(one.model, asked.models))
    return _Story(case, reference if asked.everything else Reference(reference.status), own, asked_about)


def _why_not(story: _Story) -> str:
    if story.case.excluded:
        return "excluded"
    if not story.case.radiograph:
        return "without radiograph"
    return "" if story.reads or story.opinions or story.reference.definite is not None else "without results"


def _write_case(study: Study, folder: Path, story: _Story, moment: _Moment, maker: MapMaker, results: Results) -> None:
    picture = picture_of(study.radiographs / str(story.case.radiograph))
    results.open_cases += story.reference.status is Status.OPEN
    make_folder(folder / story.case.id)
    for one in _objects(story, picture, moment, maker, results):
        file = f"{story.case.id}/{one.name}.dcm"
        write_dataset(one.made, folder / file)
        uids = (one.made.StudyInstanceUID, one.made.SeriesInstanceUID, one.made.SOPInstanceUID, one.made.SOPClassUID)
        results.files.append((file, story.case.id, one.kind, one.who, one.at.isoformat(), *map(str, uids)))


def _objects(
    story: _Story, picture: Picture, moment: _Moment, maker: MapMaker, results: Results
) -> Iterator[ResultObject]:
    for read in story.reads:
        yield from objects_of_read(read, moment.settling.protocol, picture)
    if story.reference.definite is not None:
        yield object_of_reference(
            reference_said(story.reference, moment.settling, moment.reads, moment.consensus), picture
        )
    for number, opinion in enumerate(story.opinions, start=1):
        at = moment.recorded_at[opinion_key(opinion)]
        yield object_of_opinion(opinion, at, number, picture)
        try:
            yield object_of_map(opinion, at, number, picture, maker.map_of(opinion, picture.radiograph))
        except SireaderError as error:
            results.maps_left_out.append((story.case.id, opinion.model, str(error)))
