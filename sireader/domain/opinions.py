"""A model's opinion on a case: numbers and where they come from, never a diagnosis."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from sireader.domain.crops import Crop

BALANCED = "balanced"
_GRADES = 5
_ROUNDING = 1e-3
_DIGESTS = re.compile(r"([0-9a-f]{64}( [0-9a-f]{64})*)?")


@dataclass(frozen=True, slots=True)
class Answered:
    """What stands in an answer beside its probability, so that it can be shown later without the network.

    Attributes:
        notice: has to stand wherever anything of the answer is shown.
        in_domain: whether the radiograph is like those that the model knows.
        why_not: the reasons not to ask the model, each a sentence.
        cut_offs: on the probability, 0 to 1, by name; definite at or above.
        right: probabilities of the grades 0 to 4 of the patient's right joint; None where the model has no grades.
        left: of the patient's left joint, likewise.
        right_set: the grades that go together to a stated coverage, ascending; None where there is none.
        left_set: of the patient's left joint, likewise.
        definite_head: probability by the head for *definite* alone; None where there is none.
        distance: of the radiograph from the training set; None where nobody measured.
        threshold: greatest distance that is in the domain; None likewise.
        inside_joints: share of the map's positive mass inside the joints, 0 to 1; None where nobody measured.
        evenly: the same share of an even map.
        mirrored_too: whether the mirror image was asked as well.
    """

    notice: str = ""
    in_domain: bool = True
    why_not: tuple[str, ...] = ()
    cut_offs: Mapping[str, float] = field(default_factory=dict)
    right: tuple[float, ...] | None = None
    left: tuple[float, ...] | None = None
    right_set: tuple[int, ...] | None = None
    left_set: tuple[int, ...] | None = None
    definite_head: float | None = None
    distance: float | None = None
    threshold: float | None = None
    inside_joints: float | None = None
    evenly: float | None = None
    mirrored_too: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no answer."""
        if not isinstance(self.notice, str) or not all(
            type(one) is bool for one in (self.in_domain, self.mirrored_too)
        ):
            raise ValueError("a notice is text, and in_domain and mirrored_too are true or false")
        if not all(isinstance(reason, str) for reason in self.why_not):
            raise ValueError("the reasons not to ask the model are sentences")
        shares = (self.definite_head, self.inside_joints, self.evenly, *self.cut_offs.values())
        if not all(share is None or _is_share(share) for share in shares):
            raise ValueError("a share or cut-off outside 0 to 1")
        if not all(one is None or (_is_number(one) and one >= 0) for one in (self.distance, self.threshold)):
            raise ValueError("a distance is a number of 0 or more")
        for grades in (self.right, self.left):
            _check_distribution(grades)
        for each in (self.right_set, self.left_set):
            _check_set(each)

    def text(self) -> str:
        """As JSON, keys sorted."""
        return json.dumps(asdict(self), sort_keys=True, ensure_ascii=True, allow_nan=False)


def parse_answered(text: str) -> Answered:
    """What `Answered.text` wrote; ValueError when it is anything else."""
    told: Any = json.loads(text)
    known = {each.name for each in fields(Answered)}
    if not isinstance(told, dict) or not told.keys() <= known:
        raise ValueError("an answer has other fields")
    try:
        values: dict[str, Any] = {name: _plain(value) for name, value in told.items()}
        return Answered(**values)
    except (TypeError, AttributeError) as error:
        raise ValueError(f"an answer makes no sense: {error}") from error


@dataclass(frozen=True, slots=True)
class Opinion:
    """A model's answer on one case.

    Attributes:
        case: the case's pseudonym.
        model: name and version of the model.
        probability: of definite sacroiliitis, 0 to 1.
        split: `train`, `validation`, `test` or empty: what the case was to the model.
        crop: what the model looked at, in px of the full radiograph; None for all of it or where nobody said.
        package: SHA-256 of the model's package, of several packages with a blank between; empty for another program's.
        answered: what else the answer says; None where only the probability is known.
    """

    case: str
    model: str
    probability: float
    split: str = ""
    crop: Crop | None = None
    package: str = ""
    answered: Answered | None = None

    def __post_init__(self) -> None:
        """Refuse what is no probability, or no digest."""
        if not 0.0 <= self.probability <= 1.0:
            raise ValueError(f"a probability lies between 0 and 1, not at {self.probability}")
        if not _DIGESTS.fullmatch(self.package):
            raise ValueError(f"a package is told by its SHA-256, not by {self.package!r}")

    def says_definite(self, cut_off: float | None = None) -> bool:
        """Whether the probability reaches a cut-off; by default the answer's own balanced one, 0.5 without any."""
        own = self.answered.cut_offs.get(BALANCED, 0.5) if self.answered else 0.5
        return self.probability >= (own if cut_off is None else cut_off)


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _is_number(value: object) -> bool:
    return type(value) in {int, float} and math.isfinite(float(str(value)))


def _is_share(value: object) -> bool:
    return _is_number(value) and 0 <= float(str(value)) <= 1


def _check_distribution(grades: Sequence[float] | None) -> None:
    if grades is None:
        return
    if len(grades) != _GRADES or not all(map(_is_share, grades)) or abs(sum(grades) - 1) > _ROUNDING:
        raise ValueError("a distribution of grades is five probabilities that add up to 1")


def _check_set(grades: Sequence[int] | None) -> None:
    if grades is None:
        return
    if not all(type(grade) is int and 0 <= grade < _GRADES for grade in grades) or sorted({*grades}) != list(grades):
        raise ValueError("a set of grades is some of 0 to 4, ascending")
