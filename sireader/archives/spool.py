"""Where files lie between the network and the study: whole ones only, and none longer than needed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sireader.files import make_folder, plain_error, write_whole

NAME_DIGITS = 16


class Spool:
    """A private folder outside every study. A file's name is a digest of its UID: it tells nobody's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        make_folder(folder, private=True)

    def name(self, instance: str) -> str:
        """What an image is called, here and in reports: the same at every try."""
        return f"{hashlib.sha256(instance.encode()).hexdigest()[:NAME_DIGITS]}.dcm"

    def keep(self, instance: str, content: bytes) -> Path:
        """Write an image, synced to the disk, or nothing; where it lies."""
        path = self.folder / self.name(instance)
        write_whole(path, content, private=True)
        return path

    def put(self, instance: str, content: bytes) -> Path:
        """Write an image that can be had again: quicker, for it need not survive the computer's end."""
        path = self.folder / self.name(instance)
        temporary = path.with_suffix(".part")
        try:
            temporary.touch(mode=0o600)
            temporary.write_bytes(content)
            temporary.replace(path)
        except OSError as error:
            raise plain_error(error, path.name) from error
        return path

    def files(self) -> list[Path]:
        """The whole files, in the order in which they came."""
        return sorted(self.folder.glob("*.dcm"), key=lambda path: (path.stat().st_mtime_ns, path.name))
