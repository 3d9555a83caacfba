"""When a radiograph was taken, as far as its file says."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pydicom
from pydicom.errors import InvalidDicomError

from sireader.imaging.elements import text

_KEYWORDS = ("AcquisitionDate", "ContentDate", "SeriesDate", "StudyDate")


def acquired_on(path: Path) -> date | None:
    """The date of acquisition (0008,0022), else of content, series or study; None where none is to be had.

    In a study every date of a subject is moved by the same number of days, so that only differences mean something.
    """
    try:
        dataset = pydicom.dcmread(path, stop_before_pixels=True, specific_tags=list(_KEYWORDS))
    except (OSError, InvalidDicomError):
        return None
    for keyword in _KEYWORDS:
        try:
            return datetime.strptime(text(dataset, keyword), "%Y%m%d").date()
        except ValueError:
            continue
    return None
