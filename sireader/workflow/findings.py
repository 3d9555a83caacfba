"""All that stands on the page about one radiograph: the reader's read, and the opinion that was revealed to them."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime

from sireader.domain.acts import ActKind
from sireader.domain.crops import Crop
from sireader.domain.errors import RuleBroken
from sireader.domain.opinions import Answered, Opinion
from sireader.domain.reads import Read
from sireader.imaging.radiograph import Radiograph
from sireader.inference.answer import Answer
from sireader.workflow.joint_boxes import last_boxes
from sireader.workflow.models import Installed, installed
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.revealing import Shown, as_given
from sireader.workflow.study import Study


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What is known of one radiograph to its reader.

    Attributes:
        own: the reader's unaided read.
        aided: what the reader said last after an opinion was revealed; None where nothing was changed.
        answer: the opinion that was revealed last, without its maps; None where none was.
        revealed_at: when.
        insisted: whether the reader asked for its numbers although it is outside what the model knows.
        models: those that gave it and are still on this computer.
        boxes_moved: whether its map was measured in joint boxes that the reader moved.
    """

    own: Read
    aided: Read | None = None
    answer: Answer | None = None
    revealed_at: datetime | None = None
    insisted: bool = False
    models: tuple[Installed, ...] = ()
    boxes_moved: bool = False


def findings(study: Study, desk: ReadingDesk, case: str, radiograph: Radiograph) -> Findings:
    """What its reader committed of a case, and what was revealed to them; nothing else.

    Raises:
        RuleBroken: no read of the case is committed.
    """
    own = desk.own_read(case)
    if own is None:
        raise RuleBroken("There is no committed read of this radiograph", "commit your read first")
    seen = desk.revealed(case)
    if not seen:
        return Findings(own)
    last = seen[-1]
    answer = as_answer(last.opinion, radiograph)
    models = tuple(one for one in installed() if one.digest in answer.digests)
    insisted = _insisted(study, desk, case, answer.model)
    moved = last_boxes(study, desk.reader, case)
    alike = {one.reveal.id for one in seen if _asked_alike(one, last)}
    by_reader = moved is not None and moved.boxes is not None and moved.reveal in alike
    if moved is not None and by_reader:
        answer = replace(answer, inside_joints=moved.inside, evenly=moved.evenly)
    return Findings(own, desk.own_aided_read(case), answer, last.reveal.at, insisted, models, by_reader)


def _asked_alike(one: Shown, other: Shown) -> bool:
    """Whether two reveals are of the same model's answer on the same part of the radiograph: it has one map."""
    return (one.reveal.model, one.reveal.crop) == (other.reveal.model, other.reveal.crop)


def as_answer(opinion: Opinion, radiograph: Radiograph) -> Answer:
    """A recorded opinion as the answer that it was, without maps; `second_opinion.as_opinion` the other way round."""
    told = opinion.answered or Answered()
    kept = {each.name: getattr(told, each.name) for each in fields(Answered)}
    kept["definite_head"] = opinion.probability if told.definite_head is None else told.definite_head
    kept |= {name: getattr(told, name) or 0.0 for name in ("distance", "threshold")}
    crop = opinion.crop or Crop.whole(radiograph.rows, radiograph.columns)
    return Answer(
        model=opinion.model, digests=tuple(opinion.package.split()), probability=opinion.probability, crop=crop, **kept
    )


def _insisted(study: Study, desk: ReadingDesk, case: str, model: str) -> bool:
    """Whether it is on record that this reader insisted on the numbers of that model."""
    about = as_given(study, desk.reader, case).case
    acts = study.acts.of_kinds(ActKind.INSISTED)
    return any((act.who, act.about, act.why) == (desk.reader.name, about, model) for act in acts)
