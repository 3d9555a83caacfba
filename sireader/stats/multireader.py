"""Several readers with several modalities on the same cases: the analysis of Obuchowski & Rockette.

A modality may be the unaided and the aided read. The areas of modalities and readers undergo an analysis of variance
with correlated errors (Obuchowski & Rockette 1995); degrees of freedom are those of Hillis 2007.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Literal

import numpy as np
from scipy.stats import chi2
from scipy.stats import f as f_distribution
from scipy.stats import t as student_t

from sireader.stats.curves import Truth
from sireader.stats.delong import placements
from sireader.stats.estimates import Estimate, Interval, Values, not_estimable

ONE_READER = "readers at random: it takes two or more of them"
NO_TEST = "there is one modality, so nothing to compare"
FEW_CASES = "it takes two definite cases and two others that every reader read with every modality"
NO_VARIANCE = "neither readers nor cases make the areas vary"
TINY = 1e-15
"""Variance that is rounding."""


@dataclass(frozen=True, slots=True)
class Components:
    """Variance components, in Obuchowski & Rockette's terms.

    Attributes:
        error: variance of an area, readers and modalities given.
        cov1: of the same reader's areas with two modalities.
        cov2: of two readers' areas with the same modality.
        cov3: of two readers' areas with two modalities.
        modality: mean square between modalities.
        reader: mean square between readers.
        interaction: mean square of modality by reader.
    """

    error: float
    cov1: float
    cov2: float
    cov3: float
    modality: float
    reader: float
    interaction: float


@dataclass(frozen=True, slots=True)
class MultiReader:
    """What the analysis found.

    Attributes:
        areas: [modality][reader] AUROC; empty where they cannot be estimated.
        means: for each modality, over readers; its interval rests on that modality's data alone.
        differences: (i, j) → mean of modality i − mean of modality j, i < j.
        statistic: F of no difference between modalities; None where it cannot be tested.
        numerator: its degrees of freedom.
        denominator: its degrees of freedom; None where they are endless (fixed readers).
        p: of the test; None where it cannot be tested.
        components: None where they cannot be estimated; mean squares that do not exist are 0.
        why: the reason where p is None.
    """

    areas: tuple[tuple[float, ...], ...]
    means: tuple[Estimate, ...]
    differences: dict[tuple[int, int], Estimate] = field(default_factory=dict)
    statistic: float | None = None
    numerator: int | None = None
    denominator: float | None = None
    p: float | None = None
    components: Components | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Spread:
    """Variance of what is compared, times the readers, and its degrees of freedom."""

    variance: float
    degrees: float


def obuchowski_rockette(
    truth: Truth,
    scores: Values,
    *,
    covariance: Literal["delong", "jackknife"] = "delong",
    readers: Literal["random", "fixed"] = "random",
    confidence: float = 0.95,
) -> MultiReader:
    """The areas of modalities over readers, compared; cases are a random sample, and each is of another subject.

    Args:
        truth: (n) 0 or 1.
        scores: (modalities, readers, n) higher for definite; a case with a NaN is left out for all.
        covariance: of the areas over cases, after DeLong or by leaving out one case after the other.
        readers: `random` speaks of readers like these, `fixed` of these very readers.
        confidence: of all intervals, above 0 and below 1.
    """
    whole = ~np.isnan(scores).any(axis=(0, 1))
    truth, scores = truth[whole], scores[:, :, whole]
    modalities, many = scores.shape[:2]
    if min((truth == 1).sum(), (truth == 0).sum()) < 2:
        return MultiReader((), (not_estimable(FEW_CASES),) * modalities, why=FEW_CASES)
    placed = placements(truth, scores.reshape(modalities * many, -1))
    areas, over_cases = placed.areas.reshape(modalities, many), placed.covariance
    over_cases = placed.jackknifed if covariance == "jackknife" else over_cases
    blocks = np.asarray(over_cases).reshape(modalities, many, modalities, many)
    return compared(areas, blocks, readers=readers, confidence=confidence)


def compared(
    areas: Values, blocks: Values, *, readers: Literal["random", "fixed"] = "random", confidence: float = 0.95
) -> MultiReader:
    """Any figure of readers and modalities compared, from its values and what their covariance over cases is.

    Args:
        areas: (modalities, readers).
        blocks: (modalities, readers, modalities, readers) covariances.
        readers: see `obuchowski_rockette`.
        confidence: of all intervals, above 0 and below 1.
    """
    (modalities, many), at_random = areas.shape, readers == "random"
    means = tuple(_mean(areas[one], blocks[one, :, one], at_random, confidence) for one in range(modalities))
    pairs, parts = list(combinations(range(modalities), 2)), _components(areas, blocks)
    spread = _spread(parts, many, modalities, at_random)
    why = _hindrance(modalities, many, spread, at_random)
    gaps = {pair: _gap(areas, pair, None if why else spread, confidence, why) for pair in pairs}
    found = MultiReader(tuple(tuple(row) for row in areas.tolist()), means, gaps, components=parts, why=why)
    return found if why else _tested(found, parts.modality / spread.variance, modalities - 1, spread.degrees)


def _hindrance(modalities: int, many: int, spread: _Spread, at_random: bool) -> str:
    if modalities < 2:
        return NO_TEST
    if at_random and many < 2:
        return ONE_READER
    return "" if spread.variance > TINY else NO_VARIANCE


def _tested(found: MultiReader, statistic: float, numerator: int, degrees: float) -> MultiReader:
    """With F of two numbers of degrees of freedom, the second of them endless where readers are fixed."""
    if not np.isfinite(degrees):
        p = float(chi2.sf(statistic * numerator, numerator))
        return replace(found, statistic=statistic, numerator=numerator, p=p)
    p = float(f_distribution.sf(statistic, numerator, degrees))
    return replace(found, statistic=statistic, numerator=numerator, denominator=degrees, p=p)


def _components(areas: Values, blocks: Values) -> Components:
    """Means of the covariances by kind, and the mean squares of the areas."""
    modalities, many = areas.shape
    modality, reader = (np.eye(size, dtype=bool) for size in (modalities, many))
    same_modality, same_reader = modality[:, None, :, None], reader[None, :, None, :]
    kinds = ((True, True), (False, True), (True, False), (False, False))
    masks = [(same_modality == one) & (same_reader == other) for one, other in kinds]
    error, cov1, cov2, cov3 = (float(blocks[mask].mean()) if mask.any() else 0.0 for mask in masks)
    whole, rows, columns = areas.mean(), areas.mean(axis=1, keepdims=True), areas.mean(axis=0, keepdims=True)
    return Components(
        error=error,
        cov1=cov1,
        cov2=cov2,
        cov3=cov3,
        modality=_mean_square(many * (rows - whole) ** 2, modalities - 1),
        reader=_mean_square(modalities * (columns - whole) ** 2, many - 1),
        interaction=_mean_square((areas - rows - columns + whole) ** 2, (modalities - 1) * (many - 1)),
    )


def _mean_square(squares: Values, degrees: int) -> float:
    return float(squares.sum() / degrees) if degrees else 0.0


def _spread(parts: Components, many: int, modalities: int, at_random: bool) -> _Spread:
    """Denominator of F and its degrees of freedom (Hillis 2007, equations 9 and 10; of fixed readers, χ²)."""
    between = max(parts.cov2 - parts.cov3, 0.0)
    if not at_random:
        return _Spread(parts.error - parts.cov1 + (many - 1) * between, np.inf)
    variance = parts.interaction + many * between
    return _Spread(variance, _degrees(variance, parts.interaction, (modalities - 1) * (many - 1)))


def _degrees(variance: float, square: float, of_square: int) -> float:
    return variance**2 / (square**2 / of_square) if square > 0 else np.inf


def _mean(areas: Values, block: Values, at_random: bool, confidence: float) -> Estimate:
    """One modality's mean area, by its own variance and covariances."""
    many, value = len(areas), float(areas.mean())
    if at_random and many < 2:
        return Estimate(value, why=ONE_READER)
    cov2 = float(block[~np.eye(many, dtype=bool)].mean()) if many > 1 else 0.0
    if not at_random:
        variance = float(np.diag(block).mean()) + (many - 1) * max(cov2, 0.0)
        return _around(value, _Spread(variance, np.inf), 1 / many, confidence)
    square = float(areas.var(ddof=1))
    variance = square + many * max(cov2, 0.0)
    return _around(value, _Spread(variance, _degrees(variance, square, many - 1)), 1 / many, confidence)


def _gap(areas: Values, pair: tuple[int, int], spread: _Spread | None, confidence: float, why: str) -> Estimate:
    value = float(areas[pair[0]].mean() - areas[pair[1]].mean())
    if spread is None:
        return Estimate(value, why=why)
    return _around(value, spread, 2 / areas.shape[1], confidence, least=-1.0)


def _around(value: float, spread: _Spread, times: float, confidence: float, least: float = 0.0) -> Estimate:
    if spread.variance <= TINY:
        return Estimate(value, why=NO_VARIANCE)
    error = float(np.sqrt(spread.variance * times))
    reach = float(student_t.ppf((1 + confidence) / 2, spread.degrees)) * error
    return Estimate(value, Interval(max(least, value - reach), min(1.0, value + reach)), standard_error=error)
