"""Readers without and with a model's opinion in numbers, and what both come to over several readers and cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from sireader.domain.reads import Read
from sireader.stats.comparing import paired_rates
from sireader.stats.estimates import Bootstrap
from sireader.stats.multireader import MultiReader, obuchowski_rockette
from sireader.workflow.aided import Accuracy, Compared, Influence
from sireader.workflow.report.counted import Counted
from sireader.workflow.report.plain import Plain, comparison, estimate, share

NOBODY = "no opinion was revealed to a reader"


def aided_numbers(counted: Counted, labels: Mapping[str, str], plan: Bootstrap) -> Plain:
    """By reader and model: what changed, accuracy before and after, also where the model was wrong."""
    rows = []
    for told, cases in counted.influences:
        rows.append(
            {
                "reader": labels[told.reader],
                "model": told.model,
                "revealed": told.revealed,
                "looked_s": told.looked_s,
                "everything": _influence(told.everything) | _tests(cases, plan),
                "model_wrong": _influence(told.model_wrong) | _tests(_wrong(cases), plan),
            }
        )
    return {"readers": rows, "why": "" if rows else NOBODY}


def _influence(one: Influence) -> Plain:
    counts = {"n": one.n, "changed": one.changed, "toward_the_model": one.toward, "away_from_the_model": one.away}
    return counts | {"unaided": _accuracy(one.before), "aided": _accuracy(one.after)}


def _accuracy(one: Accuracy) -> Plain:
    return {"sensitivity": share(one.sensitivity), "specificity": share(one.specificity)}


def _wrong(cases: Sequence[Compared]) -> list[Compared]:
    return [one for one in cases if one.truth is not None and one.model is not one.truth]


def _tests(cases: Sequence[Compared], plan: Bootstrap) -> Plain:
    """Aided against unaided, by exact McNemar tests on the settled cases."""
    paired = [one for one in cases if one.truth is not None and one.before.evaluable and one.after.evaluable]
    truth, after, before = (
        np.array([int(bool(value)) for value in column], np.int8)
        for column in (
            [one.truth for one in paired],
            [one.after.definite for one in paired],
            [one.before.definite for one in paired],
        )
    )
    return {
        "aided_against_unaided": {
            name: comparison(one) for name, one in paired_rates(truth, after, before, plan=plan).items()
        }
    }


def multi_reader_numbers(counted: Counted, confidence: float) -> list[Plain]:
    """Aided and unaided over all readers to whom a model was revealed, on the settled cases common to them.

    Obuchowski–Rockette, readers and cases random, on the order of the grades.
    """
    by_model: dict[str, list[Sequence[Compared]]] = {}
    for told, cases in counted.influences:
        by_model.setdefault(told.model, []).append(cases)
    return [{"model": model} | _multi_reader(readers, confidence) for model, readers in by_model.items()]


def _multi_reader(readers: Sequence[Sequence[Compared]], confidence: float) -> Plain:
    scored = [{one.before.case: one for one in cases if _usable(one)} for cases in readers]
    common = sorted(set.intersection(*(set(one) for one in scored)))
    truth = np.array([bool(scored[0][case].truth) for case in common], np.int8)
    scores = np.array(
        [[[_order(getattr(one[case], when)) for case in common] for one in scored] for when in ("before", "after")],
        np.float64,
    )
    found = obuchowski_rockette(truth, scores, confidence=confidence)
    return {"readers": len(readers), "n": len(common)} | _plain(found)


def _usable(one: Compared) -> bool:
    return one.truth is not None and one.before.evaluable and one.after.evaluable


def _order(read: Read) -> float:
    """As `RoleReads.score`."""
    if read.grades is None:
        raise ValueError("a read without grades")
    right, left = int(read.grades.right), int(read.grades.left)
    return float(max(max(right, left) - 1, min(right, left), 0))


def _plain(one: MultiReader) -> dict[str, Any]:
    unaided, aided = one.means if len(one.means) == 2 else (None, None)
    difference = one.differences.get((0, 1))
    return {
        "areas": {"unaided": list(one.areas[0]), "aided": list(one.areas[1])} if len(one.areas) == 2 else None,
        "unaided": estimate(unaided) if unaided else None,
        "aided": estimate(aided) if aided else None,
        "unaided_less_aided": estimate(difference) if difference else None,
        "f": one.statistic,
        "numerator_df": one.numerator,
        "denominator_df": one.denominator,
        "p": one.p,
        "why": one.why,
    }
