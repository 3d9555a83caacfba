"""Whose turn it is at the decoding processes: the most urgent first, and among equals the first that came."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from enum import IntEnum


class Urgency(IntEnum):
    """What goes first."""

    NOW = 0  # the reader waits for it
    AHEAD = 1  # the reader will ask for it next
    THUMBNAIL = 2


class Closed(Exception):
    """There are no more turns."""


@dataclass(slots=True, eq=False)
class _Request:
    what: Hashable
    urgency: Urgency
    number: int

    @property
    def place(self) -> tuple[int, int]:
        return self.urgency, self.number


class Turns:
    """So many places; all but the first are for what is needed now. For any number of threads."""

    def __init__(self, places: int) -> None:
        self._free = list(range(places))
        self._waiting: list[_Request] = []
        self._count = 0
        self._closed = False
        self._change = threading.Condition()

    @contextlib.contextmanager
    def turn(self, what: Hashable, urgency: Urgency) -> Iterator[int]:
        """Wait for a place, hold its number, and leave it to the next; `Closed` once there are none."""
        place = self._take(what, urgency)
        try:
            yield place
        finally:
            with self._change:
                self._free = sorted([*self._free, place])
                self._change.notify_all()

    def hurry(self, what: Hashable) -> None:
        """What was asked for without haste is needed now."""
        with self._change:
            for request in self._waiting:
                if request.what == what:
                    request.urgency = Urgency.NOW
            self._change.notify_all()

    def close(self) -> None:
        """Nobody has a turn any more; who has one keeps it."""
        with self._change:
            self._closed = True
            self._change.notify_all()

    @property
    def closed(self) -> bool:
        """Whether there are no more turns."""
        return self._closed

    @property
    def waiting(self) -> set[Hashable]:
        """What waits for a place."""
        return {request.what for request in self._waiting}

    def wait_for(self, condition: Callable[[], bool], timeout_s: float) -> bool:
        """Wait until a condition on the turns holds; whether it does."""
        with self._change:
            return self._change.wait_for(condition, timeout_s)

    def _take(self, what: Hashable, urgency: Urgency) -> int:
        with self._change:
            self._count += 1
            request = _Request(what, urgency, self._count)
            self._waiting.append(request)
            self._change.notify_all()
            self._change.wait_for(lambda: self._closed or self._may_start(request))
            self._waiting.remove(request)
            self._change.notify_all()
            if self._closed:
                raise Closed
            return self._free.pop(0)

    def _may_start(self, request: _Request) -> bool:
        first = min(self._waiting, key=lambda waiting: waiting.place)
        return first is request and bool(self._free) and (request.urgency is Urgency.NOW or self._free[0] == 0)
