"""Images on their way from an archive into a spool: on a thread of its own, tried again after every break."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sireader.archives.checking import Asked
from sireader.archives.patience import Patience
from sireader.archives.services import Services
from sireader.archives.spool import Spool
from sireader.domain.archives import ConnectionLost, Wanted
from sireader.domain.errors import RadiographRefused, SireaderError

AHEAD = 8
"""Images that may lie in the spool while the study takes one: so many are asked for again after the program's end."""
LOOK_EVERY_S = 0.1
LAST_WAIT_S = 3.0


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came: an image in the spool, or why there is none."""

    name: str
    path: Path | None
    problem: SireaderError | None = None


class Arrivals:
    """Iterate over what comes; close it, or use it in a `with`, and nothing goes on behind."""

    def __init__(
        self,
        services: Services,
        wanted: Iterable[Wanted],
        spool: Spool,
        patience: Patience,
    ) -> None:
        """Begin to receive.

        Args:
            services: of the archive, made with what stops the patience.
            wanted: what is to come.
            spool: where it lies until the next one is asked for.
            patience: for breaks; what stops it ends all at once, and closing does, too.
        """
        self._services, self._spool, self._stop = services, spool, patience.stop
        self._asked = Asked(services.archive.name, wanted)
        self._patience = patience
        self._ready: queue.Queue[Arrived | None] = queue.Queue(AHEAD)
        self._failure: BaseException | None = None
        self._told: set[str] = set()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def __enter__(self) -> Arrivals:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Break off what is still under way."""
        if self._thread.is_alive():
            self._stop.set()
            self._thread.join(LAST_WAIT_S)

    def __iter__(self) -> Iterator[Arrived]:
        """What comes, as it comes; a file is gone once the next is asked for.

        Raises:
            SireaderError: it ended too early, after everything that came was given.
        """
        while (one := self._next()) is not None:
            yield one
            if one.path is not None:
                one.path.unlink(missing_ok=True)
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    def _next(self) -> Arrived | None:
        while True:
            try:
                return self._ready.get(timeout=LOOK_EVERY_S)
            except queue.Empty:
                if not self._thread.is_alive() and self._ready.empty():
                    return None

    def _run(self) -> None:
        try:
            self._receive_all()
            for one in self._asked.missing.values():
                self._put(Arrived(self._name(one.instance), None, _not_sent(self._services.archive.name)))
        except BaseException as error:  # raised where they are waited for
            self._failure = error
        finally:
            self._put(None)

    def _receive_all(self) -> None:
        while self._asked.missing and not self._stop.is_set():
            before = len(self._asked.missing)
            try:
                self._services.receive(list(self._asked.missing.values()), self._take)
                return
            except ConnectionLost as error:
                self._patience.wait(error, brought_something=len(self._asked.missing) < before)

    def _take(self, content: bytes) -> None:
        """Called for each image; waits while enough lie in the spool."""
        with self._lock:
            try:
                instance = self._asked.instance(content)
            except RadiographRefused as error:
                if error.reason not in self._told or error.reason.startswith("wrong"):
                    self._told.add(error.reason)
                    self._put(Arrived(f"{self._services.archive.name}/{error.reason}", None, error))
                return
            if instance in self._told:  # it came before
                return
            self._told.add(instance)
        self._put(Arrived(self._name(instance), self._spool.put(instance, content)))

    def _put(self, one: Arrived | None) -> None:
        while True:
            try:
                return self._ready.put(one, timeout=LOOK_EVERY_S)
            except queue.Full:
                if self._stop.is_set():
                    return None

    def _name(self, instance: str) -> str:
        return f"{self._services.archive.name}/{self._spool.name(instance)}"


def _not_sent(archive: str) -> RadiographRefused:
    what = f"The archive {archive} did not send an image that it had listed"
    return RadiographRefused("not-sent", what, "ask for it again, or ask its administrator")
