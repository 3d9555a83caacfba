"""The process in which a window's models run: loads packages once, and answers one radiograph after the other.

It is started by `asking.ModelProcess`, and ends when the program at the other end of the pipe is gone, whatever became
of it. Nothing here imports torch before something is asked.
"""

from __future__ import annotations

import gc
import os
import signal
import time
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from sireader.domain.errors import SireaderError
from sireader.inference.answer import Models
from sireader.inference.contents import HASHES

if TYPE_CHECKING:
    from sireader.inference.answer import Answer
    from sireader.inference.predictor import Predictor

SLOW_S, RESTS_AFTER_S = 0.3, 1.0
"""An answer that takes so long is worth a quicker way to run its network, looked for once nothing is asked so long."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What loaded models say of themselves: `Predictor.name` and `Predictor.digests`."""

    name: str
    digests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One radiograph; its pixels follow as bytes.

    Attributes:
        models: who is asked.
        shape: of the pixels.
        dtype: of the pixels, as numpy writes it.
        black: see `Predictor.answer`; so are the `others`.
        white: likewise.
        others: arguments by name.
    """

    models: Models
    shape: tuple[int, ...]
    dtype: str
    black: int
    white: int
    others: dict[str, Any]


def share_processors() -> None:
    """Let threads that wait for each other sleep; to be called before torch is imported.

    By default they wait at full speed: beside other work an answer takes several times as long then.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def serve(connection: Connection) -> None:
    """Answer every question until the other end closes; `Models` alone are loaded, and tell their facts."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the program tells us when to end
    share_processors()
    models = _Loaded()
    try:
        while True:
            if not connection.poll(RESTS_AFTER_S):
                models.rest()
            asked = connection.recv()
            pixels = connection.recv_bytes() if isinstance(asked, Question) else b""
            connection.send(_outcome(models, asked, pixels))
    except (EOFError, OSError):
        pass
    finally:
        models.give_up()
        connection.close()


class _Loaded:
    """The models that were asked last, kept in memory."""

    def __init__(self) -> None:
        self._key: object = None
        self._predictor: Predictor | None = None
        self._slow, self._tuning = False, Event()
        self.give_up()

    def get(self, models: Models) -> Predictor:
        """Loaded and verified, once as long as their packages stay the same."""
        key = models, [_hashes(folder) for folder in models.folders]
        if self._predictor is None or key != self._key:
            self.give_up()
            self._predictor, self._slow = None, False  # two sets of weights need not be in memory
            self._predictor = _predictor(models)
            self._key = key
        return self._predictor

    def answer(self, asked: Question, pixels: npt.NDArray[np.integer]) -> Answer:
        """What the models say; how long it took is remembered."""
        predictor, began = self.get(asked.models), time.perf_counter()
        answer = predictor.answer(pixels, asked.black, asked.white, **asked.others)
        self._slow = time.perf_counter() - began > SLOW_S
        return answer

    def rest(self) -> None:
        """Nothing is asked: let slow networks look for a quicker way, once, beside what is asked meanwhile."""
        if self._slow and self._predictor is not None and self._tuning.is_set():
            self._tuning = Event()
            Thread(target=self._predictor.tune, args=(self._tuning.is_set,)).start()

    def give_up(self) -> None:
        """Look for no quicker way any more."""
        self._tuning.set()


def _predictor(models: Models) -> Predictor:
    """Loaded; nothing that torch brings is ever let go, and looking it through takes a tenth of its import."""
    gc.disable()
    try:
        from sireader.inference.predictor import Predictor

        gc.freeze()
    finally:
        gc.enable()
    return Predictor.load(models.folders, mirrored_too=models.mirrored_too)


def _hashes(folder: Path) -> bytes:
    """What tells one package from another; empty where there is none, which loading then says."""
    try:
        return (folder / HASHES).read_bytes()
    except OSError:
        return b""


def _outcome(models: _Loaded, asked: Models | Question, pixels: bytes) -> object:
    """The facts or the answer, the SireaderError that is raised instead, or the report of a bug."""
    try:
        if isinstance(asked, Models):
            predictor = models.get(asked)
            return Facts(predictor.name, predictor.digests)
        return models.answer(asked, np.frombuffer(pixels, asked.dtype).reshape(asked.shape))
    except SireaderError as error:
        error.__cause__ = error.__context__ = None
        return error
    except Exception:  # a bug is carried over and raised where it is shown
        return traceback.format_exc()
