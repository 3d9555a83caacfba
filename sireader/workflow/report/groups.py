"""Groups of cases: what the reference and the radiographs' headers tell, and what the coordinator gives in a table."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from sireader.domain.errors import SireaderError
from sireader.imaging.origin import Origin, origin_of
from sireader.tables import read_table
from sireader.workflow.report.counted import Texts
from sireader.workflow.snapshot import Standing
from sireader.workflow.study import Study

MOST_GROUPS, LONGEST = 20, 40
FIELDS_MM = (300, 400)
OWN_NAMES = {"grade", "maker", "field"}
_IDENTIFYING = ("name", "birth", "dob", "patient", "pid", "mrn", "address", "phone", "mail")


def known_groups(study: Study, live: Sequence[Standing], say: Callable[[str], None]) -> dict[str, Texts]:
    """By the worse joint's reference grade and, where cases have radiographs, by the machine's maker and the field.

    Args:
        study: with the radiographs.
        live: the cases.
        say: called with how far it is.
    """
    groups: dict[str, Texts] = {"grade": _array(_grade(one) for one in live)}
    pictured = [one for one in live if one.case.radiograph]
    if not pictured:
        return groups
    found: dict[str, Origin] = {}
    for number, one in enumerate(pictured, start=1):
        if number % 100 == 1:
            say(f"Reading headers: {number} of {len(pictured)}")
        found[one.case.id] = origin_of(study.radiographs / str(one.case.radiograph))
    origins = [found.get(one.case.id, Origin()) for one in live]
    told = {
        "maker": _largest(_array(one.maker for one in origins)),
        "field": _array(_field(one.field_mm) for one in origins),
    }
    return groups | {name: words for name, words in told.items() if words.any()}


def _array(words: Iterable[str]) -> Texts:
    return np.array(list(words), dtype=np.str_)


def _grade(one: Standing) -> str:
    found = one.reference
    if found.right is None or found.left is None:
        return ""
    worse = math.floor(max(found.right, found.left))
    return "0 or 1" if worse < 2 else str(worse)


def _field(width_mm: float | None) -> str:
    if width_mm is None:
        return ""
    narrow, wide = FIELDS_MM
    return (
        f"under {narrow} mm"
        if width_mm < narrow
        else f"{narrow} to {wide} mm"
        if width_mm <= wide
        else f"over {wide} mm"
    )


def _largest(words: Texts) -> Texts:
    """The largest groups; the rest as one."""
    counted = Counter(word for word in words.tolist() if word)
    kept = {word for word, _ in counted.most_common(MOST_GROUPS - 1)}
    return (
        words
        if len(counted) <= MOST_GROUPS
        else _array(word if not word or word in kept else "other" for word in words)
    )


def read_groups(study: Study, path: Path) -> dict[str, dict[str, str]]:
    """Groupings from a table: `case`, and a column for each grouping such as `centre`.

    Raises:
        SireaderError: cannot be read, an unknown case or one named twice, no column besides `case`, a column's name
            that sounds like an identifying value, or a column with more than `MOST_GROUPS` different values.
    """
    header, rows = read_table(path, ("case",))
    names = [name for name in header if name != "case"]
    _check_names(path, names)
    known, seen = {case.id for case in study.cases.all()}, set()
    groups: dict[str, dict[str, str]] = {name: {} for name in names}
    for line, row in rows:
        case = row["case"]
        if case not in known:
            raise SireaderError(f"Line {line} of {path.name}: the study has no case {case!r}")
        if case in seen:
            raise SireaderError(f"Line {line} of {path.name}: the case {case} is there twice", "keep one line of it")
        seen.add(case)
        for name in names:
            groups[name][case] = row[name]
    for name in names:
        _check_values(path, name, set(groups[name].values()))
    return groups


def _check_names(path: Path, names: Sequence[str]) -> None:
    if not names:
        raise SireaderError(f"{path.name} has no column besides case", "add one for each grouping, such as centre")
    for name in names:
        if name.lower() in OWN_NAMES:
            raise SireaderError(f"{path.name} has a column {name!r}, which the report has itself", "rename the column")
        if any(word in name.lower() for word in _IDENTIFYING):
            what = f"The column {name!r} of {path.name} sounds like an identifying value"
            raise SireaderError(what, "group cases by centre, field or the like, or rename the column")


def _check_values(path: Path, name: str, values: set[str]) -> None:
    if len(values - {""}) > MOST_GROUPS:
        what = f"The column {name!r} of {path.name} has {len(values - {''})} different values"
        raise SireaderError(what, f"a grouping has at most {MOST_GROUPS}; more would single out subjects")
    if any(len(value) > LONGEST for value in values):
        raise SireaderError(
            f"A value in the column {name!r} of {path.name} is longer than {LONGEST} letters", "shorten it"
        )
