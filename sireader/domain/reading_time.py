"""How long a reader worked on a case: the time it was on the screen, less the time away."""

from __future__ import annotations


class ReadingClock:
    """Adds up the time at work on each case; moments are seconds on any clock that only runs forward.

    A reader who touches neither key nor mouse for longer than `idle_s` counts as away from then on, until the next
    touch. Time on a case that is left and opened again adds up.
    """

    def __init__(self, idle_s: float) -> None:
        self._idle_s = idle_s
        self._case: str | None = None
        self._touched_s = 0.0
        self._worked_s: dict[str, float] = {}

    def open(self, case: str | None, now_s: float) -> None:
        """Another case is on the screen; None when none is."""
        self.touch(now_s)
        self._case = case

    def touch(self, now_s: float) -> None:
        """The reader used a key or the mouse."""
        if self._case is not None:
            self._worked_s[self._case] = self.worked_s(self._case, now_s)
        self._touched_s = now_s

    def worked_s(self, case: str, now_s: float) -> float:
        """Seconds at work on a case so far."""
        since = min(max(now_s - self._touched_s, 0.0), self._idle_s) if case == self._case else 0.0
        return self._worked_s.get(case, 0.0) + since

    def forget(self, case: str, now_s: float) -> None:
        """Start anew on a case: what comes next is another read of it."""
        self.touch(now_s)
        self._worked_s.pop(case, None)
