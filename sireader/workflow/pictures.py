"""One file looked at from the command line: what the decoder understood, and the picture the viewer shows."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.imaging.dicom import load
from sireader.imaging.picture import write_png
from sireader.imaging.radiograph import Radiograph, Voi, VoiTable, Window
from sireader.imaging.windowing import default_voi, render


def facts_of(path: Path) -> dict[str, Any]:
    """What the decoder understood of a file, as plain values for JSON."""
    radiograph = load(path)
    spacing = radiograph.spacing
    return {
        "file": path.name,
        **asdict(radiograph.facts),
        "lowest_value": radiograph.scale.value_of(int(radiograph.pixels.min())),
        "highest_value": radiograph.scale.value_of(int(radiograph.pixels.max())),
        "shown_inverted": radiograph.scale.inverted,
        "row_spacing_mm": spacing.row_mm if spacing else None,
        "column_spacing_mm": spacing.column_mm if spacing else None,
        "spacing_basis": spacing.basis.sentence if spacing else "No spacing is known: lengths are in pixels.",
        "windows": [_voi_facts(voi) for voi in radiograph.vois],
        "window_shown": _voi_facts(default_voi(radiograph)),
    }


def facts_text(facts: dict[str, Any]) -> str:
    """The facts as lines for people, in the order in which they were told."""
    return "\n".join(f"{key.replace('_', ' ')}: {_plain(value)}" for key, value in facts.items())


def asked_window(center: float | None, width: float | None) -> Window | None:
    """The window that two options name together; None without them, a SireaderError for half of one."""
    if center is None and width is None:
        return None
    if center is None or width is None:
        raise SireaderError("A window needs both --center and --width", "give the other one too")
    try:
        return Window(center, width)
    except ValueError as error:
        raise SireaderError("A window has a finite center and a width of at least 1", "choose other numbers") from error


def render_file(path: Path, out: Path, window: Window | None = None, crop: Crop | None = None) -> None:
    """Write a file's picture as an 8-bit PNG, exactly as the viewer shows it.

    Raises:
        SireaderError: the file is refused, the crop leaves the radiograph, or `out` cannot be written.
    """
    check_picture_name(out, path)
    radiograph = load(path)
    check_crop(radiograph, crop)
    write_png(out, render(radiograph, window, crop))


def check_picture_name(out: Path, original: Path) -> None:
    """Refuse to write a picture under another name than *.png, or over the radiograph itself."""
    if out.suffix.lower() != ".png":
        raise SireaderError(f"{out.name} does not end in .png", "pictures are written as PNG")
    if out.exists() and out.samefile(original):
        raise SireaderError(f"{out.name} is the radiograph itself", "name another file; originals are never changed")


def check_crop(radiograph: Radiograph, crop: Crop | None) -> None:
    """Refuse a crop that does not lie inside the radiograph."""
    if crop and (crop.bottom > radiograph.rows or crop.right > radiograph.columns):
        size = f"{radiograph.rows} rows and {radiograph.columns} columns"
        raise SireaderError(f"The crop {crop} leaves the radiograph", f"it has {size}")


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(_plain, value)) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{key} {item}" for key, item in value.items() if item != "")
    if value is None or value == "":
        return "not stated"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _voi_facts(voi: Voi) -> dict[str, Any]:
    if isinstance(voi, VoiTable):
        return {"table_of": int(voi.table.size), "first_value": voi.first_value, "explanation": voi.explanation}
    return {
        "center": voi.center,
        "width": voi.width,
        "function": voi.function.value,
        "explanation": voi.explanation,
    }
