"""Published ratings and tables, and ratings rebuilt from counts."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

Array = npt.NDArray[np.int64]
PLACES = [folder / "shared" / "data" / "readers" / "vandyke.csv" for folder in Path(__file__).parents]

PSYCHIATRISTS = (
    # Fleiss 1971: 30 patients, how many of six psychiatrists chose each of five diagnoses
    "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 "
    "00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"
)
JUDGES = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))
"""Shrout & Fleiss 1979, table 2: six targets, four judges."""
OBSERVERS = ("123321412---", "1233224125-3", "-3332342251-", "12332441251-")
"""Krippendorff 2011: four observers, twelve units, five values, - where missing."""
ANXIETY = "332 361 344 464 523 542 221 346 531 231 221 632 133 533 221 221 113 233 432 342"
"""20 people, three raters, grades 1 to 6."""
VIDEO = "4434 4445 4455 4444 4324 4434 4325 4434 4334 4334 4434 4334 4444 4444 4434 4444 4444 4444 4444 4554"
"""20 films, four raters, grades 1 to 6."""
EYES = [[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]]
"""Stuart 1953: grades of right and left eyes of 7477 women."""
ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
"""Gwet 2014: two abstractors of a hundred pregnancies."""


def rows_of(table: list[list[int]]) -> tuple[Array, Array]:
    """Two readers' ratings, from how often the first said the row's category and the second the column's."""
    cells = [(row, column) for row, line in enumerate(table) for column, count in enumerate(line) for _ in range(count)]
    first, second = np.array(cells, dtype=np.int64).reshape(-1, 2).T
    return first, second


def votes(text: str) -> Array:
    """Ratings (n, readers) from how many readers chose each category."""
    return np.array([np.repeat(np.arange(len(case)), [int(count) for count in case]) for case in text.split()])


def observers() -> Array:
    """Krippendorff's ratings, (12, 4), 0 to 4, −1 where missing."""
    units = zip(*OBSERVERS, strict=True)
    return np.array([[-1 if one == "-" else int(one) - 1 for one in unit] for unit in units])


def anxiety() -> Array:
    """(20, 3), 0 to 5."""
    return np.array([[int(one) - 1 for one in person] for person in ANXIETY.split()])


def video() -> Array:
    """(20, 4), 0 to 5."""
    return np.array([[int(one) - 1 for one in film] for film in VIDEO.split()])


def van_dyke() -> tuple[Array, npt.NDArray[np.float64]]:
    """Truth (114) and ratings (2 modalities, 5 readers, 114) of Van Dyke et al. 1993; skips without them."""
    path = next((place for place in PLACES if place.exists()), None)
    if path is None:
        pytest.skip("the ratings of Van Dyke et al. are not at hand")
    truth, ratings = np.zeros(114, dtype=np.int64), np.zeros((2, 5, 114))
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            case = int(row["case"]) - 1
            truth[case] = int(row["truth"])
            ratings[int(row["treatment"]) - 1, int(row["reader"]) - 1, case] = float(row["rating"])
    return truth, ratings
