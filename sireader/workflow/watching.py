"""A folder that is looked at again and again: what is put there, and is complete, goes into the study."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sireader.domain.errors import SireaderError
from sireader.files import plain_error
from sireader.workflow.handling import Handling
from sireader.workflow.intake_report import IntakeReport
from sireader.workflow.sources import sources, stems
from sireader.workflow.study import Study

LOOK_EVERY_S = 1.0
SETTLED_AFTER_S = 3.0
UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", ".download", "~")
_PASSED_OVER = ("dicomdir", "thumbs.db", "desktop.ini")
State = tuple[int, int]


@dataclass(slots=True)
class _Seen:
    """How a file looked last, since when, and whether it was handed out like that."""

    state: State
    since_s: float
    given: bool = False


class WatchedFolder:
    """Tells which files of a folder are complete: those that have not changed for some seconds. It changes none."""

    def __init__(self, folder: Path, settled_after_s: float = SETTLED_AFTER_S) -> None:
        """Raises a SireaderError where there is no such folder."""
        if not folder.is_dir():
            raise SireaderError(f"There is no folder {folder} to look at", "check the path")
        self._folder, self._settled_after_s = folder, settled_after_s
        self._seen: dict[Path, _Seen] = {}

    def ready(self, now_s: float | None = None) -> list[Path]:
        """Look once; the files that have become complete since the last look, each once for each of its states."""
        now_s = time.monotonic() if now_s is None else now_s
        looked = dict(self._files())
        self._seen = {path: one for path, one in self._seen.items() if path in looked}
        return [path for path, state in sorted(looked.items()) if self._is_ready(path, state, now_s)]

    def _is_ready(self, path: Path, state: State, now_s: float) -> bool:
        seen = self._seen.get(path)
        if seen is None or seen.state != state:
            self._seen[path] = seen = _Seen(state, now_s)
        ready = not seen.given and now_s - seen.since_s >= self._settled_after_s
        seen.given |= ready
        return ready

    def _files(self) -> Iterator[tuple[Path, State]]:
        """Every plain file below the folder, with size and time; links lead nowhere."""
        try:
            next(self._folder.iterdir(), None)
        except OSError as error:
            raise plain_error(error, str(self._folder)) from error
        for place, folders, names in os.walk(self._folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                path = Path(place, name)
                if _is_finished(name) and not path.is_symlink() and path.is_file():
                    status = path.stat()
                    if status.st_size:
                        yield path, (status.st_size, status.st_mtime_ns)


def watch(
    study: Study,
    folder: Path,
    handling: Handling,
    stop: threading.Event,
    report: IntakeReport,
    settled_after_s: float = SETTLED_AFTER_S,
) -> None:
    """Import what is put into a folder, until `stop` is set or the study takes no more.

    Args:
        study: where it goes.
        folder: looked at with all below it; its files stay as they are.
        handling: how they are taken.
        stop: ends it.
        report: is filled while it goes on.
        settled_after_s: so long a file must not have changed.

    Raises:
        SireaderError: the folder is not there, or cannot be read any more.
    """
    study.check_home()
    watched = WatchedFolder(folder, settled_after_s)
    while report.stopped is None and not stop.is_set():
        if ready := watched.ready():
            handling.take(study, sources(ready), report, stems(ready))
        stop.wait(min(LOOK_EVERY_S, settled_after_s / 2))


def _is_finished(name: str) -> bool:
    """Whether a name is none that programs give to what they still write, or systems to their own."""
    lower = name.lower()
    return not lower.startswith(".") and not lower.endswith(UNFINISHED) and lower not in _PASSED_OVER
