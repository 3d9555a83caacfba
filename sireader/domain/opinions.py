"""A model's opinion on a case: numbers and where they come from, never a diagnosis."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opinion:
    """A model's answer on one case.

    Attributes:
        case: the case's pseudonym.
        model: name and version of the model.
        probability: of definite sacroiliitis, 0 to 1.
        split: `train`, `validation`, `test` or empty: what the case was to the model.
    """

    case: str
    model: str
    probability: float
    split: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no probability."""
        if not 0.0 <= self.probability <= 1.0:
            raise ValueError(f"a probability lies between 0 and 1, not at {self.probability}")
