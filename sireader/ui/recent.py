"""The radiographs decoded last, so that the next one is there before the reader asks for it."""

from __future__ import annotations

from collections.abc import Callable

from sireader.imaging.radiograph import Radiograph

KEPT = 3
"""The one on the screen, the one before, and the next to read: about 10 MB each."""


class RecentRadiographs:
    """Decodes a case's radiograph once while it is among the last three asked for; for use by one thread."""

    def __init__(self, decode: Callable[[str], Radiograph]) -> None:
        self._decode = decode
        self._kept: dict[str, Radiograph] = {}

    def radiograph(self, case: str) -> Radiograph:
        """The radiograph, decoded now if it was not kept; raises what decoding raises."""
        radiograph = self._kept.pop(case, None) or self._decode(case)
        self._kept[case] = radiograph
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return radiograph
