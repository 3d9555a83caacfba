"""Areas under ROC curves as means of placement values, and what their covariance is.

DeLong, DeLong & Clarke-Pearson 1988, by the ranks of Sun & Xu 2014: n log n in the number of cases.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import rankdata

from sireader.stats.estimates import Values


@dataclass(frozen=True, slots=True)
class Placements:
    """Of each score, the share of the other class that it is rightly placed to; ties count half.

    Attributes:
        definite: (curves, m) one for each definite case.
        others: (curves, n) one for each other case.
    """

    definite: Values
    others: Values

    @property
    def areas(self) -> Values:
        """(curves) each the AUROC."""
        return np.asarray(self.definite.mean(axis=1))

    @property
    def covariance(self) -> Values | None:
        """(curves, curves) of the areas by DeLong; None where a class has one case only."""
        m, n, both = self.definite.shape[1], self.others.shape[1], (len(self.definite),) * 2
        if min(m, n) < 2:
            return None
        return np.asarray(np.cov(self.definite).reshape(both) / m + np.cov(self.others).reshape(both) / n)

    @property
    def jackknifed(self) -> Values | None:
        """(curves, curves) covariance of the areas by leaving out one case after the other; None as above."""
        m, n = self.definite.shape[1], self.others.shape[1]
        if min(m, n) < 2:
            return None
        areas = self.areas[:, None]
        without = np.concatenate([(m * areas - self.definite) / (m - 1), (n * areas - self.others) / (n - 1)], axis=1)
        return np.asarray(np.cov(without, bias=True).reshape(len(areas), -1) * (m + n - 1))


def placements(truth: npt.NDArray[np.integer], scores: Values) -> Placements:
    """Placement values of several sets of scores on the same cases.

    Args:
        truth: (cases) 0 or 1, both present.
        scores: (curves, cases), higher for definite.
    """
    definite = truth == 1
    m, n = int(definite.sum()), int((~definite).sum())
    among_all = rankdata(scores, axis=1)
    of_definite = (among_all[:, definite] - rankdata(scores[:, definite], axis=1)) / n
    of_others = 1 - (among_all[:, ~definite] - rankdata(scores[:, ~definite], axis=1)) / m
    return Placements(of_definite, of_others)
