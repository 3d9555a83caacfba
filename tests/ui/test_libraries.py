"""What we rely on in other people's code, where it has failed before."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal


class _Sender(QObject):
    sent = Signal(object)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="bools are immortal from Python 3.12 on")
def test_bools_sent_through_signals_keep_their_references() -> None:
    sender = _Sender()
    sender.sent.connect(lambda _: None)
    before = sys.getrefcount(True)
    for _ in range(100):
        sender.sent.emit(True)
    assert sys.getrefcount(True) > before - 50
