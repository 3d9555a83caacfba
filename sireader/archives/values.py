"""Values of an archive's answers, forgiving: what it spells wrongly is as good as not there."""

from __future__ import annotations

from typing import Any

from pydicom import Dataset

from sireader.domain.archives import Found


def text(dataset: Dataset, keyword: str) -> str:
    """The value as text without padding; empty where it is missing or cannot be read."""
    return next(iter(texts(dataset, keyword)), "")


def texts(dataset: Dataset, keyword: str) -> tuple[str, ...]:
    """All values as text."""
    value = _value(dataset, keyword)
    values = value if isinstance(value, list | tuple) or hasattr(value, "append") else [value]
    return tuple(str(one).strip(" \x00") for one in values if one is not None)


def found_of(answer: Dataset) -> Found:
    """A study as an archive told it."""
    count = text(answer, "NumberOfStudyRelatedInstances")
    return Found(
        study=text(answer, "StudyInstanceUID"),
        patient_id=text(answer, "PatientID"),
        patient_name=text(answer, "PatientName"),
        birth_date=text(answer, "PatientBirthDate"),
        day=text(answer, "StudyDate"),
        description=text(answer, "StudyDescription"),
        modalities=tuple(one for one in texts(answer, "ModalitiesInStudy") if one),
        images=int(count) if count.isascii() and count.isdigit() else None,
    )


def _value(dataset: Dataset, keyword: str) -> Any:
    try:
        return dataset.get(keyword)
    except Exception:  # pydicom converts on access, and a bad value may raise anything
        return None
