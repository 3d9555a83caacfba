"""Square tables of two readers' ratings, one or many at once: κ and what else follows from the counts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sireader.stats.estimates import Values, ratio

Tables = npt.NDArray[np.float64]
"""(…, q, q) counts: rows are the first reader's, columns the second's."""


def table_of(first: npt.NDArray[np.integer], second: npt.NDArray[np.integer], categories: int) -> Tables:
    """(q, q) counts of two readers' ratings, none of them missing."""
    table = np.zeros((categories, categories))
    np.add.at(table, (first, second), 1)
    return table


def kappa(tables: Tables, power: int = 0) -> Values:
    """Cohen's κ of tables (…, q, q): `power` 0 plain, 1 linear, 2 quadratic weights; NaN where chance is certain."""
    grade = np.arange(tables.shape[-1])
    apart = np.abs(grade[:, None] - grade[None]).astype(np.float64)
    apart = (apart > 0).astype(np.float64) if power == 0 else apart**power
    total = tables.sum((-2, -1))
    rows, columns = tables.sum(-1), tables.sum(-2)
    observed = (tables * apart).sum((-2, -1)) * total
    return 1 - ratio(observed, np.einsum("...i,ij,...j->...", rows, apart, columns))


def kappa_error(table: Tables, power: int = 0) -> float | None:
    """Standard error of κ of one table (q, q), not under the null hypothesis (Fleiss, Cohen & Everitt 1969).

    None where κ is not defined.
    """
    if not np.isfinite(kappa(table, power)):
        return None
    shares, top = table / table.sum(), table.shape[0] - 1
    grade = np.arange(top + 1)
    apart = np.abs(grade[:, None] - grade[None]) / top
    weights = (apart == 0).astype(np.float64) if power == 0 else 1 - apart**power
    rows, columns = shares.sum(1), shares.sum(0)
    agreed, chance = (weights * shares).sum(), (weights * np.outer(rows, columns)).sum()
    mean = (weights @ columns)[:, None] + (rows @ weights)[None]
    spread = (shares * (weights * (1 - chance) - mean * (1 - agreed)) ** 2).sum()
    variance = spread - (agreed * chance - 2 * chance + agreed) ** 2
    return float(np.sqrt(max(0.0, variance) / table.sum()) / (1 - chance) ** 2)


def halves(tables: Tables, cut: int) -> Tables:
    """Dichotomised: (b, 2, 2): below the cut, and from it on."""
    parts = [[tables[:, :cut, :cut], tables[:, :cut, cut:]], [tables[:, cut:, :cut], tables[:, cut:, cut:]]]
    return np.stack([np.stack([part.sum((-2, -1)) for part in row], -1) for row in parts], -2)


def agreement(tables: Tables) -> Values:
    """Share of cases on which both say the same."""
    return ratio(np.trace(tables, axis1=-2, axis2=-1), tables.sum((-2, -1)))


def pabak(tables: Tables) -> Values:
    """κ without prevalence and bias: 2 · agreement − 1 of two categories (Byrt 1993), of more Bennett's S."""
    categories = tables.shape[-1]
    return np.asarray((categories * agreement(tables) - 1) / (categories - 1))


def bias(tables: Tables) -> Values:
    """Mean of first − second; of two categories Byrt's bias index."""
    grade = np.arange(tables.shape[-1])
    return ratio((tables * (grade[:, None] - grade[None])).sum((-2, -1)), tables.sum((-2, -1)))


def prevalence(tables: Tables) -> Values:
    """Byrt's prevalence index of two categories: (both 1 − both 0) / cases."""
    return ratio(tables[:, 1, 1] - tables[:, 0, 0], tables.sum((-2, -1)))


def specific(tables: Tables, category: int) -> Values:
    """Of the times that either names the category, how often the other does too (Cicchetti & Feinstein 1990)."""
    named = tables[:, category].sum(-1) + tables[:, :, category].sum(-1)
    return ratio(2 * tables[:, category, category], named)
