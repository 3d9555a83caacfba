"""CDs and other media with a DICOMDIR: the images that it names, wherever they lie among viewers and manuals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sireader.domain.errors import SireaderError, printable
from sireader.imaging.directory import NAME, images_of, place_of

_MAGIC = b"DICM"
Listed = tuple[str, Path | None, SireaderError | None]
"""A name for the coordinator, where the file is, or why there is none."""


def directory_in(folder: Path) -> Path | None:
    """The DICOMDIR of a folder, however it is spelled; None where it has none."""
    try:
        return next((entry for entry in folder.iterdir() if is_directory(entry)), None)
    except OSError:
        return None


def is_directory(path: Path) -> bool:
    """Whether a file is called like the directory of a medium."""
    return path.name.split(";")[0].rstrip(".").upper() == NAME and path.is_file() and not path.is_symlink()


def on_medium(directory: Path, name: str) -> Iterator[Listed]:
    """What the directory names, in its order; then DICOM files in its folder that it does not name, by name.

    Other files of a medium are programs and pages for people; they are passed over. A directory that cannot be read is
    told, and all DICOM files are taken.
    """
    root, named = directory.parent, set[Path]()
    try:
        for parts in images_of(directory):
            called = printable("/".join((name, *parts)))
            try:
                place = place_of(root, parts, called)
            except SireaderError as error:
                yield called, None, error
                continue
            named.add(place.resolve())
            yield called, place, None
    except SireaderError as error:
        yield f"{name}/{directory.name}", None, error
    yield from _unnamed(root, directory, named, name)


def _unnamed(root: Path, directory: Path, named: set[Path], name: str) -> Iterator[Listed]:
    for path in sorted(root.rglob("*")):
        inside = path.resolve().is_relative_to(root.resolve())
        if path != directory and inside and path.resolve() not in named and _is_dicom(path):
            yield printable(f"{name}/{path.relative_to(root).as_posix()}"), path, None


def _is_dicom(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(132)[128:] == _MAGIC
    except OSError:
        return False
