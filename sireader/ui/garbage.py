"""Python's cyclic garbage, collected on the GUI thread alone."""

from __future__ import annotations

import gc
from functools import cache

from pyqtgraph.util.garbage_collector import GarbageCollector
from PySide6.QtWidgets import QApplication

LOOK_EVERY_S = 1.0


@cache
def collected_here() -> GarbageCollector:
    """What collects from now on, in the event loop of this thread; `check` does it at once where it is due.

    Left alone, Python collects in whichever thread happens to allocate. One that imports or fetches would then destroy
    the widgets of a dialog that was closed, while Qt still delivers events to them here: the process ends.
    """
    collector = GarbageCollector(LOOK_EVERY_S)
    collector.timer.setParent(QApplication.instance())
    gc.freeze()  # what was imported so far stays: nobody need look at it again
    return collector
