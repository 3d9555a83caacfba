"""From a network's numbers to grades: thresholds, distributions, and the rule of the modified New York criteria.

An ordinal head has four outputs for a joint: the logit that its grade is at least 1; at least 2, given that it is at
least 1; and so on (conditional probabilities, Shi, Cao and Raschka 2021). Their running products are the probabilities
of *at least k*, which therefore never rise with k, and their differences are a distribution over the grades 0 to 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import torch
from torch import Tensor
from torch.nn import functional

from sireader.inference.card import HALVES

GRADES = 5
THRESHOLDS = GRADES - 1
_TRIFLE = 1e-6


def at_least(logits: Tensor) -> Tensor:
    """Probabilities (…, 4) that a joint's grade is at least 1, 2, 3 and 4, from an ordinal head's logits (…, 4)."""
    return torch.sigmoid(logits).cumprod(-1)


def distribution(logits: Tensor) -> Tensor:
    """Probabilities (…, 5) of the grades 0 to 4; they are not negative and add up to 1."""
    exceeding = functional.pad(at_least(logits), (1, 0), value=1.0)
    return exceeding - functional.pad(exceeding[..., 1:], (0, 1))


def definite_probability(right: Tensor, left: Tensor) -> Tensor:
    """P(definite) from both joints' distributions (…, 5), taken as independent given the radiograph.

    Definite is grade ≥ 2 on both sides or ≥ 3 on one. Not definite: neither joint above 2, and not both 2.
    """
    neither_above = right[..., :3].sum(-1) * left[..., :3].sum(-1)
    return 1 - (neither_above - right[..., 2] * left[..., 2])


def ordinal_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """Mean cross entropy of the conditional thresholds, for hard and soft targets alike.

    Args:
        logits: (n, 4).
        targets: (n, 5), how the readers' grades are distributed; rows add up to 1.

    Returns:
        A scalar: the cross entropy between target and predicted distribution, which the thresholds add up to.
    """
    reaching = targets.flip(-1).cumsum(-1).flip(-1)  # (n, 5): P(grade ≥ k)
    above, at = reaching[:, 1:], targets[:, :-1]
    return -(above * functional.logsigmoid(logits) + at * functional.logsigmoid(-logits)).sum(-1).mean()


def expected_grade(distributions: Tensor) -> Tensor:
    """The mean grade (…), 0 to 4, of distributions (…, 5)."""
    return distributions @ torch.arange(GRADES, dtype=distributions.dtype, device=distributions.device)


def named_grades(distributions: Tensor, steps: Iterable[float] = HALVES) -> Tensor:
    """The one grade (…), integers 0 to 4, named for distributions (…, 5): how many of four steps their mean reaches."""
    means = expected_grade(distributions)
    return torch.stack([means >= step for step in steps]).sum(0)


def grade_sets(distributions: Tensor, mass: float) -> Tensor:
    """The grades that go together to at least `mass` of each distribution: from the likeliest on, always neighbours.

    Args:
        distributions: (n, 5).
        mass: 0 to 1; a conformal one, chosen on cases that were not trained on, gives sets of a stated coverage.

    Returns:
        bool (n, 5); each row is one unbroken stretch and never empty.
    """
    rows = distributions.unbind(0)
    return torch.stack([_grown(row, mass) for row in rows]) if rows else torch.zeros(0, GRADES, dtype=torch.bool)


def masses_needed(distributions: Tensor, grades: Tensor) -> Tensor:
    """The least `mass` (n) at which each row's set holds its true grade (n, integers): what conformal sets rest on.

    That is a trifle more than the mass of the stretch before, which the set outgrows then; for the likeliest grade, 0.
    """
    needed = []
    for row, grade in zip(distributions, grades.tolist(), strict=True):
        before = 0.0
        for inside, mass in _growing(row):
            if grade in inside:
                break
            before = mass + _TRIFLE
        needed.append(before)
    return torch.tensor(needed, dtype=distributions.dtype)


def _grown(row: Tensor, mass: float) -> Tensor:
    """The first stretch that has the mass; all grades where rounding leaves a little less than 1."""
    inside = next((inside for inside, reached in _growing(row) if reached >= mass), range(GRADES))
    return torch.tensor([grade in inside for grade in range(GRADES)])


def _growing(row: Tensor) -> Iterator[tuple[range, float]]:
    """Stretches of grades with their masses, from the likeliest grade on, each wider by the likelier neighbour."""
    shares = row.tolist()
    first = last = int(row.argmax())
    while True:
        yield range(first, last + 1), sum(shares[first : last + 1])
        below = shares[first - 1] if first > 0 else -1.0
        above = shares[last + 1] if last < GRADES - 1 else -1.0
        if below < 0 and above < 0:
            return
        first, last = (first - 1, last) if below >= above else (first, last + 1)
