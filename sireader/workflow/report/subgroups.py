"""Readers and models within groups of cases, such as those of one reference grade, maker, field or centre."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from sireader.stats.areas import auroc_of
from sireader.stats.confusions import judged, judged_at
from sireader.stats.estimates import Bootstrap
from sireader.workflow.report.counted import NONE, Counted
from sireader.workflow.report.models import cut_offs_of, parts_of
from sireader.workflow.report.plain import Plain, flat

UNKNOWN = "unknown"
_RATES = ("sensitivity", "specificity", "kappa", "agreement")
Mask = npt.NDArray[np.bool_]


def subgroup_numbers(counted: Counted, plan: Bootstrap) -> Plain:
    """By grouping, then by group: cases, and each reader and model on them."""
    return {name: [_group(counted, *one, plan) for one in _masks(counted, name)] for name in counted.groups}


def _masks(counted: Counted, grouping: str) -> Iterator[tuple[str, Mask]]:
    words = counted.groups[grouping]
    for word in sorted({*words[counted.settled].tolist()}, key=lambda one: (one == "", one)):
        yield word or UNKNOWN, np.asarray(counted.settled & (words == word))


def _group(counted: Counted, name: str, mask: Mask, plan: Bootstrap) -> Plain:
    return {
        "group": name,
        "n": int(mask.sum()),
        "definite": int(counted.truth[mask].sum()),
        "readers": {one.role: _reader(counted, one.definite, mask, plan) for one in counted.roles if one.read},
        "models": dict(_models(counted, mask, plan)),
    }


def _reader(counted: Counted, said: npt.NDArray[np.int8], mask: Mask, plan: Bootstrap) -> Plain:
    both = mask & (said != NONE)
    found = judged(counted.truth[both], said[both], subjects=counted.subjects[both], plan=plan)
    return {"n": int(both.sum())} | flat({name: found.estimates[name] for name in _RATES})


def _models(counted: Counted, mask: Mask, plan: Bootstrap) -> Iterator[tuple[str, Plain]]:
    """Each model on the cases it is judged on: all splits but those that its cut-offs were chosen on."""
    for model in counted.models:
        cut_offs = cut_offs_of(counted, model)
        parts = [part.mask for part in parts_of(counted, model, cut_offs) if not part.apparent]
        both = np.logical_or.reduce(parts) & mask if parts else np.zeros_like(mask)
        truth, scores, subjects = counted.truth[both], model.probability[both], counted.subjects[both]
        found = {"auroc": auroc_of(truth, scores, subjects=subjects, plan=plan)}
        if cut_offs.values:
            at = judged_at(truth, scores, cut_offs.values["balanced"], subjects=subjects, plan=plan)
            found |= {name: at.estimates[name] for name in _RATES}
        yield model.model, {"n": int(both.sum())} | flat(found)
