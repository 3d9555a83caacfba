"""Opening a parcel: unpacked into the user's own folder, whole or not at all, and read there like a study."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.files import make_folder, plain_error, whole_folder
from sireader.workflow.keys import data_folder
from sireader.workflow.parcels_carried import Carried, inside, read_out
from sireader.workflow.parcels_file import Ask, Parcel, is_parcel, opened_parcel
from sireader.workflow.parcels_seal import is_sealed
from sireader.workflow.study import DATABASE, RADIOGRAPHS

Progress = Callable[[str], None]
_STALE_S = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Opened:
    """A parcel's working copy.

    Attributes:
        folder: where it lies; a study.
        reader: whose it is.
        new: whether it was unpacked just now.
    """

    folder: Path
    reader: str
    new: bool


def parcels_folder() -> Path:
    """Where opened parcels lie."""
    return data_folder() / "parcels"


def open_parcel(path: Path, ask: Ask | None = None, progress: Progress | None = None) -> Opened:
    """The working copy of a parcel: unpacked, or the one there is when the parcel was opened before.

    Args:
        path: the parcel.
        ask: asks for the passphrase where it is sealed.
        progress: called with how far it is.

    Raises:
        SealedParcel: the passphrase is missing or wrong.
        SireaderError: no parcel, damaged, of a newer program, or with anything inside that no parcel holds.
    """
    with opened_parcel(path, ask) as parcel:
        folder = parcels_folder() / parcel.label.place
        if (folder / DATABASE).exists():  # reads may have been made in it: it stays as it is
            return _working_copy(folder, new=False)
        if parcel.label.holds != "cases":
            raise SireaderError(f"{path.name} carries reads back and nothing to read", "merge it into its study")
        make_folder(folder.parent, private=True)
        _sweep(folder.parent)
        with whole_folder(folder, "parcel") as beside:
            beside.chmod(0o700)
            _unpack(parcel, beside, progress)
    return _working_copy(folder, new=True)


def needs_passphrase(path: Path) -> bool:
    """Whether a file begins like a sealed parcel."""
    try:
        with path.open("rb") as file:
            return is_sealed(file.read(8))
    except OSError as error:
        raise plain_error(error, path.name) from error


def study_folder(path: Path, ask: Ask | None = None) -> Path:
    """The folder behind what a person names as a study: itself, or the working copy of a parcel."""
    return open_parcel(path, ask).folder if path.is_file() and is_parcel(path) else path


def _sweep(folder: Path) -> None:
    """Take away what an unpacking left that was killed; one that is under way is not a day old."""
    for left in folder.glob(".*.part"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE_S:
                shutil.rmtree(left)


def _unpack(parcel: Parcel, folder: Path, progress: Progress | None) -> None:
    expected = _radiographs(inside(parcel, folder), parcel)
    make_folder(folder / RADIOGRAPHS, private=True)
    for number, (name, digest) in enumerate(sorted(expected.items()), start=1):
        if progress:
            progress(f"{number} of {len(expected)}")
        if parcel.unpack_radiograph(name, folder / RADIOGRAPHS) != digest:
            raise SireaderError(f"The radiograph {name} in {parcel.name} was changed", "have it sent again")


def _radiographs(coming: Carried, parcel: Parcel) -> dict[str, str | None]:
    """The digests that the radiographs must have, by file name: those of the cases, no more and no fewer."""
    expected = {row["radiograph"]: row["file_sha256"] for row in coming.rows["cases"] if row["radiograph"]}
    if expected.keys() != parcel.radiographs:
        raise SireaderError(f"{parcel.name} does not hold the radiographs of its cases", "have it sent again")
    return expected


def _working_copy(folder: Path, *, new: bool) -> Opened:
    coming = read_out(folder / DATABASE, folder.name)
    if coming.reader is None:
        raise SireaderError(f"{folder} is no opened parcel", "move it away and open the parcel again")
    return Opened(folder, coming.reader, new)
