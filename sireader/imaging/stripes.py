"""Work on all rows of a large array in several threads: numpy and Pillow let go of Python's lock."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

ROWS_PER_STRIPE = 256
_THREADS = min(os.cpu_count() or 1, 4)
_stripes = ThreadPoolExecutor(_THREADS, thread_name_prefix="stripes")


def in_stripes(act: Callable[[int, int], None], rows: int, least: int = ROWS_PER_STRIPE) -> None:
    """Act on all rows, stripe by stripe in several threads: from its first row to the one behind its last.

    Args:
        act: called with the ends of each stripe; it must not call this function itself.
        rows: how many there are in all.
        least: no stripe has fewer, unless there are fewer in all.
    """
    count = max(min(_THREADS, rows // least), 1)
    ends = [rows * number // count for number in range(count + 1)]
    others = [_stripes.submit(act, start, end) for start, end in pairwise(ends[1:])]
    act(0, ends[1])
    for other in others:
        other.result()
