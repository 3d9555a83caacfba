"""The models in numbers, by split: areas, cut-offs and what they do, calibration, decision curve, the readers beside.

A cut-off comes from a model's own card, or is chosen on the study's validation split; it is judged on other cases than
it was chosen on. `definite` means score ≥ cut-off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import numpy.typing as npt

from sireader.stats.areas import auprc_of, auroc_of
from sireader.stats.calibration import Calibration, calibration
from sireader.stats.comparing import paired_areas, paired_rates
from sireader.stats.confusions import judged, judged_at
from sireader.stats.curves import chosen_cut_offs
from sireader.stats.estimates import Bootstrap
from sireader.workflow.report.counted import NONE, Counted, Floats, Ints, ModelScores, RoleReads
from sireader.workflow.report.curves import curves
from sireader.workflow.report.plain import Plain, comparison, estimate, flat, share
from sireader.workflow.report.plain import judged as plain_judged

FAVOURS = {"favours_sensitivity": "sensitivity", "favours_specificity": "specificity", "balanced": "balanced"}
"""The report's names of the three cut-offs, and those of cards."""
UNSTATED = "unstated"
SPLITS = ("validation", "test", UNSTATED)
CARD, CHOSEN = "the model's card", "the validation split of this study"
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class CutOffs:
    """A model's three cut-offs.

    Attributes:
        values: by the report's names; empty where there are none.
        source: where they were chosen; empty where there are none.
        why: where there are none, the reason.
    """

    values: Mapping[str, float]
    source: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One split of one model: the settled cases of it on which the model has an opinion."""

    split: str
    mask: Mask
    truth: Ints
    scores: Floats
    subjects: npt.NDArray[np.intp]
    apparent: bool


def cut_offs_of(counted: Counted, model: ModelScores) -> CutOffs:
    """From the card, else chosen on the validation split."""
    if set(FAVOURS.values()) <= model.cut_offs.keys():
        return CutOffs({name: model.cut_offs[short] for name, short in FAVOURS.items()}, CARD)
    there = _mask(counted, model, "validation")
    if not there.any():
        return CutOffs({}, why="no settled case of a validation split to choose cut-offs on")
    try:
        chosen = chosen_cut_offs(counted.truth[there], model.probability[there])
    except ValueError:
        return CutOffs({}, why="the validation split has cases of one class only")
    return CutOffs({name: chosen[short] for name, short in FAVOURS.items()}, CHOSEN)


def parts_of(counted: Counted, model: ModelScores, cut_offs: CutOffs) -> Iterator[Part]:
    """The splits that have a settled case; the cases that a model was trained on are none of them."""
    for split in SPLITS:
        mask = _mask(counted, model, split)
        if mask.any():
            apparent = split == "validation" and cut_offs.source == CHOSEN
            yield Part(split, mask, counted.truth[mask], model.probability[mask], counted.subjects[mask], apparent)


def _mask(counted: Counted, model: ModelScores, split: str) -> Mask:
    wanted = "" if split == UNSTATED else split
    return np.asarray(counted.settled & ~np.isnan(model.probability) & (model.split == wanted))


def models_numbers(counted: Counted, plan: Bootstrap) -> Plain:
    """Each model by split, as `models.<name>.<split>`."""
    told: Plain = {}
    for model in counted.models:
        cut_offs = cut_offs_of(counted, model)
        parts = parts_of(counted, model, cut_offs)
        told[model.model] = {part.split: _part(counted, part, cut_offs, plan) for part in parts}
    return told


def models_facts(counted: Counted) -> Plain:
    """What each model is, where its cut-offs come from, and what of it was not counted."""
    return {model.model: _facts(counted, model, cut_offs_of(counted, model)) for model in counted.models}


def _facts(counted: Counted, model: ModelScores, cut_offs: CutOffs) -> Plain:
    has = ~np.isnan(model.probability)
    return {
        "notice": model.notice,
        "packages": list(model.packages),
        "cut_offs_from": cut_offs.source,
        "no_cut_offs": cut_offs.why,
        "opinions": int(has.sum()),
        "on_unsettled_cases": int((has & ~counted.settled).sum()),
        "on_training_cases": int((has & (model.split == "train")).sum()),
        "outside_the_model_s_domain": model.outside,
        "cases_with_several_crops": model.several,
    }


def _part(counted: Counted, part: Part, cut_offs: CutOffs, plan: Bootstrap) -> Plain:
    truth, scores, subjects = part.truth, part.scores, part.subjects
    areas = {
        "auroc": auroc_of(truth, scores, subjects=subjects, plan=plan),
        "auprc": auprc_of(truth, scores, subjects=subjects, plan=plan),
    }
    told: Plain = {"n": len(truth), "definite": int(truth.sum()), "apparent": part.apparent} | flat(areas)
    told["auroc_delong"] = list(areas["auroc"].analytic) if areas["auroc"].analytic else None
    told["cutoffs"] = {name: _cut_off(part, value, plan) for name, value in cut_offs.values.items()}
    told["no_cutoffs"] = cut_offs.why
    told["calibration"] = _calibration(calibration(truth, scores, subjects=subjects, plan=plan))
    told["readers"] = {one.role: _reader(counted, part, one, plan) for one in counted.roles if one.read}
    told["against_readers"] = [_against(part, one, cut_offs, plan) for one in counted.roles if one.read]
    return told | {"curves": curves(truth, scores)}


def _cut_off(part: Part, value: float, plan: Bootstrap) -> Plain:
    found = judged_at(part.truth, part.scores, value, subjects=part.subjects, plan=plan)
    return {"threshold": value} | plain_judged(found)


def _calibration(one: Calibration) -> Plain:
    points = [{"n": each.count, "predicted": each.predicted, "observed": share(each.observed)} for each in one.points]
    numbers = {name: estimate(getattr(one, name)) for name in ("error", "brier", "intercept", "slope")}
    return numbers | {"points": points}


def _reader(counted: Counted, part: Part, one: RoleReads, plan: Bootstrap) -> Plain:
    """A reader on the cases of the split: a point beside the model's curves."""
    both = part.mask & (one.definite != NONE)
    found = judged(counted.truth[both], one.definite[both], subjects=counted.subjects[both], plan=plan)
    return {"n": int(both.sum())} | plain_judged(found)


def _against(part: Part, one: RoleReads, cut_offs: CutOffs, plan: Bootstrap) -> Plain:
    """The model against a reader on the cases that both judged: areas, and rates at the balanced cut-off."""
    also = one.definite[part.mask] != NONE
    truth, scores, subjects = part.truth[also], part.scores[also], part.subjects[also]
    said, grades = one.definite[part.mask][also], one.score[part.mask][also].astype(np.float64)
    told: Plain = {"reader": one.role, "n": int(also.sum())}
    told["auroc"] = comparison(paired_areas(truth, scores, grades, subjects=subjects, plan=by_formula(plan)))
    if cut_offs.values and not part.apparent:
        model_said = (scores >= cut_offs.values["balanced"]).astype(np.int8)
        found = paired_rates(truth, model_said, said, subjects=subjects, plan=plan)
        told |= {name: comparison(each) for name, each in found.items()}
    return told


def by_formula(plan: Bootstrap) -> Bootstrap:
    """The same without resampling: a paired area's interval is DeLong's, as its test is."""
    return replace(plan, resamples=0)


def model_pairs_numbers(counted: Counted, plan: Bootstrap) -> list[Plain]:
    """Each two models' areas, on the cases of the same split that both answered."""
    told = []
    for first, second in combinations(counted.models, 2):
        for split in SPLITS:
            both = _mask(counted, first, split) & _mask(counted, second, split)
            if both.any():
                ours = (counted.truth[both], first.probability[both], second.probability[both])
                found = paired_areas(*ours, subjects=counted.subjects[both], plan=by_formula(plan))
                names = {"first": first.model, "second": second.model, "split": split, "n": int(both.sum())}
                told.append(names | {"auroc": comparison(found)})
    return told
