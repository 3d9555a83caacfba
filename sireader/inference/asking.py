"""Models asked in another process: importing torch holds Python's lock, and would stop the window for a second."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.inference import answering
from sireader.inference.answer import Answer, Models
from sireader.inference.answering import Facts, Question

_END_WITHIN_S = 2.0
_NICE = 5  # painting and decoding go first, from the process's first step on
Told = TypeVar("Told", Answer, Facts)


class ModelStopped(SireaderError):
    """The process came to its end over a question; the next one has a new process."""

    def __init__(self) -> None:
        super().__init__(
            "The model stopped while it was asked", "ask again, and restart the program if that does not help"
        )


class ModelProcess:
    """One process with models in it, started when it is first needed; several threads take turns."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._turn = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process's number; None while there is none."""
        return self._process.pid if self._process else None

    def facts(self, models: Models) -> Facts:
        """Load and verify models, so that the first answer waits no longer.

        Raises:
            SireaderError: a package is refused, see `Predictor.load`.
            ModelStopped: the process ended meanwhile.
        """
        return self._told(Facts, models, None)

    def answer(self, question: Question, pixels: npt.NDArray[np.integer]) -> Answer:
        """What `Predictor.answer` says of these pixels; its errors, and those of `facts`."""
        return _read_only(self._told(Answer, question, np.ascontiguousarray(pixels).data.cast("B")))

    def end(self) -> None:
        """End the process; whoever waits for it gets `ModelStopped`."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.join(_END_WITHIN_S)

    def _told(self, kind: type[Told], asked: Models | Question, content: memoryview | None) -> Told:
        try:
            with self._turn:
                told = self._ask(asked, content)
        except (EOFError, OSError) as error:
            self.end()
            raise ModelStopped from error
        if isinstance(told, kind):
            return told
        raise told if isinstance(told, SireaderError) else RuntimeError(f"in the models' process: {told}")

    def _ask(self, asked: Models | Question, content: memoryview | None) -> object:
        connection = self._connection
        if connection is None or self._process is None or not self._process.is_alive():
            connection = self._start()
        connection.send(asked)
        if content is not None:
            connection.send_bytes(content)
        return connection.recv()

    def _start(self) -> Connection:
        if self._connection is not None:
            self._connection.close()
        context = get_context("spawn")  # a fork of a program with threads and a window is none
        ours, other = context.Pipe()
        process = context.Process(target=answering.serve, args=(other,), daemon=True)
        process.start()
        if process.pid is not None and hasattr(os, "setpriority"):
            with suppress(OSError):  # whatever the system forbids
                os.setpriority(os.PRIO_PROCESS, process.pid, _NICE)
        other.close()  # else the end of the process would never be heard of
        self._process, self._connection = process, ours
        return ours


class Asking:
    """The part of a `Predictor` that a window needs; the models are in another process."""

    def __init__(self, process: ModelProcess, models: Models) -> None:
        self._process, self._models = process, models

    def facts(self) -> Facts:
        """See `ModelProcess.facts`."""
        return self._process.facts(self._models)

    @property
    def name(self) -> str:
        """Of the models, see `Predictor.name`; raises what `facts` raises."""
        return self.facts().name

    @property
    def digests(self) -> tuple[str, ...]:
        """Of the models, see `Predictor.digests`; raises what `facts` raises."""
        return self.facts().digests

    def answer(
        self,
        pixels: npt.NDArray[np.integer],
        black: int,
        white: int,
        crop: Crop | None = None,
        *,
        mirrored: bool = False,
        joint_boxes: Sequence[Crop] = (),
        doubts: Iterable[str] = (),
    ) -> Answer:
        """See `Predictor.answer`; also raises `ModelStopped`."""
        others = {"crop": crop, "mirrored": mirrored, "joint_boxes": tuple(joint_boxes), "doubts": tuple(doubts)}
        question = Question(self._models, pixels.shape, pixels.dtype.str, black, white, others)
        return self._process.answer(question, pixels)


@cache
def models_process() -> ModelProcess:
    """The one of this program: whoever reads next, torch is loaded already."""
    return ModelProcess()


def _read_only(answer: Answer) -> Answer:
    """With maps that nobody can change, which a pipe does not keep."""
    maps = answer.maps
    for one in (maps.definite, maps.right, maps.left) if maps else ():
        for part in one.parts if one else ():
            part.values.flags.writeable = False
    return answer
