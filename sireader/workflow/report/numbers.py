"""Every number of a report, as plain values: one function for page, JSON, tables, figures, and the check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from sireader.domain.errors import SireaderError
from sireader.stats.estimates import Bootstrap
from sireader.workflow.flow import flow_answer
from sireader.workflow.report.aid import aided_numbers, multi_reader_numbers
from sireader.workflow.report.counted import NONE, Counted
from sireader.workflow.report.humans import (
    between_numbers,
    reader_pairs_numbers,
    readers_numbers,
    time_numbers,
    within_numbers,
)
from sireader.workflow.report.models import model_pairs_numbers, models_facts, models_numbers
from sireader.workflow.report.naming import reader_labels
from sireader.workflow.report.plain import Plain, share
from sireader.workflow.report.subgroups import subgroup_numbers

Say = Callable[[str], None]
RULES = {
    "definite": "grade 2 or more on both sides, or grade 3 or more on at least one (modified New York)",
    "cut_off": "score ≥ cut-off means definite",
    "matrix": "rows: says not definite, says definite; columns: reference not definite, definite",
    "interval": "percentiles of resampled subjects, else by formula; 95 % unless `settings` says otherwise",
    "overturned": "settled cases whose definite status is not that of the role's read that counts",
    "auroc_of_grades": "area under the ROC curve of max(higher grade - 1, lower grade), which is definite from 2 on",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """How a report is worked out.

    Attributes:
        resamples: of each bootstrap.
        seed: of its random numbers.
        confidence: of all intervals.
        names: whether readers are named as the study knows them, or by role alone.
    """

    resamples: int = 1000
    seed: int = 1
    confidence: float = 0.95
    names: bool = False

    def plain(self) -> Plain:
        """For JSON."""
        return asdict(self)

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Settings:
        """What a report's `settings` say.

        Raises:
            SireaderError: they are none.
        """
        try:
            found = cls(**told["settings"])
            if found.resamples < 0 or not 0 < found.confidence < 1:
                raise ValueError("settings that make no sense")
        except (KeyError, TypeError, ValueError) as error:
            raise SireaderError("report.json does not tell how it was worked out", "write the report again") from error
        return found

    @property
    def plan(self) -> Bootstrap:
        """For the statistics."""
        return Bootstrap(self.resamples, self.seed, self.confidence)


def numbers_of(counted: Counted, settings: Settings, say: Say) -> Plain:
    """All numbers; the same counts and settings give the same numbers.

    Args:
        counted: see `collecting.collect`.
        settings: how.
        say: called with what is worked out next.
    """
    labels, plan = reader_labels(counted, names=settings.names), settings.plan
    parts: dict[str, Callable[[], object]] = {
        "cases": lambda: cases_numbers(counted),
        "discordant": lambda: discordant_numbers(counted),
        "flow": lambda: flow_numbers(counted),
        "readers": lambda: readers_numbers(counted, plan),
        "readers_compared": lambda: reader_pairs_numbers(counted, plan),
        "between_readers": lambda: between_numbers(counted, plan),
        "within_readers": lambda: within_numbers(counted, labels, plan),
        "reading_time": lambda: time_numbers(counted, labels),
        "models": lambda: models_numbers(counted, plan),
        "models_facts": lambda: models_facts(counted),
        "models_compared": lambda: model_pairs_numbers(counted, plan),
        "subgroups": lambda: subgroup_numbers(counted, plan),
        "aided": lambda: aided_numbers(counted, labels, plan),
        "multi_reader": lambda: multi_reader_numbers(counted, settings.confidence),
    }
    told: Plain = {}
    for number, (name, work) in enumerate(parts.items(), start=1):
        say(f"Working out figures: {number} of {len(parts)}")
        told[name] = work()
    return told


def agreement_numbers(counted: Counted, settings: Settings) -> Plain:
    """What of a report the coordinator sees while the reading goes on: the same numbers by the same functions."""
    labels, plan = reader_labels(counted, names=settings.names), settings.plan
    return {
        "readers": readers_numbers(counted, plan),
        "between_readers": between_numbers(counted, plan),
        "within_readers": within_numbers(counted, labels, plan),
    }


def cases_numbers(counted: Counted) -> Plain:
    """Cases by what became of them."""
    states = counted.progress.states
    told = {"received": len(counted.now.standings)} | {name: states[name] for name in states}
    definite = counted.progress.definite
    return told | {"definite": definite.count, "definite_share": share(definite)}


def flow_numbers(counted: Counted) -> Plain:
    """The boxes and arrows of the flow chart."""
    return {name: value for name, value in flow_answer(counted.flow).items() if name != "title"}


def discordant_numbers(counted: Counted) -> Plain:
    """Cases on whose definite status the roles that read every case differ, of those that all of them could grade."""
    first = [one for one in counted.roles if one.role in counted.first_roles]
    if len(first) < 2:
        return {"n": None, "fraction": None, "of": None, "why": "only one role reads every case", "pairs": []}
    said = np.stack([one.definite for one in first])
    all_could = (said != NONE).all(axis=0)
    of, differ = int(all_could.sum()), int((said[:, all_could].min(axis=0) != said[:, all_could].max(axis=0)).sum())
    why = "" if of else "no case has been graded by all of them yet"
    pairs = [
        {"first": one.roles[0], "second": one.roles[1]} | share(one.differ) | {"not_comparable": one.not_comparable}
        for one in counted.progress.discordance
    ]
    roles = [one.role for one in first]
    fraction = differ / of if of else None
    return {"n": differ, "fraction": fraction, "of": of, "why": why, "roles": roles, "pairs": pairs}
