"""How long the figures of a big study take: `python -m sireader.stats.benchmark`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from time import perf_counter

import numpy as np
import numpy.typing as npt

from sireader.stats.areas import auprc_of, auroc_of
from sireader.stats.calibration import calibration
from sireader.stats.comparing import paired_rates
from sireader.stats.confusions import judged, judged_at
from sireader.stats.curves import chosen_cut_offs, rates_by_cut_off
from sireader.stats.estimates import Bootstrap
from sireader.stats.pairs import between_two
from sireader.stats.panels import among_readers

CASES, READERS, RESAMPLES, LIMIT_S = 100_000, 3, 1000, 60
GRADES = 5
Reads = npt.NDArray[np.int64]


def made_reads(cases: int, readers: int, seed: int = 1) -> tuple[Reads, npt.NDArray[np.float64]]:
    """Grades of both joints (cases, 2, readers), some missing (−1), and a model's scores (cases), by chance."""
    random = np.random.default_rng(seed)
    truth = random.normal(1.5, 1.3, (cases, 2, 1))
    said = truth + random.normal(0, 0.6, (cases, 2, readers))
    grades = np.clip(np.round(said), 0, GRADES - 1).astype(np.int64)
    grades[np.broadcast_to(random.random((cases, 1, readers)) < 0.05, grades.shape)] = -1
    return grades, 1 / (1 + np.exp(1.5 - truth.max(axis=(1, 2)) - random.normal(0, 1, cases)))


def seconds_of_a_report(
    cases: int = CASES,
    readers: int = READERS,
    resamples: int = RESAMPLES,
    tell: Callable[[str, float], None] = lambda *_: None,
) -> dict[str, float]:
    """Seconds that each part of a report's figures takes.

    Args:
        cases: each of a subject of its own, with two joints.
        readers: two or more.
        resamples: of each bootstrap.
        tell: is told each part and its seconds as soon as they are known.
    """
    grades, scores = made_reads(cases, readers)
    study, found = _Study(grades, _definite(grades), scores, Bootstrap(resamples)), {}
    for name, part in PARTS.items():
        start = perf_counter()
        part(study)
        found[name] = perf_counter() - start
        tell(name, found[name])
    return found


@dataclass(frozen=True, slots=True)
class _Study:
    grades: Reads
    definite: Reads
    scores: npt.NDArray[np.float64]
    plan: Bootstrap

    @property
    def joints(self) -> tuple[Reads, Reads]:
        """Both joints one below the other (2 cases, readers), and the subject of each."""
        return np.concatenate([self.grades[:, 0], self.grades[:, 1]]), np.tile(np.arange(len(self.grades)), 2)


def _of_grades(study: _Study) -> None:
    joints, subjects = study.joints
    among_readers(joints, GRADES, subjects=subjects, plan=study.plan)
    for side in range(2):
        among_readers(study.grades[:, side], GRADES, plan=study.plan)


def _of_definite(study: _Study) -> None:
    among_readers(study.definite, 2, plan=study.plan)


def _of_pairs(study: _Study) -> None:
    joints, subjects = study.joints
    for one, other in combinations(range(joints.shape[1]), 2):
        between_two(joints[:, one], joints[:, other], GRADES, subjects=subjects, plan=study.plan)
        between_two(study.definite[:, one], study.definite[:, other], 2, plan=study.plan)


def _of_readers(study: _Study) -> None:
    reference, *others = study.definite.clip(0).T
    for one in others:
        judged(reference, one, plan=study.plan)
    paired_rates(reference, others[0], others[-1], plan=study.plan)


def _of_a_model(study: _Study) -> None:
    truth, scores, plan = study.definite[:, 0].clip(0), study.scores, study.plan
    auroc_of(truth, scores, plan=plan)
    auprc_of(truth, scores, plan=plan)
    calibration(truth, scores, plan=plan)
    rates_by_cut_off(truth, scores)
    for cut_off in chosen_cut_offs(truth, scores).values():
        judged_at(truth, scores, cut_off, plan=plan)


PARTS: dict[str, Callable[[_Study], None]] = {
    "agreement on grades": _of_grades,
    "agreement on definite": _of_definite,
    "pairs of readers": _of_pairs,
    "readers against the reference": _of_readers,
    "a model against the reference": _of_a_model,
}


def _definite(grades: Reads) -> Reads:
    """(cases, readers) 0 or 1 by the rule of the modified New York criteria, −1 where missing."""
    low, high = grades.min(axis=1), grades.max(axis=1)
    return np.where(low < 0, -1, ((low >= 2) | (high >= 3)).astype(np.int64))


def main() -> None:
    """Print each part's seconds and what they come to."""
    print(f"{CASES:,} cases, {READERS} readers, {RESAMPLES} resamples")
    found = seconds_of_a_report(tell=lambda name, seconds: print(f"{name:32} {seconds:6.1f} s"))
    print(f"{'together':32} {sum(found.values()):6.1f} s, to be under {LIMIT_S} s")


if __name__ == "__main__":
    main()
