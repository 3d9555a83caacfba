"""Values of a data set as plain Python, forgiving: what a file spells wrongly is as good as not there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from pydicom import Dataset


def value_of(dataset: Dataset, keyword: str) -> Any:
    """The element's value; None when it is missing or cannot be converted."""
    try:
        return dataset.get(keyword)
    except Exception:  # pydicom converts on access, and a bad value may raise anything
        return None


def values_of(dataset: Dataset, keyword: str) -> tuple[Any, ...]:
    """All values of an element, none when it is missing."""
    value = value_of(dataset, keyword)
    if value is None or value == "":
        return ()
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):  # a PersonName iterates, but is one value
        return tuple(value)
    return (value,)


def text(dataset: Dataset, keyword: str) -> str:
    """The first value as text without padding."""
    values = values_of(dataset, keyword)
    return str(values[0]).strip(" \x00") if values else ""


def numbers(dataset: Dataset, keyword: str) -> tuple[float, ...]:
    """The values as finite numbers; none at all when one of them is no number."""
    try:
        found = tuple(float(value) for value in values_of(dataset, keyword))
    except (TypeError, ValueError):
        return ()
    return found if all(math.isfinite(number) for number in found) else ()


def whole(dataset: Dataset, keyword: str) -> int | None:
    """The first value as a whole number."""
    found = numbers(dataset, keyword)
    return int(found[0]) if found and found[0] == int(found[0]) else None


def items(dataset: Dataset, keyword: str) -> tuple[Dataset, ...]:
    """The items of a sequence."""
    return tuple(item for item in values_of(dataset, keyword) if isinstance(item, Dataset))


def is_phantom(dataset: Dataset) -> bool:
    """Whether Quality Control Image (0028,0300) or Quality Control Subject (0010,0200) says that it shows a phantom."""
    return "YES" in {text(dataset, keyword).upper() for keyword in ("QualityControlImage", "QualityControlSubject")}


def burned_in(dataset: Dataset) -> bool | None:
    """Burned In Annotation (0028,0301): may letters in the pixels name the patient? None where nothing is said."""
    return {"YES": True, "NO": False}.get(text(dataset, "BurnedInAnnotation").upper())
