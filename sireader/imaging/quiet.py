"""Keeps the libraries off the terminal: what they have to say becomes a refusal or a note, or is not worth a word."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator

import pydicom

_LIBRARIES = r"pydicom|highdicom|PIL|tifffile|openjpeg|sireader\.imaging|sireader\.results"
_lock = threading.Lock()
_stderr_lock = threading.RLock()
_depth = 0
_filters = warnings.catch_warnings()

# Values are read as they are; this package checks those it uses. Loggers with no handler would print to stderr.
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
for _name in ("pydicom", "highdicom", "PIL", "tifffile", "openjpeg"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@contextlib.contextmanager
def quiet_libraries() -> Iterator[None]:
    """No warnings of the image libraries inside, in any thread.

    `warnings.catch_warnings` changes the filters of the whole process, so overlapping blocks of several threads share
    one: the first to enter sets the filter, the last to leave takes it away.
    """
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    global _depth, _filters  # noqa: PLW0603
    with _lock:
        if _depth == 0:
            _filters = warnings.catch_warnings()
            _filters.__enter__()
            warnings.filterwarnings("ignore", module=_LIBRARIES)
        _depth += 1


def _leave() -> None:
    global _depth  # noqa: PLW0603
    with _lock:
        _depth -= 1
        if _depth == 0:
            _filters.__exit__(None, None, None)


@contextlib.contextmanager
def quiet_stderr() -> Iterator[None]:
    """No output of C code on file descriptor 2 inside; for decoders that print and cannot be told not to.

    Whatever another thread writes to stderr meanwhile is lost too, so keep the block to the one call.
    """
    with _stderr_lock:
        try:
            sys.stderr.flush()
            kept = os.dup(2)
        except (AttributeError, OSError, ValueError):  # a windowed program may have no stderr
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            os.close(nowhere)
