"""Does a reader change along the batch? The definite rate and the time a case takes, in windows of reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from sireader.domain.reads import Purpose, Read, in_order
from sireader.stats.intervals import binomial_band

SMALLEST_WINDOW, LARGEST_WINDOW = 12, 40
FALSE_ALARMS = 0.05
SLOW, HURRIED = 2.0, 0.5
FEWEST_TIMES = 6
HOW = (
    f"Windows of at most {LARGEST_WINDOW} reads in the order of commitment, each half over the one before. "
    "The band is what chance brings a reader whose rate stays the same: of 20 such readers at most one leaves it. "
    "Slow is a median time above double the reader's own, hurried one below half of it."
)


@dataclass(frozen=True, slots=True)
class Window:
    """Some consecutive first reads of one reader.

    Attributes:
        first: place of the first of them, from 1.
        last: place of the last.
        evaluable: how many of them could be graded.
        definite: how many of these are definite.
        low: the fewest definite reads that chance brings a steady reader.
        high: the most.
        median_s: median time in seconds; None where too few were measured.
    """

    first: int
    last: int
    evaluable: int
    definite: int
    low: int
    high: int
    median_s: float | None

    @property
    def drifting(self) -> bool:
        """Whether the definite rate is outside what chance brings."""
        return not self.low <= self.definite <= self.high


@dataclass(frozen=True, slots=True)
class Drift:
    """One reader along the batch.

    Attributes:
        reader: who.
        windows: in order; none where it cannot be told.
        rate: the reader's overall definite rate, 0 to 1; None where nothing could be graded.
        median_s: the reader's overall median time in seconds; None where too few were measured.
        remarks: what stands out, one sentence each; empty for a steady reader.
        why_not: why nothing can be told; empty where it can.
    """

    reader: str
    windows: tuple[Window, ...] = ()
    rate: float | None = None
    median_s: float | None = None
    remarks: tuple[str, ...] = ()
    why_not: str = ""

    @property
    def verdict(self) -> str:
        """In one word or two: `drifting`, `slow`, `hurried`, `steady`, or `cannot be told`."""
        if self.why_not:
            return "cannot be told"
        return ", ".join(dict.fromkeys(remark.split(":")[0].lower() for remark in self.remarks)) or "steady"


def drift_of(reader: str, reads: Iterable[Read]) -> Drift:
    """How one reader's judgement and pace went along the batch.

    Args:
        reader: who.
        reads: any reads; the reader's first reads for the reference are looked at, as they were committed. Amendments
            come later than the moment that is looked at, repeats and calibration cases are not of the batch.
    """
    own = (read for read in reads if read.reader == reader and read.purpose is Purpose.REFERENCE and not read.amends)
    ordered = in_order(own)
    if len(ordered) < 2 * SMALLEST_WINDOW:
        return Drift(reader, why_not=f"Too few reads to tell: {len(ordered)} of {2 * SMALLEST_WINDOW}.")
    if len({read.committed_at for read in ordered}) < len(ordered) / 2:
        return Drift(reader, why_not="The reads carry no times of their own, so their order is not known.")
    return _told(reader, ordered)


def _told(reader: str, ordered: Sequence[Read]) -> Drift:
    said = [read.definite for read in ordered if read.definite is not None]
    rate, overall = sum(said) / len(said) if said else 0.0, _median_s(ordered)
    size = min(LARGEST_WINDOW, max(SMALLEST_WINDOW, len(ordered) // 5))
    starts = _starts(len(ordered), size)
    alpha = FALSE_ALARMS / len(starts)
    windows = tuple(_window(ordered[start : start + size], start + 1, rate, alpha) for start in starts)
    remarks = (*_of_rate(windows, rate), *_of_time(windows, overall))
    return Drift(reader, windows, rate if said else None, overall, remarks)


def _starts(count: int, size: int) -> list[int]:
    """Where the windows begin; the last one ends with the last read."""
    return sorted({*range(0, count - size + 1, size // 2), count - size})


def _window(reads: Sequence[Read], first: int, rate: float, alpha: float) -> Window:
    said = [read.definite for read in reads if read.definite is not None]
    low, high = binomial_band(len(said), rate, alpha) if said else (0, 0)
    return Window(first, first + len(reads) - 1, len(said), sum(said), low, high, _median_s(reads))


def _median_s(reads: Iterable[Read]) -> float | None:
    times = [read.reading_s for read in reads if read.reading_s is not None]
    return median(times) if len(times) >= FEWEST_TIMES else None


def _of_rate(windows: Iterable[Window], rate: float) -> list[str]:
    return [
        f"Drifting: reads {one.first} to {one.last}, {one.definite} of {one.evaluable} definite; "
        f"{one.low} to {one.high} is what chance brings at this reader's {100 * rate:.0f} %."
        for one in windows
        if one.drifting
    ]


def _of_time(windows: Iterable[Window], overall: float | None) -> list[str]:
    if not overall:
        return []
    remarks = []
    for one in windows:
        times = one.median_s / overall if one.median_s is not None else 1.0
        if not HURRIED <= times <= SLOW:
            word = "Slow" if times > SLOW else "Hurried"
            told = f"median {one.median_s:.0f} s; {overall:.0f} s over all of this reader's reads."
            remarks.append(f"{word}: reads {one.first} to {one.last}, {told}")
    return remarks
