"""Statistics as plain values for JSON: a number that cannot be estimated is null beside the reason, never NaN."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sireader.stats.comparing import Comparison
from sireader.stats.confusions import Judged
from sireader.stats.curves import Confusion
from sireader.stats.estimates import Estimate
from sireader.stats.intervals import Share

Plain = dict[str, Any]
NOT_ESTIMABLE = "not_estimable"


def estimate(one: Estimate) -> Plain:
    """`value`, its intervals, and `why` where one of them is missing for a reason."""
    return {
        "value": one.value,
        "bootstrap": _pair(one.bootstrap),
        "analytic": _pair(one.analytic),
        "why": one.why,
    }


def estimates(several: Mapping[str, Estimate]) -> Plain:
    """Each by its name."""
    return {name: estimate(one) for name, one in several.items()}


def no_estimate(why: str) -> Plain:
    """In place of an estimate."""
    return {"value": None, "bootstrap": None, "analytic": None, "why": why}


def interval(one: Estimate) -> list[float] | None:
    """The bootstrap interval, else the analytic one."""
    return _pair(one.bootstrap) or _pair(one.analytic)


def flat(several: Mapping[str, Estimate]) -> Plain:
    """`name` and `name_ci` for each, and why for those that cannot be estimated."""
    told: Plain = {}
    for name, one in several.items():
        told |= {name: one.value, f"{name}_ci": interval(one)}
    reasons = {name: one.why for name, one in several.items() if one.value is None}
    return told | ({NOT_ESTIMABLE: reasons} if reasons else {})


def matrix(counts: Confusion) -> list[list[int]]:
    """Rows: says not definite, says definite; columns: reference not definite, definite."""
    return [[counts.true_negative, counts.false_negative], [counts.false_positive, counts.true_positive]]


def judged(one: Judged) -> Plain:
    """A yes-or-no answer against the reference: `matrix`, and each rate with its interval."""
    return {"matrix": matrix(one.confusion)} | flat(one.estimates)


def share(one: Share) -> Plain:
    """`count`, `of`, `value` and the Wilson interval."""
    ends = None if one.low is None or one.high is None else [one.low, one.high]
    return {"count": one.count, "of": one.of, "value": one.value, "interval": ends}


def comparison(one: Comparison) -> Plain:
    """Two figures of the same cases, their difference and its p value."""
    return {
        "first": one.first,
        "second": one.second,
        "difference": estimate(one.difference),
        "p": one.p,
        "first_only": one.first_only,
        "second_only": one.second_only,
        "why": one.why,
    }


def _pair(ends: tuple[float, float] | None) -> list[float] | None:
    return None if ends is None else [float(ends[0]), float(ends[1])]
