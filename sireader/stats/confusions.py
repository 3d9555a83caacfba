"""A reader, or a model at a cut-off, against the reference: the figures that a table of four counts gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from sireader.stats.areas import checked
from sireader.stats.curves import Confusion, Scores, Truth
from sireader.stats.estimates import (
    SEVERAL_CASES,
    USUAL,
    Bootstrap,
    Cases,
    Estimate,
    Values,
    ratio,
    resampled,
    with_error,
    with_wilson,
)
from sireader.stats.pairs import NO_CASE, ONE_CATEGORY
from sireader.stats.resampling import Counted, Figure, counted, values_of
from sireader.stats.tables import kappa, kappa_error

WHY = {
    "sensitivity": "no case is definite",
    "specificity": "every case is definite",
    "ppv": "no case was said to be definite",
    "npv": "every case was said to be definite",
    "agreement": NO_CASE,
    "kappa": ONE_CATEGORY,
    "prevalence": NO_CASE,
}
"""The figures, and why each may not be estimable."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said against the reference.

    Attributes:
        confusion: the four counts.
        estimates: `sensitivity`, `specificity`, `ppv`, `npv` (of what is said to be definite, or not, the share that is
            so), `agreement`, `kappa`, `prevalence` (share of the cases that is definite).
    """

    confusion: Confusion
    estimates: dict[str, Estimate]


def judged(truth: Truth, said: Truth, *, subjects: Cases | None = None, plan: Bootstrap = USUAL) -> Judged:
    """The figures, each with its bootstrap interval by subject and an analytic one (Wilson; of κ see `between_two`).

    Args:
        truth: (n) 0 or 1.
        said: (n) 0 or 1.
        subjects: (n) what names each case's subject; None where each case is a subject of its own. Where one has
            several cases, there are no analytic intervals.
        plan: resamples, seed, confidence.

    Raises:
        ValueError: a number other than 0 and 1.
    """
    rows = counted(checked(truth, said).astype(np.int64), subjects)
    if rows.rows and int(rows.patterns.max()) > 1:
        raise ValueError("what is said is 0 or 1")
    return _judged(rows, plan)


def judged_at(
    truth: Truth, scores: Scores, cut_off: float, *, subjects: Cases | None = None, plan: Bootstrap = USUAL
) -> Judged:
    """The figures of a cut-off: score ≥ cut-off says definite. Otherwise as `judged`."""
    return judged(truth, (checked(truth, scores)[:, 1] >= cut_off).astype(np.int64), subjects=subjects, plan=plan)


def judged_counts(counts: Confusion, plan: Bootstrap = USUAL) -> Judged:
    """The figures of four counts of independent cases."""
    cells = [(0, 0), (1, 0), (0, 1), (1, 1)]
    many = (counts.true_negative, counts.false_negative, counts.false_positive, counts.true_positive)
    rows = np.repeat(np.array(cells), many, axis=0)
    return judged(rows[:, 0], rows[:, 1], plan=plan)


def _judged(rows: Counted, plan: Bootstrap) -> Judged:
    figures = {name: _on_counts(name, rows) for name in WHY}
    table = _tables(rows.counts[None], rows)[0]
    counts = Confusion(*(int(table[cell]) for cell in ((0, 0), (1, 0), (0, 1), (1, 1))))
    found = values_of(figures, rows, plan)
    return Judged(counts, {name: _estimate(name, values, table, rows, plan) for name, values in found.items()})


def _estimate(name: str, values: Values, table: Values, rows: Counted, plan: Bootstrap) -> Estimate:
    found = resampled(values, plan, WHY[name] if rows.rows else "no case")
    if found.value is None:
        return found
    if not rows.independent:
        return replace(found, why=SEVERAL_CASES)
    if name == "kappa":
        return with_error(found, kappa_error(table), plan)
    count, of = (int(part) for part in SHARES[name](table))
    return with_wilson(found, count, of, plan)


def _on_counts(name: str, rows: Counted) -> Figure:
    def figure(weights: Values) -> Values:
        tables = _tables(weights, rows)
        if name == "kappa":
            return kappa(tables)
        return ratio(*SHARES[name](tables))

    return figure


def _tables(weights: Values, rows: Counted) -> Values:
    """(b, 2, 2): [truth][said]."""
    tables = np.zeros((len(weights), 2, 2))
    truth, said = rows.patterns.astype(np.intp).T
    tables[:, truth, said] = weights
    return tables


SHARES: dict[str, Callable[[Values], tuple[Values, Values]]] = {
    "sensitivity": lambda of: (of[..., 1, 1], of[..., 1, :].sum(-1)),
    "specificity": lambda of: (of[..., 0, 0], of[..., 0, :].sum(-1)),
    "ppv": lambda of: (of[..., 1, 1], of[..., :, 1].sum(-1)),
    "npv": lambda of: (of[..., 0, 0], of[..., :, 0].sum(-1)),
    "agreement": lambda of: (of[..., 0, 0] + of[..., 1, 1], of.sum((-2, -1))),
    "prevalence": lambda of: (of[..., 1, :].sum(-1), of.sum((-2, -1))),
}
"""From tables (…, 2, 2), how many of how many."""
