"""Images that came and wait to be taken: few at once, for they lie in memory."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass

from sireader.domain.errors import SireaderError

MOST = 8
MOST_BYTES = 128 << 20
LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came: an image as the bytes of a file, or why there is none."""

    name: str
    content: bytes | memoryview | None
    problem: SireaderError | None = None

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content or b"")


class Waiting:
    """Between the threads that receive and the one that takes; a single image has room however large it is."""

    def __init__(self) -> None:
        self._ones: deque[Arrived] = deque()
        self._changed = threading.Condition()
        self._ended = False

    def put(self, one: Arrived, stop: threading.Event) -> None:
        """Add one as soon as there is room, or never, when it is to stop."""
        with self._changed:
            while not self._has_room(one.size):
                if stop.is_set():
                    return
                self._changed.wait(LOOK_EVERY_S)
            self._ones.append(one)
            self._changed.notify_all()

    def end(self) -> None:
        """Nothing more will come."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def get(self) -> Arrived | None:
        """The next one; None after the last."""
        with self._changed:
            while not self._ones:
                if self._ended:
                    return None
                self._changed.wait(LOOK_EVERY_S)  # not for longer: some systems let nobody interrupt it
            self._changed.notify_all()
            return self._ones.popleft()

    def _has_room(self, size: int) -> bool:
        there = sum(one.size for one in self._ones)
        return not self._ones or (len(self._ones) < MOST and there + size <= MOST_BYTES)
