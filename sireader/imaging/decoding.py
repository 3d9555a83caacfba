"""Where radiographs are decoded: here when that takes no longer than handing them over, else in a process of its own.

Most decoders hold Python's lock while they work, and a damaged file can abort GDCM. In another process neither stops
the window. What is asked for now goes before what is read ahead, and that before thumbnails; when everything is busy
with something less urgent, a second process is started for it.
"""

from __future__ import annotations

import pickle
import threading
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np

from sireader.domain.errors import SireaderError
from sireader.imaging import worker
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.turns import Closed, Turns, Urgency

PROCESSES = 2
_END_WITHIN_S = 2.0


class DecoderStopped(SireaderError):
    """The decoding process came to its end over a radiograph; the next one has a new process."""

    def __init__(self) -> None:
        what = "The decoder stopped while it worked on this radiograph"
        super().__init__(what, "open the case again, and tell the coordinator if that does not help")


class DecodingProcess:
    """One process that decodes, started when it is first needed; for use by one thread at a time."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._shared: SharedMemory | None = None
        self._in_use = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process's number; None while there is none."""
        return self._process.pid if self._process else None

    def pyramid(self, path: Path) -> Pyramid:
        """The radiograph of a file.

        Raises:
            SireaderError: as `dicom.load` does.
            DecoderStopped: the process ended meanwhile.
        """
        try:
            with self._in_use:
                if self._process is None or not self._process.is_alive():
                    self._start()
                answer = self._ask(path)
        except (EOFError, OSError) as error:
            self.end()
            raise DecoderStopped from error
        if isinstance(answer, Pyramid):
            return answer
        raise answer if isinstance(answer, SireaderError) else RuntimeError(f"in the decoding process: {answer}")

    def end(self) -> None:
        """End the process, and let go of the memory shared with it; from any thread, also while it decodes."""
        self._kill()  # whoever waits for its answer hears of it
        with self._in_use:
            self._kill()  # it may have been started meanwhile
            self._let_go()

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.join(_END_WITHIN_S)

    def _start(self) -> None:
        self._let_go()
        context = get_context("spawn")  # a fork of a program with threads and a window is none
        self._connection, other = context.Pipe()
        self._shared = SharedMemory(create=True, size=worker.SHARED_BYTES)
        try:
            process = context.Process(target=worker.serve, args=(other, self._shared.name), daemon=True)
            process.start()
            self._process = process
            other.close()  # else the end of the process would never be heard of
            self._connection.recv_bytes()
        finally:
            self._shared.unlink()  # both have it: it is gone once both are, however they end

    def _let_go(self) -> None:
        connection, shared, self._connection, self._shared = self._connection, self._shared, None, None
        if connection is not None:
            connection.close()
        if shared is not None:
            shared.close()

    def _ask(self, path: Path) -> object:
        connection, shared = self._connection, self._shared
        if connection is None or shared is None:
            raise EOFError
        connection.send(str(path))
        head, sizes = connection.recv()
        pieces = [np.empty(size, np.uint8) for size in sizes]
        for piece in pieces:
            worker.take(piece, shared, connection)
            piece.flags.writeable = False
        return pickle.loads(head, buffers=pieces)  # noqa: S301 – from our own process


class Decoding:
    """Radiographs from files, for as many threads as ask."""

    def __init__(self) -> None:
        self.processes = [DecodingProcess() for _ in range(PROCESSES)]  # nothing is started yet
        self._turns = Turns(PROCESSES)

    def pyramid(self, path: Path, urgency: Urgency = Urgency.NOW) -> Pyramid:
        """The radiograph of a file; `RadiographRefused` where there is none, `DecoderStopped` where the process ends.

        Less urgent requests wait for the first process; only what is needed now may have another one.
        """
        from sireader.imaging.dicom import decodes_quickly, load  # pydicom: only once a radiograph is wanted

        if decodes_quickly(path):
            return Pyramid.of(load(path))
        try:
            with self._turns.turn(path, urgency) as place:
                return self._decoded(path, self.processes[place])
        except Closed as error:
            raise DecoderStopped from error

    @property
    def running(self) -> tuple[int, ...]:
        """The numbers of the processes that were started and have not ended."""
        return tuple(process.pid for process in self.processes if process.pid is not None)

    def hurry(self, path: Path) -> None:
        """What was asked for without haste is needed now."""
        self._turns.hurry(path)

    def close(self) -> None:
        """End the processes, even while they decode: whoever waits for them gets `DecoderStopped`."""
        self._turns.close()
        for process in self.processes:
            process.end()

    def _decoded(self, path: Path, process: DecodingProcess) -> Pyramid:
        try:
            return process.pyramid(path)
        finally:
            if self._turns.closed:  # it may have been started just then
                process.end()
