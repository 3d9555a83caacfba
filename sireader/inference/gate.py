"""Is a picture like those that the model knows? By the distance of its features from the training set's."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor


def distance(features: Tensor, gate: Mapping[str, Tensor]) -> Tensor:
    """How unlike the training set pictures are, (n): squared distances in deviations.

    Args:
        features: (n, channels), means over a picture's feature map.
        gate: `mean` (channels), `directions` (k, channels), `variances` (k) along these, and `rest` (1), the mean
            square beyond them.
    """
    centred = features.float() - gate["mean"]
    along = centred @ gate["directions"].T
    beyond = (centred**2).sum(-1) - (along**2).sum(-1)
    return (along**2 / gate["variances"]).mean(-1) + beyond.clamp(min=0) / gate["rest"]
