"""What a model's card says, as lines for people: what it was trained on, how well it did, what it is not for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from sireader.domain.errors import SireaderError
from sireader.inference.answer import CUT_OFFS
from sireader.inference.card import Card, check_one_kind
from sireader.workflow.models import Installed

NO_INTERVAL = "no interval given"
_FIGURES = {
    "auroc": "AUROC of definite",
    "auprc": "AUPRC of definite",
    "kappa": "quadratic weighted κ of the grades",
    "exact": "share of exact grades",
    "within_1": "share of grades within one",
}
_SHORT = {"balanced": "balanced", "sensitivity": "favours sensitivity", "specificity": "favours specificity"}
_NETWORKS = {"joints": "grades both joints, definite by the rule", "definite": "definite alone"}


def card_lines(model: Installed) -> tuple[tuple[str, str], ...]:
    """Titles and texts in a fixed order, so that two cards can stand side by side."""
    card = model.card
    if card is None:
        return (("Name", model.name), ("Damaged", model.problem))
    made = " by ".join(part for part in (card.made_at, card.made_by) if part)
    return (
        ("Name and version", card.name),
        ("Notice", card.notice),
        ("Trained on", card.trained_on),
        ("On the validation split", _figures(card, "validation")),
        ("On other cases", _figures(card, "test")),
        ("Cut-offs on P(definite)", _cut_offs(card)),
        ("Meant for", card.intended_use or "nothing is said"),
        ("Not for, and limits", card.limits or "nothing is said"),
        (
            "Network",
            f"{card.backbone}, {card.input.rows} × {card.input.columns} px, {_NETWORKS.get(card.kind, card.kind)}",
        ),
        ("Made", made or "nothing is said"),
        ("Comes", "with the program" if model.shipped else f"from {model.folder.name}"),
        ("Training set, SHA-256", _apart(card.training_set)),
        ("Package, SHA-256", _apart(model.digest)),
    )


def check_together(models: Collection[Installed]) -> None:
    """Refuse models that have no mean: those of joints and of definite alone, or one that is damaged."""
    for one in models:
        if one.card is None:
            raise SireaderError(f"{one.name} cannot be asked", one.problem)
    check_one_kind(one.card for one in models if one.card)


def _figures(card: Card, which: str) -> str:
    """A line for each figure, with its interval where the card has one."""
    told = card.metrics.get(which)
    if not isinstance(told, Mapping):
        return "nothing is said"
    cases = [f"{told['cases']} cases"] if isinstance(told.get("cases"), int) else []
    known = ((words, name) for name, words in _FIGURES.items() if _is_number(told.get(name)))
    lines = [f"{words} {told[name]:.3f} ({_interval(told.get(f'{name}_interval'))})" for words, name in known]
    return "\n".join([*cases, *lines]) or "nothing is said"


def _interval(ends: Any) -> str:
    if isinstance(ends, Iterable) and not isinstance(ends, str | Mapping):
        told = list(ends)
        if len(told) == 2 and all(_is_number(one) for one in told):
            return f"95 % interval {told[0]:.3f} to {told[1]:.3f}"
    return NO_INTERVAL


def _cut_offs(card: Card) -> str:
    told = asdict(card.cut_offs)
    return "\n".join(f"{told[name]:.3f}  {_SHORT[name]}" for name in CUT_OFFS)


def _size(card: Card) -> str:
    return f"{card.input.rows} × {card.input.columns} px"


def _apart(digest: str) -> str:
    """In groups, so that it can be compared by eye, and wraps."""
    return " ".join(digest[place : place + 8] for place in range(0, len(digest), 8))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
