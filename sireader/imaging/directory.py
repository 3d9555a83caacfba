"""The directory of a DICOM medium, DICOMDIR (PS3.10 8): which images it names, and where they must lie."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pydicom
from pydicom import Dataset

from sireader.domain.errors import RadiographRefused
from sireader.imaging.elements import items, text, values_of
from sireader.imaging.quiet import quiet_libraries
from sireader.imaging.refusals import refused

NAME = "DICOMDIR"
GREATEST_BYTES = 64_000_000
_PART = re.compile(r"[^/\\:\x00]{1,64}")


def images_of(path: Path) -> list[tuple[str, ...]]:
    """The file IDs of all images, each as the names of folders and file from the medium's root on.

    Raises:
        RadiographRefused: it cannot be read.
    """
    try:
        if path.stat().st_size > GREATEST_BYTES:
            raise ValueError
        with quiet_libraries():
            records = items(pydicom.dcmread(path), "DirectoryRecordSequence")
            found = [_file_id(record) for record in records if text(record, "DirectoryRecordType") == "IMAGE"]
    except Exception as error:  # a damaged file makes pydicom raise almost anything
        what = f"{path.name} is not a whole directory of a DICOM medium"
        raise refused("damaged", what, "copy the medium again, or name the folders with its images") from error
    return [parts for parts in dict.fromkeys(found) if parts]


def place_of(root: Path, parts: tuple[str, ...], name: str) -> Path:
    """Where the image lies; upper and lower case and the `;1` of an ISO 9660 name make no difference.

    Args:
        root: the medium's root.
        parts: its file ID.
        name: what to call it in the sentence.

    Raises:
        RadiographRefused: it would lie outside the root, or is not there.
    """
    if any(part in {".", ".."} or not _PART.fullmatch(part) for part in parts):
        raise _outside(name)
    place = root
    for part in parts:
        place = _entry(place, part, name)
    if not place.resolve().is_relative_to(root.resolve()):
        raise _outside(name)
    return place


def _file_id(record: Dataset) -> tuple[str, ...]:
    """Referenced File ID (0004,1500); one with slashes in it, against the standard, is taken apart."""
    return tuple(part for value in values_of(record, "ReferencedFileID") for part in re.split(r"[/\\]", str(value)))


def _entry(folder: Path, part: str, name: str) -> Path:
    if (folder / part).exists():
        return folder / part
    wanted = part.casefold()
    with suppress(OSError):  # told below
        for entry in folder.iterdir():
            if entry.name.split(";")[0].rstrip(".").casefold() == wanted:
                return entry
    what = f"{name} is named in the medium's directory and is not there"
    raise refused("file-not-found", what, "copy the whole medium")


def _outside(name: str) -> RadiographRefused:
    what = f"{name} is named in the medium's directory and lies outside the medium"
    return refused("outside-the-medium", what, "do not trust this medium")
