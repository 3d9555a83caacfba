"""Where a radiograph comes from, as far as its header tells, read without its pixels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydicom import dcmread

from sireader.imaging.elements import numbers, text, whole
from sireader.imaging.quiet import quiet_libraries

_TAGS = ["Manufacturer", "Rows", "Columns", "PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing"]


@dataclass(frozen=True, slots=True)
class Origin:
    """What a header tells.

    Attributes:
        maker: of the machine, Manufacturer (0008,0070); empty where it is not told.
        field_mm: width of what is shown, columns times their spacing as the file has it; None where no spacing is told.
    """

    maker: str = ""
    field_mm: float | None = None


def origin_of(path: Path) -> Origin:
    """What a file's header tells; nothing where it cannot be read."""
    try:
        with quiet_libraries():
            dataset = dcmread(path, stop_before_pixels=True, specific_tags=list(_TAGS))
    except Exception:  # a damaged header may raise anything; loading the file says what is wrong with it
        return Origin()
    spacing = next((found for tag in _TAGS[3:] if len(found := numbers(dataset, tag)) == 2), None)
    columns = whole(dataset, "Columns")
    return Origin(text(dataset, "Manufacturer"), spacing[1] * columns if spacing and columns else None)
