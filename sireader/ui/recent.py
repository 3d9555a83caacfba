"""The radiographs decoded last, so that the next one is there before the reader asks for it."""

from __future__ import annotations

from collections.abc import Callable

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph

BUDGET_BYTES = 160 << 20
"""Memory for decoded radiographs: six of 3072² with their halvings, some twenty of the usual size."""


class RecentRadiographs:
    """Decodes and halves a case's radiograph once while it is among the last asked for; for use by one thread."""

    def __init__(self, decode: Callable[[str], Radiograph]) -> None:
        self._decode = decode
        self._kept: dict[str, Pyramid] = {}

    def pyramid(self, case: str) -> Pyramid:
        """The radiograph, decoded now if it was not kept; raises what decoding raises."""
        pyramid = self._kept.pop(case, None) or Pyramid.of(self._decode(case))
        self._kept[case] = pyramid
        while len(self._kept) > 1 and sum(kept.bytes for kept in self._kept.values()) > BUDGET_BYTES:
            del self._kept[next(iter(self._kept))]
        return pyramid
