"""Ratings rebuilt from counts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def rows_of(table: list[list[int]]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Two readers' ratings, from how often the first said the row's category and the second the column's."""
    cells = [(row, column) for row, line in enumerate(table) for column, count in enumerate(line) for _ in range(count)]
    first, second = np.array(cells, dtype=np.int64).reshape(-1, 2).T
    return first, second
