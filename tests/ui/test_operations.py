"""Work in the background: what it brings comes back on the GUI thread, and what it held is let go of there."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sireader.domain.errors import SireaderError
from sireader.ui.application import application
from sireader.ui.garbage import collected_here
from sireader.ui.operations import Operations

ROUNDS = 200
GUI = threading.get_ident()
ENDS: list[int] = []
"""The threads that destroyed what was held."""


class Held(QObject):
    """Tells which thread destroys it."""

    def __del__(self) -> None:
        ENDS.append(threading.get_ident())


@pytest.fixture(autouse=True)
def _program() -> None:
    application()
    ENDS.clear()


@pytest.fixture
def operations() -> Iterator[Operations]:
    parent = QObject()
    there = Operations(parent)
    yield there
    there.close()


def nothing(*_: object) -> None: ...


def in_a_cycle() -> None:
    """Leave garbage behind that only a collection destroys."""
    held = Held()
    held.setProperty("about", 1)
    held.itself = held  # type: ignore[attr-defined]


def much() -> list[list[int]]:
    """Allocate so much that Python by itself would collect everything several times."""
    return [[number] for number in range(200_000)]


def test_a_thread_that_allocates_never_destroys_what_belongs_to_the_window(
    operations: Operations, qtbot: QtBot
) -> None:
    collected_here().timer.stop()  # or it may be this thread's turn meanwhile
    in_a_cycle()
    operations.start(much, nothing, nothing)
    qtbot.waitUntil(lambda: operations.idle, timeout=20_000)
    collected_here().timer.start()
    assert ENDS == [], "it was destroyed by the thread, or at no safe point"
    gc.collect()
    assert ENDS == [GUI]


def test_the_window_goes_on_collecting_while_nobody_allocates_elsewhere(qtbot: QtBot) -> None:
    in_a_cycle()
    kept = much()
    qtbot.waitUntil(lambda: ENDS == [GUI], timeout=20_000)
    assert kept


def test_what_an_operation_held_is_let_go_of_on_this_thread(operations: Operations, qtbot: QtBot) -> None:
    def begin() -> None:
        held, other, last = Held(), Held(), Held()
        operations.start(held.objectName, lambda _: nothing(other), lambda _: nothing(last))

    for _ in range(ROUNDS):
        begin()
    qtbot.waitUntil(lambda: operations.idle, timeout=20_000)
    assert ENDS == [GUI] * 3 * ROUNDS


def test_a_problem_is_told_and_a_bug_raised_on_this_thread(operations: Operations, qtbot: QtBot) -> None:
    def refused() -> None:
        raise SireaderError("The file is not there", "look elsewhere")

    def broken() -> None:
        raise ZeroDivisionError

    told: list[tuple[int, str]] = []
    operations.start(refused, nothing, lambda error: told.append((threading.get_ident(), str(error))))
    qtbot.waitUntil(lambda: operations.idle, timeout=20_000)
    assert told == [(GUI, "The file is not there; look elsewhere.")]
    with qtbot.captureExceptions() as bugs:
        operations.start(broken, nothing, nothing)
        qtbot.waitUntil(lambda: operations.idle, timeout=20_000)
    assert [kind for kind, *_ in bugs] == [ZeroDivisionError]


def test_what_is_left_ends_without_a_parent_and_tells_nobody(qtbot: QtBot) -> None:
    goes_on = threading.Event()
    told: list[object] = []
    parent = QObject()
    operations = Operations(parent)
    operations.start(goes_on.wait, told.append, told.append)
    operations.leave()
    parent.deleteLater()
    qtbot.waitUntil(lambda: not isValid(parent))
    goes_on.set()
    qtbot.waitUntil(lambda: not isValid(operations), timeout=20_000)
    assert told == []
