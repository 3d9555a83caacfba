"""Joint boxes that a reader moved after a reveal: each move is one act of the audit trail, the last one holds."""

from __future__ import annotations

from dataclasses import dataclass

from sireader.domain.acts import Act, ActKind
from sireader.domain.cases import Reader
from sireader.domain.joint_boxes import JointBoxes
from sireader.workflow.revealing import Shown, as_given
from sireader.workflow.study import Study

_AS_PROPOSED = "as proposed"


@dataclass(frozen=True, slots=True)
class Moved:
    """What a reader made of the boxes.

    Attributes:
        boxes: None for those that were proposed.
        inside: share of the map's positive mass inside of them, 0 to 1; None where nothing is positive.
        evenly: the same share of an even map.
        reveal: of which opinion the map was, see `Reveal.id`.
    """

    boxes: JointBoxes | None
    inside: float | None
    evenly: float | None
    reveal: str


def record_boxes(study: Study, reader: Reader, shown: Shown, moved: Moved) -> None:
    """Put on record where a reader moved the boxes; earlier places stay there, too."""
    told = "; ".join(
        [
            str(moved.boxes or _AS_PROPOSED),
            *(f"{name} {'-' if share is None else f'{share:.4f}'}" for name, share in _shares(moved)),
            f"reveal {moved.reveal}",
        ]
    )
    about = as_given(study, reader, shown.reveal.shown_as).case
    study.record(ActKind.BOXES_MOVED, about, told, who=reader.name)


def last_boxes(study: Study, reader: Reader, case: str) -> Moved | None:
    """What a reader made last of the boxes of a case under this name; None where nothing was moved.

    Boxes of the same radiograph under another name stay there: they would tell which cases come again.
    """
    given = as_given(study, reader, case)
    seen = {one.id for one in study.reveals.to(reader.name, given.case) if one.shown_as == case}
    acts = study.acts.by_kind(ActKind.BOXES_MOVED, reader.name)
    told = [moved for act in reversed(acts) if act.about == given.case for moved in _understood(act)]
    return next((moved for moved in told if moved.reveal in seen), None)


def _shares(moved: Moved) -> tuple[tuple[str, float | None], ...]:
    return ("inside", moved.inside), ("evenly", moved.evenly)


def _understood(act: Act) -> list[Moved]:
    """What an act says; nothing where it was altered and makes no sense, which `verify` tells."""
    *boxes, inside, evenly, reveal = act.why.split("; ")
    try:
        told = None if boxes == [_AS_PROPOSED] else JointBoxes.parse("; ".join(boxes))
        return [Moved(told, _share(inside, "inside "), _share(evenly, "evenly "), reveal.removeprefix("reveal "))]
    except ValueError:
        return []


def _share(text: str, name: str) -> float | None:
    value = text.removeprefix(name)
    return None if value == "-" else float(value)
