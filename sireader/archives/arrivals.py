"""Images on their way from an archive, in memory alone: on a thread of its own, tried again after every break."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator

from sireader.archives.checking import Asked
from sireader.archives.patience import Patience
from sireader.archives.services import Services
from sireader.archives.spool import harmless_name
from sireader.archives.waiting import Arrived, Waiting
from sireader.domain.archives import ConnectionLost, Wanted
from sireader.domain.errors import RadiographRefused

LAST_WAIT_S = 3.0


class Arrivals:
    """Iterate over what comes; close it, or use it in a `with`, and nothing goes on behind."""

    def __init__(
        self,
        services: Services,
        wanted: Iterable[Wanted],
        patience: Patience,
    ) -> None:
        """Begin to receive.

        Args:
            services: of the archive, made with what stops the patience.
            wanted: what is to come.
            patience: for breaks; what stops it ends all at once, and closing does, too.
        """
        self._services, self._stop = services, patience.stop
        self._asked = Asked(services.archive.name, wanted)
        self._patience = patience
        self._ready = Waiting()
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
        """What comes, as it comes.

        Raises:
            SireaderError: it ended too early, after everything that came was given.
        """
        while (one := self._ready.get()) is not None:
            yield one
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    def _run(self) -> None:
        try:
            self._receive_all()
            for one in self._asked.missing.values():
                self._put(Arrived(self._name(one.instance), None, _not_sent(self._services.archive.name)))
        except BaseException as error:  # raised where they are waited for
            self._failure = error
        finally:
            self._ready.end()

    def _receive_all(self) -> None:
        while self._asked.missing and not self._stop.is_set():
            before = len(self._asked.missing)
            try:
                self._services.receive(list(self._asked.missing.values()), self._take)
                return
            except ConnectionLost as error:
                self._patience.wait(error, brought_something=len(self._asked.missing) < before)

    def _take(self, content: bytes | memoryview) -> None:
        """Called for each image; waits while enough of them wait."""
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
        self._put(Arrived(self._name(instance), content))

    def _put(self, one: Arrived) -> None:
        self._ready.put(one, self._stop)

    def _name(self, instance: str) -> str:
        return f"{self._services.archive.name}/{harmless_name(instance)}"


def _not_sent(archive: str) -> RadiographRefused:
    what = f"The archive {archive} did not send an image that it had listed"
    return RadiographRefused("not-sent", what, "ask for it again, or ask its administrator")
