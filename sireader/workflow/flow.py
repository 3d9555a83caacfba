"""The flow of a study's cases, counted: received, excluded, read, discordant, adjudicated, settled, split.

Every case takes one path through the boxes, so what goes into a box comes out of it again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from sireader.domain.cases import split_by_subject
from sireader.domain.protocol import Due, Protocol
from sireader.domain.reference import Status
from sireader.tables import write_csv, write_json
from sireader.workflow.snapshot import Snapshot, Standing
from sireader.workflow.trainset import VALIDATION_SHARE

SEED = 1
"""Of the split, as `sireader export` draws it unless told otherwise."""
HEADER = ("box", "cases", "share_of_box_before", "detail", "detail_cases")
ALWAYS = ("received", "included", "read", "concordant", "discordant", "settled", "definite", "not-definite")
"""Boxes that are shown though no case is in them."""


@dataclass(frozen=True, slots=True)
class Box:
    """Cases at one point of their way.

    Attributes:
        key: its stable name.
        title: as it is drawn.
        count: cases that come through.
        details: parts of them with a name and a count, such as reasons; they need not add up.
    """

    key: str
    title: str
    count: int
    details: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Arrow:
    """Cases that go from one box to another."""

    start: str
    end: str
    count: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Boxes in reading order and the arrows between them.

    Attributes:
        title: what is drawn.
        boxes: the first holds every case.
        arrows: into every box but the first; their counts add up to that of the box they enter, and to that of the
            box they leave unless cases end there.
    """

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]

    def box(self, key: str) -> Box | None:
        """The box of that name, if there is one."""
        return next((box for box in self.boxes if box.key == key), None)

    def count(self, key: str) -> int:
        """The cases in a box; 0 where it is not drawn."""
        found = self.box(key)
        return found.count if found else 0


@dataclass(slots=True)
class _Paths:
    """The paths of all cases, and what is told of some boxes beside their count."""

    paths: list[tuple[str, ...]] = field(default_factory=list)
    details: dict[str, Counter[str]] = field(default_factory=dict)

    def tell(self, box: str, word: str) -> None:
        self.details.setdefault(box, Counter())[word] += 1


def flow(now: Snapshot, seed: int = SEED) -> Flow:
    """The study's flow chart.

    Args:
        now: the study at one moment.
        seed: of the split by subject, as in `sireader export --seed`.
    """
    splits = _splits(now, seed)
    walked = _Paths()
    for one in now.standings:
        walked.paths.append(_path(now, one, splits))
        _tell(now, one, walked)
    counts = Counter(box for path in walked.paths for box in path)
    steps = Counter(step for path in walked.paths for step in pairwise(path))
    titles = _titles(now)
    shown = [key for key in titles if counts[key] or key in _skeleton(now)]
    boxes = tuple(Box(key, titles[key], counts[key], _details(walked, key)) for key in shown)
    bare = {step: 0 for step in _skeleton_steps(now) if step not in steps}
    arrows = tuple(Arrow(start, end, count) for (start, end), count in (steps | bare).items())
    return Flow(f"Flow of the study {now.study}", boxes, _in_order(arrows, shown))


def _splits(now: Snapshot, seed: int) -> dict[str, str]:
    """The split of each subject that an export would draw: over the settled cases that have a radiograph."""
    told = [one.case for one in now.standings if _exported(one)]
    return split_by_subject((case.subject for case in told), seed, VALIDATION_SHARE)


def _exported(one: Standing) -> bool:
    return one.state == Status.SETTLED and one.case.radiograph is not None


def _path(now: Snapshot, one: Standing, splits: dict[str, str]) -> tuple[str, ...]:
    if one.state in {"excluded", "calibration"}:
        return ("received", one.state)
    path = ["received", "included", *_first_reads(now, one)]
    path += _adjudication(now.protocol, one)
    if one.state == Status.UNRESOLVED:
        path.append("unresolved")
    elif one.state == Status.SETTLED:
        path += ["consensus"] if one.reference.consensus else []
        path += ["settled", "definite" if one.reference.definite else "not-definite"]
        path.append(splits[one.case.subject] if _exported(one) else "no-radiograph")
    return tuple(path)


def _first_reads(now: Snapshot, one: Standing) -> list[str]:
    reads = [one.present[role] for role in now.first_roles if role in one.present]
    if len(reads) < len(now.first_roles):
        return ["partly"]
    said = [read.definite for read in reads]
    if len(said) == 1:
        return ["read"] if said[0] is not None else ["read", "not-evaluable"]
    if None in said:
        return ["read", "not-evaluable"]
    return ["read", "concordant" if len(set(said)) == 1 else "discordant"]


def _adjudication(protocol: Protocol, one: Standing) -> list[str]:
    """Whether a role that reads unsettled cases has read it for the reference, or is still to."""
    later = {role.name for role in protocol.roles if role.due is Due.UNSETTLED}
    if later & set(one.due):
        return ["to-adjudicate"]
    return ["adjudicated"] if later & one.counting.keys() else []


def _tell(now: Snapshot, one: Standing, walked: _Paths) -> None:
    if one.state == "excluded":
        walked.tell("excluded", str(one.case.exclusion))
    elif "partly" in walked.paths[-1]:
        for role in now.first_roles:
            if role not in one.present:
                walked.tell("partly", f"not read as {role}")


def _details(walked: _Paths, key: str) -> tuple[tuple[str, int], ...]:
    """The most frequent first; equal ones by name, so that the chart is the same every time."""
    return tuple(sorted(walked.details.get(key, Counter()).items(), key=lambda item: (-item[1], item[0])))


def _titles(now: Snapshot) -> dict[str, str]:
    """The title of every box, in reading order."""
    first = " and ".join(now.first_roles)
    later = " or ".join(role.name for role in now.protocol.roles if role.due is Due.UNSETTLED)
    return {
        "received": "Cases received",
        "excluded": "Excluded",
        "calibration": "Calibration cases",
        "included": "Cases to read",
        "partly": "Not yet read by all first readers",
        "read": f"Read by {first}",
        "concordant": "Concordant on definite",
        "discordant": "Discordant on definite",
        "not-evaluable": "Not evaluable for at least one",
        "adjudicated": f"Adjudicated by {later}",
        "to-adjudicate": f"To be read by {later}",
        "unresolved": "Unresolved",
        "consensus": "By consensus",
        "settled": "Settled",
        "definite": "Definite sacroiliitis",
        "not-definite": "Not definite",
        "train": "Training",
        "validation": "Validation",
        "no-radiograph": "Without a radiograph",
    }


def _skeleton(now: Snapshot) -> tuple[str, ...]:
    alone = len(now.first_roles) < 2
    return tuple(key for key in ALWAYS if not (alone and key in {"concordant", "discordant"}))


def _skeleton_steps(now: Snapshot) -> list[tuple[str, str]]:
    """The arrows between the boxes that are always shown."""
    ends = [("settled", "definite"), ("settled", "not-definite")]
    steps = [("received", "included"), ("included", "read"), *ends]
    if len(now.first_roles) < 2:
        return [*steps, ("read", "settled")]
    return [*steps, ("read", "concordant"), ("read", "discordant"), ("concordant", "settled")]


def _in_order(arrows: Iterable[Arrow], keys: list[str]) -> tuple[Arrow, ...]:
    return tuple(sorted(arrows, key=lambda arrow: (keys.index(arrow.start), keys.index(arrow.end))))


def flow_rows(chart: Flow) -> list[tuple[object, ...]]:
    """The chart as a table: a row for each box, and one for each detail of it."""
    rows: list[tuple[object, ...]] = []
    for box in chart.boxes:
        rows.append((box.title, box.count, _share(chart, box), "", ""))
        rows += [(box.title, box.count, "", word, count) for word, count in box.details]
    return rows


def _share(chart: Flow, box: Box) -> str:
    """The share of the one box before it; empty where there are several or none."""
    before = [chart.count(arrow.start) for arrow in chart.arrows if arrow.end == box.key]
    return f"{box.count / before[0]:.3f}" if len(before) == 1 and before[0] else ""


def flow_answer(chart: Flow) -> dict[str, Any]:
    """The chart as plain values for JSON."""
    boxes = [
        {"box": box.key, "title": box.title, "cases": box.count, "details": dict(box.details)} for box in chart.boxes
    ]
    arrows = [{"from": arrow.start, "to": arrow.end, "cases": arrow.count} for arrow in chart.arrows]
    return {"title": chart.title, "boxes": boxes, "arrows": arrows}


def write_flow_table(chart: Flow, path: Path) -> None:
    """Write the chart as a table: JSON where the name says so, else CSV."""
    if path.suffix.lower() == ".json":
        write_json(path, flow_answer(chart))
    else:
        write_csv(path, HEADER, flow_rows(chart))
