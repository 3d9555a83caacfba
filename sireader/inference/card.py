"""The model card: everything about a network but its weights, as data. What it says is checked; nothing is executed."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from sireader.domain.errors import SireaderError

VERSION = 1
PHANTOM_NOTE = "Trained on synthetic phantoms. Not for clinical use."
HALVES = (0.5, 1.5, 2.5, 3.5)
"""Mean grades halfway between two grades: the steps between named grades where none were fitted."""
LARGEST_SIDE_PX = 4096


@dataclass(frozen=True, slots=True)
class Input:
    """What the network takes.

    Attributes:
        rows: of the picture, in px.
        columns: in px; even for a network of both joints.
    """

    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class CutOffs:
    """Cut-offs on the calibrated P(definite), chosen on the validation split; definite means score ≥ cut-off."""

    sensitivity: float
    specificity: float
    balanced: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is fitted on the validation split after training.

    Attributes:
        grade: temperature by which the grades' logits are divided; 1 leaves them as they are.
        definite: temperature of the definite head.
        steps: four rising mean grades from which on a joint is named grade 1, 2, 3 and 4, where one grade is asked for.
    """

    grade: float = 1.0
    definite: float = 1.0
    steps: tuple[float, ...] = HALVES


@dataclass(frozen=True, slots=True)
class Card:
    """A model card.

    Attributes:
        name: of the model, with its version; opinions are recorded under it.
        kind: `joints` or `definite`: which network, see `network.built`.
        backbone: which features, see `network.BACKBONES`.
        input: size of the picture.
        trained_on: what the training set was, in a sentence.
        phantoms_only: whether no patient's radiograph was among it.
        training_set: SHA-256 of its manifest.
        recipe: every field of the recipe by name.
        cut_offs: on P(definite).
        calibration: temperatures, and the steps between grades.
        grade_sets: by coverage as text (`0.9`), the largest cumulated probability at which a grade is left out.
        metrics: figures of the validation split by name, with intervals where there are.
        intended_use: for whom and what.
        limits: what it cannot do.
        made_at: ISO date.
        made_by: program and version.
        version: of this form of card.
    """

    name: str
    kind: str
    backbone: str
    input: Input
    trained_on: str
    phantoms_only: bool
    training_set: str
    recipe: dict[str, Any]
    cut_offs: CutOffs
    calibration: Calibration = Calibration()
    grade_sets: dict[str, float] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)
    intended_use: str = ""
    limits: str = ""
    made_at: str = ""
    made_by: str = ""
    version: int = VERSION

    @property
    def notice(self) -> str:
        """What stands wherever an answer of this model is shown."""
        return PHANTOM_NOTE if self.phantoms_only else "Research model. Not a diagnosis."

    def text(self) -> str:
        """As JSON, indented, keys sorted."""
        return json.dumps(asdict(self), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def joined_name(cards: Sequence[Card]) -> str:
    """Of models that are asked together, as opinions are recorded: joined by ` + `."""
    return " + ".join(card.name for card in cards)


def joined_notice(cards: Sequence[Card]) -> str:
    """What stands wherever an answer is shown: that of phantoms where any model has seen phantoms only."""
    notices = [card.notice for card in cards]
    return PHANTOM_NOTE if PHANTOM_NOTE in notices else notices[0]


def check_one_kind(cards: Iterable[Card]) -> None:
    """Refuse models whose answers have no mean.

    Raises:
        SireaderError: some answer both joints, others *definite* alone.
    """
    if len({card.kind for card in cards}) > 1:
        raise SireaderError("Models of joints and of definite alone have no mean", "choose models of one kind")


def parse_card(text: str, source: str) -> Card:
    """The card that JSON tells.

    Raises:
        SireaderError: not JSON, a newer version, a missing or unknown field, or a value that makes no sense.
    """
    try:
        told = json.loads(text)
        if isinstance(told, dict) and isinstance(told.get("version"), int) and told["version"] > VERSION:
            raise SireaderError(f"{source} was made by a newer SI Reader", "update the program")
        card = _card(told)
        _check(card)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise SireaderError(f"{source} is not a model card: {error}", "get the model from its maker again") from error
    return card


def read_text(path: Path, largest_bytes: int = 1 << 20) -> str:
    """A small text file; ValueError when it is larger than any card."""
    content = path.read_bytes() if path.stat().st_size <= largest_bytes else None
    if content is None:
        raise ValueError(f"{path.name} is larger than any model card")
    return content.decode("utf-8")


def _card(told: Any) -> Card:
    if not isinstance(told, dict):
        raise ValueError("it is not an object")
    known = {each.name for each in fields(Card)}
    for name in told.keys() ^ known:
        raise ValueError(f"{'unknown' if name in told else 'missing'} field {name!r}")
    parts: dict[str, Callable[..., Any]] = {"input": Input, "cut_offs": CutOffs, "calibration": _calibration}
    return Card(**{name: parts[name](**value) if name in parts else value for name, value in told.items()})


def _calibration(steps: Iterable[float] = HALVES, **temperatures: float) -> Calibration:
    """Cards from before grades had steps of their own tell none."""
    return Calibration(steps=tuple(steps), **temperatures)


def _check(card: Card) -> None:
    for name in (
        "name",
        "kind",
        "backbone",
        "trained_on",
        "training_set",
        "intended_use",
        "limits",
        "made_at",
        "made_by",
    ):
        if not isinstance(getattr(card, name), str):
            raise ValueError(f"{name} is not text")
    if type(card.version) is not int or card.version != VERSION:
        raise ValueError(f"there is no version {card.version!r} of cards")
    if not isinstance(card.phantoms_only, bool):
        raise ValueError("phantoms_only is neither true nor false")
    for side in (card.input.rows, card.input.columns):
        if type(side) is not int or not 32 <= side <= LARGEST_SIDE_PX:
            raise ValueError(f"an input of {card.input.rows} × {card.input.columns} px")
    if card.kind == "joints" and card.input.columns % 2:
        raise ValueError("an odd number of columns cannot be halved")
    _check_numbers(card)


def _check_numbers(card: Card) -> None:
    shares = [*asdict(card.cut_offs).values(), *card.grade_sets.values(), *map(float, card.grade_sets)]
    if not all(_is_number(share) and 0 <= share <= 1 for share in shares):
        raise ValueError("a cut-off or grade set outside 0 to 1")
    fitted = card.calibration
    if not all(_is_number(one) and 0.01 <= one <= 100 for one in (fitted.grade, fitted.definite)):
        raise ValueError("a temperature outside 0.01 to 100")
    steps = fitted.steps
    if len(steps) != 4 or not all(map(_is_number, steps)) or list(steps) != sorted(set(steps)):
        raise ValueError("steps between grades that are not four rising numbers")


def _is_number(value: object) -> bool:
    return type(value) in {int, float} and math.isfinite(float(str(value)))
