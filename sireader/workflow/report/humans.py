"""The readers in numbers: against the reference, between each other, within themselves, and how long they took."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import numpy as np

from sireader.stats.areas import auroc_of
from sireader.stats.comparing import paired_rates
from sireader.stats.confusions import judged
from sireader.stats.estimates import Bootstrap
from sireader.stats.pairs import Pair, between_two
from sireader.stats.panels import Panel, among_readers
from sireader.workflow.report.counted import NONE, Counted, Ints, ReaderRepeats, RoleReads
from sireader.workflow.report.plain import Plain, comparison, estimate, estimates, flat
from sireader.workflow.report.plain import judged as plain_judged

GRADES, STATUSES = 5, 2
Scales = dict[str, tuple[Ints, Ints]]


def readers_numbers(counted: Counted, plan: Bootstrap) -> Plain:
    """Each role that has read: its reads against the reference, over the settled cases that it could grade."""
    overturned = {one.role: one.overturned for one in counted.progress.roles}
    told: Plain = {}
    for one in counted.roles:
        if one.read:
            over = overturned[one.role]
            told[one.role] = _reader(counted, one, plan) | {
                "overturned": over.count,
                "overturned_of": over.of,
                "overturned_fraction": over.value,
                "overturned_ci": None if over.low is None else [over.low, over.high],
            }
    return told


def _reader(counted: Counted, one: RoleReads, plan: Bootstrap) -> Plain:
    both = counted.settled & (one.definite != NONE)
    truth, subjects = counted.truth[both], counted.subjects[both]
    found = judged(truth, one.definite[both], subjects=subjects, plan=plan)
    area = auroc_of(truth, one.score[both].astype(np.float64), subjects=subjects, plan=plan)
    told = plain_judged(found)
    area_told = flat({"auroc_of_grades": area})
    reasons = told.pop("not_estimable", {}) | area_told.pop("not_estimable", {})
    counts = {"n": int(both.sum()), "read": one.read, "not_evaluable": one.not_evaluable}
    counts["not_settled"] = int(((one.definite != NONE) & ~counted.settled).sum())
    return counts | told | area_told | ({"not_estimable": reasons} if reasons else {})


def reader_pairs_numbers(counted: Counted, plan: Bootstrap) -> list[Plain]:
    """Each two roles' sensitivity and specificity, compared on the settled cases that both could grade."""
    told = []
    for first, second in combinations([one for one in counted.roles if one.read], 2):
        both = counted.settled & (first.definite != NONE) & (second.definite != NONE)
        truth, subjects = counted.truth[both], counted.subjects[both]
        found = paired_rates(truth, first.definite[both], second.definite[both], subjects=subjects, plan=plan)
        tests = {name: comparison(one) for name, one in found.items()}
        told.append({"first": first.role, "second": second.role, "n": int(both.sum())} | tests)
    return told


def between_numbers(counted: Counted, plan: Bootstrap) -> Plain:
    """Agreement between each two roles that have read, and among all that read every case."""
    read = [one for one in counted.roles if one.read]
    pairs = []
    for first, second in combinations(read, 2):
        scales = {
            "definite": (first.definite, second.definite),
            "right": (first.right, second.right),
            "left": (first.left, second.left),
        }
        pairs.append({"first": first.role, "second": second.role} | _scales(scales, counted, plan))
    panel = [one for one in read if one.role in counted.first_roles]
    return {"pairs": pairs, "panel": _panel(panel, counted, plan) if len(panel) > 1 else None, "why": _why(read)}


def _why(read: list[RoleReads]) -> str:
    if len(read) > 1:
        return ""
    return "no read is in yet" if not read else f"only one role has read: {read[0].role}"


def _scales(scales: Scales, counted: Counted, plan: Bootstrap) -> Plain:
    """Each scale apart, and the grades of both joints together."""
    told = {
        name: _pair(between_two(*ratings, _categories(name), subjects=counted.subjects, plan=plan))
        for name, ratings in scales.items()
    }
    (r1, r2), (l1, l2) = scales["right"], scales["left"]
    twice = np.concatenate([counted.subjects, counted.subjects])
    both = between_two(np.concatenate([r1, l1]), np.concatenate([r2, l2]), GRADES, subjects=twice, plan=plan)
    return {"scales": told | {"both joints": _pair(both)}}


def _categories(scale: str) -> int:
    return STATUSES if scale == "definite" else GRADES


def _pair(one: Pair) -> Plain:
    boundaries = [
        {
            "cut": each.cut,
            "first_higher": each.first_higher,
            "second_higher": each.second_higher,
            "disagreement": estimate(each.disagreement),
            "kappa": estimate(each.kappa),
        }
        for each in one.boundaries
    ]
    table = [list(row) for row in one.table]
    counts = {"n": one.cases, "subjects": one.subjects, "table": table}
    return counts | {"estimates": estimates(one.estimates), "boundaries": boundaries}


def _panel(panel: list[RoleReads], counted: Counted, plan: Bootstrap) -> Plain:
    def of(scale: str) -> Ints:
        return np.stack([getattr(one, scale) for one in panel], axis=1)

    scales = {name: of(name) for name in ("definite", "right", "left")}
    told = {
        name: _among(among_readers(ratings, _categories(name), subjects=counted.subjects, plan=plan))
        for name, ratings in scales.items()
    }
    twice = np.concatenate([counted.subjects, counted.subjects])
    both = among_readers(np.concatenate([scales["right"], scales["left"]]), GRADES, subjects=twice, plan=plan)
    return {"roles": [one.role for one in panel], "scales": told | {"both joints": _among(both)}}


def _among(one: Panel) -> Plain:
    shares = [list(each) for each in one.shares]
    counts = {"n": one.cases, "subjects": one.subjects, "readers": one.readers, "shares": shares}
    return counts | {"estimates": estimates(one.estimates)}


def within_numbers(counted: Counted, labels: Mapping[str, str], plan: Bootstrap) -> list[Plain]:
    """Each reader's hidden second reads against the first ones."""
    return [{"reader": labels[one.reader]} | _within(one, plan) for one in counted.repeats]


def _within(one: ReaderRepeats, plan: Bootstrap) -> Plain:
    scales = {
        "definite": (one.first_definite, one.second_definite),
        "right": (one.first[:, 0], one.second[:, 0]),
        "left": (one.first[:, 1], one.second[:, 1]),
        "both joints": (one.first.T.ravel(), one.second.T.ravel()),
    }
    told: Plain = {}
    for name, ratings in scales.items():
        subjects = np.concatenate([one.subjects, one.subjects]) if name == "both joints" else one.subjects
        told[name] = _pair(between_two(*ratings, _categories(name), subjects=subjects, plan=plan))
    return {"scales": told}


def time_numbers(counted: Counted, labels: Mapping[str, str]) -> list[Plain]:
    """Seconds at work on a case: quartiles of each reader's first reads that were measured."""
    return [
        {
            "reader": labels[one.reader],
            "measured": one.times.measured,
            "first_quartile_s": one.times.first_quartile_s,
            "median_s": one.times.median_s,
            "third_quartile_s": one.times.third_quartile_s,
            "why": "" if one.times.median_s is not None else "fewer than two reads were measured",
        }
        for one in counted.progress.readers
        if one.done
    ]
