"""Where files lie between the network and the study: whole ones only, and none longer than needed."""

from __future__ import annotations

import hashlib
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
        path = self.folder / harmless_name(instance)
        if path.exists() and path.read_bytes() != content:
            path = path.with_name(f"{path.stem}-{hashlib.sha256(content).hexdigest()[:NAME_DIGITS]}{path.suffix}")
        write_whole(path, content, private=True)
        return path

    def files(self) -> list[Path]:
        """The whole files, in the order in which they came."""
        return sorted(self.folder.glob("*.dcm"), key=lambda path: (path.stat().st_mtime_ns, path.name))
