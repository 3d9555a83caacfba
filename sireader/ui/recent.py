"""The radiographs decoded last, so that the next one is there before the reader asks for it."""

from __future__ import annotations

import threading
from concurrent.futures import Future

from sireader.imaging.pyramid import Pyramid
from sireader.workflow.reading import ReadingDesk

BUDGET_BYTES = 112 << 20
"""Memory for decoded radiographs: four of 3072² with their halvings, some fifteen of the usual size."""
ViewSize = tuple[float, float]
"""Width and height, in pixels of the screen, of the view in which a radiograph is first shown."""


class RecentRadiographs:
    """Decodes a case's radiograph once while it is among the last asked for; for any number of threads."""

    def __init__(self, desk: ReadingDesk) -> None:
        self._desk = desk
        self._kept: dict[str, Pyramid] = {}  # the one used last is the last
        self._under_way: dict[str, Future[Pyramid]] = {}
        self._lock = threading.Lock()

    def pyramid(self, case: str, view: ViewSize, *, ahead: bool = False) -> Pyramid:
        """The radiograph, ready to be shown in a view of that size; decoded now if it was not kept.

        What is read ahead is filtered; what the reader waits for has only its sketch so far.

        Raises what decoding raises.
        """
        with self._lock:
            if case in self._kept:
                self._kept[case] = self._kept.pop(case)
                return self._kept[case]
            expected = self._under_way.get(case)
            decoded = self._under_way.setdefault(case, Future())
        if expected is None:
            self._decode(case, view, decoded, ahead=ahead)
        elif not ahead:
            self._desk.hurry(case)
        return decoded.result()

    def forget(self) -> None:
        """Let go of all of them."""
        with self._lock:
            self._kept.clear()

    def has_room_beside(self, cases: set[str]) -> bool:
        """Whether one more radiograph fits beside those of these cases."""
        with self._lock:
            sizes = [pyramid.bytes for case, pyramid in self._kept.items() if case in cases]
        return sum(sizes) + max(sizes, default=0) <= BUDGET_BYTES

    def _decode(self, case: str, view: ViewSize, decoded: Future[Pyramid], *, ahead: bool) -> None:
        try:
            pyramid = self._desk.pyramid_ahead(case) if ahead else self._desk.pyramid(case)
            if ahead:
                pyramid.prepare(*view)
            else:
                pyramid.sketch(*view)
        except BaseException as error:  # whoever waits for it is told the same
            self._end(case)
            decoded.set_exception(error)
        else:
            self._keep(case, pyramid)
            self._end(case)
            decoded.set_result(pyramid)

    def _end(self, case: str) -> None:
        with self._lock:
            self._under_way.pop(case, None)

    def _keep(self, case: str, pyramid: Pyramid) -> None:
        with self._lock:
            self._kept[case] = pyramid
            while len(self._kept) > 1 and sum(kept.bytes for kept in self._kept.values()) > BUDGET_BYTES:
                del self._kept[next(iter(self._kept))]
