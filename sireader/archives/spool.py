"""Where files lie between the network and the study: whole ones only, and none longer than needed."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from sireader.files import make_folder, write_whole

NAME_DIGITS = 16


def harmless_name(instance: str) -> str:
    """What an image is called in a spool and in reports: the same at every try, and it tells nobody's UID."""
    return f"{hashlib.sha256(instance.encode()).hexdigest()[:NAME_DIGITS]}.dcm"


class Spool:
    """A private folder outside every study."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        make_folder(folder, private=True)

    def keep(self, instance: str, content: bytes) -> Path:
        """Write an image, synced to the disk, or nothing; where it lies: beside another one of the same UID."""
        return self.keep_as(harmless_name(instance), content)

    def keep_as(self, name: str, content: bytes) -> Path:
        """Likewise by a name that tells nothing of anybody."""
        path = self.folder / name
        with suppress(FileNotFoundError):  # nothing of that name is there
            if path.read_bytes() != content:
                path = path.with_name(f"{path.stem}-{hashlib.sha256(content).hexdigest()[:NAME_DIGITS]}{path.suffix}")
        write_whole(path, content, private=True)
        return path

    def files(self) -> list[Path]:
        """The whole files, in the order in which they came."""
        there = []
        for path in self.folder.glob("*.dcm"):
            with suppress(FileNotFoundError):  # it was taken meanwhile
                there.append((path.stat().st_mtime_ns, path.name, path))
        return [path for *_, path in sorted(there)]
