"""A mark that a reader has a study open, so that a second window on it can be told."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QLockFile

from sireader.domain.errors import SireaderError
from sireader.files import make_folder
from sireader.ui.reader_files import readers_file
from sireader.ui.words import tr

FOLDER = "open"


class ReadersWindow:
    """Holds the mark of one reader in one study while a window shows it; a crash leaves none that counts."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def take(self, study_id: str, reader: str) -> str:
        """Mark this reader's study as open here; a sentence when it is open elsewhere already, else nothing.

        Where the mark cannot be written, nothing is said: it is a courtesy, and every write is safe without it.
        """
        self.give_back()
        mark = readers_file(FOLDER, study_id, reader, ".lock")
        with suppress(SireaderError):
            make_folder(mark.parent, private=True)
        lock = QLockFile(str(mark))
        lock.setStaleLockTime(0)  # a mark counts as long as its program runs
        if lock.tryLock(0):
            self._lock = lock
            return ""
        if lock.error() is not QLockFile.LockError.LockFailedError:
            return ""
        return tr(
            f"{reader} already reads this study in another window; both work, "
            "but a draft is kept as it was typed last, and a case committed in one is refused in the other"
        )

    def give_back(self) -> None:
        """Take the mark away."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
