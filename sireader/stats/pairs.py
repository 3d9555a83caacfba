"""Agreement of two readers, or of a reader with his own repeat: everything that follows from their square table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from sireader.stats.estimates import (
    SEVERAL_CASES,
    USUAL,
    Bootstrap,
    Cases,
    Estimate,
    Values,
    resampled,
    with_error,
    with_wilson,
)
from sireader.stats.resampling import Counted, Figure, counted, values_of
from sireader.stats.tables import Tables, agreement, bias, halves, kappa, kappa_error, pabak, prevalence, specific

MISSING = -1
Ratings = npt.NDArray[np.integer]
"""0 to categories − 1, or `MISSING`."""

ONE_CATEGORY = "both used one and the same category throughout: chance alone would agree on everything"
NO_CASE = "no case that both rated"


@dataclass(frozen=True, slots=True)
class Boundary:
    """The readers at one boundary between grades: `cut` or more against less.

    Attributes:
        cut: 1 to categories − 1.
        first_higher: cases that the first reader alone puts at `cut` or above.
        second_higher: cases that the second alone does.
        disagreement: share of all cases on which they differ there.
        kappa: Cohen's κ of the two halves.
    """

    cut: int
    first_higher: int
    second_higher: int
    disagreement: Estimate
    kappa: Estimate


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readers on the cases that both rated.

    Attributes:
        cases: that both rated.
        subjects: of these cases.
        table: [first's category][second's category] → cases.
        estimates: `agreement` (share of cases on which both say the same), `kappa`, `kappa_linear`, `kappa_quadratic`
            (Cohen 1960, 1968), `pabak` (Byrt 1993; with more than two categories Bennett's S), `bias`; of two
            categories also `prevalence`, `positive_agreement`, `negative_agreement`. `bias` and `prevalence` are
            Byrt's signed indices: (first says 1 alone − second says 1 alone) / cases, (both 1 − both 0) / cases; with
            more than two categories `bias` is the mean of first − second.
        boundaries: one for each cut between neighbouring categories, lowest first.
    """

    cases: int
    subjects: int
    table: tuple[tuple[int, ...], ...]
    estimates: dict[str, Estimate]
    boundaries: tuple[Boundary, ...]


def between_two(
    first: Ratings, second: Ratings, categories: int, *, subjects: Cases | None = None, plan: Bootstrap = USUAL
) -> Pair:
    """Two readers' agreement, with bootstrap intervals by subject and analytic ones.

    The analytic intervals are those of Fleiss, Cohen & Everitt 1969 for κ, Wilson's for shares; they take cases to be
    independent, so where a subject has several there are none.

    Args:
        first: (n) the first reader's ratings.
        second: (n) the second's, or the first's repeat, of the same cases in the same order.
        categories: how many there are, 2 or more, used or not.
        subjects: (n) what names each case's subject; None where each case is a subject of its own.
        plan: resamples, seed, confidence.

    Raises:
        ValueError: ratings outside the categories, or of different length.
    """
    both = checked(np.stack([first, second], axis=1), categories)
    there = (both != MISSING).all(axis=1)
    rows = counted(both[there], None if subjects is None else subjects[there])
    figures = {name: _on_tables(figure, rows, categories) for name, figure in _figures(categories).items()}
    values = values_of(figures, rows, plan)
    table = _tables(rows.counts[None], rows, categories)[0]
    found = {name: _estimate(name, values[name], table, rows, plan) for name in figures}
    cuts = tuple(_boundary(cut, found, table) for cut in range(1, categories))
    names = [name for name in found if not name.startswith("cut ")]
    counts = tuple(tuple(int(cell) for cell in row) for row in table)
    return Pair(rows.rows, rows.subjects, counts, {name: found[name] for name in names}, cuts)


def checked(ratings: Ratings, categories: int) -> Ratings:
    """The ratings, (n, readers), if each is a category or missing.

    Raises:
        ValueError: it is neither, or there are fewer than two categories.
    """
    if categories < 2:
        raise ValueError(f"{categories} categories leave nothing to agree on")
    if ratings.size and (ratings.min() < MISSING or ratings.max() >= categories):
        raise ValueError(f"a rating is none of {categories} categories")
    return ratings


def _tables(weights: Values, rows: Counted, categories: int) -> Tables:
    """Square tables (b, q, q) from weights (b, patterns)."""
    tables = np.zeros((len(weights), categories, categories))
    first, second = np.asarray(rows.patterns, dtype=np.intp).T
    tables[:, first, second] = weights
    return tables


def _on_tables(figure: Callable[[Tables], Values], rows: Counted, categories: int) -> Figure:
    return lambda weights: figure(_tables(weights, rows, categories))


def _kappa_at(tables: Tables, cut: int) -> Values:
    return kappa(halves(tables, cut))


def _disagreement_at(tables: Tables, cut: int) -> Values:
    return 1 - agreement(halves(tables, cut))


def _figures(categories: int) -> dict[str, Callable[[Tables], Values]]:
    figures: dict[str, Callable[[Tables], Values]] = {
        "agreement": agreement,
        "kappa": kappa,
        "kappa_linear": lambda tables: kappa(tables, 1),
        "kappa_quadratic": lambda tables: kappa(tables, 2),
        "pabak": pabak,
        "bias": bias,
    }
    if categories == 2:
        figures["prevalence"] = prevalence
        figures["positive_agreement"] = lambda tables: specific(tables, 1)
        figures["negative_agreement"] = lambda tables: specific(tables, 0)
    for cut in range(1, categories):
        figures[f"cut {cut} kappa"] = partial(_kappa_at, cut=cut)
        figures[f"cut {cut} disagreement"] = partial(_disagreement_at, cut=cut)
    return figures


def _estimate(name: str, values: Values, table: Tables, rows: Counted, plan: Bootstrap) -> Estimate:
    why = ONE_CATEGORY if "kappa" in name else "neither reader used the category"
    found = resampled(values, plan, why if rows.rows else NO_CASE)
    if found.value is None:
        return found
    if not rows.independent:
        return replace(found, why=found.why or SEVERAL_CASES)
    return _with_formula(found, name, table, plan)


def _with_formula(found: Estimate, name: str, table: Tables, plan: Bootstrap) -> Estimate:
    if name.startswith("cut "):
        table, name = halves(table[None], int(name.split()[1]))[0], name.split()[2]
    if name.startswith("kappa"):
        power = {"kappa": 0, "kappa_linear": 1, "kappa_quadratic": 2}[name]
        return with_error(found, kappa_error(table, power), plan)
    agreed, total, categories = int(np.trace(table)), int(table.sum()), len(table)
    if name == "disagreement":
        return with_wilson(found, total - agreed, total, plan)
    steps = {"agreement": 1.0, "pabak": categories / (categories - 1)}
    return with_wilson(found, agreed, total, plan, steps[name]) if name in steps else found


def _boundary(cut: int, found: dict[str, Estimate], table: Tables) -> Boundary:
    low_and_high = halves(table[None], cut)[0]
    disagreement, agreed = found[f"cut {cut} disagreement"], found[f"cut {cut} kappa"]
    return Boundary(cut, int(low_and_high[1, 0]), int(low_and_high[0, 1]), disagreement, agreed)
