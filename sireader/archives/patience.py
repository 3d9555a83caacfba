"""Trying again after a break, each time after a longer pause, as long as there is hope."""

from __future__ import annotations

import threading
from collections.abc import Callable

from sireader.domain.archives import ConnectionLost

PAUSES_S = (0.2, 1.0, 3.0, 10.0, 30.0, 60.0)
"""Before each further try; a try that brought something begins anew with the first."""
Say = Callable[[str], None]


class Patience:
    """Counts the tries that brought nothing.

    Attributes:
        stop: ends every wait, and with it the trying.
        say: told of every further try.
    """

    def __init__(self, stop: threading.Event, say: Say, pauses_s: tuple[float, ...] = PAUSES_S) -> None:
        self.stop, self.say, self._pauses_s = stop, say, pauses_s
        self._failures = 0

    def anew(self) -> Patience:
        """The same for another work."""
        return Patience(self.stop, self.say, self._pauses_s)

    def wait(self, error: ConnectionLost, *, brought_something: bool) -> None:
        """Wait before the next try; raises `error` where there have been enough, or it was broken off."""
        self._failures = 0 if brought_something else self._failures + 1
        if self._failures >= len(self._pauses_s) or self.stop.is_set():
            raise error
        self.say(f"{error.what}; trying again")
        self.stop.wait(self._pauses_s[self._failures])
