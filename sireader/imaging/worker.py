"""The decoding process: reads one file after the other, and hands its radiograph over through shared memory.

It is started by `decoding.DecodingProcess`, imports only what decoding needs, and ends when the program at the other
end of the pipe is gone, whatever became of it.
"""

from __future__ import annotations

import contextlib
import ctypes
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sireader.domain.errors import SireaderError

SHARED_BYTES = 4 << 20
"""What is handed over at a time; a radiograph passes through in pieces, so that any size does."""
_M_MMAP_THRESHOLD = -3
Bytes = npt.NDArray[np.uint8]


def serve(connection: Connection, shared_name: str) -> None:
    """Decode every path that arrives, until the other end closes."""
    _give_large_blocks_back()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the program tells us when to end
    shared = SharedMemory(shared_name)
    try:
        connection.send_bytes(b"ready")
        while True:
            _answer(connection, shared, Path(connection.recv()))
    except (EOFError, OSError):
        pass
    finally:
        shared.close()
        connection.close()


def _give_large_blocks_back() -> None:
    """Let memory of a decoded radiograph go to the system at once, where the C library (glibc) would keep it."""
    if sys.platform == "linux":
        with contextlib.suppress(AttributeError, OSError):
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, 1 << 20)


def _answer(connection: Connection, shared: SharedMemory, path: Path) -> None:
    buffers: list[pickle.PickleBuffer] = []
    answer = _outcome(path)
    head = pickle.dumps(answer, protocol=5, buffer_callback=buffers.append)  # arrays go through the shared memory
    pieces = [np.frombuffer(buffer.raw(), np.uint8) for buffer in buffers]
    connection.send((head, [piece.size for piece in pieces]))
    for piece in pieces:
        give(piece, shared, connection)


def _outcome(path: Path) -> object:
    """The radiograph's pyramid with its halvings, the SireaderError that it raises, or the report of a bug."""
    from sireader.imaging.dicom import load
    from sireader.imaging.pyramid import Pyramid

    try:
        return Pyramid.of(load(path)).complete()
    except SireaderError as error:
        error.__cause__ = error.__context__ = None
        return error
    except Exception:  # a bug is carried over and raised where it is shown
        return traceback.format_exc()


def give(piece: Bytes, shared: SharedMemory, connection: Connection) -> None:
    """Pass bytes through the shared memory, part by part, each once the one before it is taken."""

    def write(place: Bytes, part: Bytes) -> None:
        np.copyto(place, part)
        connection.send_bytes(b"there")
        connection.recv_bytes()

    _in_parts(piece, shared, write)


def take(piece: Bytes, shared: SharedMemory, connection: Connection) -> None:
    """Fill `piece` with what `give` passes at the other end."""

    def read(place: Bytes, part: Bytes) -> None:
        connection.recv_bytes()
        np.copyto(part, place)
        connection.send_bytes(b"taken")

    _in_parts(piece, shared, read)


def _in_parts(piece: Bytes, shared: SharedMemory, pass_on: Callable[[Bytes, Bytes], None]) -> None:
    for start in range(0, piece.size, SHARED_BYTES):
        part = piece[start : start + SHARED_BYTES]
        pass_on(np.ndarray(part.shape, np.uint8, shared.buf), part)
