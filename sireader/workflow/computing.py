"""A model's opinions on every case of a study: computed one after the other, and recorded as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from sireader.domain.cases import Case
from sireader.domain.errors import SireaderError
from sireader.domain.opinions import Opinion
from sireader.workflow.file_opinions import Asked, look_at, read_ahead
from sireader.workflow.opinions import Recorded, record_opinions, unanswered
from sireader.workflow.second_opinion import as_opinion
from sireader.workflow.study import Study


class Named(Asked, Protocol):
    """A `Predictor`, or what stands for one: it also says who answers."""

    @property
    def name(self) -> str:
        """See `Predictor.name`."""

    @property
    def digests(self) -> tuple[str, ...]:
        """See `Predictor.digests`."""


@dataclass(slots=True)
class Computed:
    """What computing brought.

    Attributes:
        recorded: how many opinions are new.
        there: on how many cases the model had an opinion before.
        outside: on how many of the new ones the model should not have been asked.
        failed: a sentence for each case that could not be answered, by case.
        stopped: whether it was stopped before the last case.
    """

    recorded: Recorded = field(default_factory=lambda: Recorded(0, 0))
    there: int = 0
    outside: int = 0
    failed: dict[str, str] = field(default_factory=dict)
    stopped: bool = False


def compute_opinions(
    study: Study,
    predictor: Named,
    progress: Callable[[str], None] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Computed:
    """Ask models about each case with a radiograph on which they have no opinion; see `look_at` for where they look.

    The reads, and the crops in them, are not looked at. Sixteen opinions at a time are recorded: what was stopped goes
    on where it was. Nobody is handed anything: an opinion is seen by its reveal alone.

    Args:
        study: the study itself, no parcel.
        predictor: with the models.
        progress: called with how far it is before each case.
        stopped: asked before each case; once it says so, the rest is left, and what was answered is recorded.

    Raises:
        RuleBroken: this is a parcel, or the model's name and version belong to another package here.
        SireaderError: the study cannot be written, or a model is unsound.
    """
    study.check_home()
    waiting, told = unanswered(study, " ".join(predictor.digests)), Computed()
    told.there = sum(case.readable for case in study.cases.all()) - len(waiting)
    rows = _computed(study, waiting, predictor, told, progress or _quietly, stopped)
    told.recorded = record_opinions(study, predictor.name, rows)
    return told


def _computed(
    study: Study,
    cases: list[Case],
    predictor: Named,
    told: Computed,
    progress: Callable[[str], None],
    stopped: Callable[[], bool],
) -> Iterator[Opinion]:
    paths = [study.radiographs / str(case.radiograph) for case in cases]
    for number, (case, (_, found)) in enumerate(zip(cases, read_ahead(paths), strict=True), start=1):
        if stopped():
            told.stopped = True
            return
        progress(f"Asking about case {number} of {len(cases)}")
        if isinstance(found, SireaderError):
            told.failed[case.id] = str(found)
            continue
        answer = look_at(found, predictor)
        told.outside += not answer.in_domain
        yield as_opinion(answer, found, case.id)


def _quietly(_: str) -> None:
    """Tell nobody how far it is."""
