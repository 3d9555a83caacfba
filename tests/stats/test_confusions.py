"""Readers and cut-offs against the reference: what the PROOF study printed comes out of its counts."""

from __future__ import annotations

import numpy as np
import pytest

from sireader.stats.confusions import judged, judged_at, judged_counts
from sireader.stats.curves import Confusion
from sireader.stats.estimates import Bootstrap
from tests.workflow.proof_figures import VALIDATION

PRINTED = {
    # reader: place in the table's key, sensitivity, specificity, κ, its interval, agreement
    "local": (0, 0.844, 0.839, 0.66, (0.57, 0.76), 0.84),
    "central-1": (1, 0.975, 0.724, 0.74, (0.65, 0.83), 0.89),
}


@pytest.mark.parametrize("reader", PRINTED)
def test_the_readers_of_the_validation_set(reader: str) -> None:
    place, sensitivity, specificity, kappa, interval, agreement = PRINTED[reader]
    rows = np.array([(key[2], key[place]) for key, count in VALIDATION.items() for _ in range(count)], dtype=np.int64)
    found = judged(rows[:, 0], rows[:, 1]).estimates
    assert found["sensitivity"].value == pytest.approx(sensitivity, abs=5e-4)
    assert found["specificity"].value == pytest.approx(specificity, abs=5e-4)
    assert found["kappa"].value == pytest.approx(kappa, abs=6e-3)
    assert found["kappa"].bootstrap == pytest.approx(interval, abs=0.015)
    assert found["kappa"].analytic == pytest.approx(interval, abs=0.015)
    assert found["agreement"].value == pytest.approx(agreement, abs=6e-3)


def test_a_cut_off_says_definite_from_itself_on() -> None:
    truth, scores = np.array([0, 0, 1, 1]), np.array([0.2, 0.5, 0.5, 0.9])
    assert judged_at(truth, scores, 0.5).confusion == Confusion(1, 0, 1, 2)
    assert judged_at(truth, scores, np.nextafter(0.5, 1)).confusion == Confusion(2, 1, 0, 1)


def test_every_share_is_of_what_it_says() -> None:
    """81 17 / 6 143: the balanced cut-off on the validation set."""
    counts = Confusion(true_negative=81, false_negative=17, false_positive=6, true_positive=143)
    found = judged_counts(counts)
    assert found.confusion == counts
    shares = {name: found.estimates[name].value for name in ("sensitivity", "specificity", "ppv", "npv", "prevalence")}
    assert shares == pytest.approx(
        {"sensitivity": 143 / 160, "specificity": 81 / 87, "ppv": 143 / 149, "npv": 81 / 98, "prevalence": 160 / 247}
    )
    assert found.estimates["kappa"].value == counts.kappa


def test_wilsons_interval_stands_beside_the_bootstrap() -> None:
    found = judged_counts(Confusion(87, 25, 0, 135)).estimates
    assert found["specificity"].analytic == pytest.approx((0.9577, 1), abs=5e-5)
    assert found["specificity"].bootstrap == pytest.approx((1, 1))  # which a bootstrap cannot see beyond
    assert found["sensitivity"].analytic == pytest.approx(found["sensitivity"].bootstrap, abs=0.015)


def test_the_same_seed_gives_the_same_interval_and_confidence_widens_it() -> None:
    counts = Confusion(44, 8, 2, 46)
    told = [judged_counts(counts, Bootstrap(seed=seed)).estimates["kappa"].bootstrap for seed in (1, 1, 2)]
    wide = judged_counts(counts, Bootstrap(confidence=0.99)).estimates["kappa"]
    assert told[0] == told[1] != told[2]
    assert wide.bootstrap is not None
    assert told[0] is not None
    assert wide.bootstrap.low < told[0].low < told[0].high < wide.bootstrap.high


def test_an_answer_is_yes_or_no() -> None:
    with pytest.raises(ValueError, match="0 or 1"):
        judged(np.array([0, 1]), np.array([0, 2]))
    with pytest.raises(ValueError, match="0 or 1"):
        judged(np.array([0, 2]), np.array([0, 1]))
